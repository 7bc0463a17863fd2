"""A conversation as HTML: questions, steps, answers with marks to click, choices, notes and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer import Answer
from ui.chart import charts
from ui.marks import MARKER, Piece, pieces
from ui.markup import figure_place, place, tag, text
from ui.messages import Words
from ui.table import figures_table
from ui.where import where

SUGGESTIONS = 6
SAID = "said"  # the step that is a sentence of the answer itself, as a language model words it


@dataclass(frozen=True, slots=True)
class Turn:
    """One question and how it ended: an answer, or the sentence that says why there is none."""

    question: str
    answer: Answer | None = None
    failure: str = ""


Talk = tuple[Turn, ...]


def answers(talk: Talk) -> tuple[Answer, ...]:
    """Return what was answered so far, oldest first."""
    return tuple(t.answer for t in talk if t.answer)


def transcript(talk: Talk, words: Words) -> str:
    """Return a conversation; the last turn alone offers what to ask next."""
    last = len(talk) - 1
    return tag("div", *(_turn(t, n, words, last=n == last) for n, t in enumerate(talk)), cls="talk")


def live(question: str, steps: Sequence[tuple[str, str]], words: Words) -> str:
    """Return the turn that is being answered, with its steps so far."""
    done = [tag("li", text(step), cls="step", data_step=name) for name, step in steps if name != SAID]
    saying = [tag("p", text(step)) for name, step in steps if name == SAID]
    waiting = tag("p", tag("span", cls="spinner", aria_hidden="true"), text(words("chat.working")), cls="waiting")
    return tag(
        "div",
        _question(question, words),
        tag(
            "div",
            tag("ol", *done, cls="steps"),
            *([tag("div", *saying, cls="words saying")] if saying else ()),
            waiting,
            cls="reply",
        ),
        cls="talk",
    )


def welcome(documents: int, examples: Iterable[str], words: Words) -> str:
    """Return what a first visit shows: what this is, and questions that the documents at hand can answer."""
    more = words("chat.welcome_more", documents=documents) if documents else words("chat.welcome_none")
    asked = [_ask(e, "example") for e in examples]
    offer = [tag("h3", text(words("chat.examples"))), tag("div", *asked, cls="offers")] if asked else []
    return tag("div", tag("h2", text(words("chat.welcome"))), tag("p", text(more)), *offer, cls="welcome")


def _turn(turn: Turn, number: int, words: Words, *, last: bool) -> str:
    if turn.answer:
        body = _answer(turn.answer, number, words, last=last)
    else:
        retry = _button(words("chat.retry"), "retry", number)
        body = tag("div", tag("p", text(turn.failure or words("chat.failed")), cls="failure", role="status"),
                   tag("div", retry, cls="actions"), cls="reply")  # fmt: skip
    return tag("section", _question(turn.question, words), body, cls="turn", data_turn=number)


def _question(question: str, words: Words) -> str:
    shown = question if len(question) <= 4_000 else question[:4_000] + "…"  # 10,000 pasted lines stay a question
    return tag("div", tag("span", text(words("chat.you")), cls="unseen"), text(shown), cls="question")


def _answer(answer: Answer, number: int, words: Words, *, last: bool) -> str:
    parts = [
        tag("span", text(words(f"status.{answer.status.value}")), cls=f"status {answer.status.value}"),
        tag("div", *_paragraphs(answer, words), cls="words"),
        _choices(answer, words),
        _notes(answer, words),
        charts(answer, words),
        figures_table(answer, number, words),
        _sources(answer, words),
        _actions(answer, number, words),
        _suggestions(answer, words) if last else "",
    ]
    return tag("article", *parts, cls="reply", aria_label=words("chat.answer"))


def _paragraphs(answer: Answer, words: Words) -> list[str]:
    """Return the text line by line; lines that begin with a dash are one list."""
    out: list[str] = []
    items: list[str] = []
    told = {n.text for n in answer.notes}
    for line in [*answer.text.splitlines(), ""]:
        bare = line.strip()
        if bare.startswith("※") and MARKER.sub("", bare[1:]).strip() in told:
            continue  # stands below with its own mark
        is_item = bare.startswith(("- ", "• ", "* "))
        if items and not is_item:
            out.append(tag("ul", *items))
            items = []
        if is_item:
            depth = 2 if line[:2].isspace() else 1
            items.append(tag("li", *(_piece(p, words) for p in pieces(answer, bare[2:])), cls=f"depth{depth}"))
        elif bare:
            out.append(tag("p", *(_piece(p, words) for p in pieces(answer, bare))))
    return out


def _piece(piece: Piece, words: Words) -> str:
    if piece.citation:
        source = piece.citation.source
        told = words("chat.open_source", marker=piece.citation.marker, quote=source.quote[:120])
        return tag("button", text(piece.citation.marker), type="button", cls="chip", title=source.quote[:300], aria_label=told,
                   data_marker=piece.citation.marker, **place(source, piece.citation.figure))  # fmt: skip
    if piece.figure:
        stated = piece.figure.origin == "stated"
        told = words("chat.open_number" if stated else "chat.open_made", printed=piece.figure.printed)
        kind = "number" if stated else f"number {piece.figure.origin}"
        return tag("button", text(piece.text), type="button", cls=kind, title=told, **figure_place(piece.figure))
    return text(piece.text)


def _choices(answer: Answer, words: Words) -> str:
    if not answer.choices:
        return ""
    buttons = [
        tag("button", text(c.label), type="button", cls="choice", data_act="ask", data_reply=c.reply)
        for c in answer.choices
    ]
    asked = answer.text.rstrip().endswith("?")  # the answer's own last sentence asks the same
    lead = "" if asked else tag("p", text(words("chat.choices")), cls="lead")
    return tag("div", lead, *buttons, cls="choices", role="group", aria_label=words("chat.choices"))


def _notes(answer: Answer, words: Words) -> str:
    if not answer.notes:
        return ""
    lines = [
        tag(
            "li",
            tag("span", text(words.get(f"note.{n.kind}", n.kind)), cls="mark"),
            tag("span", *(_piece(p, words) for p in pieces(answer, n.text))),
            cls=f"note {n.kind}",
        )
        for n in answer.notes
    ]
    return tag("ul", *lines, cls="notes", aria_label=words("chat.notes"))


def _sources(answer: Answer, words: Words) -> str:
    if not answer.citations:
        return ""
    lines = []
    for c in answer.citations:
        s = c.source
        path = " › ".join(s.section)
        chip = _piece(Piece(f"[{c.marker}]", citation=c), words)
        spot = tag("span", text(f"{s.document} · {where(s, words)}"), cls="where")
        lines.append(
            tag("li", chip, tag("span", tag("span", text(path), cls="path") if path else "", spot, cls="cite"))
        )
    return tag(
        "details", tag("summary", text(f"{words('chat.sources')} {len(lines)}")), tag("ol", *lines), cls="sources"
    )


def _actions(answer: Answer, number: int, words: Words) -> str:
    reason = tag(
        "form",
        tag("label", text(words("chat.reason")), tag("input", type="text", name="reason", maxlength=500)),
        tag("button", text(words("chat.reason_send")), type="submit", cls="quiet"),
        cls="reason", data_turn=number, hidden=True,
    )  # fmt: skip
    buttons = [
        _button(words("chat.copy"), "copy", number),
        _button(words("chat.up"), "up", number),
        _button(words("chat.down"), "down", number),
        _button(words("chat.retry"), "retry", number),
    ]
    thanks = tag("span", cls="thanks", role="status")
    return tag("div", *buttons, thanks, reason, cls="actions", data_answer=answer.id)


def _suggestions(answer: Answer, words: Words) -> str:
    if not answer.suggestions:
        return ""
    offers = [_ask(s, "suggestion") for s in answer.suggestions[:SUGGESTIONS]]
    return tag("div", tag("span", text(words("chat.suggestions")), cls="lead"), *offers, cls="offers")


def _ask(reply: str, kind: str) -> str:
    return tag("button", text(reply), type="button", cls=kind, data_act="ask", data_reply=reply)


def _button(label: str, act: str, number: int) -> str:
    return tag("button", text(label), type="button", cls=f"quiet {act}", data_act=act, data_turn=number)


def cited_copy(answer: Answer, words: Words) -> str:
    """Return an answer as plain text with its sources below, for the clipboard and for a report."""
    lines = [answer.text.strip()]
    lines += [f"※ {words.get(f'note.{n.kind}', n.kind)}: {n.text}" for n in answer.notes]
    for c in answer.citations:
        s = c.source
        path = " › ".join(s.section)
        lines.append(f"[{c.marker}] {s.document}, {where(s, words)}{', ' + path if path else ''}: {s.quote.strip()}")
    return "\n".join(lines)

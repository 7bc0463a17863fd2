"""All of them are no answer where those are counted of which something else is said: 각하된 소송 is none of the sum of all lawsuits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answer import AnswerFigure
from assistant.choice.ask import Ask
from assistant.choice.groups import sums_columns
from assistant.language.phrasebook import phrasebook
from assistant.language.words import tokens_of
from assistant.question.meaning import Term
from assistant.reckoning.conditions import clause_of
from index.words.spelling import squeeze
from ingest.model import Figure

_COUNTED = re.compile(r"몇\s?[가-힣]|얼마나\s?되")
_OUT_OF = re.compile(r"(?:중에?서?|가운데(?:서|에서)?)\s|\bhow many of\b", re.IGNORECASE)
_LETTER = re.compile(r"[가-힣]")
_CALLED = re.compile(r"\s?\(([가-힣][가-힣\s]+)\)")  # 거둬들인(소취하): by what it is called


def is_all_of_them(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether those are counted of which a verb says something, and what is told says it nowhere and is a sum of kinds, or of all."""
    asked = _COUNTED.search(ask.u.question)
    told = [f for f in told if f.unit.startswith("count:")]
    if not told or (asked is None and ask.u.language != "en"):
        return False
    text = ask.u.question[: asked.start()] if asked else ""
    said = list(_said(text)) if asked else list(_said_in_english(ask.u.terms))
    if not said:
        return False
    names = squeeze("|".join(x for f in told for x in (*f.label, f.source.quote if f.source and not f.label else "")))
    figures = {e.figure.id: (e.figure, e.scope) for e in ask.shelf.entries if e.figure}
    held = [figures[f.id] for f in told if f.id in figures]
    around = names + "".join(
        squeeze("|".join((f.item, f.column, f.caption, *f.owners, *f.source.section))) for f, _ in held
    )
    lines = [(f, figures[f.id][0]) for f in told if f.id in figures and f.source]
    around += "".join(squeeze(clause_of(f.source.quote, f.printed)) for f, g in lines if f.source and g.table is None)
    if any(w in around for words in said[-1:] for w in words):
        return False
    cells = [e.figure for scope in {s for _, s in held} if (r := ask.shelf.rack(scope)) for e in r.entries if e.figure]
    parted = bool(held) and all(_is_sum(f, cells) for f, _ in held)
    return parted or _OUT_OF.search(text or ask.u.question) is not None


def _said(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what verbs before a noun say, as documents may print it; what is said of all of a kind is left out."""
    tokens = tokens_of(text)
    book = phrasebook()
    for n, (_, tag, at, size) in enumerate(tokens):
        if tag != "ETM" or n == 0 or _LETTER.match(text, at + size):  # 맑은 of 맑은물국 is in a name
            continue
        before = [t for t in tokens[max(0, n - 3) : n] if t[1] != "EP"]
        verb = before[-1]
        if verb[1].startswith(("XSV", "XSA")) and len(before) > 1 and before[-2][1].startswith(("NN", "XR")):
            noun = before[-2][0]
            if noun not in book.of_all:
                yield (noun,)
        elif verb[1].startswith(("VV", "VA")) and verb[0] not in book.of_all_verbs:
            surface = text[verb[2] : at + size]
            means = [m for e in book.everyday if e.said.search(surface) for m in e.means]
            means += [squeeze(b[1]) for b in (_CALLED.match(text, at + size),) if b]
            yield (*book.states.get(verb[0], ()), *book.deeds.get(verb[0], ()), *means, squeeze(surface))


def _said_in_english(terms: tuple[Term, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what the last verb of an English question says, as documents may print it."""
    verbs = [t for t in terms if t.foreign and t.soft and not t.context]
    yield from (
        t.variants for t in verbs[-1:] if t.text.lower() not in phrasebook().of_all_english and t.text.islower()
    )


def _is_sum(figure: Figure, cells: list[Figure]) -> bool:
    """Tell whether a cell sums others of its row, or of its column."""
    if figure.table is None:
        return False
    row = [
        c for c in cells if (c.source.document, c.table, c.row) == (figure.source.document, figure.table, figure.row)
    ]
    return (sums_columns(figure.column) and len({c.column for c in row}) > 2) or figure.total

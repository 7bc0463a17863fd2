"""The document's own words: the reason beside a figure, a section, a line; trimmed and cited."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.mentions import Mention, tidy
from assistant.choice.tiers import MISSING
from assistant.language.phrasebook import phrasebook
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import Source

_LONGEST = 700


def reason(ask: Ask) -> Draft | None:
    """A figure's own footnote or remark is the reason that a document gives for it; else the words of its row."""
    for group in usable(ask.choose(want="figure", money=True)):
        rack = ask.shelf.rack(group.scope)
        places = {(m.figure.table, m.figure.column_number) for m in group.matches if m.figure.table is not None}
        mates = [
            e.figure
            for e in (rack.entries if rack else ())
            if e.figure and (e.figure.table, e.figure.column_number) in places
        ]
        if note := next(
            (f for f in [*(m.figure for m in group.matches), *mates] if f.note and f.value == group.figure.value), None
        ):
            shown = claim(note, Role.CONTEXT)
            text = ask.voice.say(
                f"{ask.voice.what(shown, group.lead.entry.names)} {ask.voice.cited(shown)}에 붙은 설명: {note.note}",
                f"The document remarks on {ask.voice.what(shown, group.lead.entry.names)} {ask.voice.cited(shown)}: {note.note}",
            )
            return Draft(AnswerStatus.ANSWERED, text, (shown,), subject=group.lead.entry.name)
    return None


def passage_of(ask: Ask) -> Draft | None:
    """Return the section, or the items under the key, that speaks of the aspect asked for."""
    aspects = [a for key, names in phrasebook().aspects.items() if key in ask.u.question.lower() for a in names]
    if ask.u.want == "law":
        aspects = ["근거", "법적근거"]
    if not aspects:
        return None
    required = tuple(t for t in ask.u.required if not any(a == v for a in aspects for v in t.variants))
    if not required:
        return None
    for rack in ask.shelf.racks:
        around = squeeze(
            " ".join(
                [
                    rack.scope.project or "",
                    *(
                        x
                        for x in ((rack.card.title, rack.card.department, rack.card.government) if rack.card else ())
                        if x
                    ),
                ]
            )
        )
        text = ask.library.text(rack.scope.document)
        for aspect in aspects:
            for section in rack.sections:
                inside = squeeze(section.title)
                if aspect not in inside:
                    continue
                body = text[section.start : section.end]
                where = around + squeeze(" ".join(section.path))
                if not body or not all(any(v in where for v in t.variants) for t in required):
                    continue
                return _section(ask, rack.scope.document, section.path, text, section.start, section.end)
    return None


def _section(ask: Ask, document: str, path: tuple[str, ...], text: str, start: int, end: int) -> Draft | None:
    body_start = text.find("\n", start, end) + 1 or start
    while body_start < end and text[body_start].isspace():
        body_start += 1
    stop = min(end, body_start + _LONGEST)
    if stop < end:
        cut = text.rfind("\n", body_start, stop)
        stop = cut if cut > body_start else stop
    body = text[body_start:stop].rstrip()
    if not body:
        return None
    source = Source(document, path, body_start, body_start + len(body), text.count("\n", 0, body_start) + 1, body)
    quote = Quote(f"p{body_start}{document}", source, body)
    lines = [re.sub(r"\s+", " ", line).strip() for line in body.split("\n")]
    shown = "\n".join(line for line in lines if line)
    head = f"{ask.voice.title(path[-2:])}{mark(quote.id)}"
    return Draft(
        AnswerStatus.ANSWERED, f"{head}\n{shown}", quotes=(quote,), subject=path[0] if path else None, narrative=True
    )


def quoted(ask: Ask, mentions: list[Mention]) -> Draft:
    """Give the lines that speak of it."""
    quotes = tuple(Quote(f"q{m.source.start}{m.source.document}", m.source, m.source.quote) for m in mentions)
    lines = [
        (f"{m.head}: " if m.head else "") + tidy(q.text)[:_LONGEST] + mark(q.id)
        for m, q in zip(mentions, quotes, strict=True)
    ]
    head = ask.voice.say("문서에는 다음과 같이 적혀 있습니다.", "The document says:")
    draft = Draft(
        AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=ask.u.subject, narrative=True
    )
    return with_counts(ask, draft)


def with_counts(ask: Ask, draft: Draft) -> Draft:
    """A question that also asks how many gets the count beside the words."""
    if not ask.u.counters:
        return draft
    groups = [g for g in usable(ask.choose(want="count")) if g.figure.kind not in MISSING and g.lead.cover.own]
    if len(groups) != 1:
        return draft
    shown = claim(groups[0].figure, Role.ANSWER)
    return replace(
        draft,
        text=f"{ask.voice.is_(ask.voice.what(shown, groups[0].lead.entry.names), ask.voice.cited(shown))}\n{draft.text}",
        figures=(shown,),
    )

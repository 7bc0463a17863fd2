"""What is yet to be decided is no nought: where a paper says 미정 of a year whose cell holds 0, nothing is calculated from that."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.names.racks import Entry
from assistant.speech.draft import Draft, Quote, mark
from ingest.model import Kind

_CALCULATED = frozenset({"sum", "average", "change", "change_rate", "share", "left", "compare", "execution_rate"})


def kept_settled(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what the documents state where a side of its calculation is yet to be decided."""
    if ask.u.want not in _CALCULATED:
        return draft
    noughts = [f for f in draft.figures if f.origin == "stated" and f.unit == "KRW" and f.value == 0]
    found = next((e for f in noughts if (e := _undecided(ask, f)) is not None), None)
    if found is None or found.figure is None:
        return draft
    voice, f = ask.voice, found.figure
    stated = tuple(
        replace(g, role=Role.CONTEXT)
        for g in draft.figures
        if g.origin == "stated" and g.value and g.role is not Role.PART
    )
    what = voice.title((found.scope.project or found.name,))
    text = voice.say(
        f"{what}의 {f.year}년 값은 정해지지 않았습니다(미정){mark(f.id)}. 그래서 계산하지 않았습니다.",
        f"The {f.year} value of {what} is undetermined (미정){mark(f.id)}, so nothing was calculated.",
    )
    lines = [text, *(f"- {voice.what(g, (g.project or found.name,))}: {voice.cited(g)}" for g in stated)]
    note = Note("undetermined", voice.say("정해지지 않은 값은 0이 아닙니다.", "What is undetermined is not zero."))
    quotes = (Quote(f.id, f.source, f.source.quote),)
    return Draft(
        AnswerStatus.NOT_STATED, "\n".join(lines), stated, quotes=quotes, notes=(note,), subject=found.scope.project
    )


def _undecided(ask: Ask, nought: AnswerFigure) -> Entry | None:
    """Return what says of the same year of the same project that it is yet to be decided."""
    rack = ask.shelf.rack_of(nought.document, nought.project)
    own = next((e for e in rack.entries if e.figure and e.figure.id == nought.id), None) if rack else None
    if rack is None or own is None:
        return None
    return next(
        (
            e
            for e in rack.entries
            if e.figure
            and e.figure.kind is Kind.UNDETERMINED
            and e.figure.year == nought.year
            and own.figure
            and e.figure.measure is own.figure.measure
            and e.names == own.names
        ),
        None,
    )

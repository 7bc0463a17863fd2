"""The next question, from what the documents can answer."""

from __future__ import annotations

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.tiers import MISSING
from assistant.speech.draft import Draft
from ingest.model import Measure

MOST = 3


def suggest(ask: Ask, draft: Draft) -> tuple[str, ...]:
    """Return up to three questions about the subject of an answer that have an answer themselves."""
    figures = [f for f in draft.figures if f.role in {Role.ANSWER, Role.CONTEXT} and f.source]
    if not figures or draft.status is AnswerStatus.OUT_OF_SCOPE:
        return ()
    lead, voice = figures[0], ask.voice
    rack = ask.shelf.rack_of(lead.document, lead.project)
    if rack is None:
        return ()
    place = (lead.source.start, lead.source.end) if lead.source else None
    here = (e for e in rack.entries if e.figure and (e.source.start, e.source.end) == place)
    mine = next((e for e in here if e.figure and e.figure.id == lead.id), None)
    if mine is None or mine.figure is None:
        return ()
    name = mine.name
    found: list[str] = []
    part = next(
        (
            e
            for e in rack.entries
            if e.figure
            and e.figure.part_of == lead.id
            and e.figure.kind not in MISSING
            and e.figure.measure is not Measure.UNIT_PRICE
        ),
        None,
    )
    if part is not None:
        found.append(voice.say(f"{name} 중 {part.name}은 얼마인가요?", f"How much of {name} is {part.name}?"))
        found.append(voice.say(f"{name}의 산출근거는?", f"How was {name} worked out?"))
    same = [
        e.figure
        for e in rack.entries
        if e.figure and e.names == mine.names and e.figure.unit == "KRW" and e.figure.kind not in MISSING
    ]
    others = sorted(
        {f.year for f in same if f.year and f.year != lead.year and f.measure in {Measure.BUDGET, Measure.REQUIRED}},
        reverse=True,
    )
    if others:
        found.append(voice.say(f"{name}의 {others[0]}년 예산은?", f"What is the {others[0]} budget of {name}?"))
    spent = sorted({f.year for f in same if f.year and f.measure is Measure.EXECUTED}, reverse=True)
    if spent and lead.measure != "executed":
        found.append(voice.say(f"{name}의 {spent[0]}년 집행액은?", f"How much of {name} was spent in {spent[0]}?"))
    if lead.project and lead.project != name:
        found.append(voice.say(f"{lead.project} 전체 예산은?", f"What is the whole budget of {lead.project}?"))
    return tuple(dict.fromkeys(found))[:MOST]


def examples(ask_names: tuple[tuple[str, int | None], ...], *, english: bool = False) -> tuple[str, ...]:
    """Return first questions over projects that the index holds."""
    lines = []
    for name, year in ask_names[:3]:
        lines.append(
            f"What is the {year or ''} budget of {name}?".replace("  ", " ")
            if english
            else f"{name}의 {f'{year}년 ' if year else ''}예산은 얼마인가요?"
        )
    return tuple(lines)

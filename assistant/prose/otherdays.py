"""The days of one thing that its paper tells twice and otherwise: 시기 : 8월 of a festival, and 9월~10월 in the schedule of the year."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Note
from assistant.choice.ask import Ask
from assistant.prose.timed import months_in
from assistant.prose.told import Told
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind

_KEYS = frozenset(
    {
        "시기",
        "사업시기",
        "개최시기",
        "행사시기",
        "추진시기",
        "일시",
        "개최일시",
        "행사일시",
        "개최일",
        "개최기간",
        "행사기간",
    }
)
_HELD = ("개최", "운영", "실시", "추진", "행사")
_SHORTEST = 4  # letters of a thing's name


def other_days(ask: Ask, told: list[Told]) -> list[Told]:
    """Return what the schedule says of the one thing whose day is told, where no month of it is that day's."""
    if ask.u.want != "when" or len(told) != 1 or told[0].fact.table is not None:
        return []
    fact, rack = told[0].fact, ask.shelf.rack(told[0].entry.scope)
    if rack is None or not fact.owners or squeeze(fact.item) not in _KEYS:
        return []
    return [
        replace(told[0], entry=e, fact=e.fact)
        for e in rack.facts
        if e.fact and e.fact.kind is FactKind.DATE and e.fact.table is not None and _is_otherwise(e.fact, fact)
    ]


def _is_otherwise(row: Fact, line: Fact) -> bool:
    """Tell whether a row of a schedule is of the thing that a line stands under, and of other months of the same year."""
    name, thing = squeeze(row.item), squeeze(line.owners[-1])
    if len(name) < _SHORTEST or thing not in {name, *(name + held for held in _HELD)}:
        return False
    said, planned = months_in(line.value), months_in(row.value)
    if said is None or planned is None or {y for y, _ in (*said, *planned)} != {said[0][0]}:
        return False
    return said[1] < planned[0] or planned[1] < said[0]


def noted_otherwise(ask: Ask, draft: Draft) -> Draft:
    """Say of a draft that the paper tells the day in two ways."""
    text = ask.voice.say(
        "문서 안에서 때가 서로 다르게 적혀 있습니다.",
        "The document gives two different times for this.",
    )
    return draft.noted(Note("conflict", text, ()))

"""Numbers that are asked for by name alone, in no unit: 수거량 2021년은, 대기시간은 얼마나 줄었어."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.names.ordinary import COST_WORD
from assistant.names.racks import DOCUMENT, OWN, OWNERS, ROW, SECTION, Entry
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure

_DONE = frozenset({"실적", "추진실적", "운영실적"})
_AIMED = re.compile(r"목표|계획|예정")
_SIDE = re.compile("(?:목표|계획|실적|달성|결과)(?:치|값|수)?")  # what a row says of the thing that it stands under


def numbers_named(ask: Ask) -> tuple[Group, ...]:
    """Return the numbers, of whatever unit, whose own name says what is asked for last."""
    if ask.u.required and COST_WORD.search(ask.u.required[-1].text):
        return ()  # 임차료 asks for money, no count of what is hired

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        counted = (
            f is not None
            and f.value is not None
            and (f.unit.startswith("count:") or (f.kind is Kind.COUNT and not f.unit))
        )
        return 0 if counted and not (done and f is not None and _is_aimed(f)) else None

    done = asks_done(ask.u)
    u = replace(ask.u, want="count", money=False, measures=(), relative=None)
    return tuple(g for g in usable(choose(u, ask.shelf, fits)) if _last_level(ask, g) in _own(g))


def _own(group: Group) -> tuple[int, ...]:
    """Return the levels that are a number's own name: of a cell whose column only says the year, its row's too."""
    f = group.figure
    if f.table is None or f.year_from != "column":
        return (OWN,)
    return (OWN, ROW, OWNERS) if _SIDE.fullmatch(squeeze(f.item)) else (OWN, ROW)


def _last_level(ask: Ask, group: Group) -> int | None:
    """Return where the last word is met; English tells at the end whose papers they are: lawsuits in Hanbit-gu."""
    said = list(zip(ask.u.required, group.lead.cover.levels, strict=True))
    while len(said) > 1 and (
        (said[-1][0].foreign and said[-1][1] >= DOCUMENT) or (_is_done(said[-1][0]) and said[-1][1] >= SECTION)
    ):
        said.pop()
    return said[-1][1] if said else None


def asks_done(u: Understanding) -> bool:
    """Tell whether what was done is asked for, by that word at the end: 검사 2031년 실적은."""
    return bool(u.required) and _is_done(u.required[-1])


def _is_done(term: Term) -> bool:
    """Tell whether a word only says that what was done is asked for, which a heading over it may say: 검사 실적 under 추진실적."""
    return term.text in _DONE


def _is_aimed(f: Figure) -> bool:
    return _AIMED.search("|".join((f.item, f.column, *f.source.section[-1:]))) is not None


def is_factor(ask: Ask, group: Group) -> bool:
    """Tell whether a number only says how many are paid for: what its line tells of it is a price, `수당 50천원 × 180회`."""
    f = group.figure
    rack = ask.shelf.rack(group.scope)
    return (
        rack is not None
        and f.table is None
        and any(
            g.measure is Measure.UNIT_PRICE and (g.source.line, g.item, g.owners) == (f.source.line, f.item, f.owners)
            for e in rack.entries
            if (g := e.figure) is not None
        )
    )


def told_twice(numbers: tuple[Group, ...]) -> bool:
    """Tell whether two numbers are of one thing in one year: its goal and what came of it, or what two papers say of it."""
    names = {(g.lead.entry.names, g.figure.item, g.figure.unit, g.figure.year) for g in numbers}
    return len(numbers) == 2 and len(names) == 1 and numbers[0].figure.year is not None

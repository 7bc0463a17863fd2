"""What a plan said first and says now, 238억원 → 246억원 or 당초 and 변경 in a row; what a row sets beside another year."""

from __future__ import annotations

import re

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.names.cover import cover
from assistant.reckoning.operands import Operand, operand
from assistant.speech.draft import claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure
from ingest.numbers.stages import superseded

_ARROW = r"(?:\s[가-힣]{1,4})?\s*(?:→|⇒|➔|->|▶|에서)\s*(?:(?:월|매월|연|약|변경)\s?)?"
_FROM_TO = re.compile(r"얼마에서\s*얼마로|\bfrom how much to how much\b", re.IGNORECASE)
_PRICE = re.compile(
    r"(?:요금|[가-힣]료|단가|수당|시급|일당)(?![가-힣]{2})[^?]*(?:오[르른]|올[라랐린]|인상|내[리려렸]|인하)"
)  # asked by how much it rises
_BEFORE = re.compile(r"\b(?:before the change|what was it|originally)\b|변경\s?전", re.IGNORECASE)
_FIRST, _CHANGED = "당초", re.compile(r"(?:제?\d{1,2}[차회])?변경")
OF_NO_BUDGET = frozenset({Measure.TOTAL_COST, Measure.UNIT_PRICE})


def turned(ask: Ask) -> tuple[Operand, Operand] | None:
    """What all years cost, and what one piece costs, changed where one line prints both amounts: 238억원 → 246억원."""
    measures = [m for m in ask.u.measures if m is not Measure.INITIAL]
    if not measures and (_FROM_TO.search(ask.u.question) or _PRICE.search(ask.u.question)):
        measures = [Measure.UNIT_PRICE]  # 활동비는 얼마에서 얼마로 오르나
    counting = not measures and bool(ask.u.counters)  # 규제지역은 몇 개 늘었어: 4개 지역 → 6개 지역
    measures = [Measure.COUNT] if counting else measures
    if len(measures) != 1 or not {*OF_NO_BUDGET, Measure.COUNT}.issuperset(measures) or ask.u.years:
        return None
    if _BEFORE.search(ask.u.question):
        return None  # what it was is asked, and not by how much it changed
    terms = tuple(t for t in ask.u.terms if t.text != _FIRST)
    told = [
        Group((Match(e, f, covered, 0),))
        for e in ask.shelf.entries
        if (f := e.figure) and f.measure is measures[0] and f.value is not None
        if (covered := cover(terms, e, ask.shelf))
    ]
    lines: dict[tuple[str, int], list[Group]] = {}
    for g in told:
        lines.setdefault((g.figure.source.document, g.figure.source.line), []).append(g)
    if measures == [Measure.COUNT] and (not counting or len(lines) != 1):
        return None
    ends = [(some[0], some[-1]) for some in lines.values() if len(some) == 2 or (len(some) > 2 and _is_staged(some))]
    pairs = [pair for two in ends for pair in (two, two[::-1])]
    told_pairs = [(operand(a), operand(b)) for a, b in pairs if _leads_to(a.figure, b.figure)]
    return told_pairs[0] if len(told_pairs) == 1 else None


def set_beside(ask: Ask, year: int) -> tuple[Operand, Operand] | None:
    """What a row sets beside the one earlier year that is named: 2030년 and 2033년 of a plan held every three years."""
    groups = usable(ask.choose(want="figure", relative=None))
    if len(groups) != 1 or groups[0].figure.year != year or groups[0].figure.table is None:
        return None
    f, rack = groups[0].figure, ask.shelf.rack(groups[0].scope)

    def alike(other: Figure) -> bool:
        return (other.table, other.row, other.unit, other.measure, other.funding, other.item) == (
            f.table, f.row, f.unit, f.measure, f.funding, f.item,
        )  # fmt: skip

    mates = [g for e in (rack.entries if rack else ()) if (g := e.figure) and alike(g) and g.year != year]
    if len(mates) != 1 or mates[0].value is None or (mates[0].year or 0) < year:
        return None
    before = operand(groups[0])
    return before, Operand(claim(mates[0], Role.INPUT), before.names)


def _is_staged(told: list[Group]) -> bool:
    """Tell whether a row tells a plan stage by stage: 당초, 1차 변경, 2차 변경."""
    return all(superseded(g.figure.period) for g in told[:-1])


def _leads_to(a: Figure, b: Figure) -> bool:
    """Tell whether one amount became the other: over an arrow, or in the row of a table from the first plan to the changed one."""
    if a.table is not None:
        return a.row == b.row and squeeze(a.column).startswith(_FIRST) and bool(_CHANGED.match(squeeze(b.column)))
    return (
        b.table is None
        and re.search(rf"{re.escape(a.printed)}{_ARROW}{re.escape(b.printed)}", a.source.quote) is not None
    )

"""The months of a year set against each other: only what is printed for a month tells which month takes most."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.names.cover import cover
from assistant.question.meaning import Understanding
from assistant.reckoning.operands import Operand, operand
from ingest.model import Kind

_MONTHS = re.compile(
    r"(?:가장|제일|젤)\s?(?:많|적|큰|작|높|낮)\S*\s달(?![가-힣]{2})|(?:어느|무슨)\s?달|\bwhich month\b", re.IGNORECASE
)
_MONTH = re.compile(r"(?:(?:19|20)?\d\d[.년]\s?)?\d{1,2}월")
_EACH_MONTH = frozenset({"월별", "달", "달은", "달이"})
_OPEN = frozenset({Kind.UNDETERMINED, Kind.PENDING})


def asks_month(u: Understanding) -> bool:
    """Tell whether it is a month that is asked for: 가장 적은 달."""
    return bool(_MONTHS.search(u.question))


def months(ask: Ask) -> list[Operand]:
    """Return what a row, or a column, prints for each month: only months answer which month it is."""
    terms = tuple(t for t in ask.u.terms if t.text not in _EACH_MONTH)
    tables: dict[object, list[Match]] = {}
    for e in ask.shelf.entries:
        f = e.figure
        if f is None or f.value is None or f.unit != "KRW" or f.funding or (ask.u.years and f.year not in ask.u.years):
            continue
        month = _MONTH.fullmatch(f.column) or _MONTH.fullmatch(f.item)
        if month and f.kind not in _OPEN and (covered := cover(terms, e, ask.shelf)):
            tables.setdefault((e.scope, f.table, f.year), []).append(Match(e, f, covered, 0))
    told = next(iter(tables.values())) if len(tables) == 1 else []
    names = {m.figure.column or m.figure.item for m in told}
    return [operand(Group((m,))) for m in told] if len(names) == len(told) else []

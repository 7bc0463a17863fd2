"""Whose money pays for a project of one year: what a card prints under the cost of it all is that year's."""

from __future__ import annotations

from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from index.query import Scope
from ingest.model import Figure, Measure

_BUDGETS = frozenset({Measure.BUDGET, Measure.REQUIRED})


def is_of_year(u: Understanding, figure: Figure, scope: Scope, shelf: Shelf) -> bool:
    """Tell whether a payer's part of a whole cost is of the year asked for: the whole is just what that year's budget is."""
    if figure.measure is not Measure.TOTAL_COST or not figure.funding or figure.table is None:
        return False
    rack = shelf.rack(scope) if figure.year in u.years else None
    if rack is None:
        return False
    whole = {
        g.value
        for e in rack.entries
        if (g := e.figure) and (g.table, g.row, g.measure) == (figure.table, figure.row, figure.measure)
        if g.value and not g.funding
    }
    year = {
        g.value
        for e in rack.entries
        if (g := e.figure) and e.general and g.measure in _BUDGETS and g.year == figure.year
        if g.value and g.unit == "KRW" and not g.funding
    }
    return len(whole) == 1 and whole == year

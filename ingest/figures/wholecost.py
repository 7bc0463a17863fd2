"""A table right below a project's whole cost, whose total is that cost, shows who pays it: not the budget of one year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.model import Figure, Measure

_NEAR = 5  # lines between a cost and its table
_LINE = 6  # figures that its line may hold
_PLAIN = frozenset({Measure.BUDGET, Measure.REQUIRED, Measure.OTHER})
_DATED = frozenset({"column", "row"})


def costed(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures in their order, those of such tables measured as the whole cost that they take apart."""
    tables = set(_below(figures))
    return [replace(f, measure=Measure.TOTAL_COST) if f.table in tables and _is_plain(f) else f for f in figures]


def _below(figures: Sequence[Figure]) -> Iterator[int]:
    for position, first in enumerate(figures):
        if first.table is None or (position and figures[position - 1].table == first.table):
            continue
        totals = {f.value for f in figures if f.table == first.table and f.total and _is_plain(f)}
        if any(
            _is_cost(f) and f.value in totals and _is_over(f, first)
            for f in figures[max(0, position - _LINE) : position]
        ):
            yield first.table


def _is_over(above: Figure, first: Figure) -> bool:
    return first.source.line - above.source.line <= _NEAR and above.source.section == first.source.section


def _is_cost(figure: Figure) -> bool:
    return figure.measure is Measure.TOTAL_COST and not figure.funding and bool(figure.value)


def _is_plain(figure: Figure) -> bool:
    return figure.unit == "KRW" and figure.measure in _PLAIN and figure.year_from not in _DATED

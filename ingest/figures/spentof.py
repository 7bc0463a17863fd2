"""What became of a budget is of that budget's year: 2031년 예산 | 집행액 | 집행률 | 2032년 예산(안)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.figures.column import Column
from ingest.model import Measure
from ingest.numbers.years import Year

_OUTCOMES = frozenset({Measure.EXECUTED, Measure.EXECUTION_RATE, Measure.BALANCE, Measure.CARRIED_OUT})


def of_their_budget(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Give the columns of what became of a budget its year, where another budget of a later year stands behind them."""
    done: list[Column] = []
    last: Year | None = None
    for number, column in enumerate(columns):
        if column.year is not None or column.measure not in _OUTCOMES:
            last = column.year if column.numeric else last
            done.append(column)
            continue
        later = [c.year.year for c in columns[number + 1 :] if c.year and c.year.year]
        behind = last is not None and last.year is not None and bool(later) and last.year < min(later)
        done.append(replace(column, year=last) if behind else column)
    return tuple(done)

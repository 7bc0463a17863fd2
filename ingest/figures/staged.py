"""Columns of a plan as it was first and as it was changed, time after time: 당초 | 1차 변경 | 2차 변경. Only the last one holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.figures.column import Column
from ingest.numbers.stages import is_again, is_first, stage_of

_LEAST = 3  # columns; of 당초 and 변경 the words tell which holds


def of_stages(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Say of every stage but the last that it is one, where a table has them in a row."""
    stages = [c for c in columns if stage_of(c.title)]
    if len(stages) < _LEAST or not is_first(stages[0].title) or not any(is_again(c.title) for c in columns):
        return tuple(columns)
    earlier = frozenset(c.number for c in stages[:-1])
    return tuple(replace(c, period=c.title) if c.number in earlier else c for c in columns)

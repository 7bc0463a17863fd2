"""Cells of two numbers, `22(21)`: the names of both, and a unit that a printed rate vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.rows import Row
from ingest.model import Cell
from ingest.numbers.amounts import unit_words
from ingest.numbers.cells import Part
from ingest.numbers.units import Unit, unit
from ingest.text.folding import fold

_NUMBER = r"(?:\s*:?\s*(?P<{0}>[\d,.]+)\s*[가-힣%]{{0,3}})?"
_NAMES = re.compile(
    r"(?P<first>[가-힣]{2,10})"
    + _NUMBER.format("n")
    + r"\s*\(\s*(?P<second>[가-힣]{2,10})"
    + _NUMBER.format("m")
    + r"\s*\)"
)
_TWO = re.compile(r"[^()]*\d[^()]*\([^()]*\d[^()]*\)\s*")
_FINEST = Decimal("0.00001")


def names(words: str) -> tuple[str, str] | None:
    """Read the two names of `정원 22명(현원 21명)` and `정원(현원)`; a unit in brackets names nothing.

    >>> names("정원 22명(현원 21명)"), names("집행액 (집행률)"), names("예산액(천원)"), names("정원 22명(현원)")
    (('정원', '현원'), ('집행액', '집행률'), None, None)
    """
    for found in _NAMES.finditer(fold(words)):
        if bool(found["n"]) == bool(found["m"]) and unit(found["second"]) is None and found["second"] != "단위":
            return found["first"], found["second"]
    return None


def name(grid: Grid, row: Row, column: Column, cell: Cell, part: Part, place: int) -> str:
    """Name one of the two numbers of a cell, as the nearest words above or beside it name such pairs."""
    parts = [p for p in grid.holds(row.number, column.number).parts if not p.inset]
    if len(parts) != 2 or part.label or place > 1 or parts[0].unit != parts[1].unit:
        return ""
    if not _TWO.fullmatch(fold(grid.raw(cell))):
        return ""
    found = next((pair for words in _around(grid, row, column) if (pair := names(words))), None)
    return found[place] if found else ""


def _around(grid: Grid, row: Row, column: Column) -> Iterator[str]:
    yield from (grid.raw(head) for head in reversed(grid.heads(column.number)))
    yield from reversed(row.names)
    yield grid.table.caption
    yield from reversed(grid.frame.lines_above(grid.table))


def rated(grid: Grid, row: Row, column: Column, part: Part, place: int) -> Unit | None:
    """Return the unit of an amount beside its rate, `655(73.4%)`: the one of the amount that it is that share of."""
    parts = grid.holds(row.number, column.number).parts
    if place or part.unit or part.value is None or len(parts) != 2 or parts[1].unit != "percent":
        return None
    share = parts[1].value
    if not share or "." not in parts[1].printed or part.value <= 0:
        return None
    found = {printed for whole, printed in _amounts(grid, row, column) if _is_share(part.value, whole, share)}
    return unit(found.pop()) if len(found) == 1 else None


def _amounts(grid: Grid, row: Row, column: Column) -> Iterator[tuple[Decimal, str]]:
    """Yield the amounts of the same row and the same column that print their unit, in that unit."""
    places = [(row.number, c.number) for c in grid.columns] + [(r.number, column.number) for r in grid.rows]
    for place in places:
        for part in grid.holds(*place).parts:
            printed = unit(unit_words(part.printed)) if part.unit == "KRW" and part.value else None
            if printed is not None and part.value is not None:
                yield part.value / printed.scale, printed.printed


def _is_share(value: Decimal, whole: Decimal, share: Decimal) -> bool:
    """Tell whether a printed rate is the computed one, rounded or cut off at its last digit."""
    rate = value * 100 / whole
    step = Decimal(1).scaleb(int(share.as_tuple().exponent))
    return abs(rate - share) <= step / 2 + _FINEST or Decimal(0) <= rate - share < step

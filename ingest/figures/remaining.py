"""Which unit of a caption rows are in that name none, told by the rows that do: 학교수 takes 교, so the years take the money."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.headunits import counted_by, of_row, priced
from ingest.figures.oftotal import bare_value
from ingest.figures.rows import Row
from ingest.numbers.measures import MONEY
from ingest.numbers.units import Unit, units
from ingest.numbers.years import year
from ingest.text.folding import fold, squeeze

_TWO = 2  # units of a caption
_WORKS = re.compile(r"(?:목표|완료|준공|착공|정비|설치|교체|조성)$")  # what is built, by the number of places
_PAYS = re.compile(r"[액금]|(?:사업|공사|설치|운영|시설|구입)비|예산|투자|투입|재원|집행|지원|보조|수입|[율률]")


def remaining(grid: Grid, row: Row, column: Column) -> Unit | None:
    """Return the one unit of a caption of two that no row names, for a row named by its year alone, or by what is built."""
    if len({u.base for u in grid.captions}) != _TWO:
        return None
    if not _yearly(row):
        return _added(grid, row) or _built(grid, row, column) or _priced(grid, row, column)
    if column.unit is not None and (column.unit not in grid.captions or (column.names and units(column.names[-1]))):
        return None
    named = [r for r in grid.rows if not _yearly(r)]
    told = {u.base for r in named if (u := _named(grid, r)) is not None}
    left = [u for u in grid.captions if u.base not in told]
    return left[0] if named and len(told) == len(left) == 1 else None


def _added(grid: Grid, row: Row) -> Unit | None:
    """Return the count of a caption that nothing else takes, for a total and what adds up to it above a row of money: 계, 생계비, 주거비 of 가구, 지원액."""
    counts = [u for u in grid.captions if u.base.startswith("count:")]
    whole = next((n for n, r in enumerate(grid.rows) if r.total), None)
    if len(counts) != 1 or whole is None or any(c.unit is not None for c in grid.columns if c.numeric):
        return None
    if any(r.funding or r.account or ((u := _named(grid, r)) is not None and not u.money) for r in grid.rows):
        return None
    for last in range(whole + _TWO + 1, len(grid.rows)):
        parts, rest = grid.rows[whole + 1 : last], grid.rows[last:]
        if _adds_up(grid, grid.rows[whole], parts):
            paid = all((u := _named(grid, r)) is not None and u.money for r in rest)
            return counts[0] if paid and row in (grid.rows[whole], *parts) else None
    return None


def _adds_up(grid: Grid, total: Row, parts: Sequence[Row]) -> bool:
    """Tell whether a total is the sum of some rows in every column that has numbers."""
    columns = [c for c in grid.columns if c.numeric]
    sums = [(bare_value(grid, total.number, c), [bare_value(grid, r.number, c) for r in parts]) for c in columns]
    return bool(sums) and all(
        whole is not None and None not in each and sum((v for v in each if v is not None), Decimal(0)) == whole
        for whole, each in sums
    )


def _built(grid: Grid, row: Row, column: Column) -> Unit | None:
    """Return the count of a caption of a count and money for a row of works, where another row takes the money: 정비 완료."""
    counts = [u for u in grid.captions if u.base.startswith("count:")]
    name = squeeze(fold(row.names[-1])) if row.names else ""
    if len(counts) != 1 or column.unit is not None or row.measure in MONEY or counted_by(row.names) is not None:
        return None
    paid = any(u.money for r in grid.rows if r is not row and (u := _named(grid, r)) is not None)
    return counts[0] if paid and _WORKS.search(name) and not _PAYS.search(name) else None


def _priced(grid: Grid, row: Row, column: Column) -> Unit | None:
    """Return the count of a caption of a count and money for each name of a table whose money stands in the row below it."""
    counts = [u for u in grid.captions if u.base.startswith("count:")]
    below = any(
        len(r.names) == _TWO and r.names[:1] == row.names and (r.measure in MONEY or priced(r.names)) for r in grid.rows
    )
    plain = len(row.names) == 1 and row.measure is None and column.unit is None
    return counts[0] if len(counts) == 1 and below and plain else None


def _yearly(row: Row) -> bool:
    """Tell whether a row is named by its year and no more: 2031년, 2032년(안)."""
    name = squeeze(fold(row.names[-1])).partition("(")[0] if row.names else ""
    found = year(name) if row.year is not None and name else None
    return found is not None and name.rstrip("도년") in {str(found.year), f"'{str(found.year)[2:]}"}


def _named(grid: Grid, row: Row) -> Unit | None:
    """Return the unit of a caption that a row's own name speaks of."""
    money = [u for u in grid.captions if u.money]
    if row.names and money and (row.measure in MONEY or priced(row.names)) and counted_by(row.names) is None:
        return money[0]
    return of_row(grid.captions, row.names) if row.names else None

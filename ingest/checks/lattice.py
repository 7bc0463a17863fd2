"""The figures of one table by row and column, and which rows and columns are totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.model import Figure, Kind, Measure
from ingest.text.folding import squeeze
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

RATES = frozenset({Measure.CHANGE_RATE, Measure.EXECUTION_RATE, Measure.SUBSIDY_RATE, Measure.RATE, Measure.UNIT_PRICE})
EMPTY = frozenset({Kind.BLANK, Kind.DASH})
_REMARKS = tuple(LAYOUT.remarks)


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a row or a column: a part, or a total of others."""

    figure: Figure
    total: bool
    index: int
    aside: bool = False  # in a column of remarks


@dataclass(frozen=True, slots=True)
class Lattice:
    """One table: the nth figure of every cell, by row and column."""

    table: int
    cells: dict[tuple[int, int], Figure]

    @property
    def rows(self) -> dict[int, list[Figure]]:
        """Figures of each row, left to right."""
        return _grouped(self.cells, 0)

    @property
    def columns(self) -> dict[int, list[Figure]]:
        """Figures of each column, top to bottom."""
        return _grouped(self.cells, 1)


def _grouped(cells: dict[tuple[int, int], Figure], axis: int) -> dict[int, list[Figure]]:
    found: dict[int, list[Figure]] = defaultdict(list)
    for place in sorted(cells):
        found[place[axis]].append(cells[place])
    return dict(sorted(found.items()))


def lattices(figures: Iterable[Figure]) -> list[Lattice]:
    """Return the lattices of every table; a cell with several figures, as 31(30), stands in several."""
    tables: dict[tuple[int, int], dict[tuple[int, int], Figure]] = defaultdict(dict)
    taken: dict[tuple[int, int, int], int] = defaultdict(int)
    for f in _wholes_first(figures):
        if (
            f.table is None
            or f.row is None
            or f.column_number is None
            or f.measure in RATES
            or f.owner_item is not None
        ):
            continue
        if f.unit in {"percent", "ratio"}:
            continue
        nth = taken[f.table, f.row, f.column_number]
        taken[f.table, f.row, f.column_number] += 1
        tables[f.table, nth][f.row, f.column_number] = f
    return [Lattice(table, cells) for (table, _), cells in sorted(tables.items(), key=lambda x: x[0])]


def _wholes_first(figures: Iterable[Figure]) -> list[Figure]:
    """Put what is inset in a cell behind the cell's own amount: the 국비 of `(x42,000) 412,600` is added up with its like."""
    told = list(figures)
    whole = {(f.table, f.row, f.column_number) for f in told if not f.funding}
    inset = [f for f in told if f.funding and (f.table, f.row, f.column_number) in whole]
    ids = {f.id for f in inset}
    return [f for f in told if f.id not in ids] + inset


def total_row(figure: Figure) -> bool:
    """Tell whether a figure's row sums others."""
    return is_total(figure.item)


def total_column(figure: Figure) -> bool:
    """Tell whether a figure's column sums others."""
    return is_total(figure.column)


def remark(figure: Figure) -> bool:
    """Tell whether a figure stands in a column of remarks: what it counts is seldom a part of the row's total."""
    words = figure.column.split()
    return bool(words) and words[0].startswith(_REMARKS)


def is_total(name: str) -> bool:
    """Tell whether a label is a total's: 계, 합 계, 일반직 소계, 합계 횟수."""
    words = name.split()
    return bool(words) and (
        squeeze(name) in LEXICON.totals or words[-1] in LEXICON.totals or words[0] in LEXICON.totals
    )

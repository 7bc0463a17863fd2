"""Two tables printed side by side, under one line of headings or under one name each: 수입 | 금액 | 지출 | 금액."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.rows import Row
from ingest.model import Measure
from ingest.numbers.accounts import account
from ingest.numbers.labels import clean, is_total
from ingest.numbers.measures import funding, measure, own_amount
from ingest.text.folding import squeeze
from ingest.text.lexicon import LEXICON

_KIND = re.compile(r"(?<=[가-힣]{2})(?:항목|내역|과목|구분)$")


def halves(grid: Grid) -> dict[int, int]:
    """Return, for the columns of each half, the column that names their rows; nothing for any other table."""
    titles = _titles(grid)
    for wide in range(2, len(titles) // 2 + 1):
        starts = range(0, len(titles), wide)
        if len(titles) % wide or grid.label_columns != 1 or not _apart(grid, wide):
            continue
        alike = all(titles[s + 1 : s + wide] == titles[1:wide] for s in starts) and all(titles)
        named = all(not grid.columns[s].numeric and _names(grid, s) for s in starts)
        if alike and named and any(c.numeric for c in grid.columns[1:wide]):
            return {s + n: s for s in starts for n in range(1, wide)}
    return {}


def _titles(grid: Grid) -> list[str]:
    """Return what stands right over each column."""
    return [squeeze(c.names[-1]) if c.names else "" for c in grid.columns]


def _apart(grid: Grid, wide: int) -> bool:
    """Tell whether each half has no more over it than one name of its own: 수입계획 | 지출계획 over 항목 | 금액 | 항목 | 금액."""
    if grid.table.header_rows == 1:
        return True
    tops = [[c.names[0] for c in grid.columns[s : s + wide] if c.names] for s in range(0, len(grid.columns), wide)]
    one = all(len(set(names)) == 1 and len(names) == wide for names in tops)
    return grid.table.header_rows == 2 and one and len({names[0] for names in tops}) == len(tops)


def _names(grid: Grid, column: int) -> bool:
    """Tell whether a column names rows: words in each of its cells that says anything."""
    said = [c for r in grid.body if (c := grid.at.get((r, column))) and c.text.strip()]
    return len(said) > 1 and all(grid.holds(c.row, column).words or is_total(c.text) for c in said)


def sided(grid: Grid, sides: dict[int, int], row: Row, column: Column) -> Row:
    """Return the row as the half that a column belongs to names it; `sides` are the halves of the table."""
    at = sides.get(column.number)
    if at is None:
        return row
    cell = grid.at.get((row.number, at))
    name = clean(cell.text) if cell else ""
    head = next(iter(grid.columns[at].names), "")
    over = () if squeeze(head) in LEXICON.word_columns else (head,)
    bare = _KIND.sub("", squeeze(head))
    named = measure(bare) or (Measure.OTHER if own_amount(bare) else None)
    names = (*over, name) if name else ()
    return replace(
        row,
        names=names,
        measure=measure(name) or named,
        funding=funding(name),
        account=account(name) if name else None,
        total=is_total(name),
    )

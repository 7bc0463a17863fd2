"""Cells printed one on a line, with a name broken in two or a total that leaves cells out: cut into rows where addition vouches for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.numbers.accounts import account
from ingest.tables.header import known
from ingest.tables.raw import Raw, Row
from ingest.tables.sums import across, totals
from ingest.tables.values import number, valued
from ingest.text.layout import LAYOUT
from ingest.text.lines import tight

_UNIT = re.compile(r"\((?:[천백십]*만?원|억원|%|㎡|㎞|km|m|ha|톤|[가-힣])\)$")
_WIDEST = 12
_TORN = 2  # lines of one name
_LEAST = 3  # rows, the heading among them


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows of cells, how many cells they were made of, and what vouches for them."""

    rows: list[Row]
    cells: int
    why: str


def cut(cells: Sequence[Raw]) -> Cut | None:
    """Cut cells into rows: a name and its numbers each, or rows as wide as the heading over a total of fewer cells."""
    return _of_numbers(cells) or _over_total(cells)


def _of_numbers(cells: Sequence[Raw]) -> Cut | None:
    """Cut into a name and as many numbers each, as many as the heading names besides."""
    first = next((i for i, c in enumerate(cells) if valued(c.text)), 0)
    wide = first - 1
    if not (2 < wide <= _WIDEST and _heads(cells[:wide])):
        return None
    rows: list[Row] = [list(cells[:wide])]
    at = wide
    while at < len(cells):
        named = next((n for n in range(_TORN + 1) if valued(_text(cells, at + n))), 0)
        values = list(cells[at + named : at + named + wide - 1])
        if not named or len(values) < wide - 1 or not all(valued(c.text) for c in values):
            break
        rows.append([_named(cells[at : at + named]), *values])
        at += named + wide - 1
    if len(rows) < _LEAST or valued(_text(cells, at)):
        return None
    held = totals(rows, 1)
    if held == wide - 1:
        return Cut(rows, at, "total adds up")
    return Cut(rows, at, "rows add up") if all(map(_adds, rows[1:])) else None


def _over_total(cells: Sequence[Raw]) -> Cut | None:
    """Cut into rows as wide as the heading, where the numbers after 계 are the sums of just one column each."""
    found = [made for wide in range(3, _WIDEST + 1) if (made := _short_total(cells, wide)) is not None]
    return found[0] if len(found) == 1 else None


def _short_total(cells: Sequence[Raw], wide: int) -> Cut | None:
    total = next((i for i, c in enumerate(cells) if i > wide and c.key in LAYOUT.totals), 0)
    if total < wide * _LEAST or total % wide or not _heads(cells[:wide]):
        return None
    rows = [list(cells[at : at + wide]) for at in range(0, total, wide)]
    if any(valued(r[0].text) for r in rows):
        return None
    sums = {c: s for c in range(1, wide) if (s := _sum([r[c] for r in rows[1:]])) is not None}
    said = _after(cells, total + 1)
    placed: Row = [cells[total], *(Raw(cells[total].end, cells[total].end) for _ in range(wide - 1))]
    last = 0
    for cell in said:
        fits = [c for c, s in sums.items() if s == number(cell.text)]
        if len(fits) != 1 or fits[0] <= last:
            return None
        last = fits[0]
        placed[last] = cell
    if not said or last == 0 or (len(said) == 1 and len(rows) <= _LEAST):
        return None
    return Cut([*rows, placed], total + 1 + len(said), "total adds up")


def _after(cells: Sequence[Raw], at: int) -> list[Raw]:
    """The numbers that follow a total, up to the first cell that is none."""
    end = next((i for i in range(at, len(cells)) if number(cells[i].text) is None), len(cells))
    return list(cells[at:end])


def heading(text: str) -> bool:
    """Tell whether a line names a column: in words of the trade, or with the unit of what stands in it.

    >>> heading("예산현액"), heading("연장(km)"), heading("북부 일원")
    (True, True, False)
    """
    return known(text) or bool(_UNIT.search(tight(text)))


def _heads(cells: Sequence[Raw]) -> bool:
    names = sum(1 for c in cells if heading(c.text))
    return names * 2 >= len(cells) and not any(valued(c.text) for c in cells)


def _adds(row: Row) -> bool:
    """Tell whether a relation holds among neighbours: one is the sum, or the difference, of the two beside it."""
    values = [number(c.text) for c in row[1:]]
    threes = zip(values, values[1:], values[2:], strict=False)
    sums = any(a and b is not None and c is not None and a + b == c for a, b, c in threes)
    return sums or across(row) > 0


def _sum(column: Sequence[Raw]) -> Decimal | None:
    """Add up a column of nothing but numbers."""
    values = [v for c in column if (v := number(c.text)) is not None]
    return sum(values, Decimal(0)) if len(values) == len(column) else None


def _named(parts: Sequence[Raw]) -> Raw:
    """Make one name of its lines: without a blank where that is the name of an account."""
    joined = "".join(p.text for p in parts)
    said = joined if account(joined) else " ".join(p.text for p in parts)
    return Raw(parts[0].start, parts[-1].end, said)


def _text(cells: Sequence[Raw], at: int) -> str:
    return cells[at].text if at < len(cells) else ""

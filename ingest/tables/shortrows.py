"""Rows of a run-on table that are short of values, told by their signs or by sums.

An empty cell is where the signs of the other values leave one place for it, those of a total are where it is the sum of its column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from ingest.tables.raw import Raw
from ingest.tables.records import Record
from ingest.tables.values import number
from ingest.text.layout import LAYOUT

_SIGNS = re.compile(r"[\d,.△▲▽\-−\s()]")
_LEAST = 2  # whole rows that say what their columns hold


def fill(records: Sequence[Record], size: int) -> None:
    """Put the empty cell into each row that is one value short, where it can be in one place only: 20개소 8개소 40.0% under 목표 실적 달성률 사업비."""
    whole = [[_sign(v.text) for v in r.values] for r in records if len(r.values) == size]
    if len(whole) < _LEAST:
        return
    _total(records, size)
    columns = [{row[n] for row in whole} for n in range(size)]
    for record in records:
        if len(record.values) != size - 1 or record.remark is not None:
            continue
        signs = [_sign(v.text) for v in record.values]
        places = [n for n in range(size) if _fits(columns, [*signs[:n], None, *signs[n:]])]
        if len(places) == 1:
            at = record.values[places[0] - 1].end if places[0] else record.values[0].start
            record.values.insert(places[0], Raw(at, at))


def _total(records: Sequence[Record], size: int) -> None:
    """Put the empty cells into a total that is told for some columns only, where it adds up in one way: 계 3,230 over 물량 단가 예산."""
    first, *rest = records
    short = len(first.values) < size and first.label.key in LAYOUT.totals and first.remark is None
    if not short or any(len(r.values) != size for r in rest):
        return
    sums = [_sum([number(r.values[n].text) for r in rest]) for n in range(size)]
    told = [number(v.text) for v in first.values]
    ways = [
        w for w in combinations(range(size), len(told)) if all(v and v == sums[n] for v, n in zip(told, w, strict=True))
    ]
    if len(ways) == 1:
        held = dict(zip(ways[0], first.values, strict=True))
        at = first.label.end
        first.values[:] = [held.get(n) or Raw(at, at) for n in range(size)]


def _sum(values: Sequence[Decimal | None]) -> Decimal | None:
    known = [v for v in values if v is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None


def _sign(value: str) -> str:
    """Return what stands at a value beside its digits: %, 명; nothing at a plain number."""
    return _SIGNS.sub("", value)


def _fits(columns: Sequence[set[str]], signs: Sequence[str | None]) -> bool:
    """Tell whether shares stand under shares alone, and plain numbers under plain ones."""
    return all(
        sign is None or (("%" in sign) == any("%" in s for s in column) and bool(sign) == any(column))
        for column, sign in zip(columns, signs, strict=True)
    )

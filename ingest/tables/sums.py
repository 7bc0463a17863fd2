"""Arithmetic that vouches for a grid: totals over rows and columns, differences, rates."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ingest.tables.raw import Row
from ingest.tables.values import number
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.marks import DASHES

_FEW = 60  # more columns than any printed table has


def totals(rows: Sequence[Row], header: int) -> int:
    """Count the columns whose total row is the sum of the rows that it sums."""
    body = rows[header:]
    total = next((i for i, r in enumerate(body) if r and any(c.key in LAYOUT.totals for c in r[:2])), None)
    if total is None or len(body) < 2:
        return 0
    held = 0
    for column in range(1, min(len(body[total]), _FEW)):
        want = number(body[total][column].text)
        parts = [number(r[column].text) for i, r in enumerate(body) if i != total and column < len(r)]
        known = [p for p in parts if p is not None]
        if want is not None and known and want == sum(known, Decimal(0)) and (want or len(known) == len(parts)):
            held += 1
    return held


def across(row: Row) -> int:
    """Count the relations that hold inside one row: a sum of neighbours, a difference."""
    values = [number(c.text) for c in row[1:_FEW]]
    held = 0
    for i in range(len(values) - 2):
        a, b, c = values[i : i + 3]
        if a is None or b is None or c is None or not (a or b or c):
            continue
        held += c == b - a or c == a - b or a == b + c
    head = values[0] if values else None
    rest = [v for v in values[1:] if v is not None]
    if head is not None and len(rest) >= 2 and head and head == sum(rest, Decimal(0)):
        held += 1
    return held


def parts_add_up(row: Row) -> bool | None:
    """Tell whether the first number of a row is the sum of the rest, a dash for nothing; None where one is not known yet."""
    keys = [c.key for c in row[1:_FEW]]
    if any(k in LEXICON.pending | LEXICON.undetermined for k in keys):
        return None
    told = [Decimal(0) if k in DASHES else number(k) for k in keys]
    values = [v for v in told if v is not None]
    return len(values) == len(told) > 2 and bool(values[0]) and values[0] == sum(values[1:])


def fit(rows: Sequence[Row], header: int) -> int:
    """Count every relation that holds in a grid."""
    return totals(rows, header) + sum(across(r) for r in rows[header:])

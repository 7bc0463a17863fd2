"""Three columns that a converter tore: which number is the amount, which the one before and which the change, where addition says so."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations

from ingest.tables.raw import Raw
from ingest.tables.values import number

AMOUNT, BEFORE, CHANGE = "amount", "before", "change"
_PRINTED = (AMOUNT, BEFORE, CHANGE)  # the order of the page
_MIRRORED = _PRINTED[::-1]  # columns read from the right
_ORDERS = tuple(permutations(_PRINTED))
_ENOUGH = 2  # rows that show which of two is the change
_MOST = Decimal("0.8")

Order = tuple[str, ...]
Values = tuple[Decimal, ...]


def arranged(rows: Sequence[Sequence[Raw]]) -> Order:
    """Find the order in which all rows that add up do so: as printed, or from the right; "" stands for a column not proven.

    A change below zero tells which one it is; else it is the smaller one in nearly every row of a page read from the right.
    """
    every = [v for row in rows if (v := _numbers(row)) is not None and any(_fits(v, o) for o in _ORDERS)]
    orders = [o for o in _ORDERS if every and all(_fits(v, o) for v in every)]
    if not orders:
        return ()
    told = {tuple(o.index(AMOUNT) for o in orders)}
    one_sided = any(v[0] != v[2] for v in every)
    if len(orders) == 1 or (_PRINTED in orders and _MIRRORED not in orders and one_sided):
        return _PRINTED if _PRINTED in orders else orders[0]
    if _MIRRORED in orders and one_sided and _PRINTED not in orders and _smaller(every):
        return _MIRRORED
    at = next(iter(told))
    same = all(v[a] == v[at[0]] for v in every for a in at)
    return tuple(AMOUNT if n == at[0] else "" for n in range(3)) if same else ()


def place(row: Sequence[Raw], order: Order) -> dict[str, Raw] | None:
    """Name the numbers of a row by an order; None where they do not add up in it."""
    values = _numbers(row)
    if values is None or AMOUNT not in order:
        return None
    alike = [o for o in _ORDERS if o == order or (BEFORE not in order and o.index(AMOUNT) == order.index(AMOUNT))]
    held = any(_fits(values, o) for o in alike)
    return {kind: cell for kind, cell in zip(order, row, strict=True) if kind} if held else None


def _numbers(row: Sequence[Raw]) -> Values | None:
    values = [number(c.text) for c in row]
    return tuple(v for v in values if v is not None) if len(row) == 3 and None not in values else None


def _fits(values: Values, order: Order) -> bool:
    said = dict(zip(order, values, strict=True))
    return said[AMOUNT] == said[BEFORE] + said[CHANGE] and min(said[AMOUNT], said[BEFORE]) >= 0


def _smaller(every: Sequence[Values]) -> bool:
    """Tell whether what would be the change of columns read from the right is the smaller of the two in nearly every row."""
    told = [abs(v[0]) < v[1] for v in every if v[0] and v[1]]
    return len(told) >= _ENOUGH and sum(told) >= _MOST * len(told)

"""Numbers that a converter set under a run of names, given back to them when just one way of doing so adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.tables.raw import Raw
from ingest.tables.values import number

_FEW = 8  # names that one run may hold
Shares = tuple[Raw, ...]  # of an account: budget, the year before, the difference; of a line item: its amount


@dataclass(frozen=True, slots=True)
class Slot:
    """What waits for its numbers: an account with three of them, or a line item of the account above it with one."""

    item: bool
    product: Decimal | None = None  # what the formula of a line item gives, in the unit of the column


def amount(cell: Raw) -> Decimal | None:
    """Read a number of a page; a dash stands for none."""
    return Decimal(0) if cell.text == "-" else number(cell.text)


def ways(slots: Sequence[Slot], numbers: Sequence[Raw]) -> list[list[Shares]]:
    """Give every way to share numbers among slots in which all adds up, those of the same values once.

    A budget is the sum of the year before and the difference; line items add up to their account; the year before and
    the difference of an account, or of all, stand side by side; every column keeps the order of the names.
    """
    accounts, items = [s for s in slots if not s.item], [s for s in slots if s.item]
    values = [amount(n) for n in numbers]
    known = [v for v in values if v is not None]
    if not 0 < len(slots) <= _FEW or not len(known) == len(values) == 3 * len(accounts) + len(items):
        return []
    if not accounts:
        return [[(n,) for n in numbers]] if _worked(items, known) else []
    found: dict[tuple[tuple[Decimal, ...], ...], list[Shares]] = {}
    for places in _ways(slots, known):
        said = tuple(tuple(known[p] for p in each) for each in places)
        found.setdefault(said, [tuple(numbers[p] for p in each) for each in places])
    return list(found.values())


def _worked(items: Sequence[Slot], values: Sequence[Decimal]) -> bool:
    """Tell whether line items without their account are vouched for by their own formulas, all that have one."""
    told = [(s.product, v) for s, v in zip(items, values, strict=True) if s.product is not None]
    return bool(told) and len(told) * 2 > len(items) and all(same(p, v) for p, v in told)


def same(product: Decimal, value: Decimal) -> bool:
    """Tell whether a printed amount is what a formula gives, cut or rounded to the unit of its column."""
    return abs(product - value) < 1


def _ways(slots: Sequence[Slot], values: Sequence[Decimal]) -> Iterator[list[tuple[int, ...]]]:
    """Give every way in which the numbers can be laid out so that all adds up."""
    count = sum(1 for s in slots if not s.item)
    for before, change in _pairs(count, len(values)):
        rest = [p for p in range(len(values)) if p not in (*before, *change)]
        yield from _filled(slots, values, list(zip(before, change, strict=True)), rest)


def _pairs(count: int, size: int) -> Iterator[tuple[list[int], list[int]]]:
    """Give the places of the year before and of the difference: column by column in one run, or account by account."""
    for start in range(size - 2 * count + 1):
        yield list(range(start, start + count)), list(range(start + count, start + 2 * count))
    if count > 1:
        for lead in (0, 1):  # budget, before, difference; or before, difference, budget
            before = [3 * k + 1 - lead for k in range(count)]
            if before[-1] + 1 < size:
                yield before, [b + 1 for b in before]


def _filled(
    slots: Sequence[Slot], values: Sequence[Decimal], pairs: list[tuple[int, int]], rest: list[int]
) -> Iterator[list[tuple[int, ...]]]:
    """Give the ways to share what is left among budgets and line items, each kind in the order of the names."""
    budgets = [values[b] + values[c] for b, c in pairs]

    def go(
        at: int,
        account: int,
        left: tuple[int, ...],
        last: tuple[int, int],
        due: Decimal | None,
        done: list[tuple[int, ...]],
    ) -> Iterator[list[tuple[int, ...]]]:
        if at == len(slots):
            if not left and not due:
                yield done
            return
        slot = slots[at]
        if not slot.item:
            if due:
                return
            owns = at + 1 < len(slots) and slots[at + 1].item
            for place in left:
                if place > last[0] and values[place] == budgets[account]:
                    row = (place, *pairs[account])
                    others = tuple(p for p in left if p != place)
                    yield from go(
                        at + 1, account + 1, others, (place, last[1]), budgets[account] if owns else None, [*done, row]
                    )
            return
        for place in left:
            if place <= last[1] or (slot.product is not None and not same(slot.product, values[place])):
                continue
            others = tuple(p for p in left if p != place)
            after = due - values[place] if due is not None else None
            yield from go(at + 1, account, others, (last[0], place), after, [*done, (place,)])

    yield from go(0, 0, tuple(rest), (-1, -1), None, [])

"""Amounts of bullets against the bullets they own, and of accounts against the lines of their calculation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from ingest.checks.findings import Findings, at, at_en, money, named
from ingest.checks.totals import add
from ingest.model import Bound, Certainty, Figure, Kind, Measure, ProblemKind, Reading
from ingest.text.folding import squeeze

_PLANNED = frozenset({Measure.BUDGET, Measure.REQUIRED, Measure.REQUESTED})


def outline(reading: Reading, found: Findings) -> None:
    """Check every bullet that states an amount against the bullets that it owns, then accounts against their lines."""
    main = _main(reading.figures)
    children: dict[int, list[int]] = defaultdict(list)
    for item in reading.document.items:
        if item.parent is not None:
            children[item.parent].append(item.index)
    for owner, owned in children.items():
        if owner in main:
            _owned(main[owner], [main[i] for i in owned if i in main], len(owned), found)
    tops = [f for i, f in main.items() if _top(reading, i, main)]
    _accounts(reading.figures, tops, found)


def _main(figures: Sequence[Figure]) -> dict[int, Figure]:
    """Return the one amount that each bullet is about: its printed result, not a price in its formula."""
    found: dict[int, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.owner_item is None or f.unit != "KRW" or f.value is None or f.bound is not Bound.EXACT:
            continue
        if f.measure in {Measure.UNIT_PRICE, Measure.LIMIT, Measure.CHANGE} or f.kind is Kind.COMPOUND:
            continue
        found[f.owner_item].append(f)
    return {item: amounts[0] for item, amounts in found.items() if len({f.value for f in amounts}) == 1}


def _top(reading: Reading, index: int, main: dict[int, Figure]) -> bool:
    items = reading.document.items
    parent = items[index].parent if index < len(items) else None
    return parent is None or parent not in main


def _owned(owner: Figure, parts: Sequence[Figure], owned: int, found: Findings) -> None:
    if not parts or owner.value is None:
        return
    computed = add(parts)
    if computed == owner.value:
        found.hold(ProblemKind.SUM, owner, parts)
        found.own(owner, parts)
        return
    alike = (
        len(parts) == owned
        and len(parts) > 1
        and all(p.measure == owner.measure and p.year == owner.year for p in parts)
    )
    if not alike:
        if all(p.measure in _PLANNED for p in parts) and computed < owner.value:
            found.own(owner, parts)
        return
    over = computed - owner.value
    found.fault(
        ProblemKind.SUM,
        f"‘{named(owner)}’ {owner.printed}({at(owner)})의 세부 {len(parts)}개 항목을 더하면 {money(computed, owner)}, 적힌 값보다 "
        f"{money(abs(over), owner)} {'많습니다' if over > 0 else '적습니다'}.",
        f"The {len(parts)} parts of ‘{named(owner)}’, {owner.printed} ({at_en(owner)}), add up to {money(computed, owner)}: "
        f"{money(abs(over), owner)} {'more' if over > 0 else 'less'}.",
        [owner, *parts],
        certainty=Certainty.LIKELY,
        expected=computed,
        found=owner.value,
    )


def _accounts(figures: Sequence[Figure], tops: Sequence[Figure], found: Findings) -> None:
    """Check the lines of each account's calculation against the account's row in the budget table."""
    lines: dict[tuple[str | None, str, int | None], list[Figure]] = defaultdict(list)
    for f in tops:
        if f.account and f.measure in _PLANNED and f.source.section:
            lines[f.project, _account(f), f.year].append(f)
    rows: dict[tuple[str | None, str, int | None], list[Figure]] = defaultdict(list)
    for f in figures:
        if (
            f.account
            and f.owner_item is None
            and f.table is not None
            and f.measure is Measure.BUDGET
            and f.unit == "KRW"
        ):
            rows[f.project, _account(f), f.year].append(f)
    for key, parts in lines.items():
        whole = next((f for f in rows.get(key, ()) if f.value is not None), None)
        if whole is None:
            continue
        where = defaultdict(list)
        for p in parts:
            where[p.table if p.table is not None else p.source.section].append(p)
        for together in where.values():
            if add(together) == whole.value and (whole.value or Decimal(0)) != 0:
                found.hold(ProblemKind.SUM, whole, together)
                found.own(whole, together)
                break


def _account(figure: Figure) -> str:
    code = "".join(c for c in figure.account_code or "" if c.isdigit())
    return code or squeeze(figure.account or "")

"""Changes, rates, settlements and formulas: what is printed against what it is computed from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from ingest.checks.findings import Findings, at, at_en, money, named
from ingest.model import Certainty, Figure, Measure, ProblemKind, Status

_IN_PARENTHESES = re.compile(r"(?:\(x-?\))?\s*\(\s*[\d,.]+\s*\)")
WHOLE = (
    Measure.BUDGET,
    Measure.FINAL,
    Measure.INITIAL,
    Measure.PRIOR,
    Measure.CURRENT,
    Measure.REQUIRED,
    Measure.REQUESTED,
    Measure.EXECUTED,
)


def changes(figures: Iterable[Figure], found: Findings) -> None:
    """Check each row of each table: B−A, its rate, what is left, what was spent in percent."""
    for row in _rows(figures).values():
        _change(row, found)
        _settled(row, found)
        _final(row, found)
        _spent(row, found)


def _rows(figures: Iterable[Figure]) -> dict[tuple[int, int], list[Figure]]:
    rows: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.table is not None and f.row is not None and f.owner_item is None:
            rows[f.table, f.row].append(f)
    return rows


def formulas(figures: Iterable[Figure], found: Findings) -> None:
    """Check what stands beside a formula against its product."""
    for f in figures:
        if f.basis is None or f.basis.agrees is None or f.value is None:
            continue
        if f.basis.agrees:
            found.hold(ProblemKind.FORMULA, f, ())
            continue
        factors = " × ".join(x.printed for x in f.basis.factors)
        computed = money(f.basis.product, f)
        found.fault(
            ProblemKind.FORMULA,
            f"‘{named(f)}’의 산출식 {factors}은(는) {computed}인데 {f.printed}({at(f)})로 적혀 있습니다.",
            f"The formula of ‘{named(f)}’, {factors}, gives {computed}, but {f.printed} is printed ({at_en(f)}).",
            [f],
            expected=f.basis.product,
            found=f.value,
        )


def signed(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Make a decrease of what is printed in parentheses, `(13,700)`, where the two years beside it vouch for that."""
    rows = _rows(figures)
    lower: set[str] = set()
    for row in rows.values():
        for n, change in enumerate(row):
            if (
                change.measure is not Measure.CHANGE
                or not change.value
                or not _IN_PARENTHESES.fullmatch(change.source.quote)
            ):
                continue
            pair = _years(row[:n], change)
            if pair and None not in {pair[0].value, pair[1].value}:
                old, new = pair
                if (new.value or 0) - (old.value or 0) == -change.value:
                    lower.add(change.id)
    return tuple(
        replace(f, value=-f.value, status=Status.REPAIRED) if f.id in lower and f.value is not None else f
        for f in figures
    )


def _change(row: Sequence[Figure], found: Findings) -> None:
    for n, change in enumerate(row):
        if change.measure is not Measure.CHANGE or change.unit == "percent":
            continue
        pair = _pair(row[:n], change)
        if pair is None:
            continue
        old, new = pair
        if old.value is None or new.value is None:
            continue
        computed = new.value - old.value
        if change.value is not None:
            if computed == change.value:
                found.hold(ProblemKind.DIFFERENCE, change, [old, new])
            elif Measure.SUPPLEMENT not in {old.measure, new.measure}:
                _fault(ProblemKind.DIFFERENCE, change, computed, (old, new), found)
        for rate in row[n + 1 :]:
            if rate.measure is Measure.CHANGE_RATE and rate.value is not None:
                if (
                    old.value and rate.funding == change.funding
                ):  # beside an inset, `(x6,000) 13,700 3`, it is the whole's
                    _rate(rate, (new.value - old.value) * 100 / old.value, (old, new), found)
                break


def _pair(before: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """Return the two columns that a change is of: the last two amounts before it."""
    years = _years(before, change)
    if years is None:
        return None
    old, new = years
    amounts = _amounts(before, change)
    if (
        change.value is not None
        and old.value is not None
        and new.value is not None
        and new.value - old.value != change.value
    ):
        for a in amounts:  # another pair may be meant: 당초예산 and 최종예산
            for b in amounts:
                if a is not b and a.value is not None and b.value is not None and b.value - a.value == change.value:
                    return a, b
    return old, new


def _years(before: Sequence[Figure], change: Figure) -> tuple[Figure, Figure] | None:
    """Return the last two amounts before a change, the older first."""
    amounts = _amounts(before, change)
    if len(amounts) < 2:
        return None
    old, new = amounts[-2:]
    alike = old.year == new.year and old.measure is new.measure
    if alike and any(a.year not in {None, new.year} for a in amounts):
        return (
            None  # parts of one year, such as 국비 and 시비: the change is between the years, of all the parts together
        )
    if old.year is not None and new.year is not None and old.year > new.year:
        return new, old
    return old, new


def _amounts(before: Sequence[Figure], change: Figure) -> list[Figure]:
    near = [f for f in before if f.unit in {change.unit, ""} and f.column != change.column]
    same = [f for f in near if f.funding == change.funding]
    near = same if len(same) > 1 else near
    whole = [f for f in near if f.measure in WHOLE]
    # 추경예산안 is the new whole in a bill (기정 → 추경), and only what is added in a summary: it may vouch, never accuse.
    return whole if len(whole) > 1 else [f for f in near if f.measure in WHOLE or f.measure is Measure.SUPPLEMENT]


def _rate(rate: Figure, exact: Decimal, inputs: tuple[Figure, Figure], found: Findings) -> None:
    """Accept a printed rate that is the exact one cut off or rounded at its last digit."""
    printed = rate.value
    if printed is None:
        return
    exponent = printed.as_tuple().exponent
    step = Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0))
    near = (exact.quantize(step, rounding=ROUND_DOWN), exact.quantize(step, rounding=ROUND_HALF_UP))
    if printed in near:
        found.hold(ProblemKind.RATE, rate, inputs)
        return
    unsigned = abs(printed) in {abs(n) for n in near}  # the sign is left to the amount beside it
    if unsigned:
        found.hold(ProblemKind.RATE, rate, inputs)
        return
    close = abs(abs(printed) - abs(exact)) <= step
    a, b = inputs
    shown = f"{exact.quantize(step / 10, rounding=ROUND_HALF_UP)}%"
    found.fault(
        ProblemKind.ROUNDING if close else ProblemKind.RATE,
        f"‘{named(rate)}’이(가) {rate.printed}({at(rate)})로 적혀 있으나 {a.printed}과 {b.printed}으로 계산하면 {shown}입니다.",
        f"‘{named(rate)}’ is printed as {rate.printed} ({at_en(rate)}); {a.printed} and {b.printed} give {shown}.",
        [rate, a, b],
        certainty=Certainty.LIKELY if close else Certainty.CERTAIN,
        expected=exact.quantize(step / 10, rounding=ROUND_HALF_UP),
        found=printed,
    )


def _one(row: Sequence[Figure], *measures: Measure) -> Figure | None:
    for measure in measures:
        fits = [f for f in row if f.measure is measure and f.unit != "percent"]
        if len(fits) == 1:
            return fits[0]
    return None


def _settled(row: Sequence[Figure], found: Findings) -> None:
    """예산현액 = 예산 + 전년이월 + 예산변경, what 추경 added to 당초예산 too; 집행잔액 = 예산현액 − 집행액 − 차년이월."""
    first, current = _one(row, Measure.FINAL, Measure.INITIAL, Measure.BUDGET), _one(row, Measure.CURRENT)
    spent, balance = _one(row, Measure.EXECUTED), _one(row, Measure.BALANCE)
    adds = {Measure.CARRIED_IN, Measure.ADJUSTED}
    if first and first.measure is Measure.INITIAL:
        adds |= {Measure.SUPPLEMENT, Measure.DEEMED}
    added = [f for f in row if f.measure in adds and f.value is not None]
    if current and first and current.value is not None and first.value is not None and added:
        inputs = [first, *added]
        _identity(ProblemKind.SUM, current, sum((f.value for f in inputs if f.value), Decimal(0)), inputs, found)
    whole = current or first
    if balance and whole and spent and None not in {balance.value, whole.value, spent.value}:
        out = _one(row, Measure.CARRIED_OUT)
        less = [spent] + ([out] if out and out.value is not None else [])
        computed = (whole.value or Decimal(0)) - sum((f.value for f in less if f.value), Decimal(0))
        _identity(ProblemKind.DIFFERENCE, balance, computed, [whole, *less], found)


def _final(row: Sequence[Figure], found: Findings) -> None:
    """최종예산 = 당초예산 + 추경 + 간주처리."""
    final, initial = _one(row, Measure.FINAL), _one(row, Measure.INITIAL)
    added = [f for f in row if f.measure in {Measure.SUPPLEMENT, Measure.DEEMED} and f.value is not None]
    if final and initial and added and final.value is not None and initial.value is not None:
        inputs = [initial, *added]
        _identity(ProblemKind.SUM, final, sum((f.value for f in inputs if f.value), Decimal(0)), inputs, found)


def _spent(row: Sequence[Figure], found: Findings) -> None:
    rate = next((f for f in row if f.measure is Measure.EXECUTION_RATE and f.value is not None), None)
    spent = _one(row, Measure.EXECUTED)
    whole = _one(row, Measure.CURRENT) or _one(row, Measure.BUDGET, Measure.FINAL, Measure.INITIAL)
    if rate and spent and whole and whole.value and spent.value is not None and spent.unit == whole.unit:
        _rate(rate, spent.value * 100 / whole.value, (spent, whole), found)


def _identity(kind: ProblemKind, result: Figure, computed: Decimal, inputs: Sequence[Figure], found: Findings) -> None:
    if result.value == computed:
        found.hold(kind, result, inputs)
    else:
        _fault(kind, result, computed, inputs, found)


def _fault(kind: ProblemKind, result: Figure, computed: Decimal, inputs: Sequence[Figure], found: Findings) -> None:
    listed = ", ".join(f.printed for f in inputs)
    found.fault(
        kind,
        f"‘{named(result)}’이(가) {result.printed}({at(result)})로 적혀 있으나 {listed}에서 계산하면 {money(computed, result)}입니다.",
        f"‘{named(result)}’ is printed as {result.printed} ({at_en(result)}); {listed} give {money(computed, result)}.",
        [result, *inputs],
        expected=computed,
        found=result.value,
    )

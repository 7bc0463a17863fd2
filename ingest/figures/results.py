"""Printed results and how they were made: `5,000,000원*2회 = 10,000천원`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.figures.extents import extent
from ingest.figures.scope import Line, Value, no_unit
from ingest.model import Basis, Factor, Figure, Measure, Problem
from ingest.numbers import cells
from ingest.numbers.amounts import Doubt, Quantity
from ingest.numbers.formulas import Formula, basis
from ingest.numbers.measures import MONEY, RATES, measure, measure_named, per_head
from ingest.numbers.units import unit
from ingest.numbers.won import AmountError, numeral
from ingest.numbers.years import Year
from ingest.text.folding import fold

_EQUALS = re.compile(r"(?:[=:→⇒]|[\t|])\s*(?=[△\-]?\s?\d)")
_NUMBER = re.compile(r"(?P<sign>[△\-]\s?)?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)(?![\d가-힣A-Za-z%])")
_PARTED = re.compile(r"\)?\s*[,;]\s*(?=[가-힣A-Za-z])")
_EACH = re.compile(r"1?[가-힣]{1,6}당")  # `가구당 50천원 × 500가구 = 25,000천원`: the result is of all of them
_SCALES = ("원", "천원", "백만원", "만원", "억원")
_NO_KEYS = frozenset({None, Measure.BUDGET, Measure.CHANGE})


@dataclass(frozen=True, slots=True)
class Result:
    """What stands after an equals sign, and where the unit of a bare number was read."""

    found: Quantity
    unit_at: tuple[int, int] | None = None


def read_results(
    line: Line, made: Sequence[Formula], quantities: Sequence[Quantity | Doubt]
) -> Iterator[Figure | Problem]:
    """Read every `= 70,000천원` of a line with the formula or the amount before it, then formulas without a result."""
    folded = fold(line.text)
    starts = {q.start: q for q in quantities if isinstance(q, Quantity)}
    ends = {q.end: q for q in quantities if isinstance(q, Quantity) and q.unit == "KRW"}
    formulas = {_trimmed(folded, f.end): f for f in made}
    since = 0
    for equals in _EQUALS.finditer(folded):
        edge = _trimmed(folded, equals.start())
        formula = formulas.get(edge)
        if formula is not None and formula.start < since:
            formula = None
        if equals[0][0] != "=" and formula is None:
            continue  # a colon is an equals sign only after a formula
        stated = starts.get(equals.end())
        result = Result(stated) if stated else _bare(line, folded, equals.end(), formula)
        if result is None:
            continue
        given = stated or equals[0][0] == "|"
        if equals[0][0] in "\t|" and not (given and formula and _gives(line, formula, result.found)):
            continue  # what parts cells is one only before the formula's own result
        single = ends.get(edge) if formula is None else None
        if single is not None and single.start < since:
            single = None
        yield from _read(line, result, formula, single, _past_amounts(folded, ends, since, formula or single))
        since = result.found.end
    yield from _loose(line, made)


def _past_amounts(folded: str, ends: Iterable[int], since: int, made: Formula | Quantity | None) -> int:
    """Return where the name of a result begins: behind the last amount that a comma parts from it, `임차료 80천원, 강사료 10천원*3회 = …`."""
    past = [e for e in ends if made is not None and since < e <= made.start and _PARTED.match(folded, e)]
    return max(past, default=since)


def _gives(line: Line, formula: Formula, found: Quantity) -> bool:
    """Tell whether a formula works out to an amount of money."""
    return found.unit == "KRW" and basis(formula, line.text, line.start, found).agrees is True


def _trimmed(folded: str, end: int) -> int:
    """Return where the words before a place end, spaces and closing brackets left out."""
    while end and folded[end - 1] in " \t)\n":
        end -= 1
    return end


def _read(
    line: Line, result: Result, formula: Formula | None, single: Quantity | None, since: int
) -> Iterator[Figure | Problem]:
    found = result.found
    equals = line.text.rfind("=", since, found.start)
    edge = formula.start if formula else single.start if single else equals if equals >= 0 else found.start
    label = extent(line.text, found.start) or line.label(since, edge)
    dated = line.year(edge, found.end)
    named = result_measure(line, label) if found.unit in {"KRW", ""} else counted_measure(found.unit, label)
    if named is Measure.UNIT_PRICE and formula is not None and formula.priced and len(formula.factors) > 1:
        named = Measure.BUDGET  # 단가 5천만원 × 30대 = 15억원: so much for all of them
    made_of: Basis | None = None
    if formula is not None:
        made_of = basis(formula, line.text, line.start, found)
    elif single is not None:
        made_of = _alone(line, single, found)
    value = Value(
        found.start, found.end, cells.kind(found.unit, found.value), found.value, found.unit, found.printed, found.bound
    )
    fund = line.fund(edge, found.end)
    whole = line.key or line.scope.name if _EACH.fullmatch(label) and per_head(label) else label
    figure = line.figure(value, named, whole or label, dated, basis=made_of, fund=fund, unit_at=result.unit_at)
    yield figure
    if not found.unit:
        yield no_unit(figure)
    if formula is not None:
        yield from _factors(line, formula, label, dated)
    elif single is not None:
        price = Value(single.start, single.end, cells.kind("KRW", single.value), single.value, "KRW", single.printed)
        yield line.figure(price, Measure.UNIT_PRICE, label, dated)
    line.take(edge, found.end)
    line.last_measure = named


def _bare(line: Line, folded: str, start: int, formula: Formula | None) -> Result | None:
    """Read `= 4,800` under `(단위 : 천원)`; without such words, by the formula when it works out in one unit."""
    match = _NUMBER.match(folded, start)
    if match is None:
        return None
    try:
        value = numeral(match["digits"])
    except AmountError:
        return None
    if match["sign"]:
        value = -value
    printed = line.text[start : match.end()]
    over, place = line.unit_over(start)
    if over is None and formula is not None and formula.priced and value:
        scale = formula.product / value
        over = next((u for u in map(unit, _SCALES) if u is not None and u.scale == scale), None)
    if over is None:
        bare = Quantity(value, "", printed, start, match.end())
        return Result(bare) if formula is not None and formula.priced else None
    return Result(
        Quantity(value * over.scale, "KRW", printed + over.printed, start, match.end(), step=over.scale), place
    )


def _alone(line: Line, single: Quantity, result: Quantity) -> Basis:
    """An amount in won that is said again in thousands: a formula of one factor."""
    agrees = abs(single.value - result.value) < result.step
    factor = Factor(single.value, "KRW", single.printed)
    return Basis((factor,), single.value, agrees, line.start + single.start, line.start + single.end, single.printed)


def _loose(line: Line, made: Sequence[Formula]) -> Iterator[Figure]:
    """Read the factors of formulas that print no result."""
    since = 0
    for formula in made:
        if formula.priced and not line.taken(formula.start):
            label = line.label(since, formula.start)
            dated = line.year(formula.start, formula.end)
            yield from _factors(line, formula, label, dated, basis(formula, line.text, line.start, None))
            line.take(formula.start, formula.end)
            since = formula.end


def _factors(
    line: Line, formula: Formula, label: str, dated: tuple[Year | None, str], made_of: Basis | None = None
) -> Iterator[Figure]:
    for factor, (start, end) in zip(formula.factors, formula.places, strict=True):
        if factor.unit:
            named = Measure.UNIT_PRICE if factor.unit == "KRW" else counted_measure(factor.unit, "")
            kind = cells.kind(factor.unit, factor.value)
            value = Value(start, end, kind, factor.value, factor.unit, factor.printed)
            yield line.figure(value, named, label, dated, basis=made_of)


def result_measure(line: Line, label: str) -> Measure:
    """Decide what a result measures: its own name, that of what owns it, else what the column and the headings say."""
    for words in (line.key or label, *reversed(line.scope.owners)):
        own = measure_named(words)
        if own in MONEY and own not in _NO_KEYS and own is not None:
            return own
    return line.scope.measure or Measure.BUDGET


def counted_measure(unit_name: str, words: str) -> Measure:
    """Decide what a number that is no money measures."""
    if unit_name == "percent":
        found = measure(words)
        return found if found in RATES and found is not None else Measure.RATE
    return Measure.RATE if unit_name == "ratio" else Measure.COUNT

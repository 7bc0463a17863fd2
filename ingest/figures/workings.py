"""The lines of a budget book under an account: what each costs, how that is made, what was taken off, and who pays which share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.figures.results import counted_measure, result_measure
from ingest.figures.scope import Line, Value
from ingest.model import Figure, Measure, Problem, ProblemKind
from ingest.numbers import cells
from ingest.numbers.amounts import Quantity
from ingest.numbers.formulas import Formula, basis, formulas
from ingest.numbers.labels import clean
from ingest.numbers.units import unit
from ingest.numbers.won import AmountError, numeral
from ingest.text.folding import fold
from ingest.text.lexicon import LEXICON
from ingest.text.pages import BARS

_DIGITS = r"[△-]?\s?\d{1,3}(?:,\d{3})*"
_AMOUNT = re.compile(
    rf"=\s*(?P<after>{_DIGITS})(?![\d,.%])\s?(?P<unit>천원|백만원|원)?(?!\s?[가-힣A-Za-z%×*xX])"
    rf"|^[^\S\n]*(?P<before>{_DIGITS})[^\S\n]*\n\s*=(?!\s*\d)(?=\s*(?:\Z|\n|\d))"
    rf"|^[^\S\n]*(?P<alone>{_DIGITS})[^\S\n]*\n\s*=(?=\s*{_DIGITS}\s*\)\s*\()",
    re.MULTILINE,
)
_SHARE = re.compile(rf"\s*(?P<digits>{_DIGITS})\s*\)\s*\(\s*(?P<mark>[^\s\d(),=]{{1,4}})(?=\s|\Z)")
_INSIDE = re.compile(rf"\s*\(\s*(?P<mark>[^\s\d(),=]{{1,4}})\s?(?P<digits>{_DIGITS})\s*\)")
_LESS = re.compile(
    rf"\((?P<made>[^()=]*)\)\s*[-－–]\s*(?P<before>{_DIGITS})\s?원\s*=\s*(?P<change>{_DIGITS})(?![\d,])\s?(?P<unit>원)?"
)  # `(86,666원×8명×12월)- 8,680,000원= -360,000`
_CALCULATED = re.compile(r"\s@?\d[\d,.]*\s?[가-힣ℓ]{0,4}\s?[Xx×*]\s?\d")
_ROUNDED = 1000  # won
_STAGE = re.compile(
    rf"(?:(?P<less>[-－–])\s?)?\(\s*(?P<stage>경정|변경|기정|당초)\s*(?P<made>[^()=]*)\)\s*=\s*(?P<amount>{_DIGITS})\s?(?P<unit>천원|원)?"
)
_DRAWN = re.compile(
    r"^[^\S\n]*(?:경정|변경)\s[^\n]*\d[^\n]*\n[\s\-─=]*\Z", re.MULTILINE
)  # `경정 …` over a line, `기정 …` under it


@dataclass(frozen=True, slots=True)
class _Result:
    start: int
    end: int  # behind the shares
    said: Quantity
    unit_at: tuple[int, int] | None
    formula: Formula | None


def read_workings(line: Line) -> Iterator[Figure | Problem]:
    """Read the results of a line with their formulas and shares; what the product does not prove is told as a problem."""
    text = fold(line.text)
    if less := _LESS.search(text):
        yield from _lessened(line, less)
        return
    made = {_trimmed(text, f.end): f for f in formulas(line.text)}
    stages = _stages(text)
    since = stages[-1].end() if stages else 0
    last: Figure | None = None
    for match in _AMOUNT.finditer(text, stages[0].start() if stages else 0):
        if any(s.start() <= match.start() < s.end() for s in stages):
            continue
        found = _result(line, text, match, made, since)
        if found is None:
            continue
        if _DRAWN.search(text, 0, match.start()):  # what one of several things changed by: which one, no name tells
            line.take(found.start, found.end)
            continue
        if stages:
            yield from _changed(line, stages, found)
            stages = []
        elif last is not None and last.value == found.said.value and not _named(line, since, found):
            yield from _factors(
                line, found, last.item
            )  # `우편료 = 360 30,000 X 12월 = 360`: told again with its formula
        else:
            edge = found.formula.start if found.formula else _edge(text, since, match.start())
            label = line.label(since, edge).strip(f" {BARS}")
            if found.formula is not None and not _proven(found.formula, found.said):
                yield _unproven(line, found)
            else:
                last = _figure(line, found, label, _measure(line, found, label))
                yield last
                yield from _factors(line, found, label)
                yield from _shares(line, text, match.end(), found, last)
        line.take(found.formula.start if found.formula else found.start, found.end)
        since = found.end


def _stages(text: str) -> list[re.Match[str]]:
    """Find what an amount was and is to be: `(경정 …) = 264,663,000원 -(기정 …) = 270,925,000원`."""
    found = list(_STAGE.finditer(text))
    return found if len(found) == 2 and found[1]["less"] and not found[0]["less"] else []


def _result(line: Line, text: str, match: re.Match[str], made: dict[int, Formula], since: int) -> _Result | None:
    group = next(g for g in ("after", "before", "alone") if match[g] is not None)
    start, end = match.span(group)
    over, place = (unit(match["unit"]), None) if match["unit"] else line.unit_over(start)
    value = _value(match[group])
    if over is None or value is None:
        return None
    printed = line.text[start:end] + ("" if match["unit"] else over.printed)
    end = match.end("unit") if match["unit"] else end
    said = Quantity(value * over.scale, "KRW", printed, start, end, step=over.scale)
    if match["unit"]:
        said = replace(said, printed=line.text[start:end])
    formula = made.get(_trimmed(text, match.start()))
    stop = max(end, match.end())
    while share := (_SHARE.match(text, stop) or _INSIDE.match(text, stop)):
        stop = share.end()
    return _Result(start, stop, said, place, formula if formula is None or formula.start >= since else None)


def _edge(text: str, since: int, end: int) -> int:
    """Return where the name before an amount ends: a calculation that cannot be read is no part of it."""
    found = _CALCULATED.search(text, since, end)
    return found.start() if found else end


def _value(digits: str) -> Decimal | None:
    try:
        value = numeral(digits.strip("△- "))
    except AmountError:
        return None
    return -value if digits[0] in "△-" else value


def _named(line: Line, since: int, found: _Result) -> bool:
    edge = found.formula.start if found.formula else found.start
    return bool(clean(line.text[since:edge].strip(" =\n")))


def _measure(line: Line, found: _Result, label: str) -> Measure:
    return Measure.CHANGE if found.said.value < 0 else result_measure(line, label)


def _figure(line: Line, found: _Result, label: str, measure: Measure) -> Figure:
    formula = _priced(found.formula) if found.formula else None
    made_of = basis(formula, line.text, line.start, found.said) if formula else None
    return line.figure(
        _valued(found.said), measure, label, line.year(found.start, found.end), basis=made_of, unit_at=found.unit_at
    )


def _valued(said: Quantity) -> Value:
    return Value(said.start, said.end, cells.kind("KRW", said.value), said.value, "KRW", said.printed)


def _proven(formula: Formula, said: Quantity) -> bool:
    return abs(formula.product - abs(said.value)) < max(said.step, Decimal(1))


def _priced(formula: Formula) -> Formula:
    """Read the one factor without a unit as a price in won, which the product has proven."""
    bare = [n for n, f in enumerate(formula.factors) if not f.unit]
    if formula.priced or not bare or bare[0] != 0:
        return formula
    first = replace(formula.factors[0], unit="KRW")
    return replace(formula, factors=(first, *formula.factors[1:]))


def _factors(line: Line, found: _Result, label: str) -> Iterator[Figure]:
    if found.formula is None:
        return
    formula = _priced(found.formula)
    for number, (factor, (start, end)) in enumerate(zip(formula.factors, formula.places, strict=True)):
        if not factor.unit or formula.signs[number - 1 : number] in {("÷",), ("/",)}:
            continue
        named = Measure.UNIT_PRICE if factor.unit == "KRW" else counted_measure(factor.unit, "")
        printed = factor.printed if factor.printed.endswith("원") or factor.unit != "KRW" else f"{factor.printed}원"
        value = Value(start, end, cells.kind(factor.unit, factor.value), factor.value, factor.unit, printed)
        yield line.figure(value, named, label, line.year(start, end))


def _shares(line: Line, text: str, at: int, found: _Result, whole: Figure) -> Iterator[Figure]:
    """Read who pays which share of an amount, `5,824 ) (분 4,368 ) (도` when a converter tore it, where they add up to it."""
    shares: list[tuple[str, Quantity]] = []
    while match := (_SHARE.match(text, at) or _INSIDE.match(text, at)):
        value = _value(match["digits"])
        if value is None:
            return
        start, end = match.span("digits")
        words = found.said.printed[found.said.end - found.said.start :]
        printed = line.text[start:end] + words
        shares.append((match["mark"], Quantity(value * found.said.step, "KRW", printed, start, end)))
        at = match.end()
    if not shares or sum(q.value for _, q in shares) != found.said.value:
        return
    for mark, said in shares:
        payer = LEXICON.funding_letters.get(mark, mark)
        dated = line.year(said.start, said.end)
        share = line.figure(_valued(said), whole.measure, payer, dated, fund=payer, unit_at=found.unit_at)
        yield replace(share, owners=(*whole.owners, whole.item), part_of=whole.id)


def _changed(line: Line, stages: Sequence[re.Match[str]], found: _Result) -> Iterator[Figure | Problem]:
    """Read what an amount is to be, what it was, and the change, where the first less the second is the third."""
    label = line.label(0, stages[0].start())
    values: list[Quantity] = []
    for stage in stages:
        over = unit(stage["unit"]) if stage["unit"] else line.unit_over(stage.start("amount"))[0]
        value = _value(stage["amount"])
        if value is None or over is None:
            return
        start, end = stage.start("amount"), stage.end("unit") if stage["unit"] else stage.end("amount")
        printed = line.text[start:end] + ("" if stage["unit"] else over.printed)
        values.append(Quantity(value * over.scale, "KRW", printed, start, end, step=over.scale))
    if abs(values[0].value - values[1].value - found.said.value) >= found.said.step:
        yield _unproven(line, found)
        return
    yield _figure(line, replace(found, formula=None), label, Measure.CHANGE)
    for stage, said, measure in zip(stages, values, (Measure.BUDGET, Measure.PRIOR), strict=True):
        begin, end = stage.span("made")
        formula = next((f for f in formulas(line.text) if begin <= f.places[0][0] < end), None)
        dated = line.year(said.start, said.end)
        result = _Result(said.start, said.end, said, None, formula)
        made_of = basis(formula, line.text, line.start, said) if formula else None
        staged = [line.figure(_valued(said), measure, label, dated, basis=made_of), *_factors(line, result, label)]
        yield from (replace(f, column=stage["stage"]) for f in staged)
    line.take(stages[0].start(), found.end)


def _lessened(line: Line, less: re.Match[str]) -> Iterator[Figure | Problem]:
    """Read what a formula gives, less what was there before: the change, in won, to a rounded thousand."""
    label = line.label(0, less.start())
    begin, end = less.span("made")
    formula = next((f for f in formulas(line.text) if begin <= f.places[0][0] < end), None)
    before, change = _value(less["before"]), _value(less["change"])
    if formula is None or before is None or change is None or abs(formula.product - before - change) >= _ROUNDED:
        return
    stop = less.end("unit") if less["unit"] else less.end("change")
    printed = line.text[less.start("change") : stop] + ("" if less["unit"] else "원")
    moved = Quantity(change, "KRW", printed, less.start("change"), less.end("change"))
    was = Quantity(before, "KRW", line.text[less.start("before") : less.end("before")] + "원", *less.span("before"))
    dated = line.year(less.start(), less.end())
    yield line.figure(_valued(moved), Measure.CHANGE, label, dated)
    yield replace(line.figure(_valued(was), Measure.PRIOR, label, dated), column="기정")
    result = _Result(begin, end, moved, None, formula)
    made_of = basis(formula, line.text, line.start, None)
    yield from (replace(f, basis=made_of) for f in _factors(line, result, label))
    line.take(less.start(), stop)


def _unproven(line: Line, found: _Result) -> Problem:
    source = line.source(found.start, found.said.end)
    ko = f"‘{found.said.printed}’은(는) 앞의 산식과 맞지 않아 읽지 않았습니다."
    en = f"'{found.said.printed}' is not what its formula gives; it was left out."
    return Problem(ProblemKind.FORMULA, line.frame.document.name, ko, en, sources=(source,), found=found.said.value)


def _trimmed(text: str, end: int) -> int:
    while end and text[end - 1] in " \t)\n":
        end -= 1
    return end

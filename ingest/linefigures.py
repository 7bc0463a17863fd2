"""The figures of one line of text: a result with its formula, amounts under a key, numbers in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ingest import cells
from ingest.accounts import Account, account
from ingest.amounts import AmountError, Doubt, Quantity, numeral, scan, unit_words
from ingest.folding import fold, squeeze
from ingest.formulas import Formula, basis, formulas
from ingest.frame import Frame, short
from ingest.labels import clean, is_total
from ingest.lexicon import LEXICON
from ingest.measures import MONEY, RATES, funding, funding_of_words, measure, narrowed, per_head
from ingest.model import Basis, Bound, Factor, Figure, Kind, Measure, Place, Problem, ProblemKind, Source, Status
from ingest.prose import is_name, keyed, name_of, noun_end, year_before
from ingest.units import Unit
from ingest.units import unit as unit_named
from ingest.years import Year, period

_EQUALS = re.compile(r"=\s*(?=[△\-]?\s?\d)")
_NUMBER = re.compile(r"(?P<sign>[△\-]\s?)?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)(?![\d가-힣A-Za-z%])")
_BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{3,80})[)\]]")
_SHARE = re.compile(
    rf"(?P<fund>{'|'.join(map(re.escape, LEXICON.funding))})\s?[:]?\s?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)(?=\s*(?:[,+/·)]|$|\s[가-힣]))"
)
_CHANGED = re.compile(r"[ ]?(?:이|가|을|를)?[ ]?(?:(?P<more>증가|증액|늘어|상승|증원)|(?P<less>감소|감액|줄어|하락|삭감|감축))")
_NO_MONEY = re.compile(r"연도|년도|번호|코드|일자|기간|쪽|과목")
_SCALES = ("원", "천원", "백만원", "만원", "억원")
_SAME = re.compile(r"[\s)]*=\s*$")


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands around a line: where it is, who owns it, and what its table or headings say of it."""

    section: int
    project: str | None
    owners: tuple[str, ...] = ()
    name: str = ""  # a name for what has no words of its own: the row's, the owner's
    column: str = ""
    measure: Measure | None = None  # of the column or the headings
    year: Year | None = None  # of the owner, column, row or heading
    year_from: str = ""
    period: str | None = None
    account: Account | None = None
    funding: str | None = None
    table: int | None = None
    row: int | None = None
    column_number: int | None = None
    item: int | None = None
    repaired: bool = False
    note: str = ""
    unit: Unit | None = None  # of the table's caption, for results printed without one
    unit_at: tuple[int, int] | None = None


@dataclass(slots=True)
class Line:
    """A line being read."""

    frame: Frame
    scope: Scope
    start: int
    end: int
    text: str = ""
    key: str = ""
    value_start: int = 0
    done: list[tuple[int, int]] = field(default_factory=list)
    last_measure: Measure | None = None


def read_line(frame: Frame, start: int, end: int, scope: Scope, body: int | None = None) -> Iterator[Figure | Problem]:
    """Read the figures of a span; `body` is where its words begin, after the mark."""
    line = Line(frame, scope, start, end)
    first = body if body is not None else start
    line.text = " " * (first - start) + frame.text[first:end]
    cut = keyed(line.text)
    if cut.key and is_name(cut.key):
        line.key, line.value_start = cut.key, cut.value_start
    made = formulas(line.text)
    quantities = list(scan(line.text, money=_speaks_of_money(line)))
    yield from _stood_for(line)
    yield from _results(line, made, quantities)
    yield from _loose_factors(line, made)
    yield from _sentence(line, quantities)
    yield from _keyed_bare(line)


def _speaks_of_money(line: Line) -> bool:
    named = measure(line.key) if line.key else measure(line.text)
    return named in MONEY


def _stood_for(line: Line) -> Iterator[Figure]:
    """Read words that stand where an amount would: `소요예산 : 미정(시비)`."""
    if not line.key or (named := measure(line.key)) is None:
        return
    value = line.text[line.value_start :].strip()
    value = value.strip("*").strip()
    if (kind := cells.status(value)) is None:
        return
    at = line.text.index(value, line.value_start)
    found = _found_year(line, at, at)
    yield _figure(line, at, at + len(value), kind, None, "", value, named, line.key, found, fund=funding(value))


def _results(line: Line, made: tuple[Formula, ...], quantities: list[Quantity | Doubt]) -> Iterator[Figure | Problem]:
    """Read `= 70,000천원`, with the formula or the amount before it."""
    folded = fold(line.text)
    since = 0
    for equals in _EQUALS.finditer(folded):
        result = next((q for q in quantities if isinstance(q, Quantity) and q.start == equals.end()), None)
        formula = next((f for f in made if f.start >= since and _SAME.fullmatch(folded[f.end : equals.end()])), None)
        place: tuple[int, int] | None = None
        if result is None:
            bare = _bare_result(line, folded, equals.end(), formula)
            if bare is None:
                continue
            result, place = bare
        single = None
        if formula is None:
            single = next(
                (q for q in quantities if isinstance(q, Quantity) and q.unit == "KRW" and q.start >= since
                 and _SAME.fullmatch(folded[q.end : equals.end()])), None,
            )  # fmt: skip
        edge = formula.start if formula else single.start if single else equals.start()
        label = _label(line, since, edge)
        made_of: Basis | None = None
        if formula is not None:
            made_of = basis(formula, line.text, line.start, result)
        elif single is not None:
            made_of = _alone(line, single, result)
        found = _found_year(line, edge, result.end)
        named = _result_measure(line, label)
        kind = cells.kind(result.unit, result.value)
        if result.unit not in {"KRW", ""}:
            named = _other_measure(result.unit, label)
        if not result.unit:
            named = _result_measure(line, label)
        made_figure = _figure(
            line, result.start, result.end, kind, result.value, result.unit, result.printed, named, label, found,
            made_of=made_of, bound=result.bound, fund=_fund(line, edge), unit_at=place,
        )  # fmt: skip
        yield made_figure
        if not result.unit:
            yield no_unit(made_figure)
        if formula is not None:
            yield from _factors(line, formula, label, found)
        elif single is not None:
            yield _figure(
                line, single.start, single.end, cells.kind("KRW", single.value), single.value, "KRW", single.printed,
                Measure.UNIT_PRICE, label, found,
            )  # fmt: skip
        line.done.append((edge, result.end))
        line.last_measure = named
        since = result.end


def _bare_result(
    line: Line, folded: str, start: int, formula: Formula | None
) -> tuple[Quantity, tuple[int, int] | None] | None:
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
    unit, place = _unit_over(line, start)
    if unit is None and formula is not None and formula.priced and value:
        scale = formula.product / value
        unit = next((u for u in map(unit_named, _SCALES) if u is not None and u.scale == scale), None)
    if unit is None:
        return (Quantity(value, "", printed, start, match.end()), None) if formula and formula.priced else None
    return Quantity(value * unit.scale, "KRW", printed + unit.printed, start, match.end(), step=unit.scale), place


def _unit_over(line: Line, start: int) -> tuple[Unit | None, tuple[int, int] | None]:
    if line.scope.unit is not None:
        return line.scope.unit, line.scope.unit_at
    found = line.frame.unit_over(line.scope.section, line.start + start)
    return found if found is not None else (None, None)


def no_unit(figure: Figure) -> Problem:
    """Say that a number which looks like money has no unit anywhere."""
    ko = f"‘{figure.printed}’의 단위를 문서에서 찾을 수 없습니다."
    en = f"no unit can be found for '{figure.printed}'"
    return Problem(ProblemKind.UNIT, figure.source.document, ko, en, sources=(figure.source,), figures=(figure.id,))


def _keyed_bare(line: Line) -> Iterator[Figure | Problem]:
    """Read `사업비 : 120,000` under `(단위 : 천원)`: a name of money and a number that has its unit elsewhere."""
    if not line.key or measure(line.key) not in MONEY or _NO_MONEY.search(squeeze(line.key)):
        return
    folded = fold(line.text)
    match = _NUMBER.fullmatch(folded[line.value_start :].rstrip())
    if match is None:
        return
    try:
        value = numeral(match["digits"])
    except AmountError:
        return
    value = -value if match["sign"] else value
    start = line.value_start + match.start("digits") - len(match["sign"] or "")
    end = line.value_start + match.end()
    unit, place = _unit_over(line, start)
    scale = unit.scale if unit else Decimal(1)
    printed = line.text[start:end] + (unit.printed if unit else "")
    base = "KRW" if unit else ""
    named = measure(line.key) or Measure.BUDGET
    figure = _figure(
        line,
        start,
        end,
        cells.kind(base, value),
        value * scale,
        base,
        printed,
        named,
        line.key,
        _found_year(line, start, end),
        unit_at=place,
    )
    yield figure
    if unit is None:
        yield no_unit(figure)


def _shares(line: Line, whole: Quantity, owner: Figure) -> Iterator[Figure]:
    """Read `1,200백만원(국비 600, 시비 600)`: shares in the unit of the whole, certain when they add up to it."""
    folded = fold(line.text)
    bracket = _BRACKET.match(folded, whole.end)
    if bracket is None:
        return
    shares: list[tuple[str, Decimal, int, int]] = []
    for match in _SHARE.finditer(folded, bracket.start("inner"), bracket.end("inner")):
        try:
            shares.append(
                (match["fund"], numeral(match["digits"]) * whole.step, match.start("digits"), match.end("digits"))
            )
        except AmountError:
            return
    unit = unit_words(whole.printed)
    certain = sum(value for _, value, _, _ in shares) == whole.value
    for fund, value, start, end in shares:
        figure = _figure(
            line, start, end, cells.kind("KRW", value), value, "KRW", line.text[start:end] + unit, owner.measure, fund,
            (line.scope.year, line.scope.year_from), fund=fund,
        )  # fmt: skip
        status = figure.status if certain else Status.DOUBTFUL
        yield replace(figure, status=status, year=owner.year, year_from=owner.year_from, part_of=owner.id)


def _alone(line: Line, single: Quantity, result: Quantity) -> Basis:
    """An amount in won that is said again in thousands: a formula of one factor."""
    agrees = abs(single.value - result.value) < result.step
    factor = Factor(single.value, "KRW", single.printed)
    return Basis((factor,), single.value, agrees, line.start + single.start, line.start + single.end, single.printed)


def _label(line: Line, since: int, edge: int) -> str:
    words = line.text[since:edge]
    if line.key and since < line.value_start <= edge:
        value = clean(line.text[line.value_start : edge])
        words = value or line.key
    return short(words) or line.scope.name or line.key


def _result_measure(line: Line, label: str) -> Measure:
    """Decide what a result measures: a short name of its own, else what the column and the headings say."""
    own = measure(line.key) if line.key else measure(label) if len(squeeze(label)) <= 8 else None
    if own in MONEY and own is not Measure.BUDGET and own is not None:
        return own
    return line.scope.measure or Measure.BUDGET


def _loose_factors(line: Line, made: tuple[Formula, ...]) -> Iterator[Figure]:
    """Read the factors of a formula that prints no result."""
    for formula in made:
        if any(a <= formula.start < b for a, b in line.done) or not formula.priced:
            continue
        label = _label(line, 0, formula.start)
        found = _found_year(line, formula.start, formula.end)
        yield from _factors(line, formula, label, found, made_of=basis(formula, line.text, line.start, None))
        line.done.append((formula.start, formula.end))


def _factors(
    line: Line, formula: Formula, label: str, found: tuple[Year | None, str], made_of: Basis | None = None
) -> Iterator[Figure]:
    for factor, (start, end) in zip(formula.factors, formula.places, strict=True):
        if not factor.unit:
            continue
        named = (
            Measure.UNIT_PRICE if factor.unit == "KRW" else Measure.RATE if factor.unit == "percent" else Measure.COUNT
        )
        kind = cells.kind(factor.unit, factor.value)
        yield _figure(
            line, start, end, kind, factor.value, factor.unit, factor.printed, named, label, found, made_of=made_of
        )


def _sentence(line: Line, quantities: list[Quantity | Doubt]) -> Iterator[Figure | Problem]:
    """Read the numbers that stand in no formula."""
    since = 0
    name, low = "", False
    for found in quantities:
        if any(a <= found.start < b for a, b in line.done):
            since = max(since, found.end)
            continue
        high = low and isinstance(found, Quantity) and found.bound is Bound.HIGH
        name = name if high else name_of(line.text, found, since, line.key)
        low = isinstance(found, Quantity) and found.bound is Bound.LOW
        if isinstance(found, Doubt):
            yield _doubt(line, found)
            since = found.end
            continue
        words = line.text[since : found.start]
        when = _found_year(line, found.start, found.end)
        named = line.last_measure if high and line.last_measure else _sentence_measure(line, found, words, name)
        own = name or line.scope.name
        kind = cells.kind(found.unit, found.value)
        if _changed(line, found) < 0 and found.value > 0 and named in {Measure.CHANGE, Measure.CHANGE_RATE}:
            found = replace(found, value=-found.value)
        figure = _figure(
            line, found.start, found.end, kind, found.value, found.unit, found.printed, named, short(own), when,
            bound=found.bound, fund=_fund(line, found.start) or _fund_after(line, found.end),
        )  # fmt: skip
        yield figure
        if found.unit == "KRW":
            line.last_measure = named
            yield from _shares(line, found, figure)
        since = noun_end(line.text, found)


def _changed(line: Line, found: Quantity) -> int:
    """Tell whether the words right after a number make it a change: 1 for 증가, -1 for 감소, 0 for neither."""
    after = _CHANGED.match(line.text, found.end)
    return 0 if after is None else 1 if after["more"] else -1


def _sentence_measure(line: Line, found: Quantity, words: str, name: str) -> Measure:
    if _changed(line, found) and found.unit in {"KRW", "percent"}:
        return Measure.CHANGE if found.unit == "KRW" else Measure.CHANGE_RATE
    if found.unit != "KRW":
        return _other_measure(found.unit, f"{words} {name}")
    if per_head(words[-16:]) or per_head(words.partition(":")[2]):
        return Measure.UNIT_PRICE
    in_value = bool(line.key) and found.start >= line.value_start
    own = measure(words.rpartition(":")[2]) or measure(name)
    if own not in MONEY:
        own = measure(line.key) if in_value else None
    if own not in MONEY and line.last_measure is not None:
        own = line.last_measure
    if own not in MONEY and found.bound in {Bound.AT_MOST, Bound.AT_LEAST}:
        own = Measure.LIMIT
    if own not in MONEY:
        own = next((m for o in reversed(line.scope.owners) if (m := measure(o)) in MONEY and m is not Measure.CHANGE), None)
    if own not in MONEY or own is None:
        own = line.scope.measure or Measure.BUDGET
    if own is Measure.BUDGET and found.bound is Bound.AT_MOST:
        own = Measure.LIMIT
    return narrowed(own, line.scope.owners)


def _other_measure(unit: str, words: str) -> Measure:
    if unit == "percent":
        named = measure(words)
        return named if named in RATES and named is not None else Measure.RATE
    return Measure.RATE if unit == "ratio" else Measure.COUNT


def _fund(line: Line, edge: int) -> str | None:
    return funding_of_words(line.text[max(0, edge - 16) : edge])


def _fund_after(line: Line, end: int) -> str | None:
    match = re.match(r"\s?[(\[]\s?([가-힣·]{2,6})\s?[)\]]", line.text[end : end + 14])
    return funding(match[1]) if match else None


def _found_year(line: Line, start: int, end: int) -> tuple[Year | None, str]:
    own = year_before(line.text, start, end)
    if own is not None:
        return own, "sentence"
    return line.scope.year, line.scope.year_from if line.scope.year else ""


def _span(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the part of the line that is quoted: all of it, or its printed lines when it runs over several."""
    if "\n" not in line.frame.text[line.start : line.end]:
        return line.start, line.end
    first, _ = line.frame.line_span(line.frame.line(line.start + start))
    _, last = line.frame.line_span(line.frame.line(max(line.start + end - 1, line.start + start)))
    return max(line.start, first), min(line.end, last)


def _source(line: Line, start: int, end: int) -> Source:
    a, b = _span(line, start, end)
    s = line.scope
    return line.frame.source(s.section, a, b, Place(table=s.table, row=s.row, column=s.column_number))


def _doubt(line: Line, found: Doubt) -> Problem:
    source = _source(line, found.start, found.end)
    ko = f"‘{found.printed}’: 확실하게 읽을 수 없는 수입니다."
    return Problem(
        ProblemKind.AMOUNT,
        line.frame.document.name,
        ko,
        f"'{found.printed}' cannot be read for certain: {found.why}",
        sources=(source,),
    )


def _figure(
    line: Line,
    start: int,
    end: int,
    kind: Kind,
    value: Decimal | None,
    unit: str,
    printed: str,
    named: Measure,
    item: str,
    found: tuple[Year | None, str],
    *,
    made_of: Basis | None = None,
    bound: Bound = Bound.EXACT,
    fund: str | None = None,
    unit_at: tuple[int, int] | None = None,
) -> Figure:
    s = line.scope
    when, year_from = found
    year = when.year if when else None
    if when is None and not year_from and line.frame.document.year is not None:
        year, year_from = line.frame.document.year, "title"
    owners = s.owners
    if line.key and line.key != item and start >= line.value_start:
        owners = (*owners, line.key)
    if s.name and s.name != item and s.name not in owners and not s.owners:
        owners = (*owners, s.name)
    spent = account(item) or s.account
    return Figure(
        source=_source(line, start, end),
        kind=kind,
        value=value,
        unit=unit,
        printed=" ".join(printed.split()),
        measure=named,
        project=s.project,
        owners=tuple(o for o in owners if o),
        item=item,
        column=s.column,
        account=spent.name if spent else None,
        account_code=(spent.code or None) if spent else None,
        account_listed=bool(spent and spent.listed),
        funding=fund or funding(item) or s.funding,
        year=year,
        year_from=year_from,
        period=_period(line, when) or s.period,
        bound=bound,
        status=Status.DOUBTFUL if value is not None and not unit else Status.REPAIRED if s.repaired else Status.STATED,
        unit_start=unit_at[0] if unit_at else None,
        unit_end=unit_at[1] if unit_at else None,
        basis=made_of,
        table=s.table,
        row=s.row,
        column_number=s.column_number,
        owner_item=s.item,
        total=is_total(item),
        note=s.note,
    )


def _period(line: Line, when: Year | None) -> str | None:
    if when is not None and when.year is None:
        return when.printed
    return period(line.text)

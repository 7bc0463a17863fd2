"""What governs a cell of a table: its unit, its measure, its year and period, decided by the words nearest to it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

from ingest.figures import oftotal, throughout
from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.eras import of_some_years
from ingest.figures.funded import unit_above
from ingest.figures.headunits import Placed, counted_by, numbers, of_row, priced
from ingest.figures.remaining import remaining
from ingest.figures.rows import Row
from ingest.model import Cell, Kind, Measure
from ingest.numbers.cells import Part
from ingest.numbers.labels import is_total
from ingest.numbers.measures import MONEY, RATES, measure, rate
from ingest.numbers.units import Unit, unit, units
from ingest.numbers.years import Year
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_ASIDE = re.compile(r"\([^()]*\)")
_WEIGHTS = frozenset({"가중치", "배점비중"})  # how much a goal counts among the others: in no unit of its row
_REACHED = re.compile(r"(?:달성|집행|이행|추진|진도|증감|증가|감소)[률율도]$")  # a rate by its name alone
_RATES_OF = ("비율", "비중", "구성비", "증감률", "증가율", "감소율", "성장률", "자립도", "자주도")
_BRACKETED = re.compile(r"\s*\(\s*[\d,.]+\s*\)\s*")


def unit_of(grid: Grid, row: Row, column: Column, part: Part, place: int) -> Placed:
    """Find the unit that governs a bare number: its row's, its column's, the caption's, or one that is vouched for."""
    if part.unit or part.value is None:
        return None, None
    if column.unit is None and column.names and _bare(column) in _WEIGHTS:
        return None, None
    parts = len(grid.holds(row.number, column.number).parts)
    if row.unit and (outright := _outright(grid, row, column)) is not None:
        return outright, column.unit_at if outright is column.unit else None
    if row.unit and len(row.unit) in {1, parts}:
        chosen = row.unit[place] if len(row.unit) > place else row.unit[0]
        start = row.unit_cell.start if row.unit_cell else 0
        return chosen, (start + chosen.start, start + chosen.end)
    if (told := _by_rows(grid, row, column)) is not None:
        return told
    rated = row.measure in RATES or _rated(grid, row)
    if rated and column.measure is None and (column.unit is None or column.unit in grid.captions):
        rates = [u for u in grid.captions if u.base == "percent"]
        return (rates[0] if rates else Unit("percent", Decimal(1), "%")), grid.caption_at if rates else None
    ends = _only_ends(grid, column) and _amounts(grid, row) is not None
    if column.unit is not None and not ends:
        if place and part.kind is Kind.COMPOUND and column.unit.money:
            return None, None  # the second number of a cell is seldom of the same unit
        return column.unit, column.unit_at
    if column.measure in RATES or (row.measure in RATES and column.measure not in MONEY):
        return Unit("percent", Decimal(1), "%"), None
    if grid.captions and not column.words and len({u.base for u in grid.captions}) == 1:
        return grid.captions[0], grid.caption_at
    if (ends or not column.words) and (amount := _amounts(grid, row)) is not None:
        return amount, grid.caption_at
    implied = (counted_by(row.names) or _itself(row)) if row.measure not in MONEY else None
    paid = grid.paid if column.unit is None and {column.measure, row.measure} & MONEY else None
    if (own := implied or paid or grid.vouched) is not None:
        return own, None
    declared = throughout.over(grid, row, column, part, place)
    return declared if declared[0] is not None or place else (oftotal.shared(grid, column), None)


def _by_rows(grid: Grid, row: Row, column: Column) -> Placed | None:
    """Return the unit that a row's own name tells, or the rows around it vouch for."""
    if (paid := unit_above(grid, row)) is not None:
        return paid
    counted = _numbered(grid, row, column) or remaining(grid, row, column)
    return (counted, None) if counted is not None else None


def _outright(grid: Grid, row: Row, column: Column) -> Unit | None:
    """Return the unit of a column of rates or of money, which no count in a row's name overrules: 이용자 수(명), 달성률(%)."""
    if not column.names or any(u.base in {"percent", "ratio"} for u in row.unit):
        return None
    printed = units(column.names[-1])
    if [u.base for u in printed] == ["percent"] or (not printed and _REACHED.search(_bare(column))):
        return column.unit if column.unit and column.unit.base == "percent" else Unit("percent", Decimal(1), "%")
    plain = any(c.numeric and c.names and not units(c.names[-1]) for c in grid.columns)
    costs = len(printed) == 1 and printed[0].money and column.measure in MONEY
    return column.unit if costs and plain and not any(u.money for u in row.unit) else None


def _bare(column: Column) -> str:
    return _ASIDE.sub("", squeeze(fold(column.names[-1])))


def _numbered(grid: Grid, row: Row, column: Column) -> Unit | None:
    """Return the unit of a row that counts things under a caption of money, or is named as a unit of the caption."""
    if column.measure in RATES or (column.unit is not None and column.unit not in grid.captions):
        return None
    name = squeeze(fold(row.names[-1])) if row.names else ""
    alike = next((u for u in grid.captions if not u.money and u.printed == name), None) or of_row(
        grid.captions, row.names
    )
    if alike is not None or not grid.captions or row.measure in MONEY:
        return alike
    free = column.measure not in MONEY or column.measure is Measure.CHANGE or name.endswith("수")
    return numbers(row.names) if free else None


def _itself(row: Row) -> Unit | None:
    """Return the unit that a row is called by: 개소."""
    name = squeeze(fold(row.names[-1])) if row.names else ""
    said = unit(name) if len(name) > 1 else None
    return said if said is not None and said.base.startswith("count:") and said.scale == 1 else None


def _rated(grid: Grid, row: Row) -> bool:
    """Tell whether a row is named as a rate, whatever the rate is of: 채무비율, 재정자립도; any 유수율 where the caption has said %."""
    said = any(u.base == "percent" for u in grid.captions)
    ends = (*_RATES_OF, "율", "률") if said else _RATES_OF
    return bool(row.names) and _ASIDE.sub("", squeeze(fold(row.names[-1]))).endswith(ends)


def _only_ends(grid: Grid, column: Column) -> bool:
    """Tell whether a column has its unit by the last letter of its heading alone: 초등학교, under 교 and 백만원."""
    if column.unit is None or column.unit not in grid.captions or column.unit.money or not column.names:
        return False
    name, letter = _bare(column), column.unit.printed
    return len(letter) == 1 < len(name) and name.endswith(letter) and not units(column.names[-1])


def _amounts(grid: Grid, row: Row) -> Unit | None:
    """Return the one unit of money among a caption's, for a row that names an amount outright: 예산, 집행액."""
    money = [u for u in grid.captions if u.money]
    outright = row.measure in MONEY - {Measure.OTHER, Measure.CHANGE} and counted_by(row.names) is None
    outright = outright or priced(row.names)
    return money[0] if outright and len(money) == 1 else None


def unwritten(grid: Grid, row: Row, column: Column) -> str:
    """Return what a number would count where none stands: 미정, a blank."""
    over = _numbered(grid, row, column) or column.unit
    return over.base if over else ""


def measure_of(grid: Grid, row: Row, column: Column, part: Part, base: str) -> Measure:
    """Decide what a cell measures, by its unit first: a percentage is never an amount."""
    if base == "percent":
        for words in (part.label, column.title, *reversed(row.names), grid.table.caption):
            if named := rate(words):
                return named
        return Measure.CHANGE_RATE if column.measure in {Measure.CHANGE, Measure.CHANGE_RATE} else Measure.RATE
    if base == "ratio":
        return Measure.RATE
    if base.startswith("count:"):
        return Measure.CHANGE if column.measure is Measure.CHANGE else Measure.COUNT
    if base == "KRW" or part.funding:
        return _of_money(grid, row, column, part)
    if part.value is None and _of_amounts(grid, row, column):
        return grid.measure_of(column, row)
    if column.names and _bare(column) in _WEIGHTS:
        return Measure.RATE
    named = column.measure or (measure(row.names[-1].partition("(")[0]) if row.names else None)
    if named in MONEY or named in RATES:
        return grid.measure_of(column, row) if named in MONEY and column.measure else named or Measure.OTHER
    return Measure.COUNT


def _of_amounts(grid: Grid, row: Row, column: Column) -> bool:
    """Tell whether a cell without a number stands where an amount would."""
    if column.measure in RATES or (column.unit is not None and not column.unit.money):
        return False
    return bool(
        column.funding or row.funding or (column.unit and column.unit.money) or any(u.money for u in grid.captions)
    )


def _of_money(grid: Grid, row: Row, column: Column, part: Part) -> Measure:
    if column.measure is None and row.names:
        named = measure(part.label) or next(
            (m for n in reversed(row.names) if (m := measure(n.partition("(")[0]))), None
        )
        if named in MONEY and named is not None and grid.table.header_rows == 0:
            return named
    found = grid.measure_of(column, row)
    return Measure.BUDGET if found in RATES else found


def money_like(column: Column, named: Measure) -> bool:
    """Tell whether a number without a unit looks like money; then its unit is missed."""
    key = squeeze(column.title)
    return named in MONEY or any(w in key for w in LEXICON.money_columns if len(w) > 1)


def bracketed(grid: Grid, row: Row, column: Column, cell: Cell, part: Part) -> int:
    """Tell the sign of a change printed in brackets, `(200)`: what its row's amounts say, 0 when they say nothing."""
    if column.measure is not Measure.CHANGE or not part.value or part.value < 0 or part.inset:
        return 1
    if not _BRACKETED.fullmatch(fold(grid.raw(cell))):
        return 1
    values = [
        p.value
        for c in grid.columns
        if c.number < column.number and c.measure is not Measure.CHANGE
        for p in grid.holds(row.number, c.number).parts[:1]
        if p.value is not None and p.unit == part.unit
    ]
    steps = {later - earlier for earlier, later in combinations(values, 2)}
    less, more = -part.value in steps, part.value in steps
    return -1 if less and not more else 1 if more and not less else 0


def year_of(grid: Grid, row: Row, column: Column) -> tuple[Year | None, str]:
    """Decide the year: of the column, of the row, of the caption, of the headings."""
    if column.year is not None:
        return column.year, "column"
    if row.year is not None and column.number >= grid.label_columns:
        return row.year, "row"
    if spanned(grid, row, column):
        return None, ""
    said = grid.said(row.number)
    if said.year is not None and said.year.year is not None and said.date_column != column.number:
        return said.year, "row"
    return (grid.year, "heading") if grid.year is not None else (None, "")


def spanned(grid: Grid, row: Row, column: Column) -> str | None:
    """Return the years that a total column or row adds up, as the others print them."""
    if column.year is None and grid.column_years and (column.total or _sums_years(grid, column)):
        return grid.column_years
    if column.year is None and grid.column_years and of_some_years(column.title):
        return column.title
    if column.year is None and row.total and row.year is None:
        return grid.row_years
    return None


def _sums_years(grid: Grid, column: Column) -> bool:
    """Tell whether a column stands under a total beside years that have one of its name each: 합계 목표, 2031년 목표, 2032년 목표."""
    whole, *inner = column.names or ("",)
    if not inner or not is_total(whole):
        return False
    alike = [c for c in grid.columns if c.year is not None and [*c.names[1:]] == inner]
    return len({c.year.year for c in alike if c.year}) > 1


def period_of(grid: Grid, row: Row, column: Column) -> str | None:
    """Return the period of a cell as printed: of its column, of its row, of what stands over the table."""
    if column.period and column.number >= grid.label_columns:
        return column.period
    said = grid.said(row.number)
    if said.date and said.date_column != column.number:
        return said.date
    return grid.period

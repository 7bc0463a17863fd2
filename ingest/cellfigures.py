"""The figures of a table: every number, blank, dash and word of state under its column, with the unit that governs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from ingest import cells
from ingest.cells import Part
from ingest.columns import Column, Grid, Row, counted_by
from ingest.folding import squeeze
from ingest.labels import is_total
from ingest.lexicon import LEXICON
from ingest.linefigures import read_line
from ingest.scope import Scope, no_unit
from ingest.measures import MONEY, RATES, measure
from ingest.model import Cell, Figure, Kind, Measure, Place, Problem, ProblemKind, Source, Status
from ingest.units import Unit
from ingest.years import Year, period, year

Taken = Callable[[int, int], bool]
_ONCE = re.compile("준공|착공|설립|지정|등록")  # days of the thing itself, not of its money
_REMARKS = ("비고", "비고란", "참고")


def read_table(grid: Grid, taken: Taken) -> Iterator[Figure | Problem]:
    """Read the cells of a table's body; those that are `taken` were read as lines."""
    for row in grid.rows:
        held = [grid.holds(row.number, c) for c in range(grid.table.columns)]
        if any(h.ruler for h in held) and not any(p.value is not None for h in held for p in h.parts):
            continue
        if not any(p.printed or p.funding for h in held for p in h.parts) and not any(h.words for h in held):
            continue
        for column in grid.columns:
            cell = grid.at.get((row.number, column.number))
            if cell is None or (cell.row, cell.column) != (row.number, column.number) or column.counting:
                continue
            if cell.end > cell.start and taken(cell.start, cell.end):
                continue
            yield from _cell(grid, row, column, cell)


def _cell(grid: Grid, row: Row, column: Column, cell: Cell) -> Iterator[Figure | Problem]:
    held = grid.holds(row.number, column.number)
    if held.words:
        if cell.text and (column.number >= grid.label_columns or not grid.table.header_rows):
            yield from read_line(grid.frame, cell.start, cell.end, scope(grid, row, column))
        return
    if column.number < grid.label_columns and not (
        grid.table.header_rows == 0 and any(p.unit or p.funding for p in held.parts)
    ):
        return
    for place, part in enumerate(held.parts):
        if part.why:
            yield _doubt(grid, row, column, cell, part)
            continue
        if part.kind is Kind.BLANK and not part.funding and not _blank(grid, row, column):
            continue
        if part.kind in {Kind.DASH, Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING} and not _states(grid, row, column):
            continue
        if part.value is not None and not _counts(grid, row, column, part):
            continue
        yield from _part(grid, row, column, cell, part, place)


def _blank(grid: Grid, row: Row, column: Column) -> bool:
    """Tell whether an empty cell leaves a number out: in a column of numbers, beside a name that is no line item."""
    return (
        bool(grid.table.header_rows)
        and column.numeric
        and not row.lined
        and (bool(row.names) or not grid.label_columns)
    )


def _states(grid: Grid, row: Row, column: Column) -> bool:
    """Tell whether a word of state stands in place of a number: in a column of numbers, or under a name of money."""
    return column.numeric or column.measure in MONEY or row.measure in MONEY


def _counts(grid: Grid, row: Row, column: Column, part: Part) -> bool:
    """Tell whether a bare number is a figure: in a column of numbers, or with a unit of its own."""
    if part.unit or part.funding:
        return True
    if grid.table.header_rows == 0:
        return column.numeric and bool(row.names) and bool(row.unit or grid.captions or row.measure)
    return column.numeric or bool(row.unit)


def scope(grid: Grid, row: Row, column: Column) -> Scope:
    """Return what a table says of the words in one of its cells."""
    when, year_from = _year(grid, row, column)
    remarked = squeeze(column.title) in _REMARKS
    spent = row.account or grid.account_at(row.number, column.number)
    names = row.names if column.number >= grid.label_columns and not row.lined else row.names[:-1]
    return Scope(
        section=grid.table.section,
        project=grid.frame.project(grid.table.section),
        owners=names,
        name=names[-1] if names else column.title if column.number >= grid.label_columns else "",
        column="" if remarked or column.number < grid.label_columns else column.title,
        measure=grid.measure_of(column, row),
        year=when,
        year_from=year_from,
        period=_period(grid, row, column),
        account=spent,
        funding=column.funding or row.funding,
        table=grid.table.index,
        row=row.number,
        column_number=column.number,
        repaired=_repaired(grid, row),
        unit=next((u for u in (column.unit, *grid.captions) if u is not None and u.money), None),
        unit_at=column.unit_at
        or ((grid.table.unit_start, grid.table.unit_end) if grid.table.unit_start and grid.table.unit_end else None),
    )


def _part(grid: Grid, row: Row, column: Column, cell: Cell, part: Part, place: int) -> Iterator[Figure | Problem]:
    governing, at = _unit(grid, row, column, part, place)
    base = part.unit or (governing.base if governing else "")
    value = part.value
    if value is not None and not part.unit and governing is not None:
        value *= governing.scale
    if value is not None and base != "percent" and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    named = _measure(grid, row, column, part, base or (column.unit.base if value is None and column.unit else ""))
    when, year_from = _year(grid, row, column)
    spanned = _spanned(grid, row, column) if when is None else None
    source = _source(grid, row, cell, part if place else None)
    item = row.names[-1] if row.names else grid.name or column.title
    doubtful = value is not None and not base and _money_like(grid, row, column, named)
    figure = Figure(
        source=source,
        kind=_kind(part, base, value),
        value=value,
        unit=base,
        printed=_printed(part, governing),
        measure=named,
        project=grid.frame.project(grid.table.section),
        owners=row.names[:-1],
        item=item,
        column=" ".join(n for n in (column.title, part.label) if n),
        account=row.account.name if row.account else None,
        account_code=(row.account.code or None) if row.account else None,
        account_listed=bool(row.account and row.account.listed),
        funding=part.funding or column.funding or row.funding,
        year=when.year if when else None if spanned else grid.frame.document.year,
        year_from=year_from or ("column" if spanned else "title" if grid.frame.document.year else ""),
        period=spanned or _period(grid, row, column),
        bound=part.bound,
        status=Status.DOUBTFUL if doubtful else Status.REPAIRED if _repaired(grid, row) else Status.STATED,
        unit_start=at[0] if at else None,
        unit_end=at[1] if at else None,
        table=grid.table.index,
        row=row.number,
        column_number=column.number,
        total=(is_total(item) or column.total),
        note=" ".join(n for n in (part.note, _remark(grid, row)) if n),
    )
    yield figure
    if doubtful:
        yield no_unit(figure)
    if part.slip:
        ko = "‘[사비]’ 등은 재원 이름의 오인식으로 보고 이웃 재원의 자리에 맞추어 읽었습니다."
        en = (
            "the funding word is read as a slip of character recognition; its place among its neighbours vouches for it"
        )
        yield Problem(ProblemKind.OCR, source.document, ko, en, sources=(source,), figures=(figure.id,))


def _unit(grid: Grid, row: Row, column: Column, part: Part, place: int) -> tuple[Unit | None, tuple[int, int] | None]:
    """Find the unit that governs a bare number: its row's, its column's or the caption's."""
    if part.unit or part.value is None:
        return None, None
    if row.unit:
        chosen = row.unit[place] if len(row.unit) > place else row.unit[0]
        if len(row.unit) == 1 or len(row.unit) == len(grid.holds(row.number, column.number).parts):
            start = row.unit_cell.start if row.unit_cell else 0
            return chosen, (start + chosen.start, start + chosen.end)
    if column.unit is not None:
        if place and part.kind is Kind.COMPOUND and column.unit.money:
            return None, None  # the second number of a cell is seldom of the same unit
        return column.unit, column.unit_at
    rate = column.measure in RATES or (row.measure in RATES and column.measure not in MONEY)
    if rate:
        return Unit("percent", Decimal(1), "%"), None
    if grid.captions and not column.words and len({u.base for u in grid.captions}) == 1:
        return grid.captions[0], (grid.table.unit_start or 0, grid.table.unit_end or 0)
    if (implied := counted_by(row.names)) is not None and row.measure not in MONEY:
        return implied, None
    return _vouched(grid), None


def _vouched(grid: Grid) -> Unit | None:
    """Take the unit of a count that is said just above a table, when the table's own total or sum is that number."""
    if grid.captions:
        return None
    said = grid.frame.counts_above(grid.table)
    for total in grid.totals() if said else ():
        if total in said:
            return Unit(said[total], Decimal(1), said[total].removeprefix("count:"))
    return None


def _measure(grid: Grid, row: Row, column: Column, part: Part, base: str) -> Measure:
    if base == "percent":
        for words in (part.label, column.title, *reversed(row.names), grid.table.caption):
            if (named := measure(words)) in RATES and named is not None:
                return named
        return Measure.CHANGE_RATE if column.measure is Measure.CHANGE else Measure.RATE
    if base == "ratio":
        return Measure.RATE
    if base.startswith("count:"):
        return Measure.CHANGE if column.measure is Measure.CHANGE else Measure.COUNT
    if base == "KRW" or part.funding:
        return _of_money(grid, row, column, part)
    if part.value is None and _of_amounts(grid, row, column):
        return grid.measure_of(column, row)
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


def _money_like(grid: Grid, row: Row, column: Column, named: Measure) -> bool:
    key = squeeze(column.title)
    return named in MONEY or any(w in key for w in LEXICON.money_columns if len(w) > 1)


def _kind(part: Part, base: str, value: Decimal | None) -> Kind:
    if value is None or part.kind in {Kind.COMPOUND, Kind.ZERO}:
        return part.kind
    return cells.kind(base, value)


def _printed(part: Part, governing: Unit | None) -> str:
    printed = " ".join(part.printed.split())
    return printed + governing.printed if governing is not None and part.value is not None else printed


def _year(grid: Grid, row: Row, column: Column) -> tuple[Year | None, str]:
    """Decide the year: of the column, of the row, of the caption, of the headings."""
    if column.year is not None:
        return column.year, "column"
    if row.year is not None and column.number >= grid.label_columns:
        return row.year, "row"
    if _spanned(grid, row, column):
        return None, ""
    if (named := _row_date(grid, row, column)) and named.year is not None:
        return named, "row"
    if named := year(grid.table.caption, grid.frame.document.year):
        return named, "heading"
    if named := grid.frame.as_of(grid.table.section)[0]:
        return named, "heading"
    if named := grid.frame.heading_year(grid.table.section):
        return named, "heading"
    return None, ""


def _row_date(grid: Grid, row: Row, column: Column) -> Year | None:
    """Return the year of the day or period that stands in a row: when the thing takes place."""
    for other in grid.columns:
        if other.number == column.number or squeeze(other.title) not in LEXICON.facts["date"]:
            continue
        cell = grid.at.get((row.number, other.number))
        if cell and cell.text and not _ONCE.search(other.title):
            return year(cell.text, grid.frame.document.year)
    return None


def _spanned(grid: Grid, row: Row, column: Column) -> str | None:
    """Return the years that a total column or row adds up, as the others print them."""
    if column.total and column.year is None:
        named = [c.year for c in grid.columns if c.year and c.year.year]
        if len(named) > 1:
            return f"{named[0].printed}~{named[-1].printed}"
    if column.year is None and row.total and row.year is None:
        years = [r.year for r in grid.rows if r.year and r.year.year]
        if len({y.year for y in years}) > 1:
            years.sort(key=lambda y: y.year or 0)
            return f"{years[0].printed}~{years[-1].printed}"
    return None


def _period(grid: Grid, row: Row, column: Column) -> str | None:
    if column.period and column.number >= grid.label_columns:
        return column.period
    for other in grid.columns:
        cell = grid.at.get((row.number, other.number))
        if cell and cell.text and other.number != column.number and squeeze(other.title) in LEXICON.facts["date"]:
            return period(cell.text) or cell.text
    return period(grid.table.caption) or grid.frame.as_of(grid.table.section)[1]


def _remark(grid: Grid, row: Row) -> str:
    for other in grid.columns:
        cell = grid.at.get((row.number, other.number))
        if cell and cell.text.strip() and squeeze(other.title).startswith(_REMARKS):
            held = grid.holds(row.number, other.number)
            return cell.text.strip() if held.words else ""
    return ""


def _repaired(grid: Grid, row: Row) -> bool:
    return any(r.row == row.number for r in grid.table.repairs)


def _source(grid: Grid, row: Row, cell: Cell, part: Part | None = None) -> Source:
    place = Place(table=grid.table.index, row=row.number, column=cell.column)
    start, end = cell.start, cell.end
    if part is not None and part.end > part.start:
        start, end = start + part.start, start + part.end
    if start >= end or not grid.frame.text[start:end].strip():
        filled = [c for c in grid.table.row(row.number) if c.end > c.start]
        if filled:
            start, end = min(c.start for c in filled), max(c.end for c in filled)
    return grid.frame.source(grid.table.section, start, end, place)


def _doubt(grid: Grid, row: Row, column: Column, cell: Cell, part: Part) -> Problem:
    ko = f"‘{part.printed}’: 확실하게 읽을 수 없는 수입니다."
    source = _source(grid, row, cell)
    return Problem(
        ProblemKind.AMOUNT,
        source.document,
        ko,
        f"'{part.printed}' cannot be read for certain: {part.why}",
        sources=(source,),
    )

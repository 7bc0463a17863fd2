"""The figures of a table: every number, blank, dash and word of state under its column, with the unit that governs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

from ingest.figures import governing, pairs, throughout
from ingest.figures.abreast import halves, sided
from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.linefigures import read_line
from ingest.figures.rows import Row
from ingest.figures.scope import Scope, no_unit
from ingest.figures.whose import payer_of_all
from ingest.model import Cell, Figure, Kind, Place, Problem, ProblemKind, Source, Status
from ingest.numbers import cells
from ingest.numbers.cells import Part
from ingest.numbers.labels import is_total
from ingest.numbers.measures import MONEY
from ingest.numbers.units import Unit
from ingest.text.folding import squeeze

Taken = Callable[[int, int], bool]
_ONCE = re.compile("준공|착공|설립|지정|등록")  # days of the thing itself, not of its money
_SEVERAL = 2
_REMARKS = ("비고", "비고란", "참고")
_DIAL = re.compile(r"(?:내선|☎|전화|팩스|FAX|TEL)[ \t:.]*$")


def read_table(grid: Grid, taken: Taken) -> Iterator[Figure | Problem]:
    """Read the cells of a table's body; those that are `taken` were read as lines."""
    sides = halves(grid)
    for row in grid.rows:
        held = [grid.holds(row.number, c) for c in range(grid.table.columns)]
        if any(h.ruler for h in held) and not any(p.value is not None for h in held for p in h.parts):
            continue
        if not any(p.printed or p.funding for h in held for p in h.parts) and not any(h.words for h in held):
            continue
        shares = any(p.funding and p.value is not None for h in held for p in h.parts)
        lead = _shared_out(grid, row) if shares else None
        for column in grid.columns:
            cell = grid.at.get((row.number, column.number))
            if shares and held[column.number].parts[:1] and _void(held[column.number].parts):
                continue  # beside a share that stands on a line of its own, nothing is left out
            if cell is None or (cell.row, cell.column) != (row.number, column.number) or column.counting:
                continue
            if cell.end > cell.start and (taken(cell.start, cell.end) or _dialled(grid, cell)):
                continue
            named = sided(grid, sides, row, column)
            if row.aside and cell.row_span > 1:
                named = replace(row, names=row.names[:-1])
            if named is row or named.names:
                of = replace(lead, number=column.number) if lead and column.number > lead.number else column
                yield from _cell(grid, named, of, cell)


def _shared_out(grid: Grid, row: Row) -> Column | None:
    """Return the column whose amount, in the row above, a row shares out among those who pay it: 국 310 | 도 93 | 군 217.

    What stands under the columns beside it is then of neither another year nor another measure.
    """
    paid = [(c, p) for c in grid.columns for p in grid.holds(row.number, c.number).parts if p.value is not None]
    above = next((r for r in reversed(grid.rows) if r.number < row.number), None)
    if above is None or len(paid) < _SEVERAL or not all(p.funding for _, p in paid):
        return None
    lead = paid[0][0]
    whole = [p.value for p in grid.holds(above.number, lead.number).parts]
    total = sum((p.value for _, p in paid if p.value is not None), Decimal(0))
    alone = len({p.funding for _, p in paid}) == len(paid) == len({c.number for c, _ in paid})
    return lead if alone and whole[:1] == [total] else None


def _void(parts: tuple[Part, ...]) -> bool:
    return all(p.kind is Kind.BLANK and not p.funding for p in parts)


def _dialled(grid: Grid, cell: Cell) -> bool:
    """Tell whether the words before a cell on its line make it a telephone number."""
    return _DIAL.search(grid.frame.text, max(0, cell.start - 12), cell.start) is not None


def _cell(grid: Grid, row: Row, column: Column, cell: Cell) -> Iterator[Figure | Problem]:
    held = grid.holds(row.number, column.number)
    if held.words:
        if cell.text and (column.number >= grid.label_columns or not grid.table.header_rows):
            around = scope(grid, row, column)
            if row.lined:
                around = replace(around, owners=row.names, name=row.names[-1])  # it explains the bullet before it
            for found in read_line(grid.frame, cell.start, cell.end, around):
                yield _remarked(grid, row, column, found)
        return
    if column.number < grid.label_columns and not (
        grid.table.header_rows == 0 and any(p.unit or p.funding for p in held.parts)
    ):
        return
    for place, part in enumerate(held.parts):
        if part.why:
            yield _doubt(grid, row, cell, part)
            continue
        if part.kind is Kind.BLANK and not part.funding and not _blank(grid, row, column):
            continue
        if part.kind in {Kind.DASH, Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING} and not _states(row, column):
            continue
        if part.value is not None and not _counts(grid, row, column, part):
            continue
        yield from _part(grid, row, column, cell, part, place)


def _remarked(grid: Grid, row: Row, column: Column, found: Figure | Problem) -> Figure | Problem:
    """What a remark counts without a name is not what its row counts in the same unit: 완료 | 7 | 2개소는 12월 준공."""
    if (
        squeeze(column.title) not in _REMARKS
        or isinstance(found, Problem)
        or not row.names
        or found.item != row.names[-1]
    ):
        return found
    own = ((c, p) for c in grid.columns if c.numeric for p in grid.holds(row.number, c.number).parts[:1])
    units = (
        p.unit or getattr(governing.unit_of(grid, row, c, p, 0)[0], "base", "") for c, p in own if p.value is not None
    )
    return replace(found, item=column.title) if found.unit in units else found


def _blank(grid: Grid, row: Row, column: Column) -> bool:
    """Tell whether an empty cell leaves a number out: in a column of numbers, beside a name that is no line item."""
    return (
        bool(grid.table.header_rows)
        and not grid.table.sparse
        and column.numeric
        and not row.lined
        and (bool(row.names) or not grid.label_columns)
    )


def _states(row: Row, column: Column) -> bool:
    """Tell whether a word of state stands in place of a number: in a column of numbers, or under a name of money."""
    return column.numeric or column.measure in MONEY or row.measure in MONEY


def _counts(grid: Grid, row: Row, column: Column, part: Part) -> bool:
    """Tell whether a bare number is a figure: in a column of numbers, or with a unit of its own."""
    if part.unit or part.funding:
        return True
    if grid.table.header_rows == 0:
        return column.numeric and bool(row.names) and bool(row.unit or grid.captions or row.measure)
    return column.numeric or bool(row.unit) or throughout.over(grid, row, column, part)[0] is not None


def scope(grid: Grid, row: Row, column: Column) -> Scope:
    """Return what a table says of the words in one of its cells."""
    when, year_from = governing.year_of(grid, row, column)
    remarked = squeeze(column.title) in _REMARKS
    spent = row.account or grid.account_at(row.number, column.number)
    names = row.names if column.number >= grid.label_columns and not row.lined else row.names[:-1]
    return Scope(
        section=grid.table.section,
        project=grid.frame.project(grid.table.section) or _listed(grid, row),
        owners=names,
        name=names[-1] if names else column.title if column.number >= grid.label_columns else "",
        column="" if remarked or column.number < grid.label_columns else column.title,
        measure=grid.measure_of(column, row),
        year=when,
        year_from=year_from,
        period=governing.period_of(grid, row, column),
        account=spent,
        funding=column.funding or row.funding or grid.fund,
        table=grid.table.index,
        row=row.number,
        column_number=column.number,
        repaired=row.number in grid.repaired,
        unit=next((u for u in (column.unit, *grid.captions) if u is not None and u.money), None),
        unit_at=column.unit_at or grid.caption_at,
    )


def _part(grid: Grid, row: Row, column: Column, cell: Cell, part: Part, place: int) -> Iterator[Figure | Problem]:
    over, at = governing.unit_of(grid, row, column, part, place)
    shared = pairs.rated(grid, row, column, part, place) if over is None else None
    over = over or shared
    base = part.unit or (over.base if over else "")
    value = part.value
    if value is not None and not part.unit and over is not None:
        value *= over.scale
    sign = governing.bracketed(grid, row, column, cell, part)
    value = -value if value is not None and sign < 0 else value
    if value is not None and base != "percent" and value == value.to_integral_value():
        value = value.quantize(Decimal(1))
    unwritten = governing.unwritten(grid, row, column) if value is None else ""
    named = governing.measure_of(grid, row, column, part, base or unwritten)
    when, year_from = governing.year_of(grid, row, column)
    spanned = governing.spanned(grid, row, column) if when is None else None
    source = _source(grid, row, cell, part if place else None)
    item = row.names[-1] if row.names else grid.name or column.title
    doubtful = value is not None and (sign == 0 or (not base and governing.money_like(column, named)))
    repaired = shared is not None or row.number in grid.repaired
    figure = Figure(
        source=source,
        kind=_kind(part, base, value),
        value=value,
        unit=base,
        printed=_printed(part, over),
        measure=named,
        project=grid.frame.project(grid.table.section) or _listed(grid, row),
        owners=row.names[:-1],
        item=item,
        column=" ".join(n for n in (column.title, part.label, pairs.name(grid, row, column, cell, part, place)) if n),
        account=row.account.name if row.account else None,
        account_code=(row.account.code or None) if row.account else None,
        account_listed=bool(row.account and row.account.listed),
        funding=part.funding
        or column.funding
        or row.funding
        or grid.fund
        or (payer_of_all(grid) if base == "KRW" else None),
        year=when.year if when else None if spanned else grid.frame.document.year,
        year_from=year_from or ("column" if spanned else "title" if grid.frame.document.year else ""),
        period=spanned or governing.period_of(grid, row, column),
        bound=part.bound,
        status=Status.DOUBTFUL if doubtful else Status.REPAIRED if repaired else Status.STATED,
        unit_start=at[0] if at else None,
        unit_end=at[1] if at else None,
        table=grid.table.index,
        row=row.number,
        column_number=column.number,
        total=(is_total(item) or column.total or row.total),
        note=" ".join(n for n in (part.note, grid.said(row.number).remark) if n),
    )
    yield figure
    if doubtful and not base:
        yield no_unit(figure)
    if part.slip:
        ko = "‘[사비]’ 등은 재원 이름의 오인식으로 보고 이웃 재원의 자리에 맞추어 읽었습니다."
        en = (
            "the funding word is read as a slip of character recognition; its place among its neighbours vouches for it"
        )
        yield Problem(ProblemKind.OCR, source.document, ko, en, sources=(source,), figures=(figure.id,))


def _listed(grid: Grid, row: Row) -> str | None:
    """Return the project of the file that a row of a list names."""
    return next((n for n in reversed(row.names) if n in grid.frame.document.projects), None)


def _kind(part: Part, base: str, value: Decimal | None) -> Kind:
    if value is None or part.kind in {Kind.COMPOUND, Kind.ZERO}:
        return part.kind
    return cells.kind(base, value)


def _printed(part: Part, over: Unit | None) -> str:
    printed = " ".join(part.printed.split())
    return printed + over.printed if over is not None and part.value is not None else printed


def _source(grid: Grid, row: Row, cell: Cell, part: Part | None = None) -> Source:
    place = Place(table=grid.table.index, row=row.number, column=cell.column)
    start, end = cell.start, cell.end
    if part is not None and part.end > part.start:
        start, end = start + part.start, start + part.end
    if start >= end or not grid.frame.text[start:end].strip():
        filled = [c for c in grid.by_row.get(row.number, ()) if c.end > c.start]
        if filled:
            start, end = min(c.start for c in filled), max(c.end for c in filled)
    return grid.frame.source(grid.table.section, start, end, place)


def _doubt(grid: Grid, row: Row, cell: Cell, part: Part) -> Problem:
    ko = f"‘{part.printed}’: 확실하게 읽을 수 없는 수입니다."
    source = _source(grid, row, cell)
    return Problem(
        ProblemKind.AMOUNT,
        source.document,
        ko,
        f"'{part.printed}' cannot be read for certain: {part.why}",
        sources=(source,),
    )

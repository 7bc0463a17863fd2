"""XLSX: every sheet as the tables and lines that stand on it, each cell as it is shown, with its address."""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby
from typing import Any

from ingest.formats.bands import bands, noted
from ingest.formats.blocks import Block, Box, Content, Fault, Grid, Refused, Words
from ingest.formats.charts import unread
from ingest.formats.drawings import Drawn, drawn
from ingest.formats.numerals import shown
from ingest.formats.package import STRICTLY, Package, damaged
from ingest.formats.raised import marks_note
from ingest.formats.strokes import struck_words
from ingest.model import Certainty, ProblemKind

_DEFAULT = re.compile(r"^(?:sheet|시트)\s*\d*$", re.IGNORECASE)
_MOST = 3_000_000  # cells of a book
_DOUBT = ProblemKind.TABLE
Held = dict[tuple[int, int], Box]


def read(data: bytes, password: str | None = None) -> Content:
    """Read a workbook: values as they are shown, with the results that its formulas had when it was saved."""
    del password
    package = Package(data)
    package.safe()
    if "xl/workbook.xml" not in package.members:
        raise Refused(
            "이진 통합 문서(XLSB)는 읽을 수 없습니다. XLSX로 다시 저장해 올려 주세요.",
            "Binary workbooks (XLSB) cannot be read; save it as XLSX and add that.",
        )
    if STRICTLY in package.read("xl/workbook.xml"):
        data = package.usual()
    parted = _parted(package)
    try:
        book = _loaded(data, values=True, parted=parted)
    except Refused:
        raise
    except Exception as error:  # the library raises whatever a broken part leads it to
        raise damaged() from error
    boxes = drawn(package)
    blocks: list[Block] = []
    faults: list[Fault] = []
    fonts = getattr(book, "_fonts", ())  # by number, as the cells name them
    struck_fonts = {n for n, font in enumerate(fonts) if font.strike}
    indents = {n: min(20, int(a.indent)) for n, a in enumerate(getattr(book, "_alignments", ())) if a.indent}
    left_out = sum(b.left_out for each in boxes.values() for b in each)
    for sheet in book.worksheets:
        if sheet.max_row * sheet.max_column > _MOST and len(sheet._cells) > _MOST:  # noqa: SLF001 - the only count there is
            faults.append(_large(sheet.title))
            continue
        held, struck = _cells(sheet, struck_fonts, indents)
        left_out += struck
        titled = len(book.worksheets) > 1 or not _DEFAULT.match(sheet.title)
        blocks += _sheet(sheet, held, boxes.get(sheet.title, []), faults, titled=titled)
    missing = _uncomputed(package, data)
    if missing:
        faults.append(_formulas(missing))
    silent = sum(b.chart == () for each in boxes.values() for b in each)
    return Content("xlsx", tuple(blocks), (*faults, *struck_words(left_out), *unread(silent)))


def _loaded(data: bytes, *, values: bool, parted: bool = False) -> Any:
    """Open a workbook; what the library says it leaves aside is shapes, which are read here, and styles."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return load_workbook(BytesIO(data), data_only=values, rich_text=parted)


def _parted(package: Package) -> bool:
    """Tell whether letters of one cell are set apart, struck through or raised."""
    told = [n for n in package.members if n == "xl/sharedStrings.xml" or n.startswith("xl/worksheets/")]
    return any(sign in package.read(n) for n in told for sign in (b"<strike", b"<vertAlign"))


def _sheet(sheet: Any, held: Held, boxes: Sequence[Drawn], faults: list[Fault], *, titled: bool) -> Iterator[Block]:
    hidden = sheet.sheet_state != "visible"
    if not held and not boxes:
        return
    if titled and not _DEFAULT.match(sheet.title):
        yield Words(f"{sheet.title} (숨긴 시트)" if hidden else sheet.title, 1, sheet=sheet.title)
    rows = [n for n, d in sheet.row_dimensions.items() if d.hidden and any(r == n - 1 for r, _ in held)]
    columns = _unseen(sheet, held)
    if hidden or rows or columns:
        faults.append(_hidden(sheet.title, (0, 0) if hidden else (len(rows), columns)))
    rest = list(boxes)
    for region in _regions(held):
        top = min(row for row, _ in region)
        while rest and rest[0].row <= top:
            yield from _box(rest.pop(0), sheet.title)
        yield from _region(region, sheet.title)
    for box in rest:
        yield from _box(box, sheet.title)


def _box(box: Drawn, title: str) -> Iterator[Block]:
    from openpyxl.utils import get_column_letter

    cell = f"{get_column_letter(box.column + 1)}{box.row + 1}"
    yield from (Words(said, sheet=title, cell=cell) for said in box.words)
    for held in box.chart or ():
        yield replace(held, sheet=title, cell=cell) if isinstance(held, Words) else _chart(held, title, cell)


def _chart(grid: Grid, title: str, cell: str) -> Grid:
    return replace(grid, boxes=tuple(replace(b, cell=cell) for b in grid.boxes), sheet=title)


def _cells(sheet: Any, struck: Collection[int], indents: Mapping[int, int]) -> tuple[Held, int]:
    """Return the cells of a sheet in which something stands, and how many passages are struck through."""
    spans = {
        (m.min_row, m.min_col): (m.max_row - m.min_row + 1, m.max_col - m.min_col + 1)
        for m in sheet.merged_cells.ranges
    }
    held: Held = {}
    left_out = 0
    for row in sheet.iter_rows():
        for cell in row:
            said = "" if cell.value is None else _said(cell.value, cell.number_format or "General")
            if said.strip() and struck and cell.has_style and cell._style.fontId in struck:  # noqa: SLF001 - a look-up a cell would take minutes
                said, left_out = "", left_out + 1
            elif isinstance(cell.value, list):
                left_out += sum(1 for part in cell.value if _strikes(part))
            elif said and indents and isinstance(cell.value, str) and cell.has_style:
                said = "  " * indents.get(cell._style.alignmentId, 0) + said  # noqa: SLF001 - as above
            high, wide = spans.get((cell.row, cell.column), (1, 1))
            if said.strip() or (high * wide > 1):
                held[cell.row - 1, cell.column - 1] = Box(
                    cell.row - 1, cell.column - 1, said, high, wide, cell=cell.coordinate
                )
    return held if any(b.text.strip() for b in held.values()) else {}, left_out


def _said(value: object, shape: str) -> str:
    """Say a cell's value; of one whose letters are set apart, those that are not struck through nor marks of notes."""
    if not isinstance(value, list):
        return shown(value, shape)
    out = ""
    for part in value:
        raised = not isinstance(part, str) and part.font.vertAlign == "superscript"
        if not _strikes(part) and not (raised and marks_note(out, str(part))):
            out += str(part)
    return out


def _strikes(part: Any) -> bool:
    return not isinstance(part, str) and bool(part.font.strike) and bool(str(part).strip())


def _unseen(sheet: Any, held: Held) -> int:
    """Count the hidden columns in which something stands; one entry of the file may speak of several."""
    ranges = [(d.min, d.max) for d in sheet.column_dimensions.values() if d.hidden and d.min and d.max]
    return sum(
        any(low <= c + 1 <= high for low, high in ranges) for c in {c for (_, c), b in held.items() if b.text.strip()}
    )


def _regions(held: Held) -> Iterator[Held]:
    """Part a sheet at its empty rows, and each part at empty columns where both sides are tables."""
    used = {r + i for (r, _), box in held.items() for i in range(box.row_span) if box.text.strip()}
    for first, last in _runs(used):
        band = {k: b for k, b in held.items() if first <= k[0] <= last}
        columns = {c + i for (_, c), box in band.items() for i in range(box.column_span)}
        parts = [{k: b for k, b in band.items() if a <= k[1] <= z} for a, z in _runs(columns)]
        whole = all(len({c for _, c in part}) > 1 and len({r for r, _ in part}) > 1 for part in parts)
        yield from parts if whole else [band]


def _runs(numbers: set[int]) -> list[tuple[int, int]]:
    """Group numbers that follow each other.

    >>> _runs({1, 2, 5})
    [(1, 2), (5, 5)]
    """
    found: list[tuple[int, int]] = []
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda pair: pair[1] - pair[0]):
        members = [n for _, n in group]
        found.append((members[0], members[-1]))
    return found


def _region(held: Held, title: str) -> Iterator[Block]:
    """Yield the tables of a region, and the lines over, between and under them."""
    rows = [
        list(group) for _, group in groupby(sorted(held.values(), key=lambda b: (b.row, b.column)), key=lambda b: b.row)
    ]
    rows = _lifted([r for r in rows if any(b.text.strip() for b in r)])
    reached = {b.row + i for b in held.values() for i in range(1, b.row_span)}  # rows that a merged cell above covers
    bound = [r[0].row in reached for r in rows]
    for table, run in bands(rows, [[b.text.strip() for b in r if b.text.strip()] for r in rows], bound):
        if table:
            yield _grid([b for r in run for b in r], title)
        else:
            yield from (words for r in run for words in _lines(r, title))


def _lifted(rows: list[list[Box]]) -> list[list[Box]]:
    """Put a unit that stands between the heading of a table and its first row over the heading."""
    out = list(rows)
    for at in range(1, len(rows) - 1):
        above, unit, below = ([b for b in rows[n] if b.text.strip()] for n in (at - 1, at, at + 1))
        alone = len(unit) == 1 and noted(unit[0].text.strip())
        if alone and len(above) > 2 and [b.column for b in above] == [b.column for b in below]:
            out[at - 1 : at + 1] = [rows[at], rows[at - 1]]
    return out


def _lines(row: Sequence[Box], title: str) -> Iterator[Words]:
    """Yield what stands on a row of no table, and the unit at its right as a line of its own."""
    filled = [b for b in row if b.text.strip()]
    for cells in ([b for b in filled if not noted(b.text.strip())], [b for b in filled if noted(b.text.strip())]):
        if cells:
            yield Words("  ".join(b.text for b in cells), sheet=title, cell=cells[0].cell)


def _grid(boxes: Sequence[Box], title: str) -> Grid:
    rows = {r: n for n, r in enumerate(sorted({b.row + i for b in boxes for i in range(b.row_span)}))}
    left = min(b.column for b in boxes)
    return Grid(
        tuple(Box(rows[b.row], b.column - left, b.text, b.row_span, b.column_span, cell=b.cell) for b in boxes),
        sheet=title,
        spanned=any(b.row_span * b.column_span > 1 for b in boxes),
    )


def _uncomputed(package: Package, data: bytes) -> int:
    """Count the formulas whose results the file does not hold."""
    if not any(b"<f" in package.read(n) for n in package.members if n.startswith("xl/worksheets/")):
        return 0
    values, formulas = _loaded(data, values=True), _loaded(data, values=False)
    return sum(
        1
        for sheet in formulas.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and values[sheet.title][cell.coordinate].value is None
    )


def _formulas(count: int) -> Fault:
    return Fault(
        f"수식 {count}개의 계산 결과가 파일에 저장되어 있지 않아 빈칸으로 읽었습니다. 엑셀에서 열어 다시 저장해 주세요.",
        f"{count} formulas have no stored result and were read as blank; open the file in a spreadsheet program and save it again.",
        _DOUBT,
    )


def _hidden(title: str, counts: tuple[int, int]) -> Fault:
    kinds = [(n, ko, en) for n, ko, en in zip(counts, ("행", "열"), ("rows", "columns"), strict=True) if n]
    what = f"숨긴 {', '.join(f'{ko} {n}개' for n, ko, _ in kinds)}가" if kinds else "시트가"
    said = f"{' and '.join(f'{n} hidden {en}' for n, _, en in kinds)}" if kinds else "the sheet"
    return Fault(
        f"‘{title}’ 시트: {what} 화면에 보이지 않지만 함께 읽었습니다.",
        f"Sheet ‘{title}’: {said} cannot be seen on screen but was read too.",
        _DOUBT,
        Certainty.POSSIBLE,
    )


def _large(title: str) -> Fault:
    return Fault(
        f"‘{title}’ 시트는 칸이 너무 많아 읽지 않았습니다. 나누어 저장해 올려 주세요.",
        f"Sheet ‘{title}’ has too many cells and was not read; split it and add the parts.",
    )

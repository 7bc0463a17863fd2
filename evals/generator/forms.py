"""One source of lines and grids, written as a file of every format that is read."""

from __future__ import annotations

import csv
import html
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

PAGE = "\f"  # a part that ends a page, where the format has pages
STYLE = "table{border-collapse:collapse}td{border:1px solid black;padding:3px}.page{break-after:page}p,td{white-space:pre-wrap}"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to write: rows of cells, and what each merged cell covers."""

    rows: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()  # row, column, rows, columns

    @property
    def merged(self) -> dict[tuple[int, int], tuple[int, int]]:
        """What each merged cell covers, by its place."""
        return {(r, c): (h, w) for r, c, h, w in self.spans}

    @property
    def hidden(self) -> set[tuple[int, int]]:
        """The places that a merged cell covers beside its own."""
        return {(r + i, c + j) for r, c, h, w in self.spans for i in range(h) for j in range(w) if i or j}


Part = str | Sheet
Writer = Callable[[Sequence[Part], Path], Path]


class BrowserMissingError(RuntimeError):
    """No browser on this machine that could print a PDF."""


def write_text(source: Sequence[Part], path: Path) -> Path:
    """Write lines, and tables as cells with tabs between them."""
    out: list[str] = []
    for part in source:
        if part != PAGE:
            out += ["", part] if isinstance(part, str) else ["", *("\t".join(row) for row in part.rows)]
    path.write_text("\n".join(out), encoding="utf-8")
    return path


def write_html(source: Sequence[Part], path: Path) -> Path:
    """Write a page with paragraphs and tables."""
    out = [f"<!doctype html><html><head><meta charset='utf-8'><style>{STYLE}</style></head><body>"]
    for part in source:
        if isinstance(part, str):
            out.append("<div class=page></div>" if part == PAGE else f"<p>{html.escape(part)}</p>")
            continue
        out.append("<table>")
        for r, row in enumerate(part.rows):
            cells = []
            for c, said in enumerate(row):
                if (r, c) not in part.hidden:
                    high, wide = part.merged.get((r, c), (1, 1))
                    cells.append(f'<td rowspan="{high}" colspan="{wide}">{html.escape(said)}</td>')
            out.append(f"<tr>{''.join(cells)}</tr>")
        out.append("</table>")
    path.write_text("".join([*out, "</body></html>"]), encoding="utf-8")
    return path


def write_hangul(source: Sequence[Part], path: Path) -> Path:
    """Write HWPX, or HWP 5 when the name ends so."""
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    for part in source:
        if isinstance(part, str):
            if part != PAGE:
                document.add_paragraph(part)
            continue
        table = document.add_table(len(part.rows), len(part.rows[0]))
        for r, row in enumerate(part.rows):
            for c, said in enumerate(row):
                if said:
                    table.set_cell_text(r, c, said)
        for r, c, high, wide in part.spans:
            table.merge_cells(r, c, r + high - 1, c + wide - 1)
    document.save_to_path(path)
    return path


def write_word(source: Sequence[Part], path: Path) -> Path:
    """Write DOCX."""
    import docx

    document = docx.Document()
    for part in source:
        if isinstance(part, str):
            if part != PAGE:
                document.add_paragraph(part)
            continue
        table = document.add_table(len(part.rows), len(part.rows[0]))
        for r, row in enumerate(part.rows):
            cells = table.rows[r].cells
            for c, said in enumerate(row):
                cells[c].text = said
        for r, c, high, wide in part.spans:
            table.cell(r, c).merge(table.cell(r + high - 1, c + wide - 1)).text = part.rows[r][c]
    document.save(str(path))
    return path


def write_sheet(source: Sequence[Part], path: Path) -> Path:
    """Write XLSX: a line in one cell, numbers as numbers with a format that prints them alike."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    if sheet is None:
        raise RuntimeError("a new workbook has a sheet")
    at = 1
    for part in source:
        if isinstance(part, str):
            if part != PAGE:
                sheet.cell(at, 1, part)
                at += 1
            continue
        for r, row in enumerate(part.rows):
            for c, said in enumerate(row):
                cell = sheet.cell(at + r, c + 1)
                digits = said.replace(",", "")
                if digits.lstrip("△").isdigit():
                    cell.value = -int(digits[1:]) if digits[0] == "△" else int(digits)
                    cell.number_format = '#,##0;"△"#,##0' if "," in said else '0;"△"0'
                elif said:
                    cell.value = said
                    cell.data_type = "s"  # a line such as `= 4,800천원` is no formula
        for r, c, high, wide in part.spans:
            sheet.merge_cells(start_row=at + r, start_column=c + 1, end_row=at + r + high - 1, end_column=c + wide)
        at += len(part.rows)
    book.save(path)
    return path


def write_csv(source: Sequence[Part], path: Path) -> Path:
    """Write rows with commas between their cells."""
    out = StringIO()
    writer = csv.writer(out)
    for part in source:
        if part != PAGE:
            writer.writerows([[part]] if isinstance(part, str) else part.rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def write_pdf(source: Sequence[Part], path: Path) -> Path:
    """Let a browser print the HTML of the same source."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        raise BrowserMissingError("a PDF is printed by Chromium, which is not on this machine")
    page = write_html(source, path.with_suffix(".print.html"))
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
               f"--user-data-dir={path.parent / 'profile'}", f"--print-to-pdf={path}", page.resolve().as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=600)  # noqa: S603 (a browser, with paths made here)
    return path


WRITERS: dict[str, Writer] = {
    "hwpx": write_hangul,
    "hwp": write_hangul,  # python-hwpx writes HWP 5 when the name ends so
    "pdf": write_pdf,
    "docx": write_word,
    "xlsx": write_sheet,
    "html": write_html,
    "csv": write_csv,
    "txt": write_text,
}

"""The same document in every format gives the same figures; each cell is read as it was written."""

from __future__ import annotations

import csv
import html
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import docx
import openpyxl
import pytest
from hwpx import HwpxDocument

from ingest.extract import extract
from ingest.model import Document, Problem, Reading
from ingest.read import read

Spans = dict[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Sheet:
    """A table to write: rows of cells, and what each merged cell covers."""

    rows: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()  # row, column, rows, columns

    @property
    def merged(self) -> Spans:
        return {(r, c): (h, w) for r, c, h, w in self.spans}

    @property
    def hidden(self) -> set[tuple[int, int]]:
        return {(r + i, c + j) for r, c, h, w in self.spans for i in range(h) for j in range(w) if i or j}


SOURCE: tuple[str | Sheet, ...] = (
    "2031년 달빛도서관 운영",
    "□ 사업개요",
    "○ 사업기간 : 2031년 1월 ~ 12월",
    "○ 총사업비 : 173,500천원",
    "□ 예산 총괄",
    "(단위 : 천원)",
    Sheet(
        (
            ("구분", "예산액", "", "증감"),
            ("", "2030년", "2031년", ""),
            ("계", "160,000", "173,500", "13,500"),
            ("사무관리비", "60,000", "63,500", "3,500"),
            ("행사운영비", "100,000", "110,000", "10,000"),
        ),
        ((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1)),
    ),
    "□ 산출근거",
    "○ 강사 수당 : 250,000원 × 4명 × 12회 = 12,000천원",
    "○ 자료 구입 : 20,000천원",
    "□ 추진실적",
    Sheet(
        (
            ("연도", "운영 횟수", "참여 인원", "집행액(천원)"),
            ("2029년", "12회", "340명", "98,700"),
            ("2030년", "15회", "412명", "△1,250"),
        )
    ),
)


def write_txt(path: Path) -> Path:
    out: list[str] = []
    for part in SOURCE:
        out += ["", part] if isinstance(part, str) else ["", *("\t".join(row) for row in part.rows)]
    path.write_text("\n".join(out), encoding="utf-8")
    return path


def write_html(path: Path) -> Path:
    style = "table{border-collapse:collapse}td{border:1px solid black;padding:3px}"
    out = [f"<!doctype html><html><head><meta charset='utf-8'><style>{style}</style></head><body>"]
    for part in SOURCE:
        if isinstance(part, str):
            out.append(f"<p>{html.escape(part)}</p>")
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


def write_hwpx(path: Path) -> Path:
    document = HwpxDocument.new()
    for part in SOURCE:
        if isinstance(part, str):
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


def write_docx(path: Path) -> Path:
    document = docx.Document()
    for part in SOURCE:
        if isinstance(part, str):
            document.add_paragraph(part)
            continue
        table = document.add_table(len(part.rows), len(part.rows[0]))
        for r, row in enumerate(part.rows):
            for c, said in enumerate(row):
                table.cell(r, c).text = said
        for r, c, high, wide in part.spans:
            table.cell(r, c).merge(table.cell(r + high - 1, c + wide - 1)).text = part.rows[r][c]
    document.save(str(path))
    return path


def write_xlsx(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    at = 1
    for part in SOURCE:
        if isinstance(part, str):
            sheet.cell(at, 1, part)
            at += 1
            continue
        for r, row in enumerate(part.rows):
            for c, said in enumerate(row):
                cell = sheet.cell(at + r, c + 1)
                digits = said.replace(",", "")
                if digits.lstrip("△").isdigit():
                    cell.value = -int(digits[1:]) if digits[0] == "△" else int(digits)
                    cell.number_format = '#,##0;"△"#,##0'
                else:
                    cell.value = said or None
        for r, c, high, wide in part.spans:
            sheet.merge_cells(start_row=at + r, start_column=c + 1, end_row=at + r + high - 1, end_column=c + wide)
        at += len(part.rows)
    book.save(path)
    return path


def write_csv(path: Path) -> Path:
    out = StringIO()
    writer = csv.writer(out)
    for part in SOURCE:
        writer.writerows([[part]] if isinstance(part, str) else part.rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def write_pdf(path: Path) -> Path:
    page = write_html(path.with_suffix(".print.html"))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert chromium, "a browser writes the PDF"
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
               f"--user-data-dir={path.parent / 'profile'}", f"--print-to-pdf={path}", page.as_uri()]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return path


WRITERS: dict[str, Callable[[Path], Path]] = {
    "html": write_html,
    "hwpx": write_hwpx,
    "hwp": write_hwpx,  # python-hwpx writes HWP 5 when the name ends so
    "docx": write_docx,
    "xlsx": write_xlsx,
    "csv": write_csv,
    "pdf": write_pdf,
}


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document), document.en if isinstance(document, Problem) else ""
    return extract(document)


def said(made: Reading) -> list[tuple[object, ...]]:
    return sorted(
        (f.printed, f.value, f.unit, str(f.kind), str(f.measure), f.year or 0, f.item, f.column, f.total)
        for f in made.figures
    )


@pytest.fixture(scope="module")
def text_reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return reading(write_txt(tmp_path_factory.mktemp("text") / "plan.txt"))


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_a_format_gives_the_figures_of_the_text(form: str, tmp_path: Path, text_reading: Reading) -> None:
    made = reading(WRITERS[form](tmp_path / f"plan.{form}"))
    assert made.document.format == form
    assert said(made) == said(text_reading)


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_every_cell_of_a_table_is_read_as_it_was_written(form: str, tmp_path: Path) -> None:
    made = reading(WRITERS[form](tmp_path / f"plan.{form}"))
    tables = [part for part in SOURCE if isinstance(part, Sheet)]
    assert len(made.document.tables) == len(tables)
    for table, sheet in zip(made.document.tables, tables, strict=True):
        assert (table.rows, table.columns) == (len(sheet.rows), len(sheet.rows[0]))
        for r, row in enumerate(sheet.rows):
            for c, words in enumerate(row):
                if (r, c) not in sheet.hidden:
                    cell = table.at(r, c)
                    assert cell is not None
                    assert cell.text == words
                    if form != "csv":
                        assert (cell.row_span, cell.column_span) == sheet.merged.get((r, c), (1, 1))


@pytest.mark.parametrize("form", sorted(WRITERS))
def test_every_source_quotes_the_stored_text(form: str, tmp_path: Path) -> None:
    made = reading(WRITERS[form](tmp_path / f"plan.{form}"))
    for figure in made.figures:
        source = figure.source
        assert made.document.text[source.start : source.end] == source.quote
        if form == "pdf":
            assert source.place.page == 1
        if form == "xlsx":
            assert source.place.cell
            assert source.place.sheet == "Sheet"

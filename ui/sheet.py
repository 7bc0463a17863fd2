"""Figures as a spreadsheet: exact values, sources, live formulas for what was computed, and no way to inject one."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.answer import Answer, AnswerFigure
from ui.amounts import measured, unit
from ui.messages import Words
from ui.where import where

COLUMNS = ("item", "year", "measure", "printed", "value", "unit", "funding", "account", "role", "origin", "formula",
           "document", "place", "quote")  # fmt: skip
VALUE = COLUMNS.index("value") + 1
WIDTHS = {"item": 44, "printed": 18, "value": 20, "quote": 60, "document": 30, "place": 22, "formula": 24}
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
TOKEN = re.compile(r"\s*([a-z]{1,2}|\d+(?:\.\d+)?|[-+*/()])")
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
EXACT = 15  # digits that a spreadsheet holds


def workbook(answer: Answer, words: Words) -> bytes:
    """Return the figures of an answer as XLSX."""
    book = Workbook()
    sheet = book.active
    if not isinstance(sheet, Worksheet):
        raise TypeError("a new workbook has one worksheet")
    sheet.title = words("table.sheet")
    rows = {f.id: n for n, f in enumerate(answer.figures, start=2)}
    for column, name in enumerate(COLUMNS, start=1):
        cell = sheet.cell(1, column)
        cell.value = words(f"table.{name}")
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8EEF5")
        sheet.column_dimensions[get_column_letter(column)].width = WIDTHS.get(name, 12)
    for figure in answer.figures:
        _fill(sheet, rows, figure, words)
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{max(1, sheet.max_row)}"
    about = book.create_sheet(words("table.about"))
    about.column_dimensions["B"].width = 100
    for row, (name, words_) in enumerate(_about(answer, words), start=1):
        _write(_cell(about, row, 1), name)
        _write(_cell(about, row, 2), words_)
        about.cell(row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(answer: Answer, words: Words) -> bytes:
    """Return the figures of an answer as CSV, with the mark that makes spreadsheets read it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([words(f"table.{c}") for c in COLUMNS])
    for figure in answer.figures:
        writer.writerow([_safe(v) for v in _values(figure, words)])
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def spelled(formula: str, inputs: Iterable[str]) -> str | None:
    """Return a formula over cells for one over letters, None when it is anything but plain arithmetic.

    >>> spelled("a - b", ["E2", "E3"])
    '=E2-E3'
    >>> spelled("HYPERLINK(a)", ["E2"]) is None
    True
    """
    cells = list(inputs)
    out, at = "=", 0
    while at < len(formula.rstrip()):
        match = TOKEN.match(formula, at)
        if not match:
            return None
        word = match[1]
        if word[0].isalpha():
            number = _number(word)
            if number >= len(cells):
                return None
            word = cells[number]
        out, at = out + word, match.end()
    return out if len(out) > 1 else None


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number - 1


def _fill(sheet: Worksheet, rows: dict[str, int], figure: AnswerFigure, words: Words) -> None:
    row = rows[figure.id]
    for column, value in enumerate(_values(figure, words), start=1):
        _write(_cell(sheet, row, column), value)
    if figure.formula and all(i in rows for i in figure.inputs):
        live = spelled(figure.formula, [f"{get_column_letter(VALUE)}{rows[i]}" for i in figure.inputs])
        if live:
            sheet.cell(row, VALUE).value = live
            sheet.cell(row, VALUE).data_type = "f"
    sheet.cell(row, VALUE).number_format = "#,##0.########" if figure.unit != "KRW" else "#,##0"


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError("no cell of these sheets is merged")
    return cell


def _values(figure: AnswerFigure, words: Words) -> list[str | int | Decimal | None]:
    source = figure.source
    return [
        " › ".join(figure.label),
        figure.year,
        measured(figure.measure, words),
        figure.printed,
        figure.value,
        unit(figure, words),
        figure.funding,
        figure.account,
        words(f"role.{figure.role.value}"),
        words(f"origin.{figure.origin}"),
        figure.formula,
        source.document if source else figure.document,
        where(source, words) if source else None,
        source.quote if source else None,
    ]


def _about(answer: Answer, words: Words) -> list[tuple[str, str]]:
    notes = [(words.get(f"note.{n.kind}", n.kind), n.text) for n in answer.notes]
    return [(words("table.question"), answer.question), (words("table.answer"), answer.text), *notes,
            ("", words("table.legend"))]  # fmt: skip


def _write(cell: Cell, value: str | int | Decimal | None) -> None:
    if isinstance(value, str):
        cell.value = ILLEGAL.sub("", value)[:32_000]
        cell.data_type = "s"  # a text that begins with = stays a text
        cell.quotePrefix = value.startswith(RISKY)
    elif isinstance(value, Decimal) and len(value.as_tuple().digits) > EXACT:
        cell.value = format(value, "f")  # longer than a spreadsheet's number: kept exact as text
        cell.data_type = "s"
    else:
        cell.value = value


def _safe(value: str | int | Decimal | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        clean = ILLEGAL.sub("", value)
        return f"'{clean}" if clean.startswith(RISKY) else clean
    return format(value, "f") if isinstance(value, Decimal) else str(value)

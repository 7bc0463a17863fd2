"""Sheets as officials make them: a title, a unit in a corner, merged headings, formats that print, hidden parts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl

from ingest.extract import extract
from ingest.model import Document
from ingest.read import read


def test_a_sheet_of_an_office_is_read_as_it_is_seen(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "세출총괄"
    sheet["A1"] = "2031년 달빛구 세출예산 총괄"
    sheet.merge_cells("A1:E1")
    sheet["E2"] = "(단위 : 천원)"
    for address, said in {
        "A3": "구분",
        "B3": "예산액",
        "D3": "증감",
        "B4": "2030년",
        "C4": "2031년",
        "D4": "금액",
        "E4": "비율",
    }.items():
        sheet[address] = said
    for span in ("A3:A4", "B3:C3", "D3:E3"):
        sheet.merge_cells(span)
    rows: tuple[tuple[str | float, ...], ...] = (
        ("계", 1500, 1400, -100, -0.0667), ("사무관리비", 500, 600, 100, 0.2), ("여비", 1000, 800, -200, -0.2),
    )  # fmt: skip
    for number, row in enumerate(rows, 5):
        for column, value in enumerate(row, 1):
            written = sheet.cell(number, column, value)
            written.number_format = "0.0%" if column == 5 else '#,##0;"△"#,##0' if column > 1 else "General"
    hidden = book.create_sheet("작업용")
    hidden["A1"], hidden["B1"], hidden["A2"], hidden["B2"] = "구분", "금액(원)", "예비", 7
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")

    got = read(tmp_path / "a.xlsx")
    assert isinstance(got, Document)
    table = got.tables[0]
    assert (table.rows, table.columns, table.header_rows, table.unit) == (5, 5, 2, "천원")
    cell = table.at(0, 1)
    assert cell is not None
    assert (cell.text, cell.column_span) == ("예산액", 2)
    assert any("작업용" in p.ko for p in got.problems)
    assert "작업용 (숨긴 시트)" in got.text
    told = {(f.item, f.source.place.cell): (f.printed, f.value, f.year) for f in extract(got).figures if f.table == 0}
    assert told["사무관리비", "C6"] == ("600천원", Decimal(600_000), 2031)
    assert told["계", "D5"][1] == -100_000
    assert told["계", "E5"][0].startswith("-6.7")


def test_hidden_columns_are_read_and_said_to_be_hidden(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("구분", "2030년", "2031년", "비고", "담당자 메모"),
        ("여비", 100, 200, "", "확인"),
        ("수당", 300, 400, "", "확인"),
    ):
        sheet.append(row)
    sheet.column_dimensions.group("B", "C", hidden=True)
    sheet.column_dimensions["Z"].hidden = True
    book.save(tmp_path / "a.xlsx")
    got = read(tmp_path / "a.xlsx")
    assert isinstance(got, Document)
    assert [p.en for p in got.problems] == [
        "Sheet ‘Sheet’: 2 hidden columns cannot be seen on screen but was read too."
    ]
    assert "숨긴 열 2개가" in got.problems[0].ko
    assert (got.tables[0].rows, got.tables[0].columns) == (3, 5)


def test_lines_beside_a_merged_label_stay_in_its_table(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("과목구분", "산출내역"),
        ("사무관리비", "○ 자료집 제작 = 8,000천원"),
        (None, "- 편집 = 3,000천원"),
        (None, "- 인쇄 = 5,000천원"),
        ("○ 위 금액은 부가세를 포함한다", None),
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A4")
    for line in ("B2", "B3", "B4"):
        sheet[line].data_type = "s"
    book.save(tmp_path / "a.xlsx")
    got = read(tmp_path / "a.xlsx")
    assert isinstance(got, Document)
    assert [(t.rows, t.columns) for t in got.tables] == [(4, 2)]
    figures = extract(got).figures
    assert {(f.item, f.account, f.printed) for f in figures} == {
        ("자료집 제작", "사무관리비", "8,000천원"),
        ("편집", "사무관리비", "3,000천원"),
        ("인쇄", "사무관리비", "5,000천원"),
    }


Row = tuple[str | float | None, ...]


def told(rows: tuple[Row, ...], path: Path, formats: dict[str, str] | None = None) -> list[tuple[object, ...]]:
    """Write rows from the first cell on and say what is read: labels, what is printed, the exact value."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for address, shape in (formats or {}).items():
        sheet[address].number_format = shape
    book.save(path)
    got = read(path)
    assert isinstance(got, Document)
    return [(f.label, f.printed, f.value) for f in extract(got).figures]


def test_blocks_under_each_other_have_each_its_title_and_the_unit_at_its_right(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (
        ("□ 세입", None, "(단위 : 백만원)"), ("구분", "2030년", "2031년"), ("지방세", "1,200", 1350),
        ("□ 세출", None, "단위:천원"), ("구분", "2030년", "2031년"), ("인건비", 1000, "1,100"),
    )  # fmt: skip
    assert told(rows, tmp_path / "a.xlsx") == [
        (("세입", "지방세", "2030년"), "1,200백만원", 1_200_000_000),
        (("세입", "지방세", "2031년"), "1350백만원", 1_350_000_000),
        (("세출", "인건비", "2030년"), "1000천원", 1_000_000),
        (("세출", "인건비", "2031년"), "1,100천원", 1_100_000),
    ]


def test_keys_with_what_they_say_over_a_table_are_no_heading_of_it(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (
        ("작성부서 : 총무과", None, "기준일 : 2031. 3. 31."), ("구분", "예산액(천원)", "집행액(천원)"), ("여비", 500, 400),
    )  # fmt: skip
    assert told(rows, tmp_path / "a.xlsx") == [
        (("여비", "예산액(천원)"), "500천원", 500_000),
        (("여비", "집행액(천원)"), "400천원", 400_000),
    ]


def test_a_decrease_that_only_brackets_or_a_colour_tell_is_a_decrease(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (("구분", "증감(천원)", "차액(천원)"), ("여비", -200, -300), ("수당", 100, 50))
    formats = {"B2": "#,##0_);(#,##0)", "C2": "#,##0;[Red]#,##0"}
    assert [v for _, _, v in told(rows, tmp_path / "a.xlsx", formats)] == [-200_000, -300_000, 100_000, 50_000]


def test_a_number_is_scaled_and_given_its_unit_as_its_format_shows_it(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (
        ("세출 (단위: 천원)",), ("구분", "예산액", "집행액", "집행률"), ("여비", 5_000_000, 4_500_000, 0.9), ("수당", 7_000_000, 700_000, 0.1),
    )  # fmt: skip
    formats = {"B3": "#,##0,", "B4": "#,##0,", "C3": '#,##0,"천원"', "C4": "[$₩-412]#,##0", "D3": "0.0%", "D4": "0%"}
    assert [(p, v) for _, p, v in told(rows, tmp_path / "a.xlsx", formats)] == [
        ("5,000천원", 5_000_000), ("4,500천원", 4_500_000), ("90.0%", 90),
        ("7,000천원", 7_000_000), ("700,000", 700_000), ("10%", 10),
    ]  # fmt: skip


def test_a_row_of_people_beside_one_of_money_is_told_in_people_its_change_too(tmp_path: Path) -> None:
    rows: tuple[Row, ...] = (
        ("(단위 : 천원, 명)",), ("구분", "2030년", "2031년", "증감"), ("예산", 1000, 1200, 200), ("인원", 10, 12, 2),
    )  # fmt: skip
    assert [(p, v) for _, p, v in told(rows, tmp_path / "a.xlsx")] == [
        ("1000천원", 1_000_000), ("1200천원", 1_200_000), ("200천원", 200_000), ("10명", 10), ("12명", 12), ("2명", 2),
    ]  # fmt: skip

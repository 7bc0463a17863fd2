"""Tables of one cell a line: each test's text is its own."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Table
from ingest.read import read_text


def only(*cells: str) -> Table:
    document = read_text("□ 정비 현황\n\n(단위 : 천원)\n\n" + "\n".join(cells) + "\n\n ○ 끝말\n", "a.txt")
    assert len(document.tables) == 1
    return document.tables[0]


def rows(table: Table) -> list[list[str]]:
    return [[c.text for c in table.row(n)] for n in range(table.rows)]


def test_a_name_broken_in_two_lines_is_one_name_where_the_columns_add_up() -> None:
    table = only(
        *("편성목", "2021년 예산액", "2022년 예산안", "증감"),
        *("계", "900", "1,000", "100", "시설비", "700", "790", "90"),
        *("공기관등에대한자본적", "위탁사업비", "200", "210", "10"),
    )
    assert rows(table)[3] == ["공기관등에대한자본적위탁사업비", "200", "210", "10"]


def test_a_column_of_no_word_of_the_trade_stands_among_years_that_add_up() -> None:
    table = only(
        "구분", "계", "2021", "2022", "2023 이후", *("계", "90", "20", "30", "40"), *("국비", "90", "20", "30", "40")
    )
    assert rows(table)[0][-1] == "2023 이후"
    assert rows(table)[2] == ["국비", "90", "20", "30", "40"]


def test_years_name_the_rows_whose_numbers_add_up() -> None:
    table = only(
        *("연도", "예산액", "이월액", "예산현액", "집행액"),
        *("2020", "500", "0", "500", "480", "2021", "600", "20", "620", "590"),
    )
    assert rows(table)[2] == ["2021", "600", "20", "620", "590"]


def test_a_total_row_that_leaves_cells_out_gives_its_numbers_to_the_columns_they_sum() -> None:
    table = only(
        *("구간", "위치", "연장(m)", "공사비(천원)", "착공"),
        *("가구간", "솔숲 일원", "120", "4,000", "미정", "나구간", "냇가 일원", "80", "3,500", "2022. 4."),
        *("계", "200", "7,500"),
    )
    assert rows(table)[-1] == ["계", "", "200", "7,500", ""]


def test_numbers_that_add_up_to_nothing_are_no_table() -> None:
    text = "□ 현황\n\n구분\n예산액\n집행액\n잔액\n시설비\n700\n650\n40\n감리비\n200\n210\n30\n\n ○ 끝말\n"
    figures = extract(read_text(text, "a.txt")).figures
    assert not [f for f in figures if f.table is not None and f.column == "잔액" and f.item.startswith("시설비 ")]

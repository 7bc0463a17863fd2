"""A column of rates or of money keeps its own unit beside rows that count things."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text


def read(text: str) -> dict[tuple[str, str], str]:
    figures = extract(read_text(f"2031년 성과 보고\n\n{text}", "t.txt")).figures
    return {(f.item, f.column): f"{f.value} {f.unit}" for f in figures if f.value is not None}


@pytest.mark.parametrize("heading", ["달성률(%)", "달성률", "달성도(%)", "달성률(%, B/A)"])
@pytest.mark.parametrize("row", ["지표\t목표\t실적\t{}\n쉼터 이용자 수(명)\t200\t150\t75.0\n"])
def test_a_rate_is_no_count_of_persons_though_its_row_counts_them(row: str, heading: str) -> None:
    found = read(row.format(heading))
    assert found == {
        ("쉼터 이용자 수(명)", "목표"): "200 count:명",
        ("쉼터 이용자 수(명)", "실적"): "150 count:명",
        ("쉼터 이용자 수(명)", heading): "75.0 percent",
    }


def test_a_rate_is_no_count_where_a_column_of_units_says_what_the_row_counts() -> None:
    found = read("지표\t단위\t목표\t실적\t달성률(%)\n대출 권수\t권\t100\t110\t110.5\n쌀 판매\t톤\t40\t30\t75.0\n")
    assert (found["대출 권수", "실적"], found["대출 권수", "달성률(%)"]) == ("110 count:권", "110.5 percent")
    assert (found["쌀 판매", "실적"], found["쌀 판매", "달성률(%)"]) == ("30 count:톤", "75.0 percent")


def test_money_under_its_own_unit_is_no_count_though_its_row_counts() -> None:
    found = read("지표\t목표\t실적\t예산액(천원)\n교육 인원(명)\t200\t150\t5,000\n")
    assert (found["교육 인원(명)", "실적"], found["교육 인원(명)", "예산액(천원)"]) == ("150 count:명", "5000000 KRW")


@pytest.mark.parametrize("caption", ["억원, %", "억원"])
@pytest.mark.parametrize("row", ["재정자립도", "채무비율", "예산 대비 채무 비중"])
def test_a_row_that_is_named_as_a_rate_is_no_amount(row: str, caption: str) -> None:
    found = read(f"(단위 : {caption})\n\n구분\t2030년\t2031년\n예산규모\t940\t960\n{row}\t34.8\t33.9\n")
    assert found["예산규모", "2031년"] == "96000000000 KRW"
    assert found[row, "2031년"] == "33.9 percent"

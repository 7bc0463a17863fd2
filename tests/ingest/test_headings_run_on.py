"""Headings of two lines that lost their separators: each column is named where sums or the words of the trade tell it, or not at all."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text


def told(table: str) -> dict[tuple[str, str], str]:
    """What is printed in each column of each row of a table."""
    text = f"2031년 주요업무계획\n\n□ 현황\n\n{table}\n□ 시설 현황\n"
    return {(f.item, f.column): f.printed for f in extract(read_text(text, "t.txt")).figures}


def test_a_name_without_grades_may_stand_behind_the_groups_that_have_them() -> None:
    found = told(
        "(단위  : 명)\n\n구  분 총 계\n일    반    직 공업직 임기제\n\n소계 5급 6급 7급 소계 6급 7급이하\n\n"
        "정 원 46 30 3 11 16 12 5 7 4\n\n현 원 43 29 3 11 15 11 4 7 3\n"
    )
    assert found["정원", "총계"] == "46명"
    assert found["정원", "일반직 5급"] == "3명"
    assert found["현원", "공업직 소계"] == "11명"
    assert found["현원", "임기제"] == "3명"


def test_a_heading_that_cannot_be_laid_out_is_not_begun_in_its_middle() -> None:
    found = told(
        "(단위  : 명)\n\n구  분 총 계\n일    반    직 공업직 임기제\n\n소계 5급 6급 7급 소계 6급 7급이하\n\n"
        "정 원 46 30 3 11 17 12 5 8 4\n\n현 원 43 29 3 11 16 11 4 8 3\n"
    )
    assert not found


@pytest.mark.parametrize("ahead", ["추 진 중", "잔 여"])
def test_years_divide_what_is_done_and_not_what_is_ahead(ahead: str) -> None:
    found = told(f"구 분 총 계\n완 료 {ahead}\n\n’28년까지 ’29년 ’30년 ’31년\n\n연장(km) 193 84 31 36 17.6 24.4\n")
    assert found["연장(km)", "완료 ’29년"] == "31km"
    assert found["연장(km)", "완료 ’31년"] == "17.6km"
    assert found["연장(km)", ahead.replace(" ", "")] == "24.4km"


def test_a_year_and_the_word_that_a_line_break_tore_from_it_are_one_name() -> None:
    found = told("(단위 : 억원)\n\n구분 합계 ’31년 ’32년 ’33년\n이후\n\n계 290 20 60 210\n\n국비 87 6 18 63\n")
    assert found["계", "’32년"] == "60억원"
    assert found["국비", "’33년 이후"] == "63억원"


FUND = """1 기금 현황 (’32.6.30. 기준, 단위 : 억원)

구 분 ’31년말 조성액 ’32년 적립 ’32년 사용 현재액

계 1,300 320 △150 1,470

의무예치금 400 50 - 450

가용액 900 270 △150 1,020
"""


def test_names_of_a_year_and_a_word_are_cut_where_the_rows_add_up() -> None:
    held = extract(read_text(FUND, "a.txt")).figures
    assert [(f.column, f.printed) for f in held if f.item == "가용액"] == [
        ("’31년말 조성액", "900억원"),
        ("’32년 적립", "270억원"),
        ("’32년 사용", "△150억원"),
        ("현재액", "1,020억원"),
    ]
    wrong = extract(read_text(FUND.replace("1,300 320", "1,310 320"), "a.txt")).figures
    assert [f.column for f in wrong if f.item == "가용액"] == []

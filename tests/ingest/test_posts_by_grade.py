"""Posts by grade whose heading is torn over lines: each number has its column, or none is read at all."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text

ROWS = "\n정 원 38 1 4 11 8 3 11\n\n현 원 36 1 4 10 9 2 10\n\n□ 시설 현황\n"


def read(heading: str) -> list[tuple[str, str, int]]:
    text = f"2031년 주요업무계획\n\n□ 인력\n\n(단위 : 명)\n\n{heading}{ROWS}"
    return [(f.item, f.column, int(f.value)) for f in extract(read_text(text, "t.txt")).figures if f.value is not None]


@pytest.mark.parametrize(
    "heading",
    [
        "구  분 총 계\n일    반    직\n공무직\n5급 6급 7급 8급 9급\n",
        "구  분 총 계\n일    반    직 공무직\n\n5급 6급 7급 8급 9급\n",
    ],
)
def test_the_name_drawn_over_several_columns_is_the_one_that_the_grades_divide(heading: str) -> None:
    found = read(heading)
    assert found[:7] == [
        ("정원", "총계", 38),
        ("정원", "일반직 5급", 1),
        ("정원", "일반직 6급", 4),
        ("정원", "일반직 7급", 11),
        ("정원", "일반직 8급", 8),
        ("정원", "일반직 9급", 3),
        ("정원", "공무직", 11),
    ]
    assert ("현원", "일반직 7급", 10) in found


def test_the_subtotal_tells_which_group_the_grades_divide() -> None:
    found = read("구  분 총 계\n연    구    직 일  반  직\n\n소계 연구관 지도관 연구사 지도사\n")
    assert found == []  # 1 is not the sum of 4, 11, 8 and 3, nor 38 of 1, 4, 11 and 8
    rows = "\n정 원 38 27 1 4 14 8 11\n\n현 원 36 26 1 3 14 8 10\n\n□ 시설 현황\n"
    text = "2031년 주요업무계획\n\n□ 인력\n\n(단위 : 명)\n\n구  분 총 계\n연    구    직 일  반  직\n\n소계 연구관 지도관 연구사 지도사\n"
    told = {(f.item, f.column): f.value for f in extract(read_text(text + rows, "t.txt")).figures}
    assert told["정원", "연구직 소계"] == 27
    assert told["정원", "연구직 연구사"] == told["현원", "연구직 연구사"] == 14
    assert told["정원", "일반직"] == 11
    assert told["현원", "일반직"] == 10


def test_ranks_are_of_the_kind_that_they_are_named_after() -> None:
    found = read("구  분 총 계 경찰직 일반직\n경찰정 경찰감 경찰위 경찰사 경찰장\n")
    assert ("정원", "경찰직 경찰위", 11) in found
    assert ("정원", "일반직", 11) in found


@pytest.mark.parametrize(
    "heading",
    [
        "구  분 총 계 일반직 공무직\n5급 6급 7급 8급 9급\n",
        "구  분 총 계\n일반직\n공무직\n5급 6급 7급 8급 9급\n",
        "5급 6급 7급 8급 9급\n",
    ],
)
def test_where_nobody_knows_whose_the_grades_are_no_number_is_read_without_its_column(heading: str) -> None:
    assert read(heading) == []


@pytest.mark.parametrize(("heads", "first", "second"), [("일반직 공무직", 0, 27), ("공무직 일반직", 11, 0)])
def test_a_total_and_its_grades_stand_under_the_name_under_which_they_add_up(
    heads: str, first: int, second: int
) -> None:
    numbers = " ".join(str(n) for n in (38, *([first] if first else []), 27, 1, 4, 11, 8, 3, *([11] if second else [])))
    text = (
        f"2031년 주요업무계획\n\n□ 인력\n\n(단위 : 명)\n\n구  분 총 계\n{heads}\n\n소계 5급 6급 7급 8급 9급\n\n정 원 {numbers}\n\n"
        f"현 원 {numbers}\n\n□ 시설 현황\n"
    )
    found = {(f.item, f.column): f.value for f in extract(read_text(text, "t.txt")).figures}
    assert found["정원", "일반직 소계"] == 27
    assert found["현원", "일반직 7급"] == 11
    assert found["정원", "공무직"] == 11


def test_a_total_that_adds_up_under_no_name_is_under_none() -> None:
    text = (
        "2031년 주요업무계획\n\n□ 인력\n\n(단위 : 명)\n\n구  분 총 계\n일반직 공무직\n\n소계 5급 6급 7급\n\n정 원 38 28 1 4 11 11\n\n"
        "현 원 38 28 1 4 11 11\n\n□ 시설 현황\n"
    )
    assert [f.column for f in extract(read_text(text, "t.txt")).figures if f.value == 11] == []

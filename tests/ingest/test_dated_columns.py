"""Columns of years whose brackets a line break parted from their names, cells that say how certain they are, books half marked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind
from ingest.read import read_text

PLAN = """
제4회 달무리 잔치 추진계획

Ⅰ. 개 요

□ 연도별 개최 현황

(단위 : 백만원, 명)

구 분 제2회
(2031) 제3회
(2032) 제4회
(2033 계획)

예 산 액{s}120{s}135{s}160

집 행 액{s}118{s}131
-

방문객수{s}4,300{s}5,750{s}6,000(목표)

□ 방문객 만족도
"""

BOOK = """
2031년도 세출예산 사업설명서

누리군 보건소


{first}

1 기본 현황

□ 사업개요

사업비 (당해년도)	10,000천원

2 기대효과

○ 이웃이 모인다

{second}

1 기본 현황

□ 사업개요

사업비 (당해년도)	20,000천원

{third}

1 기본 현황

□ 사업개요

사업비 (당해년도)	30,000천원
"""


def figures(text: str) -> tuple[Figure, ...]:
    return extract(read_text(text, "계획.txt")).figures


@pytest.mark.parametrize("between", ["\t", " "])
def test_a_bracket_on_the_next_line_is_of_the_name_before_it(between: str) -> None:
    found = figures(PLAN.format(s=between))
    budget = {f.year: f.value for f in found if f.item == "예산액"}
    assert budget == {2031: Decimal(120_000_000), 2032: Decimal(135_000_000), 2033: Decimal(160_000_000)}
    spent = {f.year: (f.value, f.kind) for f in found if f.item == "집행액"}
    assert spent[2032] == (Decimal(131_000_000), Kind.AMOUNT)
    assert spent[2033] == (None, Kind.DASH)


def test_a_row_that_is_too_short_ends_such_a_table() -> None:
    short = PLAN.format(s=" ").replace("집 행 액 118 131\n-", "집 행 액 118")
    assert not [f for f in figures(short) if f.column.startswith("제2회") and f.item == "집행액"]


@pytest.mark.parametrize("state", ["목표", "계획", "잠정"])
def test_a_number_and_how_certain_it_is_are_one_cell(state: str) -> None:
    (goal,) = [f for f in figures(PLAN.format(s="\t").replace("목표", state)) if f.value == 6_000]
    assert (goal.year, goal.unit, goal.item) == (2033, "count:명", "방문객수")
    assert goal.column.endswith(state)


@pytest.mark.parametrize(
    "marks", [("", "# ", ""), ("# ", "", "# "), ("", "# ", "# "), ("# ", "# ", "# "), ("", "", "")]
)
def test_titles_of_projects_are_found_whichever_of_them_a_converter_marked(marks: tuple[str, str, str]) -> None:
    names = ("쉼터 운영", "예방접종 지원", "약국 운영 지원")
    first, second, third = (m + n for m, n in zip(marks, names, strict=True))
    found = figures(BOOK.format(first=first, second=second, third=third))
    assert [(f.project, f.value) for f in found if f.unit == "KRW" and f.value] == [
        ("쉼터 운영", Decimal(10_000_000)),
        ("예방접종 지원", Decimal(20_000_000)),
        ("약국 운영 지원", Decimal(30_000_000)),
    ]


def test_the_name_of_a_result_begins_behind_the_amount_that_a_comma_parts_from_it() -> None:
    line = "○ 산출내역(2031년) : 설계비 18,000천원, 부지매입비 295㎡ × 320천원 = 94,400천원, 공사비(선금) 35,000천원"
    found = {f.printed: f.item for f in figures(f"쉼터 조성\n\n□ 예산\n\n{line}\n")}
    assert found["94,400천원"] == found["320천원"] == "부지매입비"
    assert found["18,000천원"] == "설계비"
    assert found["35,000천원"] == "공사비(선금)"

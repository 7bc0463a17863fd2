"""One thing told twice with two numbers is a conflict; two things that rightly differ are none."""

from __future__ import annotations

import pytest

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Problem, ProblemKind, Reading
from ingest.read import read_text

SETTLED = """1 갈대천 산책로 정비

□ 결산현황

(단위 : 천원)

연도	예산액	예산현액	집행액	집행잔액
2030	820,000	870,000	811,000	59,000
2031	940,000	990,000	965,000	25,000

□ 추진상황

○ {told}
"""
PLANNED = """1 마을배움터 조성

□ 사업개요

○ 총사업비 : 2,350백만원

□ 연차별 투자계획

(단위 : 백만원)

구분	계	2030년	2031년	2032년
사업비	{sums}
"""
WAGED = """1 갯벌지킴이 운영

□ 산출근거

과목구분	2031년 예산내역
기간제근로자등보수	○ 갯벌지킴이 인건비	= 96,000천원
	- 기본급 80,000원*{paid}명*100일	= 96,000천원

□ 사업내용

○ 갯벌지킴이 운영
 - 인원 : 12명
"""
KEPT = """1 농기계 빌림터 운영

□ 현황

○ 빌림터 2개소, 41종 482대

□ 2031년 추진계획

○ 보유장비 {told} 점검
"""


def conflicts(text: str) -> list[Problem]:
    made: Reading = check(
        extract(
            read_text(
                f"2031년도 주요업무계획\n\nⅠ 주요사업\n\n{text}\n\n2 나루터 정비\n\n□ 사업개요\n\n○ 총사업비 : 5억원\n",
                "t.txt",
            )
        )
    )
    return [p for p in made.problems if p.kind is ProblemKind.CONFLICT]


@pytest.mark.parametrize(
    ("told", "many"),
    [
        ("’31년 집행액은 956백만원으로 예산현액 대비 96.6% 집행", 1),
        ("’31년 집행액은 965백만원으로 예산현액 대비 97.5% 집행", 0),  # the same
        ("’31년 집행액은 9.7억원", 0),  # the same, rounded
        ("’31년 집행액은 6월 말 기준 412백만원", 0),  # till a day
        ("’30년 집행액은 811백만원", 0),  # of another year
    ],
)
def test_a_year_s_spending_told_in_words_is_held_against_its_table(told: str, many: int) -> None:
    assert len(conflicts(SETTLED.format(told=told))) == many


@pytest.mark.parametrize(("sums", "many"), [("2,550\t550\t1,000\t1,000", 1), ("2,050\t550\t900\t600", 0)])
def test_a_plan_of_more_than_the_whole_cost_is_no_part_of_it(sums: str, many: int) -> None:
    assert len(conflicts(PLANNED.format(sums=sums))) == many


@pytest.mark.parametrize(("paid", "many"), [("10", 1), ("12", 0)])
def test_wages_are_reckoned_for_the_people_that_are_taken_on(paid: str, many: int) -> None:
    assert sum("명" in p.ko for p in conflicts(WAGED.format(paid=paid))) == many


@pytest.mark.parametrize(("told", "many"), [("428대", 1), ("482대", 0), ("397대", 0)])
def test_two_digits_that_changed_places_between_two_statements_are_a_slip(told: str, many: int) -> None:
    assert len(conflicts(KEPT.format(told=told))) == many

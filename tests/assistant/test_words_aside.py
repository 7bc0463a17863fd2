"""Words of ordinary speech that name nothing let an answer be found; a word that may name another thing does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

BOOK = {
    "2030_새싹모임.txt": """새싹모임 활성화

1 기본 현황

□ 사업개요

사업비 (당해년도)	48,000천원	[국비]	[시비]48,000천원

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
마을국	마을정책과	고운별 411-2200	한솔이 411-2203	하람이 411-2207

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	36,000	48,000	12,000	33
사무관리비	36,000	48,000	12,000	33

산출근거

과목구분	2030년 예산내역
사무관리비	○ 새싹모임 활동 지원	= 40,000천원
	- 새싹모임 강사료 200,000원*50회	= 10,000천원
	- 새싹모임 재료비 300,000원*100회	= 30,000천원
	○ 새싹모임 홍보지 제작 800원*10,000부	= 8,000천원

□ 2030년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		48,000
새싹모임 꾸러미 배부	2030.01~2030.12	40,000	꾸러미 제작 및 배부
홍보	2030.03~2030.04	8,000	홍보지

□ 상담 유형별 현황

(단위 : 건)

구 분	합 계	서 면	전 화	방 문	비고(재상담)
2030년	90	20	30	40	6
2029년	70	30	25	15	4

□ 회의

- 새싹위원회(격월) 등 소통 정례화
- 향후 새싹협의회 주도로 결과 상세분석 계획
"""
}


def values(answer: Answer) -> list[Decimal | None]:
    """What an answer claims."""
    return [f.value for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("새싹모임 활성화 예산은 전액 얼마야?", 48_000_000),
        ("새싹모임 홍보지에는 나중에 얼마 쓴대요?", 8_000_000),
        ("새싹모임 강사료가 적힌 본문에는 얼마로 찍혀 있어?", 10_000_000),
        ("새싹모임 추진일정표에서 꾸러미 배부 금액은?", 40_000_000),
        ("새싹모임 활성화 30년도엔 얼마 든대?", 48_000_000),
        ("How much is 새싹모임 재료비 — just the materials, not the lectures?", 30_000_000),
        ("What was the 2030 budget of 새싹모임 활성화 in the summary table?", 48_000_000),
    ],
)
def test_what_is_said_by_the_way_need_not_be_met(over: Over, asked: str, value: int) -> None:
    assert values(over(BOOK)(asked)) == [value]


@pytest.mark.parametrize("asked", ["이야기 새싹모임 예산은?", "새싹모임 이야기 강사료는?", "본문 새싹모임 예산은?"])
def test_a_word_that_leads_a_name_must_be_met_though_it_may_be_said_by_the_way(over: Over, asked: str) -> None:
    answer = over(BOOK)(asked)
    assert answer.status is AnswerStatus.ABSENT
    assert values(answer) == []


@pytest.mark.parametrize(
    "asked",
    [
        "새싹모임 활동 지원은 무엇무엇으로 쪼개져 있나",
        "새싹모임 활동 지원은 어떻게 나뉘어 있어?",
        "Break down the cost of 새싹모임 활동 지원",
    ],
)
def test_what_something_is_split_into_is_its_breakdown(over: Over, asked: str) -> None:
    answer = over(BOOK)(asked)
    parts = [f.value for f in answer.figures if f.role is Role.PART]
    assert Decimal(10_000_000) in parts
    assert Decimal(30_000_000) in parts


def test_a_price_and_a_number_asked_together_are_how_it_was_worked_out(over: Over) -> None:
    answer = over(BOOK)("새싹모임 강사료는 단가 얼마에 몇 회로 계산했나")
    assert Decimal(10_000_000) in values(answer)
    assert "200,000원 × 50회" in answer.text


def test_how_it_is_to_be_rounded_names_nothing(over: Over) -> None:
    answer = over(BOOK)("새싹모임 활성화 예산은 전년보다 소수 첫째 자리까지 몇 % 늘었어?")
    assert "33.3%" in answer.text


def test_a_telephone_number_tells_whose_it_is(over: Over) -> None:
    assert "하람이" in over(BOOK)("내선 411-2207은 어느 분 자리예요?").text


def test_at_what_interval_is_asked_of_time_and_not_of_money(over: Over) -> None:
    assert "격월" in over(BOOK)("새싹위원회는 얼마 간격으로 열어?").text


def test_which_committee_asks_who(over: Over) -> None:
    assert "새싹협의회" in over(BOOK)("결과 상세분석은 어느 협의회가 주도하나?").text


@pytest.mark.parametrize(
    ("asked", "value"), [("상담 유형 중 서면·전화를 합치면 몇 건?", 50), ("상담 중 전화·방문은 합쳐서 몇 건이야?", 70)]
)
def test_columns_named_with_a_dot_between_are_added(over: Over, asked: str, value: int) -> None:
    assert values(over(BOOK)(asked)) == [value]


SUITS = {
    "2031_업무보고.txt": """2031. 주요업무보고

바른 다툼 지원

□ 다툼 현황

(단위 : 건)

연도	다툼	계	진행중	종결	비고 (다툼대리인 선임 건수)
2030	계	22	12	10	9
	이웃다툼	15	6	9	5
	층간다툼	7	6	1	4

□ 2031년 소요예산 : 9,000천원
"""
}


@pytest.mark.parametrize(("then", "value"), [("이웃다툼만 치면?", 15), ("층간다툼은?", 7)])
def test_a_row_asked_for_next_is_not_told_by_what_only_heads_a_remark(over: Over, then: str, value: int) -> None:
    assert values(over(SUITS)("2030년 다툼은 모두 몇 건이었지?", then)) == [value]


def test_the_total_of_a_table_is_not_told_by_what_only_heads_a_remark(over: Over) -> None:
    assert values(over(SUITS)("2030년 다툼은 모두 몇 건이었지?"))[0] == 22

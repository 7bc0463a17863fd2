"""Kinds of value kept apart: how large a thing is, what it aimed at, an account in brackets, an office in English."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PLAN = {
    "2030_공원과.txt": """2029. 주요업무 추진실적 및 2030. 주요업무계획
물결시
산림정책과

1. 조약돌 쉼터 조성

□ 사업개요

 ○ 위 치 : 물결동 12번지
 ○ 규 모 : 연면적 2,300㎡, 지상 3층
 ○ 사업기간 : 2030.1 ~ 12월

□ 2030년 소요예산 : 90,000천원

2. 물빛 걷기대회

□ 행사개요

 ○ 참가규모 : 1,200명
 ○ 일시 : 2030. 5월

□ 2030년 소요예산 : 12,000천원

3. 별밤 생태원 조성

□ 사업내용

○ 사업규모
 - 면적 : 84,500㎡
 - 주차장 120면
○ 시공방법 : 지역제한 경쟁입찰

□ 2030년 소요예산 : 400,000천원

4. 조개 상품권 발행

 ○ 발행규모 : ’29년 12억원 → ’30년 20억원

□ 2030년 소요예산 : 7,000천원

5. 늘솔 체험관 운영

□ 2030년 소요예산 : 5,000천원

□ 성과지표

지표명	단위	2028실적	2029목표	2029실적	2030목표
체험관 만족도	점	82.5	84.0	85.1	86.0
체험교실 수	회	92	100	104	120
체험관 이용자 수	명	31,200	33,000	32,415	35,000
"""
}

BOOK = {
    "2030_시장과.txt": """2030년 사업별 설명서
사업명 : 물결시장 상인역량 강화

□ 예산 총괄

(단위 : 천원, %)

구 분	2029예산액 (A)	2030예산액 (B)	증감 (B-A)	(B-A)*100/A
계	137,000	131,000	△6,000	△4
사무관리비	27,000	36,000	9,000	33
민간경상사업보조	110,000	95,000	△15,000	△13

□ 산출근거

(단위 : 천원)

과목구분	2030년 예산내역
사무관리비	○ 안내지도 제작 900원*10,000부	= 9,000천원
	○ 홍보물 제작 2,700원*10,000부	= 27,000천원
민간경상사업보조	○ 점포주회 활성화 보조 9,500,000원*10개소	= 95,000천원
"""
}


def _given(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("조약돌 쉼터 규모는?", ["2,300㎡"]),
        ("조약돌 쉼터 조성 규모가 얼마나 돼?", ["2,300㎡"]),
        ("물빛 걷기대회 규모는 어떻게 되나요?", ["1,200명"]),
        ("별밤 생태원 사업규모는 얼마나 되나요?", ["84,500㎡", "120면"]),
        ("How big is 조약돌 쉼터?", ["2,300㎡"]),
        ("조약돌 쉼터 예산 규모는?", ["90,000천원"]),
    ],
)
def test_how_large_a_thing_is_stands_under_its_own_word(over: Over, question: str, printed: list[str]) -> None:
    answer = over(PLAN)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == printed


def test_a_budget_is_no_extent(over: Over) -> None:
    answer = over(PLAN)("늘솔 체험관 운영 규모는 얼마나 돼?")
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert _given(answer) == []


def test_the_extent_of_the_plan_is_no_other_years(over: Over) -> None:
    assert _given(over(PLAN)("2028년 조약돌 쉼터 규모는?")) == []


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("2029 성과지표중 목표 못채운거 뭐야", ["32,415명"]),
        ("2029년 목표에 미달한 성과지표는?", ["32,415명"]),
        ("Which 2029 indicators missed their targets?", ["32,415명"]),
        ("2029년 목표를 달성한 지표는?", ["85.1점", "104회"]),
        ("체험교실 수 목표 대비 실적은?", ["104회"]),
    ],
)
def test_what_was_reached_is_set_beside_what_was_aimed_at(over: Over, question: str, printed: list[str]) -> None:
    answer = over(PLAN)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == printed
    assert any(f.role is Role.INPUT and f.label[-1] == "2029목표" for f in answer.figures)


def test_where_no_row_missed_its_goal_none_is_claimed(over: Over) -> None:
    answer = over(PLAN)("2029년 체험교실 수는 목표에 미달했어?")
    assert _given(answer) == []


def test_a_row_without_a_result_missed_nothing(over: Over) -> None:
    assert _given(over(PLAN)("2030년 목표에 미달한 성과지표는?")) == []


def test_an_account_in_brackets_is_meant_where_it_holds_nothing_else(over: Over) -> None:
    answer = over(BOOK)("점포주회 보조금(민간경상사업보조)은 2029년보다 얼마 줄었나요?")
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == ["△15,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "안내지도(사무관리비)는 2029년보다 얼마나 늘었어?",  # one of two things of that account
        "드론 보조금(민간경상사업보조)은 2029년보다 얼마 줄었나요?",
    ],
)
def test_an_account_in_brackets_never_stands_for_one_thing_of_it(over: Over, question: str) -> None:
    assert _given(over(BOOK)(question)) == []


@pytest.mark.parametrize("office", ["forest policy division", "Division of Forest Policy"])
def test_an_office_is_known_by_its_english_name(over: Over, office: str) -> None:
    talk = over(PLAN)
    answer = talk(f"Which 2030 project of the {office} has the largest budget?")
    assert _given(answer) == _given(talk("2030년 산림정책과 사업 중 예산이 가장 큰 것은?"))
    assert "400,000천원" in _given(answer)


@pytest.mark.parametrize(("year", "printed"), [("2029", "12억원"), ("2030", "20억원")])
def test_what_the_line_prints_of_another_year_is_no_answer(over: Over, year: str, printed: str) -> None:
    answer = over(PLAN)(f"조개 상품권 {year}년 발행규모는?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == [printed]

"""A neighbour is no answer: the cost joined with another, the price of a year, the line of another year, the whole again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.question.understand import understand
from ingest.model import Measure

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031년 주요업무계획

솔빛군 농정과

1. 일손나눔터 운영
 ○ 사업비 : 180백만원
   - 인건비 72백만원, 교통비·숙박비 68백만원, 설계·감리비 40백만원

2. 들길(송곡~학터) 개설공사
 ○ 총사업비 : 14,500백만원(군비)
 ○ 2031년 : 1,500백만원(보상 1,200, 설계 300)

3. 온마을 온기돌봄
 ○ 지원대상 : 홀몸 어르신 (수급자 310명)
 ○ 사업비 : 96백만원

4. 새싹농장 지원
 ○ 사업량 : 18개소(전년 12개소)
 ○ 사업비 : 2,700백만원
"""
WORK = """솔빛군 서고 운영비

(단위: 천원)
구분\t2031년 예산액\t산출기초
청소용역\t180,000\t○청소용역 15,000,000원*12월 = 180,000
야간 강사료\t9,600\t○강사료 300,000원*4시간*8회 = 9,600
포상금\t500\t
기타보상금\t30,000\t
"""
PEOPLE = """2031년 물가군 인건비 현황

(단위: 백만원)
구분\t2031년\t2030년
인건비\t71,240\t69,100
물건비\t48,760\t47,900
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"plan.txt": PLAN, "work.txt": WORK, "people.txt": PEOPLE})


@pytest.mark.parametrize(
    "question", ["일손나눔터 교통비만 얼마?", "일손나눔터 감리비 얼마야?", "일손나눔터 설계비는 얼마야?"]
)
def test_a_cost_that_is_told_together_with_another_is_not_told_alone(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert [f for f in answer.figures if f.role == "answer"] == []


def test_costs_that_are_asked_for_together_are_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("일손나눔터 교통비·숙박비는 얼마야?")) == ["68백만원"]


def test_the_whole_is_not_told_again_for_a_part_of_it(ask: Talk) -> None:
    whole = "들길 개설공사 2031년 사업비는 얼마야?"
    assert (ask(whole).status, ask(whole, "그중 공사비는 얼마야?").status) == (
        AnswerStatus.ANSWERED,
        AnswerStatus.NOT_STATED,
    )


def test_those_who_get_it_are_not_those_who_do_not(ask: Talk, printed: Printed) -> None:
    assert printed(ask("온기돌봄 수급자는 몇 명이야?")) == ["310명"]
    assert ask("온기돌봄 못 받는 사람 몇 명이야?").status is not AnswerStatus.ANSWERED


def test_a_count_of_last_year_is_never_that_of_this_year(ask: Talk, printed: Printed) -> None:
    assert "18개소" not in printed(ask("새싹농장 작년 몇 개소 지원했어?"))


@pytest.mark.parametrize("question", ["물가군 2029년 인건비", "물가군 2029년 물건비"])
def test_a_row_without_the_year_is_no_answer_in_words(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert (answer.status is AnswerStatus.ANSWERED, "71,240 69" in " ".join(answer.text.split())) == (False, False)


def test_what_a_year_costs_is_not_what_a_month_does(ask: Talk, printed: Printed) -> None:
    assert "180,000천원" not in printed(ask("솔빛군 서고 청소용역 월 금액은?"))


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("야간 강사료 시간당", (Measure.UNIT_PRICE,)),
        ("들나물 상자 한 개 값은?", (Measure.UNIT_PRICE,)),
        ("아침밥 한 끼", (Measure.UNIT_PRICE,)),
        ("나루터 짓는 데 다 해서 얼마야?", (Measure.TOTAL_COST,)),
        ("육아휴직수당 기정 예산액", (Measure.PRIOR,)),
    ],
)
def test_the_measure_is_the_one_that_people_mean(question: str, measures: tuple[Measure, ...]) -> None:
    assert understand(question).measures == measures


def test_a_word_that_documents_know_is_no_slip_for_another(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔빛군 서고 포상금 예산은 얼마야?")) == ["500천원"]


def test_the_second_is_not_the_first() -> None:
    assert [t.text for t in understand("출산축하금 둘째").required] == ["출산축하금", "둘째"]


@pytest.mark.parametrize(
    ("question", "funding"), [("들길 개설에 군이 낸 돈", ("군비",)), ("들길 개설에 자기 돈 얼마야?", ("자부담",))]
)
def test_who_pays_says_whose_money_is_meant(question: str, funding: tuple[str, ...]) -> None:
    assert understand(question).funding == funding

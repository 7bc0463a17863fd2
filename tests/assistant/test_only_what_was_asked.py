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


OFFICES = """2031년 물빛시 예산안 심사 결과

(단위 : 천원)
부서\t사업명\t요구액\t삭감액\t조정액
체육과\t물가운동장 조성\t2,000,000\t2,000,000\t0
체육과\t생활체육교실\t210,000\t10,000\t200,000
소식과\t소식지 발간\t330,000\t66,000\t264,000
합계\t\t2,540,000\t2,076,000\t464,000
"""
RENEWAL = """2031년 주요사업 추진현황 보고

나래구 마을가꿈과

■ 옛골 되살림사업
- 사업기간: 2029~2033 - 총사업비: 250억원 - 2031년 예산: 62억원
■ 집고침 지원
- 대상: 60가구 - 예산: 6억원 - 접수: 142가구 - 선정: 58가구 - 운전원 인건비 : 2,950천원 × 24명 × 12월 = 849,600천원
"""
FUND = """2031년도 누리시 기금운용계획

1. 기금 총괄
(단위 : 백만원)
기금명\t2030말 조성액\t2031년 수입\t2031년 지출\t2031말 조성액
합계\t48,120\t12,410\t9,730\t50,800
물막이기금\t9,840\t2,900\t2,340\t10,400
새싹기금\t4,100\t1,500\t1,400\t4,200
"""
BILLS = """2031년 노을시 청사 관리

구분\t2030년(천원)\t2031년 6월까지(천원)\t인원(명)
전기요금\t325,800\t171,400\t3
승강기 손질\t43,500\t20,800\t-
계\t369,300\t192,200\t3
"""
GROUNDS = """2031년 새벽시 주요사업

1. 북쪽 어울림터 건립
 ○ 사업기간 : 2030년 ~ 2033년
 ○ 총사업비 : 16,400백만원
   - 부지매입비 3,100백만원, 공사비 13,300백만원

2. 남쪽 어울림터 손질
 ○ 사업기간 : 2031년
 ○ 사업비 : 720백만원
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    papers = {"심사.txt": OFFICES, "되살림.txt": RENEWAL, "기금.txt": FUND, "청사.txt": BILLS, "터.txt": GROUNDS}
    return over(papers)


def test_what_is_cut_of_an_office_is_the_sum_of_its_rows(talk: Talk, printed: Printed) -> None:
    assert "10,000천원" not in printed(talk("물빛시 체육과 삭감액 합계"))


def test_what_an_office_spends_in_all_is_not_the_budget_of_one_section(talk: Talk) -> None:
    assert talk("나래구 마을가꿈과 예산 총액은?").status is not AnswerStatus.ANSWERED


def test_those_chosen_are_not_those_meant(talk: Talk, printed: Printed) -> None:
    assert printed(talk("집고침 지원 선정 가구 수")) == ["58가구"]


def test_a_month_of_pay_is_a_price(talk: Talk, printed: Printed) -> None:
    assert printed(talk("집고침 운전원 월급 얼마야?")) == ["2,950천원"]


def test_what_a_plan_lets_go_out_was_not_spent_yet(talk: Talk, printed: Printed) -> None:
    assert printed(talk("누리시 물막이기금 2031년 지출은?")) == ["2,340백만원"]
    assert talk("누리시 물막이기금 2031년 집행액은?").status is not AnswerStatus.ANSWERED


def test_half_a_year_is_no_whole_year(talk: Talk) -> None:
    assert talk("노을시 전기요금 2031년 전체는?").status is not AnswerStatus.ANSWERED


def test_the_total_is_not_told_for_a_row_that_counts_nobody(talk: Talk, printed: Printed) -> None:
    assert printed(talk("노을시 승강기 손질 인원 몇 명?")) == []


@pytest.mark.parametrize(
    "turns",
    [
        ("남쪽 어울림터 사업비는 얼마야?", "부지매입비는 얼마야?"),
        ("남쪽 어울림터 땅 사는 데 얼마야?",),
        ("북쪽 어울림터 짓는 데만 얼마야?",),
    ],
)
def test_a_part_is_told_neither_by_the_whole_nor_by_another_project(talk: Talk, turns: tuple[str, ...]) -> None:
    assert talk(*turns).status is not AnswerStatus.ANSWERED


THREE_YEARS = """솔터연구원 예산현황
(단위 : 백만원)
구분\t'31년\t'32년\t'33년\t증감\t증감율(%)
갯벌 연구\t11,576\t4,883\t4,992\t109\t2.2
물길 연구\t1,000\t1,500\t1,600\t100\t6.7
합 계\t12,576\t6,383\t6,592\t209\t3.3
"""


def test_the_printed_rate_is_that_of_the_last_two_years_alone(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over({"연구.txt": THREE_YEARS})
    assert "2.2%" not in printed(ask("갯벌 연구 2031년 대비 2032년 예산 증감률은?"))
    assert "2.2%" in printed(ask("갯벌 연구 2032년 대비 2033년 예산 증감률은?"))

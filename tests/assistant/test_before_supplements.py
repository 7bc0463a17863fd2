"""A supplementary budget prints two budgets of one year: the one before it and the one that it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

BOOK = {
    "추경.txt": """2025년도 제2회 추가경정예산 사업명세서

(단위: 천원)

부서·정책·단위·세부사업·편성목\t예산액\t기정액\t비교증감
나무과\t90,000\t70,000\t20,000
 골목 나무 심기\t60,000\t45,000\t15,000
 401 시설비및부대비\t60,000\t45,000\t15,000
 어린이 숲 놀이터\t30,000\t25,000\t5,000
 401 시설비및부대비\t30,000\t25,000\t5,000
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(BOOK)


@pytest.mark.parametrize(
    ("question", "printed", "measure"),
    [
        ("골목 나무 심기 예산은 얼마야?", "60,000천원", "supplement"),
        ("골목 나무 심기 추경예산은?", "60,000천원", "supplement"),
        ("골목 나무 심기 기정액은?", "45,000천원", "prior"),
        ("골목 나무 심기 추경 전 예산은 얼마였어?", "45,000천원", "prior"),
        ("골목 나무 심기 증감액은?", "15,000천원", "change"),
        ("골목 나무 심기는 추경으로 얼마나 늘었어?", "15,000천원", "change"),
    ],
)
def test_the_budget_before_a_supplement_is_none_of_the_budget_after_it(
    ask: Talk, question: str, printed: str, measure: str
) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [(f.printed, f.measure) for f in answer.figures if f.role == "answer"] == [(printed, measure)]


def test_the_whole_of_a_book_is_not_one_of_the_accounts_that_it_holds(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    book = (
        "2025년도 제1회 추가경정예산안\n\n조약돌군\n\n□ 회계별 예산규모\n\n(단위 : 백만원)\n\n구 분\t제1회 추경예산액\t기정예산액\t증감\n"
        "합 계\t9,000\t8,200\t800\n일반회계\t7,000\t6,500\t500\n특별회계\t2,000\t1,700\t300\n\n□ 일반회계 세입\n\n(단위 : 백만원)\n\n"
        "재 원\t제1회 추경예산액\t기정예산액\t증감\n계\t7,000\t6,500\t500\n지방세\t3,000\t2,900\t100\n보조금\t4,000\t3,600\t400\n"
    )
    answer = over({"추경.txt": book})("조약돌군 추경예산은 얼마야?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["9,000백만원"]


def test_what_rose_most_is_the_row_of_the_largest_change_and_no_total_of_rows(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    book = (
        "2025년도 제1회 추가경정예산안\n\n조약돌군\n\n□ 일반회계 세입\n\n(단위 : 백만원)\n\n"
        "재 원\t제1회 추경예산액\t기정예산액\t증감\n계\t7,000\t6,500\t500\n지방세\t3,000\t2,900\t100\n보조금\t4,100\t3,600\t500\n"
        "세외수입\t600\t700\t△100\n"
    )
    answer = over({"추경.txt": book})("조약돌군 세입 중 제일 많이 늘어난 재원은?")
    assert [(f.label[-2], f.printed) for f in answer.figures if f.role == "answer"] == [("보조금", "500백만원")]


def test_what_was_cut_of_a_request_is_not_the_change_against_the_budget_before(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    book = (
        "2025년도 제1회 추가경정예산안\n\n조약돌군\n\n(단위 : 천원)\n\n세부사업·편성목\t예산액\t기정액\t비교증감\n"
        "돌담 쌓기\t28,000\t15,000\t13,000\n401 시설비\t28,000\t15,000\t13,000\n돌다리 놓기\t9,000\t8,000\t1,000\n401 시설비\t9,000\t8,000\t1,000\n\n"
        "Ⅲ. 설명\n\n1. 돌담 쌓기\n- 사업기간 : 2025년\n- 요구액 : 31,000천원\n\n2. 돌다리 놓기\n- 사업기간 : 2025년\n- 요구액 : 9,500천원\n"
    )
    answer = over({"추경.txt": book})("돌담 쌓기 요구액 대비 얼마 깎였어?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == []
    assert answer.status is AnswerStatus.NOT_STATED
    assert "31,000천원" in answer.text

"""A thing's own days are told for its time, and no box that says it comes each year; a price and a number are asked on of one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "가.txt": (
        "\n\n등불축제 개최\n\n1 기본 현황\n\n□ 사업개요\n\n사업기간\t☑ 연례반복\n사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "과목구분\t2031년 예산내역\t\n도서구입비\t○ 그림책 구입 15,000원*6,000권\t= 90,000천원\t\n\n"
        "3 사업설명\n\n□ 사업내용\n\n- 시 기 : 2031. 9. 13. ~ 9. 17.(5일간)\n- 장 소 : 너른마당\n\n□ 2031년도 추진일정\n\n(단위 : 천원)\n\n"
        "사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n그림책 고르기\t2031.07~2031.08\t90,000\t\n\n"
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n\n2029\t70,000\t0\t0\t70,000\t50,000\t12,000\t8,000\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("question", ["등불축제 기간이 며칠부터 며칠까지였나", "등불축제 기간은 언제야"])
def test_its_own_days_are_told(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert "9. 13. ~ 9. 17." in answer.text
    assert "연례반복" not in answer.text
    assert "그림책" not in answer.text


def test_a_price_and_a_number_are_asked_on_of_one_thing(ask: Talk) -> None:
    answer = ask("2031년 그림책 구입비는?", "단가하고 권수는?")
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == ["15,000원", "6,000권"]


def test_a_festival_of_light_is_found_in_english(ask: Talk) -> None:
    answer = ask("How much of the light festival money was actually spent in 2029?")
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == ["50,000천원"]

"""Kinds, ways and purses in English: which division, written or oral, the part that is provincial, the final budget of a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

BOOK = {
    "예산서.txt": (
        "2031년도 본예산\n\n물결시\n\n□ 교통국 세출예산 총괄\n\n(단위 : 백만원)\n\n부서\t2031년\t2030년\t증감\n계\t900\t760\t140\n"
        "버스과\t500\t410\t90\n나루과\t400\t350\t50\n\n□ 편성목별 총괄\n\n(단위 : 백만원)\n\n편성목\t2031년\t2030년\t증감\n"
        "합계\t900\t760\t140\n201 일반운영비\t300\t290\t10\n401 시설비\t600\t470\t130\n"
    ),
}
WORKS = {
    "사업.txt": (
        "2031년 주요업무계획\n\n물결시 교통국\n\n주요사업 목록\n\n(단위 : 백만원)\n\n연번\t주요사업\t2031년 예산\n"
        "1\t나루길 개설\t800\n2\t물결도서관 버스 운행\t300\n3\t은하다리 보수\t200\n"
    ),
}
PLAN = {
    "계획.txt": (
        "2031년 주요업무계획\n\n1. 무인 꽃가게 설치\n\n□ 사업개요\n\n- 위 치 : 나루역\n\n"
        "□ 2031년 소요예산 : 90,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t연차별 소요재원\t\n\t\t2030년\t2031년\n계\t150,000\t60,000\t90,000\n"
        "국비\t50,000\t20,000\t30,000\n구비\t100,000\t40,000\t60,000\n\n□ 상담 현황\n\n(2031. 3월말 기준, 단위 : 건)\n\n"
        "구 분\t합 계\t서 면\t전 화\t방 문\n계\t60\t31\t20\t9\n\n"
        "※ 2031. 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\n계\t700\t600\t100\n일반회계\t640\t550\t90\n특별회계\t60\t50\t10\n"
    ),
}


def test_divisions_are_what_rose_most_where_divisions_are_asked_for(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over(BOOK)
    for question in (
        "Which division's budget increased the most in 2031?",
        "Which division has the largest increase in 2031?",
    ):
        answer = talk(question)
        assert [str(f.value) for f in answer.figures if f.role == "answer"] == ["90000000"]
        assert "버스과" in answer.text


@pytest.mark.parametrize("question", ["Which division has the largest budget in 2031?", "2031년 예산이 가장 큰 과는?"])
def test_what_money_is_spent_on_is_no_office(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    answer = over(WORKS)(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role == "answer"]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How much of the 2031 budget for the unmanned flower shop (무인 꽃가게) is national?", "30000000"),
        ("What was the final 2031 budget of the general account?", "640000000"),
        ("How big was the special account portion of the final 2031 budget?", "60000000"),
        ("Which way of 상담 was most often used: written or visit?", "31"),
    ],
)
def test_the_part_the_year_or_the_way_is_told(
    over: Callable[[Mapping[str, str]], Talk], question: str, value: str
) -> None:
    answer = over(PLAN)(question)
    assert [str(f.value) for f in answer.figures if f.role == "answer"] == [value]


def test_what_nobody_provincial_pays_is_not_the_whole(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PLAN)("How much of the 2031 budget for the unmanned flower shop is provincial?")
    assert not [f for f in answer.figures if f.role == "answer"]

"""Prices of one, rates and what became of money, asked in English or between the languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "정원.txt": (
        "꽃바다 정원학교 운영\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\t\t\n"
        "사무관리비\t○ 정원지도사 인부임 85,000원*6명*120일\t= 61,200천원\t\n"
        "\t○ 정원해설 전문강사 수당 250,000원*40회\t= 10,000천원\t\n"
        "\t○ 꿈나무 장학금 700,000원*9명\t= 6,300천원\t\n"
        "\t○ 자동급수기 구입 1,200,000원*5대\t= 6,000천원\t\n"
    ),
    "요금.txt": (
        "2031년 주요업무계획\n\n하늬구 주차과\n\n1. 주차 질서 확립\n\n□ 추진 현황\n\n- 주차위반 과태료 현황\n\n(단위 : 건, 백만원)\n\n"
        "연도\t단속건수\t과태료\t\t\n\t\t부과액\t징수액\t징수율\n2030\t2,310\t910\t640\t70.3%\n2029\t2,480\t960\t650\t67.7%\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("What is the daily wage of a 정원지도사?", "85000"),
        ("정원지도사 일당은 얼마야?", "85000"),
        ("How much is the instructor paid per session in 정원해설?", "250000"),
        ("꿈나무 장학금 per student 얼마?", "700000"),
        ("How much per student is spent on 꿈나무 장학금?", "700000"),
        ("What scholarship is paid per student (꿈나무 장학금)?", "700000"),
        ("How much does one automatic sprinkler (자동급수기) cost?", "1200000"),
        ("How much in parking fines (주차위반 과태료) was collected in 2030?", "640000000"),
        ("How much in parking fines (주차위반 과태료) was imposed in 2029?", "960000000"),
        ("What was the collection rate of parking fines in 2029?", "67.7"),
        ("징수율 of 과태료 in 2030?", "70.3"),
    ],
)
def test_the_price_the_rate_or_the_deed_is_told(ask: Talk, question: str, value: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [str(f.value) for f in answer.figures if f.role == "answer"] == [value]


@pytest.mark.parametrize(
    "question",
    [
        "How much in parking fines (주차위반 과태료) was refunded in 2030?",
        "What is the refund rate of parking fines in 2029?",
    ],
)
def test_what_became_of_money_is_not_told_of_another_amount(ask: Talk, question: str) -> None:
    assert not [f for f in ask(question).figures if f.role == "answer"]


def test_a_follow_up_asks_for_the_rate(ask: Talk) -> None:
    answer = ask(
        "How much in parking fines (주차위반 과태료) was collected in 2030?",
        "And what was the collection rate in 2029?",
    )
    assert [str(f.value) for f in answer.figures if f.role == "answer"] == ["67.7"]

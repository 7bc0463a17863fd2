"""English that says again what a Korean name says, or only of what kind it is, need not be met; what names another thing must."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2031. 주요업무계획

1. 나눔부엌 조성

□ 2031년 소요예산 : 7,000천원(국비 2,000천원, 시비 3,000천원, 구비 2,000천원)

2. 수질안전 체험관 운영

□ 2031년 소요예산 : 5,500천원

3. 새싹 상설공연

□ 2031년 소요예산 : 9,000천원

4. 아동 야간 의료 지원

□ 2031년 소요예산 : 4,000천원
"""


def _claimed(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role == "answer"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much is the 2031 budget of the 나눔부엌 facility?", "7,000천원"),
        ("What is the 2031 budget for building and sharing the kitchen type (나눔부엌 조성)?", "7,000천원"),
        ("How much is set aside in 2031 for children-night medical support at the clinics?", "4,000천원"),
        ("When I ask for the library, sorry, I mean how much is the 2031 budget for 나눔부엌 조성?", "7,000천원"),
        ("How much is the 2031 budget for regular concerts of 새싹 according to the work report?", "9,000천원"),
        ("What is the district-funded (구비) share in won of the 2031 budget for 나눔부엌 조성?", "2,000천원"),
    ],
)
def test_a_word_for_the_kind_of_thing_says_nothing_beside_its_name(over: Over, question: str, told: str) -> None:
    assert _claimed(over({"a.txt": PAPER})(question)) == [told]


def test_whose_money_it_is_is_asked_for_of_several_at_once(over: Over) -> None:
    answer = over({"a.txt": PAPER})("What are the national, city and district contributions to 나눔부엌 조성 in 2031?")
    assert _claimed(answer) == ["3,000천원", "2,000천원", "2,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "How much is the 2031 budget of the drone 나눔부엌?",
        "How much is the 2031 budget for the helipad clinic?",
        "How many stations does the 나눔부엌 조성 have?",
        "How much is the 2031 budget of the 나눔부엌 helipad facility?",
    ],
)
def test_a_word_that_may_name_another_thing_must_be_met(over: Over, question: str) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


def test_a_cost_before_its_project_is_asked_on_of_the_next(over: Over) -> None:
    paper = """2031년 예산서

1. 새싹도서관 건립

□ 2031년 소요예산 : 700,000천원
  - 감리비 : 50,000천원

2. 한솔체육관 건립

□ 2031년 소요예산 : 900,000천원
  - 감리비 : 60,000천원
"""
    talk = over({"a.txt": paper})
    assert _claimed(talk("How much is 감리비 for 새싹도서관 건립 in 2031?")) == ["50,000천원"]
    assert _claimed(talk("How much is 감리비 for 새싹도서관 건립 in 2031?", "And for 한솔체육관 건립?")) == [
        "60,000천원"
    ]

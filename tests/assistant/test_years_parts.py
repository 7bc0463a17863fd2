"""A need that is taken apart by the row of its year; and a need of which nobody can say that nothing is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPER = """2021년 주요업무계획

Ⅰ. 2021년 주요업무
1 강변 걷기 모임

 추진 내용

○ 걷기모임 : 12팀

 소요예산 : 80,000천원(시비)

(단위 : 천원)

구 분 계 책자구입 마을강연 걷기모임 운영 안내문 발송

2020년 70,000 10,000 20,000 30,000 10,000

2021년 80,000 21,000 19,000 28,000 12,000

2 장터 되살리기

 추진 내용

○ 장터 공연 : 6회

 소요예산 : 45,000천원(시비)

(단위 : 천원)

구 분 계 공연 무대 천막 임차 안내

2020년 40,000 10,000 20,000 10,000

2021년 45,000 15,000 20,000 10,000

3 샘터 가꾸기

 추진 내용

○ 샘터 : 3개소

 소요예산 : 12,000천원
"""


@pytest.fixture(scope="module")
def plan(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"plan.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "amounts"),
    [
        ("2021년 강변 걷기 모임 돈을 항목별로 나눠서 보여줘", ["21,000", "19,000", "28,000", "12,000"]),
        ("2020년 강변 걷기 모임 예산 세부 내역은?", ["10,000", "20,000", "30,000", "10,000"]),
    ],
)
def test_each_part_of_a_year_is_called_by_its_column(plan: Talk, question: str, amounts: list[str]) -> None:
    names = ["책자구입", "마을강연", "걷기모임 운영", "안내문 발송"]
    told = re.findall(r"^- (.+): ([\d,]+)천원", plan(question).text, re.MULTILINE)
    assert told == list(zip(names, amounts, strict=True))


@pytest.mark.parametrize(
    ("question", "name", "amount"),
    [
        ("2021년 강변 걷기 모임에서 안내문 발송에 얼마 써?", "안내문 발송", "12,000천원"),
        ("강변 걷기 모임 마을강연 2020년 예산은?", "마을강연", "20,000천원"),
    ],
)
def test_one_part_of_a_year_is_never_called_the_whole(plan: Talk, question: str, name: str, amount: str) -> None:
    answer = plan(question)
    assert [f.printed for f in answer.figures] == [amount]
    assert name in answer.text


def test_nobody_says_that_no_breakdown_is_written_where_other_amounts_stand(plan: Talk) -> None:
    assert "적혀 있지 않습니다" not in plan("2021년 장터 되살리기 예산 항목별로 보여줘").text
    assert "적혀 있지 않습니다" in plan("샘터 가꾸기 예산 세부 내역은?").text

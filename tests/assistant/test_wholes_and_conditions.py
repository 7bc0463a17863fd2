"""What many things come to is of none of them, a condition counts nothing, and what is supposed of a last year is put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

가람구 생활지원과

1. 마을 상생사업

□ 추진실적

- 2029년도 : 골목 쉼터 만들기 등 6개 사업(12억원)
- 2030년도 : 마을 텃밭 가꾸기 등 9개 사업(15억원)

□ 2031년 소요예산 : 800,000천원

2. 세척기 보급

□ 사업개요

- 보급대상 : 80세대 이상 공동주택
- 추진기간 : '29. 3. 1. ~ '31. 12. 31.

□ 2031년 소요예산 : 40,000천원

3. 마을연구소 운영

- 구성인원 : 9명(소장 1명, 연구원 6명, 직원 2명)
- 운영기간 : '29. 5. 1. ~ '32. 6. 30.

□ 2031년 소요예산 : 비예산
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


@pytest.mark.parametrize("question", ["골목 쉼터 만들기 예산은?", "마을 텃밭 예산은 얼마야?"])
def test_the_amount_of_many_is_of_none_of_them(town: Talk, printed: Printed, question: str) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []
    assert "합한 금액" in answer.text


def test_the_amount_of_many_is_told_of_all_of_them(town: Talk, printed: Printed) -> None:
    assert printed(town("골목 쉼터 만들기 등 6개 사업 예산은?")) == ["12억원"]
    assert printed(town("2030년 마을 상생사업 실적 금액은?")) == ["15억원"]


def test_what_one_must_have_counts_nothing(town: Talk, printed: Printed) -> None:
    answer = town("세척기 보급 세대수는 몇 세대야?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []
    assert printed(town("세척기 보급대상은 몇 세대 이상이야?")) == ["80세대"]


def test_all_who_work_there_are_told_for_a_word_that_says_all(town: Talk, printed: Printed) -> None:
    assert printed(town("마을연구소 staff는 total 몇 명")) == ["9명"]
    assert printed(town("마을연구소 직원은 총 몇 명이야?")) == ["9명"]
    assert printed(town("마을연구소 직원은 몇 명이야?")) == ["2명"]


def test_an_amount_supposed_of_what_costs_nothing_is_put_right(town: Talk) -> None:
    assert "비예산" in town("2031년에 마을연구소 운영에 4,000만원 쓰는 거지?").text
    assert "비예산" in town("마을연구소 운영에 4,000만원 쓰지?").text


@pytest.mark.parametrize(
    "question", ["마을연구소 운영이 2034년까지라고 들었는데 맞나요", "마을연구소는 2034년까지인 거 맞지?"]
)
def test_a_last_year_that_is_supposed_is_put_right(town: Talk, printed: Printed, question: str) -> None:
    answer = town(question)
    assert "'32. 6. 30." in answer.text
    assert printed(answer) == []


def test_how_large_a_budget_is_may_be_asked_politely(town: Talk, printed: Printed) -> None:
    assert printed(town("마을 상생사업 2031년도 예산 규모는 어떻게 되나요?")) == ["800,000천원"]

"""A question that states a value gets a yes, or a no with what the documents print."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

PAPER = """2024. 주요업무계획

1. 골목 화단 가꾸기

□ 사업개요

- 구성인원 : 15명(단장 1명, 단원 14명)

□ 예산 총괄

(단위 : 천원, %)

구 분\t2023예산액 (A)\t2024예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t40,000\t37,600\t△2,400\t△6
사무관리비\t10,000\t7,600\t△2,400\t△24
행사운영비\t30,000\t30,000\t0\t0

□ 2024년 소요예산 : 37,600천원

※ 1개 과제당 연구예산 3,000천원 ~ 5,000천원 지원
"""


@pytest.fixture(scope="module")
def town(over: Over) -> Talk:
    """Talk over one plan."""
    return over({"a.txt": PAPER})


def test_a_claimed_rate_is_held_against_the_printed_one_and_the_computed_one(town: Talk) -> None:
    for question in (
        "골목 화단 가꾸기 행사운영비 증감률이 3%가 맞아?",
        "골목 화단 가꾸기 행사운영비 증감률이 3%라던데?",
    ):
        answer = town(question)
        assert answer.text.startswith("아니요"), question
        assert any(f.unit == "percent" and f.value == 0 for f in answer.figures)


def test_a_claimed_count_is_confirmed_or_denied(town: Talk) -> None:
    assert town("골목 화단 가꾸기 구성인원이 15명이야?").text.startswith("네")
    for question in ("골목 화단 가꾸기 구성인원은 16명이라던데 맞아?", "골목 화단 가꾸기 구성인원이 16명이라매?"):
        denied = town(question)
        assert denied.text.startswith("아니요"), question
        assert any(f.printed == "15명" for f in denied.figures), question


def test_of_two_amounts_asked_between_the_printed_ones_are_given(town: Talk) -> None:
    answer = town("2024년 골목 화단 가꾸기 예산은 37,600천원이야 40,000천원이야?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["37,600천원"]


def test_a_claimed_price_of_one_is_corrected_by_the_range_that_is_printed(town: Talk) -> None:
    answer = town("골목 화단 연구과제 하나에 9,000천원씩 준다던데 맞아?")
    assert answer.text.startswith("아니요")
    assert {f.printed for f in answer.figures if f.role == "answer"} == {"3,000천원", "5,000천원"}


def test_two_values_of_one_year_are_not_told_apart_by_the_year(town: Talk) -> None:
    assert "연도" not in town("골목 화단 과제당 연구예산은?").text


UNPAID = """2024. 주요업무계획

1. 마을규칙 다듬기

□ 2024년 소요예산 : 비예산

2. 마을화단 가꾸기

□ 2024년 소요예산 : 5,000천원
"""


def test_no_budget_is_no_amount_of_nothing_however_it_is_claimed(over: Over) -> None:
    for question in ("마을규칙 다듬기는 2024년 예산이 0원인 거지?", "마을규칙 다듬기 예산이 0원인 거 맞아?"):
        answer = over({"a.txt": UNPAID})(question)
        assert answer.status is AnswerStatus.NOT_STATED
        assert "비예산" in answer.text
        assert not answer.text.startswith("네")


def test_what_is_taken_for_a_fact_is_confirmed_or_denied(over: Over) -> None:
    talk = over({"a.txt": UNPAID})
    assert talk("마을화단 가꾸기 예산이 5백만원인 거지?").text.startswith("네")
    assert talk("마을화단 가꾸기 예산이 4백만원인 거지?").text.startswith("아니요")

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


WORKS = """2031년도 투자사업 계획

Ⅱ. 투자사업

□ 총괄

(단위 : 백만원)

사업명\t총사업비\t기투자\t2031년\t2032년 이후
계\t9,400\t1,900\t3,600\t3,900
물안골 쉼터 조성\t5,400\t900\t2,000\t2,500
솔재 산책로 정비\t4,000\t1,000\t1,600\t1,400

### 1 물안골 쉼터 조성

□ 사업개요

- 사업기간 : 2030 ~ 2034
- 총사업비 : 58억원

### 2 솔재 산책로 정비

□ 사업개요

- 사업기간 : 2030 ~ 2033
- 총사업비 : 40억원
"""


def test_a_cost_that_a_list_of_works_prints_otherwise_is_told_with_the_claimed_one(over: Over) -> None:
    ask = over({"works.txt": WORKS})
    for question in ("물안골 쉼터 총사업비 58억원이 맞나요?", "2031년 물안골 쉼터 조성 총사업비는?"):
        answer = ask(question)
        assert {f.printed for f in answer.figures} == {"58억원", "5,400백만원"}, question
    assert ask("솔재 산책로 총사업비 40억원이 맞나요?").text.startswith("네")
    assert ask("2031년 솔재 산책로 총사업비는?").status is AnswerStatus.ANSWERED

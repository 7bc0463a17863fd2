"""Several years put together in ordinary words: 다 하면, 통틀어, and the years that are asked for told one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2023. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 마을공방 조성

□ 2023년 소요예산 : 30,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2022년\t2023년\t2024년\t2025년
계\t100,000\t-\t30,000\t34,000\t36,000
도비\t50,000\t-\t15,000\t17,000\t18,000
군비\t50,000\t-\t15,000\t17,000\t18,000
"""


@pytest.fixture(scope="module")
def plan(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2023_계획.txt": PAPER})


@pytest.mark.parametrize(
    "then", ["4년치 다 하면?", "네 해 다 합치면?", "4년 다 해서 얼마야?", "all four years together?"]
)
def test_all_the_years_of_what_was_told_are_the_total_that_is_printed(plan: Talk, printed: Printed, then: str) -> None:
    assert printed(plan("마을공방 2023년 소요예산은?", then)) == ["100,000천원"]


def test_the_years_together_are_never_told_as_a_choice_of_years(plan: Talk) -> None:
    assert plan("마을공방 2023년 소요예산은?", "4년치 다 하면?").status is AnswerStatus.ANSWERED


def test_a_year_without_a_value_of_its_own_is_in_the_total_printed_for_those_years(
    plan: Talk, printed: Printed
) -> None:
    assert printed(plan("마을공방 소요예산 2022년부터 2025년까지 통틀어 얼마야?")) == ["100,000천원"]


def test_a_span_for_which_no_total_is_printed_is_not_given_one(plan: Talk) -> None:
    assert plan("마을공방 소요예산 2021년부터 2024년까지 통틀어 얼마야?").status is AnswerStatus.NOT_STATED


def test_a_year_is_not_counted_again_beside_the_total_that_holds_it(plan: Talk, printed: Printed) -> None:
    answer = plan("마을공방 최근 4년 소요예산은?", "다 하면?")
    assert printed(answer) == ["100,000천원"]


def test_the_last_years_are_told_one_by_one(plan: Talk, printed: Printed) -> None:
    answer = plan("마을공방 최근 3년 군비는?")
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == ["15,000천원", "17,000천원", "18,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "마을공방 2023~2025년 도비 합계와 군비 합계는?",
        "마을공방 2023~2025년 합계를 도비, 군비로 나눠서 알려줘",
    ],
)
def test_the_sums_of_several_sources_are_told_one_by_one(plan: Talk, printed: Printed, question: str) -> None:
    answer = plan(question)
    assert printed(answer) == ["50,000천원", "50,000천원"]
    assert {f.funding for f in answer.figures if f.role == "input"} == {"도비", "군비"}
    assert [line[:3] for line in answer.text.splitlines() if "합계는" in line] == ["도비:", "군비:"]


def test_the_whole_time_of_a_project_asks_for_its_whole_cost(plan: Talk, printed: Printed) -> None:
    assert printed(plan("마을공방 조성 전체 사업기간 동안 드는 예산은 얼마야?")) == ["100,000천원"]

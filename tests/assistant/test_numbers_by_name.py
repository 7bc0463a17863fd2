"""Numbers that are asked for by their name alone, minutes among them; a subject that was refused is still what is asked on about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2023. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 음식물류 폐기물 줄이기

□ 추진실적

구 분\t2020년\t2021년
음 식 물 류 수 거 량\t1,800톤\t1,700톤
개 별 계 량 기\t120대\t160대

□ 추진내용

 ○ 평균 처리시간 : ’19년 48분 → ’20년 41분 → ’21년 35분

□ 2023년 소요예산 : 40,000천원

□ 추진일정

(단위 : 천원)

추진절차\t추진기간\t금액
계\t\t40,000
계량기 구입\t2023.01~2023.03\t30,000
주민 홍보\t2023.04~2023.06\t10,000
"""


@pytest.fixture(scope="module")
def plan(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2023_계획.txt": PAPER})


def test_minutes_of_a_time_are_counted(plan: Talk, printed: Printed) -> None:
    assert printed(plan("음식물류 폐기물 평균 처리시간은 2020년에 몇 분이었어?")) == ["41분"]


@pytest.mark.parametrize(
    "question",
    [
        "음식물류 수거량이 2020년보다 2021년에 얼마나 줄었지?",
        "음식물 쓰레기 수거량이 2020년에서 2021년 사이 몇 톤 줄었지?",
    ],
)
def test_a_change_of_what_is_no_money_is_told_in_its_unit(plan: Talk, question: str) -> None:
    assert "100톤 줄었습니다" in plan(question).text


@pytest.mark.parametrize("question", ["음식물류 수거량 2021년은?", "2021년 음식물 쓰레기 수거량은?"])
def test_a_number_is_given_by_its_name_without_a_counting_word(plan: Talk, printed: Printed, question: str) -> None:
    assert printed(plan(question)) == ["1,700톤"]


def test_asking_on_after_a_refusal_is_about_what_was_refused(plan: Talk, printed: Printed) -> None:
    answer = plan("나래솔 수영장 강사료는?", "2023년은?")
    assert answer.status is AnswerStatus.ABSENT
    assert printed(answer) == []


@pytest.mark.parametrize(
    "question", ["추진일정에 있는 음식물류 폐기물 사업별 금액 전부", "음식물류 폐기물 추진일정에 나온 금액 모두"]
)
def test_a_schedule_that_is_named_as_a_place_is_not_asked_for_its_dates(plan: Talk, question: str) -> None:
    answer = plan(question)
    assert {"30,000천원", "10,000천원"} <= {f.printed for f in answer.figures}

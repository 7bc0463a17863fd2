"""The month that takes most, what was reached of a goal, and a few words of people and of English."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "# 기억쉼터 운영\n\n회계년도 | 2031 년 | 회 계 | 일반회계 |\n---|---|---|---|\n조 직 | 보건과 | 기 능 | 보건 |\n\n## 소요재원\n\n(단위 : 원)\n\n"
        "재원별 | 예산액\n---|---\n계 | 600,000,000 원\n국고보조금 | 0 원\n시·도비 | 600,000,000 원\n\n"
        "## 원별지출계획(배정)\n\n(단위 : 원)\n\n1월 150,000,000 7월 130,000,000\n2월 90,000,000 8월 95,000,000\n3월 180,000,000 9월 100,000,000\n4월 110,000,000 10월 90,000,000\n5월 95,000,000 11월 70,000,000\n6월 120,000,000 12월 40,000,000\n\n"
        "## 산출근거\n\n| 편성목 | 산출내역 | 금액(원) |\n|---|---|---|\n| 201-02 공공운영비 | ○ 전기요금 3,800,000원×12월 | 45,600,000 |\n| 307-05 민간위탁금 | ○ 숙소 조성 | 215,000,000 |\n\n"
        "## 성과지표\n\n성과지표 | 단위 | 2030 목표 | 2030 실적 | 2031 목표\n---|---|---|---|---\n선별검사 | 건 | 8,000 | 7,600 | 10,000\n등록률 | % | 60.0 | 61.2 | 62.0\n"
    ),
    "업무.txt": "2031년 주요업무계획\n\n1 무단투기 단속\n\n ○ 단속 예산 : 84,000천원\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031년 기억쉼터 월별 배정액 가장 적은 달은?", ["40,000,000원"]),
        ("기억쉼터에서 배정액이 제일 많은 달은 언제야?", ["180,000,000원"]),
        ("기억쉼터 전깃값은 얼마야?", ["45,600,000원"]),
        ("How much is budgeted for building the dormitory of the 기억쉼터?", ["215,000,000원"]),
    ],
)
def test_it_is_told_by_the_words_of_people(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_no_fund_is_told_where_a_month_is_asked_for_that_no_table_has(ask: Talk, printed: Printed) -> None:
    answer = ask("무단투기 단속 예산이 가장 적은 달은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])


def test_what_was_reached_of_a_goal_is_computed(ask: Talk) -> None:
    answer = ask("선별검사 2030년 목표 대비 달성률은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "95%" in answer.text


def test_no_rate_of_a_rate_is_made_up(ask: Talk) -> None:
    answer = ask("등록률 2030년 목표 대비 달성률은?")
    assert "102" not in answer.text
    assert "61.2%" in answer.text

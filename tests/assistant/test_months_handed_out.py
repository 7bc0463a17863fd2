"""What is handed out in a month of a year is that month's column, never the amount of the whole year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "둑길.txt": (
        "# 둑길 손질\n\n회계년도 | 2031 년 | 회 계 | 일반회계 |\n---|---|---|---|\n조 직 | 하천과 | 기 능 | 물 |\n\n"
        "## 소요재원\n\n(단위 : 원)\n\n재원별 | 예산액 | 예산현액\n---|---|---\n계 | 10,000,000 | 11,000,000\n시비 | 10,000,000 | 11,000,000\n\n"
        "## 달마다 지출계획\n\n(단위 : 원)\n\n1월 1,000,000 3월 3,000,000\n2월 2,000,000 4월 4,000,000\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    ["2031년 3월에 둑길 손질로 배정된 돈 얼마?", "31년 3월에 둑길 손질 배정액은?", "둑길 손질 3월 지출계획은 얼마야?"],
)
def test_a_month_of_a_year_is_its_own_column(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["3,000,000원"])


def test_a_month_that_has_no_column_is_not_given_the_whole_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2031년 9월에 둑길 손질로 배정된 돈 얼마?")) == []


def test_the_year_as_a_whole_is_still_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2031년 둑길 손질 예산은 얼마?")) == ["10,000,000원"]

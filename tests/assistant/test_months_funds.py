"""A month's column answers for its month alone, and a row that is named by whose money it holds speaks of its project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """소하천 정비

1. 사업개요

□ 2031년 소요재원

(단위 : 천원)

재원별\t예산액\t예산현액
계\t41,000\t50,000
국고보조금\t11,000\t11,000
시군구비\t30,000\t39,000

□ 2031년 월별 배정

(단위 : 천원)

구분\t1월\t2월\t3월
소하천 정비\t20,000\t0\t21,000

2. 산출근거
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over a project with months and funds."""
    return over({"stream.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("소하천 정비 3월 배정액은?", "21,000천원"),
        ("소하천 정비 1월에 얼마 배정됐어?", "20,000천원"),
        ("소하천 정비 시군구비 예산현액은?", "39,000천원"),
        ("소하천 정비 국고보조금 예산액은?", "11,000천원"),
    ],
)
def test_the_column_or_the_fund_that_is_asked_for(ask: Talk, printed: Printed, question: str, answer: str) -> None:
    assert printed(ask(question)) == [answer]


def test_a_month_without_a_column_has_no_amount_of_the_year(ask: Talk) -> None:
    answer = ask("소하천 정비 7월 배정액은?")
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}

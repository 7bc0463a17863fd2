"""A share is of the amount that a question says, and of no other whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """ Ⅰ. 일  반  현  황
1   예산 집행현황 (’31.3.31. 기준, 단위 : 천원)

과목별 집행현황

구 분 예 산 액 집 행 액 잔 액 비 고

계 400,000 80,000
(집행률 20.0%)

320,000

물품관리업무추진비 300,000 60,000
(집행률 20.0%)

240,000
사무용품 구입 등

갈대밭관리업무추진비 100,000 20,000
(집행률 20.0%)

80,000
갈대밭 정비 등
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "80,000천원 중 물품관리업무추진비는 몇 %야?",
        "8천만원 가운데 물품관리업무추진비 비중은?",
        "What share of the 80,000천원 spent by 31 March 2031 was 물품관리업무추진비?",
        "What share of the amount executed was 물품관리업무추진비?",
    ],
)
def test_a_share_is_of_the_amount_that_is_said(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (printed(answer), printed(answer, "input")) == (["75%"], ["60,000천원", "80,000천원"])


def test_a_share_of_an_amount_that_nothing_comes_to_is_not_told(ask: Talk, printed: Printed) -> None:
    answer = ask("700,000천원 중 물품관리업무추진비는 몇 %야?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []


def test_what_share_was_spent_is_still_a_rate(ask: Talk, printed: Printed) -> None:
    assert printed(ask("What share of the budget of 물품관리업무추진비 was spent?")) == ["20.0%"]

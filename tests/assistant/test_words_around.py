"""The lines around a count may meet a question's words only within its own section: the next project's count is another's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년도 주요업무계획

온들시 공원과

1. 물빛 둘레길 조성

○ 공정률 : 45%
○ 참여인원 : 260명

2. 햇살 도서관 운영

○ 사업비 : 90,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"온들시_2024.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    ["햇살 도서관 참여인원은?", "햇살 도서관 몇 명이 와?", "햇살 도서관 공정률은?", "How many people use 햇살 도서관?"],
)
def test_a_count_of_the_project_before_is_none_of_this_one(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert printed(answer) == []


def test_a_count_is_given_for_its_own_project(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물빛 둘레길 참여인원은?")) == ["260명"]

"""What a rate is worked out of is the number printed in its own name; where none is, none is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

1. 찾아가는 민원 상담

□ 추진 현황

- 2029년 이후 접수 140건 중 해결(합의 포함) 90건, 미해결 30건, 진행중 20건
⇒ 완료민원(120건) 해결률 : 75%
- 만족도 조사
⇒ 만족률 : 88%
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "해결률 75%는 접수 140건 기준으로 계산한 거지? 몇 건 기준이야?",
        "민원 상담 해결률은 몇 건 중에 해결한 거야?",
        "민원 상담 해결률의 분모는?",
        "On how many cases is the 75% rate based?",
    ],
)
def test_a_rate_is_of_the_number_in_its_name(town: Talk, printed: Printed, question: str) -> None:
    assert printed(town(question)) == ["120건"]


def test_a_false_base_is_denied(town: Talk) -> None:
    assert town("해결률 75%는 140건 기준이지? 몇 건 기준이야?").text.startswith("아니요")


def test_no_base_is_made_up(town: Talk, printed: Printed) -> None:
    answer = town("민원 상담 만족률은 몇 건 기준이야?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []

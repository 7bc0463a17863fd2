"""The money of one step of a plan is an amount, and no list of the steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """갈대골 나눔 지원

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
나눔 사업 공고\t2031.01~2031.02\t10,000\t누리집 공고
나눔 사업비 교부\t2031.03~2031.12\t80,000\t대상 가구에 교부
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "2031년도 추진일정상 '나눔 사업 공고' 단계에 배정된 예산집행금액은 얼마입니까?",
        "나눔 사업 공고 단계에 배정된 예산은 얼마야?",
        "나눔 사업 공고 단계 예산집행금액은?",
    ],
)
def test_the_money_of_a_step_is_told(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["10,000천원"]


def test_the_steps_themselves_are_listed(ask: Talk, printed: Printed) -> None:
    answer = ask("갈대골 나눔 지원은 어떤 단계로 추진돼?")
    assert printed(answer) == []
    assert "교부" in answer.text

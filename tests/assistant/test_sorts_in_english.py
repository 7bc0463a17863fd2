"""What is counted may be said in an English word, alone or within Korean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년 주요업무계획

1. 갈대골 나눔 실천

○ 갈대골 나눔(NBD) 지표 개발
- 13개 목표, 71개 세부목표 및 102개 지표 수립

2. 갈대골 규정 정비

□ 규정 현황

(2031. 10월 말 기준, 단위: 건)

계\t조례\t규칙\t훈령
172\t81\t64\t27
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "number"),
    [
        (("갈대골 NBD goal 몇 개?",), "13개"),
        (("갈대골 NBD goal 수는?",), "13개"),
        (("갈대골 NBD indicator는 몇 개야?",), "102개"),
        (("How many goals does the 갈대골 NBD have?",), "13개"),
        (("갈대골 규정 조례 count는?",), "81건"),
        (("갈대골 규정 가운데 조례는 몇 건이야?", "규칙은?", "훈령 count는?"), "27건"),
    ],
)
def test_what_is_counted_is_said_in_english(ask: Talk, printed: Printed, talk: tuple[str, ...], number: str) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [number]

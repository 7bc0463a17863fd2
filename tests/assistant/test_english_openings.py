"""When a place opens, and what is issued, in English: 개방 and 발행."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "보고.txt": (
        "1 달빛시장 공영주차장 건립\n\n □ 향후 계획\n\n○ 공사 준공 ('31.8.), 주민 개방 ('31.10.)\n\n○ 총사업비 : 50억원\n\n"
        "2 노을상품권 발행\n\n○ 발행규모 : '30년 40억원 → '31년 70억원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When will the 달빛시장 car park open to residents?", "31.10."),
        ("What was the planned issue of 노을상품권 in 2031?", "70억원"),
        ("What was the planned issue of 노을상품권 in 2030?", "40억원"),
    ],
)
def test_english_words_of_opening_and_issuing_are_met(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text

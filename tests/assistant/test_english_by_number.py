"""Two of a row of things share their name in English, and what was done by phone is one way of doing it, no number to call."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2034. 주요업무계획

1. 나루살림 운영

□ 추경 현황 (단위 : 백만원)

구 분	최종예산액	당초예산	1회추경	2회추경
계	900	700	150	50
일반회계	800	650	110	40
특별회계	100	50	40	10

□ 나루 전문관 자문 현황 (단위 : 건)

구 분	합계	서면	전화	방문
2033년	390	138	155	97
2034년	400	140	160	100
"""


def test_the_first_and_second_of_a_kind_are_both_asked_for(over: Over) -> None:
    answer = over({"a.txt": PAPER})("What is the total of the first and second supplementary budgets in 2034?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.value for f in answer.figures if f.role == "answer"] == [200_000_000]


def test_what_was_done_by_phone_is_not_told_as_all(over: Over) -> None:
    answer = over({"a.txt": PAPER})("How many consultations by phone in 2033?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["155건"]

"""When a thing was begun, finished or opened is told by the line that says so, not by another of its days."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PLAN = {
    "도서관.txt": """솔바람 도서관 건립

1 사업개요

○ 사업기간 : 2025. 1. ~ 2027. 12.

2 추진경위

- '24.03.11 솔바람 도서관 설계 공모
- '25.04.05 솔바람 도서관 1단계(터파기) 착공

3 추진일정

- 골조 공사 : 2025. 5. ~ 2026. 8.
- 공정률 : 12%, 솔바람 도서관 준공 예정 '27. 9.

4 다른 곳의 사례

시설명\t지자체\t연면적(㎡)\t총사업비(억원)\t개관
이슬도서관\t물빛시\t3,100\t120\t2022. 5.
구름도서관\t들꽃군\t2,700\t95\t2021. 9.
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("솔바람 도서관은 언제 착공했어?", "'25.04.05"),
        ("솔바람 도서관 터파기는 언제 착공했나요?", "'25.04.05"),
        ("솔바람 도서관은 언제 준공해?", "'27. 9."),
        ("이슬도서관은 언제 개관했어?", "2022. 5."),
    ],
)
def test_the_day_of_the_turn_asked_for_is_told(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


def test_the_day_of_another_thing_is_not_told(ask: Talk) -> None:
    answer = ask("솔바람 도서관은 언제 개관해?")
    assert "2022. 5." not in answer.text
    assert "2021. 9." not in answer.text

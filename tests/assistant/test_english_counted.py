"""English words that only count, or only ask, are not taken for subjects; what is a subject still must be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2024. 주요업무계획

1. 마을연구단 운영

□ 사업개요

- 구성인원 : 9명(단장 1명, 단원 8명)

□ 2024년 소요예산 : 7,000천원
"""


def test_members_are_what_is_counted(over: Over) -> None:
    answer = over({"a.txt": PAPER})("How many members does 마을연구단 have?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["9명"]


def test_a_thing_that_is_not_there_is_still_refused(over: Over) -> None:
    talk = over({"a.txt": PAPER})
    assert talk("How many drones does 마을연구단 have?").status is AnswerStatus.ABSENT
    assert talk("How much for the quantum 마을연구단?").status is AnswerStatus.ABSENT

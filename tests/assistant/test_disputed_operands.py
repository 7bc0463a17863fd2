"""Two statements of one number are still one operand: no change is told by them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

PAPER = """2031 노을 한마당 정산보고

□ 행사 개요

- 기 간 : 2031. 9. 12. ~ 9. 14.
- 방문객 : 31,200명(계수기 집계)

□ 성과 및 문제점

○ 지역 소비 증가, 누리집 기준 방문객 33,000명
"""


def test_a_number_stated_in_two_ways_is_given_in_both(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    answer = over({"정산.txt": PAPER})("노을 한마당 방문객 수는?")
    assert {f.printed for f in answer.figures if f.role.value == "answer"} == {"31,200명", "33,000명"}
    assert [n.kind for n in answer.notes] == ["conflict"]


def test_a_change_is_not_told_by_one_number_stated_in_two_ways(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    answer = over({"정산.txt": PAPER})("노을 한마당 방문객이 작년보다 얼마나 늘었어?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role.value == "answer"]

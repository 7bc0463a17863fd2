"""A word that the analyser can make nothing of is a name, and what goes by no such name is not told."""

from __future__ import annotations

from assistant.answer import AnswerStatus
from tests.assistant.conftest import Over

PAPER = """2033년 업무계획

1. 마을 이야기

□ 소요예산
 ○ 짚풀 포럼 개최 : 33,000천원
 ○ 물길 포럼 개최 : 35,000천원
"""


def test_a_name_that_reads_like_a_stem_is_not_left_out(over: Over) -> None:
    answer = over({"plan.txt": PAPER})("심헤 포럼 예산 얼마")
    assert answer.status is AnswerStatus.ABSENT
    assert not [f for f in answer.figures if f.role.value == "answer"]

"""What each one has of a thing, and how many got some of it, is told for no number of the thing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

PLAN = """# 마을숲 조성

□ 사업 필요성

- 나루구는 1인당 마을숲 면적 7.2㎡로 둘레 구보다 좁음

□ 추진경위

- 새싹 꾸러미 첫 배부(5개 자치구) : 2032. 9. ~ 11.
"""


@pytest.mark.parametrize("question", ["마을숲 총 면적은?", "새싹 꾸러미는 몇 개 배부했어?"])
def test_it_is_not_told(over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str) -> None:
    answer = over({"a.txt": PLAN})(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role == "answer"]


def test_who_got_it_is_told_by_name(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PLAN})("새싹 꾸러미는 몇 개 자치구에 배부했어?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["5개"]

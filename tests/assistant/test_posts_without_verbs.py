"""A post at the end of a question asks who holds it, and never for a number that has a word of its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from tests.assistant.conftest import Over

PAPER = """2033년 주요업무계획

물길사업소

1. 샘물 늘리기

□ 현 황
 ○ 급수인구 : 38,920명
 ○ 문의 : 급수팀장 나가람(☎ 070-0000-0001)
"""


@pytest.mark.parametrize("question", ["급수팀장", "급수팀장은?", "물길사업소 급수팀장"])
def test_a_post_is_no_number(over: Over, printed: Callable[[Answer], list[str]], question: str) -> None:
    answer = over({"plan.txt": PAPER})(question)
    assert printed(answer) == []
    assert "나가람" in answer.text

"""By how much a budget goes up asks in English for the change, in whatever tense."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPER = "# 바다 살피기\n\n(단위 : 천원)\n\n구분\t2031예산액\t2032예산액\n계\t780,000\t864,000\n"


@pytest.mark.parametrize("asked", ["does", "did", "will"])
def test_the_change_is_told(over: Callable[[Mapping[str, str]], Talk], asked: str) -> None:
    answer = over({"a.txt": PAPER})(f"By how much {asked} the 바다 살피기 budget go up from 2031 to 2032?")
    assert [f.value for f in answer.figures if f.role.value == "answer"] == [84_000_000]

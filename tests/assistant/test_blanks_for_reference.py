"""What is offered for reference stands beside its own name, also where a blank lies among it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PAPER = """2024년도 세출예산 사업별 설명서

물레길 정비

□ 예산 총괄

(단위 : 천원)

구 분\t2024예산액\t2025예산액
안내판 설치\t5,200\t4,000
안내판 제작\t-\t6,100
안내판 보수\t7,300\t4,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over a page on which amounts are missing."""
    return over({"road.txt": PAPER})


def test_a_blank_lends_its_name_to_no_other_figure(ask: Talk) -> None:
    answer = ask("2024년 안내판 집행액은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert [f.printed for f in answer.figures if f.role is Role.CONTEXT] == ["5,200천원"]
    line = next(line for line in answer.text.splitlines() if "5,200" in line)
    assert "안내판 설치" in line and "제작" not in line

"""What is offered for reference, when the measure asked for is not stated, stands beside its own name."""

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


def test_what_is_offered_stands_beside_its_own_name_and_a_blank_is_not_offered(ask: Talk) -> None:
    answer = ask("2024년 안내판 집행액은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert [f.printed for f in answer.figures if f.role is Role.CONTEXT] == ["5,200천원", "7,300천원"]
    first, second = answer.text.split("참고:")[1].split(";")
    assert "안내판 설치" in first
    assert "안내판 보수" in second


def test_of_several_rows_none_lends_its_name_to_what_is_not_stated(ask: Talk) -> None:
    several, alone = ask("2024년 안내판 집행액은?"), ask("2024년 안내판 보수 집행액은?")
    assert several.text.startswith("‘안내판’의 2024년 집행액은")
    assert "안내판 보수」의 2024년 집행액은" in alone.text

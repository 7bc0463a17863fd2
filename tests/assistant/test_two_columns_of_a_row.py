"""Two columns that are set against each other are those of the row that is named, never one of them the total's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031회계연도 결산 개요

Ⅰ 세입 결산

(단위 : 백만원)

재원별\t예산현액\t징수결정액\t수납액\t미수납액
계\t220,300\t261,120\t236,470\t22,890
지방세\t168,000\t189,240\t178,560\t9,560
세외수입\t52,300\t71,880\t57,910\t13,330
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over what came in."""
    return over({"income.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "answer", "inputs"),
    [
        ("지방세 징수결정액과 수납액 차이는?", "10,680백만원", {"189,240백만원", "178,560백만원"}),
        ("세외수입 징수결정액과 수납액 차이는?", "13,970백만원", {"71,880백만원", "57,910백만원"}),
    ],
)
def test_the_second_column_is_of_the_row_of_the_first(
    ask: Talk, printed: Printed, question: str, answer: str, inputs: set[str]
) -> None:
    told = ask(question)
    assert printed(told) == [answer]
    assert set(printed(told, "input")) == inputs

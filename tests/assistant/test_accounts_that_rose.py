"""Changes of several accounts that are named by their codes: each told, added up, or the larger of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물빛 나눔터 넓히기

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산(B)\t증감 (B-A)
계\t60,000\t130,000\t70,000
20101\t40,000\t60,000\t20,000
20103\t20,000\t70,000\t50,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one project."""
    return over({"설명서_2031.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("20101이랑 20103 중에 더 많이 늘어난 과목은?", ["50,000"]),
        ("20101하고 20103 중 어느 쪽이 더 많이 늘었어?", ["50,000"]),
        ("20103이랑 20101 중 더 적게 늘어난 것은?", ["20,000"]),
        ("20101과 20103은 각각 얼마나 늘었어?", ["20,000", "50,000"]),
        ("20101과 20103 예산은?", ["60,000", "70,000"]),
        ("20101과 20103을 합치면 얼마나 늘었어?", ["70,000"]),
    ],
)
def test_it_is_not_only_the_first_of_them(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    assert [p.removesuffix("천원") for p in printed(ask(question))] == wanted

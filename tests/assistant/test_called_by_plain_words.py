"""Amounts that are called by a word which says nothing by itself: 프로그램, beside 일반 of the limits of a fund."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031 주요업무계획

솔뫼시 살림과

1. 이웃제안 돕기

□ 추진실적
 - 2030년 제2회 추경 살림 다듬기(감추경 7억원) 실시

□ 추진계획

○ 심사규모 : 5억원

- 보통사업 3천만원 이내, 프로그램(모임) 사업 4백만원 이내

□ 2031년 소요예산 : 8,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"솔뫼시_2031.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("프로그램 사업 한도는?", ["4백만원"]),
        ("보통사업하고 프로그램 사업 한도는 각각 얼마 이내야?", ["3천만원", "4백만원"]),
        ("보통사업, 프로그램 사업 한도액은 각각?", ["3천만원", "4백만원"]),
        ("이웃제안 프로그램 사업은 얼마 이내야?", ["4백만원"]),
        ("How much was cut from expenditure (감추경) in the second supplementary budget of 2030?", ["7억원"]),
    ],
)
def test_the_amount_called_so_is_told(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    assert printed(ask(question)) == wanted

"""Amounts that are called by a word which says nothing by itself: 프로그램, beside 일반 of the limits of a fund."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.language.phrasebook import reword

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


COUNTED = """2031 주요업무계획

솔뫼시 살림과

1. 이웃참여예산 넓히기

□ 추진현황

구 분\t2029년\t2030년
제 안 현 황\t16건/ 480백만원\t20건/ 510백만원
편 성 현 황\t5건/ 90백만원\t7건/ 80백만원
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 이웃참여예산 제안은 몇 건이야?", ["20건"]),
        ("2029년 이웃참여예산 제안 건수는?", ["16건"]),
        ("2030년 이웃참여예산 제안은 몇 건에 금액은 얼마야?", ["20건", "510백만원"]),
    ],
)
def test_a_budget_in_the_name_of_a_thing_asks_for_no_amount(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"솔뫼시_2031.txt": COUNTED})(question)) == wanted


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("List the four teams of (살림과).", "List the teams of (살림과)."),
        ("배움마당 4개 과목을 알려줘", "배움마당 과목을 알려줘"),
        ("제안이 많은 상위 3개 분야를 알려줘", "제안이 많은 상위 3개 분야를 알려줘"),
    ],
)
def test_a_number_to_be_listed_is_read_as_no_name(said: str, read: str) -> None:
    assert reword(said) == read

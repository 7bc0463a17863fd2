"""A rate of something else is no share of what is asked; a sum up to a year begins with the year that was told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년 주요업무계획

1. 갈대골 민원 관리

□ 추진 현황

- 2030년 이후 접수 90건 중 수용 62건, 기각 7건, 진행중 21건
⇒ 종결민원(69건) 수용률 : 89.9%

□ 2031년 소요예산 : 20,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년\t2033년
계\t100,000\t10,000\t20,000\t30,000\t40,000
구비\t100,000\t10,000\t20,000\t30,000\t40,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


def test_a_rate_of_something_else_is_no_share(ask: Talk, printed: Printed) -> None:
    assert "89.9%" not in printed(ask("갈대골 종결 비율은?"))
    assert printed(ask("갈대골 종결민원 수용률은?")) == ["89.9%"]


@pytest.mark.parametrize(
    ("first", "total"),
    [("갈대골 민원 관리 2031년 소요예산은?", "90,000천원"), ("갈대골 민원 관리 2030년 소요예산은?", "100,000천원")],
)
def test_a_sum_until_a_year_begins_with_what_was_told(ask: Talk, printed: Printed, first: str, total: str) -> None:
    assert printed(ask(first, "2033년까지 합계는?")) == [total]


def test_a_difference_from_a_year_is_one_from_the_year_that_was_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("갈대골 민원 관리 2031년 소요예산은?", "2033년은?", "2030년이랑 차이는?"))[:1] == ["30,000천원"]


def test_a_sum_until_a_year_begins_with_the_first_of_those_told(ask: Talk, printed: Printed) -> None:
    talk = ("갈대골 민원 관리 2030년 소요예산은?", "2031년은?", "2032년까지 셋 다 더하면?")
    assert printed(ask(*talk)) == ["60,000천원"]

"""A row that is named by a month of a year names no subject: 2031.9 beside 2029 and 2030."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "일자리.txt": "# 어르신 일자리\n\n□ 추진실적\n연도\t목표(명)\t참여(명)\t달성률\t집행액(천원)\n2029\t340\t312\t91.8%\t468,000\n2030\t360\t358\t99.4%\t584,100\n2031.9\t400\t391\t97.8%\t483,000\n"
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("어르신 일자리 2031년 달성률", ["97.8%"]),
        ("어르신 일자리 2031년 9월까지 집행액", ["483,000천원"]),
        ("어르신 일자리 2030년 집행액", ["584,100천원"]),
    ],
)
def test_a_month_is_asked_for_by_its_year(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told

"""Shares of an amount whose payers are told by one letter each."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text


def shares(line: str) -> list[tuple[str | None, int]]:
    return [(f.funding, int(f.value or 0)) for f in extract(read_text(line + "\n", "t.txt")).figures]


@pytest.mark.parametrize(
    "line",
    [
        "○ 사 업 비 : 8억 2천만원(국 1억, 도 1억 5천만원, 군 5억 7천만원)",
        "○ 사업비 : 820백만원(국 100, 도 150, 군 570)",
        "○ 사업비 : 820,000천원(국 100,000/도 150,000/군 570,000)",
    ],
)
def test_a_letter_says_who_pays_where_the_shares_add_up(line: str) -> None:
    assert shares(line) == [(None, 820_000_000), ("국비", 100_000_000), ("도비", 150_000_000), ("군비", 570_000_000)]


def test_what_those_pay_who_are_helped_is_a_share_too() -> None:
    assert shares("○ 사업비 : 500백만원(도 200, 자담 300)")[1:] == [("도비", 200_000_000), ("자부담", 300_000_000)]


@pytest.mark.parametrize(
    "line",
    [
        "○ 사업비 : 820백만원(국 100, 도 150, 군 571)",  # they do not add up
        "○ 사업비 : 820백만원(국 100, 둑 150, 군 570)",  # one of them is nobody
        "○ 사업비 : 820백만원(국 820)",
    ],
)
def test_letters_that_add_up_to_nothing_say_nothing(line: str) -> None:
    assert shares(line) == [(None, 820_000_000)]

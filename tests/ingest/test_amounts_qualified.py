"""Amounts that one line names by an age, a grade or a year each are told apart, and what a month pays is a price."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text


def _of(line: str) -> list[Figure]:
    text = f"2031년도 주요업무계획\n\nⅠ. 주요업무\n\n1. 새내기농부 지원\n\n□ 사업개요\n\n○ {line}\n"
    return [f for f in extract(read_text(text, "a.txt")).figures if f.unit == "KRW"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("지원내용 : 월 최대 110만원(1년차), 100만원(2년차), 90만원(3년차)", ["1년차", "2년차", "3년차"]),
        ("돌봄급여 : 만 0세 월 70만원, 만 1세 월 35만원", ["만 0세", "만 1세"]),
        ("장학금 : 초등학생 20만원(저학년), 30만원(고학년)", ["저학년", "고학년"]),
    ],
)
def test_what_tells_amounts_apart_is_their_name(line: str, names: list[str]) -> None:
    assert [f.item for f in _of(line)] == names


@pytest.mark.parametrize(
    "line",
    [
        "소요예산 : 100만원(국비), 50만원(군비)",
        "사업비 : 300만원(2030년), 200만원(2031년)",
        "지원금 : 100만원(3명), 50만원(2명)",
        "지원금 : 100만원(1년차), 50만원",
    ],
)
def test_payers_years_and_numbers_of_things_are_no_such_names(line: str) -> None:
    assert not {"국비", "군비", "2030년", "2031년", "3명", "2명", "1년차"} & {f.item for f in _of(line)}


def test_what_a_month_pays_is_a_price_and_no_budget() -> None:
    assert {f.measure for f in _of("돌봄급여 : 만 0세 월 70만원, 만 1세 월 35만원")} == {Measure.UNIT_PRICE}
    assert {f.measure for f in _of("사업비 : 3월 70만원")} == {Measure.BUDGET}

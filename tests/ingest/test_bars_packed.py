"""Tables between bars of which a converter lost the spans: names of columns stand to the left, rows break inside a cell."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

RULE = "---|---|---|---|---|---|---|\n"
LOW = "예산액 | 구성비 | 예산액 | 구성비 | |||\n"
ROWS = "합계 | 800 | 100 | 700 | 100 | 100 | 14.3 |\n환경 | 600 | 75.0 | 560 | 80.0 | 40 | 7.1 |\n보건 | 200 | 25.0 | 140 | 20.0 | 60 | 42.9 |\n"


def told(text: str) -> dict[tuple[str, str], Figure]:
    figures = extract(read_text("분야별 예산\n\n(단위 : 백만원)\n" + text, "shares.txt")).figures
    return {(f.item, f.column): f for f in figures if f.table is not None}


def test_names_that_say_themselves_what_their_numbers_are_divide_into_none() -> None:
    figures = told("구분 | 2032년 | 2031년 | 증감액 | 증감률 | ||\n" + RULE + LOW + ROWS)
    assert figures["환경", "2031년 예산액"].printed == "560백만원"
    assert figures["환경", "2032년 구성비"].printed == "75.0%"
    assert figures["환경", "증감액"].printed == "40백만원"


def test_the_last_names_divide_where_those_before_them_are_whole() -> None:
    figures = told("구분 | 계 | 구성비 | 본예산 | 추경 | ||\n" + RULE + LOW + ROWS)
    assert figures["환경", "계"].printed == "600백만원"
    assert figures["환경", "추경 구성비"].value is not None


def test_a_row_that_breaks_inside_its_first_cell_keeps_its_columns() -> None:
    rows = "합계 | 800 | 700 | 100 |\n보건소 |\n200 | 140 | 60 |\n"
    figures = told("구분 | 예산액 | 전년도 예산액 | 증감액 |\n---|---|---|---|\n" + rows + "환경 | 600 | 560 | 40 |\n")
    assert [figures["보건소", c].printed for c in ("예산액", "증감액")] == ["200백만원", "60백만원"]


@pytest.mark.parametrize("third", ["", "국비 | 시비 | |||||\n"])
def test_names_that_may_divide_others_are_no_names_of_columns(third: str) -> None:
    names = "구분 | 예산 | 결산 | 남은 돈 | |||\n" + RULE + "세입 | 세출 | 차액 | 이월 | |||\n" + third
    assert not [
        f for (_, column), f in told(names + ROWS).items() if column in {"예산", "결산"} and f.value is not None
    ]

"""Headings torn over many lines, their columns lettered: each value stands under its letter where the letters' sums hold, else nowhere."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text

OPEN = "2031 회계 결산\n\n결산 총괄\n\n(단위 : 원)\n\n구분 예산현액 결산 결산상 잉여금 세부내역\n"
NAMES = "세입\n(수납액)\n㉮\n세출\n(지출액)\n㉯\n결산상\n잉여금\n㉰=㉮-㉯\n다음연도\n이월액\n㉱\n보조금\n실제반납금\n㉲\n순세계\n잉여금\n㉳=㉰-㉱-㉲\n"
LOST = "".join(f"{line}\n" for line in NAMES.splitlines() if line not in "㉮㉯㉱㉲")
PARTS = "보조금 반납금 교부차액\n"
ROWS = "합계 9,500 9,900 7,100 2,800 1,500 300 20 980\n일반회계 9,000 9,300 6,900 2,400 1,200 250 20 930\n주차장\n특별회계\n500 600 200 400 300 50 0 50\n"
FUND = (
    "보리시 재난관리기금\n\n(단위:천원)\n\n기금조성 현황\n2030년도말 현재액(A) 2031년도 조성계획 2031년도말 현재액(E=D + A) 비 고\n"
    "수 입(B) 지 출(C) 증감 (D=B-C)\n5,000 900 700 200 5,200\n"
)


def told(text: str) -> dict[tuple[str, str], Figure]:
    return {(f.item, f.column): f for f in extract(read_text(text, "settled.txt")).figures if f.table is not None}


@pytest.mark.parametrize("names", [NAMES, LOST])
@pytest.mark.parametrize(
    ("row", "column", "printed"),
    [
        ("합계", "예산현액", "9,500원"),
        ("일반회계", "세입 (수납액)", "9,300원"),
        ("일반회계", "결산상 잉여금", "2,400원"),
        ("주차장 특별회계", "세출 (지출액)", "200원"),
        ("주차장 특별회계", "다음연도 이월액", "300원"),
        ("합계", "보조금 실제반납금 보조금 반납금", "300원"),
        ("합계", "보조금 실제반납금 교부차액", "20원"),
        ("일반회계", "순세계 잉여금", "930원"),
    ],
)
def test_each_value_stands_under_its_letter(names: str, row: str, column: str, printed: str) -> None:
    assert told(OPEN + names + PARTS + ROWS)[row, column].printed == printed


def test_a_bracket_that_only_says_the_measure_of_its_column_is_that_measure() -> None:
    figures = told(OPEN + NAMES + PARTS + ROWS)
    assert figures["합계", "세출 (지출액)"].measure is Measure.EXECUTED
    assert figures["합계", "세입 (수납액)"].measure is not Measure.EXECUTED


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("2,800", "2,810"),
        ("세출\n(지출액)\n㉯\n", "세출\n(지출액)\n㉳\n"),
        ("보조금 반납금 교부차액\n", "국비분 시비분\n"),
    ],
)
def test_a_heading_that_its_rows_do_not_vouch_for_names_no_value(was: str, now: str) -> None:
    assert not {c for _, c in told((OPEN + NAMES + PARTS + ROWS).replace(was, now)) if "잉여금" in c or "이월" in c}


def test_what_stands_between_two_letters_is_over_those_between_them() -> None:
    printed = {c: (f.printed, f.year) for (_, c), f in told(FUND).items()}
    assert printed == {
        "2030년도말 현재액": ("5,000천원", 2030),
        "2031년도 조성계획 수입": ("900천원", 2031),
        "2031년도 조성계획 지출": ("700천원", 2031),
        "2031년도 조성계획 증감": ("200천원", 2031),
        "2031년도말 현재액": ("5,200천원", 2031),
    }


def test_bars_of_a_web_page_make_no_difference_where_its_spans_are_lost() -> None:
    heads = "구분 | 예산현액 | 결산 | 결산상 잉여금 세부내역 | |||||\n---|---|---|---|---|---|---|---|---|\n"
    names = (
        "세입 (수납액) ㉮ |\n세출 (지출액) ㉯ |\n결산상 잉여금 ㉰=㉮-㉯ |\n다음연도 이월액 ㉱ |\n보조금 실제반납금 ㉲ |\n"
        "순세계 잉여금 ㉳=㉰-㉱-㉲ |\n|||\n보조금 반납금 | 교부차액 | |||||||\n"
    )
    rows = "합계 | 9,500 | 9,900 | 7,100 | 2,800 | 1,500 | 300 | 20 | 980 |\n주차장 특별회계 |\n500 | 600 | 200 | 400 | 300 | 50 | 0 | 50 |\n"
    figures = told("2031 회계 결산\n\n결산 총괄\n(단위 : 원)\n" + heads + names + rows)
    assert figures["합계", "다음연도 이월액"].printed == "1,500원"
    assert figures["주차장 특별회계", "세출 (지출액)"].printed == "200원"

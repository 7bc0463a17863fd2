"""The sheet of one project: its name under the sheet's title, its card, lists whose amounts stand behind a TAB, torn headings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text

SHEET = """
# 2031년도 세출예산 사업별 설명서

달구름길 굽은 구간 정비

1. 사업개요

회계구분	일반회계	예산구분	2031년 본예산
사업기간	<input type="checkbox"/> 단년도
지원대상	관내 쉼터 12개소
사업비	80,000천원
	[국비] -	[시비] 30,000천원	[구비] 50,000천원

2. 예산현황

(단위 : 천원, %)

구 분	'30예산액(A)	'31예산액(B)	증감(B-A)	증감률
계	90,000	80,000	△10,000	△11.1

산출근거

사무관리비 : 30,000천원
 · 안내판 구입 1,000,000원×10개	10,000천원
 · 홍보물 제작	20,000천원
민간경상사업보조 : 50,000천원 (시비 50%, 구비 50%)
 · 쉼터 운영비 지원
   가형 5,000,000원×6개소	30,000천원
   나형 4,000,000원×5개소	20,000천원

□ 구간별 현황

연번	구간명	위 치	연장(km)	총사업비
(백만원)	공정률	준공예정
1	솔 재	한들읍
솔재리	1.6	4,900	72%	2031. 11.
2	물 목	한들면	1.2	3,700	65%	2032. 6.
3	참 샘	누리면	1.8	5,300	보상중	2033. 5.
"""


def figures(text: str = SHEET) -> tuple[Figure, ...]:
    return extract(read_text(text, "설명서.txt")).figures


def one(printed: str, *, line: str) -> Figure:
    (found,) = [
        f for f in figures() if f.printed == printed and line in f.source.quote + SHEET.splitlines()[f.source.line - 1]
    ]
    return found


def test_the_line_under_the_title_of_a_sheet_names_its_project() -> None:
    assert read_text(SHEET, "a.txt").projects == ("달구름길 굽은 구간 정비",)


@pytest.mark.parametrize("below", ["한들시 도로과", "2031. 1.", "목 적 : 굽은 길을 편다", "사업개요"])
def test_an_office_a_day_or_a_value_under_the_title_names_no_project(below: str) -> None:
    assert not read_text(SHEET.replace("달구름길 굽은 구간 정비", below), "a.txt").projects


def test_a_year_in_short_stands_before_a_word_of_money() -> None:
    assert [f.year for f in figures() if f.item == "계"][:2] == [2030, 2031]


def test_a_card_whose_last_key_goes_on_below_heads_no_columns() -> None:
    card = [f for f in figures() if f.item == "사업비"]
    assert {f.column for f in card} == {""}
    assert [(f.funding, f.value) for f in card if f.value] == [
        (None, Decimal(80_000_000)),
        ("시비", Decimal(30_000_000)),
        ("구비", Decimal(50_000_000)),
    ]
    assert {f.measure for f in card} == {Measure.BUDGET}


def test_an_amount_behind_a_tab_is_the_entrys_own_and_what_it_stands_under_owns_it() -> None:
    figure = one("10,000천원", line="안내판")
    assert (figure.owners, figure.item) == (("사무관리비",), "안내판 구입")
    assert figure.basis is not None
    assert figure.basis.agrees
    assert one("20,000천원", line="홍보물").item == "홍보물 제작"


def test_entries_without_a_mark_stand_under_the_one_they_are_set_in_from() -> None:
    for kind in ("가형", "나형"):
        assert all(f.owners == ("민간경상사업보조", "쉼터 운영비 지원") for f in figures() if f.item == kind)


def test_a_name_and_its_amount_between_rows_is_no_piece_of_a_cell() -> None:
    assert [
        f.item
        for f in figures()
        if f.printed in {"30,000천원", "50,000천원"} and f.item in {"사무관리비", "민간경상사업보조"}
    ] == [
        "사무관리비",
        "민간경상사업보조",
    ]


def test_a_heading_torn_before_its_unit_is_one_row() -> None:
    (figure,) = [f for f in figures() if f.printed.startswith("4,900")]
    assert (figure.unit, figure.value) == ("KRW", Decimal(4_900_000_000))
    assert "솔재구간" in figure.label
    (rate,) = [f for f in figures() if f.printed == "72%"]
    assert rate.column == "공정률"


def test_a_second_row_of_heading_stays_one() -> None:
    text = "(단위 : 백만원)\n\n구분\t총사업비\t기투자\t향후\n2029\t2030\t계\n가람길\t900\t100\t200\t300\t600\n나래길\t800\t100\t200\t300\t500\n"
    table = read_text(text, "a.txt").tables[0]
    assert [c.text for c in table.row(1)][:3] == ["2029", "2030", "계"]

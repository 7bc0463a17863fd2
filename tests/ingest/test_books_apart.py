"""A budget book in cells that lines between them tear apart: sources of money, formulas and blank lines leave its heading over every row."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Kind
from ingest.read import read_text

HEAD = """2031년도 본예산 일반회계 세출예산사업명세서

부서: 하천과
정책: 맑은 물
단위: 둑 돌보기

보리시\t(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도 예산액\t비교증감

"""
ROWS = """하천과\t9,000\t8,000\t1,000
국 2,000
도 3,000
시 4,000

둑길 손질\t900\t300\t600

101 인건비\t600\t300\t300
04 기간제근로자등보수\t600\t300\t300
○둑길 지킴이 인건비
100,000원*2명*3일\t600

201 일반운영비\t300\t-\t300
01 사무관리비\t300\t-\t300
○둑길 표지판 100,000원*2개\t200
○둑길 안내지\t100

- 7 -
"""
WHOLE = """하천과\t9,000\t8,000\t1,000
\t국 2,000\t국 1,000\t
\t시 7,000\t시 7,000\t
둑길 손질\t900\t300\t600
"""


@pytest.mark.parametrize(
    ("item", "fund", "year", "printed"),
    [
        ("하천과", None, 2031, "9,000천원"),
        ("하천과", None, 2030, "8,000천원"),
        ("하천과", "시비", 2031, "4,000천원"),
        ("101 인건비", None, 2030, "300천원"),
        ("201 일반운영비", None, 2031, "300천원"),
        ("둑길 안내지", None, 2031, "100천원"),
    ],
)
def test_a_row_behind_a_gap_keeps_the_heading(item: str, fund: str | None, year: int, printed: str) -> None:
    found = [
        f
        for f in extract(read_text(HEAD + ROWS, "book.txt")).figures
        if (item in (f.item, *f.owners[-1:]), f.funding, f.year, f.printed) == (True, fund, year, printed)
    ]
    assert found


def test_the_amount_behind_a_formula_on_a_line_of_its_own_is_that_of_the_name_above() -> None:
    found = [f for f in extract(read_text(HEAD + ROWS, "book.txt")).figures if f.printed == "600천원"]
    assert [f.item for f in found if f.basis is not None or "지킴이" in f.item] == ["둑길 지킴이 인건비"]


def test_a_dash_is_no_amount_of_the_year_before() -> None:
    before = [f for f in extract(read_text(HEAD + ROWS, "book.txt")).figures if f.kind is Kind.DASH]
    assert {(f.item, f.year, f.value) for f in before} == {
        ("201 일반운영비", 2030, None),
        ("01 사무관리비", 2030, None),
    }


def test_sources_that_stand_in_cells_leave_the_table_whole() -> None:
    shapes = {r.what for t in read_text(HEAD + WHOLE, "book.txt").tables for r in t.repairs}
    assert "run-on line" not in shapes


def test_a_page_of_which_a_number_would_get_lost_stays_as_it_is() -> None:
    text = HEAD + ROWS.replace("둑길 손질\t900\t300\t600", "둑길 손질\t900\t300\t500")
    assert "run-on line" not in {r.what for t in read_text(text, "book.txt").tables for r in t.repairs}


TORN = """하천과\t9,000\t8,000\t1,000
  (국) 2,000  (도) 3,000  (시) 4,000
어린이 물놀이터(둑
길) 손질\t900\t300\t600
 401 시설비및부대비\t900\t300\t600
  01 시설비\t900\t300\t600
   ○둑길 의자\t300,000원*3개\t= 900
     도20% 시80%
둑길 나무 심기 및 물길
표지 손질\t400\t300\t100
 308 자치단체등이전\t400\t300\t100
  12 공기관등에대한
경상적위탁사업비\t400\t300\t100
   ○물길 표지판
    20,000원*20개\t= 400
   ※ 2031년 신규사업(투자심사 제외)

- 9 -

붙임	2031년도 주요 투자사업 설명자료

1. 둑길 나무 심기

(단위 : 백만원)

구분	총사업비	2030년	2031년
계	600	300	300
시비	600	300	300
"""


@pytest.mark.parametrize(
    ("item", "owners", "year", "printed"),
    [
        ("국비", ("하천과",), 2031, "2,000천원"),
        ("어린이 물놀이터(둑길) 손질", ("하천과",), 2030, "300천원"),
        ("둑길 나무 심기 및 물길 표지 손질", ("하천과",), 2031, "400천원"),
        ("12 공기관등에대한 경상적위탁사업비", ("308 자치단체등이전",), 2031, "400천원"),
        ("물길 표지판", ("12 공기관등에대한 경상적위탁사업비",), 2031, "400천원"),
    ],
)
def test_a_name_torn_over_two_lines_is_one_and_what_is_appended_is_no_page_of_it(
    item: str, owners: tuple[str, ...], year: int, printed: str
) -> None:
    found = [(f.item, f.owners[-1:], f.year, f.printed) for f in extract(read_text(HEAD + TORN, "book.txt")).figures]
    assert (item, owners, year, printed) in found


def test_who_pays_which_part_is_no_project_and_an_appendix_keeps_its_own_unit() -> None:
    figures = extract(read_text(HEAD + TORN, "book.txt")).figures
    assert not [f for f in figures if any("%" in name for name in (f.item, *f.owners))]
    assert {f.printed for f in figures if f.item == "시비" and f.year == 2030} == {"300백만원"}

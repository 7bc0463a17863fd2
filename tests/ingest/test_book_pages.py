"""Pages of a budget book that lost their rules: every name gets its numbers where they add up, and none where they do not."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind
from ingest.read import read_text

HEAD = "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목 예산액 전년도 예산액 비교증감\n"
OVER = "2031년도 본예산 일반회계\n부서: 하천과\n정책: 맑은 물\n단위: 둑 돌보기 (단위:천원)\n"
ROWS = """하천과 9,000 8,000 1,000
국 2,000
도 3,000
군 4,000
둑길 손질 700 300 400
201 일반운영비 500 300 200
01 사무관리비 500 300 200
○둑길 표지판 300
100,000원*3개
○둑길 안내지 200
도 50
군 150
202 여비 200 0 200
"""
LADDER = """부서·정책·단위·세부사업·편성목
예산액
전년도
예산액
비교증감
(단위:천원)
세 출 예 산 사 업 명 세 서
2031년도 본예산 일반회계
부서:하천과
정책:맑은 물
단위:둑 돌보기
둑 돌보기
700
300
400
[국 300]
[군 400]
둑길 손질
700
300
400
201 일반운영비
500
300
200
01 사무관리비
300
200
500
부서·정책·단위·세부사업·편성목
예산액
전년도
예산액
비교증감
(단위:천원)
부서:하천과
정책:맑은 물
단위:둑 돌보기
○ 둑길 표지판
○ 둑길 안내지
100,000원 * 3개 =
=
300
200
202 여비
01 국내여비
○ 둑길 살피기
=
0
200
0
200
200
200
200
"""


def figures(text: str) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.kind in {Kind.AMOUNT, Kind.ZERO}]


def told(text: str) -> dict[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for figure in figures(text):
        if figure.unit == "KRW" and figure.table is not None:
            found.setdefault((figure.item, figure.column), []).append(figure.printed)
    return found


def test_a_row_on_one_line_has_its_three_numbers_and_the_names_over_it() -> None:
    made = next(f for f in figures(OVER + HEAD + ROWS) if f.item == "01 사무관리비" and f.column == "예산액")
    assert (made.printed, made.year, made.owners[-2:]) == ("500천원", 2031, ("둑길 손질", "201 일반운영비"))
    before = next(f for f in figures(OVER + HEAD + ROWS) if f.item == "하천과" and f.column == "전년도 예산액")
    assert (before.printed, before.year) == ("8,000천원", 2030)


def test_the_sources_under_a_name_are_its_own_when_they_add_up_to_it() -> None:
    paid = [(f.owners[-1], f.funding, f.printed) for f in figures(OVER + HEAD + ROWS) if f.funding]
    assert paid[:3] == [
        ("하천과", "국비", "2,000천원"),
        ("하천과", "도비", "3,000천원"),
        ("하천과", "군비", "4,000천원"),
    ]
    assert paid[3:] == [("둑길 안내지", "도비", "50천원"), ("둑길 안내지", "군비", "150천원")]
    wrong = figures(OVER + HEAD + ROWS.replace("도 3,000", "도 3,001"))
    assert not [f for f in wrong if f.funding and f.owners == ("하천과",)]


def test_nothing_left_out_is_told_of_cells_that_such_a_page_does_not_have() -> None:
    assert not [f for f in extract(read_text(OVER + HEAD + ROWS, "t.txt")).figures if f.kind is Kind.BLANK]


@pytest.mark.parametrize("wrong", ["500 300 100", "500 300", "500 200 300 400"])
def test_a_row_whose_numbers_do_not_add_up_is_not_read(wrong: str) -> None:
    made = told(OVER + HEAD + ROWS.replace("01 사무관리비 500 300 200", f"01 사무관리비 {wrong}"))
    assert not [name for name, _ in made if name.startswith("01 사무관리비")]
    assert made["202 여비", "예산액"] == ["200천원"]


def test_cells_on_lines_of_their_own_find_their_columns_in_whatever_order_they_stand() -> None:
    made = told(LADDER)
    assert made["201 일반운영비", "예산액"] == ["500천원"]
    assert made["01 사무관리비", "예산액"] == ["500천원"]
    assert made["01 사무관리비", "전년도 예산액"] == ["300천원"]
    assert made["01 사무관리비", "비교증감"] == ["200천원"]
    assert made["국비", "예산액"] == ["300천원"]


def test_line_items_torn_from_their_formulas_and_amounts_get_them_back_across_a_page() -> None:
    found = {f.item: f for f in figures(LADDER) if f.column == "예산액"}
    assert found["둑길 표지판"].printed == "300천원"
    assert found["둑길 안내지"].printed == "200천원"
    assert found["둑길 표지판"].owners[-3:] == ("둑길 손질", "201 일반운영비", "01 사무관리비")
    assert [f.printed for f in figures(LADDER) if f.item == "둑길 표지판" and f.column == "산출기초"][:1] == [
        "100,000원"
    ]


def test_line_items_that_add_up_to_nothing_are_not_read() -> None:
    made = told(LADDER.replace("=\n300\n200\n", "=\n300\n250\n"))
    assert ("둑길 안내지", "예산액") not in made
    assert ("둑길 표지판", "예산액") not in told(LADDER.replace("* 3개 =\n=\n300", "* 4개 =\n=\n310"))


def test_a_number_that_two_ways_of_adding_up_would_share_otherwise_is_not_guessed() -> None:
    text = LADDER.partition("둑 돌보기\n700")[0] + "둑길 손질\n700\n0\n700\n201 일반운영비\n700\n0\n700\n"
    assert told(text) == {}


def test_without_whose_money_it_is_the_names_before_an_account_are_told_apart_by_their_order() -> None:
    rows = "맑은 물 700 300 400\n둑 돌보기 700 300 400\n둑길 손질 700 300 400\n201 일반운영비 700 300 400\n"
    made = next(
        f for f in figures("(단위:천원)\n" + HEAD + rows) if f.item == "201 일반운영비" and f.column == "예산액"
    )
    assert made.owners == ("맑은 물", "둑 돌보기", "둑길 손질")


def test_the_title_of_such_a_file_is_not_the_heading_of_its_columns() -> None:
    assert read_text(LADDER, "t.txt").title == "세출예산사업명세서"
    assert (
        read_text("결재문서\n\n2031 둑길 손질 변경 검토\n\n□ 개요\n○ 둑길\n", "t.txt").title
        == "2031 둑길 손질 변경 검토"
    )

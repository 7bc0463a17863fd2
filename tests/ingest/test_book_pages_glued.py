"""Line items of a budget book's pages with an amount and a formula on one line, and what stands behind such pages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind, Reading
from ingest.read import read_text
from ingest.tables.glued import cut

HEAD = "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목 예산액전년도예산액\n비교증감\n"
BOOK = (
    """세 출 예 산 사 업 명 세 서
2031년도 본예산 일반회계
부서: 하천과
정책: 맑은 물
단위: 둑 돌보기 (단위:천원)
"""
    + HEAD
    + """둑길 손질(균특) 99,000 90,000 9,000
균 49,500
군 49,500
201 일반운영비 99,000 90,000 9,000
01 사무관리비 42,000 40,000 2,000
○둑길 안내지 12,00030,000원*400부
○2차 둑길 살피기 24,000 1,000,000원*2명*12월
○둑길 지킴이 보험
6,0006,000,000원
02 공공운영비 47,000 40,000 7,000
○둑길 전등 35,000
○둑길 물값 12,000
3,500,000원*10월
1,000,000원*12월
03 행사운영비 10,000 10,000 0
○둑길 걷기 10,000 10,000,000원
둑길 나무 심기 5,000 5,000 0
401 시설비및부대비 5,000 5,000 0
- 1 -
[붙임] 사업 설명서
둑길 손질
사업개요
 - 사 업 비 : 99,000천원
사업목적
 - 둑길을 걷기 좋게 손질
둑길 나무 심기
 - 대 상 : 둑길 3개소
"""
)


@pytest.fixture(scope="module")
def book() -> Reading:
    """The pages as they are read."""
    return extract(read_text(BOOK, "t.txt"))


def items(reading: Reading) -> dict[tuple[str, str], str]:
    return {(f.item, f.column): f.printed for f in reading.figures if f.kind is Kind.AMOUNT and f.table == 0}


def test_an_amount_is_told_from_the_formula_that_gives_it(book: Reading) -> None:
    told = items(book)
    assert told["둑길 안내지", "예산액"] == "12,000천원"
    assert told["둑길 안내지", "산출기초"] == "30,000원"
    assert told["2차 둑길 살피기", "예산액"] == "24,000천원"
    assert told["둑길 걷기", "예산액"] == "10,000천원"
    assert told["둑길 지킴이 보험", "예산액"] == "6,000천원"


def test_formulas_in_a_heap_behind_the_amounts_go_to_those_that_they_give(book: Reading) -> None:
    told = items(book)
    assert told["둑길 전등", "산출기초"] == "3,500,000원"
    assert told["둑길 물값", "산출기초"] == "1,000,000원"
    wrong = items(extract(read_text(BOOK.replace("3,500,000원*10월", "3,500,000원*11월"), "t.txt")))
    assert ("둑길 전등", "산출기초") not in wrong
    assert ("둑길 물값", "산출기초") not in wrong


@pytest.mark.parametrize(
    "said",
    [
        "둑길 안내지 12,00030,000원*500부",  # no cut gives the amount
        "둑길 안내지 12,000 30,000원*500부",
        "둑길 안내지 30,000원*400부",  # no amount
        "둑길 안내지12,00030,000원*400부",  # a number may end the name
        "둑길 안내지 12,00030,000*400",  # no money
    ],
)
def test_what_arithmetic_does_not_prove_is_left_as_it_is(said: str) -> None:
    assert cut(said, Decimal(1000)) is None


def test_a_glued_amount_that_its_formula_does_not_give_is_not_read() -> None:
    wrong = items(extract(read_text(BOOK.replace("30,000원*400부", "30,000원*500부"), "t.txt")))
    assert not [name for name, _ in wrong if "안내지" in name]


def test_the_source_in_a_name_is_no_source_of_what_others_pay_for_too(book: Reading) -> None:
    def paid(item: str) -> list[Figure]:
        return [f for f in book.figures if f.item == item and f.column == "예산액"]

    assert [f.funding for f in paid("둑길 손질(균특)")] == [None]
    assert [f.funding for f in paid("01 사무관리비")] == [None]
    assert [f.funding for f in paid("균특")] == ["균특"]


def test_sheets_behind_the_pages_belong_to_the_projects_that_they_are_named_for(book: Reading) -> None:
    assert book.document.projects == ("둑길 손질(균특)", "둑길 나무 심기")
    told = {(f.project, f.item): f.printed for f in book.figures if f.table is None}
    assert told["둑길 손질(균특)", "사업비"] == "99,000천원"
    assert [p for p, _ in told] == ["둑길 손질(균특)", "둑길 나무 심기"]


def test_rows_of_two_labels_stand_under_a_heading_of_as_many_words() -> None:
    text = "□ 최근 실적\n연도 회차 관람객(천명) 사업비(백만원) 비고\n2029 제8회 18 56\n2030 제9회 20 62 비로 줄임\n"
    told = {(f.owners[0], f.column): f.printed for f in extract(read_text(text, "t.txt")).figures}
    assert told == {
        ("2029", "관람객(천명)"): "18천명",
        ("2029", "사업비(백만원)"): "56백만원",
        ("2030", "관람객(천명)"): "20천명",
        ("2030", "사업비(백만원)"): "62백만원",
    }
    assert not [
        f
        for f in extract(read_text(text.replace("2030 제9회 20", "2030 제9회 가을 20"), "t.txt")).figures
        if f.column == "사업비(백만원)"
    ]

"""Statements of expenditure in the forms that offices print them: broken formulas, nameless items, other heads and orders."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind
from ingest.read import read_text

PAGES = """2031년도 본예산

세 출 예 산 사 업 명 세 서

늘봄시 배움과 · 체육과

부서: 배움과
정책: 배우는 늘봄
(단위:천원)

부서·정책·단위·세부사업·편성목	예산액	전년도예산액	비교증감
배움과	70,000	60,000	10,000
배우는 늘봄	70,000	60,000	10,000
책 읽는 마을	70,000	60,000	10,000

책마루 장터	30,000	25,000	5,000
201 일반운영비	30,000	25,000	5,000
03 행사운영비	30,000	25,000	5,000
○ 천막 빌리기 300,000원×50동×2일
		= 30,000

글눈 틔우기 (신규)	40,000	35,000	5,000
국 12,000
도 4,000
시 24,000
203 업무추진비	4,000	5,000	△1,000
03 부서운영업무추진비	4,000	5,000	△1,000
○ 400,000원×10월 = 4,000
307 민간이전	36,000	30,000	6,000
02 민간경상사업보조	36,000	30,000	6,000
○ 글눈 강사 3,000,000원×12개소 = 36,000천원

- 1 -
"""
ACCOUNTS = """○ 알림글 2,000원×5,000부 = 10,000
○ 붓과 먹 = 10,000
"""
HEADS = {
    "past first": "부서·정책·단위·세부사업·편성목\t전년도예산액\t예산액\t증감액",
    "years": "세부사업·편성목·통계목\t2031년 예산액\t2030년 최종예산액\t증감",
    "plain": "과 목\t예산액\t기정액\t증감",
}


def _figures(text: str) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.unit == "KRW" and f.kind is not Kind.BLANK]


def _named(text: str) -> dict[tuple[str, str], str]:
    return {(f.item, f.column): f.printed for f in _figures(text)}


def test_a_formula_that_goes_on_below_gives_the_amount_behind_its_sign() -> None:
    assert _named(PAGES)["천막 빌리기", "예산액"] == "30,000천원"


def test_a_line_item_without_a_name_tells_how_its_account_is_worked_out() -> None:
    named = _named(PAGES)
    assert named["03 부서운영업무추진비", "예산액"] == "4,000천원"
    assert named["03 부서운영업무추진비", "전년도예산액"] == "5,000천원"
    assert named["글눈 강사", "예산액"] == "36,000천원"  # what follows goes on


def test_a_name_whose_amounts_are_those_of_the_projects_below_is_above_them() -> None:
    owners = {f.item: f.owners for f in _figures(PAGES) if f.column == "예산액"}
    assert owners["책마루 장터"] == ("배움과", "배우는 늘봄", "책 읽는 마을")
    assert owners["글눈 틔우기 (신규)"] == ("배움과", "배우는 늘봄", "책 읽는 마을")
    apart = {f.item: f.owners for f in _figures(PAGES.replace("책 읽는 마을\t70,000", "책 읽는 마을\t71,000"))}
    assert "책 읽는 마을" not in apart.get("책마루 장터", ())


def test_sources_each_on_a_line_are_of_the_project_above_them() -> None:
    paid = [(f.owners[-1], f.funding, f.printed) for f in _figures(PAGES) if f.funding]
    assert paid == [
        ("글눈 틔우기 (신규)", k, v) for k, v in (("국비", "12,000천원"), ("도비", "4,000천원"), ("시비", "24,000천원"))
    ]


def test_a_cover_that_names_several_offices_names_their_government() -> None:
    assert read_text(PAGES, "t.txt").government == "늘봄시"
    notice = "늘봄구 공고 제2031-18호\n\n가게 고치기 도움 모집 공고\n"
    assert read_text(notice, "t.txt").government == "늘봄구"


def test_the_title_of_a_notice_stands_below_its_number() -> None:
    notice = "늘봄구 공고 제2031-18호\n\n2031년 가게 고치기 도움 참여자 모집 공고\n\n1. 사업개요\n 가. 사 업 비 : 470,000천원\n"
    assert read_text(notice, "t.txt").title == "2031년 가게 고치기 도움 참여자 모집 공고"


@pytest.mark.parametrize("head", list(HEADS))
def test_other_heads_and_orders_are_read_as_they_say(head: str) -> None:
    swapped = head == "past first"
    account = "201-01 사무관리비\t15,000\t20,000\t5,000" if swapped else "201-01 사무관리비\t20,000\t15,000\t5,000"
    project = account.replace("201-01 사무관리비", "서예 마당")
    text = f"2031년도 예산\n\n배움과\n\n(단위: 천원)\n{HEADS[head]}\n\n{project}\n{account}\n{ACCOUNTS}"
    found = {(f.item, f.column): (f.printed, f.owners) for f in _figures(text)}
    budget, before = (
        ("2031년 예산액", "2030년 최종예산액")
        if head == "years"
        else ("예산액", "전년도예산액" if swapped else "기정액")
    )
    assert found["201-01 사무관리비", budget] == ("20,000천원", ("서예 마당",))
    assert found["201-01 사무관리비", before] == ("15,000천원", ("서예 마당",))
    assert found["알림글", budget] == ("10,000천원", ("서예 마당", "201-01 사무관리비"))
    assert found["붓과 먹", budget] == ("10,000천원", ("서예 마당", "201-01 사무관리비"))

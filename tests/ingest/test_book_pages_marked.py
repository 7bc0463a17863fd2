"""Pages of a budget book whose rows are told apart by their marks: ■ 정책: …, ◆ 단위: …, ◇ …, sources and formulas between them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind, Measure
from ingest.read import read_text

PAGES = """2031년도 본예산

새봄군

총괄표(일반회계)\t\t\t(단위:천원)
부서명\t2031예산액\t2030예산액\t비교증감
물길과\t67,000\t72,000\t△5,000
합 계\t67,000\t72,000\t△5,000

- 11 -

부서: 물길과
회계: 일반회계\t\t\t(단위:천원)
부서·정책·단위·세부사업·편성목\t예산액\t전년도
예산액\t비교증감
물길과\t67,000\t72,000\t△5,000
   도\t9,000
   군\t58,000
■ 정책: 맑은 물 되찾기\t60,000\t66,000\t△6,000
◆ 단위: 샘터 돌보기\t60,000\t66,000\t△6,000
◇ 옛 샘 다시 열기㉥\t48,000\t50,000\t△2,000
   도\t9,000
   군\t39,000
 201-01 사무관리비\t18,000\t20,000\t△2,000
   ○수질 알림판 제작
      60,000원*200개\t=\t12,000
   ○길잡이 교육\t=\t6,000
 401-01 시설비\t30,000\t30,000\t0
   ○샘 둘레 돌쌓기
      30,000,000원*1식\t=\t30,000
◇ 두레박 체험\t12,000\t16,000\t△4,000
 301-14 기타보상금\t12,000\t16,000\t△4,000
   ○체험 도우미
      50,000원*4명*60일\t=\t12,000
■ 정책: 행정운영경비(물길과)\t7,000\t6,000\t1,000
◆ 단위: 기본경비\t7,000\t6,000\t1,000
 202-01 국내여비\t7,000\t6,000\t1,000
"""
OVER = ("물길과", "맑은 물 되찾기", "샘터 돌보기")


def figures(text: str = PAGES) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.unit == "KRW" and f.kind is not Kind.BLANK]


def told(text: str = PAGES) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    return {(f.item, f.column): (f.printed, f.owners) for f in figures(text)}


def test_marks_and_the_words_of_their_levels_tell_who_owns_whom() -> None:
    named = told()
    assert named["맑은 물 되찾기", "예산액"] == ("60,000천원", OVER[:1])
    assert named["샘터 돌보기", "예산액"] == ("60,000천원", OVER[:2])
    assert named["옛 샘 다시 열기", "예산액"] == ("48,000천원", OVER)  # without the letter of a note
    assert named["두레박 체험", "비교증감"] == ("△4,000천원", OVER)
    assert named["기본경비", "전년도 예산액"] == ("6,000천원", ("물길과", "행정운영경비(물길과)"))


def test_accounts_items_and_sources_stand_under_the_project_above_them() -> None:
    named = told()
    assert named["401-01 시설비", "예산액"] == ("30,000천원", (*OVER, "옛 샘 다시 열기"))
    assert named["수질 알림판 제작", "예산액"] == ("12,000천원", (*OVER, "옛 샘 다시 열기", "201-01 사무관리비"))
    assert named["길잡이 교육", "예산액"] == ("6,000천원", (*OVER, "옛 샘 다시 열기", "201-01 사무관리비"))
    paid = [(f.owners, f.funding, f.printed) for f in figures() if f.funding]
    assert ((*OVER, "옛 샘 다시 열기"), "도비", "9,000천원") in paid


def test_the_factors_of_a_formula_are_those_of_its_line_item() -> None:
    assert [(f.owners[-1], f.printed) for f in figures() if f.measure is Measure.UNIT_PRICE and f.printed == "50,000원"]


@pytest.mark.parametrize(("first", "second", "third"), [("", "", ""), ("", "단위: ", "세부: "), ("정책: ", "", "")])
def test_marks_without_a_word_follow_each_other_down_to_the_project(first: str, second: str, third: str) -> None:
    text = PAGES.replace("■ 정책: ", f"■ {first}").replace("◆ 단위: ", f"◆ {second}").replace("◇ ", f"◇ {third}")
    assert told(text)["두레박 체험", "예산액"] == ("12,000천원", OVER)


def test_words_without_marks_tell_the_levels_too() -> None:
    text = PAGES.replace("■ ", "").replace("◆ ", "").replace("◇ ", "세부사업: ")
    assert told(text)["두레박 체험", "예산액"] == ("12,000천원", OVER)


def test_a_level_whose_numbers_do_not_add_up_is_not_read_as_one() -> None:
    assert ("두레박 체험", "예산액") not in told(PAGES.replace("두레박 체험\t12,000", "두레박 체험\t13,000"))


def test_a_title_whose_unit_is_set_apart_by_tabs_is_the_caption_of_its_table() -> None:
    (change,) = [f for f in figures() if f.measure is Measure.CHANGE and f.item == "합계"]
    assert (change.printed, change.value) == ("△5,000천원", Decimal(-5_000_000))
    assert change.source.section[-1].startswith("총괄표")

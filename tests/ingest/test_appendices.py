"""An appendix is a part of its own, behind the last section, with the year of its own title."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Measure
from ingest.read import read_text

PAPER = """제7회 물레방아 장터 추진계획

Ⅰ 추진개요

❍ 기 간 : 2025. 9. 5. ~ 9. 7.
❍ 예 산 : 95,000천원

Ⅱ 성과목표

❍ 방문객 : 21,000명

{heading}

❍ 집행액 : 76,500천원
"""


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("[부록 1] 제6회(2024년) 장터 정산보고", "부록 1 제6회(2024년) 장터 정산보고"),
        ("【붙임】 2024년 정산 내역", "붙임 2024년 정산 내역"),
        ("별첨 2. 2024년 장터 정산 결과", "별첨 2 2024년 장터 정산 결과"),
        ("<붙임 1> 2024년 장터 정산 결과", "붙임 1 2024년 장터 정산 결과"),
    ],
)
def test_the_heading_of_an_appendix_ends_the_part_before_it(heading: str, title: str) -> None:
    figures = extract(read_text(PAPER.format(heading=heading), "a.txt")).figures
    spent = next(f for f in figures if f.measure is Measure.EXECUTED)
    assert (spent.source.section, spent.year) == ((title,), 2024)


@pytest.mark.parametrize("line", ["붙임 : 2024년 정산서 1부. 끝.", "붙임 1. 정산서 1부", "별첨 참조"])
def test_a_list_of_papers_is_no_appendix(line: str) -> None:
    figures = extract(read_text(PAPER.format(heading=line), "a.txt")).figures
    assert next(f for f in figures if f.measure is Measure.EXECUTED).source.section[0] == "성과목표"


def test_a_row_named_as_money_takes_the_money_of_a_caption_of_several_units() -> None:
    text = "하천 정비\n\n□ 추진실적\n\n(단위 : km, 백만원)\n\n구 분\t2022년\t2023년\n정비 연장(km)\t4.1\t5.2\n집행액\t410\t520\n"
    spent = [f for f in extract(read_text(text, "a.txt")).figures if f.item == "집행액"]
    assert [(f.printed, f.unit, f.measure) for f in spent] == [
        ("410백만원", "KRW", Measure.EXECUTED),
        ("520백만원", "KRW", Measure.EXECUTED),
    ]


LIST = """2032년 주요업무계획

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t둑길 손질\t신규\t2
2\t물길 표지판\t계속\t3
3\t꽃밭 가꾸기\t계속\t4

1 둑길 손질

□ 사업개요

- 사업량 : 3개소

□ 2032년 소요예산 : 90,000천원

2 물길 표지판

□ 사업개요

- 사업량 : 8개소

□ 2032년 소요예산 : 80,000천원

3 꽃밭 가꾸기

□ 사업개요

- 사업량 : 5개소

□ 2032년 소요예산 : 70,000천원


참고\t2031년 {what}

(단위 : 천원)

사업\t예산현액\t집행액\t이월액
{rows}
"""
SPENT = "둑길 손질\t60,000\t50,000\t10,000\n물길 표지판\t40,000\t30,000\t10,000"


def test_what_is_added_behind_the_last_project_is_of_none_where_it_names_several_and_of_its_own_year() -> None:
    figures = extract(read_text(LIST.format(what="사업 집행 결과", rows=SPENT), "a.txt")).figures
    found = [f for f in figures if f.printed == "50,000천원"]
    assert [(f.year, f.project) for f in found] == [(2031, "둑길 손질")]


def test_what_is_added_to_one_project_stays_with_it() -> None:
    figures = extract(
        read_text(LIST.format(what="꽃밭 집행 결과", rows="꽃모종\t60,000\t50,000\t10,000"), "a.txt")
    ).figures
    found = [f for f in figures if f.printed == "50,000천원"]
    assert [(f.year, f.project) for f in found] == [(2031, "꽃밭 가꾸기")]


def test_a_column_named_as_a_fee_takes_the_money_of_a_caption_that_names_a_count_too() -> None:
    text = "물길 걷기 대회\n\n□ 종목별 계획\n\n(단위 : 명, 원)\n\n종 목\t모집인원\t참가비\t출발시각\n긴길\t600\t40,000\t08:30\n짧은길\t1,200\t35,000\t08:40\n"
    fees = [f for f in extract(read_text(text, "a.txt")).figures if f.column == "참가비"]
    assert [(f.item, f.printed, f.unit) for f in fees] == [("긴길", "40,000원", "KRW"), ("짧은길", "35,000원", "KRW")]
    assert {f.measure for f in fees} == {Measure.OTHER}

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

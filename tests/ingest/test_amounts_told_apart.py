"""Bare numbers in the bracket behind an amount are parts of it, in its unit, where they add up to it."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Measure
from ingest.read import read_text


def _amounts(line: str) -> list[tuple[str, str]]:
    found = extract(read_text(f"보리천 산책길\n\n□ 추진계획\n\n ○ {line}\n", "2031_보리천.txt")).figures
    return [(f.item, f.printed) for f in found if f.unit == "KRW"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("소요예산 : 50,000천원(시설비 30,000, 용역비 20,000)", [("시설비", "30,000천원"), ("용역비", "20,000천원")]),
        ("사업비 : 5억원(설계비 0.5, 공사비 4.5)", [("설계비", "0.5억원"), ("공사비", "4.5억원")]),
        ("소요예산 77백만원 (묘목 구입 70, 안내판 7)", [("묘목 구입", "70백만원"), ("안내판", "7백만원")]),
        ("사업비 : 90백만원(상반기 40 / 하반기 50)", [("상반기", "40백만원"), ("하반기", "50백만원")]),
    ],
)
def test_what_an_amount_is_spent_on_is_read_in_its_unit(line: str, parts: list[tuple[str, str]]) -> None:
    assert _amounts(line)[1:] == parts


@pytest.mark.parametrize(
    "line",
    [
        "소요예산 : 50,000천원(시설비 30,000, 용역비 15,000)",
        "소요예산 : 50,000천원(시설비 30,000, 용역비 20,000 예정)",
    ],
)
def test_numbers_that_nothing_vouches_for_are_no_parts(line: str) -> None:
    assert len(_amounts(line)) == 1


def test_who_pays_is_read_as_such_and_not_as_what_it_is_spent_on() -> None:
    found = extract(
        read_text("보리천\n\n□ 계획\n\n ○ 사업비 : 50백만원(국비 30, 시비 20)\n", "2031_보리천.txt")
    ).figures
    assert [(f.funding, f.printed) for f in found if f.funding] == [("국비", "30백만원"), ("시비", "20백만원")]


def test_amounts_in_a_bracket_that_come_to_the_one_before_it_are_its_parts() -> None:
    text = "보리천\n\n□ 계획\n\n ○ 놀이마루 설치 12,000천원(목재 7,000천원, 인건비 5,000천원)\n"
    whole, *parts = extract(read_text(text, "2031_보리천.txt")).figures
    assert [(f.item, f.part_of, f.owners[-1]) for f in parts] == [
        ("목재", whole.id, "놀이마루 설치"),
        ("인건비", whole.id, "놀이마루 설치"),
    ]


def test_a_part_called_a_budget_is_no_budget_of_the_whole() -> None:
    line = "소요예산 : 총 18억원(재난기금 7억원, 시설별 자체예산 11억원)"
    assert _amounts(line) == [("소요예산", "18억원"), ("재난기금", "7억원"), ("시설별 자체예산", "11억원")]


def test_what_a_price_comes_to_for_all_of_them_is_no_price() -> None:
    found = extract(
        read_text("보리천 버스\n\n□ 추진계획\n\n ○ 버스 보조단가 5천만원 × 30대 = 15억원\n", "a.txt")
    ).figures
    assert {f.printed: f.measure for f in found if f.unit == "KRW"} == {
        "15억원": Measure.BUDGET,
        "5천만원": Measure.UNIT_PRICE,
    }


def test_what_a_feast_brings_in_is_no_budget() -> None:
    found = extract(read_text("보리천 축제\n\n□ 추진실적\n\n ○ 축제 경제효과 87억원\n", "a.txt")).figures
    assert [f.measure for f in found] == [Measure.OTHER]


def test_how_wide_a_thing_is_is_not_how_large_it_is() -> None:
    found = extract(read_text("보리천 지붕\n\n□ 추진계획\n\n ○ 규모 : 연장 180m, 폭 8m\n", "a.txt")).figures
    assert [(f.item, f.printed) for f in found] == [("연장", "180m"), ("폭", "8m")]

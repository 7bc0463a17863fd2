"""What an amount is for, in bare numbers on the line below; which year a number is of, and when it is of none."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text


def figures(text: str) -> dict[str, Figure]:
    return {f.printed: f for f in extract(read_text(text, "a.txt")).figures}


def test_names_and_bare_numbers_under_an_amount_are_its_parts_where_they_make_it_up() -> None:
    made = figures("□ 장터 운영\n\n ▸ 사업비 : 90백만원\n  - 천막 임차 40, 무대 설치 35, 보험료 15\n")
    assert {(f.item, f.value) for p, f in made.items() if f.part_of} == {
        ("천막 임차", Decimal(40_000_000)),
        ("무대 설치", Decimal(35_000_000)),
        ("보험료", Decimal(15_000_000)),
    }


def test_names_and_bare_numbers_that_come_to_another_sum_are_left() -> None:
    made = figures("□ 장터 운영\n\n ▸ 사업비 : 90백만원\n  - 천막 임차 40, 무대 설치 45\n")
    assert "40백만원" not in made


def test_a_portion_is_of_its_own_year_whatever_the_years_before_it() -> None:
    made = figures("2032년도 업무계획\n\n□ 쉼터 건립\n\n - 사업비 : 300백만원 ※ 2031~2032년, 2032년분 200백만원\n")
    assert (made["200백만원"].year, made["300백만원"].year, made["300백만원"].period) == (2032, None, "2031~2032년")


def test_what_is_supposed_is_of_no_year() -> None:
    text = "2032년도 업무계획\n\n□ 기대효과\n\n - 이용률 85% 달성 시 3억원 절감\n - 이용률 82% 달성\n"
    made = figures(text)
    assert (made["85%"].year, made["82%"].year) == (None, 2032)


def test_a_column_of_what_is_left_is_of_none_of_the_years_beside_it() -> None:
    text = "2032년도 예산안\n\n□ 추진실적\n\n구분\t2030년\t2031년\t2032년(계획)\t잔여\n교체(km)\t3\t4\t5\t6\n이용률(%)\t70\t72\t75\t80\n"
    made = figures(text)
    assert (made["75%"].year, made["80%"].year) == (2032, None)

"""Sources of money in bare numbers: read only where they come to a total of the table beside them; whose a paper is."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text

PLAN = (
    "가람군 농업센터 2031년 주요업무계획\n\n□ 예산 현황 (단위 : 백만원)\n\n구분\t2030년\t2031년\n계\t31,420\t33,875\n"
    "농정과\t18,250\t19,340\n활력과\t13,170\t14,535\n\n 재원별(2031년) : 국비 11,640 / 도비 4,285 / 군비 17,950\n"
)


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def funds(text: str) -> list[tuple[str | None, str, int | None]]:
    return [(f.funding, f.printed, f.year) for f in reading(text).figures if f.funding]


def test_sources_that_come_to_a_total_have_its_unit_and_year() -> None:
    made = reading(PLAN)
    assert funds(PLAN) == [
        ("국비", "11,640백만원", 2031),
        ("도비", "4,285백만원", 2031),
        ("군비", "17,950백만원", 2031),
    ]
    total = next(f for f in made.figures if f.printed == "33,875백만원")
    assert {f.part_of for f in made.figures if f.funding} == {total.id}


@pytest.mark.parametrize(
    ("said", "instead"), [("4,285", "4,286"), ("2031년) :", "2030년) :"), ("17,950", "17,950 예정")]
)
def test_sources_that_come_to_no_total_of_that_year_are_not_read(said: str, instead: str) -> None:
    assert funds(PLAN.replace(said, instead)) == []


@pytest.mark.parametrize(
    ("cover", "government", "department"),
    [
        ("가람군 농업센터 2031년 주요업무계획", "가람군", "농업센터"),
        ("2031년 나루시 보건소 업무계획", "나루시", "보건소"),
        ("2031학년도 주요업무계획\n\n2031. 1.\n\n다솜교육지원청", None, "다솜교육지원청"),
        ("마을 도서관 2031년 이용 안내", None, None),
    ],
)
def test_a_title_or_a_line_of_the_cover_says_whose_paper_it_is(
    cover: str, government: str | None, department: str | None
) -> None:
    document = read_text(f"{cover}\n\n□ 예산 현황\n\n○ 예산 5백만원\n", "t.txt")
    assert (document.government, document.department) == (government, department)

"""What several years cost together is of none of them, whatever year the paper is of."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text

PLAN = """2024년 주요업무계획

Ⅱ. 주요업무

1 들머리 광장 조성

□ 사업개요

○ 사업기간 : 2022년 ~ 2025년
{lines}
"""


def _figures(*lines: str) -> dict[str, Figure]:
    figures = extract(read_text(PLAN.format(lines="\n".join(lines)), "a.txt")).figures
    return {f.printed: f for f in figures if f.unit == "KRW"}


def test_an_amount_that_its_years_add_up_to_is_of_no_one_year_and_neither_are_its_shares() -> None:
    found = _figures(
        "○ 사업비 : 4,200백만원(국비 2,100, 시비 2,100)",
        " - 2023년 1,900백만원, 2024년 1,300백만원, 2025년 1,000백만원",
    )
    assert [found[p].year for p in ("4,200백만원", "2,100백만원")] == [None, None]
    assert found["4,200백만원"].period == "2023~2025"
    assert [found[p].year for p in ("1,900백만원", "1,300백만원", "1,000백만원")] == [2023, 2024, 2025]


def test_an_amount_beside_a_period_of_several_years_is_of_none_of_them_though_those_told_do_not_add_up() -> None:
    found = _figures("○ 사업비 : 4,200백만원", " - 2023년 1,900백만원, 2025년 1,000백만원")
    assert found["4,200백만원"].year is None


def test_an_amount_beside_a_period_within_one_year_is_of_the_year_of_its_paper() -> None:
    text = PLAN.format(lines="○ 사업비 : 4,200백만원").replace("2022년 ~ 2025년", "2024. 3. ~ 2024. 12.")
    assert [f.year for f in extract(read_text(text, "a.txt")).figures if f.unit == "KRW"] == [2024]


def test_a_cost_and_who_pays_it_are_of_the_years_told_beside_them_as_the_time() -> None:
    text = PLAN.format(lines="○ 총사업비 : 4,200백만원(도비 1,200백만원, 지방채 3,000백만원)").replace(
        "사업기간", "기 간"
    )
    found = [f for f in extract(read_text(text, "a.txt")).figures if f.unit == "KRW"]
    assert [(f.year, f.period) for f in found] == [(None, "2022년 ~ 2025년")] * 3


def test_years_in_the_bracket_behind_an_amount_divide_it_in_its_own_unit() -> None:
    found = _figures("○ 사업비 : 8,800백만원(’23년 5,300, ’24년 3,500)")
    assert found["8,800백만원"].year is None
    assert (found["5,300백만원"].year, found["3,500백만원"].year) == (2023, 2024)


def test_years_in_a_bracket_that_do_not_add_up_are_no_amounts() -> None:
    found = _figures("○ 사업비 : 8,800백만원(’23년 5,300, ’24년 3,400)")
    assert (list(found), found["8,800백만원"].year) == (["8,800백만원"], None)


@pytest.mark.parametrize("told", ["’22~’25", "2022~2025년", "2022년 ~ 2025년"])
def test_a_period_in_the_bracket_behind_an_amount_is_not_its_first_year(told: str) -> None:
    assert _figures(f"○ 사업비 : 6,000백만원({told})")["6,000백만원"].year is None


def test_a_total_beside_a_period_of_several_years_is_of_all_of_them() -> None:
    found = _figures("○ 사업비 : 총 4,200백만원", "○ 재 원 : 도비 1,200백만원, 시비 3,000백만원")
    assert {f.year for f in found.values()} == {None}
    assert _figures("○ 사업비 : 4,200백만원")["4,200백만원"].year is None


def test_one_year_of_a_whole_cost_is_no_whole_cost() -> None:
    found = _figures("○ 총사업비 : 3,000백만원", " - 2023년 1,000백만원, 2024년 2,000백만원")
    assert [found[p].measure for p in ("3,000백만원", "1,000백만원", "2,000백만원")] == [
        Measure.TOTAL_COST,
        Measure.REQUIRED,
        Measure.REQUIRED,
    ]


def test_what_was_spent_before_lends_its_measure_to_no_year_beside_it() -> None:
    found = _figures("○ 연차별 투자 : 기투자 5,300백만원, 2024년 3,500백만원")
    assert (found["5,300백만원"].year, found["5,300백만원"].measure) == (None, Measure.EXECUTED)
    assert (found["3,500백만원"].year, found["3,500백만원"].measure) == (2024, Measure.BUDGET)


TABLES = """새터 하천 정비사업

1 기본 현황

□ 사업개요

- 사업기간 : 2021 ~ 2026년

2 예산 설명

□ 예산 총괄

(단위 : 백만원)

구 분	2023예산액	2024예산액
계	1,200	1,500

□ 재원별 투자계획

(단위 : 백만원)

재원별	총사업비	기투자	2024년	2025년	향후
계	9,000	3,000	1,500	2,000	2,500
국비	4,500	1,500	750	1,000	1,250
시비	4,500	1,500	750	1,000	1,250

□ 재원별 총사업비

(단위 : 백만원)

재원	금액	비율
계	9,000	100%
국비	4,600	51%
시비	4,400	49%
"""


def test_a_column_of_whole_costs_does_not_make_those_of_the_years_beside_it() -> None:
    figures = extract(read_text(TABLES, "a.txt")).figures
    planned = {(f.item, f.column): f.measure for f in figures if "투자계획" in f.source.section[-1]}
    assert planned["국비", "총사업비"] is Measure.TOTAL_COST
    assert {planned["국비", c] for c in ("2024년", "2025년", "향후")} == {Measure.REQUIRED}


def test_a_heading_of_whole_costs_tells_what_the_amounts_under_it_are() -> None:
    figures = extract(read_text(TABLES, "a.txt")).figures
    said = {f.measure for f in figures if f.source.section[-1] == "재원별 총사업비" and f.unit == "KRW"}
    assert said == {Measure.TOTAL_COST}


def test_an_amount_that_a_table_gives_as_the_whole_of_its_years_is_of_none_of_them() -> None:
    line = "- 사업비 : 9,000백만원(국비 4,500, 시비 4,500)"
    paper = TABLES.replace("- 사업기간 : 2021 ~ 2026년", line)
    found = [f for f in extract(read_text(paper, "a.txt")).figures if f.source.section[-1] == "사업개요"]
    assert [(f.printed, f.year) for f in found] == [("9,000백만원", None), ("4,500백만원", None), ("4,500백만원", None)]


def test_a_table_whose_total_is_what_all_years_cost_is_of_no_one_year() -> None:
    paper = TABLES.replace("재원\t금액\t비율\n", "비목\t금액\t비율\n").replace("재원별 총사업비", "사업비 산출")
    figures = extract(read_text(paper, "a.txt")).figures
    told = {f.year for f in figures if f.source.section[-1] == "사업비 산출" and f.unit == "KRW"}
    assert told == {None}


def test_a_rate_below_amounts_is_a_rate_though_the_caption_names_money_first() -> None:
    table = "(단위 : 백만원, %)\n\n구 분\t2022년\t2023년\n예산액\t610\t640\n집행액\t598\t615\n집행률\t98.0\t96.1\n"
    figures = extract(read_text(f"새터 산불 예방\n\n□ 예산 및 집행 현황\n\n{table}", "a.txt")).figures
    rates = [(f.printed, f.unit, f.measure) for f in figures if f.item == "집행률"]
    assert rates == [("98.0%", "percent", Measure.EXECUTION_RATE), ("96.1%", "percent", Measure.EXECUTION_RATE)]


TWICE = """물안골 저수지 보수

1 기본 현황

□ 사업개요

사업기간	2020년 ~ 2025년
총사업비	<table> <tr> <td>총</td> <td>(국비)</td> <td>(군비)</td> </tr> <tr> <td>84,000천원</td> <td>42,000천원</td> <td>42,000천원</td> </tr> </table>	총	(국비)	(군비)	84,000천원	42,000천원	42,000천원
총	(국비)	(군비)
84,000천원	42,000천원	42,000천원
사업위치	물안골 일원

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분	2022예산액	2023예산액
계	10,000	12,000
"""


def test_a_table_in_a_cell_that_is_flattened_in_its_row_and_below_it_is_one_table() -> None:
    reading = extract(read_text(TWICE, "a.txt"))
    national = [f for f in reading.figures if f.funding == "국비"]
    assert [(f.measure, f.printed) for f in national] == [(Measure.TOTAL_COST, "42,000천원")]
    assert any(f.item == "사업위치" and f.value == "물안골 일원" for f in reading.facts)


@pytest.mark.parametrize(
    ("title", "year"),
    [("2025년 주요사업 설명서", 2025), ("2024년 주민행사 결과보고서", 2024), ("주요사업 설명서", None)],
)
def test_a_paper_is_of_the_year_of_its_title_not_of_the_last_that_a_project_takes(title: str, year: int | None) -> None:
    text = (
        f"{title}\n\n나루군 공원과\n\n1 숲길 조성\n\n□ 사업개요\n\n ○ 사업기간 : 2023 ~ 2026년\n ○ 사업비 : 90백만원\n"
    )
    assert read_text(text, "a.txt").year == year


LIST = """2031년도 투자사업 계획

Ⅱ. 투자사업

□ 총괄

(단위 : 백만원)

사업명\t총사업비\t기투자\t2031년\t2032년 이후
계\t9,400\t1,900\t3,600\t3,900
물안골 쉼터 조성\t5,400\t900\t2,000\t2,500
솔재 산책로 정비\t4,000\t1,000\t1,600\t1,400

### 1 물안골 쉼터 조성

□ 사업개요

- 사업기간 : 2030 ~ 2034
- 총사업비 : 58억원

### 2 솔재 산책로 정비

□ 사업개요

- 사업기간 : 2030 ~ 2033
- 총사업비 : 40억원
"""


def test_a_whole_cost_beside_one_year_and_all_those_after_it_is_of_none_of_them() -> None:
    reading = extract(read_text(LIST, "a.txt"))
    costs = [f for f in reading.figures if f.column == "총사업비"]
    assert [(f.printed, f.year) for f in costs] == [
        ("9,400백만원", None),
        ("5,400백만원", None),
        ("4,000백만원", None),
    ]


RESULTS = """2032년 주요업무계획

1 물안골 쉼터 확충

□ 추진실적

(2032. 10월말 기준, 단위 : 대, 개소)

구분\t합계\t\t2031년\t\t2032년\t
\t목표\t실적\t목표\t실적\t목표\t실적
그늘 의자\t50\t41\t22\t23\t28\t18
"""


def test_a_total_over_names_that_each_year_has_too_is_of_all_these_years() -> None:
    reading = extract(read_text(RESULTS, "a.txt"))
    assert [(f.printed, f.year) for f in reading.figures if f.item == "그늘 의자"] == [
        ("50", None),
        ("41", None),
        ("22", 2031),
        ("23", 2031),
        ("28", 2032),
        ("18", 2032),
    ]


def test_a_change_against_a_year_is_not_of_that_year() -> None:
    text = "2032년 주요업무계획\n\n□ 추진실적\n\n구 분\t’30년\t’31년\t’32.6월\t증감(’31년 대비)\n그늘 의자\t58\t96\t84\t△12\n"
    reading = extract(read_text(text, "a.txt"))
    assert [(f.printed, f.year) for f in reading.figures] == [("58", 2030), ("96", 2031), ("84", 2032), ("△12", 2032)]

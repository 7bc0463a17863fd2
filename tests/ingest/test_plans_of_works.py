"""Plans of several years: works numbered in brackets, one unit over all their tables, a column of all the years before."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

PLAN = """2031~2033년 중기지방재정계획

늘봄시 기획과

1. 사업 총괄
(단위 : 백만원)
사 업 명	총사업비	~2030	2031	2032	2033
둑길 넓히기	90	20	30	30	10
쉼터 짓기	12	2	5	5	-

2. 사업별 설명 (단위 : 백만원)

[1] 둑길 넓히기
○ 위    치 : 앞들 ~ 뒷들
재원	총사업비	~2030	2031	2032	2033
국비	45	10	15	15	5
시비	45	10	15	15	5
○ 준공 2033. 10월 예정

[2] 쉼터 짓기
○ 사업기간 : 2030 ~ 2032
○ 물    량 : 6개소(1개소당 2백만원)
재원	총사업비	~2030	2031	2032	2033
시비	12	2	5	5	-
물량(개소)	6	1	3	2	-
"""


def _figures(text: str = PLAN) -> list[Figure]:
    return list(extract(read_text(text, "t.txt")).figures)


def test_works_numbered_in_brackets_are_projects_of_their_own() -> None:
    assert read_text(PLAN, "t.txt").projects == ("둑길 넓히기", "쉼터 짓기")


def test_numbers_in_brackets_that_lead_into_nothing_are_no_headings() -> None:
    notes = "□ 참고 문헌\n[1] 늘봄시 통계 연보\n[2] 늘봄시 물길 백서\n"
    assert not [s for s in read_text(notes, "t.txt").sections if "늘봄시" in s.title]


def test_the_unit_that_a_heading_says_is_that_of_every_table_of_money_below_it() -> None:
    found = [f for f in _figures() if f.project == "쉼터 짓기" and f.funding == "시비" and f.value]
    assert [f.printed for f in found] == ["12백만원", "2백만원", "5백만원", "5백만원"]
    people = PLAN.replace("재원\t총사업비\t~2030\t2031\t2032\t2033\n시비", "마을\t이웃\t어른\t아이\n앞들")
    assert not [f for f in _figures(people) if f.item == "앞들" and f.unit == "KRW"]


def test_a_column_of_all_the_years_before_is_of_none_of_them() -> None:
    found = [f for f in _figures() if f.item == "둑길 넓히기"]
    assert [(f.printed, f.year) for f in found] == [
        ("90백만원", None),
        ("20백만원", None),
        ("30백만원", 2031),
        ("30백만원", 2032),
        ("10백만원", 2033),
    ]
    assert [f.period for f in found[:2]] == ["~2033", "~2030"]


def test_what_all_years_come_to_is_of_no_year_whoever_pays_it_and_whatever_it_counts() -> None:
    found = [
        f
        for f in _figures()
        if f.project == "쉼터 짓기" and f.column in ("총사업비", "") and f.value in (6, 12_000_000)
    ]
    assert {(f.printed, f.year) for f in found} == {("12백만원", None), ("6개소", None)}


TURNS = """제6회 갈잎 축제 추진계획

□ 역대 개최현황
구 분	제3회	제4회	제5회
연 도	2026	2029	2030
방문객(명)	38,200	31,400	42,700
예 산(천원)	150,000	140,000	160,000
"""


def test_the_years_below_the_turns_of_an_event_head_its_columns_with_them() -> None:
    found = [(f.printed, f.year, f.column) for f in _figures(TURNS) if f.unit == "count:명"]
    assert found == [
        ("38,200명", 2026, "제3회 2026"),
        ("31,400명", 2029, "제4회 2029"),
        ("42,700명", 2030, "제5회 2030"),
    ]


def test_a_plan_that_was_changed_is_of_the_year_of_its_change_and_no_plan_as_it_was_at_first() -> None:
    text = (
        "어울림관 짓기\n\n1. 개요\n\n○ 사업기간 : 2029년 ~ 2034년\n○ 총사업비 : 90백만원\n\n2. 비교\n\n(단위 : 백만원)\n\n"
        "구 분\t당초(2029. 8.)\t변경(2031)\t증감\n총사업비\t70\t90\t20\n공사비\t50\t60\t10\n"
    )
    found = [f for f in _figures(text) if f.table is not None and f.column]
    assert [(f.item, f.measure.value, f.year) for f in found] == [
        ("총사업비", "총사업비", 2029),
        ("총사업비", "총사업비", 2031),
        ("총사업비", "증감", 2031),
        ("공사비", "당초예산", 2029),
        ("공사비", "예산", 2031),
        ("공사비", "증감", 2031),
    ]
    assert read_text(text, "t.txt").year == 2031


def test_a_price_of_one_measure_is_a_factor_of_what_it_comes_to() -> None:
    text = "2031년 사업계획\n\n산출근거\n - 부지 : 500㎡ × 3천원/㎡ = 1,500천원\n"
    assert [(f.item, f.printed) for f in _figures(text)] == [
        ("부지", "1,500천원"),
        ("부지", "500㎡"),
        ("부지", "3천원"),
    ]

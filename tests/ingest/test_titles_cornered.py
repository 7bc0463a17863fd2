"""Titles with an office in their corner, names with a code, and counts beside money: each test's document is its own text."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


PLAN = (
    "2031 주요업무계획\n\nⅡ. 주요업무계획\n\n1\t둑길 정비\t\t하천과\n\n□ 소요예산 : 30,000천원\n\n"
    "2\t마을 쉼터 조성\t공원녹지과\n\n(단위 : 천원)\n\n구분\t2030\t2031\n쉼터\t100\t200\n"
)


def test_a_title_with_an_office_in_its_corner_begins_a_project() -> None:
    made = reading(PLAN)
    assert made.document.projects == ("둑길 정비", "마을 쉼터 조성")
    assert [(f.project, f.printed) for f in made.figures] == [
        ("둑길 정비", "30,000천원"),
        ("마을 쉼터 조성", "100천원"),
        ("마을 쉼터 조성", "200천원"),
    ]


def test_rows_that_name_an_office_each_stay_a_table() -> None:
    assert reading("1\t둑길 정비\t하천과\n2\t쉼터 조성\t공원녹지과\n3\t숲길 조성\t산림과\n").document.projects == ()


def test_a_name_with_its_code_below_the_cover_is_the_one_project() -> None:
    text = "## 2031년도 예산안 설명자료\n\n하천 수위 관측(정보화) (2134-507)\n\n### 1. 사업 목적\n\n관측\n\n□ 소요예산 : 5백만원\n"
    assert {f.project for f in reading(text).figures} == {"하천 수위 관측(정보화)"}


def test_a_word_that_only_holds_won_in_brackets_is_counted_in_schools() -> None:
    text = "(단위 : 교, 명)\n\n구분\t유\t초\t합계\n학교(원)수\t28\t34\t62\n학급수\t30\t60\t90\n학생(원아)수\t240\t980\t1,220\n교원수\t17\t81\t98\n"
    units = {f.item: f.unit for f in reading(text).figures}
    assert units == {
        "학교(원)수": "count:교",
        "학급수": "count:학급",
        "학생(원아)수": "count:명",
        "교원수": "count:명",
    }


def test_rows_of_schools_and_of_costs_take_their_own_unit_of_one_caption() -> None:
    text = "(단위 : 교, 천원)\n\n구분\t2030년\t2031년\n지원교\t8\t10\n환경개선비\t96,000\t120,000\n"
    assert [(f.item, f.printed) for f in reading(text).figures] == [
        ("지원교", "8교"),
        ("지원교", "10교"),
        ("환경개선비", "96,000천원"),
        ("환경개선비", "120,000천원"),
    ]


def test_columns_without_a_name_of_money_count_where_another_takes_the_money() -> None:
    text = "(단위 : 교, 천원)\n\n계\t대부\t미활용\t2030 대부료 수입\n6\t4\t2\t38,750\n"
    assert [f.printed for f in reading(text).figures] == ["6교", "4교", "2교", "38,750천원"]


def test_a_first_row_of_names_heads_a_table_one_of_whose_columns_is_all_numbers() -> None:
    text = "(단위 : 천원)\n\n학교명\t사업내용\t면적(㎡)\t2031 예산\t공사기간\n계\t\t\t1,220,000\t\n가람초\t조리실 증축\t210\t680,000\t6월~11월\n누리초\t바닥 보수\t165\t540,000\t7월~8월\n"
    made = [(f.item, f.column, f.printed) for f in reading(text).figures if f.value is not None]
    assert made == [
        ("계", "2031 예산", "1,220,000천원"),
        ("가람초", "면적(㎡)", "210㎡"),
        ("가람초", "2031 예산", "680,000천원"),
        ("누리초", "면적(㎡)", "165㎡"),
        ("누리초", "2031 예산", "540,000천원"),
    ]


def test_a_row_of_money_is_money_under_schools_that_only_end_like_their_unit() -> None:
    text = "(단위 : 교, 백만원)\n\n구분\t계\t초등학교\t중학교\n학교수\t12\t8\t4\n신청액\t700\t450\t250\n지원액\t500\t310\t190\n"
    made = {(f.item, f.column): f.printed for f in reading(text).figures}
    assert made["학교수", "초등학교"] == "8교"
    assert made["신청액", "초등학교"] == "450백만원"
    assert made["지원액", "중학교"] == "190백만원"


def test_libraries_are_counted_in_their_own_unit_in_tables_and_in_lines() -> None:
    text = "(단위 : 권, 개관)\n\n구\t도서관수\t보유권수\n계\t5\t900\n동구\t2\t400\n서구\t3\t500\n\n- 나눔 대출 개시(3개관 참여) : 2027.5.\n"
    made = [(f.item, f.printed) for f in reading(text).figures]
    assert ("동구", "2개관") in made
    assert ("서구", "500권") in made
    assert ("나눔 대출 개시 참여", "3개관") in made


def test_cities_told_right_behind_their_countries_are_of_the_same_kind() -> None:
    text = "○ 교류도시 5개국 9개 도시, 협력도시 7개국 13개 도시\n"
    made = {f.printed: f.item for f in reading(text).figures}
    assert made == {"5개국": "교류도시", "9개": "교류도시 도시", "7개국": "협력도시", "13개": "협력도시 도시"}


def test_a_line_that_goes_through_years_dates_each_of_its_numbers() -> None:
    text = "2031년 주요업무계획\n\n1 쉼터 지원\n\n- 2008년 쉼터 4개소 최초 개관, 2016년 18개소로 증가\n- ’13년 시범 7개소로 시작하여 ’17년 12개소로 확대\n"
    made = [(f.printed, f.year) for f in reading(text).figures]
    assert made == [("4개소", 2008), ("18개소", 2016), ("7개소", 2013), ("12개소", 2017)]
    assert not any("시작하여" in f.item for f in reading(text).figures)

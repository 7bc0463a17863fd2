"""Cards that name a project, and books of line items: what belongs to which project, which row and which line."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import FactKind, Reading
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


CARD = """# 사 업 설 명 서

## 1. 사업현황

| 사 업 명 | 갈대습지 정비 | | |
|---|---|---|---|
| 사업구분 | □신규 ■계속 | 수행방식 | ■직접 □위탁 |
| 사업량 | 산책로 1.7㎞ | | |
| 총사업비 | 35억원 | | |

## 2. 소요예산

(단위 : 천원)

| 구 분 | 2031년 |
|---|---|
| 시설비 | 700,000 |

## 【붙임】 다른 사업

(단위 : 천원)

| 구 분 | 2031년 |
|---|---|
| 시설비 | 20,000 |
"""


def test_a_card_names_the_project_of_what_follows_it_but_not_of_an_appendix() -> None:
    made = [(f.printed, f.project) for f in reading(CARD).figures]
    assert made == [
        ("1.7㎞", "갈대습지 정비"),
        ("35억원", "갈대습지 정비"),
        ("700,000천원", "갈대습지 정비"),
        ("20,000천원", None),
    ]


def test_the_name_on_a_card_is_no_heading_of_its_columns() -> None:
    made = reading(CARD)
    assert not any("갈대습지 정비" in (f.column, f.item) for f in made.figures)
    assert [f.item for f in made.figures if f.project][:2] == ["산책로", "총사업비"]


def test_boxes_of_a_card_stand_under_the_key_beside_them_with_what_is_ticked() -> None:
    boxes = [(f.item, f.value) for f in reading(CARD).facts if f.kind is FactKind.CHECK]
    assert boxes == [("사업구분", "☐ 신규"), ("사업구분", "☑ 계속"), ("수행방식", "☑ 직접"), ("수행방식", "☐ 위탁")]


def test_each_of_several_cards_begins_its_own_project() -> None:
    one = "## 개요\n\n| 사업명 | {} |\n|---|---|\n| 사업기간 | 2031년 |\n| 사업비 | {} |\n\n"
    made = reading(one.format("둑길 정비", "3억원") + one.format("쉼터 조성", "5억원")).figures
    assert [(f.printed, f.project) for f in made] == [("3억원", "둑길 정비"), ("5억원", "쉼터 조성")]


@pytest.mark.parametrize("first", ["사업명\t예산액\t집행액", "사업명\t2031년\t2032년", "구분\t갈대습지\t둑길"])
def test_a_table_that_lists_projects_is_no_card(first: str) -> None:
    made = reading(f"(단위 : 천원)\n\n{first}\n사업비\t300\t200\n운영비\t30\t20\n").figures
    assert {f.project for f in made} == {None}
    assert len({f.column for f in made}) == 2


BOOK = (
    "2031년도 예산서\n\n부서: 숲길과\n정책: 숲길 관리\n(단위:천원)\n\n부서·정책·단위·세부사업·편성목\t예산액\t전년도\n예산액\t비교증감\n\n"
    "숲길과\t90,000\t80,000\t10,000\n\n방문차 운영\t40,000\t40,000\t0\n307 민간이전\t40,000\t40,000\t0\n"
    "○ 방문차 위탁\t\t\t=40,000\n - 방문차 3대, 기사 4명\n\n휴게소 운영\t-\t20,000\t△20,000\n※ 2030년에 끝난 사업\n\n"
    "안내소 지원\t50,000\t20,000\t30,000\n\t국 30,000\n\t도 20,000\n201 일반운영비\t50,000\t20,000\t30,000\n"
)


def test_rows_go_on_below_a_remark_on_a_line_item_and_below_a_note() -> None:
    made = [(f.item, f.printed) for f in reading(BOOK).figures if f.column == "예산액"]
    assert made[-5:] == [
        ("휴게소 운영", "-"),
        ("안내소 지원", "50,000천원"),
        ("안내소 지원", "30,000천원"),
        ("안내소 지원", "20,000천원"),
        ("201 일반운영비", "50,000천원"),
    ]


def test_a_letter_before_an_amount_names_who_pays_it() -> None:
    made = [(f.printed, f.funding) for f in reading(BOOK).figures if f.item == "안내소 지원" and f.funding]
    assert made == [("30,000천원", "국비"), ("20,000천원", "도비")]


def test_a_share_on_a_line_of_its_own_leaves_no_blanks_beside_it() -> None:
    made = [f for f in reading(BOOK).figures if f.item == "안내소 지원"]
    assert [f.column for f in made if f.funding] == ["예산액", "예산액"]
    assert all(f.value is not None for f in made)


def test_a_heading_torn_over_two_lines_is_one_heading() -> None:
    columns = [f.column for f in reading(BOOK).figures if f.item == "숲길과"]
    assert columns == ["예산액", "전년도 예산액", "비교증감"]
    years = [f.year for f in reading(BOOK).figures if f.item == "숲길과"]
    assert years == [2031, 2030, 2031]


def test_accounts_stand_under_the_project_above_them() -> None:
    made = [f.owners for f in reading(BOOK).figures if f.item == "307 민간이전"]
    assert made
    assert set(made) == {("방문차 운영",)}
    assert {f.owners for f in reading(BOOK).figures if f.item == "201 일반운영비"} == {("안내소 지원",)}


def test_a_remark_between_rows_is_owned_by_its_line_item_and_not_by_a_line_above_the_table() -> None:
    made = [(f.item, f.owners) for f in reading(BOOK).figures if f.unit.startswith("count:")]
    assert made == [("방문차", ("방문차 위탁",)), ("기사", ("방문차 위탁",))]
    assert not any("부서" in f.owners for f in reading(BOOK).figures)


def test_keys_on_lines_after_each_other_are_facts_of_their_own() -> None:
    told = [(f.item, f.value) for f in reading(BOOK).facts][:2]
    assert told == [("부서", "숲길과"), ("정책", "숲길 관리")]


def test_a_title_behind_its_number_and_a_tab_is_no_table_and_loses_its_mark() -> None:
    text = "Ⅱ. 주요업무 추진계획\n\n1\t둑길 정비\t\t【신규】\n\n□ 사업개요\n ○ 사업비 : 30,000천원\n\n2\t쉼터 조성\n\n□ 사업개요\n ○ 사업비 : 40,000천원\n"
    made = reading(text)
    assert [(f.printed, f.project) for f in made.figures] == [("30,000천원", "둑길 정비"), ("40,000천원", "쉼터 조성")]
    assert made.document.tables == ()


def test_a_part_with_its_year_holds_projects_as_one_without() -> None:
    text = (
        "Ⅰ. 일반현황\n\n1 조직\n\n○ 인원 30명\n\nⅢ. 2031년 주요업무 추진계획\n\n1 둑길 정비\n\n○ 사업비 : 30,000천원\n"
    )
    assert [(f.printed, f.project) for f in reading(text).figures] == [("30명", None), ("30,000천원", "둑길 정비")]


WIDE = (
    "2031년도 예산서\n\n(단위 : 천원)\n세부사업·편성목\t예산액\t전년도예산액\t비교증감\n둑길 정비\t300,000\t280,000\t20,000\n"
    "{}01 시설비\t295,000\t275,000\t20,000\n○ 둑길 보강\t1식\t295,000\n물놀이장 운영\t110,000\t90,000\t20,000\n"
    " ㅇ 안전요원  100,000원×20명×50일 = 100,000\n"
)


@pytest.mark.parametrize("share", ["\t국비 180,000\t\t\n\t군비 120,000\t\t\n", "\t국비\t180,000\n\t군비\t120,000\n"])
def test_a_share_by_its_name_is_of_the_year_and_column_of_the_amount_above_it(share: str) -> None:
    made = [f for f in reading(WIDE.format(share)).figures if f.funding]
    assert [(f.item, f.printed, f.funding, f.year, f.column) for f in made] == [
        ("둑길 정비", "180,000천원", "국비", 2031, "예산액"),
        ("둑길 정비", "120,000천원", "군비", 2031, "예산액"),
    ]


def test_an_amount_behind_its_basis_is_that_of_the_line_item() -> None:
    made = [(f.printed, f.account) for f in reading(WIDE.format("")).figures if f.item == "둑길 보강"]
    assert made == [("1식", "시설비"), ("295,000천원", "시설비")]


def test_a_line_item_under_a_row_of_a_book_is_owned_by_that_row() -> None:
    made = {f.owners for f in reading(WIDE.format("")).figures if f.item == "안전요원"}
    assert made == {("물놀이장 운영",)}


def test_an_appendix_in_brackets_is_a_section_of_its_own() -> None:
    made = reading(
        "Ⅰ 추진계획\n\n(단위 : 천원)\n\n구분\t2032년\n무대\t900\n\n[부록 1] 지난 정산 보고\n\n(단위 : 천원)\n\n구분\t2031년\n무대\t700\n"
    ).figures
    assert [(f.printed, "부록 1 지난 정산 보고" in f.source.section[-1:]) for f in made] == [
        ("900천원", False),
        ("700천원", True),
    ]

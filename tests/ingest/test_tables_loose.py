"""Tables that lost their lines or their marks: what keeps every column of one kind is read, what does not is left alone."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def values(text: str) -> list[tuple[str, str, str]]:
    return [(f.item, f.column, f.printed) for f in reading(text).figures]


LIST = "연번\n사 업 명\n구분\n소요예산\n담당팀\n1\n둑길 정비\n신규\n30,000\n정비팀\n2\n쉼터 조성\n계속\n미정\n조성팀\n(단위 : 천원)\n"
COSTS = "구 분\n산출내역\n금액(천원)\n무대 설치\n1식\n45,000\n초청 강연\n500,000원×6명\n3,000\n"


def test_a_table_with_every_cell_on_a_line_is_read_where_its_columns_keep_their_kinds() -> None:
    assert values(LIST) == [("둑길 정비", "소요예산", "30,000천원"), ("쉼터 조성", "소요예산", "미정")]
    assert [v for v in values(COSTS) if v[1].startswith("금액")] == [
        ("무대 설치", "금액(천원)", "45,000천원"),
        ("초청 강연", "금액(천원)", "3,000천원"),
    ]


@pytest.mark.parametrize("gone", ["신규\n", "30,000\n", "조성팀\n", "2\n"])
def test_a_table_on_lines_that_lost_a_cell_is_not_guessed(gone: str) -> None:
    assert reading(LIST.replace(gone, "", 1)).document.tables == ()


def test_a_list_in_one_part_of_a_plan_names_its_projects_and_the_next_part_ends_them() -> None:
    text = f"Ⅲ. 추진계획\n\n{LIST}\n\n1\t둑길 정비\n\n□ 사업량 : 3㎞\n\n2\t쉼터 조성\n\n□ 사업량 : 4개소\n\nⅣ. 추진일정\n\n○ 회의 5회\n"
    made = [(f.printed, f.project) for f in reading(text).figures if f.unit.startswith("count:")]
    assert made == [("3㎞", "둑길 정비"), ("4개소", "쉼터 조성"), ("5회", None)]


def test_a_row_of_the_list_is_of_the_project_that_it_names() -> None:
    text = f"Ⅲ. 추진계획\n\n{LIST}\n\n1\t둑길 정비\n\n□ 소요예산 : 30,000천원\n\n2\t쉼터 조성\n\n□ 소요예산 : 미정\n"
    assert [f.project for f in reading(text).figures] == ["둑길 정비", "쉼터 조성", "둑길 정비", "쉼터 조성"]


def test_a_unit_right_under_a_table_governs_it_but_not_when_another_table_follows() -> None:
    table = "구분\t예산액\n시설비\t300\n여비\t20\n"
    assert values(f"{table}(단위 : 천원)\n\n○ 끝\n")[0] == ("시설비", "예산액", "300천원")
    assert values(f"{table}\n(단위 : 천원)\n과목\t집행액\n숙박비\t7\n식비\t4\n")[0] == ("시설비", "예산액", "300")


SPENT = "(단위 : 천원)\n\n구 분 예산현액 집행액 이월액 잔 액\n\n"


def test_rows_with_fewer_values_than_their_heading_has_names_are_not_guessed() -> None:
    assert values(SPENT + "창고 신축 1,200,000 1,200,000\n") == []
    made = values(SPENT + "창고 신축 1,200,000 900,000 200,000 100,000\n")
    assert [c for _, c, _ in made] == ["예산현액", "집행액", "이월액", "잔액"]


def test_a_name_drawn_wide_is_one_column_though_no_list_knows_it() -> None:
    text = "(단위 : 천원)\n\n쓰 임 새 예산액 집행액 잔 액\n\n응급복구 420 398 22\n\n방역 150 150 0\n\n계 570 548 22\n"
    assert [c for i, c, _ in values(text) if i == "응급복구"] == ["예산액", "집행액", "잔액"]


def test_a_row_says_that_nothing_was_held_in_one_year_and_counts_the_others() -> None:
    text = "연 도 2029 2030 2031\n\n방문객(명) 미개최 35,600 42,800\n\n만족도(점) - 81.3 84.7\n"
    assert [v for v in values(text) if v[0] == "방문객(명)"] == [
        ("방문객(명)", "2030", "35,600명"),
        ("방문객(명)", "2031", "42,800명"),
    ]


def test_one_known_name_heads_a_table_whose_rows_add_up() -> None:
    text = "부 서 전체수 이룸 못이룸\n\n정비과 9 8 1\n\n조성과 7 4 3\n"
    assert len(values(text)) == 0  # no column is known but the first, and nothing says what its numbers count
    known = "부 서 지표수 달성 미달성\n\n정비과 9 8 1\n\n조성과 7 4 3\n"
    assert [p for i, _, p in values(known) if i == "조성과"] == ["7개", "4", "3"]


LOST = " 사업개요\n\n○ 사업기간 : 2029 ~ 2031\n\n○ 보 철거 2개소, 어도 설치 4개소, 산책로 정비, 쉼터와 안내판을 새로 세움\n\n 예산집행 (단위 : 백만원)\n\n예산현액 2,480\n\n 사업성과\n\n 추진실적\n\n○ 끝\n"


def test_a_title_with_its_unit_is_a_heading_and_never_the_rest_of_the_line_above() -> None:
    made = reading(LOST)
    assert [f.item for f in made.figures if f.unit == "count:개소"] == ["보 철거", "어도 설치"]
    (money,) = [f for f in made.figures if f.unit == "KRW"]
    assert (money.printed, money.source.section[-1]) == ("2,480백만원", "예산집행")


def test_projects_of_a_settlement_are_its_numbered_headings_without_their_offices() -> None:
    text = "Ⅰ. 총괄\n\n○ 인원 30명\n\nⅢ. 주요사업 성과\n\n1 둑길 정비 (정비과)\n\n○ 집행액 3,000천원\n\n2 쉼터 조성 (조성과)\n\n○ 집행액 4,000천원\n"
    assert [(f.printed, f.project) for f in reading(text).figures] == [
        ("30명", None),
        ("3,000천원", "둑길 정비"),
        ("4,000천원", "쉼터 조성"),
    ]


def test_bullets_that_label_the_rows_of_a_table_leave_its_columns_as_they_are() -> None:
    text = "(단위 : 천원)\n\n구분\t예산액\t집행액\n○ 숲 잔치\t120\t100\n- 개막식\t30\t20\n"
    assert values(text) == [
        ("숲 잔치", "예산액", "120천원"),
        ("숲 잔치", "집행액", "100천원"),
        ("개막식", "예산액", "30천원"),
        ("개막식", "집행액", "20천원"),
    ]
    assert reading(text).figures[-1].owners == ("숲 잔치",)


@pytest.mark.parametrize("state", ["(신규)", "[계속]", "(정비과)"])
def test_a_state_or_an_office_behind_a_title_is_no_part_of_the_projects_name(state: str) -> None:
    text = f"Ⅱ. 역점사업\n\n1. 바람길 조성 {state}\n\n○ 사업비 : 30,000천원\n"
    assert [f.project for f in reading(text).figures] == ["바람길 조성"]


@pytest.mark.parametrize("behind", ["('30년)", "(2030년도)"])
def test_a_year_behind_a_heading_dates_what_stands_under_it(behind: str) -> None:
    text = f"2031년 업무계획\n\n□ 추진실적{behind}\n ○ 집행액 1,180백만원\n□ 추진계획\n ○ 사업비 900백만원\n"
    assert [(f.printed, f.year) for f in reading(text).figures] == [("1,180백만원", 2030), ("900백만원", 2031)]


def test_a_bracket_below_a_heading_explains_its_last_name_and_is_no_row() -> None:
    text = (
        "2031년 정산\n\n(단위 : 천원, %)\n\n분 야 건수 교 부 액 집 행 액 집행률 집행잔액\n(교부액-집행액)\n\n"
        "계 5 9,000 8,100 90.0 900\n\n문 화 3 5,000 4,500 90.0 500\n\n체 육 2 4,000 3,600 90.0 400\n"
    )
    assert [v for v in values(text) if v[0] == "문화"] == [
        ("문화", "건수", "3건"),
        ("문화", "교부액", "5,000천원"),
        ("문화", "집행액", "4,500천원"),
        ("문화", "집행률", "90.0%"),
        ("문화", "집행잔액", "500천원"),
    ]


def test_rows_without_a_heading_take_none_of_several_units() -> None:
    text = "2031년 정산\n\n(단위 : 천원, %)\n\n계 9,000 8,100 90.0\n문화 5,000 4,500 90.0\n체육 4,000 3,600 90.0\n"
    assert not [f for f in reading(text).figures if f.unit == "KRW"]


def test_parts_of_a_total_are_cut_where_each_says_what_was_not_done() -> None:
    text = "2031년 점검\n\n구 분 계 서류 미비 목적 외 사용 이자 미반납\n\n건 수 9 4 3 2\n"
    assert values(text) == [
        ("건수", "계", "9건"),
        ("건수", "서류 미비", "4건"),
        ("건수", "목적 외 사용", "3건"),
        ("건수", "이자 미반납", "2건"),
    ]


def test_a_name_and_its_number_a_line_take_the_unit_on_a_line_below_them() -> None:
    text = "2031년 정산\n\n1. 둑길 축제\n\n○ 방문객 : 300명\n\n교부액 900\n\n집행액 850\n(집행률 94.4%)\n\n이 자 2\n\n반납액 52\n(단위 : 천원)\n"
    assert [(f.item, f.printed) for f in reading(text).figures if f.unit == "KRW"] == [
        ("교부액", "900천원"),
        ("집행액", "850천원"),
        ("이자", "2천원"),
        ("반납액", "52천원"),
    ]
    prose = text.replace("(단위 : 천원)", "행사는 마쳤다.\n(단위 : 천원)")
    assert not [f for f in reading(prose).figures if f.unit == "KRW"]


def test_rows_of_years_fit_a_heading_of_unknown_words_drawn_by_twos() -> None:
    text = (
        "(단위  : 건)\n\n구  분 탐 방 해 설 상 담\n\n2030년 84 1,012 380\n\n2031년 97 1,156 425\n\n’32.6월 51 598 210\n"
    )
    assert [v for v in values(text) if v[0] == "2031년"] == [
        ("2031년", "탐방", "97건"),
        ("2031년", "해설", "1,156건"),
        ("2031년", "상담", "425건"),
    ]
    assert values(text.replace("탐 방 해", "탐 방")) == []  # five letters are no three names

"""Sections, projects and items: each test's document is its own text."""

from __future__ import annotations

import pytest

from ingest.model import Document
from ingest.read import read_text


def titles(document: Document) -> list[tuple[str, ...]]:
    return [s.path for s in document.sections[1:]]


def tree(document: Document) -> list[tuple[str, str | None]]:
    return [(i.text, document.items[i.parent].text if i.parent is not None else None) for i in document.items]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1 기본 현황", "기본 현황"),
        ("1   주요 기능주요 기능", "주요 기능"),
        ("2. 예산 설명", "예산 설명"),
        ("□ 사업개요", "사업개요"),
        ("□ **추진경위**", "추진경위"),
        ("### □ 사업 담당자", "사업 담당자"),
        (" Ⅰ. 일  반  현  황", "일반현황"),
        ("사업개요", "사업개요"),
        ("**기대효과**", "기대효과"),
        ("【도입 현황】", "도입 현황"),
        ("<준비 TF 구성안>", "준비 TF 구성안"),
        ("[참고] 강의 구성(예시)", "강의 구성(예시)"),
        ("3   예산 집행현황예산 집행현황 (’19.3.31. 기준, 단위 : 천원)", "예산 집행현황"),
        ("□ 2021년 소요예산 : 19,000천원", "2021년 소요예산"),
        ("4 사업 효과", "사업 효과"),
        ("제2장 세입 예산", "세입 예산"),
    ],
)
def test_headings_of_every_style_have_clean_titles(line: str, title: str) -> None:
    got = read_text(
        f"1 기본 현황\n\n2 예산 설명\n\n{line}\n\n- 내용\n" if line[0] in "34" else f"\n{line}\n\n- 내용\n", "a.txt"
    )
    assert title in [s.title for s in got.sections]


def test_a_heading_with_a_value_is_an_item_too() -> None:
    got = read_text("□ 사업개요\n- 목적 : 지원\n\n□ 2021년 소요예산 : 19,000천원\n", "a.txt")
    assert got.items[-1].text == "2021년 소요예산 : 19,000천원"
    assert got.sections[got.items[-1].section].title == "2021년 소요예산"


def test_marks_and_indentation_decide_who_owns_a_bullet() -> None:
    text = (
        "□ 추진계획\n○ 교육\n- 시기 : 3월\n  · 3일간\n- 대상 : 직원\n※ 변경 가능\n○ 행사\n ① 개막\n - 장소\n ② 폐막\n"
    )
    assert tree(read_text(text, "a.txt")) == [
        ("교육", None), ("시기 : 3월", "교육"), ("3일간", "시기 : 3월"), ("대상 : 직원", "교육"),
        ("변경 가능", "대상 : 직원"), ("행사", None), ("개막", "행사"), ("장소", "개막"), ("폐막", "행사"),
    ]  # fmt: skip


def test_indentation_alone_decides_between_equal_marks() -> None:
    text = "사업내용\n\n- 박람회\n - 시기 : 10월\n - 소요예산 : 70천원\n- 설명회\n - 시기 : 5월\n"
    assert [owner for _, owner in tree(read_text(text, "a.txt"))] == [None, "박람회", "박람회", None, "설명회"]


def test_a_sentence_broken_over_lines_is_one_item() -> None:
    text = (
        "추진 방향\n\n○ 지역 주민과 다양한 창구를 통해 적극적으로 소통하고 함께 성장하는, 행정에\n\n대한 동반자 관계 구현\n\n"
        "○ 짧은 항목\n\n향후 계획\n\n○ 행사 개최를 위하여 관계 기관과 상시 협의하고 그 결과를 예산에\n반영\n"
    )
    got = read_text(text, "a.txt")
    assert [i.text.split()[-1] for i in got.items] == ["구현", "항목", "반영"]
    assert all(got.text[i.end - 1] == i.text[-1] for i in got.items)


def test_bullets_inside_a_cell_are_items_of_their_row() -> None:
    got = read_text(
        "2016년도\t<ul> ○ 신년회 : 20회 - 자치구별 ○ 간담회 : 6회 </ul>\n2017년도\t○ 신년회 : 6회\n", "a.txt"
    )
    assert [(i.text, i.row) for i in got.items] == [
        ("신년회 : 20회", 0), ("자치구별", 0), ("간담회 : 6회", 0), ("신년회 : 6회", 1)
    ]  # fmt: skip
    assert got.items[1].parent == 0


def test_list_entries_of_a_cell_are_items() -> None:
    got = read_text("팀명\t주요업무\n기획팀\t<ul><li>계획 수립</li><li>성과 관리</li></ul>\n", "a.txt")
    assert [i.text for i in got.items] == ["계획 수립", "성과 관리"]


def plan(*amounts: str) -> str:
    listed = "".join(
        f"{n}\t{t}\t{a}\n" for n, (t, a) in enumerate(zip(("숲길 정비", "도서관 확충"), amounts, strict=True), 1)
    )
    return (
        "2021년도 주요업무계획\n\n주요사업 목록\n\n연번\t주요사업\t예산\n" + listed + "\n"
        "□ 사업개요\n\n- 숲길 3km 정비\n\n□ 기대효과\n\n- 건강\n\n□ 2021년 소요예산 : 100천원\n\n"
        "□ 사업개요\n\n- 도서관 2개소\n\n□ 추진계획\n\n- 설계\n\n□ 2021년 소요예산 : 200천원\n"
    )


def test_titles_that_stand_only_in_a_list_are_given_to_the_parts_in_order() -> None:
    got = read_text(plan("100", "200"), "a.txt")
    assert got.projects == ("숲길 정비", "도서관 확충")
    spent = {s.project: s.path for s in got.sections if "소요예산" in s.title}
    assert spent == {
        "숲길 정비": ("숲길 정비", "2021년 소요예산"),
        "도서관 확충": ("도서관 확충", "2021년 소요예산"),
    }


def bureau(second: str) -> str:
    def work(what: str) -> str:
        return f"□ 사업개요\n\n- {what}\n\n□ 2021년 소요예산 : 100천원\n\n"

    return (
        "2021년도 주요업무계획\n\n숲가꿈과\n\n- 숲길팀\n- 나무팀\n\n□ 인력 : 정원 9명\n\n주요사업 목록\n\n연번\t주요사업\n1\t숲길 정비\n2\t도서관 확충\n\n"
        + work("숲길 3km")
        + "도서관 확충\n\n"
        + work("도서관 2개소")
        + second
        + "\n\n- 샘물팀\n\n□ 인력 : 정원 7명\n\n주요사업 목록\n\n연번\t주요사업\n1\t샘물 관리\n2\t물놀이터 운영\n\n"
        + work("샘물 4개소")
        + work("물놀이터 6개소")
    )


def test_each_office_of_a_file_lists_its_own_projects() -> None:
    got = read_text(bureau("물맑음과"), "a.txt")
    assert got.projects == ("숲길 정비", "도서관 확충", "샘물 관리", "물놀이터 운영")
    assert [s.path for s in got.sections if s.title == "인력"] == [("숲가꿈과", "인력"), ("물맑음과", "인력")]
    begins = next(s.start for s in got.sections if s.title == "도서관 확충")
    assert got.text[begins:].startswith("도서관 확충\n\n□ 사업개요")


def test_lists_of_which_one_does_not_fit_give_no_titles() -> None:
    got = read_text(
        bureau("물맑음과").replace("□ 사업개요\n\n- 물놀이터 6개소\n\n□ 2021년 소요예산", "- 예산"), "a.txt"
    )
    assert not got.projects
    assert len(got.problems) == 1


def test_a_list_whose_amounts_disagree_gives_no_titles_but_a_problem() -> None:
    got = read_text(plan("900", "200"), "a.txt")
    assert not got.projects
    assert len(got.problems) == 1


def test_numbered_works_of_a_plan_are_its_projects() -> None:
    text = "Ⅰ. 일 반 현 황\n\n1 주요 기능\n\n- 기획\n\nⅡ. 주  요  업  무\n\n1 숲길 정비 추진\n\n□ 추진 방향\n\n○ 정비\n\n2 도서관 확충\n\n□ 추진 방향\n\n○ 확충\n"
    got = read_text(text, "a.txt")
    assert got.projects == ("숲길 정비 추진", "도서관 확충")
    assert titles(got)[-1] == ("도서관 확충", "추진 방향")


def test_a_sheet_of_one_project_carries_its_title() -> None:
    got = read_text(
        "\n\n숲길 정비\n\n1 기본 현황\n\n사업개요\n\n회 계\t일반회계\n\n2 예산 설명\n\n산출근거\n\n- 없음\n", "a.txt"
    )
    assert got.projects == ("숲길 정비",)
    assert got.title == "숲길 정비"


def test_sheets_bound_together_are_told_apart_by_their_titles() -> None:
    sheet = "\n\n{}\n\n1 기본 현황\n\n사업개요\n\n- 목적\n\n2 예산 설명\n\n산출근거\n\n- 없음\n"
    got = read_text(sheet.format("숲길 정비") + sheet.format("도서관 확충"), "a.txt")
    assert got.projects == ("숲길 정비", "도서관 확충")
    assert [s.project for s in got.sections if s.title == "산출근거"] == ["숲길 정비", "도서관 확충"]


def test_the_year_of_a_plan_is_the_planned_one() -> None:
    assert read_text("2020. 주요업무 추진실적 및 2021. 주요업무계획\n\n2020. 11.\n", "a.txt").year == 2021
    assert read_text("구 분\t2019예산액 (A)\t2020예산액 (B)\n계\t1\t2\n", "a.txt").year == 2020
    assert read_text("아무 말\n", "a.txt").year is None


def test_the_department_comes_from_the_table_of_people_in_charge() -> None:
    got = read_text("□ 사업 담당자\n\n실·국\t부서명\t과 장\n기획국\t예산과\t담당\n", "a.txt")
    assert got.department == "예산과"


@pytest.mark.parametrize("cover", ["들꽃군 경제국\n숲길관리과\n", "들꽃군 숲길관리과\n", "숲길관리과\n"])
def test_the_department_stands_on_the_cover_where_no_table_tells_it(cover: str) -> None:
    assert read_text(f"2031. 주요업무계획\n\n{cover}\nⅠ. 일반현황\n", "a.txt").department == "숲길관리과"


def test_a_line_that_ends_like_an_office_but_says_more_is_none() -> None:
    assert read_text("2031. 주요업무계획\n\n지난 5년의 성과\n\n사업의 목적과 효과\n", "a.txt").department is None


@pytest.mark.parametrize(("cover", "office"), [("솔 빛 군", None), ("솔 빛 군 (숲길관리과)", "숲길관리과")])
def test_the_government_stands_alone_on_the_cover_however_wide_it_is_drawn(cover: str, office: str | None) -> None:
    got = read_text(f"2031~2035 중기지방재정계획\n\n{cover}\n\nⅠ. 계획 개요\n", "a.txt")
    assert (got.government, got.department, got.year) == ("솔빛군", office, 2031)


def test_the_government_stands_over_the_teams_of_an_office_behind_the_cover_of_its_bureau() -> None:
    cover = "2031. 주요업무계획\n\n2030. 11.\n\n산림국\n\n- 숲길과\n- 나무과\n- 꽃밭과\n- 휴양과\n\n"
    assert read_text(f"{cover}솔빛군 산림국\n\n- 숲길팀\n", "a.txt").government == "솔빛군"
    assert read_text(f"{cover}솔빛군 산림국\n\n달빛군 산림국\n", "a.txt").government is None


@pytest.mark.parametrize(
    ("cover", "office"),
    [
        ("솔빛군 농업기술센터", "농업기술센터"),
        ("솔빛군 재무과", "재무과"),
        ("솔빛군 2031년도 예산안 개요", None),
        ("2031년 솔빛군 업무계획", None),
    ],
)
def test_the_government_stands_before_its_agency_or_in_the_title(cover: str, office: str | None) -> None:
    got = read_text(f"{cover}\n\nⅠ. 계획 개요\n", "a.txt")
    assert (got.government, got.department) == ("솔빛군", office)


@pytest.mark.parametrize(
    "line", ["가을 전시", "임시 추진단", "2031년 다문화가구 지원계획", "2031년 체육관 배구 대회 계획"]
)
def test_a_noun_that_ends_like_a_government_is_none(line: str) -> None:
    assert read_text(f"2031. 주요업무계획\n\n{line}\n\nⅠ. 계획 개요\n", "a.txt").government is None


def test_a_title_that_a_page_repeats_beside_its_number_is_no_heading_and_tears_no_table() -> None:
    text = "솔빛군 예산 개요\n\n(단위 : 천원)\n\n| 분야 | 2031년 예산 |\n|---|---|\n| 환경 | 4,000 |\n\n- 3 -\n\n솔빛군 예산 개요\n\n| 분야 | 2031년 예산 |\n|---|---|\n| 보건 | 5,000 |\n"
    got = read_text(text, "a.txt")
    assert [len(t.parts) for t in got.tables] == [2]
    assert [s.title for s in got.sections].count("솔빛군 예산 개요") == 1


PROJECTS = """2031~2035 중기지방재정계획

Ⅰ. 주요 투자사업

□ 사업별 재원계획

1. 솔빛 도서관 건립

- 사업기간 : 2031. 3. ~ 2033. 10.
- 총사업비 : 30억원

2. 솔빛 물놀이장 조성

- 사업기간 : 2031. 5. ~ 2032. 6.
- 총사업비 : 12억원

□ 미반영 사업

- 군민회관 : 사업비 미정

Ⅱ. 향후 계획
"""


def test_numbered_headings_that_tell_of_projects_are_projects_and_the_next_square_ends_them() -> None:
    sections = read_text(PROJECTS, "a.txt").sections
    of = {s.title: s.project for s in sections}
    assert of["솔빛 도서관 건립"] == "솔빛 도서관 건립"
    assert of["솔빛 물놀이장 조성"] == "솔빛 물놀이장 조성"
    assert of["미반영 사업"] is None


def test_numbered_headings_stay_above_squares_where_squares_interrupt_them() -> None:
    text = "Ⅰ. 일\n\n1. 나무 심기\n\n□ 배경\n\n○ 가\n\n□ 방법\n\n○ 나\n\n2. 꽃 심기\n\n□ 배경\n\n○ 다\n"
    paths = [s.path for s in read_text(text, "a.txt").sections]
    assert ("일", "나무 심기", "방법") in paths
    assert ("일", "꽃 심기", "배경") in paths


REPORT = """제99회 솔빛군의회(임시회)

2031년도 주요업무 보고

□ 기본현황

 ○ 정원 12명

1. 녹지과

 1-1. 나무 심기

  ○ 사 업 비 : 3억원
  ○ 규    모 : 나무 400그루

 1-2. 꽃길 조성

  ○ 사 업 비 : 2억원

2. 체육과

 2-1. 물놀이장 운영

 □ 사업개요
  ○ 사 업 비 : 1억원

□ 담당자

 ○ 녹지과 : 가나다
"""


def test_headings_numbered_in_two_parts_are_the_projects_below_the_offices_and_no_council_is_a_title() -> None:
    got = read_text(REPORT, "a.txt")
    assert got.title == "2031년도 주요업무 보고"
    assert got.projects == ("나무 심기", "꽃길 조성", "물놀이장 운영")
    owned = {s.title: s.project for s in got.sections}
    assert (owned["녹지과"], owned["사업개요"], owned["담당자"]) == (None, "물놀이장 운영", None)


@pytest.mark.parametrize("lines", ["2-1. 나무 심기\n2-2. 꽃 심기\n", "\n2-1. 3월 4일 120그루\n\n2-2. 5월 6일 90그루\n"])
def test_rows_that_begin_with_two_numbers_head_nothing(lines: str) -> None:
    assert len(read_text(f"계획\n\n{lines}", "a.txt").sections) == 1


PRESS = """보도자료

2031년 예산안 6조원 편성

□ 예산안은 9월 2일에 낸다.

【1】 분야별 예산안

총 6조원이다.

【2】 주요 사업

1. 나무 : 함께 심는 나무

 ① 나무를 심는다.

2. 꽃 : 함께 심는 꽃

 ① 꽃을 심는다.

【3】 2030년 결산

 ○ 나무 3억원

【4】 질의·답변

 ○ 없음
"""


def test_parts_numbered_in_brackets_own_the_plain_numbers_in_them_and_a_whole_sentence_heads_nothing() -> None:
    paths = [s.path for s in read_text(PRESS, "a.txt").sections][1:]
    parts = [p[-1] for p in paths]
    assert parts == ["분야별 예산안", "주요 사업", "나무", "꽃", "2030년 결산", "질의·답변"]
    assert paths[4] == ("2030년 결산",)


EVALUATED = """2031회계연도 성과평가 보고서

2 결산 총괄

□ 예산 및 집행 현황

(단위 : 천원)
구 분\t당초예산\t추경증감\t예산현액\t집행액
둑길 손질\t800\t100\t900\t850
물길 표지\t400\t△100\t300\t290
꽃밭 가꾸기\t200\t-\t200\t180

3 사업별 성과평가
3-1. 둑길 손질

○ 담당 : 둑길팀

□ 추진실적

- 의자 12개

### 3-2.물길표지

○ 담당 : 물길팀

□ 추진실적

- 표지판 30개

3-3. 꽃밭 가꾸기

○ 담당 : 꽃밭팀

□ 추진실적

- 꽃모종 700포기

4 평가 결과

□ 향후 계획

- 결과 공개 : 2032. 4월
"""


def test_hashes_before_one_of_a_run_break_it_not_and_who_is_in_charge_tells_of_a_project() -> None:
    document = read_text(EVALUATED, "a.txt")
    assert document.projects == ("둑길 손질", "물길표지", "꽃밭 가꾸기")
    owned = {s.project for s in document.sections if s.title in {"평가 결과", "향후 계획"}}
    assert owned == {None}

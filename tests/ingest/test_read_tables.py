"""Tables in every shape that converters leave: each test's document is its own text."""

from __future__ import annotations

import pytest

from ingest.model import Document, Table
from ingest.read import read_text


def rows(table: Table) -> list[list[str]]:
    return [[c.text for c in table.row(n)] for n in range(table.rows)]


def only(text: str, name: str = "a.txt") -> tuple[Document, Table]:
    document = read_text(text, name)
    assert len(document.tables) == 1, [rows(t) for t in document.tables]
    table = document.tables[0]
    for cell in table.cells:
        if cell.text:
            assert cell.text.split()[0][:1] in text[cell.start : cell.end]
        else:
            assert cell.start == cell.end
    return document, table


def what(table: Table) -> list[tuple[str, str]]:
    return [(r.what, r.vouched_by) for r in table.repairs]


GRID = [["구분", "2020예산액", "2021예산액", "증감"], ["계", "300", "360", "60"], ["인건비", "100", "150", "50"]]
SHAPES = {
    "tab": "구 분\t2020예산액\t2021예산액\t증감\n계\t300\t360\t60\n인건비\t100\t150\t50\n",
    "markdown": "| 구 분 | 2020예산액 | 2021예산액 | 증감 |\n|---|---:|---:|---|\n| 계 | 300 | 360 | 60 |\n| 인건비 | 100 | 150 | 50 |\n",
    "bars": "구분 | 2020예산액 | 2021예산액 | 증감\n--- | --- | --- | ---\n계 | 300 | 360 | 60\n인건비 | 100 | 150 | 50\n",
    "box": "┌────┬────┬────┬────┐\n│구분│2020예산액│2021예산액│증감│\n├────┼────┼────┼────┤\n│계│300│360│60│\n│인건비│100│150│50│\n└────┴────┴────┴────┘\n",
    "ascii box": "+----+----+----+----+\n| 구분 | 2020예산액 | 2021예산액 | 증감 |\n+----+----+----+----+\n| 계 | 300 | 360 | 60 |\n| 인건비 | 100 | 150 | 50 |\n+----+----+----+----+\n",
    "spaces": "구  분     2020예산액   2021예산액   증감\n계               300          360     60\n인건비           100          150     50\n",
    "run-on": "구 분 2020예산액 2021예산액 증 감\n계 300 360 60\n인건비 100 150 50\n",
    "html": "<table><tr><th>구분</th><th>2020예산액</th><th>2021예산액</th><th>증감</th></tr>\n<tr><td>계</td><td>300</td><td>360</td><td>60</td></tr>\n<tr><td>인건비</td><td>100</td><td>150</td><td>50</td></tr></table>\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_table_is_read_from_every_shape(shape: str) -> None:
    _, table = only("□ 예산 총괄\n\n(단위 : 천원)\n\n" + SHAPES[shape])
    assert rows(table) == GRID
    assert (table.header_rows, table.header_columns, table.unit) == (1, 1, "천원")


def test_a_unit_in_the_heading_line_governs_the_table() -> None:
    document, table = only("3 예산 집행현황 (’19.3.31. 기준, 단위 : 백만원)\n\n과목별 집행현황\n\n" + SHAPES["tab"])
    assert table.unit == "백만원"
    assert table.unit_start is not None
    assert document.text[table.unit_start : table.unit_end] == "백만원"


def test_a_unit_that_stands_in_the_first_row_is_lifted_out() -> None:
    _, table = only("(단위 : 천원)\t\t\t\n" + SHAPES["tab"])
    assert rows(table) == GRID
    assert table.unit == "천원"


def test_a_data_row_that_became_a_heading_returns_to_its_table() -> None:
    text = "구분\t2020년\t2021년\n계\t300\t330\n인건비\t100\t150\n\n운영 비\t200\t180\n-------\t----\t----\n"
    _, table = only(text)
    assert rows(table)[-1] == ["운영 비", "200", "180"]
    assert what(table) == [("row taken for a header", "total adds up")]
    assert len(table.parts) == 2


def test_a_page_break_with_a_repeated_header_joins_the_table() -> None:
    head = "구분\t2020년\t2021년\n"
    _, table = only(f"{head}계\t300\t330\n인건비\t100\t150\n\n- 12 -\n\n{head}운영비\t200\t180\n")
    assert [r[0] for r in rows(table)] == ["구분", "계", "인건비", "운영비"]
    assert what(table) == [("joined pages", "header repeats")]


def test_a_header_parted_from_its_rows_by_a_blank_line_heads_them() -> None:
    _, table = only("연도\t최종예산\t집행액\t집행잔액\n\n2016\t253,000\t253,000\t0\n2017\t243,800\t241,560\t2,240\n")
    assert table.header_rows == 1
    assert rows(table)[1] == ["2016", "253,000", "253,000", "0"]


def test_two_tables_with_headers_of_their_own_stay_two() -> None:
    text = "구분\t예산\n계\t3\n\n연도\t집행액\t잔액\n2020\t1\t2\n"
    assert [rows(t)[0] for t in read_text(text, "a.txt").tables] == [["구분", "예산"], ["연도", "집행액", "잔액"]]


def test_a_heading_of_three_rows_spans_what_stands_under_it() -> None:
    text = (
        "연도\t소송\t계\t처리현황\t\t\t비고\n\t\t\t진행중\t종 결\t\t\n\t\t\t\t승소\t패소\t\n"
        "2020\t계\t3\t1\t1\t1\t\n\t행정소송\t2\t1\t1\t0\t\n\t민사소송\t1\t0\t0\t1\t\n"
    )
    _, table = only(text)
    assert (table.header_rows, table.header_columns) == (3, 2)
    spans = {c.text: (c.row_span, c.column_span) for c in table.cells if c.row < 3}
    assert spans == {
        "연도": (3, 1), "소송": (3, 1), "계": (3, 1), "처리현황": (1, 3), "비고": (3, 1),
        "진행중": (2, 1), "종결": (1, 2), "승소": (1, 1), "패소": (1, 1),
    }  # fmt: skip
    year = table.at(5, 0)
    assert year is not None
    assert (year.text, year.row_span) == ("2020", 3)


def test_a_second_heading_row_without_its_leading_blanks_is_moved_under_its_group() -> None:
    text = "재원별\t합계\t연차별 소요재원\n2020년\t2021년\t2022년\n계\t60\t10\t20\t30\n구비\t60\t10\t20\t30\n"
    _, table = only(text)
    assert table.header_rows == 2
    head = table.at(0, 3)
    assert head is not None
    assert (head.text, head.column_span) == ("연차별 소요재원", 3)
    assert what(table) == [("heading row moved", "total adds up")]


def test_records_printed_side_by_side_stand_under_each_other() -> None:
    _, table = only("분야\t한도액\t분야\t한도액\n교통\t100\t복지\t200\n공원\t300\t\t\n")
    assert rows(table) == [["분야", "한도액"], ["교통", "100"], ["복지", "200"], ["공원", "300"]]
    assert what(table) == [("two records side by side", "header repeats")]


def test_numbered_records_side_by_side_follow_their_numbers() -> None:
    _, table = only("1회\t재정의 이해\t3회\t생산\n2회\t세제 개편\t4회\t성장\n")
    assert [r[0] for r in rows(table)] == ["1회", "2회", "3회", "4회"]


def test_a_row_that_slid_to_the_right_goes_back_when_the_total_then_adds_up() -> None:
    _, table = only("구분\t2019(A)\t2020(B)\t증감(B-A)\n계\t100\t150\t50\n인건비\t\t40\t60\t20\n운영비\t60\t90\t30\n")
    assert rows(table)[2] == ["인건비", "40", "60", "20"]
    assert what(table)[0][0] == "shifted row"


def test_an_empty_cell_that_no_sum_speaks_of_stays_empty() -> None:
    _, table = only("구분\t2019\t2020\t2021\n가\t5\t6\t8\n나\t\t4\t6\n")
    assert rows(table)[2] == ["나", "", "4", "6"]
    assert not table.repairs


def test_line_items_that_slid_return_to_account_item_and_amount() -> None:
    text = (
        "과목구분\t2020년 예산내역\t\t\n"
        "사무관리비\t○ 회의 운영\t= 60,000천원\t\n\t- 워크숍 5,000,000원*2회\t= 10,000천원\t\n"
        "\t- 회의 준비 2,500,000원*20회\t= 50,000천원\t\n"
        "\t업무추진비\t○ 활동비\t= 65,000천원\n\t\t- 시책 30,000,000원\t= 30,000천원\n- 협력 35,000,000원\t\t= 35,000천원\t\n"
    )
    document, table = only(text)
    assert table.columns == 3
    assert rows(table)[4] == ["업무추진비", "○ 활동비", "= 65,000천원"]
    assert rows(table)[-1] == ["- 협력 35,000,000원", "= 35,000천원"]
    assert {r.what for r in table.repairs} == {"shifted row"}
    owners = {i.text: document.items[i.parent].text if i.parent is not None else "" for i in document.items}
    assert owners["협력 35,000,000원 = 35,000천원"] == "활동비 = 65,000천원"
    assert owners["워크숍 5,000,000원*2회 = 10,000천원"] == "회의 운영 = 60,000천원"


def test_an_html_table_in_a_cell_is_read_once_though_it_is_flattened_after_it() -> None:
    text = (
        "사업기간\t연례반복\t\t\t\n"
        "총사업비\t<table><tr><td>총</td><td>(시비)</td></tr><tr><td>350천원</td><td></td></tr></table>\t총\t(시비)\t350천원\n"
        "총\t(시비)\t\t\t\n350천원\t\t\t\t\n시행주체\t푸른시\t\t\t\n"
    )
    document = read_text(text, "a.txt")
    assert [c.text for t in document.tables for c in t.cells].count("350천원") == 1
    inner = document.tables[1]
    assert (inner.caption, rows(inner)) == ("총사업비", [["총", "(시비)"], ["350천원", ""]])
    assert document.tables[0].columns == 2


def test_run_on_rows_broken_over_lines_become_a_grid() -> None:
    text = (
        "구 분 예 산 액 집 행 액 잔 액 비 고\n\n계 300,000 100,000\n(집행률 33.3%)\n\n200,000\n\n"
        "인건비 100,000 50,000\n(집행률 50.0%)\n\n50,000\n상근 인력의 급여와\n수당\n\n"
        "운영비 200,000 50,000\n(집행률 25.0%)\n\n150,000\n사무실 운영\n\n\n\n"
    )
    _, table = only(text)
    assert rows(table)[1] == ["계", "300,000", "100,000 (집행률 33.3%)", "200,000", ""]
    assert rows(table)[2][-1] == "상근 인력의 급여와 수당"
    assert what(table) == [("run-on line", "total adds up")]


def test_a_remark_below_a_blank_parts_no_row_from_the_next() -> None:
    text = (
        "구 분 예 산 액 집 행 액 잔 액 비 고\n\n계 600,000 260,000\n(집행률 43.3%)\n\n340,000\n\n"
        "창구 운영비 100,000 50,000\n(집행률 50.0%)\n\n50,000\n접수대와 안내문\n\n"
        "장터 행사비 200,000 60,000\n(집행률 30.0%)\n\n140,000\n\n무대와 천막 등\n장터 준비를 위한 경비\n\n"
        "단체 협력비 300,000 150,000\n(집행률 50.0%)\n\n150,000\n\n봉사 단체 지원\n"
    )
    _, table = only(text)
    assert [r[0] for r in rows(table)[1:]] == ["계", "창구 운영비", "장터 행사비", "단체 협력비"]
    assert rows(table)[3][-1] == "무대와 천막 등 장터 준비를 위한 경비"
    assert rows(table)[4][1:4] == ["300,000", "150,000 (집행률 50.0%)", "150,000"]


def test_a_run_on_heading_of_two_lines_finds_its_groups_by_their_subtotals() -> None:
    text = "구  분 총 계\n일    반    직 별  정  직\n\n소계 5급 6급 소계 4급 5급\n\n정 원 12 5 2 3 7 3 4\n\n현 원 11 5 2 3 6 2 4\n"
    _, table = only(text)
    groups = {c.text: c.column_span for c in table.cells if c.row == 0}
    assert groups == {"구분": 1, "총계": 1, "일반직": 3, "별정직": 3}


@pytest.mark.parametrize("drawn", ["임  기  제", "수  습  직"])
def test_two_names_drawn_with_unlike_gaps_on_one_line_are_two(drawn: str) -> None:
    head = f"구  분 총 계\n일    반    직 {drawn}\n\n소계 5급 6급 소계 가급 나급\n\n"
    _, table = only(head + "정 원 12 5 2 3 7 3 4\n\n현 원 11 5 2 3 6 2 4\n")
    groups = {c.text: c.column_span for c in table.cells if c.row == 0}
    assert groups == {"구분": 1, "총계": 1, "일반직": 3, drawn.replace(" ", ""): 3}


def test_prose_with_numbers_is_no_table() -> None:
    text = "올해 예산은 12 억원이며 집행은 3 억원이다.\n내년 예산은 15 억원이며 집행은 4 억원이다.\n"
    assert not read_text(text, "a.txt").tables


def test_a_cell_broken_over_lines_is_one_cell() -> None:
    _, table = only("구분\t예산액\t집행액\t잔액\n계\t300\t100\n(33.3%)\t200\n인건비\t300\t100\t200\n")
    assert rows(table)[1] == ["계", "300", "100 (33.3%)", "200"]


def test_web_pages_give_headings_lists_and_tables_with_spans() -> None:
    text = (
        "<html><body><h1>사업 안내</h1><h2>예산</h2><ul><li>대상 : <b>300명</b></li></ul><p>(단위 : 천원)</p>"
        "<table><tr><th rowspan=2>구분</th><th colspan=2>예산</th></tr><tr><td>2020</td><td>2021</td></tr>"
        "<tr><td>계</td><td>1&nbsp;000</td><td>2,000</td></tr></table></body></html>"
    )
    document, table = only(text, "a.html")
    assert document.format == "html"
    assert [s.title for s in document.sections[1:]] == ["사업 안내", "예산"]
    assert [i.text for i in document.items] == ["대상 : 300명"]
    assert (table.header_rows, table.unit, rows(table)[2]) == (2, "천원", ["계", "1 000", "2,000"])


def test_a_table_with_every_cell_on_a_line_of_its_own_is_a_grid_when_it_adds_up() -> None:
    cells = [
        "구분",
        "예산액",
        "집행액",
        "잔액",
        "계",
        "300",
        "200",
        "100",
        "인건비",
        "100",
        "80",
        "20",
        "운영비",
        "200",
        "120",
        "80",
    ]
    _, table = only("□ 현황\n" + "\n".join(cells) + "\n")
    assert rows(table)[2] == ["인건비", "100", "80", "20"]
    assert what(table) == [("cell on every line", "total adds up")]


def test_three_records_side_by_side_stand_under_each_other() -> None:
    _, table = only("구분\t예산액\t구분\t예산액\t구분\t예산액\n가\t1\t나\t2\t다\t3\n라\t4\t마\t5\t\t\n")
    assert [r[0] for r in rows(table)] == ["구분", "가", "나", "다", "라", "마"]


def test_sub_headings_that_repeat_are_shared_out_among_their_groups() -> None:
    text = "구분\t계\t국비\t시비\n\t\t2020\t2021\t2020\t2021\nA사업\t10\t1\t2\t3\t4\nB사업\t100\t10\t20\t30\t40\n"
    _, table = only(text)
    assert {c.text: c.column_span for c in table.cells if c.row == 0} == {"구분": 1, "계": 1, "국비": 2, "시비": 2}


def test_an_item_that_lost_its_leading_cell_returns_when_its_owner_adds_up() -> None:
    text = "과목구분\t산출내역\n사무관리비\t○ 교육 = 30천원\n- 강사료 = 10천원\t\n\t- 교재비 = 20천원\n여비\t○ 출장\t= 5천원\n"
    document, table = only(text)
    assert rows(table)[2][0] == "- 강사료 = 10천원"
    account = table.at(2, 0)
    assert account is not None
    assert account.text == "사무관리비"
    assert ("shifted row", "total adds up") in what(table)
    assert document.items[1].parent == 0


def test_accounts_before_run_on_items_own_them() -> None:
    text = "산출근거\n사무관리비 ○ 회의 = 30천원\n- 자료 = 10천원\n- 다과 = 20천원\n여비 ○ 출장 = 5천원\n"
    document = read_text(text, "a.txt")
    owners = [(i.text, document.items[i.parent].text if i.parent is not None else None) for i in document.items]
    assert owners == [
        ("사무관리비", None), ("회의 = 30천원", "사무관리비"), ("자료 = 10천원", "회의 = 30천원"),
        ("다과 = 20천원", "회의 = 30천원"), ("여비", None), ("출장 = 5천원", "여비"),
    ]  # fmt: skip


def test_a_bare_number_beside_others_is_kept_and_a_page_number_is_not() -> None:
    document = read_text("총 사업비\n300\n400\n\n- 3 -\n\n12\n\n끝 문장이다.\n", "a.txt")
    said = " ".join(i.text for i in document.items)
    assert "300 400" in said
    assert "12" not in said


def test_values_that_are_not_decided_yet_stand_under_a_heading() -> None:
    _, table = only("분야 그룹\t한도액\n주거·교통\t위원회 결정\n문화·관광\t위원회 결정\n", "a.txt")
    assert table.header_rows == 1


def test_a_state_beside_a_key_is_no_heading() -> None:
    _, table = only("사업 상태\t진행 중\n정산 상태\t검토 중\n심의 상태\t심의 중\n", "a.txt")
    assert table.header_rows == 0


@pytest.mark.parametrize(("line", "caption"), [("○ 총사업비", "○ 총사업비"), ("○ 이에 따른 조치", "")])
def test_a_bullet_that_says_only_the_name_of_a_value_is_the_caption_of_the_table_under_it(
    line: str, caption: str
) -> None:
    _, table = only(f"□ 사업개요\n\n{line}\n총\t국비\t시비\n500천원\t200천원\t300천원\n")
    assert table.caption == caption

"""Torn and unusual shapes of tables and lines: what each must yield, and what it must never claim."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Reading, Status
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def values(text: str) -> list[tuple[str, str, int, str]]:
    made = reading(text).figures
    return [(f.item, f.column, int(f.value * 100), f.unit) for f in made if f.value is not None]


def told(text: str) -> list[tuple[str, str, str]]:
    return [(f.item, f.column, f.value) for f in reading(text).facts]


CELLS = {
    "strokes": "[표 4] 결산(단위: 천원)\n과목 / 예산현액 / 지출액\n인건비 / 1,000 / 900\n여비 / 20 / 10\n",
    "semicolons": "<표 2> 결산 (단위: 천원)\n과목;예산현액;지출액\n인건비;1,000;900\n여비;20;10\n",
    "drawn wide": "(단위 : 천원)\n\n과   목    예산현액   지출액\n인건비        1,000      900\n여비             20       10\n",
    "leading tab": "(단위 : 천원)\n\n\t과목\t예산현액\t지출액\n\t인건비\t1,000\t900\n\t여비\t20\t10\n",
    "angled unit": "‹단위: 천원, %›\n과목\t예산현액\t지출액\n인건비\t1,000\t900\n여비\t20\t10\n",
    "pages": "(단위: 천원)\n과목\t예산현액\t지출액\n인건비\t1,000\t900\n\n- 3 -\n\n(단위: 천원)\n과목\t예산현액\t지출액\n여비\t20\t10\n",
}


@pytest.mark.parametrize("shape", sorted(CELLS))
def test_a_table_reads_the_same_in_every_shape(shape: str) -> None:
    assert values(CELLS[shape]) == [
        ("인건비", "예산현액", 100_000_000, "KRW"),
        ("인건비", "지출액", 90_000_000, "KRW"),
        ("여비", "예산현액", 2_000_000, "KRW"),
        ("여비", "지출액", 1_000_000, "KRW"),
    ]


def test_a_heading_and_one_row_in_blanks_are_cut_at_the_blanks() -> None:
    text = (
        "실·국        부서명       과 장           주무관\n안전국       정원과       과장 내선 5800  담당 내선 5831\n"
    )
    assert [v for _, _, v in told(text)] == ["안전국", "정원과", "과장 내선 5800", "담당 내선 5831"]


KEYS = "구 분              내 용\n사업내용           ○ 협의회 운영\n                   ○ 영상 제작\n사업비 (당해년도)  384,854천원  [국비]  [시비]384,854천원\n"


@pytest.mark.parametrize(
    "text", [KEYS, KEYS.replace("  ", "\t"), "사업내용 ○ 협의회 운영 ○ 영상 제작\n사업비 (당해년도) 384,854천원\n"]
)
def test_rows_of_a_key_value_table_never_own_each_other(text: str) -> None:
    money = [f for f in reading("□ 사업개요\n" + text).figures if f.value is not None]
    assert money
    assert {f.item for f in money} == {"사업비 (당해년도)"}
    assert not any("제작" in owner or "운영" in owner for f in money for owner in f.owners)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("□ 정원 3명(현원 2명)\n\n구 분\t계\n총무팀\t3(2)\n", ["계 정원", "계 현원"]),
        ("구 분\t정원(현원)\n총무팀\t3(2)\n", ["정원(현원) 정원", "정원(현원) 현원"]),
    ],
)
def test_two_numbers_of_a_cell_take_the_names_printed_above_them(text: str, names: list[str]) -> None:
    assert [f.column for f in reading(text).figures if f.table is not None and f.item == "총무팀"] == names


@pytest.mark.parametrize(("printed", "unit"), [("300(75.0%)", "KRW"), ("310(75.0%)", "")])
def test_an_amount_beside_its_rate_takes_a_unit_only_when_the_rate_vouches(printed: str, unit: str) -> None:
    made = reading(f"구 분\t2020년\n편성현황(건/백만원)\t60건/ 400백만원\n집행액 (집행률)\t{printed}\n").figures
    (found,) = [f for f in made if f.source.quote == printed.partition("(")[0] or f.printed.startswith(printed[:3])]
    assert (found.unit, found.status) == (unit, Status.REPAIRED if unit else Status.DOUBTFUL)


@pytest.mark.parametrize(("before", "after", "change"), [(1000, 800, -200), (800, 1000, 200)])
def test_a_change_in_brackets_takes_the_sign_of_its_row(before: int, after: int, change: int) -> None:
    made = values(f"(단위: 원)\n사업명\t기정액\t변경액\t증감\n도서관\t{before}\t{after}\t(200)\n")
    assert ("도서관", "증감", change * 100, "KRW") in made


def test_a_change_in_brackets_that_nothing_vouches_for_is_in_doubt() -> None:
    made = reading("(단위: 원)\n사업명\t증감\n도서관\t(200)\n").figures
    assert [f.status for f in made] == [Status.DOUBTFUL]


def test_a_row_that_does_not_fit_leaves_no_blanks_and_loses_no_other() -> None:
    text = "(단위: 천원)\n구분 예산액 집행액 잔액\n도서 1,000 900 100\n급식 2,000 1,900\n비품 3,000 2,000 1,000\n운영 10 5 5\n"
    made = reading(text).figures
    assert {f.item for f in made if f.table is not None} == {"도서", "비품", "운영"}


def test_numbered_words_without_a_heading_are_facts_under_their_number() -> None:
    text = "1회 | 안전 교육 | 3회 | 법률 교육\n2회 | 예산 교육 | 4회 | 회계 교육\n"
    assert sorted((i, v) for i, _, v in told(text)) == [
        ("1회", "안전 교육"),
        ("2회", "예산 교육"),
        ("3회", "법률 교육"),
        ("4회", "회계 교육"),
    ]


def test_a_column_of_labels_in_words_is_told_too() -> None:
    text = "연번\t소관 국\t유형\n1\t환경국\t폐지\n2\t복지국\t개선\n"
    assert ("환경국", "소관 국", "환경국") in told(text)


def test_a_change_said_after_an_amount_is_no_budget() -> None:
    made = reading("2021년 계획\n\nㅇ 예산 : 1,200천원(증 200천원, 20%↑)\nㅇ 집행률 : 85.3%(전년 80.1%)\n").figures
    assert [(f.printed, f.measure.name, f.year) for f in made] == [
        ("1,200천원", "BUDGET", 2021),
        ("200천원", "CHANGE", 2021),
        ("20%", "CHANGE_RATE", 2021),
        ("85.3%", "EXECUTION_RATE", 2021),
        ("80.1%", "EXECUTION_RATE", 2020),
    ]


def test_a_total_over_open_years_is_of_no_single_year() -> None:
    made = reading(
        "2023년 사업\n\n(단위: 억원)\n구분\t계\t2022년까지\t2023년\t2024년 이후\n국비\t60.25\t30.25\t15\t15\n"
    ).figures
    assert [f.year for f in made] == [None, None, 2023, None]


def test_names_that_go_on_in_the_next_line_head_a_table_whose_rows_add_up() -> None:
    text = "(단위 : 명)\n\n구 분 계\n농정과 보급과 활력과\n\n정 원 46 18 16 12\n\n현 원 44 17 16 11\n"
    assert [(f.item, f.column, f.printed) for f in extract(read_text(text, "t.txt")).figures] == [
        (item, column, printed)
        for item, values in (("정원", (46, 18, 16, 12)), ("현원", (44, 17, 16, 11)))
        for column, printed in zip(("계", "농정과", "보급과", "활력과"), (f"{v}명" for v in values), strict=True)
    ]
    torn = text.replace("44 17 16 11", "44 17 16 12")
    assert all(f.column == "" for f in extract(read_text(torn, "t.txt")).figures)


def test_years_in_the_second_line_of_a_heading_are_columns_beside_the_whole_cost() -> None:
    text = (
        "2031년 주요업무계획\n\n□ 지구별 투자현황 (단위 : 가구, km, 백만원)\n\n지구명 급수가구 관로연장 총사업비\n’30까지 2031 2032 이후\n\n"
        "계 335 20.0 6,500 2,300 2,600 1,600\n\n가 람 214 12.8 4,200 2,300 1,000 900\n\n나 루 121 7.2 2,300 - 1,600 700\n\n"
        "□ 향후계획 : 나루지구 착공\n"
    )
    made = extract(read_text(text, "t.txt")).figures
    assert [(f.column, f.printed, f.year) for f in made if f.item == "나루지구"] == [
        ("급수가구", "121가구", 2031),
        ("관로연장", "7.2km", 2031),
        ("총사업비", "2,300백만원", None),
        ("’30까지", "-", None),
        ("2031", "1,600백만원", 2031),
        ("2032 이후", "700백만원", None),
    ]
    assert {f.item for f in made} == {"계", "가람지구", "나루지구"}


def test_what_was_carried_over_from_the_year_before_is_of_the_year_of_its_row() -> None:
    text = "2033년도 예산안\n\n(단위: 백만원)\n\n연도\t예산액\t전년도 이월액\t집행액\n2030\t700\t41\t690\n2031\t800\t48\t790\n"
    made = extract(read_text(text, "t.txt")).figures
    assert [(f.year, f.printed) for f in made if f.column == "전년도 이월액"] == [
        (2030, "41백만원"),
        (2031, "48백만원"),
    ]


def test_a_heading_of_three_lines_is_read_though_no_sum_vouches_for_it() -> None:
    text = "(단위 : 명)\n\n구  분 총 계\n일    반    직 별  정  직\n\n소계 5급 6급 7급 소계 4급상당 5급상당 6급상당\n\n정 원 31 18 3 6 9 13 2 4 7\n\n현 원 29 17 3 5 9 12 2 3 7\n"
    made = extract(read_text(text, "t.txt")).figures
    assert [(f.item, f.printed) for f in made if f.column == "총계"] == [("정원", "31명"), ("현원", "29명")]


TORN_HEAD = (
    "2031회계연도 결산\n\n1. 부서별 결산 현황\n\n(단위 : 천원)\n\n구 분\t예산액\t전년도\n이월액\t지출액\t다음연도이월액\t\t집행잔액\n(불용액)\n"
    "\t\t\t\t명시\t사고\n{gap}합 계\t900\t100\t800\t70\t30\t100\n정원과\t600\t60\t560\t40\t10\t50\n물길과\t300\t40\t240\t30\t20\t50\n"
)


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_heading_torn_inside_its_cells_is_whole_where_the_rows_below_are_as_wide(gap: str) -> None:
    found = [v for v in values(TORN_HEAD.format(gap=gap)) if v[0] == "정원과"]
    assert [(column, value // 100_000) for _, column, value, _ in found] == [
        ("예산액", 600),
        ("전년도 이월액", 60),
        ("지출액", 560),
        ("다음연도이월액 명시", 40),
        ("다음연도이월액 사고", 10),
        ("집행잔액 (불용액)", 50),
    ]


def test_two_lines_of_heading_that_are_each_as_wide_as_the_rows_are_not_torn() -> None:
    text = "(단위 : 천원)\n\n구분\t예산\t집행\n부서\t2031년\t2031년\n정원과\t600\t560\n물길과\t300\t240\n"
    assert {v[2] // 100_000 for v in values(text)} == {600, 560, 300, 240}


YEARS = """나루시 2031. 주요업무보고

3 이웃보험 늘리기

 추진 현황

○ 보험금 지급 현황

(단위 : 건, 천원)

연도 지급건수 {}

2028 38 64,200 넘어짐 21건

2029 57 103,500 넘어짐 33건

2030 81 148,900 넘어짐 40건, 물림 12건
"""


def test_words_behind_the_values_of_a_year_are_no_label_of_its_last_number() -> None:
    told = {(f.item, f.column): f.printed for f in reading(YEARS.format("지급액 주요 항목")).figures if f.unit == "KRW"}
    assert told == {
        ("2028", "지급액"): "64,200천원",
        ("2029", "지급액"): "103,500천원",
        ("2030", "지급액"): "148,900천원",
    }


def test_a_heading_whose_words_may_be_cut_otherwise_heads_no_row_of_a_year() -> None:
    assert not [f for f in reading(YEARS.format("보험 지급액 주요 항목")).figures if f.unit == "KRW"]


def test_years_that_line_breaks_tore_out_of_a_table_head_the_rows_that_are_as_wide() -> None:
    text = (
        "□ 연도별 개최 현황\n\n(단위  : 백만원, 명)\n\n구 분 제3회\n(2028) 제4회\n(2029) 제5회\n(2030 계획)\n\n"
        "예 산 액\t38\t45\t54\n\n집 행 액\t37\t44\n-\n\n방문객수\t6,430\t8,175\t9,742\n"
    )
    made = extract(read_text(text, "plan.txt"))
    told = [(f.item, f.year, str(f.value)) for f in made.figures if f.value is not None]
    assert told == [
        ("예산액", 2028, "38000000"),
        ("예산액", 2029, "45000000"),
        ("예산액", 2030, "54000000"),
        ("집행액", 2028, "37000000"),
        ("집행액", 2029, "44000000"),
        ("방문객수", 2028, "6430"),
        ("방문객수", 2029, "8175"),
        ("방문객수", 2030, "9742"),
    ]

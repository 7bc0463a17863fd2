"""What closed accounts say in prose: last year's by this year's name, what was spent of a reserve, a change, amounts of their own kind."""

from __future__ import annotations

import pytest

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Figure, Measure, ProblemKind
from ingest.read import read_text


def figures(text: str) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.value is not None]


def told(line: str, head: str = "2031회계연도 결산 개요\n\nⅠ. 결산 총괄\n\n") -> list[tuple[str, int | None, Measure]]:
    return [(f.item, f.year, f.measure) for f in figures(head + line) if f.unit == "KRW"]


def test_last_years_amount_in_brackets_goes_by_the_name_of_this_years() -> None:
    assert told(" ○ 순세계잉여금은 전년(512억원)보다 42억원 증가\n") == [
        ("순세계잉여금", 2030, Measure.OTHER),
        ("순세계잉여금", 2031, Measure.CHANGE),
    ]


def test_what_was_spent_of_a_reserve_is_no_budget() -> None:
    said = told(" ○ 예비비 예산 900백만원 중 350백만원 지출(잔액 550백만원)\n")
    assert [m for _, _, m in said] == [Measure.BUDGET, Measure.EXECUTED, Measure.BALANCE]
    assert all("예비비" in item for item, _, _ in said[:2])


def test_a_change_from_last_year_is_of_this_year_and_of_what_was_spoken_of() -> None:
    said = told("○ 예산안 총규모는 900억원으로 전년 당초예산보다 41억원(4.8%) 증가\n", "2031년도 예산안 개요\n\n")
    assert said[1][1:] == (2031, Measure.CHANGE)
    assert "총규모" in said[1][0]


def test_a_year_in_the_bracket_of_another_number_dates_that_one_only() -> None:
    text = "2031년도 예산안 개요\n\n○ 인구 41,000명('30. 10월말), 주민 1인당 예산 206만원\n"
    assert {f.unit: f.year for f in figures(text)} == {"count:명": 2030, "KRW": 2031}


@pytest.mark.parametrize("column", ["2031년 상환", "결산상 잉여금(A-B)", "NPV", "운영수지"])
def test_amounts_of_their_own_kind_are_no_budget(column: str) -> None:
    text = f"2031년도 결산\n\n(단위 : 백만원)\n\n구 분\t예산현액\t{column}\n일반회계\t700\t90\n특별회계\t100\t20\n"
    assert {f.measure for f in figures(text) if f.column == column} == {Measure.OTHER}


def test_a_heading_that_says_there_was_none_lends_no_measure() -> None:
    text = "2031년도 결산\n\n ○ 집행액 없음 : 교부 지연\n  ※ 재원 : 국비 46,000천원, 시비 32,000천원\n"
    assert {f.measure for f in figures(text)} == {Measure.BUDGET}


def test_a_cost_under_what_was_spent_was_spent() -> None:
    text = "2031년도 결산\n\n ○ 집행내역\n  - 위탁운영비 : 42,000천원\n  - 재료 구입 : 3,000천원\n"
    assert [f.measure for f in figures(text)] == [Measure.EXECUTED, Measure.EXECUTED]


@pytest.mark.parametrize("name", ["초청공연", "업무협약", "생태공원 기획전시 공연"])
def test_a_name_keeps_its_last_letter(name: str) -> None:
    assert [f.item for f in figures(f"2031년도 계획\n\n - {name} 1,800천원, 무대 설치 900천원\n")] == [
        name,
        "무대 설치",
    ]


def test_the_date_of_a_plan_is_no_year_of_its_cost() -> None:
    text = "갈대 회관 건립\n\n○ 총사업비 : 385억원\n ※ 당초 기본계획('30.6.)상 총사업비 368억원에서 17억원 증액\n"
    said = [(f.item, f.measure) for f in figures(text)]
    assert said[1:] == [("당초 기본계획상 총사업비", Measure.TOTAL_COST), ("당초 기본계획상 총사업비", Measure.CHANGE)]


_COSTS = (
    "갈대 회관 건립\n\n5. 총사업비 산출내역\n\n(단위 : 백만원)\n\n구 분\t금 액\t산 출 기 초\n합 계\t3,850\t\n"
    "공 사 비\t2,968\t\n - 체육관\t1,552\t3,200천원*485㎡\n - 문화관\t1,416\t\n용지보상비\t306\t\n"
    " - 사유지 매입\t306\t850㎡, 360천원/㎡\n설 계 비\t142\t설계공모 포함\n감 리 비\t434\t\n"
)


def test_a_row_marked_with_a_dash_is_a_part_of_the_row_above_it() -> None:
    rows = {f.item: (f.owners, str(f.value)) for f in figures(_COSTS) if f.column == "금액"}
    assert rows["체육관"] == (("공사비",), "1552000000")
    assert rows["설계비"][0] == ()
    prices = [(f.item, f.printed) for f in figures(_COSTS) if f.measure is Measure.UNIT_PRICE]
    assert prices == [("체육관", "3,200천원"), ("사유지 매입", "360천원")]


def test_parts_are_not_added_twice_and_no_part_is_in_conflict_with_the_whole() -> None:
    kinds = {p.kind for p in check(extract(read_text(_COSTS, "t.txt"))).problems}
    assert not kinds & {ProblemKind.SUM, ProblemKind.CONFLICT}


@pytest.mark.parametrize(("name", "wanted"), [(" 둘레길", ("도시 숲",)), ("(둘레길)", ("도시 숲",)), ("둘레길", ())])
def test_a_row_set_in_is_a_part_where_the_sums_vouch_for_it(name: str, wanted: tuple[str, ...]) -> None:
    other = name.replace("둘레길", "쉼터")
    text = f"2031년도 예산\n\n(단위 : 천원)\n\n사업\t2031년 예산\n계\t900\n도시 숲\t700\n{name}\t400\n{other}\t300\n하천\t200\n"
    assert {f.owners for f in figures(text) if "둘레길" in f.item} == {wanted}


_FORM = (
    "투자심사 의뢰서\n\n□ 사 업 명 : 갈대 복합회관 건립\n\n1. 사업개요\n\n○ 총사업비 : 385억원\n\n2. 운영계획\n\n○ 인력 : 23명\n\n"
    "[붙임] 2031년도 성과계획서\n\n1. 사업별 예산\n\n(단위 : 천원)\n\n사업\t2031년 예산\n꽃길 조성\t350\n문화원 운영\t200\n"
)


def test_a_form_is_about_the_project_that_it_names_until_its_appendix() -> None:
    projects = {f.item: f.project for f in figures(_FORM)}
    assert projects == {
        "총사업비": "갈대 복합회관 건립",
        "인력": "갈대 복합회관 건립",
        "꽃길 조성": None,
        "문화원 운영": None,
    }


def test_two_tables_side_by_side_name_their_rows_each_by_its_own_column() -> None:
    text = (
        "2031년도 운영계획\n\n(단위 : 백만원)\n\n수 입\t금 액\t지 출\t금 액\n계\t74\t계\t186\n"
        "사용료\t41\t인건비\t108\n대관료\t33\t공공요금\t78\n"
    )
    said = [(f.owners, f.item, str(f.value)) for f in figures(text)]
    assert said == [
        (("수입",), "계", "74000000"), (("지출",), "계", "186000000"),
        (("수입",), "사용료", "41000000"), (("지출",), "인건비", "108000000"),
        (("수입",), "대관료", "33000000"), (("지출",), "공공요금", "78000000"),
    ]  # fmt: skip


def test_no_number_slides_under_a_heading_of_words_because_its_parts_add_up_without_it() -> None:
    text = (
        "갈대 회관 건립\n\n(단위 : 백만원)\n\n구 분\t금 액\t산 출 기 초\n합 계\t38,500\t\n공 사 비\t29,680\t\n"
        " - 체육관\t19,140\t\n - 문화관\t10,540\t3,400천원*3,100㎡\n설 계 비\t8,820\t설계공모 포함\n"
    )
    assert {f.item: str(f.value) for f in figures(text) if f.column == "금액"}["공사비"] == "29680000000"


def test_what_an_amount_left_over_is_made_of_was_left_over_too() -> None:
    said = told("○ 불용액 총 23,400백만원(예산현액의 2.4%)\n - 예산절감 5,100백만원, 계획변경·취소 18,300백만원\n")
    assert {m for _, _, m in said} == {Measure.BALANCE}


def test_what_a_fund_holds_is_named_without_its_year() -> None:
    assert told("○ 기금 : 2031년말 조성액 52,340백만원\n") == [("조성액", 2031, Measure.OTHER)]


def test_a_column_of_numbers_of_things_is_no_money_whatever_the_caption_says() -> None:
    text = "2031년 결산\n\n(단위 : 백만원, %)\n\n| 유형 | 사업수 | 예산현액 | 집행률 |\n|---|---|---|---|\n| 가형 | 35 | 265 | 92.1 |\n| 나형 | 8 | 41 | 96.3 |\n"
    assert {f.column: f.unit for f in figures(text)} == {"사업수": "count:개", "예산현액": "KRW", "집행률": "percent"}


def test_how_long_a_thing_takes_dates_no_paper() -> None:
    text = "투자심사 의뢰서\n\n1. 사업명 : 갈대 회관 건립\n\n○ 사업기간 : 2030 ~ 2033년(4년)\n\n○ 규모 : 6,320㎡\n"
    assert read_text(text, "t.txt").year is None


def test_what_a_plan_means_to_spend_was_not_spent() -> None:
    text = (
        "2031년도 기금운용계획\n\n1. 자금수지 {}\n\n(단위 : 천원)\n\n수 입\t\t지 출\t\n항 목\t2031년 {}\t항 목\t2031년 {}\n"
        "합 계\t900\t합 계\t900\n이자수입\t900\t둑길 손질\n\t\t예치금\t300\n"
    ).replace("둑길 손질\n", "둑길 손질\t600\n")
    planned = [f for f in figures(text.format(*["계획"] * 3)) if "지출" in f.column]
    settled = [f for f in figures(text.format(*["결산"] * 3)) if "지출" in f.column]
    assert {f.measure for f in planned} == {Measure.REQUIRED}
    assert {f.measure for f in settled} == {Measure.EXECUTED}


def test_the_stage_in_the_bracket_behind_a_year_is_that_of_its_column_alone() -> None:
    text = "2032년 예산\n\n(단위 : 천원)\n\n구 분\t2031년(최종)\t2032년(본예산)\t증 감\n둑길 손질\t500\t400\t△100\n물길 정비\t90\t80\t△10\n"
    assert [f.measure for f in figures(text)][:2] == [Measure.FINAL, Measure.INITIAL]

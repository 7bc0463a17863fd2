"""Columns that name an amount of their own: never lent another column's measure; headings without separators cut right or not at all."""

from __future__ import annotations

import pytest

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Figure, Measure, ProblemKind
from ingest.read import read_text


def figures(text: str) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.value is not None]


def measures(text: str) -> dict[str, str]:
    return {f.column: f.measure.value for f in figures(text)}


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (
            "예산현액\t징수결정액\t수납액\t불납결손액",
            {"예산현액": "예산현액", "징수결정액": "기타", "수납액": "기타", "불납결손액": "기타"},
        ),
        (
            "총사업비\t신청액\t결정액\t삭감액",
            {"총사업비": "총사업비", "신청액": "요구", "결정액": "기타", "삭감액": "기타"},
        ),
        ("한도액\t결정액\t잔여", {"한도액": "한도", "결정액": "기타", "잔여": "잔액"}),
        ("예산액\t국비\t도비액", {"예산액": "예산", "국비": "예산", "도비액": "예산"}),
        ("총사업비\t2031\t2032", {"총사업비": "총사업비", "2031": "소요예산", "2032": "소요예산"}),
    ],
)
def test_a_column_measures_what_its_own_heading_says(names: str, wanted: dict[str, str]) -> None:
    cells = "\t".join(str(1000 * (n + 3)) for n in range(names.count("\t") + 1))
    assert measures(f"(단위 : 천원)\n\n사 업 명\t{names}\n갈대 습지 정비\t{cells}\n꽃길 조성\t{cells}\n") == wanted


def test_what_is_left_under_a_caption_of_things_and_money_is_of_the_things() -> None:
    text = "(단위 : 필지, 동, 백만원)\n\n구 분\t대상\t협의완료\t잔여\t보상금 지급액\n토지\t70\t61\t9\t5,310\n건물\t25\t21\t4\t1,120\n"
    assert [(f.printed, f.unit, f.measure.value) for f in figures(text) if f.item == "토지"][-2:] == [
        ("9", "", "수량"), ("5,310백만원", "KRW", "지급액"),
    ]  # fmt: skip


def test_income_spending_and_what_a_fund_holds_are_three_things() -> None:
    text = (
        "□ 기금 결산\n\n(단위 : 천원)\n\n기 금 명\t전년도말 조성액\t2031년도\t\t2031년도말 조성액\n"
        "\t\t수 입\t지 출\t\n옥외광고발전기금\t700\t90\t40\t750\n자활기금\t100\t20\t5\t115\n"
    )
    assert [f.measure for f in figures(text)][:4] == [Measure.OTHER, Measure.OTHER, Measure.EXECUTED, Measure.OTHER]


def test_what_is_held_at_a_years_end_is_no_budget_but_a_balance_row_stays_one() -> None:
    text = "(단위 : 억원)\n\n구 분\t2030년말\t2031년말\n차입금 상환액\t5\t6\n연도말 잔액\t40\t34\n"
    assert [(f.item, f.measure) for f in figures(text)] == [
        ("차입금 상환액", Measure.OTHER), ("차입금 상환액", Measure.OTHER),
        ("연도말 잔액", Measure.BALANCE), ("연도말 잔액", Measure.BALANCE),
    ]  # fmt: skip


def test_a_heading_without_separators_is_cut_where_each_amount_ends() -> None:
    text = (
        "(단위 : 백만원)\n\n구 분 예산현액 지출액 다음연도 이월액 보조금 반납금 집행잔액\n\n"
        "합 계 900 700 100 30 70\n\n일반회계 600 500 50 20 30\n\n특별회계 300 200 50 10 40\n"
    )
    assert [(f.column, int(f.value or 0) // 10**6) for f in figures(text) if f.item == "합계"] == [
        ("예산현액", 900), ("지출액", 700), ("다음연도 이월액", 100), ("보조금 반납금", 30), ("집행잔액", 70),
    ]  # fmt: skip


def test_two_amounts_never_share_a_column() -> None:
    text = (
        "(단위 : 백만원)\n\n구 분 예산현액 지출액 차년도 이월액 집행잔액\n\n"
        "합 계 900 700 200\n\n일반회계 600 500 100\n\n특별회계 300 200 100\n"
    )
    assert not any(f.unit == "KRW" for f in figures(text) if f.column)


def test_what_was_spent_until_a_year_is_not_of_that_year() -> None:
    text = (
        "(단위 : 백만원)\n\n사업명\t총사업비\t기투자\t연차별 투자계획\t\t향후\n\t\t(~2030)\t2031\t2032\t(2033~)\n"
        "둑방길 조성\t900\t100\t300\t400\t100\n나루터 복원\t500\t50\t200\t200\t50\n"
    )
    made = {f.column: (f.measure, f.year) for f in figures(text)}
    assert made["기투자 (~2030)"] == (Measure.EXECUTED, None)
    assert made["연차별 투자계획 2031"] == (Measure.REQUIRED, 2031)
    assert made["향후 (2033~)"][1] is None


PLAN = "2031~2035 중기지방재정계획\n\n□ 주요 투자사업\n\n"
PART = (
    "{n}. {name}\n\n- 위치 : 강변\n- 총사업비 : {said}백만원\n\n(단위 : 백만원)\n\n재원별\t총사업비\t2031\t2032\n"
    "계\t{cost}\t300\t400\n시비\t{cost}\t300\t400\n\n"
)


def conflicts(*parts: str) -> list[tuple[int | None, int | None]]:
    made = check(extract(read_text(PLAN + "".join(parts), "t.txt")))
    found = [p for p in made.problems if p.kind is ProblemKind.CONFLICT]
    return [(int((p.expected or 0) / 10**6), int((p.found or 0) / 10**6)) for p in found]


def test_whole_costs_of_two_parts_of_a_plan_are_no_conflict_but_two_of_one_part_are() -> None:
    first = PART.format(n=1, name="둑방길 조성", said="700", cost="700")
    second = PART.format(n=2, name="나루터 복원", said="900", cost="900")
    assert conflicts(first, second) == []
    assert conflicts(first, second.replace("총사업비 : 900", "총사업비 : 880")) == [(880, 900)]


def test_a_plan_of_several_years_is_about_its_first() -> None:
    assert read_text(PLAN + PART.format(n=1, name="둑방길 조성", said="700", cost="700"), "t.txt").year == 2031


GRANTS = (
    "(단위 : 천원, 점)\n\n| 연번 | 단체명 | 사업명 | 총사업비 | 보조금 신청액 | 자부담 | 점수 |\n|---|---|---|---|---|---|---|\n"
    "| 계 | | 2건 | 900 | 700 | 200 | |\n| 1 | 등대지기회 | 등불 전시 | 500 | 400 | 100 | 81.5 |\n"
    "| 2 | 갈대밭모임 | 뗏목 만들기 | 400 | 300 | 100 | 77.0 |\n"
)


def test_whose_money_it_is_is_money_beside_a_unit_that_counts() -> None:
    made = [(f.unit, f.funding) for f in figures(GRANTS) if f.column == "자부담"]
    assert made == [("KRW", "자부담")] * 3
    assert [f.printed for f in figures(GRANTS) if f.column == "점수"] == ["81.5점", "77.0점"]


def test_a_total_in_the_column_of_numbers_is_called_so_and_not_by_how_many_there_are() -> None:
    first = [f for f in figures(GRANTS) if f.row == 1]
    assert {(f.item, f.total) for f in first} == {("계", True)}


@pytest.mark.parametrize(
    ("heading", "row", "wanted"),
    [
        (
            "장·관별 예산액 구성비 전년도 예산액 비교증감", "900 100.0 800 100",
            ["예산액", "구성비", "전년도 예산액", "비교증감"],
        ),
        (
            "회계별 예산액 전년도 이월액 예비비 예산현액 지출액 다음연도 이월액 집행잔액", "800 50 30 880 700 100 80",
            ["예산액", "전년도 이월액", "예비비", "예산현액", "지출액", "다음연도 이월액", "집행잔액"],
        ),
    ],
)  # fmt: skip
def test_names_of_two_words_are_told_from_names_side_by_side(heading: str, row: str, wanted: list[str]) -> None:
    made = figures(f"(단위 : 백만원)\n\n{heading}\n합 계 {row}\n일반회계 {row}\n")
    assert [f.column for f in made if f.item == "일반회계"] == wanted


def test_a_share_is_a_rate_under_a_unit_of_money() -> None:
    made = figures("(단위 : 백만원)\n\n구 분\t예산액\t구성비\n보건\t100\t40.0\n교통\t150\t60.0\n")
    assert [f.printed for f in made if f.column == "구성비"] == ["40.0%", "60.0%"]


@pytest.mark.parametrize("heading", ["구분 예산액 지출액 이월액 잔액 비율", "구분 바람 숲길 예산액 안내 지출액"])
def test_rows_under_a_heading_that_cannot_be_cut_are_not_claimed(heading: str) -> None:
    rows = "합계 900 700 200\n일반회계 600 500 100\n특별회계 300 200 100\n"
    assert figures(f"2031년 결산\n\n(단위 : 백만원)\n\n{heading}\n{rows}") == []


def test_revenue_that_was_settled_is_not_spent_in_a_row_with_its_unit() -> None:
    text = "구분\t2030\t2031\n세입결산액(억원)\t90\t95\n세출결산액(억원)\t80\t86\n순세계잉여금(억원)\t10\t9\n"
    assert [f.measure for f in figures(text)][::2] == [Measure.OTHER, Measure.EXECUTED, Measure.OTHER]


def test_parts_stand_under_the_heading_that_the_second_row_points_at() -> None:
    text = (
        "(단위 : 원)\n\n부서명\t사업명\t교부액\t집행액\t집행잔액\t반납액\t이자\n\t\t\t\t\t국비\t도비\n"
        "복지과\t돌봄이음 운영\t50,000\t48,200\t1,800\t1,260\t540\t12\n농정과\t온실 보급\t80,000\t75,000\t5,000\t3,500\t1,500\t33\n"
    )
    made = [(f.column, f.printed) for f in figures(text) if f.item == "돌봄이음 운영"]
    assert made[-3:] == [("반납액 국비", "1,260원"), ("반납액 도비", "540원"), ("이자", "12원")]


def test_a_column_of_the_years_after_one_is_not_of_that_year() -> None:
    text = "(단위 : 백만원)\n\n구분\t계\t2032\t2033\t2034 이후\n나루터 복원\t900\t300\t300\t300\n"
    assert [f.year for f in figures(text)] == [None, 2032, 2033, None]

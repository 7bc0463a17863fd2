"""Numbers that print no unit of their own, and values beside others: what each counts, of which year, or nothing."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind, Measure, Reading
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def figures(text: str) -> list[Figure]:
    return list(reading(text).figures)


def said(text: str) -> list[tuple[str, str, int | None]]:
    return [(f.item, f.printed, f.year) for f in figures(text)]


BOOK = (
    "2027년도 예산서\n\n(단위:천원)\n\n세부사업·편성목\t예산액\t전년도예산액\t비교증감\n"
    "숲길 정비\t52,000\t50,000\t2,000\n307 민간이전\t52,000\t50,000\t2,000\n02 민간경상사업보조\t52,000\t50,000\t2,000\n"
    "○ 숲길 보조금\t\t\t52,000\n - 오름길\t2,000,000원×11개소\t=22,000\n - 둘레길\t3,000,000원×10개소\t=30,000\n"
)


def test_an_amount_behind_tabs_is_that_of_its_line_item_and_no_part_of_its_name() -> None:
    made = figures(BOOK)
    (own,) = [f for f in made if f.item == "숲길 보조금"]
    assert (own.printed, own.measure, own.year) == ("52,000천원", Measure.BUDGET, 2027)
    assert not any("52,000" in part for f in made for part in f.label)
    assert [f.owners[-1] for f in made if f.item == "오름길" and f.measure is Measure.BUDGET] == ["숲길 보조금"]


def test_a_count_behind_tabs_is_no_amount_of_the_book() -> None:
    assert not [
        f
        for f in figures(BOOK.replace("숲길 보조금", "이용 인원"))
        if f.printed == "52,000천원" and f.item == "이용 인원"
    ]


@pytest.mark.parametrize("name", ["집행잔액", "집 행 잔 액"])
def test_a_name_of_money_and_a_bare_number_take_the_unit_above_them(name: str) -> None:
    text = f"□ 예산집행 (단위 : 백만원)\n\n예산현액 1,250\n\n{name} 44\n"
    assert [(f.item, f.printed) for f in figures(text)] == [("예산현액", "1,250백만원"), ("집행잔액", "44백만원")]


def test_a_bare_number_under_no_unit_is_not_read() -> None:
    assert figures("□ 예산집행\n\n예산현액 1,250\n") == []


def test_a_vacancy_in_brackets_counts_what_the_posts_beside_it_count() -> None:
    assert said("□ 인력 : 정원 31명 / 현원 28명 (결원 3)\n")[-1] == ("결원", "3명", None)
    assert said("□ 정원 조성 31\n") == []


def test_a_year_in_brackets_with_a_number_of_its_own_dates_that_number_alone() -> None:
    text = "2031년 업무계획\n\n○ 소요예산 : 90,000천원(2030년 80,000천원)\n○ 집행액 70,000천원(2029년)\n"
    assert [(f.printed, f.year) for f in figures(text)] == [
        ("90,000천원", 2031),
        ("80,000천원", 2030),
        ("70,000천원", 2029),
    ]


def test_a_price_for_one_takes_the_name_before_the_one_whom_it_is_for() -> None:
    (price,) = figures("○ 관람료 : 무료(야영장 사용료 1인 7,000원)\n")
    assert (price.item, price.measure) == ("야영장 사용료", Measure.UNIT_PRICE)


def test_a_branch_is_named_by_its_number_and_not_counted() -> None:
    assert figures("○ 4호점 위치는 주민 공모로 결정\n") == []


PLAN = (
    "□ 연차별 투자계획\n\n(단위 : 백만원)\n\n구분\t계\t기투자\t2030년\t2031년\t향후\n"
    "계\t900\t200\t300\t400\t-\n국비\t450\t100\t150\t200\t-\n개소수\t9\t2\t3\t4\t미정\n"
)


def test_years_of_a_plan_are_not_spent_though_a_column_beside_them_is() -> None:
    made = [f for f in figures(PLAN) if f.item == "국비"]
    assert [(f.column, f.year, f.measure) for f in made] == [
        ("계", None, Measure.REQUIRED),
        ("기투자", None, Measure.EXECUTED),
        ("2030년", 2030, Measure.REQUIRED),
        ("2031년", 2031, Measure.REQUIRED),
        ("향후", None, Measure.REQUIRED),
    ]


def test_a_forecast_beside_a_settlement_is_not_read_as_spent() -> None:
    made = figures("(단위 : 백만원)\n\n구분\t2029년 결산\t2031년 전망\n일반회계\t500\t600\n")
    assert [f.measure for f in made if f.year == 2031] != [Measure.EXECUTED]


def test_a_row_that_counts_things_is_no_money_whatever_the_caption() -> None:
    made = [f for f in figures(PLAN) if f.item == "개소수"]
    assert [f.printed for f in made] == ["9개소", "2개소", "3개소", "4개소", "미정"]
    assert {f.measure for f in made} == {Measure.COUNT}
    assert made[-1].kind is Kind.UNDETERMINED


def test_a_garden_is_paid_for_in_money() -> None:
    (found,) = figures("(단위 : 백만원)\n\n구분\t2030년\n수국정원\t40\n")
    assert found.printed == "40백만원"


def test_a_column_that_counts_things_is_no_money_whatever_the_caption() -> None:
    made = figures("(단위 : 천원)\n\n구분\t건수\t금액\n보수공사\t3\t45,000\n")
    assert [f.printed for f in made] == ["3건", "45,000천원"]


def test_a_row_named_as_a_unit_of_the_caption_counts_in_it() -> None:
    made = figures("○ 전입 현황 (단위 : 가구, 명)\n\n구 분\t2030\t2031\n가 구\t12\t15\n인 원\t30\t41\n")
    assert [f.printed for f in made] == ["12가구", "15가구", "30명", "41명"]


def test_a_purpose_that_the_list_of_accounts_does_not_know_ends_the_account_above_it() -> None:
    text = "과목\t산출내역\n시설부대비\t○ 현장 감독 = 40,000천원\n부지매입비\t○ 사유지 보상 = 90,000천원\n"
    assert [(f.item, f.account) for f in figures(text)] == [("현장 감독", "시설부대비"), ("사유지 보상", None)]


def test_posts_named_side_by_side_need_no_counting_word() -> None:
    assert [p for _, p, _ in said("○ 인력 : 정원 25 / 현원 23 / 결원 2\n")] == ["25명", "23명", "2명"]


def test_what_each_one_gets_does_not_name_what_all_of_them_get() -> None:
    made = figures("□ 꾸러미 배송\n\n○ 가구당 50천원 × 500가구 = 25,000천원\n○ 참석수당 : 10천원 × 5명 = 50천원\n")
    assert [(f.item, f.printed) for f in made if f.basis] == [("꾸러미 배송", "25,000천원"), ("참석수당", "50천원")]


def test_what_was_collected_is_no_budget_though_a_budget_stands_beside_it() -> None:
    made = figures("(단위 : 백만원)\n\n과목\t예산현액\t징수결정액\t수납액\n지방세\t2,000\t2,100\t2,050\n")
    assert [f.measure for f in made] == [Measure.CURRENT, Measure.OTHER, Measure.OTHER]


DECLARED = """# 2033년도 예산안 설명서

> 별도 표시가 없는 금액은 천원임

## 물길 정비

| 항목 | 내용 |
|---|---|
| 총사업비 | 640,000 |
| 담당 | 하천팀 |

### 재원별 현황

| 구분 | 합계 | 국비 | 군비 |
|---|---:|---:|---:|
| 2032 | 90,000 | 30,000 | 60,000 |
| 2033 | 120,000 | 40,000 | 80,000 |

### 예산내역

| 내역사업 | 2033 | 2032 |
|---|---:|---:|
| 둑 쌓기 | 70,000 | 60,000 |
| 풀 베기 | 50,000 | 30,000 |
| 계 | 120,000 | 90,000 |

### 실적

| 연도 | 다닌 사람 | 수출액(천달러) | 집행액 |
|---|---:|---:|---:|
| 2031 | 4,120 | 310 | 88,000 |
"""


def test_a_unit_declared_once_governs_what_is_money_by_its_names_or_by_its_sum() -> None:
    printed = {f.printed for f in figures(DECLARED)}
    assert {"640,000천원", "120,000천원", "40,000천원", "70,000천원", "88,000천원"} <= printed
    assert {"4,120", "310천달러"} <= printed  # people and dollars are no won
    place = {f.printed: f.unit_start for f in figures(DECLARED)}["40,000천원"]
    assert place is not None
    assert DECLARED[place : place + 2] == "천원"


def test_without_the_declaration_nothing_is_money() -> None:
    assert not [f for f in figures(DECLARED.replace("> 별도 표시가 없는 금액은 천원임", "")) if f.unit == "KRW"]


def test_two_declared_units_declare_none() -> None:
    twice = DECLARED + "\n※ 별도 표시가 없는 금액은 백만원임\n"
    assert not [f for f in figures(twice) if f.unit == "KRW"]


def test_a_column_that_does_not_add_up_is_no_money_by_a_heading_alone() -> None:
    odd = figures(DECLARED.replace("| 계 | 120,000 | 90,000 |", "| 계 | 125,000 | 90,000 |"))
    assert {f.printed for f in odd if f.item == "둑 쌓기"} == {"70,000", "60,000천원"}

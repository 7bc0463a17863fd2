"""Pages of a site that explain one project, for one fiscal year after another, in one file."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Kind, Measure, Reading
from ingest.read import read_text

PAGES = """이 누리집은 한 고을의 살림을 알리는 곳입니다.

살림 알림 > 사업 설명서

# 둑길 손질

회계년도 | 2031 년 | 회 계 | 일반회계 |
---|---|---|---|
조 직 | 하천과 | 기 능 | 물 |

## 사업개요

| 사업목적 | 둑길을 걷기 좋게 (2030. 12. 31. 기준) |
|---|---|
| 지원형태 | 직접수행 |

## 소요재원

(단위 : 원)

재원별 | 예산액 | 예산성립후 증감액 | 예산현액
---|---|---|---
계 | 9,000,000 | 1,000,000 | 10,000,000
시비 | 9,000,000 | 1,000,000 | 10,000,000

## 달마다 지출계획

(단위 : 원)

1월 1,000,000 3월 3,000,000
2월 2,000,000 4월 4,000,000

## 산출근거

| 편성목 | 산출내역 | 금액(원) |
|---|---|---|
| 201-01 사무관리비 | 소계 | 6,000,000 |
| | ○ 둑길 안내지 20,000원×200부 | 4,000,000 |
| | ○ 둑길 살피기 | 2,000,000 |

------------------------------

잠시만 기다려 주세요.
처음 > 살림 > 사업 설명서
사업명 둑길 손질
회계연도 2030 회계 일반회계
조직 하천과 기능 물
정책사업 맑은 물 단위사업 둑 돌보기
사업개요
사업기간 해마다 총사업비 해마다
사업규모 둑길 12km 지원형태 직접수행
담당자 하천과 둑길팀
추진경위 2029년도 예산현액 9백만원 중 8백만원 집행
소요재원
(단위 : 천원)

재원별 예산액 예산성립후 증감액 예산현액
국고보조금 예산액 예산성립후 증감액 예산현액
시·도 비 예산액3,000 예산성립후 증감액△1,000 예산현액2,000
시 비 예산액5,000 예산성립후 증감액0 예산현액5,000
예산액8,000 예산성립후 증감액△1,000 예산현액7,000

산출근거 (단위 : 천원)

사무관리비 5,000
 ○ 둑길 안내지 18천원*200부 = 3,600
공공운영비 3,000
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    """The pages as they are read."""
    return extract(read_text(PAGES, "t.txt"))


def told(reading: Reading, item: str, column: str = "") -> list[tuple[int | None, str]]:
    return [(f.year, f.printed) for f in reading.figures if f.item == item and f.column == column]


def test_the_words_of_a_site_are_no_projects_name(reading: Reading) -> None:
    assert reading.document.projects == ("둑길 손질",)
    assert reading.document.year == 2031


def test_every_sheet_is_of_its_own_fiscal_year(reading: Reading) -> None:
    assert told(reading, "계", "예산현액") == [(2031, "10,000,000원"), (2030, "7,000천원")]
    assert {f.project for f in reading.figures} == {"둑길 손질"}


def test_a_value_glued_to_the_name_of_its_column_is_read_and_its_total_is_proven(reading: Reading) -> None:
    assert (2030, "△1,000천원") in told(reading, "시·도 비", "예산성립후 증감액")
    assert (2030, "2,000천원") in told(reading, "시·도 비", "예산현액")
    wrong = extract(read_text(PAGES.replace("예산현액7,000", "예산현액7,001"), "t.txt"))
    assert told(wrong, "계", "예산현액") == [(2031, "10,000,000원")]


def test_months_beside_each_other_are_the_columns_of_one_plan(reading: Reading) -> None:
    monthly: list[Figure] = [f for f in reading.figures if f.column.endswith("월")]
    assert {f.column: f.printed for f in monthly} == {f"{n}월": f"{n},000,000원" for n in range(1, 5)}
    assert {f.measure for f in monthly} == {Measure.REQUIRED}


def test_months_of_which_one_is_said_twice_are_no_plan() -> None:
    twice = extract(read_text(PAGES.replace("2월 2,000,000 4월", "2월 2,000,000 1월"), "t.txt"))
    assert not [f for f in twice.figures if f.column.endswith("월")]


def test_the_amount_of_a_line_item_stands_behind_a_bar(reading: Reading) -> None:
    made = next(
        f for f in reading.figures if f.item == "둑길 안내지" and f.year == 2031 and f.measure is Measure.BUDGET
    )
    assert (made.printed, made.basis is not None) == ("4,000,000원", True)
    assert (2031, "2,000,000원") in told(reading, "둑길 살피기", "산출내역")
    wrong = extract(read_text(PAGES.replace("20,000원×200부 | 4,000,000", "20,000원×200부 | 4,500,000"), "t.txt"))
    assert not [f for f in wrong.figures if f.printed == "4,500,000원" and f.item != "둑길 안내지"]


def test_keys_that_run_into_their_words_are_a_card(reading: Reading) -> None:
    said = {f.item: f.value for f in reading.facts if f.source.line > 40}
    assert said["담당자"] == "하천과 둑길팀"
    assert said["지원형태"] == "직접수행"
    spent = next(f for f in reading.figures if f.printed == "8백만원")
    assert (spent.measure, spent.year) == (Measure.EXECUTED, 2029)


def test_an_account_and_its_amount_on_a_line_are_read_over_their_items(reading: Reading) -> None:
    assert (2030, "5,000천원") in told(reading, "사무관리비")
    assert (2030, "3,000천원") in told(reading, "공공운영비")
    assert not [
        f for f in reading.figures if f.kind is Kind.AMOUNT and "공공운영비" in f.item and f.printed != "3,000천원"
    ]

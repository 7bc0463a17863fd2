"""Sheets of one project as portals print them: rows between bars, some empty at their end, one table right after another."""

from __future__ import annotations

import pytest

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Figure, Measure, Reading
from ingest.read import read_text
from ingest.tables.decks import unfolded
from ingest.tables.raw import Raw

SHEET = """회계연도 | 2031 | ||||
---|---|---|---|---|---|
회계 | 일반회계 | ||||
조직 | 하천과 | ||||
정책사업 | 물길 관리 | ||||
단위사업 | 소하천 정비 |
사업개요
사업목적 | - 집중호우 대비 | ||||
---|---|---|---|---|---|
사업기간 | 2029-01-01 ~ 2033-12-31 | ||||
소요재원
(단위: 원)
재원별 | 예산액 | 예산성립후 증감액 | 예산현액 |
---|---|---|---|
계 | 41,000,000 | 9,000,000 | 50,000,000 |
국고보조금 | 11,000,000 | 0 | 11,000,000 |
시군구비 | 30,000,000 | 9,000,000 | 39,000,000 |
월별 지출계획(배정)
(단위:원)
1월 | 2월 | 3월 |
---|---|---|
20,000,000 | 0 | 21,000,000 |
4월 | 5월 | 6월 |
0 | 9,000,000 | 0 |
"""


@pytest.fixture(scope="module")
def sheet() -> Reading:
    """The sheet as it is read."""
    return check(extract(read_text(SHEET, "sheet.txt")))


def amounts(reading: Reading, item: str) -> dict[str, int]:
    """What a row holds, by column."""
    return {f.column: int(f.value) for f in reading.figures if f.item == item and f.value is not None}


def test_the_card_names_the_project_and_its_year(sheet: Reading) -> None:
    assert sheet.document.year == 2031
    assert {f.project for f in sheet.figures} == {"소하천 정비"}


def test_a_table_ends_where_the_head_of_the_next_is_ruled_off(sheet: Reading) -> None:
    assert [t.caption for t in sheet.document.tables if "단위" in t.caption] == [
        "(단위: 원)",
        "월별 지출계획(배정) (단위:원)",
    ]
    assert amounts(sheet, "시군구비") == {"예산액": 30_000_000, "예산성립후 증감액": 9_000_000, "예산현액": 39_000_000}


def test_bars_at_the_end_of_a_row_hold_no_blank(sheet: Reading) -> None:
    assert not [f for f in sheet.figures if f.item in {"회계", "조직", "사업목적"}]


def test_months_in_two_decks_are_the_columns_of_one_row(sheet: Reading) -> None:
    monthly: list[Figure] = [f for f in sheet.figures if f.column.endswith("월")]
    assert [int(f.value or 0) for f in monthly] == [20_000_000, 0, 21_000_000, 0, 9_000_000, 0]
    assert {f.measure for f in monthly} == {Measure.REQUIRED}  # a plan of spending, no money spent


def test_decks_of_other_rows_are_left_as_they_are() -> None:
    def row(*words: str) -> list[Raw]:
        return [Raw(n, n + 1, word) for n, word in enumerate(words)]

    other = [row("구분", "1월", "2월"), row("가", "3", "4"), row("구분", "3월", "4월"), row("나", "5", "6")]
    same = [row("구분", "1월", "2월"), row("가", "3", "4"), row("구분", "3월", "4월"), row("가", "5", "6")]
    assert unfolded(other, 1) is other
    assert [[c.text for c in r] for r in unfolded(same, 1)] == [
        ["구분", "1월", "2월", "3월", "4월"],
        ["가", "3", "4", "5", "6"],
    ]

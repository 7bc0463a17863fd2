"""Rows of a run-on table that blank lines part: a name torn before its values, a last value with the remark beside it."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text

ROWS = """구 분 예 산 액 집 행 액 잔 액 비 고

계 20,600 6,865
(집행률 33.3%)

13,735

가로 정비 8,000 2,169
(집행률 27.1%)

5,831
포장, 도색, 표지판
등

도심 빈집
철거 6,400 896
(집행률 14.0%)

5,504 국비 2,800, 시비 3,600

마을기금
전출금 6,200 3,800
(집행률 61.3%)

2,400
"""


def document(text: str) -> Reading:
    return extract(read_text(f"1   예산 현황 (’33.3.31. 기준, 단위 : 백만원)\n\n{text}", "a.txt"))


def test_a_name_torn_before_its_values_is_whole() -> None:
    told = {(f.item, f.column): f.printed for f in document(ROWS).figures}
    assert told["도심 빈집 철거", "예산액"] == "6,400백만원"
    assert told["마을기금 전출금", "집행액"] == "3,800백만원"
    assert told["가로 정비", "잔액"] == "5,831백만원"


def test_the_last_value_of_a_row_stands_before_its_remark() -> None:
    (left,) = [f for f in document(ROWS).figures if f.item == "도심 빈집 철거" and f.column == "잔액"]
    assert (left.printed, left.note) == ("5,504백만원", "국비 2,800, 시비 3,600")

"""Rows that repeat the names of their heading are a table; the words may be torn or marked differently."""

from __future__ import annotations

import pytest

from ingest.model import Document
from ingest.read import read_text

ROWS = "도비 예산액590 집행액580\n시비 예산액 410 집 행 액 400\n"
CELLS = ["구분", "예산액", "집행액", "도비", "590", "580", "시비", "410", "400"]


def cells(text: str) -> list[list[str]]:
    document = read_text(text, "a.txt")
    assert isinstance(document, Document)
    return [[cell.text for cell in table.cells] for table in document.tables]


@pytest.mark.parametrize("heading", ["구분 예산액 집행액", "구분 예산액 집 행 액\n", "구분 예산액 <b>집행액</b>"])
def test_rows_under_a_heading_whose_names_they_repeat_are_a_table(heading: str) -> None:
    assert cells(f"□ 재원\n{heading}\n{ROWS}") == [CELLS]


def test_a_heading_whose_last_name_the_next_line_does_not_say_heads_no_such_table() -> None:
    assert CELLS not in cells(f"□ 재원\n구분 예산액 집행액\n다음과 같음\n{ROWS}")

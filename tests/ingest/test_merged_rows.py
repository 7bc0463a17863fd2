"""A row merged over a whole table heads the rows below it, up to the next such row."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.generator.forms import WRITERS, Sheet
from ingest.extract import extract
from ingest.model import Document
from ingest.read import read

GROUPS = Sheet(
    (
        ("구분", "2030년", "2031년"),
        ("세입 (단위: 백만원)", "", ""),
        ("지방세", "100", "110"),
        ("계", "300", "330"),
        ("세출 (단위: 천원)", "", ""),
        ("인건비", "50", "60"),
        ("계", "250", "270"),
        ("합계", "600", "660"),
    ),
    ((1, 0, 1, 3), (4, 0, 1, 3)),
)


@pytest.mark.parametrize("form", ["docx", "hwpx", "html", "xlsx"])
def test_rows_under_a_row_merged_over_the_table_are_its_own_and_have_its_unit(form: str, tmp_path: Path) -> None:
    document = read(WRITERS[form](("2031년 예산 총괄", GROUPS), tmp_path / f"a.{form}"))
    assert isinstance(document, Document)
    assert [(f.owners, f.item, f.printed) for f in extract(document).figures if f.column == "2031년"] == [
        (("세입",), "지방세", "110백만원"),
        (("세입",), "계", "330백만원"),
        (("세출",), "인건비", "60천원"),
        (("세출",), "계", "270천원"),
        ((), "합계", "660"),  # no group's unit is the whole's
    ]

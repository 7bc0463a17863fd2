"""The same document in every format gives the same figures; each cell is read as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.generator.forms import WRITERS, Sheet
from ingest.extract import extract
from ingest.model import Document, Problem, Reading
from ingest.read import read

SOURCE: tuple[str | Sheet, ...] = (
    "2031년 달빛도서관 운영",
    "□ 사업개요",
    "○ 사업기간 : 2031년 1월 ~ 12월",
    "○ 총사업비 : 173,500천원",
    "□ 예산 총괄",
    "(단위 : 천원)",
    Sheet(
        (
            ("구분", "예산액", "", "증감"),
            ("", "2030년", "2031년", ""),
            ("계", "160,000", "173,500", "13,500"),
            ("사무관리비", "60,000", "63,500", "3,500"),
            ("행사운영비", "100,000", "110,000", "10,000"),
        ),
        ((0, 0, 2, 1), (0, 1, 1, 2), (0, 3, 2, 1)),
    ),
    "□ 산출근거",
    "○ 강사 수당 : 250,000원 × 4명 × 12회 = 12,000천원",
    "○ 자료 구입 : 20,000천원",
    "□ 추진실적",
    Sheet(
        (
            ("연도", "운영 횟수", "참여 인원", "집행액(천원)"),
            ("2029년", "12회", "340명", "98,700"),
            ("2030년", "15회", "412명", "△1,250"),
        )
    ),
)


FORMS = sorted(set(WRITERS) - {"txt"})


def written(form: str, folder: Path) -> Path:
    return WRITERS[form](SOURCE, folder / f"plan.{form}")


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document), document.en if isinstance(document, Problem) else ""
    return extract(document)


def said(made: Reading) -> list[tuple[object, ...]]:
    return sorted(
        (f.printed, f.value, f.unit, str(f.kind), str(f.measure), f.year or 0, f.item, f.column, f.total)
        for f in made.figures
    )


@pytest.fixture(scope="module")
def text_reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return reading(written("txt", tmp_path_factory.mktemp("text")))


@pytest.mark.parametrize("form", FORMS)
def test_a_format_gives_the_figures_of_the_text(form: str, tmp_path: Path, text_reading: Reading) -> None:
    made = reading(written(form, tmp_path))
    assert made.document.format == form
    assert said(made) == said(text_reading)


@pytest.mark.parametrize("form", FORMS)
def test_every_cell_of_a_table_is_read_as_it_was_written(form: str, tmp_path: Path) -> None:
    made = reading(written(form, tmp_path))
    tables = [part for part in SOURCE if isinstance(part, Sheet)]
    assert len(made.document.tables) == len(tables)
    for table, sheet in zip(made.document.tables, tables, strict=True):
        assert (table.rows, table.columns) == (len(sheet.rows), len(sheet.rows[0]))
        for r, row in enumerate(sheet.rows):
            for c, words in enumerate(row):
                if (r, c) not in sheet.hidden:
                    cell = table.at(r, c)
                    assert cell is not None
                    assert cell.text == words
                    if form != "csv":
                        assert (cell.row_span, cell.column_span) == sheet.merged.get((r, c), (1, 1))


@pytest.mark.parametrize("form", FORMS)
def test_every_source_quotes_the_stored_text(form: str, tmp_path: Path) -> None:
    made = reading(written(form, tmp_path))
    for figure in made.figures:
        source = figure.source
        assert made.document.text[source.start : source.end] == source.quote
        if form == "pdf":
            assert source.place.page == 1
        if form == "xlsx":
            assert source.place.cell
            assert source.place.sheet == "Sheet"

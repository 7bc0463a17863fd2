"""A document that is written as another kind of file is read with the same figures, and questions over it are answered alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.alike import Question, against, reading
from ingest.model import Reading

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"
NAMES = ("2020_공동협력사업.txt", "2020_협력체계강화.txt")
ASKED = (
    Question("1", "시·자치구간 협력체계 강화 2020년 예산은 얼마인가?"),
    Question("2", "2019년에 비해 얼마나 줄었나?", ("시·자치구간 협력체계 강화 2020년 예산은?",)),
    Question("3", "시·자치구 공동협력사업 총사업비는?"),
    Question("4", "예산이 가장 많은 과목은?"),
    Question("5", "시·자치구간 협력체계 강화 예산과 공동협력사업 예산의 합계는?"),
)


@pytest.fixture(scope="module")
def texts() -> list[Reading]:
    return [reading(DOCUMENTS / name) for name in NAMES]


@pytest.mark.parametrize("form", ["docx", "hwpx", "hwp", "xlsx", "pdf", "html"])
def test_a_document_in_another_format_gives_the_same_figures_and_answers(form: str, texts: list[Reading]) -> None:
    found = against(texts, ASKED, form)
    assert found.figures == (((), ()),) * len(NAMES)
    assert found.answers == ()


def test_a_figure_that_a_format_loses_is_told(texts: list[Reading]) -> None:
    lost = against(texts[:1], ASKED, "csv")
    assert lost.figures != (((), ()),)

"""The sample documents: they carry their figures and no person."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

from ingest.corpus import load
from ingest.model import Corpus, Figure, Kind, Measure, ProblemKind

DOCUMENTS = Path(__file__).resolve().parents[2] / "documents"


@cache
def corpus() -> Corpus:
    return load([DOCUMENTS])


def figures(item: str) -> list[Figure]:
    spaceless = item.replace(" ", "")
    return [f for f in corpus().figures() if spaceless in f.item.replace(" ", "") and f.unit == "KRW"]


def test_there_are_five_documents_and_each_is_read() -> None:
    assert len(corpus().readings) == 5
    assert not [p for p in corpus().problems if p.kind is ProblemKind.UNREADABLE]
    assert all(r.figures for r in corpus().readings)


def test_no_telephone_number_stands_in_them() -> None:
    for reading in corpus().readings:
        assert not re.findall(r"\b(?:0\d{1,2}-)?\d{3,4}-\d{4}\b", reading.document.text)


def test_the_expo_of_2020_has_70_million_won() -> None:
    assert {(f.year, f.value) for f in figures("지방자치박람회 참가")} == {(2020, Decimal(70_000_000))}


def test_the_expo_of_2017_has_90_million_won() -> None:
    assert {(f.year, f.value) for f in figures("지역상생교류 박람회")} == {(2017, Decimal(90_000_000))}


def test_the_third_expo_is_mentioned_without_a_figure_of_its_own() -> None:
    assert any("자치분권박람회" in r.document.text for r in corpus().readings)
    assert figures("자치분권박람회") == []


def test_a_need_that_is_not_decided_is_kept_as_such() -> None:
    kinds = {f.kind for f in corpus().figures() if f.measure is Measure.REQUIRED and f.value is None}
    assert kinds >= {Kind.UNDETERMINED, Kind.NONBUDGET}


def test_the_two_totals_of_one_project_are_a_conflict() -> None:
    conflicts = [p for r in corpus().readings for p in r.problems if p.kind is ProblemKind.CONFLICT]
    assert {p.document for p in conflicts} == {"2017_지역상생네트워크.txt"}


def test_most_sums_work_out() -> None:
    assert sum(len(r.checks) for r in corpus().readings) > 170

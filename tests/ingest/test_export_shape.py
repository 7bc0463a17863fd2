"""Figures and problems leave the program whole: JSON in the shape of an answer's figures, rows, and a report to read."""

from __future__ import annotations

import json

from ingest.checks.check import check
from ingest.export import COLUMNS, figure_json, figure_row, problem_json, problems, report, safe
from ingest.extract import extract
from ingest.model import Corpus
from ingest.read import read_text

TEXT = """골목 쉼터 만들기

□ 예산 총괄

(단위 : 천원)

구 분	2020예산액 (A)	2021예산액 (B)	증감 (B-A)
계	10,000	25,000	16,000
시설비	10,000	25,000	15,000

□ 산출근거

과목구분	2021년 예산내역
시설비	○ 쉼터 의자 제작 500,000원*50개	= 25,000천원

- 총사업비 : 25,000천원
- 총사업비 : 27,000천원
"""

READING = check(extract(read_text(TEXT, "쉼터.txt")))
CORPUS = Corpus((READING,))


def test_a_figure_has_every_field_of_an_answers_figure() -> None:
    wanted = {
        "id",
        "role",
        "value",
        "unit",
        "printed",
        "label",
        "measure",
        "year",
        "funding",
        "account",
        "origin",
        "formula",
        "inputs",
    }
    wanted |= {"source", "also_stated", "kind", "status"}
    for figure in READING.figures:
        made = figure_json(figure, READING.document)
        assert wanted <= made.keys()
        assert json.loads(json.dumps(made, ensure_ascii=False)) == made
        source = made["source"]
        assert TEXT[source["start"] : source["end"]] == source["quote"]
        assert made["value"] is None or isinstance(made["value"], str)


def test_values_are_exact_decimals_without_exponents() -> None:
    values = [figure_json(f)["value"] for f in READING.figures]
    assert "25000000" in values
    assert not any(v and ("E" in v or "e" in v) for v in values)


def test_a_formula_leaves_with_its_factors() -> None:
    made = next(m for f in READING.figures if (m := figure_json(f))["basis"])
    assert made["basis"]["agrees"] is True
    assert [x["unit"] for x in made["basis"]["factors"]] == ["KRW", "count:개"]


def test_a_row_has_a_cell_for_each_column() -> None:
    assert all(len(figure_row(f)) == len(COLUMNS) for f in READING.figures)


def test_a_cell_that_a_spreadsheet_would_run_is_kept_as_text() -> None:
    assert [safe(t) for t in ("=1+1", "+cmd", "@x", "-5", "△5", "○ 길")] == [
        "'=1+1",
        "'+cmd",
        "'@x",
        "-5",
        "△5",
        "○ 길",
    ]


def test_a_problem_leaves_with_both_values_and_all_places() -> None:
    conflict = next(p for p in READING.problems if p.kind.value == "conflict")
    made = problem_json(conflict)
    assert {made["expected"], made["found"]} == {"25000000", "27000000"}
    assert len(made["sources"]) == 2
    assert made["ko"]
    assert made["en"]


def test_the_report_says_what_where_both_values_and_how_sure() -> None:
    text = report(CORPUS)
    assert "■ 쉼터.txt" in text
    assert "25,000천원" in text
    assert "27,000천원" in text
    assert "16,000천원" in text
    assert "확실" in text
    assert f"맞는 관계 {len(READING.checks)}건" in text


def test_the_report_comes_in_english_too() -> None:
    text = report(CORPUS, "en")
    assert "stated twice" in text
    assert "relations hold" in text


def test_the_surest_problems_come_first() -> None:
    order = ["certain", "likely", "possible"]
    sure = [order.index(p.certainty.value) for p in problems(CORPUS)]
    assert sure == sorted(sure)

"""A report shows wrong figures first, every failure with its source, and asks the network for nothing."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from evals.asjson import as_json
from evals.change import since
from evals.markdown import as_markdown
from evals.page import as_page
from evals.plots import Line, curve, histogram
from evals.row import Row
from evals.scored import Report, score

from .conftest import DOCUMENT, TEXT

Records = dict[str, dict[str, Any]]
Rows = Callable[..., tuple[Row, ...]]


@pytest.fixture
def faulty(flawless: Records) -> Records:
    """Return answers of which one claims the amount of another year."""
    records = copy.deepcopy(flawless)
    figure = records["q1"]["figures"][0]
    start = TEXT.index("41,000")
    figure |= {"value": "41000000", "printed": "41,000"}
    figure["source"] |= {"start": start, "end": start + 6, "line": 8, "quote": "41,000"}
    records["q1"]["text"] = "<script>alert(1)</script> 41,000천원"
    return records


def texts(document: str) -> str | None:
    return TEXT if document == DOCUMENT else None


def report(*systems: tuple[str, tuple[Row, ...]], earlier: dict[str, Any] | None = None) -> Report:
    scored = tuple(score(name, rows) for name, rows in systems)
    change = since(earlier, scored[0].rows, scored[0].metrics) if earlier else None
    return Report("questions", (DOCUMENT,), "2026-01-01 09:00", "a machine", {"ask": 1.0}, scored, (), change)


def test_wrong_figures_stand_before_everything_else(faulty: Records, rows_of: Rows) -> None:
    text = as_markdown(report(("yesan", rows_of(faulty))))
    assert text.index("WRONG FIGURES CLAIMED: 1") < text.index("| metric |")
    assert "마을정원 가꾸기 2023년 예산은?" in text
    assert "41,000,000원: 2022" in text


def test_a_run_without_wrong_figures_says_so(flawless: Records, rows_of: Rows) -> None:
    made = report(("yesan", rows_of(flawless)))
    assert "No wrong figure was claimed" in as_markdown(made)
    assert "No wrong figure was claimed" in as_page(made, texts)


def test_the_page_shows_a_failed_case_with_what_was_wanted_what_came_and_the_source(
    faulty: Records, rows_of: Rows
) -> None:
    html = as_page(report(("yesan", rows_of(faulty))), texts)
    assert "52,000,000원 (2023 계)" in html
    assert "answer 41,000,000 KRW" in html
    assert "<mark>41,000</mark>" in html
    assert f"{DOCUMENT}, line 8" in html
    assert '<details class="wrong-case">' in html


def test_the_page_makes_no_request_and_lets_no_answer_into_its_markup(faulty: Records, rows_of: Rows) -> None:
    html = as_page(report(("yesan", rows_of(faulty)), ("plain", rows_of(faulty))), texts)
    seen: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append((tag, dict(attrs)))

    Reader().feed(html)
    assert not {tag for tag, _ in seen} & {"script", "link", "img", "iframe", "object", "embed"}
    assert not any(name in {"src", "href"} for _, attrs in seen for name in attrs)
    assert not re.search(r"url\(|@import|https?://", html)
    assert "&lt;script&gt;alert(1)" in html
    assert any(tag == "svg" for tag, _ in seen)


def test_systems_stand_side_by_side(faulty: Records, flawless: Records, rows_of: Rows) -> None:
    made = report(("yesan", rows_of(flawless)), ("plain llama-index", rows_of(faulty)))
    (line,) = (row for row in as_markdown(made).splitlines() if row.startswith("| pass |"))
    assert line == "| pass | 100.0 % | 61.0 % – 100.0 % | 6 | 83.3 % |"
    assert "plain llama-index" in as_page(made, texts)
    assert "Against plain llama-index: 1 more right, 0 fewer, of 6; McNemar's exact p = 1." in as_markdown(made)


def test_what_changed_since_the_last_run_is_told_question_by_question(
    faulty: Records, flawless: Records, rows_of: Rows
) -> None:
    earlier = json.loads(json.dumps(as_json(report(("yesan", rows_of(flawless))))))
    made = report(("yesan", rows_of(faulty)), earlier=earlier)
    assert made.change
    assert (made.change.paired.lost, made.change.paired.gained, made.change.paired.common) == (("q1",), (), 6)
    assert ("pass", 1.0, 5 / 6) in made.change.metrics
    assert "Lost: q1" in as_markdown(made)
    assert "-16.7 ▼" in as_page(made, texts)


def test_the_json_holds_every_case_and_is_the_same_for_the_same_answers(faulty: Records, rows_of: Rows) -> None:
    one, other = (json.dumps(as_json(report(("yesan", rows_of(faulty)))), ensure_ascii=False) for _ in range(2))
    assert one == other
    cases = {c["id"]: c for c in json.loads(one)["cases"]}
    assert len(cases) == 6
    assert (cases["q1"]["wrong"], cases["q1"]["passed"], cases["q4"]["passed"]) == (True, False, True)


def test_a_growth_curve_is_drawn_over_decades_and_an_empty_one_is_no_error() -> None:
    drawn = curve("growth", [Line("find", ((10, 2.0), (1000, 5.0)))], across="documents", up="ms")
    assert drawn.count("<circle") == 2
    assert "1,000" in drawn
    assert "<polyline" not in curve("growth", [], across="documents", up="ms")
    assert histogram("times", [], "ms") == ""

"""Every fault planted in a flawless run moves the metric that should see it, and leaves the others alone."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from evals.metrics.board import measure
from evals.row import Found, Row
from evals.verdict import Verdict

FIRST_YEAR = 52  # where 41,000, the amount of the other year, stands in the document
Records = dict[str, dict[str, Any]]
Rows = Callable[..., tuple[Row, ...]]


def board(rows: tuple[Row, ...]) -> dict[str, float]:
    return {m.name: m.value for m in measure(rows) if m.value is not None}


def shifted_offset(records: Records) -> None:
    source = records["q1"]["figures"][0]["source"]
    source["start"] += 1
    source["end"] += 1


def digits_not_in_quote(records: Records) -> None:
    records["q1"]["figures"][0]["printed"] = "52,001천원"


def swapped_year(records: Records) -> None:
    start = FIRST_YEAR
    source = records["q1"]["figures"][0]["source"]
    records["q1"]["figures"][0] |= {"value": "41000000", "printed": "41,000"}
    source |= {"start": start, "end": start + 6, "quote": "41,000"}


def off_by_a_thousand(records: Records) -> None:
    records["q1"]["figures"][0]["value"] = "52000"


def wrong_unit(records: Records) -> None:
    records["q3"]["figures"][0]["unit"] = "count:건"


def refusal_answered(records: Records) -> None:
    records["q4"] = copy.deepcopy(records["q1"]) | {"id": "q4"}


def answer_refused(records: Records) -> None:
    records["q1"] = {"id": "q1", "status": "absent", "text": "없습니다.", "figures": []}


def one_of_two(records: Records) -> None:
    records["q2"]["figures"].pop()


def a_third_beside_two(records: Records) -> None:
    records["q2"]["figures"].append(copy.deepcopy(records["q1"]["figures"][0]))


def silence_on_what_must_be_said(records: Records) -> None:
    records["q5"]["text"] = "답할 수 없습니다."


def other_answer_to_a_paraphrase(records: Records) -> None:
    records["q1b"]["figures"].append(copy.deepcopy(records["q2"]["figures"][0]))


def a_total_for_its_part(records: Records) -> None:
    records["q5"] |= {"status": "answered", "figures": copy.deepcopy(records["q1"]["figures"])}


def slow(records: Records) -> None:
    for record in records.values():
        record["timings_ms"] = {"find": 3.0, "total": 900.0}


WORSE = {"wrong", "missed", "total p50", "total p95"}


@pytest.mark.parametrize(
    ("fault", "moved"),
    [
        (shifted_offset, {"citation right"}),
        (digits_not_in_quote, {"citation right"}),
        (swapped_year, {"pass", "strict", "wrong", "figure exact", "value exact", "coverage", "paraphrase stability"}),
        (
            off_by_a_thousand,
            {"pass", "strict", "wrong", "figure exact", "value exact", "coverage", "paraphrase stability"},
        ),
        (wrong_unit, {"figure exact"}),
        (refusal_answered, {"pass", "strict", "wrong", "refusal recall"}),
        (
            answer_refused,
            {
                "pass",
                "strict",
                "missed",
                "refusal precision",
                "figure exact",
                "value exact",
                "coverage",
                "paraphrase stability",
            },
        ),
        (one_of_two, {"pass", "strict", "ambiguity F1", "coverage", "figure exact", "value exact"}),
        (a_third_beside_two, {"strict", "ambiguity F1"}),
        (silence_on_what_must_be_said, {"pass", "strict", "must say"}),
        (other_answer_to_a_paraphrase, {"strict", "paraphrase stability"}),
        (a_total_for_its_part, {"pass", "strict", "wrong"}),
        (slow, {"total p50", "total p95"}),
    ],
)
def test_a_planted_fault_moves_the_metrics_that_should_see_it_and_no_other(
    fault: Callable[[Records], None], moved: set[str], flawless: Records, rows_of: Rows
) -> None:
    before = board(rows_of(flawless))
    faulty = copy.deepcopy(flawless)
    fault(faulty)
    after = board(rows_of(faulty))
    names = before.keys() & after.keys()
    assert {name for name in names if after[name] != before[name]} == moved
    for name in moved & names:
        worse = after[name] > before[name] if name in WORSE else after[name] < before[name]
        assert worse, name


def test_a_question_that_makes_the_system_fail_is_counted_and_passes_nothing(flawless: Records, rows_of: Rows) -> None:
    flawless["q4"] = {"id": "q4", "status": "error", "text": "KeyError: 'x'", "figures": []}
    measured = board(rows_of(flawless))
    assert (measured["errors"], measured["pass"], measured["refusal recall"]) == (1, 5 / 6, 0)


def test_a_flawless_run_is_right_in_every_metric(flawless: Records, rows_of: Rows) -> None:
    measured = board(rows_of(flawless))
    assert measured.pop("wrong") == measured.pop("missed") == measured.pop("errors") == 0
    assert {name for name, value in measured.items() if not name.endswith(("p50", "p95")) and value != 1} == {
        "recall@1",
        "MRR@10",
    }, "the place of one question stands in the second piece"


def test_retrieval_metrics_see_the_order_of_what_was_found(flawless: Records, rows_of: Rows) -> None:
    right = Found("마을정원.txt", 1, 15)
    wrong = Found("다른문서.txt", 1, 15)
    first = board(rows_of(flawless, (right, wrong)))
    second = board(rows_of(flawless, (wrong, right)))
    never = board(rows_of(flawless, (wrong,)))
    assert (first["recall@1"], first["MRR@10"]) == (1, 1)
    assert (second["recall@1"], second["recall@5"], second["MRR@10"]) == (0, 1, 0.5)
    assert (never["recall@10"], never["MRR@10"]) == (0, 0)


def test_a_question_without_an_answer_line_passes_nothing_and_is_no_wrong_figure(
    flawless: Records, rows_of: Rows
) -> None:
    del flawless["q1"]
    (row,) = (r for r in rows_of(flawless) if r.case.id == "q1")
    assert row.verdict == Verdict(
        passed=False, strict=False, wrong=False, missed=False, hits=(), reasons=("no answer",)
    )

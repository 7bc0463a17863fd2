"""The assistant is measured as every caller asks it; extraction is measured against the truth of its documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.assistant import Assistant
from evals.bench.material import material
from evals.case import Case
from evals.ours import Ours
from evals.system import Recorded, ask_all
from evals.truth import measure_extraction
from index.memory import finder_of
from ingest.corpus import load

from .conftest import DOCUMENT, TEXT


@pytest.fixture
def ours(tmp_path: Path) -> Ours:
    """Return the assistant over the one document."""
    (tmp_path / DOCUMENT).write_text(TEXT, encoding="utf-8")
    finder = finder_of(load([tmp_path]).readings)
    return Ours(Assistant(finder), finder)


def test_earlier_questions_are_asked_first_and_their_answers_are_the_conversation(ours: Ours) -> None:
    alone = ours.answer(Case("a", "그럼 2022년은?", "figure_follow_up"))
    followed = ours.answer(
        Case("b", "그럼 2022년은?", "figure_follow_up", history=("마을정원 가꾸기 2023년 행사운영비는?",))
    )
    claimed = {f["value"] for f in followed["figures"] if f["role"] == "answer"}
    assert claimed == {"30000000"}
    assert alone["text"] != followed["text"]


def test_what_is_found_covers_the_lines_of_the_section_and_follow_ups_are_not_searched_alone(ours: Ours) -> None:
    cases = [
        Case("a", "행사운영비 예산 현황", "figure_single"),
        Case("b", "그럼 2022년은?", "figure_follow_up", history=("행사운영비는?",)),
    ]
    asked = ask_all(ours, cases, quiet=True)
    assert set(asked.found) == {"a"}
    first = asked.found["a"][0]
    assert first.document == DOCUMENT
    assert first.first_line <= 10 <= first.last_line
    assert [r["id"] for r in asked.records] == ["a", "b"]


def test_a_recorded_system_leaves_out_what_was_not_answered() -> None:
    cases = [Case("a", "?", "x"), Case("b", "?", "x")]
    asked = ask_all(Recorded("earlier", {"b": {"id": "b", "status": "absent"}}), cases, quiet=True)
    assert list(asked.answers) == ["b"]
    assert asked.answers["b"].refused


class Breaking:
    """A system that fails at one question."""

    name = "breaking"

    def answer(self, case: Case) -> dict[str, Any]:
        return {"status": {"b": "absent"}[case.id], "text": ""}

    def retrieve(self, case: Case, limit: int) -> tuple[()]:
        return ()


def test_a_question_that_breaks_a_system_does_not_stop_the_others() -> None:
    asked = ask_all(Breaking(), [Case("a", "?", "x"), Case("b", "?", "x")], quiet=True)
    assert [a.status for a in asked.answers.values()] == ["error", "absent"]
    assert asked.answers["a"].text == "KeyError: 'a'"


def test_extraction_falls_when_the_truth_holds_a_figure_that_was_not_read(tmp_path: Path) -> None:
    made = material(tmp_path, 1, 1)
    truth = tmp_path / "truth.jsonl"
    before = {m.name: m for m in measure_extraction(truth, made.documents)}
    lines = truth.read_text(encoding="utf-8").splitlines()
    record = json.loads(next(line for line in lines if not json.loads(line)["optional"]))
    unread = record | {"start": 0, "end": 1, "text": "987,654,321"}
    truth.write_text("\n".join([*lines, json.dumps(unread)]) + "\n", encoding="utf-8")
    after = {m.name: m for m in measure_extraction(truth, made.documents)}
    assert after["recall"].value is not None
    assert before["recall"].value is not None
    assert after["recall"].value < before["recall"].value
    assert after["precision"] == before["precision"]

    kept = [line for line in lines if json.loads(line)["line"] != record["line"]]
    truth.write_text("\n".join(kept) + "\n", encoding="utf-8")
    invented = {m.name: m for m in measure_extraction(truth, made.documents)}
    assert invented["precision"].value is not None
    assert before["precision"].value is not None
    assert invented["precision"].value < before["precision"].value

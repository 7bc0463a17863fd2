"""Files of questions: order, histories, broken lines, and what a replay finds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, AnswerStatus, Understood
from ui.verbs.answer import BrokenLineError, Case, answered, case
from ui.verbs.replay import differing, read


def said(question: str, so_far: Sequence[Answer]) -> Answer:
    understood = Understood("ko", "figure", None, None, (), None, question)
    text = " / ".join([*(a.question for a in so_far), question])
    return Answer("x", question, understood, AnswerStatus.ABSENT, text)


class Parrot:
    """Says back all that was asked: a fake, so that a test sees what was handed over."""

    def ask(self, question: str, so_far: Sequence[Answer]) -> Answer:
        return said(question, so_far)


def test_the_earlier_questions_are_asked_first_in_order() -> None:
    line = answered(Case("q9", "셋?", ("하나?", "둘?")), Parrot())
    assert line["text"] == "하나? / 둘? / 셋?"
    assert line["id"] == "q9"
    assert line["history"] == ["하나?", "둘?"]


def test_a_line_without_an_id_goes_by_its_number() -> None:
    assert case(b'{"question": "a"}', 7).id == "7"


def test_an_id_comes_back_as_it_was_given() -> None:
    assert answered(case(b'{"id": 12, "question": "a"}', 1), Parrot())["id"] == 12


def test_a_null_history_is_none() -> None:
    assert case(b'{"id": "a", "question": "b", "history": null}', 1).history == ()


@pytest.mark.parametrize(
    "raw",
    [b"{", b"[]", b"3", b'"question"', b'{"id": "a"}', b'{"question": 3}', b'{"question": "a", "history": "b"}',
     b'{"question": "a", "history": [1]}', b'{"question": "\xff"}', b"\x00"],
)  # fmt: skip
def test_a_line_that_is_no_question_is_a_broken_line(raw: bytes) -> None:
    with pytest.raises(BrokenLineError):
        case(raw, 1)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_question_or_a_broken_line(raw: bytes) -> None:
    try:
        taken: object = case(raw, 1)
    except BrokenLineError as error:
        taken = error.ko
    assert taken


def test_a_difference_is_named_by_its_path() -> None:
    old = {"status": "answered", "figures": [{"value": "70000000"}], "notes": []}
    new = {"status": "answered", "figures": [{"value": "60000000"}], "notes": [{"kind": "blank"}]}
    assert list(differing(old, new)) == [
        ("figures[0].value", "70000000", "60000000"),
        ("notes", [], [{"kind": "blank"}]),
    ]


def test_a_replay_reads_one_answer_or_one_a_line(tmp_path: Path) -> None:
    one = tmp_path / "one.json"
    one.write_text(json.dumps({"question": "a"}, indent=2), encoding="utf-8")
    many = tmp_path / "many.jsonl"
    many.write_text('{"question": "a"}\n\n{"question": "b"}\n', encoding="utf-8")
    assert [a["question"] for a in read(one)] == ["a"]
    assert [a["question"] for a in read(many)] == ["a", "b"]


@pytest.mark.parametrize("text", ["", "{}", "[]", "nonsense", '{"question": 1}'])
def test_a_file_without_answers_is_no_replay(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BrokenLineError):
        read(path)

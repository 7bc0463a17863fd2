"""A dataset is read whole or refused with every fault named by its line."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from evals.case import Ground, Money, Number, Words
from evals.dataset import DatasetError, load
from evals.korquad import write_documents

GOOD = {"id": "a", "question": "얼마?", "kind": "figure_single", "expected": [{"value_krw": 1000}]}


def write(path: Path, *records: dict[str, Any] | str) -> Path:
    lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_question_keeps_all_that_is_needed_to_judge_an_answer(questions: Path) -> None:
    first, paraphrase, *_, open_one = load(questions).cases
    assert first.expected == (Money(Decimal(52000000), Ground("2023 계", "마을정원.txt", 8, "", "52,000")),)
    assert (first.must_not[0].value, first.must_not[0].money) == (Decimal(41000000), True)
    assert paraphrase.paraphrase_of == "q1"
    assert (open_one.wanted, open_one.match, open_one.must_say) == ("disclose", "optional", (("미정", "undecided"),))


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("{not json", "not JSON"),
        ("[]", "an object is needed"),
        (GOOD | {"question": " "}, "question: text is needed"),
        (GOOD | {"answer_type": "guess"}, "answer_type: one of answer, disclose, refuse is needed"),
        (GOOD | {"match": "most"}, "match: one of all, any, first, optional"),
        (GOOD | {"expected": []}, "expected: a question of the type 'answer' needs at least one"),
        (GOOD | {"expected": [{"label": "x"}]}, "expected[0]: one of value_krw, value or text is needed"),
        (GOOD | {"expected": [{"value_krw": "many"}]}, "expected[0].value_krw: a number is needed, not 'many'"),
        (GOOD | {"expected": [{"value_krw": 1, "line": 0}]}, "expected[0].line: a line number from 1"),
        (GOOD | {"must_not": [{"why": "x"}]}, "must_not[0]: an object with value_krw or value"),
        (GOOD | {"must_say": ["미정"]}, "must_say[0]: a list of words"),
        (GOOD | {"history": "earlier"}, "history: a list is needed"),
        (GOOD | {"paraphrase_of": "z"}, "there is no question 'z'"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_with_its_field(
    record: dict[str, Any] | str, said: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "d.jsonl", record)
    with pytest.raises(DatasetError) as refused:
        load(path)
    assert said in str(refused.value)
    assert f"{path}:" in str(refused.value)


def test_all_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", GOOD, "", "{", GOOD | {"id": "b", "question": None}, GOOD)
    with pytest.raises(DatasetError) as refused:
        load(path)
    lines = str(refused.value).splitlines()
    assert [line.split(":")[1] for line in lines] == ["3", "4", "5"]
    assert "id: 'a' was used before" in lines[2]


def test_a_line_separator_inside_a_question_does_not_cut_the_line(tmp_path: Path) -> None:
    path = write(tmp_path / "d.jsonl", GOOD | {"question": "한\u2028둘\x85셋"})
    assert load(path).cases[0].question == "한\u2028둘\x85셋"


@pytest.mark.parametrize("name", ["none.jsonl", "empty.jsonl", "sheet.xlsx"])
def test_a_file_without_questions_is_refused_in_a_sentence(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name != "none.jsonl":
        path.touch()
    with pytest.raises(DatasetError, match=name):
        load(path)


def test_a_csv_of_question_answer_and_document_says_by_itself_what_each_answer_is(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(
        "question,answer,document\n"
        '총예산은?,"1,200천원",a.txt\n'
        "증감률은?,△5%,a.txt\n"
        "참여 인원은?,24명,\n"
        "담당 부서는?,정원과,a.txt\n"
        "각각 얼마?,3억원 | 5억원,a.txt\n"
        "없는 것은?,,\n",
        encoding="utf-8",
    )
    total, rate, people, office, both, nothing = load(path).cases
    assert total.expected == (Money(Decimal(1200000), Ground(document="a.txt", printed="1,200")),)
    assert rate.expected == (Number(Decimal(-5), "%", Ground(document="a.txt", printed="5")),)
    assert people.expected == (Number(Decimal(24), "명", Ground(printed="24")),)
    assert office.expected == (Words("정원과", Ground(document="a.txt")),)
    assert [e.amount for e in both.expected if isinstance(e, Money)] == [300000000, 500000000]
    assert (nothing.wanted, nothing.expected) == ("refuse", ())


def test_a_csv_without_its_columns_says_which_are_needed(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("q,a\n1,2\n", encoding="utf-8")
    with pytest.raises(DatasetError, match="question, answer and document are needed"):
        load(path)


def test_korquad_contexts_become_documents_and_its_answers_words_with_their_line(tmp_path: Path) -> None:
    context = "첫 줄이다.\n정원은 2021년에 열렸다."
    data = {"data": [{"paragraphs": [{"context": context, "qas": [
        {"id": "k1", "question": "언제 열렸나?", "answers": [{"text": "2021년", "answer_start": context.index("2021년")}]}
    ]}]}]}  # fmt: skip
    path = tmp_path / "korquad.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    (case,) = load(path).cases
    (document,) = write_documents(path.read_text(encoding="utf-8"), tmp_path / "documents")
    assert document.read_text(encoding="utf-8") == context
    assert case.expected == (Words("2021년", Ground("2021년", document.name, 2, "정원은 2021년에 열렸다.")),)


def test_a_json_that_is_not_korquad_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{"data": [1]}', encoding="utf-8")
    with pytest.raises(DatasetError, match="not KorQuAD"):
        load(path)

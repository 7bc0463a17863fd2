"""`python -m evals run` indexes, asks, judges, reports and holds the gate, with the real program underneath."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from evals.__main__ import main
from evals.commands import COMMANDS

from .conftest import DOCUMENT, QUESTIONS, TEXT

Written = dict[str, Path]
MONEY = [q for q in QUESTIONS if q["id"] in {"q1", "q1b", "q4"}]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Written:
    """Run the command once, baselines and all, over one document; return where things are."""
    base = tmp_path_factory.mktemp("run")
    documents = base / "documents"
    documents.mkdir()
    (documents / DOCUMENT).write_text(TEXT, encoding="utf-8")
    dataset = base / "garden.jsonl"
    dataset.write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in MONEY), encoding="utf-8")
    out = base / "out"
    place = ["--documents", str(documents), "--out", str(out), "--set", f"home.cache={cache}"]
    assert main(["run", str(dataset), *place, "--baselines"]) == 0
    return {"documents": documents, "dataset": dataset, "out": out, "base": base}


def test_a_run_writes_a_report_in_three_forms_and_the_answers_of_every_system(written: Written) -> None:
    names = {p.name for p in written["out"].iterdir() if p.is_file()}
    assert {"report.json", "report.md", "report.html"} <= names
    report = json.loads((written["out"] / "report.json").read_text(encoding="utf-8"))
    assert [s["name"] for s in report["systems"]] == [
        "yesan",
        "plain llama-index",
        "BM25 alone",
        "dense alone",
        "fusion without figures",
    ]
    baselines = [s["name"].replace(" ", "-") for s in report["systems"][1:]]
    assert {"answers.jsonl", *(f"answers.{name}.jsonl" for name in baselines)} <= names
    assert [c["id"] for c in report["cases"]] == ["q1", "q1b", "q4"]
    assert report["documents"] == [DOCUMENT]


def test_every_system_was_judged_on_every_question_and_cites_the_document(written: Written) -> None:
    report = json.loads((written["out"] / "report.json").read_text(encoding="utf-8"))
    for system in report["systems"]:
        metrics = {m["name"]: m for m in system["metrics"]}
        assert metrics["pass"]["n"] == 3
        assert metrics["citation right"]["value"] == 1
        assert metrics["recall@1"]["n"] == 2


def test_the_answers_file_judged_again_gives_the_same_numbers(
    written: Written, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = written["out"] / "answers.jsonl"
    place = ["--documents", str(written["documents"]), "--out", str(tmp_path)]
    assert main(["score", str(answers), str(written["dataset"]), *place]) == 0
    again = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    first = json.loads((written["out"] / "report.json").read_text(encoding="utf-8"))
    kept = {m["name"]: m["value"] for m in again["systems"][0]["metrics"]}
    assert kept == {
        m["name"]: m["value"] for m in first["systems"][0]["metrics"] if not m["name"].startswith(("recall", "MRR"))
    }
    assert "# garden: 3 questions over 1 documents" in capsys.readouterr().out


def test_a_second_run_tells_the_change_and_a_missed_mark_fails_it_with_its_row(
    written: Written, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = written["base"] / "marks.toml"
    marks.write_text('[at_most]\n"total p50" = 0\n', encoding="utf-8")
    place = ["--documents", str(written["documents"]), "--out", str(written["out"]), "--set", f"home.cache={cache}"]
    assert main(["run", str(written["dataset"]), *place, "--at-least", str(marks)]) == 1
    said = capsys.readouterr()
    assert "BELOW: total p50 is" in said.err
    report = json.loads((written["out"] / "report.json").read_text(encoding="utf-8"))
    assert (report["change"]["common"], report["change"]["gained"], report["change"]["lost"]) == (3, [], [])
    assert report["change"]["p"] == 1


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda d: d["dataset"].write_text('{"id": 1}\n', encoding="utf-8"), ":1: expected: a question of the type"),
        (lambda d: d["dataset"].unlink(), "cannot be read"),
        (lambda d: d["documents"].rename(d["documents"].with_name("gone")), "there are no documents"),
    ],
)
def test_input_that_cannot_be_used_ends_with_two_and_a_sentence(
    spoil: Callable[[Written], None], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = {"documents": tmp_path / "documents", "dataset": tmp_path / "d.jsonl"}
    places["documents"].mkdir()
    places["dataset"].write_text(json.dumps(QUESTIONS[0]) + "\n", encoding="utf-8")
    spoil(places)
    place = ["--documents", str(places["documents"]), "--out", str(tmp_path / "out")]
    assert main(["run", str(places["dataset"]), *place]) == 2
    assert said in capsys.readouterr().err


def test_korquad_contexts_can_be_written_and_asked_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "k.json"
    file.write_text('{"data": [{"paragraphs": [{"context": "정원은 봄에 연다.", "qas": []}]}]}', encoding="utf-8")
    assert main(["korquad", str(file), str(tmp_path / "documents")]) == 0
    assert [p.read_text(encoding="utf-8") for p in (tmp_path / "documents").iterdir()] == ["정원은 봄에 연다."]
    assert "1 documents" in capsys.readouterr().out


def test_help_is_told_at_once_without_loading_what_it_does_not_use() -> None:
    code = "import sys, evals.__main__ as m\ntry: m.main(['--help'])\nexcept SystemExit: pass\nprint(sorted({'chromadb', 'llama_index', 'torch', 'onnxruntime', 'sqlalchemy'} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
    assert set(COMMANDS) == {"run", "score", "bench", "costs", "results", "korquad", "words"}
    assert all(name in ran.stdout for name in COMMANDS)

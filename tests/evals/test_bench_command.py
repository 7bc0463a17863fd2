"""`python -m evals bench` measures a size in a process of its own and writes its lines, ratios and curves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.__main__ import main


def test_a_bench_measures_from_reading_to_answering_against_its_floors(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YESAN_HOME_CACHE", str(cache))
    out = tmp_path / "out"
    assert (
        main(["bench", "--documents", "1", "--questions", "2", "--kill", "1", "--large", "20", "--out", str(out)]) == 0
    )
    found = json.loads((out / "bench.json").read_text(encoding="utf-8"))
    lines = {line["name"]: line for line in found["lines"]}
    assert {
        "reading",
        "embedding alone",
        "embedding one question",
        "ingest",
        "ingest, nothing changed",
        "disk per document",
        "finding",
        "answer, cold",
        "answer, warm, one at a time",
        "answers, 8 at once",
        "plain llama-index: ingest",
        "plain llama-index: answer",
        "start-up",
        "answer over HTTP, one at a time",
        "answers over HTTP, 8 at once",
        "serving memory",
        "finding, synthetic vectors",
    } <= set(lines)
    assert all(line["value"] > 0 for line in lines.values())
    assert {line["documents"] for line in lines.values()} == {1, 20}
    assert lines["ingest, nothing changed"]["value"] < lines["ingest"]["value"]
    assert {r["ratio"] for r in found["ratios"]} >= {"ingest / embedding alone", "ingest / plain llama-index: ingest"}
    assert found["remarks"][0].endswith(" 0 faults")
    assert (out / "bench.md").read_text(encoding="utf-8") in capsys.readouterr().out
    assert "<svg" in (out / "bench.html").read_text(encoding="utf-8")

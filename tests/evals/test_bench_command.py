"""`python -m evals bench` measures every part in processes of its own, keeps it, and writes lines, ratios and curves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.__main__ import main
from evals.bench.formats import _looked as looked
from evals.bench.formats import look, measure_formats
from evals.bench.paper import pages
from evals.generator.forms import write_text
from evals.killing import Tally

SMALL = ["--documents", "1", "--questions", "2", "--kill", "1", "--large", "20", "--answers", "30", "--pages", "0"]


@pytest.mark.timeout(900)  # servers start and end in it, and other work may hold the machine
def test_a_bench_measures_from_reading_to_answering_against_its_floors_and_goes_on_where_it_stopped(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("YESAN_HOME_CACHE", str(cache))
    monkeypatch.setattr("evals.bench.served.REPEATS", 1)
    # Killing itself is tested beside the index.
    monkeypatch.setattr("evals.bench.command.kill", lambda rounds, *_: Tally(rounds, rounds, 0, ()))
    out = tmp_path / "out"
    whole = ["bench", *SMALL, "--out", str(out)]
    assert main(whole) == 0
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
        "`yesan ask`, a process of its own",
    } <= set(lines)
    assert all(line["value"] > 0 for line in lines.values())
    assert all(line["cpu"] > 0 for line in found["lines"] if line["unit"] in {"s", "ms"})
    assert {(line["name"], line["documents"]) for line in found["lines"]} >= {
        (name, n) for name in ("finding", "answer, warm, one at a time", "answer, cold") for n in (1, 20)
    }
    assert lines["ingest, nothing changed"]["value"] < lines["ingest"]["value"]
    assert {r["ratio"] for r in found["ratios"]} >= {"ingest / embedding alone", "ingest / plain llama-index: ingest"}
    assert any(said.endswith(" 0 faults") for said in found["remarks"])
    (load,) = ({m["name"]: m for m in s["lines"]} for s in found["sections"])
    assert load["lost"]["value"] == load["lost on end"]["value"] == 0
    assert {"own work p95, at once / one person", "memory, last / first"} <= set(load)
    assert (out / "bench.md").read_text(encoding="utf-8") in capsys.readouterr().out
    assert "<svg" in (out / "bench.html").read_text(encoding="utf-8")
    assert (out / "time-to-index.svg").read_text(encoding="utf-8").startswith("<svg xmlns")

    monkeypatch.setattr("evals.bench.command.Part", None)  # nothing can be measured any more
    assert main(whole) == 0
    kept = json.loads((out / "bench.json").read_text(encoding="utf-8"))
    assert (kept["lines"], kept["sections"]) == (found["lines"], found["sections"])


def test_the_same_page_is_read_in_every_format_and_gives_the_same_tables_cells_and_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evals.bench.clock.REPEATS", 1)
    monkeypatch.setattr("evals.bench.formats._looked", look)  # a process of its own for each weighs memory alone
    part = measure_formats(tmp_path, 1, 0, 500)
    lines = {m.name: m for m in part.lines}
    assert part.remarks == ()
    for form in ("HWPX, 1 pages", "HWP, 1 pages", "PDF, 1 pages", "DOCX, 1 pages", "HTML, 1 pages", "text, 1 pages"):
        assert lines[f"{form}: pages read"].value > 0
    for form in ("XLSX, 70 cells", "CSV, 70 cells", "XLSX, 500 cells"):
        assert lines[f"{form}: cells read"].value > 0
    read = [m for name, m in lines.items() if name.endswith(("70 cells: read", "1 pages: read"))]
    assert len(read) == 8
    assert {m.note.partition("; ")[2] for m in read} == {"1 tables, 70 cells, 41 figures found"}


def test_a_file_is_read_and_weighed_in_a_process_of_its_own(tmp_path: Path) -> None:
    seen = looked(write_text(pages(2), tmp_path / "plan.txt"))
    assert (seen.tables, seen.cells, seen.figures, seen.fault) == (2, 140, 82, "")
    assert seen.peak_mib > 10

"""What README quotes comes out of the reports: every number with its date, machine and program."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.__main__ import main
from evals.asjson import as_json
from evals.bench.bench import Bench, bench_json
from evals.bench.clock import timed
from evals.row import Row
from evals.scored import Report, score


@pytest.fixture
def folders(tmp_path: Path, flawless: dict[str, Any], rows_of: Callable[..., tuple[Row, ...]]) -> list[Path]:
    run, bench = tmp_path / "run", tmp_path / "bench"
    scored = tuple(score(name, rows_of(flawless)) for name in ("yesan", "plain llama-index"))
    report = Report("made", ("a.txt",), "2031-01-01", "a machine", {}, scored, (), None, "yesan 9, commit abc")
    lines = [
        timed(name, 10, [value], "ms")
        for name, value in (("answer, warm, one at a time", 25.0), ("embedding one question", 10.0))
    ]
    found = Bench("2031-01-02", "another machine", "yesan 9, commit abc", tuple(lines))
    for folder, name, record in ((run, "report.json", as_json(report)), (bench, "bench.json", bench_json(found))):
        folder.mkdir()
        (folder / name).write_text(json.dumps(record), encoding="utf-8")
    return [run, bench]


def test_the_page_tells_every_figure_with_date_machine_and_commit(tmp_path: Path, folders: list[Path]) -> None:
    out = tmp_path / "results.md"
    assert main(["results", *map(str, folders), "--out", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert "| right | 100.0 % | 100.0 % |" in text
    assert "2031-01-01 · a machine · yesan 9, commit abc" in text
    assert "| answer / embedding one question | 2.50 × |" in text
    assert "2031-01-02 · another machine · yesan 9, commit abc" in text


def test_marked_places_of_a_file_are_filled_and_nothing_else_is_touched(tmp_path: Path, folders: list[Path]) -> None:
    page = tmp_path / "README.md"
    old = "before\n<!-- results:quality-ko -->\nold\n<!-- /results -->\nbetween\n<!-- results:speed-en -->\n<!-- /results -->\nafter\n"
    page.write_text(old, encoding="utf-8")
    for _ in range(2):  # filling again changes nothing
        assert main(["results", *map(str, folders), "--out", str(tmp_path / "r.md"), "--into", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n<!-- results:quality-ko -->\n|  | 예산문답 | llama-index 그대로 |\n")
    assert "| 맞음 | 100.0 % | 100.0 % |" in text
    assert "old" not in text
    assert "<!-- /results -->\nbetween\n<!-- results:speed-en -->\n| documents | 10 |\n" in text
    assert text.endswith("<!-- /results -->\nafter\n")


def test_a_folder_without_results_and_a_place_that_nothing_fills_are_told(
    tmp_path: Path, folders: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "r.md")
    assert main(["results", str(tmp_path), "--out", out]) == 2
    assert "neither report.json nor bench.json" in capsys.readouterr().err
    page = tmp_path / "README.md"
    page.write_text("<!-- results:weather -->\n<!-- /results -->\n", encoding="utf-8")
    assert main(["results", *map(str, folders), "--out", out, "--into", str(page)]) == 2
    assert "results:weather" in capsys.readouterr().err

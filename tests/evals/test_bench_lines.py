"""A bench reports medians with their spread, ratios to a floor of the same run, and the curve of growth."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evals.bench.clock import Timed, each, milliseconds, timed
from evals.bench.material import material
from evals.bench.table import Bench, bench_json, bench_markdown, bench_page
from evals.bench.weigh import folder_bytes, process_mib
from evals.machine import machine_line


def line(name: str, documents: int, value: float) -> Timed:
    return timed(name, documents, [value * 0.9, value, value * 1.5], "ms")


@pytest.fixture
def bench() -> Bench:
    lines = [
        line("embedding one question", 10, 10.0),
        line("answer, warm, one at a time", 10, 25.0),
        line("finding", 10, 15.0),
        line("embedding one question", 1000, 10.0),
        line("answer, warm, one at a time", 1000, 40.0),
        line("finding", 1000, 30.0),
    ]
    return Bench("2026-01-01", "a machine", tuple(lines))


def test_a_line_is_the_median_with_its_spread() -> None:
    made = timed("x", 10, [5.0, 1.0, 100.0, 4.0, 6.0], "ms")
    assert (made.value, made.low, made.high, made.repeats) == (5.0, 1.0, 100.0, 5)


def test_times_are_taken_of_each_text_alone() -> None:
    seen: list[str] = []
    times = each(seen.append, ["a", "b"])
    assert seen == ["a", "b"]
    assert len(times) == 2
    assert 0 <= milliseconds(lambda: None) < 1000


def test_ratios_are_of_two_lines_of_the_same_size(bench: Bench) -> None:
    told = bench_markdown(bench)
    (row,) = (r for r in told.splitlines() if r.startswith("| answer, warm, one at a time / embedding"))
    assert "| 2.50 × | 4.00 × |" in row
    assert {r["value"] for r in bench_json(bench)["ratios"]} == {2.5, 4.0}
    assert "25 ms (22.5 – 37.5)" in told


def test_the_page_draws_growth_and_asks_for_nothing(bench: Bench) -> None:
    html = bench_page(bench)
    assert html.count("<polyline") == 2
    assert "http:" not in html
    assert "1,000 documents" in html


def test_a_number_carries_its_machine() -> None:
    assert "cores" in machine_line()
    assert "Python 3" in machine_line()


def test_disk_is_counted_without_what_is_kept_once(tmp_path: Path) -> None:
    for name, size in (("generations/g1/a", 100), ("cache/model", 5000), ("CURRENT", 7)):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    assert folder_bytes(tmp_path, without=frozenset({"cache"})) == 107


def test_memory_is_what_the_process_holds() -> None:
    assert 10 < process_mib(os.getpid()) < 100_000
    assert process_mib(2**22 + 1) == 0


def test_the_material_of_a_bench_is_the_same_on_every_run(tmp_path: Path) -> None:
    one, other = material(tmp_path / "a", 2, 5), material(tmp_path / "b", 2, 5)
    assert one.questions == other.questions
    assert 0 < len(one.questions) <= 5
    assert [p.read_bytes() for p in sorted(one.documents.iterdir())] == [
        p.read_bytes() for p in sorted(other.documents.iterdir())
    ]

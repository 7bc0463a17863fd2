"""A bench reports medians with their spread, ratios to a floor of the same run, and the curve of growth."""

from __future__ import annotations

import os
from pathlib import Path
from time import sleep

import pytest

from evals.bench.bench import Bench, Section, bench_json, bench_of
from evals.bench.clock import Spent, Timed, again, each, shared, spent, timed, told
from evals.bench.kept import Kept, Part
from evals.bench.material import material
from evals.bench.paper import cell_count, pages
from evals.bench.table import bench_curves, bench_markdown, bench_page
from evals.bench.weigh import folder_bytes, process_cpu, process_mib
from evals.machine import machine_line


def line(name: str, documents: int, value: float) -> Timed:
    return timed(name, documents, [value * 0.9, value, value * 1.5], "ms", cpu=value / 2)


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
    section = Section("Reading", (timed("PDF", 40, [8.0], "per s", note="41 tables"),))
    return Bench("2026-01-01", "a machine", "a program", tuple(lines), (section,), ("said",))


def test_a_line_is_the_median_with_its_spread() -> None:
    made = timed("x", 10, [5.0, 1.0, 100.0, 4.0, 6.0], "ms")
    assert (made.value, made.low, made.high, made.repeats) == (5.0, 1.0, 100.0, 5)


def test_times_are_taken_of_each_text_alone() -> None:
    seen: list[str] = []
    times = each(seen.append, ["a", "b"])
    assert seen == ["a", "b"]
    assert len(times) == 2
    assert 0 <= spent(lambda: None).wall < 1


def test_the_processors_time_stands_beside_that_of_the_clock() -> None:
    busy = spent(lambda: sum(range(2_000_000)))
    assert busy.cpu == pytest.approx(busy.wall, rel=0.9)
    assert spent(lambda: sleep(0.2)).cpu < 0.1
    made = told("x", 10, [Spent(0.2, 0.1), Spent(0.4, 0.3), Spent(0.3, 0.2)], "ms")
    assert made.value == pytest.approx(300)
    assert made.cpu == pytest.approx(200)


def test_work_done_at_once_shares_the_processors_time() -> None:
    spans = [Spent(0.4, 9.0), Spent(0.5, 9.0)]
    assert shared(spans, Spent(0.5, 0.6)) == [Spent(0.4, 0.3), Spent(0.5, 0.3)]


def test_what_is_quick_is_done_three_times() -> None:
    seen: list[int] = []
    assert len(again(lambda: seen.append(1))) == len(seen) == 3


def test_ratios_are_of_two_lines_of_the_same_size(bench: Bench) -> None:
    shown = bench_markdown(bench)
    (row,) = (r for r in shown.splitlines() if r.startswith("| answer, warm, one at a time / embedding"))
    assert "| 2.50 × (CPU 2.50 ×) | 4.00 × (CPU 4.00 ×) |" in row
    answers = [r for r in bench_json(bench)["ratios"] if r["ratio"].startswith("answer, warm")]
    assert {r["value"] for r in answers} == {2.5, 4.0}
    assert "25 ms (22.5 – 37.5), CPU 12.5" in shown
    assert "| PDF | 8 per s |  | 41 tables |" in shown


def test_a_bench_comes_back_from_its_json(bench: Bench) -> None:
    assert bench_of(bench_json(bench)) == bench


def test_a_part_is_kept_for_the_same_program_machine_and_options_alone(tmp_path: Path) -> None:
    def never() -> Part:
        raise AssertionError("measured again")

    part = Part((line("reading", 10, 5.0),), ("said",))
    made = Kept(tmp_path, ["a", "b"]).get("point-10", lambda: part)
    assert made.lines == part.lines
    assert made.date
    assert Kept(tmp_path, ["a", "b"]).get("point-10", never) == made
    assert not Kept(tmp_path, ["a", "c"]).has("point-10")
    (tmp_path / "point-10.json").write_text("{", encoding="utf-8")
    assert not Kept(tmp_path, ["a", "b"]).has("point-10")


def test_the_pages_of_one_source_are_the_same_on_every_run_and_their_tables_add_up() -> None:
    source = pages(3)
    assert source == pages(3)
    tables = [part for part in source if not isinstance(part, str)]
    assert cell_count(source) == 3 * 70
    for table in tables:
        for column in (1, 2):
            whole, *parts = [int(row[column].replace(",", "")) for row in table.rows[1:]]
            assert whole == sum(parts)


def test_the_page_draws_growth_and_asks_for_nothing(bench: Bench) -> None:
    html = bench_page(bench)
    assert html.count("<polyline") == 3
    assert "http:" not in html
    assert "1,000 documents" in html
    assert [name for name, _ in bench_curves(bench)] == ["time-to-find-and-to-answer.svg"]


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
    assert process_cpu(os.getpid()) > 0
    assert process_cpu(2**22 + 1) == 0


def test_the_material_of_a_bench_is_the_same_on_every_run(tmp_path: Path) -> None:
    one, other = material(tmp_path / "a", 2, 5), material(tmp_path / "b", 2, 5)
    assert one.questions == other.questions
    assert 0 < len(one.questions) <= 5
    assert [p.read_bytes() for p in sorted(one.documents.iterdir())] == [
        p.read_bytes() for p in sorted(other.documents.iterdir())
    ]

"""What a million documents cost: worked out from a bench, and only from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.__main__ import UNUSABLE, main
from evals.bench.bench import Bench, bench_json
from evals.bench.clock import Timed, Unit
from evals.costs import CostsError, costs, costs_page, growth

NAMES = (
    "passages",
    "first ingest, 1 machine of 16 cores",
    "disk of one generation",
    "memory of one reader",
    "finding",
    "readers",
)


def line(name: str, documents: int, value: float, unit: Unit, cpu: float | None = None) -> Timed:
    return Timed(name, documents, value, value, value, 1, unit, cpu)


def bench(*, finding: float = 40.0) -> Bench:
    """Return a bench of 100 real documents of 20 passages, and of 20,000 documents of one passage."""
    return Bench(
        "2031-01-01",
        "a processor, 2 cores, 24 GiB",
        "the program",
        (
            line("passages", 100, 2000, ""),
            line("reading", 100, 1.0, "s", 2.0),
            line("embedding alone", 100, 60.0, "s", 120.0),
            line("ingest", 100, 80.0, "s", 125.0),
            line("disk per document", 100, 100.0, "KiB"),
            line("finding", 100, 20.0, "ms", 20.0),
            line("answer, warm, one at a time", 100, 40.0, "ms", 20.0),
            line("serving memory", 100, 1000.0, "MiB"),
            line("passages", 20_000, 20_000, ""),
            line("finding", 20_000, finding, "ms", 20.0),
            line("answer, warm, one at a time", 20_000, 50.0, "ms", 25.0),
            line("memory of an answering process", 20_000, 1018.0, "MiB"),
        ),
    )


def test_every_figure_is_worked_out_from_the_measured_ones() -> None:
    found = {c.what: c for c in costs(bench(), 1_000_000)}
    assert found["passages"].value == 20_000_000
    assert found["embedding, spread over workers"].value == pytest.approx(1.2 * 1_000_000 / 3600)
    assert found["storing, by the one writer"].value == pytest.approx(0.03 * 1_000_000 / 3600)
    assert found["first ingest, 1 machine of 16 cores"].value == pytest.approx(1.22 * 1_000_000 / 3600 / 16)
    assert found["disk of one generation"].value == pytest.approx(100 * 1_000_000 / 2**20)
    assert found["memory of one reader"].value == pytest.approx((1018 + 0.001 * (20_000_000 - 20_000)) / 1024)
    assert found["finding"].value == pytest.approx(40 * 2 ** (3 / 1))
    assert all(c.working for c in found.values())


def test_more_machines_than_the_writer_keeps_up_with_save_nothing() -> None:
    found = {c.what: c.value for c in costs(bench(), 1_000_000)}
    assert found["first ingest, 16 machines of 16 cores"] == found["storing, by the one writer"]


def test_a_line_that_fell_between_two_sizes_is_held_to_stay() -> None:
    assert growth(bench(finding=10.0), "finding").at(1e9) == 10.0


def test_a_bench_of_one_size_gives_no_growth() -> None:
    one = Bench("", "", "", tuple(m for m in bench().lines if m.documents == 100))
    with pytest.raises(CostsError, match="growth needs two"):
        costs(one)


def test_the_page_tells_how_each_figure_was_worked_out() -> None:
    page = costs_page(bench())
    assert all(name in page for name in NAMES)
    assert "20,000 passages" in page
    assert "2 cores" in page


def test_the_command_writes_the_page_and_its_curve(tmp_path: Path) -> None:
    place = tmp_path / "bench.json"
    place.write_text(json.dumps(bench_json(bench())), encoding="utf-8")
    assert main(["costs", str(place), "--out", str(tmp_path / "costs.md")]) == 0
    assert "<svg" in (tmp_path / "pictures" / "costs-growth.svg").read_text(encoding="utf-8")
    assert "1,000,000 documents" in (tmp_path / "costs.md").read_text(encoding="utf-8")


def test_a_file_that_is_no_bench_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bench.json").write_text("{}", encoding="utf-8")
    assert main(["costs", str(tmp_path / "bench.json"), "--out", str(tmp_path / "costs.md")]) == UNUSABLE
    assert "bench.json" in capsys.readouterr().err

"""Finding at sizes that no one waits to embed: invented passages under vectors of no meaning."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals.bench.clock import Timed, Unit

FIGURES = 100  # in each document
LINES: tuple[tuple[str, str, Unit], ...] = (
    ("finding by words, synthetic", "find", "ms"),
    ("finding, synthetic vectors", "whole", "ms"),
)


def measure_large(sizes: Sequence[int], cache: Path) -> list[Timed]:
    """Return finding, memory and disk at each size, every one in a process of its own."""
    command = [sys.executable, "-m", "evals.scale", "--cache", str(cache), "--ingest"]
    command += ["--documents", *map(str, sizes), "--figures", *(str(n * FIGURES) for n in sizes)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)  # noqa: S603 (this program)
    points = json.loads(ran.stdout)["points"]
    return [line for count, point in zip(sizes, points, strict=True) for line in _lines(count, point)]


def _lines(count: int, point: Mapping[str, float]) -> list[Timed]:
    rounds = 200
    lines = [
        Timed(name, count, point[f"{key}_p50"], point[f"{key}_p50"], point[f"{key}_p95"], rounds, unit)
        for name, key, unit in LINES
    ]
    memory, disk = point["memory_mib"], point["disk_mib"] * 1024 / count
    return [
        *lines,
        Timed("memory, synthetic vectors", count, memory, memory, memory, 1, "MiB"),
        Timed("disk per document, synthetic", count, disk, disk, disk, 1, "KiB"),
    ]

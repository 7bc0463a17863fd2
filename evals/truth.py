"""What extraction finds, misses and invents, against a truth file, as lines of a report."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from evals.extraction import RESPECTS, Expected, Score, expected, score
from evals.metrics.measured import Measured, share
from ingest.corpus import load


def measure_extraction(truth: Path, documents: Path) -> tuple[Measured, ...]:
    """Return recall, precision, and for the figures found how many are right in each respect."""
    wanted = read_truth(truth)
    whole = Score()
    for reading in load([documents]).readings:
        whole.add(score(wanted.get(reading.document.name, []), reading.figures))
    needed = [p for p in whole.pairs if not p.expected.optional]
    found = [True] * len(needed) + [False] * len(whole.missed)
    real = [True] * len(whole.pairs) + [False] * len(whole.invented)
    respects = (share(f"{r} right", (r in p.right for p in needed)) for r in RESPECTS)
    return share("recall", found), share("precision", real), *respects


def read_truth(truth: Path) -> dict[str, list[Expected]]:
    """Return the expected figures of each document."""
    wanted: dict[str, list[Expected]] = defaultdict(list)
    for line in truth.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            record = expected(json.loads(line))
            wanted[record.document].append(record)
    return wanted

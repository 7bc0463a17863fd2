"""Invented documents in any number, with questions over them: the same ones on every machine."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from evals.generator.book import make, save

SEED = 20


@dataclass(frozen=True, slots=True)
class Material:
    """A folder of documents, and questions that stand alone."""

    documents: Path
    questions: tuple[str, ...]


def material(out: Path, documents: int, questions: int, seed: int = SEED) -> Material:
    """Write the documents, and return them with questions drawn evenly over their kinds."""
    shutil.rmtree(out / "documents", ignore_errors=True)
    save(make(documents, seed), out)
    lines = (out / "questions.jsonl").read_text(encoding="utf-8").split("\n")
    records = [json.loads(line) for line in lines if line.strip()]
    alone = [str(r["question"]) for r in records if not r.get("history")]
    step = max(1, len(alone) // questions)
    return Material(out / "documents", tuple(dict.fromkeys(alone[::step]))[:questions])

"""A baseline's answer in the shape of every answer, so that the same judge reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evals.baselines.reader import Chunk, best_line, take


def answer_from(question: str, chunks: Sequence[Chunk], texts: dict[str, str], spent_ms: float) -> dict[str, Any]:
    """Return the answer that the best chunk gives; a plain pipeline knows no other refusal than to find nothing."""
    timings = {"total": spent_ms}
    if not chunks:
        return {"status": "absent", "text": "", "figures": [], "timings_ms": timings}
    best = chunks[0]
    taken = take(question, best)
    if taken is None:
        return {"status": "answered", "text": best_line(question, best), "figures": [], "timings_ms": timings}
    text = texts[best.document]
    source = {
        "document": best.document,
        "section": [],
        "start": taken.start,
        "end": taken.end,
        "line": text.count("\n", 0, taken.start) + 1,
        "quote": text[taken.start : taken.end],
    }
    figure = {
        "role": "answer",
        "value": format(taken.value, "f"),
        "unit": taken.unit,
        "printed": taken.printed,
        "label": [taken.line.strip()[:80]],
        "origin": "stated",
        "source": source,
    }
    return {"status": "answered", "text": taken.line, "figures": [figure], "timings_ms": timings}

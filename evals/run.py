"""One run over a dataset: everything asked, judged, set beside what people would use instead, and written down."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from evals.asjson import as_json
from evals.case import Case
from evals.change import since
from evals.dataset import Dataset
from evals.machine import machine_line, now
from evals.markdown import as_markdown
from evals.metrics.measured import Measured
from evals.page import as_page
from evals.program import program_line
from evals.row import Texts, make_rows
from evals.scored import Report, Scored, score
from evals.system import Asked, System, ask_all

REPORT = "report.json"


@dataclass(frozen=True, slots=True)
class Place:
    """The documents that questions are asked over: their names, and their stored text."""

    names: tuple[str, ...]
    text: Texts


def run(
    dataset: Dataset,
    place: Place,
    systems: Iterable[System],
    *,
    earlier: Mapping[str, Any] | None = None,
    extraction: Sequence[Measured] = (),
) -> tuple[Report, tuple[Asked, ...]]:
    """Ask every system every question; the first is the one that is reported in full."""
    scored: list[Scored] = []
    asked: list[Asked] = []
    seconds: dict[str, float] = {}
    for system in systems:
        started = perf_counter()
        asked.append(ask_all(system, dataset.cases))
        seconds[system.name] = round(perf_counter() - started, 1)
        scored.append(judged(asked[-1], dataset.cases, place.text))
    change = since(earlier, scored[0].rows, scored[0].metrics) if earlier else None
    report = Report(
        dataset.name,
        place.names,
        now(),
        machine_line(),
        seconds,
        tuple(scored),
        tuple(extraction),
        change,
        program_line(),
    )
    return report, tuple(asked)


def judged(asked: Asked, cases: Iterable[Case], texts: Texts) -> Scored:
    """Return the results of the answers of one system."""
    return score(asked.name, make_rows(cases, asked.answers, texts, asked.found))


def last_report(out: Path) -> Mapping[str, Any] | None:
    """Return the report that an earlier run left in a folder."""
    try:
        report = json.loads((out / REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return report if isinstance(report, dict) else None


def write(out: Path, report: Report, asked: Iterable[Asked], texts: Texts) -> None:
    """Write the report in its three forms, and every system's answers for others to recompute."""
    out.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(asked):
        lines = (json.dumps(r, ensure_ascii=False) + "\n" for r in one.records)
        name = f"answers.{one.name.replace(' ', '-')}.jsonl" if number else "answers.jsonl"
        (out / name).write_text("".join(lines), encoding="utf-8")
    body = json.dumps(as_json(report), ensure_ascii=False, indent=1)
    (out / REPORT).write_text(body + "\n", encoding="utf-8")
    (out / "report.md").write_text(as_markdown(report), encoding="utf-8")
    (out / "report.html").write_text(as_page(report, texts), encoding="utf-8")

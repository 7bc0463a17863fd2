"""What changed since an earlier run over the same questions, and whether by more than chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evals.metrics.measured import Measured
from evals.paired import Paired, compare
from evals.row import Row


@dataclass(frozen=True, slots=True)
class Change:
    """The difference of two runs: metric by metric, and question by question."""

    since: str
    metrics: tuple[tuple[str, float, float], ...]  # name, before, now
    paired: Paired


def since(earlier: Mapping[str, Any], rows: Sequence[Row], metrics: Sequence[Measured]) -> Change | None:
    """Return what changed since an earlier report; None when the two asked no question in common."""
    before = {str(c["id"]): bool(c["passed"]) for c in earlier.get("cases") or ()}
    paired = compare(before, {r.case.id: r.verdict.passed for r in rows})
    if not paired.common:
        return None
    old = {str(m["name"]): m["value"] for m in _metrics(earlier)}
    moved = tuple(
        (m.name, float(old[m.name]), m.value)
        for m in metrics
        if m.value is not None and isinstance(old.get(m.name), int | float)
    )
    return Change(str(earlier.get("date") or "an earlier run"), moved, paired)


def _metrics(report: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    systems = report.get("systems") or [{}]
    found = systems[0].get("metrics") or []
    return found if isinstance(found, list) else []

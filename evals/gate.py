"""Marks that a run must reach; what falls below is told row by row."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.metrics.board import GROUPS
from evals.metrics.measured import Measured
from evals.row import Row
from evals.scored import Scored

SIDES = ("at_least", "at_most")


class GateError(ValueError):
    """A file of marks that cannot be used."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One number that a metric must reach, or must not pass."""

    side: str
    metric: str
    value: float
    group: tuple[str, str] | None = None  # ("kind", "figure_single"); None for all questions


@dataclass(frozen=True, slots=True)
class Fall:
    """A mark that was not reached."""

    mark: Mark
    found: float | None

    def __str__(self) -> str:
        """Return the row that a person reads."""
        where = f"{self.mark.group[0]} {self.mark.group[1]}: " if self.mark.group else ""
        found = "not measured" if self.found is None else f"{self.found:.4g}"
        return (
            f"{where}{self.mark.metric} is {found}, {self.mark.side.replace('_', ' ')} {self.mark.value:.4g} is asked"
        )


def load_marks(path: Path) -> tuple[Mark, ...]:
    """Return the marks of a TOML or JSON file: tables `at_least` and `at_most`, and the same under `by.kind."…"`."""
    try:
        text = path.read_text(encoding="utf-8")
        data = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise GateError(f"{path}: {error}") from error
    try:
        marks = list(_marks(data, None))
        for group, tables in data.get("by", {}).items():
            for name, table in tables.items():
                marks += _marks(table, (group, name))
    except (AttributeError, TypeError, ValueError) as error:
        raise GateError(f"{path}: tables at_least and at_most of metric = number are needed ({error})") from error
    if unknown := set(data) - {*SIDES, "by"}:
        raise GateError(f"{path}: {', '.join(sorted(unknown))} is not known; at_least, at_most and by are")
    if not marks:
        raise GateError(f"{path}: there is no mark in it")
    return tuple(marks)


def fallen(scored: Scored, marks: Sequence[Mark], extraction: Sequence[Measured] = ()) -> tuple[Fall, ...]:
    """Return the marks that a run does not reach; what was not measured is not reached."""
    falls = []
    for mark in marks:
        found = _find(scored, mark, extraction)
        reached = found is not None and (found >= mark.value if mark.side == "at_least" else found <= mark.value)
        if not reached:
            falls.append(Fall(mark, found))
    return tuple(falls)


def rows_below(scored: Scored, falls: Sequence[Fall]) -> tuple[Row, ...]:
    """Return the rows that keep the fallen marks from being reached: those that failed, or cite what does not hold."""
    groups = [f.mark.group for f in falls]
    faulty = (r for r in scored.rows if not r.verdict.passed or not all(r.cites))
    return tuple(r for r in faulty if any(g is None or (g[0] in GROUPS and GROUPS[g[0]](r) == g[1]) for g in groups))


def _marks(table: Mapping[str, Any], group: tuple[str, str] | None) -> list[Mark]:
    return [Mark(side, name, float(value), group) for side in SIDES for name, value in table.get(side, {}).items()]


def _find(scored: Scored, mark: Mark, extraction: Sequence[Measured]) -> float | None:
    if mark.group is None:
        metrics: Sequence[Measured] = (*scored.metrics, *extraction)
    else:
        metrics = scored.groups.get(mark.group[0], {}).get(mark.group[1], ())
    return next((m.value for m in metrics if m.name == mark.metric), None)

"""One system's results over a dataset, and the report that sets several side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evals.change import Change
from evals.metrics.board import measure, measure_groups
from evals.metrics.measured import Measured
from evals.paired import Paired, compare
from evals.row import Row


@dataclass(frozen=True, slots=True)
class Scored:
    """Every metric of one system, over all questions and by group."""

    name: str
    rows: tuple[Row, ...]
    metrics: tuple[Measured, ...]
    groups: Mapping[str, Mapping[str, tuple[Measured, ...]]]

    def metric(self, name: str) -> Measured | None:
        """Return a metric by its name."""
        return next((m for m in self.metrics if m.name == name), None)

    @property
    def passes(self) -> dict[str, bool]:
        """Whether each question passed, by its id."""
        return {r.case.id: r.verdict.passed for r in self.rows}

    @property
    def failed(self) -> tuple[Row, ...]:
        """The rows that did not pass, wrong figures first."""
        return tuple(sorted((r for r in self.rows if not r.verdict.passed), key=lambda r: not r.verdict.wrong))


@dataclass(frozen=True, slots=True)
class Report:
    """What one run found: the assistant first, then what people would use instead."""

    dataset: str
    documents: tuple[str, ...]
    date: str
    machine: str
    seconds: Mapping[str, float]  # what the run itself took, by step
    systems: tuple[Scored, ...]
    extraction: tuple[Measured, ...] = ()
    change: Change | None = None
    program: str = ""  # version and commit

    @property
    def against(self) -> tuple[tuple[str, Paired], ...]:
        """The first system compared with every other, question by question."""
        mine = self.first.passes
        return tuple((s.name, compare(s.passes, mine)) for s in self.systems[1:])

    @property
    def first(self) -> Scored:
        """The system that is reported in full."""
        return self.systems[0]


def score(name: str, rows: Sequence[Row]) -> Scored:
    """Return the results of one system."""
    return Scored(name, tuple(rows), measure(rows), measure_groups(rows))

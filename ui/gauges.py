"""What the server counts of its own work, as Prometheus reads it; one registry for each application."""

from __future__ import annotations

from collections.abc import Callable
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from assistant.answer import Answer
from index.shelves.generation import IndexFault

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class Gauges:
    """The server's counters."""

    def __init__(self, inside: Callable[[], int], documents: Callable[[], int]) -> None:
        self.registry = CollectorRegistry()
        self._asked = Counter("yesan_answers", "Answers by how they ended", ["face", "status"], registry=self.registry)
        self._refused = Counter("yesan_refused", "Questions not taken", ["face", "status"], registry=self.registry)
        self._stages = Histogram(
            "yesan_answer_seconds", "Time of an answer by stage", ["stage"], buckets=SECONDS, registry=self.registry
        )
        Gauge("yesan_questions_inside", "Questions waiting or being answered", registry=self.registry).set_function(
            inside
        )
        Gauge("yesan_documents", "Documents indexed", registry=self.registry).set_function(lambda: _known(documents))

    def answered(self, face: str, answer: Answer) -> None:
        """Count an answer and the time of its stages."""
        self._asked.labels(face, answer.status.value).inc()
        for stage, ms in answer.timings_ms.items():
            self._stages.labels(stage).observe(ms / 1_000)

    def refused(self, face: str, status: int) -> None:
        """Count a question that was refused or failed."""
        self._refused.labels(face, str(status)).inc()

    def page(self) -> bytes:
        """Return the counters as text."""
        return generate_latest(self.registry)


def _known(count: Callable[[], int]) -> float:
    """Return a count, nothing (NaN) while the index is away: the other metrics are wanted most of all then."""
    try:
        return count()
    except IndexFault:
        return nan

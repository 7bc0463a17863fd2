"""A bench as values: lines by size, lines of their own, ratios of two lines of one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from evals.bench.clock import Timed

# A line, what it is measured against, and what the ratio says.
RATIOS = (
    ("ingest", "embedding alone", "what reading, checking and storing add to embedding"),
    ("ingest", "plain llama-index: ingest", "against the plain pipeline"),
    ("finding", "embedding one question", "the index alone, against the least that any answer costs"),
    ("answer, warm, one at a time", "embedding one question", "against the least that any answer costs"),
    ("answer, warm, one at a time", "plain llama-index: answer", "against the plain pipeline"),
    ("answer over HTTP, one at a time", "answer, warm, one at a time", "what HTTP adds"),
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """Two lines of one size, divided: by the clock, and by the processors' time, which other work hardly moves."""

    name: str
    documents: int
    value: float
    cpu: float | None
    why: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that stand for themselves, not for a size of corpus."""

    title: str
    lines: tuple[Timed, ...]


@dataclass(frozen=True, slots=True)
class Bench:
    """All lines of one bench, with when, on what and with which program they were measured."""

    date: str
    machine: str
    program: str
    lines: tuple[Timed, ...]
    sections: tuple[Section, ...] = ()
    remarks: tuple[str, ...] = ()

    def line(self, name: str, documents: int) -> Timed | None:
        """Return a line by its name and size."""
        return next((m for m in self.lines if m.name == name and m.documents == documents), None)

    @property
    def sizes(self) -> tuple[int, ...]:
        """The sizes measured."""
        return tuple(sorted({m.documents for m in self.lines}))

    @property
    def names(self) -> tuple[str, ...]:
        """The lines measured, in the order in which they were."""
        return tuple(dict.fromkeys(m.name for m in self.lines))

    @property
    def ratios(self) -> tuple[Ratio, ...]:
        """Every ratio of which both lines were measured at a size."""
        return tuple(self._ratios())

    def _ratios(self) -> Iterator[Ratio]:
        for upper, lower, why in RATIOS:
            for n in self.sizes:
                above, below = self.line(upper, n), self.line(lower, n)
                if above and below and below.value:
                    cpu = above.cpu / below.cpu if above.cpu is not None and below.cpu else None
                    yield Ratio(f"{upper} / {lower}", n, above.value / below.value, cpu, why)


def bench_json(bench: Bench) -> dict[str, Any]:
    """Return all of it, ratios included."""
    return {
        "date": bench.date,
        "machine": bench.machine,
        "program": bench.program,
        "lines": [asdict(m) for m in bench.lines],
        "sections": [{"title": s.title, "lines": [asdict(m) for m in s.lines]} for s in bench.sections],
        "ratios": [{"ratio": r.name, "documents": r.documents, "value": r.value, "cpu": r.cpu} for r in bench.ratios],
        "remarks": list(bench.remarks),
    }


def bench_of(record: dict[str, Any]) -> Bench:
    """Return a bench from its JSON."""
    return Bench(
        record["date"],
        record["machine"],
        record["program"],
        _lines(record["lines"]),
        tuple(Section(s["title"], _lines(s["lines"])) for s in record["sections"]),
        tuple(record["remarks"]),
    )


def _lines(records: Sequence[dict[str, Any]]) -> tuple[Timed, ...]:
    return tuple(Timed(**record) for record in records)

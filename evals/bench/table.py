"""What a bench found, as Markdown, JSON and a page with its growth curves; ratios before absolute times."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from evals.bench.clock import Timed
from evals.markdown import table
from evals.page import html_table, page
from evals.plots import Line, curve

# A line, what it is measured against, and what the ratio says.
RATIOS = (
    ("ingest", "embedding alone", "what reading, checking and storing add to embedding"),
    ("ingest", "plain llama-index: ingest", "against the plain pipeline"),
    ("answer, warm, one at a time", "embedding one question", "against the least that any answer costs"),
    ("answer, warm, one at a time", "plain llama-index: answer", "against the plain pipeline"),
    ("answer over HTTP, one at a time", "answer, warm, one at a time", "what HTTP adds"),
)
CURVES = (
    (
        "Time to find and to answer",
        "ms",
        ("finding", "finding, synthetic vectors", "answer, warm, one at a time", "answer over HTTP, one at a time"),
    ),
    ("Time to index", "s", ("reading", "embedding alone", "ingest", "plain llama-index: ingest")),
)


@dataclass(frozen=True, slots=True)
class Bench:
    """All lines of one bench, with when and on what they were measured."""

    date: str
    machine: str
    lines: tuple[Timed, ...]
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


def bench_json(bench: Bench) -> dict[str, Any]:
    """Return all of it, ratios included."""
    ratios = [
        {"ratio": name, "documents": n, "value": value}
        for name, _, values in _ratios(bench)
        for n, value in values.items()
    ]
    return {
        "date": bench.date,
        "machine": bench.machine,
        "lines": [asdict(m) for m in bench.lines],
        "ratios": ratios,
        "remarks": list(bench.remarks),
    }


def bench_markdown(bench: Bench) -> str:
    """Return the tables."""
    head = ["", *(f"{n:,} documents" for n in bench.sizes)]
    measured = table(head, ([name, *(_cell(bench.line(name, n)) for n in bench.sizes)] for name in bench.names))
    ratios = table(
        [*head, ""],
        ([name, *(_ratio(values.get(n)) for n in bench.sizes), why] for name, why, values in _ratios(bench)),
    )
    said = (
        "Medians; in brackets the tenth and the ninetieth in a hundred. Times depend on the machine, ratios hardly do."
    )
    blocks = ["# Speed, memory, growth", f"{bench.date} · {bench.machine}", ratios, measured, said, *bench.remarks]
    return "\n\n".join(blocks) + "\n"


def bench_page(bench: Bench) -> str:
    """Return the page: curves, ratios, lines."""
    head = ["", *(f"{n:,} documents" for n in bench.sizes)]
    curves = [curve(title, _curves(bench, names), across="documents", up=unit) for title, unit, names in CURVES]
    ratios = html_table(
        [*head, ""],
        (
            [escape(name), *(_ratio(values.get(n)) for n in bench.sizes), escape(why)]
            for name, why, values in _ratios(bench)
        ),
    )
    rows = ([escape(name), *(escape(_cell(bench.line(name, n))) for n in bench.sizes)] for name in bench.names)
    body = [f"<h1>Speed, memory, growth</h1><p class='quiet'>{escape(bench.date)} · {escape(bench.machine)}</p>"]
    remarks = [f"<p>{escape(r)}</p>" for r in bench.remarks]
    return page(
        "Speed, memory, growth",
        [*body, *curves, "<h2>Ratios</h2>", ratios, "<h2>Measured</h2>", html_table(head, rows), *remarks],
    )


def _curves(bench: Bench, names: Sequence[str]) -> list[Line]:
    lines = []
    for name in names:
        points = tuple((float(m.documents), m.value) for m in bench.lines if m.name == name)
        if points:
            lines.append(Line(name, tuple(sorted(points))))
    return lines


def _ratios(bench: Bench) -> list[tuple[str, str, Mapping[int, float]]]:
    found: list[tuple[str, str, Mapping[int, float]]] = []
    for upper, lower, why in RATIOS:
        values = {}
        for n in bench.sizes:
            above, below = bench.line(upper, n), bench.line(lower, n)
            if above and below and below.value:
                values[n] = above.value / below.value
        if values:
            found.append((f"{upper} / {lower}", why, values))
    return found


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} ×"


def _cell(measured: Timed | None) -> str:
    if measured is None:
        return "–"
    value = f"{_digits(measured.value)} {measured.unit}"
    if measured.repeats == 1:
        return value
    return f"{value} ({_digits(measured.low)} – {_digits(measured.high)})"


def _digits(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"

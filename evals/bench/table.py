"""A bench as Markdown and as a page with its growth curves; ratios before absolute times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from evals.bench.bench import Bench, Section
from evals.bench.clock import Timed
from evals.markdown import table
from evals.page import html_table, page
from evals.plots import Line, curve

TITLE = "Speed, memory, growth"
CURVES = (
    (
        "Time to find and to answer",
        "ms",
        (
            "finding",
            "answer, warm, one at a time",
            "answer over HTTP, one at a time",
            "embedding one question",
            "plain llama-index: answer",
        ),
    ),
    ("Time to index", "s", ("reading", "embedding alone", "ingest", "plain llama-index: ingest")),
)
SAID = (
    "Medians; in brackets the tenth and the ninetieth in a hundred, where something was done more than once; after CPU the time of "
    "all processors, which other work on the machine hardly moves. ≈ is reckoned from a part, as said below. Times depend on "
    "the machine, ratios hardly do."
)
Table = tuple[str, Sequence[str], list[list[str]]]


def bench_markdown(bench: Bench) -> str:
    """Return the tables."""
    blocks = [f"# {TITLE}", f"{bench.date} · {bench.machine} · {bench.program}"]
    for title, head, rows in _tables(bench):
        blocks += [f"## {title}", table(head, rows)]
    return "\n\n".join([*blocks, SAID, *_notes(bench)]) + "\n"


def bench_page(bench: Bench) -> str:
    """Return the page: curves, ratios, lines."""
    about = escape(f"{bench.date} · {bench.machine} · {bench.program}")
    body = [f"<h1>{TITLE}</h1><p class='quiet'>{about}</p>", *(drawn for _, drawn in bench_curves(bench))]
    for title, head, rows in _tables(bench):
        body += [f"<h2>{escape(title)}</h2>", html_table(head, ([escape(c) for c in row] for row in rows))]
    return page(TITLE, [*body, *(f"<p>{escape(said)}</p>" for said in (SAID, *_notes(bench)))])


def bench_curves(bench: Bench) -> list[tuple[str, str]]:
    """Return the growth curves as SVG, each with the name of its file."""
    found = []
    for title, unit, names in CURVES:
        lines = [Line(name, points) for name in names if (points := _points(bench, name))]
        if lines:
            drawn = curve(f"{title}, by the number of documents", lines, across="documents", up=unit)
            found.append((f"{title.lower().replace(' ', '-')}.svg", drawn))
    return found


def _tables(bench: Bench) -> Iterator[Table]:
    sizes = [f"{n:,} documents" for n in bench.sizes]
    if bench.ratios:
        yield "Ratios", ["", *sizes, ""], _ratio_rows(bench)
    if bench.lines:
        yield "Measured", ["", *sizes], _rows(bench.names, bench.sizes, bench.line)
    for section in bench.sections:
        yield section.title, ["", "", "CPU", ""], _section_rows(section)


def _ratio_rows(bench: Bench) -> list[list[str]]:
    rows = []
    for name in dict.fromkeys(r.name for r in bench.ratios):
        mine = {r.documents: r for r in bench.ratios if r.name == name}
        why = next(iter(mine.values())).why
        cells = []
        for n in bench.sizes:
            found = mine.get(n)
            by_cpu = f" (CPU {found.cpu:.2f} ×)" if found and found.cpu else ""
            cells.append(f"{found.value:.2f} ×{by_cpu}" if found else "–")
        rows.append([name, *cells, why])
    return rows


def _rows(names: Sequence[str], sizes: Sequence[int], line: Callable[[str, int], Timed | None]) -> list[list[str]]:
    return [[name, *(_cell(line(name, n)) for n in sizes)] for name in names]


def _section_rows(section: Section) -> list[list[str]]:
    return [[m.name, _value(m), _number(m.cpu, m.unit), m.note] for m in section.lines]


def _notes(bench: Bench) -> list[str]:
    told = dict.fromkeys(f"≈ {m.name} at {m.documents:,} documents: {m.note}." for m in bench.lines if m.note)
    return [*told, *bench.remarks]


def _points(bench: Bench, name: str) -> tuple[tuple[float, float], ...]:
    return tuple(sorted((float(m.documents), m.value) for m in bench.lines if m.name == name))


def _cell(measured: Timed | None) -> str:
    if measured is None:
        return "–"
    cpu = f", CPU {digits(measured.cpu)}" if measured.cpu is not None else ""
    return f"{'≈ ' if measured.note else ''}{_value(measured)}{cpu}"


def _value(measured: Timed) -> str:
    value = _number(measured.value, measured.unit)
    if measured.repeats == 1:
        return value
    return f"{value} ({digits(measured.low)} – {digits(measured.high)})"


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    return f"{digits(value)} {'×' if unit == 'x' else unit}".strip()


def digits(value: float) -> str:
    """Return a number with three digits that count.

    >>> digits(1234.5), digits(12.345), digits(0.01234), digits(0)
    ('1,234', '12.3', '0.0123', '0')
    """
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"

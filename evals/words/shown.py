"""A comparison of engines as Markdown: a table for each number of labels."""

from __future__ import annotations

from collections.abc import Sequence

from evals.bench.clock import Spent
from evals.bench.table import digits
from evals.intervals import percentile
from evals.markdown import table
from evals.words.labels import KINDS
from evals.words.measure import ADDED, ASKED, Comparison, Weighed

HEAD = (
    "engine",
    "build",
    "disk",
    f"adding {ADDED:,} labels",
    "query, median / p90 / slowest",
    "CPU of a query",
    "label among the first 10",
    *KINDS,
)


def words_markdown(comparisons: Sequence[Comparison], about: str) -> str:
    """Return the tables."""
    blocks = ["# Labels by their words", about]
    for one in comparisons:
        blocks += [
            f"## {one.labels:,} labels",
            f"Cutting them into tokens took {_seconds(one.cutting)} and is in no line below.",
            table(HEAD, [_row(engine) for engine in one.engines]),
        ]
    blocks.append(
        f"The same {ASKED} queries for every engine, one at a time, the index in memory; a query's own tokens were there before. "
        "Build holds no cutting and, for PostgreSQL, all from COPY to VACUUM. "
        "CPU is the time of all processors, the server's too: other work on the machine moves the clock, hardly that."
    )
    return "\n\n".join(blocks) + "\n"


def _row(engine: Weighed) -> list[str]:
    right, of = (sum(column) for column in zip(*engine.found.values(), strict=True))
    times = " / ".join(
        digits(1000 * t) for t in (*(percentile(engine.queries, p) for p in (0.5, 0.9)), max(engine.queries))
    )
    kinds = [f"{engine.found[k][0]} of {engine.found[k][1]}" for k in KINDS]
    return [
        engine.engine,
        _seconds(engine.build),
        f"{digits(engine.size / 2**20)} MiB",
        _seconds(engine.add),
        f"{times} ms",
        f"{digits(1000 * engine.busy)} ms",
        f"{right} of {of}",
        *kinds,
    ]


def _seconds(spent: Spent) -> str:
    return f"{digits(spent.wall)} s, CPU {digits(spent.cpu)}"

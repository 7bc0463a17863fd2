"""Every metric in the order in which a report shows it, over all rows or over groups of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from evals.metrics.ambiguity import ambiguity_f1
from evals.metrics.citations import citation_expected, citation_right
from evals.metrics.exactness import figure_exact, value_exact
from evals.metrics.latency import latencies
from evals.metrics.measured import Measured
from evals.metrics.refusals import refusal_precision, refusal_recall
from evals.metrics.retrieval import recall_at, reciprocal_rank
from evals.metrics.saying import coverage, must_say
from evals.metrics.stability import paraphrase_stability
from evals.metrics.verdicts import errors, missed, passed, strict, wrong
from evals.row import Row

Metric = Callable[[Sequence[Row]], Measured]

FIRST: tuple[Metric, ...] = (passed, strict, wrong, missed)
BOARD: tuple[Metric, ...] = (
    *FIRST,
    errors,
    figure_exact,
    value_exact,
    citation_right,
    citation_expected,
    refusal_precision,
    refusal_recall,
    ambiguity_f1,
    must_say,
    coverage,
    paraphrase_stability,
    partial(recall_at, 1),
    partial(recall_at, 5),
    partial(recall_at, 10),
    reciprocal_rank,
)
GROUPS: Mapping[str, Callable[[Row], str]] = {
    "kind": lambda r: r.case.kind,
    "language": lambda r: r.case.language,
    "layout": lambda r: r.case.layout,
    "document": lambda r: r.case.document,
}


def measure(rows: Sequence[Row]) -> tuple[Measured, ...]:
    """Return every metric that at least one row can show, then the latencies."""
    measured = (metric(rows) for metric in BOARD)
    return tuple(m for m in measured if m.value is not None) + latencies(rows)


def measure_groups(rows: Sequence[Row]) -> dict[str, dict[str, tuple[Measured, ...]]]:
    """Return the four first metrics and the citations by kind, language, layout and document."""
    tables: dict[str, dict[str, tuple[Measured, ...]]] = {}
    for name, key in GROUPS.items():
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            groups[key(row) or "-"].append(row)
        if set(groups) != {"-"}:
            largest = sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))
            tables[name] = {g: tuple(m(members) for m in (*FIRST, citation_right)) for g, members in largest}
    return tables

"""A report as JSON: what the next run compares itself with, and what others recompute."""

from __future__ import annotations

from typing import Any

from evals.change import Change
from evals.metrics.measured import Measured
from evals.paired import Paired
from evals.row import Row
from evals.scored import Report, Scored
from evals.shown import got, wanted


def as_json(report: Report) -> dict[str, Any]:
    """Return the whole report; the rows of the first system alone are written out."""
    return {
        "dataset": report.dataset,
        "documents": list(report.documents),
        "date": report.date,
        "machine": report.machine,
        "program": report.program,
        "seconds": dict(report.seconds),
        "systems": [_scored(s) for s in report.systems],
        "against": [{"system": name, **_paired(paired)} for name, paired in report.against],
        "extraction": [metric_json(m) for m in report.extraction],
        "change": _change(report.change) if report.change else None,
        "cases": [_row(r) for r in report.first.rows],
    }


def metric_json(measured: Measured) -> dict[str, Any]:
    """Return one metric."""
    return {
        "name": measured.name,
        "value": measured.value,
        "n": measured.n,
        "low": measured.low,
        "high": measured.high,
        "better": measured.better,
        "unit": measured.unit,
    }


def _scored(scored: Scored) -> dict[str, Any]:
    groups = {
        name: {group: [metric_json(m) for m in metrics] for group, metrics in table.items()}
        for name, table in scored.groups.items()
    }
    return {"name": scored.name, "metrics": [metric_json(m) for m in scored.metrics], "by": groups}


def _row(row: Row) -> dict[str, Any]:
    case, verdict = row.case, row.verdict
    return {
        "id": case.id,
        "kind": case.kind,
        "lang": case.language,
        "document": case.document,
        "layout": case.layout,
        "question": case.question,
        "history": list(case.history),
        "passed": verdict.passed,
        "strict": verdict.strict,
        "wrong": verdict.wrong,
        "missed": verdict.missed,
        "cites": list(row.cites),
        "reasons": list(verdict.reasons),
        "wanted": wanted(row),
        "got": got(row),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "since": change.since,
        "metrics": [{"name": n, "before": b, "now": a} for n, b, a in change.metrics],
        **_paired(change.paired),
    }


def _paired(paired: Paired) -> dict[str, Any]:
    return {"gained": list(paired.gained), "lost": list(paired.lost), "common": paired.common, "p": paired.p}

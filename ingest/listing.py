"""Figures, facts and problems on one line each, for looking at what was read."""

from __future__ import annotations

from ingest.model import Fact, Figure, Problem, Status


def line_of(figure: Figure) -> str:
    """Write a figure on one line: where, what, of which year and measure, of what, as printed."""
    marks = "Σ" * figure.total + {Status.REPAIRED: "R", Status.DOUBTFUL: "?"}.get(figure.status, "")
    part = " part" if figure.part_of else ""
    dated = f"{figure.year or '-'}({figure.year_from}) {figure.measure.value}"
    paid = " ".join(w for w in (dated, figure.funding, figure.account_code) if w)
    made = f"= {figure.basis.product} {figure.basis.agrees}" if figure.basis else ""
    bound = figure.bound.value if figure.bound.value != "exact" else ""
    value = figure.kind.value if figure.value is None else f"{figure.value} {figure.unit}"
    tail = " ".join(w for w in (repr(figure.printed), bound, made, figure.period, figure.note) if w)
    return f"L{figure.source.line} {value} [{figure.kind.value}{marks}{part}] | {paid} | {' > '.join(figure.label)} | {tail}"


def fact_line(fact: Fact) -> str:
    """Write a fact on one line."""
    label = " > ".join(fact.label)
    return f"FACT L{fact.source.line} {fact.kind.value} {fact.year or '-'} | {label} = {fact.value!r} {fact.order or ''}".rstrip()


def problem_line(problem: Problem) -> str:
    """Write a problem on one line."""
    return f"PROBLEM {problem.kind.value}: {problem.ko} {[s.line for s in problem.sources]}"

"""Figures, documents and problems of the index as JSON: exact values as strings, every one with its source."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from index.query import DocumentCard
from ingest.export import source_json
from ingest.model import Certainty, Figure, Measure, Problem, ProblemKind


def figure_json(figure: Figure) -> dict[str, Any]:
    """Return a figure of the index."""
    basis = figure.basis
    return {
        "id": figure.id,
        "value": None if figure.value is None else format(figure.value, "f"),
        "unit": figure.unit,
        "printed": figure.printed,
        "kind": figure.kind.value,
        "measure": figure.measure.value,
        "label": list(figure.label),
        "project": figure.project,
        "year": figure.year,
        "period": figure.period,
        "funding": figure.funding,
        "account": figure.account,
        "account_code": figure.account_code,
        "total": figure.total,
        "part_of": figure.part_of,
        "status": figure.status.value,
        "bound": figure.bound.value,
        "basis": None if basis is None else {
            "factors": [{"value": format(f.value, "f"), "unit": f.unit, "printed": f.printed} for f in basis.factors],
            "product": format(basis.product, "f"),
            "agrees": basis.agrees,
            "quote": basis.quote,
        },
        "source": source_json(figure.source),
        "also_stated": [source_json(s) for s in figure.also_stated],
    }  # fmt: skip


def card_json(card: DocumentCard) -> dict[str, Any]:
    """Return what is known of a document."""
    return {
        "name": card.name,
        "title": card.title,
        "format": card.format,
        "digest": card.digest,
        "year": card.year,
        "department": card.department,
        "government": card.government,
        "projects": list(card.projects),
        "sections": card.sections,
        "figures": card.figures,
        "problems": card.problems,
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return a fault of a document."""
    return {
        "kind": problem.kind.value,
        "document": problem.document,
        "ko": problem.ko,
        "en": problem.en,
        "certainty": problem.certainty.value,
        "expected": None if problem.expected is None else format(problem.expected, "f"),
        "found": None if problem.found is None else format(problem.found, "f"),
        "figures": list(problem.figures),
        "sources": [source_json(s) for s in problem.sources],
    }


def measure_of(name: str) -> Measure | None:
    """Return a measure by its Korean or English name.

    >>> measure_of("예산"), measure_of("executed"), measure_of("?")
    (<Measure.BUDGET: '예산'>, <Measure.EXECUTED: '집행'>, None)
    """
    for measure in Measure:
        if name in (measure.value, measure.name.lower()):
            return measure
    return None


def fitting_cards(
    cards: Iterable[DocumentCard], *, text: str = "", department: str = "", year: int | None = None
) -> list[DocumentCard]:
    """Return the documents that hold every word of a search, and fit the filters."""
    wanted = text.casefold().split()
    return [
        card
        for card in cards
        if (not department or card.department == department)
        and (year is None or card.year == year)
        and all(word in _words(card) for word in wanted)
    ]


def fitting_problems(
    problems: Iterable[Problem],
    *,
    kind: str = "",
    certainty: str = "",
    document: str = "",
    among: Container[str] | None = None,
) -> list[Problem]:
    """Return the problems that fit all filters, the surest first, in their order otherwise; `among` holds the documents that count."""
    order = {c: n for n, c in enumerate(Certainty)}
    found = [
        p
        for p in problems
        if (not kind or p.kind is ProblemKind(kind))
        and (not certainty or p.certainty is Certainty(certainty))
        and (not document or document in _touched(p))
        and (among is None or any(name in among for name in _touched(p)))
    ]
    return sorted(found, key=lambda p: order[p.certainty])


def _touched(problem: Problem) -> set[str]:
    return {problem.document, *(s.document for s in problem.sources)}


def _words(card: DocumentCard) -> str:
    parts = (card.name, card.title, card.department or "", card.government or "", str(card.year or ""), *card.projects)
    return " ".join(parts).casefold()

"""One question with its answer, its verdict and the checks of its sources: what every metric is computed from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from evals.case import Case
from evals.given import Given, GivenFigure
from evals.verdict import Verdict, judge

Texts = Callable[[str], str | None]  # the stored text of a cited document, None when there is none


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a document that retrieval brought back, best first."""

    document: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A case, what a system made of it, and what that is worth."""

    case: Case
    given: Given | None
    verdict: Verdict
    cites: tuple[bool, ...] = ()  # for each stated figure that is claimed: its source holds its digits
    found: tuple[Found, ...] = ()


def make_rows(
    cases: Iterable[Case],
    answers: Mapping[str, Given],
    texts: Texts,
    found: Mapping[str, tuple[Found, ...]] | None = None,
) -> tuple[Row, ...]:
    """Return a row for every case, answered or not."""
    rows = []
    for case in cases:
        given = answers.get(case.id)
        cites = check_cites(given, texts) if given else ()
        rows.append(Row(case, given, judge(case, given), cites, (found or {}).get(case.id, ())))
    return tuple(rows)


def check_cites(given: Given, texts: Texts) -> tuple[bool, ...]:
    """Return for each claimed figure that a document states whether the cited place holds its digits."""
    stated = (f for f in given.claimed if f.origin not in {"computed", "derived"})
    return tuple(_holds(f, texts) for f in stated)


def _holds(figure: GivenFigure, texts: Texts) -> bool:
    source = figure.source
    if source is None or not source.document or source.start is None or source.quote is None:
        return False
    text = texts(source.document)
    return (
        text is not None
        and text[source.start : source.end] == source.quote
        and bool(figure.digits)
        and figure.digits in source.quote
    )

"""A question, what was wanted and what came, in words that a person checks against the document."""

from __future__ import annotations

from dataclasses import dataclass

from evals.case import Expected, Forbidden, Money, Number, Words
from evals.given import GivenFigure, Quoted
from evals.row import Row, Texts

AROUND = 2  # lines shown before and after the cited one


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a document, with the cited span marked off."""

    document: str
    line: int
    before: str
    marked: str
    after: str


def wanted(row: Row) -> str:
    """Return what a right answer holds."""
    case = row.case
    parts = [_expected(e) for e in case.expected]
    if case.wanted == "refuse":
        parts = ["a refusal"]
    elif case.match in {"any", "first"} and len(parts) > 1:
        parts = [f"{case.match} of: " + " | ".join(parts)]
    parts += [f"one of the words {' / '.join(group)}" for group in case.must_say]
    return "; ".join(parts) or "nothing claimed"


def got(row: Row) -> str:
    """Return what came: the status, and every figure with its role."""
    if row.given is None:
        return "no answer"
    figures = "; ".join(_given(f) for f in row.given.figures[:8])
    return f"{row.given.status}: {figures or row.given.text[:200]}"


def forbidden(row: Row) -> str:
    """Return the forbidden figures that were claimed, with why they are wrong."""
    claimed = {(f.value, f.is_money) for f in row.given.claimed} if row.given else set()
    return "; ".join(_why(n) for n in row.case.must_not if (n.value, n.money) in claimed)


def excerpts(row: Row, texts: Texts) -> tuple[Excerpt, ...]:
    """Return the places that the answer points at, as they stand in the documents."""
    if row.given is None:
        return ()
    places = [f.source for f in row.given.claimed if f.source] or list(row.given.citations)
    shown = [_excerpt(p, texts) for p in places[:4]]
    return tuple(e for e in shown if e is not None)


def _expected(expected: Expected) -> str:
    match expected:
        case Money(amount=amount, ground=ground):
            return f"{amount:,}원 ({ground.label})" if ground.label else f"{amount:,}원"
        case Number(value=value, unit=unit, ground=ground):
            return f"{value}{unit} ({ground.label})" if ground.label else f"{value}{unit}"
        case Words(text=text):
            return f"“{text}”"


def _given(figure: GivenFigure) -> str:
    value = "-" if figure.value is None else f"{figure.value:,}"
    year = f" {figure.year}" if figure.year else ""
    name = figure.label[-1] if figure.label else ""
    return f"{figure.role} {value} {figure.unit} ({name}{year})"


def _why(forbidden_figure: Forbidden) -> str:
    value = f"{forbidden_figure.value:,}{'원' if forbidden_figure.money else ''}"
    return f"{value}: {forbidden_figure.why}" if forbidden_figure.why else value


def _excerpt(place: Quoted, texts: Texts) -> Excerpt | None:
    text = texts(place.document) if place.document else None
    if text is None or place.start is None or place.end is None or not 0 <= place.start <= place.end <= len(text):
        return None
    first, last = place.start, place.end
    for _ in range(AROUND + 1):
        first = max(0, text.rfind("\n", 0, first))
        following = text.find("\n", min(len(text), last + 1))
        last = len(text) if following < 0 else following
    line = text.count("\n", 0, place.start) + 1
    return Excerpt(
        place.document,
        line,
        text[first : place.start].lstrip("\n"),
        text[place.start : place.end],
        text[place.end : last],
    )

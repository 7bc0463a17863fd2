"""A number told again beside the one that a table or a working has: another one there is a slip in one of the two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from ingest.checks.findings import Findings
from ingest.checks.subject import fold, rounds_to
from ingest.model import Bound, Certainty, Fact, Figure, Kind, ProblemKind, Status

_NEAR = Decimal("0.1")  # what is further off than that is another thing
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:은|는|이|가|을|를|의)$")

Cells = Mapping[tuple[tuple[str, ...], int | None], Sequence[Figure]]


def hold(
    one: Figure,
    others: Sequence[Figure],
    name: str,
    found: Findings,
    *,
    near: bool = True,
    certainty: Certainty = Certainty.LIKELY,
    alike: Sequence[Figure] = (),
) -> None:
    """Tell of a conflict where the others agree among themselves, and neither is the other rounded.

    `alike` are those that may state either, too. What is not `near` is another thing, unless it is told of the very same.
    """
    values = {o.value for o in others}
    if len(values) != 1 or one.value in values or not one.value or not all(values):
        return
    other = others[0]
    if rounds_to(one, other) or rounds_to(other, one) or (near and not is_near(one, other)):
        return
    both = {one.value, other.value}
    told = (p for p in found.problems if p.kind is ProblemKind.CONFLICT and {p.expected, p.found} == both)
    if any(not {one.id, other.id}.isdisjoint(p.figures) for p in told):
        return
    found.conflict(name, one, other, certainty, [one, other, *(f for f in alike if f.value in both)])


def is_near(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are so near to each other that they may well be meant for one."""
    a, b = one.value or Decimal(0), other.value or Decimal(0)
    return abs(a - b) <= _NEAR * max(abs(a), abs(b))


def exact(f: Figure) -> bool:
    """Tell whether a figure states one whole amount or count: no bound, no share of a funder, no span of time."""
    plain = f.bound is Bound.EXACT and f.value is not None and f.status is not Status.DOUBTFUL
    return plain and f.funding is None and f.kind in {Kind.AMOUNT, Kind.COUNT} and f.period is None


def bare(name: str) -> str:
    """Return a name without brackets, spaces and its last particle: 세출결산액은 is the column 세출결산액(지출)."""
    return shorn(fold(name))


def shorn(name: str) -> str:
    """Return a name without its last particle."""
    return _PARTICLE.sub("", name)


def home(thing: Figure | Fact) -> str:
    """Return what a figure belongs to: its project, or else the outermost heading over it."""
    return thing.project or next(iter(thing.source.section), "")

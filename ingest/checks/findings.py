"""What checking finds: relations that hold, problems in sentences, parts and repeated statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.model import Certainty, Check, Figure, Problem, ProblemKind

_UNITS = ((10**8, "억원"), (10**6, "백만원"), (10**3, "천원"))


@dataclass(slots=True)
class Findings:
    """Collects what the checks of one document find."""

    document: str
    checks: list[Check] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    part_of: dict[str, str] = field(default_factory=dict)  # part → the total it is part of
    also: dict[str, list[Figure]] = field(default_factory=dict)  # figure → others that state the same

    def hold(self, kind: ProblemKind, result: Figure, inputs: Sequence[Figure]) -> None:
        """Record a relation that holds."""
        self.checks.append(Check(kind, result.id, tuple(f.id for f in inputs)))

    def own(self, whole: Figure, parts: Sequence[Figure]) -> None:
        """Record parts of a whole; the first owner found stays."""
        for part in parts:
            if part.id != whole.id and not self._above(whole.id, part.id):
                self.part_of.setdefault(part.id, whole.id)

    def _above(self, low: str, high: str) -> bool:
        """Tell whether `high` already owns `low`: a whole is never part of its own part."""
        seen: set[str] = set()
        while low in self.part_of and low not in seen:
            seen.add(low)
            low = self.part_of[low]
            if low == high:
                return True
        return False

    def same(self, figures: Sequence[Figure]) -> None:
        """Record figures that state the same fact with the same value."""
        for figure in figures:
            known = self.also.setdefault(figure.id, [])
            known += [f for f in figures if f.id != figure.id and f not in known]

    def fault(
        self,
        kind: ProblemKind,
        ko: str,
        en: str,
        figures: Sequence[Figure],
        *,
        certainty: Certainty = Certainty.CERTAIN,
        expected: Decimal | None = None,
        found: Decimal | None = None,
    ) -> None:
        """Record a problem, with the places of its figures."""
        self.problems.append(
            Problem(
                kind,
                self.document,
                ko,
                en,
                certainty,
                tuple(dict.fromkeys(f.source for f in figures)),
                expected,
                found,
                tuple(dict.fromkeys(f.id for f in figures)),
            )
        )

    def conflict(
        self, name: str, one: Figure, other: Figure, certainty: Certainty, figures: Sequence[Figure] = ()
    ) -> None:
        """Record two statements of one thing that differ; `figures` are all that state either."""
        self.fault(
            ProblemKind.CONFLICT,
            f"‘{name}’이(가) 두 곳에 다르게 적혀 있습니다: {one.printed}({at(one)})과 {other.printed}({at(other)}).",
            f"‘{name}’ is stated twice with different values: {one.printed} ({at_en(one)}) and {other.printed} ({at_en(other)}).",
            figures or [one, other],
            certainty=certainty,
            expected=one.value,
            found=other.value,
        )


def money(value: Decimal, like: Figure) -> str:
    """Say a computed value in the unit that a figure is printed in.

    >>> from ingest.model import Kind, Measure, Source
    >>> place = Source("d", (), 0, 5, 1, "5,000")
    >>> money(Decimal(7_500_000), Figure(place, Kind.AMOUNT, Decimal(5_000_000), "KRW", "5,000천원", Measure.BUDGET, None, (), "계"))
    '7,500천원'
    """
    if like.unit == "percent":
        return f"{value.normalize():f}%"
    if like.unit != "KRW":
        return f"{value.normalize():,f}{like.unit.removeprefix('count:')}"
    for scale, name in _UNITS:
        if like.printed.endswith(name):
            return f"{(value / scale).normalize():,f}{name}"
    return f"{value:,}원"


def named(figure: Figure) -> str:
    """Name a figure for a sentence: its own name, its column and its year."""
    parts = [figure.item or (figure.owners[-1] if figure.owners else figure.measure.value), figure.column]
    name = " ".join(p for p in parts if p)
    if figure.year and str(figure.year) not in name:
        name = f"{figure.year}년 {name}"
    return name


def at(figure: Figure) -> str:
    """Say where a figure stands, in Korean."""
    place = figure.source.place
    if place.page is not None:
        return f"{place.page}쪽"
    if place.sheet is not None:
        return f"{place.sheet} {place.row or 0}행"
    return f"{figure.source.line}행"


def at_en(figure: Figure) -> str:
    """Say where a figure stands, in English."""
    place = figure.source.place
    if place.page is not None:
        return f"page {place.page}"
    if place.sheet is not None:
        return f"{place.sheet} row {place.row or 0}"
    return f"line {figure.source.line}"

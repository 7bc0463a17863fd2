"""Whether expected figures are given as figures: their exact value, in the right unit, not merely in the text."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from evals.case import Case, Expected, Money, Number, Words
from evals.given import Given, GivenFigure
from evals.metrics.measured import Measured, share
from evals.row import Row
from evals.verdict import pool

COMPUTED_SLACK = Decimal("0.051")


def figure_exact(rows: Sequence[Row]) -> Measured:
    """Return the share of questions for figures whose every expected value is given as a figure, unit and all."""
    return share("figure exact", (_all_there(r.case, r.given, unit=True) for r in rows if _asks(r.case)))


def value_exact(rows: Sequence[Row]) -> Measured:
    """Return the same with the unit left out: the difference of the two is what wrong units cost."""
    return share("value exact", (_all_there(r.case, r.given, unit=False) for r in rows if _asks(r.case)))


def same_unit(wanted: Number, given: str) -> bool:
    """Return whether the unit of a count or a rate is the one that was asked for.

    >>> same_unit(Number(Decimal(3), "명"), "count:명"), same_unit(Number(Decimal(3), "%"), "count:건")
    (True, False)
    """
    if not wanted.unit:
        return given != "KRW"
    if wanted.unit in {"%", "percent", "퍼센트"}:
        return given == "percent"
    return given.removeprefix("count:") == wanted.unit


def _asks(case: Case) -> bool:
    figures = [e for e in case.expected if not isinstance(e, Words)]
    return case.wanted == "answer" and bool(figures)


def _all_there(case: Case, given: Given | None, *, unit: bool) -> bool:
    if given is None:
        return False
    figures = pool(case, given)
    there = [_there(e, figures, unit=unit) for e in case.expected if not isinstance(e, Words)]
    match case.match:
        case "all":
            return all(there)
        case "first":
            return there[0]
        case "any" | "optional":
            return any(there)


def _there(expected: Expected, figures: Sequence[GivenFigure], *, unit: bool) -> bool:
    match expected:
        case Money(amount=amount):
            return any(f.value is not None and (f.is_money or not unit) and f.value == amount for f in figures)
        case Number(value=value, tolerance=tolerance, formula=formula):
            slack = max(tolerance, COMPUTED_SLACK if formula else Decimal(0))
            return any(
                f.value is not None
                and abs(abs(f.value) - abs(value)) <= slack
                and (same_unit(expected, f.unit) or not unit)
                for f in figures
            )
        case Words():
            return True

"""Whether an answer is right: expected figures there, nothing forbidden claimed, what must be said said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evals.case import Case, Expected, Money, Number, Words
from evals.given import Given, GivenFigure, base_name

# Kinds whose answer may stand in the parts or the operands of the figure that is claimed.
WITH_PARTS = frozenset({"list", "calc_basis"})
WITH_INPUTS = frozenset({"calc_basis", "compare/rank"})
# Kinds that ask for certain amounts and for no other: a further one claimed is noise at best.
NOTHING_ELSE = frozenset(
    {
        "figure_single",
        "figure_multi",
        "figure_follow_up",
        "settlement",
        "delta/yoy",
        "sum/aggregate",
        "unit_convert",
    }
)
NUMERAL = re.compile(r"\d+(?:\.\d+)?")
COMPUTED_SLACK = Decimal("0.051")  # a computed rate may be printed with one decimal
SPOKEN_SLACK = Decimal("0.06")  # the same in running text


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one answer did; `wrong` is the worst that can happen."""

    passed: bool
    strict: bool
    wrong: bool
    missed: bool
    hits: tuple[bool, ...]  # for each expected answer, whether it is there
    reasons: tuple[str, ...] = ()


def judge(case: Case, given: Given | None) -> Verdict:
    """Return the verdict on an answer; no answer at all passes nothing."""
    if given is None:
        return Verdict(passed=False, strict=False, wrong=False, missed=False, hits=(), reasons=("no answer",))
    hits = tuple(is_there(e, pool(case, given), given.text) for e in case.expected)
    found = _found(case, given, hits)
    forbidden = any(f.value == n.value and f.is_money == n.money for n in case.must_not for f in given.claimed)
    said = all(any(_squeeze(w).lower() in _squeeze(given.text).lower() for w in g) for g in case.must_say)
    passed = found and not forbidden and said
    wrong = forbidden or _claims_wrongly(case, given, hits)
    missed = case.wanted == "answer" and not passed and given.status in {"absent", "not_stated", "out_of_scope"}
    named = (
        ("wrong figure claimed", wrong),
        ("answer missed", missed),
        ("forbidden figure claimed", forbidden),
        ("not said what must be said", not said),
        ("expected not found", not found),
    )
    return Verdict(
        passed=passed,
        strict=passed and not _claims_more(case, given),
        wrong=wrong,
        missed=missed,
        hits=hits,
        reasons=tuple(name for name, holds in named if holds),
    )


def pool(case: Case, given: Given) -> tuple[GivenFigure, ...]:
    """Return the figures in which an expected one may stand."""
    figures = given.claimed
    if case.kind in WITH_PARTS:
        figures += given.of_role("part")
    if case.kind in WITH_INPUTS:
        figures += given.of_role("input")
    if case.wanted == "disclose":
        figures += given.of_role("context")
    return figures


def is_there(expected: Expected, figures: Sequence[GivenFigure], text: str) -> bool:
    """Return whether an expected answer stands among the figures, or for words and counts in the text."""
    match expected:
        case Money(amount=amount, ground=ground, formula=formula):
            return any(
                f.is_money
                and f.value == amount
                and (formula or not ground.document or base_name(ground.document) in f.documents)
                for f in figures
            )
        case Number():
            return _number_among(expected, figures) or _number_in(expected, text)
        case Words(text=words):
            return _squeeze(words) in _squeeze(text)


def _number_among(expected: Number, figures: Sequence[GivenFigure]) -> bool:
    slack = max(expected.tolerance, COMPUTED_SLACK if expected.formula else Decimal(0))
    return any(
        f.value is not None and not f.is_money and abs(abs(f.value) - abs(expected.value)) <= slack for f in figures
    )


def _number_in(expected: Number, text: str) -> bool:
    if printed := expected.ground.printed:
        digits = printed.lstrip("△-").strip()
        return re.search(rf"(?<![\d,.]){re.escape(digits)}(?!\d|,\d)", text) is not None
    slack = max(expected.tolerance, SPOKEN_SLACK)
    spoken = NUMERAL.findall(text.replace(",", ""))
    return any(abs(Decimal(n) - abs(expected.value)) <= slack for n in spoken)


def _found(case: Case, given: Given, hits: tuple[bool, ...]) -> bool:
    if case.wanted == "refuse":
        return given.refused
    if case.wanted == "answer" and given.status in {"absent", "out_of_scope"}:
        return False
    match case.match:
        case "all":
            return all(hits)
        case "any":
            return any(hits)
        case "first":
            return bool(hits) and hits[0]
        case "optional":
            return True


def _claims_wrongly(case: Case, given: Given, hits: tuple[bool, ...]) -> bool:
    if not given.claimed:
        return False
    if case.wanted == "refuse":
        return True
    return case.wanted == "answer" and case.asks_money and given.status == "answered" and not any(hits)


def _claims_more(case: Case, given: Given) -> bool:
    if case.kind not in NOTHING_ELSE or not case.asks_money:
        return False
    amounts = {e.amount for e in case.expected if isinstance(e, Money)}
    for e in case.expected:
        if not isinstance(e, Words):
            amounts |= {o.amount for o in e.operands if isinstance(o, Money)}
    return any(f.is_money and f.value not in amounts for f in given.claimed)


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)

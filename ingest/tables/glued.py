"""An amount and the formula it comes of, told apart at the end of a line where arithmetic proves one cut and no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ingest.numbers.formulas import formulas
from ingest.tables.values import number

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|[1-9]\d{0,2}")
_AMOUNT = re.compile(rf"(?:^|(?<=\s))(?:{_DIGITS.pattern})(?P<gap>\s*)$")
_WON = re.compile(rf"(?P<won>{_DIGITS.pattern})\s*원")


@dataclass(frozen=True, slots=True)
class Cut:
    """Where an amount stands in a line, where its formula begins, and what that gives."""

    start: int
    end: int
    formula: int
    product: Decimal  # in won


def cut(said: str, scale: Decimal) -> Cut | None:
    """Part `12,00015,000원*800부` or `30,000 2,500,000원*12월`, an amount of a scale before what gives it; None where two ways would do.

    >>> found = cut("자료집 12,00015,000원*800부", Decimal(1000))
    >>> found and (found.end, found.product)
    (10, Decimal('12000000'))
    >>> cut("자료집 12,00015,000원*900부", Decimal(1000)) is None
    True
    """
    if "원" not in said:
        return None
    found = [c for at in range(1, len(said)) if (c := _cut(said, at, scale)) is not None]
    return found[0] if len(found) == 1 else None


def _cut(said: str, at: int, scale: Decimal) -> Cut | None:
    if not said[at].isdigit() or not (said[at - 1].isdigit() or said[at - 1].isspace()):
        return None
    amount = _AMOUNT.search(said, 0, at)
    first = _DIGITS.match(said, at)
    if amount is None or first is None or said[first.end() : first.end() + 1] in {",", *"0123456789"}:
        return None
    product = _product(said[at:])
    value = number(amount[0])
    if product is None or value is None or product != value * scale:
        return None
    return Cut(amount.start(), amount.end() - len(amount["gap"]), at, product)


def _product(tail: str) -> Decimal | None:
    """Return the won that the whole of a tail gives: a formula, or plain won."""
    if won := _WON.fullmatch(tail.strip()):
        return Decimal(won["won"].replace(",", ""))
    found = formulas(tail)
    whole = len(found) == 1 and found[0].start == 0 and not tail[found[0].end :].strip(" =")
    return found[0].product if whole and found[0].priced else None

"""Numbers with their units in running text, read the way budget documents print them: exact, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.model import Bound
from ingest.numbers.counting import bound_at, counter_at, percent_at
from ingest.numbers.masks import Masks
from ingest.numbers.won import ATTACHED, AmountError, compose, numeral, parts_at, won_at
from ingest.text.folding import fold

_NUMERAL = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
_RATIO = re.compile(r"[ ]?:[ ]?1(?![\d:.,])")
_RATED = re.compile(r"(?:경쟁률|경쟁율|비율|배율|대비)[^\d]{0,6}$")
_TILDE = re.compile(r"[ ]?~{1,2}[ ]?(?=\d)|-(?=\d)|[ ]-[ ](?=\d)")
_ARROW = re.compile(r"[ ]?(?:→|⇒|➔|➜|➡|⇨|->)[ ]?(?:(?:변경|조정|경정|수정|최종)[ ]?)?(?=△?[ ]?\d)")
_YEARLIKE = re.compile(r"(?:19|20)\d{2}$")
_SIGN = re.compile(r"(?:(?:^|(?<=[\s(:=\[]))[-+]|△)[ ]?$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as it stands in a text; `text[start:end]` is what was printed."""

    value: Decimal  # in the base unit
    unit: str  # "KRW", "percent", "ratio", "count:명"; "" for a bare number
    printed: str
    start: int
    end: int
    bound: Bound = Bound.EXACT
    step: Decimal = Decimal(1)  # how many base units one of the printed digits is


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number that looks like a figure and cannot be read for certain."""

    printed: str
    start: int
    end: int
    why: str


def unit_words(printed: str) -> str:
    """Return what follows the digits of a printed number.

    >>> unit_words("△1,200백만원"), unit_words("３00여명")
    ('백만원', '명')
    """
    digits = re.match(r"[△\-\s]*[\d,.]*", fold(printed))
    return printed[digits.end() if digits else 0 :].strip().removeprefix("여").strip()


def scan(text: str, *, money: bool = False) -> Iterator[Quantity | Doubt]:
    """Find every number of a text that has a unit of its own, left to right; `money` reads 3천만 as won.

    >>> [(str(q.value), q.unit, q.printed) for q in scan("제8회 축제 5,000천원 ~ 10,000천원, 2회 40명")]
    [('5000000', 'KRW', '5,000천원'), ('10000000', 'KRW', '10,000천원'), ('2', 'count:회', '2회'), ('40', 'count:명', '40명')]
    >>> [(str(q.value), q.printed) for q in scan("인력 (12 → 15명), 사업비 10,000 → 12,000천원")]
    [('12', '12명'), ('15', '15명'), ('10000000', '10,000천원'), ('12000000', '12,000천원')]
    """
    folded = fold(text)
    masks = Masks(folded)
    low: tuple[int, int, str] | None = None  # a bare number before ~: start, end, numeral
    held: Quantity | None = None  # a whole quantity before ~, of the same unit as what follows
    led: list[tuple[int, int, str]] = []  # bare numbers, each led from by an arrow
    position = 0
    while match := _NUMERAL.search(folded, position):
        start = match.start()
        masked = masks.end_at(start)
        if masked is not None or _inside_word(folded, start):
            position = max(masked or 0, match.end())
            low, held, led = None, None, []
            continue
        found = _quantity_at(text, folded, match, money=money)
        end = found.end if found is not None else match.end()
        tilde = _TILDE.match(folded, end)
        if isinstance(found, Quantity) and led and found.unit not in {"", "ratio"}:
            yield from _led(text, folded, led, found)
        arrow = _ARROW.match(folded, end) if found is None and not _YEARLIKE.match(match[0]) else None
        led = [*led, (start, end, match[0])] if arrow else []
        if found is None:
            low = (start, end, match[0]) if tilde else None
        elif isinstance(found, Doubt):
            yield found
            low, held = None, None
        else:
            if low is not None:
                yield from _lower(text, low, found)
                found = replace(found, bound=Bound.HIGH)
            elif held is not None and held.unit == found.unit:
                found = replace(found, bound=Bound.HIGH)
            if (
                tilde
                and found.bound is not Bound.HIGH
                and _same_unit_follows(text, folded, tilde.end(), found, money=money)
            ):
                found = replace(found, bound=Bound.LOW)
                held = found
            else:
                held = None
            low = None
            yield found
        position = tilde.end() if tilde else end


def _same_unit_follows(text: str, folded: str, position: int, first: Quantity, *, money: bool) -> bool:
    match = _NUMERAL.match(folded, position)
    second = _quantity_at(text, folded, match, money=money) if match else None
    return isinstance(second, Quantity) and second.unit == first.unit and second.value > first.value


def _lower(text: str, low: tuple[int, int, str], high: Quantity) -> Iterator[Quantity | Doubt]:
    start, end, printed = low
    unit = unit_words(high.printed)
    try:
        value = numeral(printed) * high.step
    except AmountError as error:
        yield Doubt(text[start:end], start, end, str(error))
        return
    if value >= high.value:
        yield Doubt(text[start:end], start, end, "the first of a range is not the smaller")
        return
    yield Quantity(value, high.unit, text[start:end] + unit, start, end, Bound.LOW, high.step)


def _led(text: str, folded: str, ends: list[tuple[int, int, str]], last: Quantity) -> Iterator[Quantity | Doubt]:
    """Read `12 → 15명`: what an arrow leads from is told in the unit of what it leads to."""
    unit = unit_words(last.printed)
    for start, end, printed in ends:
        sign = _SIGN.search(folded[max(0, start - 8) : start])
        less = sign is not None and not sign[0].startswith("+")
        begin = start - len(sign[0]) if sign and less else start
        try:
            value = numeral(printed) * last.step
        except AmountError as error:
            yield Doubt(text[start:end], start, end, str(error))
            continue
        if last.unit == "KRW" and value != value.to_integral_value():
            yield Doubt(text[start:end], start, end, "less than one won")
            continue
        yield Quantity(-value if less else value, last.unit, text[begin:end] + unit, begin, end, step=last.step)


def _inside_word(folded: str, start: int) -> bool:
    before = folded[start - 1] if start else " "
    return before.isascii() and (before.isalnum() or before in ".,_") and before != ","


def _quantity_at(text: str, folded: str, match: re.Match[str], *, money: bool) -> Quantity | Doubt | None:
    start = match.start()
    lead = folded[max(0, start - 8) : start]
    prefixed = lead.rstrip()[-1:] in {"₩", "￦"}
    try:
        read = won_at(folded, start, money=money) or _percent_at(folded, match) or _count_at(folded, start)
        if read is None and _RATED.search(lead) and (ratio := _RATIO.match(folded, match.end())):
            read = (ratio.end(), numeral(match[0]), "ratio", Decimal(1))
        if read is None and prefixed:
            read = (match.end(), numeral(match[0]), "KRW", Decimal(1))
    except AmountError as error:
        parts = parts_at(folded, start, ATTACHED)
        end = max([match.end(), *(p[2] for p in parts)])
        return Doubt(text[start:end], start, end, str(error))
    if read is None:
        return None
    end, value, unit, step = read
    if unit == "KRW" and value != value.to_integral_value():
        return Doubt(text[start:end], start, end, "less than one won")
    sign = _SIGN.search(lead)
    if sign and not sign[0].startswith("+"):
        value = -value
        start -= len(sign[0])
    return Quantity(value, unit, text[start:end], start, end, bound_at(folded, start, end), step)


def _percent_at(folded: str, match: re.Match[str]) -> tuple[int, Decimal, str, Decimal] | None:
    end = percent_at(folded, match.end())
    return (end, numeral(match[0]), "percent", Decimal(1)) if end is not None else None


def _count_at(folded: str, start: int) -> tuple[int, Decimal, str, Decimal] | None:
    parts = parts_at(folded, start, ATTACHED)
    if not parts:
        return None
    unit, tail = counter_at(folded, parts[-1][2])
    if not unit:
        return None
    value, step = compose(parts)
    return tail, value, "ratio" if unit == "배" else f"count:{unit}", step

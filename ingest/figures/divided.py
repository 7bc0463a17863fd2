"""What the bracket after a number divides it into: bare numbers, read in its unit where they add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.figures.prose import SEXES
from ingest.figures.scope import Line, Value
from ingest.model import Figure, Measure
from ingest.numbers import cells
from ingest.numbers.amounts import Doubt, Quantity, unit_words
from ingest.numbers.measures import funding
from ingest.numbers.won import AmountError, numeral
from ingest.text.lexicon import LEXICON

_BRACKET = re.compile(r"[ ]?[가-힣]{0,6}[ ]?\((?P<inner>[^()]{5,160})\)")
_CUT = re.compile(r",(?!\d)|\s[/+]\s|\s?·\s(?=[가-힣])|(?<=\d)\s(?=[가-힣])")
_PIECE = re.compile(
    r"\s*(?P<of>[가-힣](?:[가-힣A-Za-z·\s]{0,18}[가-힣A-Za-z])?|\d{1,2}[가-힣]{1,6}(?=\s)|\d{1,3}(?:\.\d)?(?:km|㎞|m)(?=\s))\s?:?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,6}(?:\.\d+)?)\s*"
)
_ROUGHLY = (" 약", " 총", " 각")
REST = "기타"  # of what is spent, as of who pays
_SHORTEST = 2  # letters of a name
_PLANS = frozenset({Measure.BUDGET, Measure.REQUIRED})


@dataclass(frozen=True, slots=True)
class _Piece:
    of: str
    value: Decimal  # as printed
    start: int
    end: int


def counts(line: Line, whole: Quantity, owner: Figure) -> Iterator[Figure]:
    """Read `쉼터 12개소 운영(동쪽 7, 서쪽 5)`, `빈터 12곳(1등급 7, 2등급 5)`: counts of the whole's kind."""
    pieces = _pieces(line, whole)
    if sum(p.value for p in pieces) != whole.value:
        return
    for p in pieces:
        printed = line.text[p.start : p.end] + whole.unit.removeprefix("count:")
        said = Value(p.start, p.end, cells.kind(whole.unit, p.value), p.value, whole.unit, printed)
        figure = line.figure(said, owner.measure, f"{owner.item} {p.of}", (line.scope.year, line.scope.year_from))
        yield replace(figure, year=owner.year, year_from=owner.year_from, part_of=owner.id)


def amounts(line: Line, whole: Quantity, owner: Figure) -> Iterator[Figure]:
    """Read `소요예산 50,000천원(시설비 30,000, 용역비 20,000)`: what an amount is spent on; who pays is read as such."""
    pieces = _pieces(line, whole)
    if sum(p.value * whole.step for p in pieces) != whole.value or any(_pays(p.of) and p.of != REST for p in pieces):
        return
    for p in pieces:
        value = p.value * whole.step
        printed = line.text[p.start : p.end] + unit_words(whole.printed)
        said = Value(p.start, p.end, cells.kind("KRW", value), value, "KRW", printed)
        figure = line.figure(said, owner.measure, p.of, (line.scope.year, line.scope.year_from), fund=owner.funding)
        yield of(replace(figure, year=owner.year, year_from=owner.year_from, period=owner.period), owner)


def of(part: Figure, owner: Figure) -> Figure:
    """Make an amount a part of the one that its bracket stands behind."""
    named = () if owner.item in ("", *owner.owners) else (owner.item,)
    return replace(part, owners=(*owner.owners, *named), part_of=owner.id)


def called(whole: Figure | None, named: Measure, name: str, before: str) -> tuple[Measure, str]:
    """Return what a part in a bracket measures and is called: of `소요예산 18억원(기금 7억원, 자체예산 11억원)` the last is no 소요예산 of all."""
    if whole is None or {named, whole.measure} != _PLANS or any(c.isdigit() for c in before):
        return named, name
    return whole.measure, " ".join(before.strip(" (,").split()) or name


def held(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, int]:
    """Return, for each amount in a bracket of amounts that add up to the one before it, where that one stands."""
    found: dict[int, int] = {}
    for n, whole in enumerate(quantities):
        bracket = _BRACKET.match(line.text, whole.end) if _is_amount(whole) else None
        inside = [q for q in quantities[n + 1 :] if bracket and q.start < bracket.end("inner")]
        amounts = [q.value for q in inside if isinstance(q, Quantity) and _is_amount(q)]
        if (
            len(inside) > 1
            and len(amounts) == len(inside)
            and isinstance(whole, Quantity)
            and sum(amounts) == whole.value
        ):
            found |= {q.start: whole.start for q in inside}
    return found


def _is_amount(found: Quantity | Doubt) -> bool:
    return isinstance(found, Quantity) and found.unit == "KRW"


def _pays(name: str) -> bool:
    return funding(name) is not None or name in LEXICON.funding


def _pieces(line: Line, whole: Quantity) -> list[_Piece]:
    """Read the bracket right after a number; nothing where a piece of it is no name with a bare number."""
    bracket = _BRACKET.match(line.text, whole.end)
    found: list[_Piece] = []
    at, end = bracket.span("inner") if bracket else (0, 0)
    for cut in [*_CUT.finditer(line.text, at, end), None] if bracket else ():
        match = _PIECE.fullmatch(line.text, at, cut.start() if cut else end)
        if (
            match is None
            or (len(match["of"]) < _SHORTEST and match["of"] not in SEXES)
            or match["of"].endswith(_ROUGHLY)
        ):
            return []
        try:
            value = numeral(match["digits"])
        except AmountError:
            return []
        found.append(_Piece(SEXES.get(match["of"], " ".join(match["of"].split())), value, *match.span("digits")))
        at = cut.end() if cut else end
    return found if len(found) > 1 else []

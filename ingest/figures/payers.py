"""Who pays which share of an amount, by the letter that a budget book has for each: 8억원(국 3억, 도 1억, 군 4억)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.figures.scope import Line, Value
from ingest.model import Figure
from ingest.numbers import cells
from ingest.numbers.amounts import Doubt, Quantity, unit_words
from ingest.numbers.won import AmountError, numeral, won
from ingest.text.folding import fold
from ingest.text.lexicon import LEXICON

_BRACKET = re.compile(r"\s?[(\[](?P<inner>[^()\[\]]{5,100})[)\]]")
_CUT = re.compile(r",(?!\d{3})|[/+·]")
_PIECE = re.compile(
    r"\s*(?P<fund>[가-힣·]{1,5})\s?:?\s?(?:\d[\d.]*\s?%\s)?(?P<amount>\d[\d,.]*(?P<words>[\s\d,천백십만억조원]*?))\s*"
)
_BEFORE = re.compile(r"(?<![가-힣])([가-힣·]{1,5})\s?:?\s?$")
_ALL = 100


@dataclass(frozen=True, slots=True)
class _Share:
    fund: str
    value: Decimal
    start: int
    end: int
    bare: bool


def payers(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, str]:
    """Return who pays the amounts in the brackets after amounts, by where each begins."""
    wholes = (q for q in quantities if isinstance(q, Quantity) and q.unit == "KRW")
    return _rates(line, quantities) | {s.start: s.fund for w in wholes for s in _shares(line.text, w) if not s.bare}


def _rates(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, str]:
    """Return who pays each of the rates that are all of a thing: 국 50%, 도 15%, 시 35%."""
    rates = [q for q in quantities if isinstance(q, Quantity) and q.unit == "percent"]
    paid = {q.start: _payer(m[1]) if (m := _BEFORE.search(fold(line.text), 0, q.start)) else None for q in rates}
    whole = len(rates) > 1 and all(paid.values()) and sum(q.value for q in rates) == _ALL
    return {start: fund for start, fund in paid.items() if fund} if whole else {}


def shares(line: Line, whole: Quantity, owner: Figure) -> Iterator[Figure]:
    """Read the bare numbers in the bracket after an amount, in its unit."""
    for share in _shares(line.text, whole):
        if not share.bare:
            continue
        printed = line.text[share.start : share.end] + unit_words(whole.printed)
        said = Value(share.start, share.end, cells.kind("KRW", share.value), share.value, "KRW", printed)
        dated = (line.scope.year, line.scope.year_from)
        figure = line.figure(said, owner.measure, share.fund, dated, fund=share.fund)
        yield replace(figure, year=owner.year, year_from=owner.year_from, part_of=owner.id)


def _shares(text: str, whole: Quantity) -> list[_Share]:
    """Cut the bracket after an amount into payers and shares; nothing where one is no payer or they do not add up to it."""
    bracket = _BRACKET.match(text, whole.end)
    if bracket is None or not any(p.strip()[:1] in LEXICON.funding_letters for p in _CUT.split(bracket["inner"])):
        return []
    found: list[_Share] = []
    at = bracket.start("inner")
    for said in _CUT.split(bracket["inner"]):
        piece = _PIECE.fullmatch(fold(said))
        fund = _payer(piece["fund"]) if piece else None
        value = _value(piece, whole) if piece else None
        if piece is None or fund is None or value is None:
            return []
        found.append(
            _Share(fund, value, at + piece.start("amount"), at + piece.end("amount"), not piece["words"].strip())
        )
        at += len(said) + 1
    return found if len(found) > 1 and sum(s.value for s in found) == whole.value else []


def _payer(word: str) -> str | None:
    return LEXICON.funding_letters.get(word) or (word if word in LEXICON.funding else None)


def _value(piece: re.Match[str], whole: Quantity) -> Decimal | None:
    try:
        return Decimal(won(piece["amount"])) if piece["words"].strip() else numeral(piece["amount"]) * whole.step
    except AmountError:
        return None

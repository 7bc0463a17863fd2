"""Names with bare numbers on the line under an amount, which they make up together: `- 보험료 65, 통역 175`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.figures.frame import Frame
from ingest.figures.sources import digits, scale
from ingest.model import Figure, Item, Kind
from ingest.text.folding import fold

_PIECE = re.compile(
    r"\s*(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9·ㆍ\s]{0,23}[가-힣A-Za-z])\s?:?\s?(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,6})\s*"
)
_BETWEEN = re.compile(r",\s|,(?=[가-힣])|/")
_LEAST = 2  # names

Piece = tuple[str, Decimal, int, int]


def read_spread(frame: Frame, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Read the parts of the one amount of the line above, in its unit, where they add up to it."""
    amounts: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.owner_item is not None and figure.unit == "KRW" and figure.part_of is None and figure.value:
            amounts.setdefault(figure.owner_item, []).append(figure)
    taken = {figure.owner_item for figure in figures}
    for item in frame.document.items:
        over = amounts.get(item.parent, []) if item.parent is not None else []
        if len(over) != 1 or item.index in taken:
            continue
        pieces = _pieces(frame, item)
        if sum((value for _, value, _, _ in pieces), Decimal(0)) == digits(over[0]):
            yield from _parts(frame, item, over[0], pieces)


def _parts(frame: Frame, item: Item, whole: Figure, pieces: Sequence[Piece]) -> Iterator[Figure]:
    printed = re.match(r"[\d,]+", whole.printed)
    unit = whole.printed[printed.end() :] if printed else ""
    for name, value, start, end in pieces:
        yield replace(
            whole,
            source=frame.source(item.section, start, end),
            value=value * scale(whole),
            kind=Kind.AMOUNT if value else Kind.ZERO,
            printed=frame.text[start:end] + unit,
            owners=(*whole.owners, whole.item),
            item=name,
            funding=None,
            owner_item=item.index,
            total=False,
            part_of=whole.id,
        )


def _pieces(frame: Frame, item: Item) -> list[Piece]:
    """Cut a line into names with a bare number each; nothing where anything else stands in it."""
    text = fold(frame.text[item.start : item.end])
    found: list[Piece] = []
    at = 0
    for end in [*(m.start() for m in _BETWEEN.finditer(text)), len(text)]:
        match = _PIECE.fullmatch(text, at, end)
        if match is None:
            return []
        value = Decimal(match["digits"].replace(",", ""))
        found.append(
            (match["name"].strip(), value, item.start + match.start("digits"), item.start + match.end("digits"))
        )
        at = end + 1
    return found if len(found) >= _LEAST else []

"""Names with bare numbers on the line under an amount, which they make up together: `- 보험료 65, 통역 175`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from ingest.figures.frame import Frame
from ingest.figures.sources import digits, scale
from ingest.model import Figure, Item, Kind
from ingest.numbers.measures import payer
from ingest.text.folding import fold

_PIECE = re.compile(
    r"\s*(?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9·ㆍ\s]{0,23}[가-힣A-Za-z])\s?:?\s?(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,6})\s*"
)
_BETWEEN = re.compile(r",\s|,(?=[가-힣])|/|(?<=\d)\s(?=[가-힣])")
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
        pieces = _pieces(frame, item) if over and item.index not in taken else []
        made = sum((value for _, value, _, _ in pieces), Decimal(0))
        if len(whole := [f for f in over if pieces and digits(f) == made]) == 1:
            yield from _parts(frame, item, whole[0], pieces)


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
            funding=payer(name),
            owner_item=item.index,
            total=False,
            part_of=whole.id,
        )


def _pieces(frame: Frame, item: Item) -> list[Piece]:
    """Cut a line into names with a bare number each; nothing where anything else stands in it."""
    found = _cut(fold(frame.text[item.start : item.end]), item.start)
    return found if len(found) >= _LEAST else []


def _cut(text: str, begin: int) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    for end in [*(m.start() for m in _BETWEEN.finditer(text)), len(text)]:
        match = _PIECE.fullmatch(text, at, end)
        if match is None:
            return []
        value = Decimal(match["digits"].replace(",", ""))
        found.append((match["name"].strip(), value, begin + match.start("digits"), begin + match.end("digits")))
        at = end + 1
    return found


def read_united(frame: Frame, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Read `동쪽 12, 서쪽 8, 남쪽 5개 길` under 25개 길: names of which the last alone prints the unit, where they add up to it."""
    counts: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.owner_item is not None and figure.unit.startswith("count:") and figure.value and not figure.table:
            counts.setdefault(figure.owner_item, []).append(figure)
    for item in frame.document.items:
        own = counts.get(item.index, [])
        over = counts.get(item.parent, []) if item.parent is not None and len(own) == 1 else []
        last = own[0] if over else None
        pieces = _before(frame, item, last) if last else []
        if last is None or last.value is None or not pieces:
            continue
        made = sum((value for _, value, _, _ in pieces), last.value)
        if len(whole := [f for f in over if f.unit == last.unit and f.value == made]) == 1:
            yield from _counted(frame, item, last, whole[0], pieces)


def _before(frame: Frame, item: Item, last: Figure) -> list[Piece]:
    """Cut what stands before a line's only counted thing into names with bare numbers; the last name is that of the thing."""
    head, comma, end = fold(frame.text[item.start : item.end]).rpartition(",")
    match = _PIECE.match(end)
    if not comma or match is None or not last.item.startswith(match["name"].strip()) or not _is(match, last):
        return []
    return _cut(head, item.start)


def _is(match: re.Match[str], figure: Figure) -> bool:
    return Decimal(match["digits"].replace(",", "")) == figure.value


def _counted(frame: Frame, item: Item, last: Figure, whole: Figure, pieces: Sequence[Piece]) -> Iterator[Figure]:
    own = _PIECE.match(fold(frame.text[item.start : item.end]).rpartition(",")[2])
    of = last.item.removeprefix(own["name"].strip() if own else "")
    for name, value, start, end in pieces:
        yield replace(
            last,
            source=frame.source(item.section, start, end),
            value=value,
            kind=Kind.AMOUNT if value else Kind.ZERO,
            printed=frame.text[start:end] + last.unit.removeprefix("count:"),
            item=name + of,
            part_of=whole.id,
        )

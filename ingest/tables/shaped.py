"""Headings of two levels whose names alone say which stands over which: 누 계 / ’21년 over 계획 실적 예산, 물량 over 계획 완료.

A year by itself heads no column where plans and results stand below it, a measure with its own year is over nothing, and money is no
part of a quantity. Only where one layout is left is it told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.numbers.measures import MONEY, measure
from ingest.tables.banner import Values
from ingest.tables.header import known
from ingest.tables.naming import drawn, noted, paired, segments_of
from ingest.tables.proved import Part, broken, laid
from ingest.tables.raw import Raw, Row
from ingest.tables.tokens import Token, span
from ingest.tables.values import monthly, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import tight

_BARE = re.compile(r"(?:(?:19|20)\d\d|['’‘`]\d\d)년?도?")
_HALF = re.compile(rf"{_BARE.pattern}(?:[상하]반기|[1-4]분기)")
_MEASURED = frozenset({"측정값", "측정치", "농도", "전년동기대비", "전년대비", "전년동기", "증감"})
_QUANTITY = frozenset(
    {"물량", "수량", "사업량", "대수", "개소수", "면적", "연장", "인원", "건수", "사업물량", "추진물량", "보급대수"}
)
_DEEDS = (
    LAYOUT.done
    | LAYOUT.ahead
    | {"목표", "달성", "달성률", "진행", "추진", "잔여", "집행", "예산", "예산액", "집행액", "사업비"}
)


def shaped(text: str, heading: Sequence[Sequence[Token]], columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay lines out as the heading of so many columns, the first of labels; none when their names allow several ways, or none."""
    label = next((n for n in (1, 2) if tight("".join(w.text for w in heading[0][:n])) in LAYOUT.labels), 0)
    if len(heading) < 2 or not label or len(good) < 2:
        return None
    *above, last = heading
    cuts = [segments_of(above[0][label:]), *map(segments_of, above[1:])]
    if any(c is None for c in cuts):
        return None
    upper = [s for cut in cuts for s in cut or []]
    names, told = [span(text, s) for s in upper], []
    for below in {str(c): c for c in (segments_of(last), paired(last)) if c}.values():
        if all(_a_name(s) for s in (*upper, *below)):
            layouts = _layouts(names, [span(text, s) for s in below], columns - 1)
            told += [p for p in layouts if all(map(_sound, p)) and not broken(p, good)]
    return laid(span(text, heading[0][:label]), told[0]) if len(told) == 1 else None


def remarked(text: str, heading: Sequence[Sequence[Token]], columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay out a heading whose 비 고 stands on a line of its own among the others: ’31년 / 비 고 / 목표 실적 달성률."""
    noted = [words for words in heading if span(text, words).key in LAYOUT.remarks]
    top = shaped(text, [w for w in heading if w not in noted], columns, good) if len(noted) == 1 else None
    if top is None:
        return None
    last = span(text, noted[0])
    return [[*top[0], last], *([*row, Raw(last.end, last.end)] for row in top[1:])]


def _layouts(names: Sequence[Raw], kids: Sequence[Raw], columns: int) -> Iterator[list[Part]]:
    """Set the first of the lower names under one of the upper ones; what is left of them are columns of their own behind it."""
    for over in range(len(names)):
        for size in range(2, len(kids) + 1):
            rest = kids[size:]
            if len(names) - 1 + size + len(rest) != columns or (
                rest and (over != len(names) - 1 or names[over].key not in _QUANTITY)
            ):
                continue
            parts: list[Part] = []
            for n, name in enumerate((*names, *rest)):
                under = tuple(kids[:size]) if n == over else ()
                parts.append(Part(name, under, parts[-1].at + parts[-1].size if parts else 0))
            yield parts


def _sound(part: Part) -> bool:
    """Tell whether a name may stand over those, or over none."""
    bare, keys = _BARE.fullmatch(part.name.key) is not None, [noted(k.key) for k in part.kids]
    if not keys:
        return not bare
    if bare or _HALF.fullmatch(part.name.key):
        return all(k in _DEEDS or k in _MEASURED for k in keys)
    if part.name.key in _QUANTITY:
        return all(k in _DEEDS and measure(k) not in MONEY for k in keys)
    return False


def _a_name(words: Sequence[Token]) -> bool:
    """Tell whether words are a whole name: one that forms print, a year, letters drawn wide."""
    name = noted(tight("".join(w.text for w in words)))
    return (
        known(name)
        or name in _DEEDS | _QUANTITY | _MEASURED | LAYOUT.totals
        or _HALF.fullmatch(name) is not None
        or yearly(words[0].text)
        or monthly(words[0].text)
        or drawn(words)
    )

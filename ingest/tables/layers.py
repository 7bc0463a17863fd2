"""Headings of several lines, told apart where the rows below say which name the last line divides, or the lines stand in its order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.model import Measure
from ingest.numbers.measures import measure
from ingest.tables.raw import Raw, Row
from ingest.tables.tokens import Token, pure, span
from ingest.tables.values import number, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, tight

_NAME = 8  # letters of a column's name on a line of its own
_LEAST = 2  # parts of a total, and rows that say so
_YEAR = re.compile(r"['’‘`]?\d\d(?:\d\d)?년")
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_KINDS = (
    frozenset({Measure.BUDGET, Measure.CURRENT}),
    frozenset({Measure.EXECUTED}),
    frozenset({Measure.BALANCE}),
)  # what there is, what was spent of it, what is left

Values = Sequence[Raw]  # of one row


def spent(upper: Sequence[Sequence[Token]], kids: Sequence[Sequence[Token]], good: Sequence[Values]) -> int | None:
    """Find the one name that years divide so that in every row what was spent of it leaves the balance.

    ’22년 ’23년 under 예산현액 집행액 잔액 may be of either: 예산현액 - 집행액 = 잔액 says whose.
    """
    told = [measure(_key(s)) for s in upper]
    if not all(yearly(_key(k)) for k in kids) or not told_apart(told):
        return None
    found: list[int] = []
    for n in range(1, len(upper)):
        names = [m for at, m in enumerate(told) for _ in range(len(kids) if at == n else 1)][1:]
        if good and all(_left(names, values) for values in good):
            found.append(n)
    return found[0] if len(found) == 1 else None


def told_apart(told: Sequence[Measure | None]) -> bool:
    """Tell whether names say what there was, what was spent of it and what is left, each once."""
    return all(sum(m in kind for m in told) == 1 for kind in _KINDS)


def _left(names: Sequence[Measure | None], values: Values) -> bool:
    if len(names) != len(values):
        return False
    read = [number(_BRACKET.sub("", v.text)) for v in values]
    told = {kind: [v for m, v in zip(names, read, strict=True) if m in kind] for kind in _KINDS}
    return any(
        a is not None and b is not None and c is not None and a - b == c
        for a in told[_KINDS[0]]
        for b in told[_KINDS[1]]
        for c in told[_KINDS[2]]
    )


def inner(text: str, heads: Sequence[list[Token]], cuts: Sequence[list[list[Token]]], columns: int) -> list[Row] | None:
    """Lay out a heading in which a year stands right over its parts, and more names follow them: ’23년 / 예산 집행 / 공정률.

    `cuts` are the lines of the heading, each cut into names.
    """
    at = divided(heads)
    if at is None:
        return None
    before = [s for cut in cuts[:at] for s in cut]
    after = [s for cut in cuts[at + 1 :] for s in cut]
    sizes = [cuts[at], [[w] for w in heads[at]]]
    kids = next((k for k in sizes if len(before) - 1 + len(k) + len(after) == columns), None)
    if kids is None:
        return None
    names = [span(text, s) for s in before]
    parts, rest = [span(text, s) for s in kids], [span(text, s) for s in after]
    place = names[-1].end
    top: Row = [*names, *(Raw(place, place) for _ in parts[1:]), *rest]
    low: Row = [*(Raw(parts[0].start, parts[0].start) for _ in names[:-1]), *parts]
    return [top, [*low, *(Raw(parts[-1].end, parts[-1].end) for _ in rest)]]


def dated(text: str, heads: Sequence[list[Token]], label: int, columns: int) -> list[Row] | None:
    """Lay out a heading in which a year begins each name, whatever line it goes on in: ’22년 말 조성액 ’23년 사용 ’23년 말 / 예상액."""
    words = [w for head in heads for w in head][label:]
    cuts = [n for n, w in enumerate(words) if _YEAR.match(w.text)]
    if not label or len(cuts) != columns - 1 or cuts[0] != 0 or len(words) < len(cuts) * 2:
        return None
    parts = [words[a:b] for a, b in pairwise([*cuts, len(words)])]
    named = all(len(p) > 1 for p in parts)
    return [[span(text, heads[0][:label]), *(span(text, p) for p in parts)]] if named else None


def counted(text: str, upper: Sequence[list[Token]], kids: Sequence[list[Token]], good: Sequence[Values]) -> Row | None:
    """Lay out a heading whose last name counts what the names in the line below it are parts of: 지적사항 / 조치완료 조치중."""
    (*_, total), size = upper, len(kids)
    columns = len(upper) - 1 + size
    if size < _LEAST or len(good) < _LEAST or any(len(v) != columns for v in good):
        return None
    read = [[number(v.text) for v in values[-size - 1 :]] for values in good]
    adds = all(None not in row and row[0] == sum(v for v in row[1:] if v is not None) for row in read)
    return [span(text, s) for s in [*upper[:-1], total, *kids]] if adds else None


def year_led(words: Sequence[Token], columns: int, good: Sequence[Values]) -> list[list[Token]] | None:
    """Cut names of a year and a word, and others of one word, over rows of which the first adds up the rest: ’31년말 조성액 ’32년 사용 현재액."""
    label = next((n for n in (1, 2) if _key(words[:n]) in LAYOUT.labels), 0)
    parts: list[list[Token]] = []
    for word in words[label:]:
        if parts and len(parts[-1]) == 1 and _YEAR.match(parts[-1][0].text) and not _YEAR.match(word.text):
            parts[-1].append(word)
        else:
            parts.append([word])
    years = [p for p in parts if _YEAR.match(p[0].text)]
    told = [[number(v.text) or 0 for v in values] for values in good]
    whole = len(told) > _LEAST and all(top == sum(rest) for top, *rest in zip(*told, strict=True))
    fits = bool(label) and len(parts) == columns - 1 and len(years) > 1 and all(len(p) > 1 for p in years)
    return [list(words[:label]), *parts] if fits and whole else None


def divided(heads: Sequence[Sequence[Token]]) -> int | None:
    """Return which line of a heading holds the parts of the year that the line above it ends in, other names behind them."""
    at = len(heads) - 2
    found = at > 0 and yearly(heads[at - 1][-1].text) and len(heads[at]) > 1 and len(heads[-1]) == 1
    return at if found else None


def over(lines: Sequence[Line], at: int, words: Sequence[Token], below: Sequence[Token]) -> bool:
    """Tell whether a line is but a year, right over the names that divide it."""
    return len(words) == 1 and yearly(words[0].text) and len(below) > 1 and _beside(lines, at) and _plain(below)


def behind(lines: Sequence[Line], at: int, words: Sequence[Token], heads: Sequence[Sequence[Token]]) -> bool:
    """Tell whether a line ends a heading: one more name behind the parts of a year, or the rest of a name that a year begins."""
    name = len(words) == 1 and len(words[0].text) <= _NAME and _plain(words)
    last = at + 1 < len(lines) and lines[at + 1].blank and not lines[at - 1].blank
    begun = divided([*heads, words]) is not None or (len(heads) > 1 and bool(_YEAR.match(heads[-1][0].text)))
    return name and last and begun


def _beside(lines: Sequence[Line], at: int) -> bool:
    return not lines[at - 1].blank and at + 1 < len(lines) and not lines[at + 1].blank


def _plain(words: Sequence[Token]) -> bool:
    return not any(pure(w.text) or w.text.startswith("(") for w in words) and any(
        "가" <= c <= "힣" for c in words[0].text
    )


def state(words: Sequence[Token]) -> bool:
    """Tell whether two words are one name, of how far a thing is: 추진 중."""
    return len(words) == 2 and words[1].text == "중" and len(words[0].text) > 1 and _plain(words)


def _key(words: Sequence[Token]) -> str:
    return tight("".join(w.text for w in words))

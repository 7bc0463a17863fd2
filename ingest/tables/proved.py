"""Headings of several lines, laid out in the one way in which the rows below add up.

Names in the upper lines are of one column each, or over several of the names in the last line: which, and over how many, is
told by sums. 구 분 계 / 가 나 / 소계 5급 6급 소계 7급: where 계 is both 소계 together and each 소계 what follows it, nothing else fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, islice, pairwise, product
from math import comb

from ingest.tables.banner import Values
from ingest.tables.naming import drawn, noted, paired, segments_of
from ingest.tables.raw import Raw, Row
from ingest.tables.tokens import Token, span
from ingest.tables.values import monthly, number, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import tight
from ingest.text.marks import DASHES

_MOST = 4000  # layouts that are tried
_CUTS = 200  # ways to cut the lines that are tried
_WIDE = 3  # blanks between the letters of a name that is drawn over several columns
_NEAR = Decimal("0.06")  # what a rate may be off by rounding
_MOMENT = re.compile(r"(?:말|현재|기준)$")  # a point in time: one balance stands under it
_RATE = re.compile(r"(?:률|율|비율|\((?:%|％)\)|비중)$")
_CHANGE = re.compile(r"(?:증감|증가|감소)")
_IN = frozenset({"조성", "조성액", "적립", "수입", "이자", "출연", "전입", "증가", "발생"})
_LEFT = frozenset({"잔액", "집행잔액", "잔여", "잔량", "미집행", "미집행액"})
_OUT = frozenset({"사용", "집행", "지출", "사용액", "집행액", "지출액", "감소", "상환", "반환"})

Cut = list[list[Token]]


@dataclass(frozen=True, slots=True)
class Part:
    """One name of the upper lines and the names below it, none where it heads one column."""

    name: Raw
    kids: tuple[Raw, ...]
    at: int  # the first of its values

    @property
    def size(self) -> int:
        """Count its columns."""
        return len(self.kids) or 1


def proved(text: str, heading: Sequence[Sequence[Token]], columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay lines out as the heading of so many columns, the first of labels; none when sums vouch for no way, or for several."""
    label = next((n for n in (1, 2) if tight("".join(w.text for w in heading[0][:n])) in LAYOUT.labels), 0)
    if len(heading) < 2 or not label or not good:
        return None
    first = span(text, heading[0][:label])
    rest = [heading[0][label:], *heading[1:]]
    parts = _best(text, rest, columns, good) or next(
        (p for torn in _rejoined(rest) if (p := _best(text, torn, columns, good))), None
    )
    return laid(first, parts) if parts else None


def _rejoined(heading: Sequence[Sequence[Token]]) -> Iterator[list[Sequence[Token]]]:
    """Put the last word of an upper line and the one word of the line below it together, as one name: 별정직 / 연구직."""
    for n, (a, b) in enumerate(pairwise(heading[:-1])):
        if len(b) == 1 and len(a) > 1 and len(a[-1].text) > 1:
            yield [*heading[:n], a[:-1], [Raw(a[-1].start, b[0].end, a[-1].text + b[0].text)], *heading[n + 2 :]]


def _best(text: str, heading: Sequence[Sequence[Token]], columns: int, good: Sequence[Values]) -> list[Part] | None:
    *above, last = heading
    ways = [_ways(h) for h in above]
    best: dict[tuple[tuple[int, int], ...], tuple[int, list[Part]]] = {}
    tried = 0
    for cuts, below in islice(product(product(*ways), _ways(last)), _CUTS):
        wide = {s[0].start for cut in cuts for s in cut if drawn(s) and s[1].start - s[0].end >= _WIDE}
        names = [span(text, s) for cut in cuts for s in cut]
        kids = [span(text, s) for s in below]
        for parts in _layouts(names, kids, columns - 1):
            tried += 1
            if tried > _MOST:
                return None
            over = {p.name.start for p in parts if p.kids}
            held = _held(parts, good)
            if held:
                score = 2 * held + (over == wide)
                key = tuple((p.name.start, p.size) for p in parts)
                if key not in best or best[key][0] < score:
                    best[key] = (score, parts)
    top = max((score for score, _ in best.values()), default=0)
    told = [parts for score, parts in best.values() if score == top]
    return told[0] if len(told) == 1 else None


def _ways(words: Sequence[Token]) -> list[Cut]:
    """Return the ways to cut a line: as few known names as can be, letters by twos, words by themselves."""
    ways = [c for c in (segments_of(words), paired(words), [[w] for w in words]) if c is not None]
    whole = not any(len(w.text) == 1 for w in words)
    kept = [c for n, c in enumerate(ways) if c not in ways[:n] and (n < len(ways) - 1 or whole)]
    return kept or ([[]] if not words else [])


def _layouts(names: Sequence[Raw], kids: Sequence[Raw], columns: int) -> Iterator[list[Part]]:
    """Set the lower names under the upper ones in every way that fills the columns."""
    plain = columns - len(kids)
    groups = len(names) - plain
    if plain < 0 or groups < 1 or groups > len(kids):
        return
    able = [n for n, name in enumerate(names) if not (name.key in LAYOUT.totals or _RATE.search(name.key))]
    if comb(len(able), groups) * comb(len(kids) - 1, groups - 1) > _MOST:
        return  # no printed heading: trying them all would take minutes
    for over in combinations(able, groups):
        for ends in combinations(range(1, len(kids)), groups - 1):
            edges = [0, *ends, len(kids)]
            under = {n: tuple(kids[a:b]) for n, a, b in zip(over, edges, edges[1:], strict=False)}
            parts: list[Part] = []
            for n, name in enumerate(names):
                parts.append(Part(name, under.get(n, ()), parts[-1].at + parts[-1].size if parts else 0))
            if all(_fair(p) for p in parts if p.kids):
                yield parts


def _fair(part: Part) -> bool:
    """Tell whether names may stand under one: a total begins them, years are together, one balance is of a point in time."""
    keys = [k.key for k in part.kids]
    if any(k in LAYOUT.totals for k in keys[1:]):
        return False
    years = [yearly(k.text) or monthly(k.key) for k in part.kids]
    if any(years) and not all(years) and not all(y or _CHANGE.search(k) for y, k in zip(years, keys, strict=True)):
        return False
    if _CHANGE.search(part.name.key) and any(years):
        return False
    return len(keys) == 1 if _MOMENT.search(part.name.key) else True


def _held(parts: Sequence[Part], good: Sequence[Values]) -> int:
    """Count the relations of a layout that every row keeps; none when one that it claims is broken."""
    read = [[_number(v) for v in values] for values in good]
    held = 0
    for left, right, must in _claims(parts):
        rows = [(_sum(row, left), _sum(row, right)) for row in read if _whole(row, left, right)]
        if rows and all(a is not None and a == b for a, b in rows) and any(a for a, _ in rows):
            held += 1
        elif must and rows:
            return 0
    return held + _rated(parts, read) + _repeated(parts)


def broken(parts: Sequence[Part], good: Sequence[Values]) -> bool:
    """Tell whether some row does not keep what a layout claims of all."""
    read = [[_number(v) for v in values] for values in good]
    for left, right, must in _claims(parts):
        rows = [(_sum(row, left), _sum(row, right)) for row in read if _whole(row, left, right)]
        if must and any(a != b for a, b in rows if a is not None and b is not None):
            return True
    return False


def _claims(parts: Sequence[Part]) -> Iterator[Claim]:
    yield from (*_totals(parts), *_groups(parts), *_balances(parts), *_changes(parts), *_flow(parts))


Side = dict[int, int]  # place of a value → how often it counts
Claim = tuple[Side, Side, bool]  # both sides, and whether the layout is wrong when they differ


def _totals(parts: Sequence[Part]) -> Iterator[Claim]:
    """Claim that a total is what follows it; what stands before a group may be its sum: a cost the years behind it."""
    for n, part in enumerate(parts):
        rest = parts[n + 1 :]
        if part.kids or not rest:
            continue
        if part.name.key in LAYOUT.totals and not any(_RATE.search(p.name.key) for p in rest):
            yield {part.at: 1}, {at: 1 for p in rest for at in _tops(p)}, True
        elif rest[0].size > 1 and not _RATE.search(part.name.key):
            yield {part.at: 1}, dict.fromkeys(_tops(rest[0]), 1), False


def _tops(part: Part) -> list[int]:
    """Return the places that count for a part: its own total, or each of its columns."""
    led = part.kids and part.kids[0].key in LAYOUT.totals
    return [part.at] if led else [part.at + i for i in range(part.size)]


def _groups(parts: Sequence[Part]) -> Iterator[Claim]:
    """Claim that a total below a name is the names beside it."""
    for part in parts:
        if part.size > 1 and part.kids[0].key in LAYOUT.totals:
            yield {part.at: 1}, {part.at + i: 1 for i in range(1, part.size)}, True


def _balances(parts: Sequence[Part]) -> Iterator[Claim]:
    """Claim that what is left below a name is what was there less what was spent, both beside it: 예산액 집행액 잔액."""
    for part in parts:
        keys = [k.key for k in part.kids]
        for n in range(2, len(keys)):
            if keys[n] in _LEFT and keys[n - 1] in _OUT:
                at = part.at + n
                yield {at - 2: 1}, {at - 1: 1, at: 1}, True


def _repeated(parts: Sequence[Part]) -> bool:
    """Tell whether several names are over the same ones: 목표 실적 목표 실적 under two years."""
    under = [[noted(k.key) for k in p.kids] for p in parts if p.kids]
    return len(under) > 1 and len(under[0]) > 1 and all(u == under[0] for u in under)


def _changes(parts: Sequence[Part]) -> Iterator[Claim]:
    """Claim that the first column of a change is the last year before it less the one before that."""
    for before, part in pairwise(parts):
        if part.kids and _CHANGE.search(part.name.key) and before.size > 1:
            last = part.at - 1
            yield {part.at: 1, last - 1: 1}, {last: 1}, True


def _flow(parts: Sequence[Part]) -> Iterator[Claim]:
    """Claim that a balance is the one before it with what came in and without what went out."""
    if len(parts) < 3 or not (_MOMENT.search(parts[0].name.key) and _MOMENT.search(parts[-1].name.key)):
        return
    between = [(p.at + i, k.key) for p in parts[1:-1] for i, k in enumerate(p.kids)]
    signs = {at: 1 if key in _IN else -1 if key in _OUT else 0 for at, key in between}
    if between and all(signs.values()):
        yield {parts[-1].at: 1}, {parts[0].at: 1, **signs}, True


def _rated(parts: Sequence[Part], read: Sequence[Sequence[Decimal | None]]) -> bool:
    """Tell whether the rate behind a group is in every row what the last name under it is of the one before."""
    for before, part in pairwise(parts):
        if before.size > 1 and not part.kids and _RATE.search(part.name.key):
            told = [(row[part.at - 2], row[part.at - 1], row[part.at]) for row in read if len(row) > part.at]
            return bool(told) and all(
                a and b is not None and c is not None and abs(b / a * 100 - c) <= _NEAR for a, b, c in told
            )
    return False


def _number(value: Raw) -> Decimal | None:
    return Decimal(0) if value.key in DASHES else number(re.sub(r"\s*\([^()]*\)$", "", value.text))


def _whole(row: Sequence[Decimal | None], left: Side, right: Side) -> bool:
    """Tell whether a row counts things: rates and averages add up to nothing."""
    told = [row[at] for at in (*left, *right) if at < len(row)]
    return all(v is None or v == int(v) for v in told)


def _sum(row: Sequence[Decimal | None], side: Side) -> Decimal | None:
    told = [(row[at], n) for at, n in side.items() if at < len(row)]
    if len(told) < len(side) or any(v is None for v, _ in told):
        return None
    return sum((v * n for v, n in told if v is not None), Decimal(0))


def laid(label: Raw, parts: Sequence[Part]) -> list[Row]:
    """Lay out two rows of heading: the upper names, each over its own, and those."""
    top: Row = [label]
    low: Row = [Raw(label.end, label.end)]
    for part in parts:
        top += [part.name, *(Raw(part.name.end, part.name.end) for _ in part.kids[1:])]
        low += part.kids or (Raw(low[-1].end, low[-1].end),)
    return [top, low]

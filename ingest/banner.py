"""The heading of a table that lost its separators: its words told apart into the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.header import known
from ingest.layout import LAYOUT
from ingest.lines import tight
from ingest.raw import Raw, Row
from ingest.tokens import Token, pure, span
from ingest.values import number, yearly

_NOTE = re.compile(r"^\([^()]{1,12}\)$")
_STROKES = frozenset("/:;|")  # a line with these was cut otherwise
_MOST = 60  # tokens of a heading line, more than any printed table has columns

Values = Sequence[Raw]  # of one row


def segments_of(words: Sequence[Token], count: int | None = None) -> list[list[Token]] | None:
    """Group the tokens of a heading line into names of columns: known words first, as few as can be.

    With a count, into exactly that many.
    """
    size = len(words)
    if not size or size > _MOST:
        return None
    best: dict[tuple[int, int], tuple[int, int, int]] = {(0, 0): (0, 0, -1)}  # (tokens, segments) → cost, joins, from
    for at in range(size):
        for segments in range(at + 1):
            state = best.get((at, segments))
            if state is None:
                continue
            for to in range(at + 1, min(size, at + 8) + 1):
                name = tight("".join(w.text for w in words[at:to]))
                cost = 0 if known(name) else 1 if _drawn(words[at:to]) else 2 * (to - at) - 1
                if _NOTE.match(words[at].text):
                    cost += 3  # (A) belongs to the name before it
                key = (to, segments + 1)
                trial = (state[0] + cost, state[1] + 1, at)
                if key not in best or trial[:2] < best[key][:2]:
                    best[key] = trial
    ends = [(v[0], k[1]) for k, v in best.items() if k[0] == size and (count is None or k[1] == count)]
    if not ends:
        return None
    _, segments = min(ends)
    out: list[list[Token]] = []
    at = size
    while at > 0:
        start = best[at, segments][2]
        out.append(list(words[start:at]))
        at, segments = start, segments - 1
    return out[::-1]


def _drawn(words: Sequence[Token]) -> bool:
    """Tell whether tokens are the letters of one name that was drawn wide: 사 용 내 역."""
    return len(words) > 1 and all(_letter(w) for w in words)


def headish(words: Sequence[Token]) -> bool:
    """Tell whether a line may be a heading: several short words, no values among them but years."""
    if len(words) < 2 or len(words) > _MOST or any(pure(w.text) and not yearly(w.text) for w in words):
        return False
    return not any(w.text.endswith((".", ",")) or w.text in _STROKES or len(w.text) > 20 for w in words)


def names_known(words: Sequence[Token]) -> int:
    """Count the names of columns in a line that forms are known to print."""
    segments = segments_of(words) or []
    return sum(1 for s in segments if known("".join(w.text for w in s)))


def begins(words: Sequence[Token]) -> bool:
    """Tell whether a line begins with the word that heads a column of labels: 구 분."""
    return any(tight("".join(w.text for w in words[:n])) in LAYOUT.labels for n in (1, 2))


def _paired(words: Sequence[Token]) -> list[list[Token]] | None:
    """Cut a heading of words that nobody knows: single letters by twos, the fewest that a name is drawn with."""
    segments: list[list[Token]] = []
    for word in words:
        if segments and _letter(word) and len(segments[-1]) == 1 and _letter(segments[-1][0]):
            segments[-1].append(word)
        else:
            segments.append([word])
    return None if any(len(s) == 1 and _letter(s[0]) for s in segments) else segments


def _letter(word: Token) -> bool:
    return len(word.text) == 1 and "가" <= word.text <= "힣"


def header(text: str, heads: list[list[Token]], columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay lines of words out as the heading of so many columns; none when they do not divide so."""
    if len(heads) == 1:
        if names_known(heads[0]) < 2:
            pairs = _paired(heads[0])
            return [[span(text, s) for s in pairs]] if pairs and len(pairs) == columns else None
        told = segments_of(heads[0]) or []
        if len(told) != columns and all(known("".join(w.text for w in s)) for s in told):
            return None  # every column has its name: rows with fewer values leave some of them out, nobody knows which
        segments = segments_of(heads[0], columns)
        return [[span(text, s) for s in segments]] if segments else None
    children = segments_of(heads[-1])
    singles = [[w] for w in heads[-1]]
    upper = [s for h in heads[:-1] for s in (segments_of(h) or [])]
    for kids in ([children] if children else []) + [singles]:
        made = _two(text, upper, kids, columns, good)
        if made is not None:
            return made
    return None


def _two(
    text: str, upper: list[list[Token]], kids: list[list[Token]], columns: int, good: Sequence[Values]
) -> list[Row] | None:
    """Set the names of the last heading line under the groups that they divide."""
    plain_count = columns - len(kids)
    groups = len(upper) - plain_count
    if groups < 1 or plain_count < 1:
        return None
    names = [span(text, s) for s in upper]
    children = [span(text, s) for s in kids]
    tail = 1 if names[-1].key in LAYOUT.remarks else 0
    fixed, grouped = names[: plain_count - tail], names[plain_count - tail : len(names) - tail]
    sizes = _shares(children, groups, len(fixed), good)
    if sizes is None:
        return None
    top: Row = list(fixed)
    for name, share in zip(grouped, sizes, strict=True):
        top += [name, *(Raw(name.end, name.end) for _ in range(share - 1))]
    top += names[len(names) - tail :] if tail else []
    place = children[0].start
    low: Row = [Raw(place, place) for _ in fixed] + children + [Raw(children[-1].end, children[-1].end)] * tail
    return [top, low] if len(top) == len(low) == columns else None


def _shares(children: list[Raw], groups: int, before: int, good: Sequence[Values]) -> list[int] | None:
    """Work out how many names each group has: it begins with its own total, or all are alike."""
    if groups == 1:
        return [len(children)]
    starts = [i for i, c in enumerate(children) if c.key in LAYOUT.totals]
    if len(starts) == groups and starts[0] == 0:
        edges = [*starts, len(children)]
        sizes = [b - a for a, b in pairwise(edges)]
        if all(_sums(r, before - 1 + a, n) for r in good for a, n in zip(starts, sizes, strict=True)):
            return sizes
    if len(children) % groups == 0:
        share = len(children) // groups
        keys = [c.key for c in children]
        if keys == keys[:share] * groups:
            return [share] * groups
    return None


def _sums(values: Values, at: int, size: int) -> bool:
    told = [number(v.text) for v in values[at : at + size]]
    rest = [v for v in told[1:] if v is not None]
    return bool(told) and told[0] is not None and told[0] == sum(rest)

"""The heading of a table that lost its separators: its words told apart into the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise, takewhile

from ingest.numbers.measures import MONEY, funding, measure
from ingest.tables.header import known
from ingest.tables.layers import counted, dated, inner, spent, year_led
from ingest.tables.naming import alike, amount, closed, cost, drawn, letter, names_known, paired, segments_of
from ingest.tables.raw import Raw, Row
from ingest.tables.tokens import Token, span
from ingest.tables.values import monthly, number, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import tight

_LIKELY = 2  # what a name of two words costs at most
_DONE = ("집행", "사용", "지급", "지출")
_UNDONE = (
    "미비",
    "미흡",
    "미이행",
    "미반납",
    "미제출",
    "미집행",
    "미준수",
    "미실시",
    "미작성",
    "미등록",
    "미신고",
    "부적정",
    "누락",
)
_YEAR = re.compile(r"['’‘`]?\d\d(?:\d\d)?(?![\d,.])")
_ROOT = 2  # letters that ranks have in common with the name of their kind
_WIDE = 3  # blanks between the letters of a name that is drawn over several columns
Values = Sequence[Raw]  # of one row


def _all_known(segments: Sequence[Sequence[Token]]) -> bool:
    return all(known("".join(w.text for w in s)) or (closed(s[-1]) and cost(s) <= _LIKELY) for s in segments)


def begins(words: Sequence[Token]) -> bool:
    """Tell whether a line begins with the word that heads a column of labels: 구 분, 지구명."""
    drawn = "".join(w.text for w in takewhile(lambda w: len(w.text) == 1, words))  # 센 터 명
    return (
        words[0].text.endswith("명")
        or drawn.endswith("명")
        or any(tight("".join(w.text for w in words[:n])) in LAYOUT.labels for n in (1, 2, 3))
    )


def header(text: str, heads: list[list[Token]], columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay lines of words out as the heading of so many columns; none when they do not divide so."""
    if len(heads) == 1:
        if names_known(heads[0]) < 2:
            pairs = paired(heads[0])
            return [[span(text, s) for s in pairs]] if pairs and len(pairs) == columns else None
        told = segments_of(heads[0]) or []
        segments = (
            segments_of(heads[0], columns) or _by_deeds(heads[0], columns, good) or year_led(heads[0], columns, good)
        )
        if len(told) != columns and _all_known(told) and not (segments and _all_known(segments)):
            return None  # every column has its name: rows with fewer values leave some of them out, nobody knows which
        if segments and any(closed(w) for s in segments for w in s[:-1]):
            return None  # two amounts would share a column
        return [[span(text, s) for s in segments]] if segments else None
    if (laid := inner(text, heads, [segments_of(h) or [] for h in heads], columns)) is not None:
        return laid
    label = next((n for n in (1, 2) if _key(heads[0][:n]) in LAYOUT.labels), 0)
    if (laid := dated(text, heads, label, columns)) is not None:
        return laid
    children = segments_of(heads[-1])
    singles = [[w] for w in heads[-1]]
    years = _dated(heads[-1])
    cuts = [segments_of(h) or [] for h in heads[:-1]]
    fewer = segments_of(heads[0], len(cuts[0]) - 1) or []
    upper = [s for cut in cuts for s in cut]
    if fewer and len(heads) == 2 and (row := counted(text, fewer, children or singles, good)) is not None:
        return [row]
    pairs = paired(heads[-1])
    ways = (
        [years] if years else [children, pairs, singles] if pairs and len(pairs) < len(singles) else [children, singles]
    )
    for kids in (w for w in ways if w):
        made = two(text, upper, kids, columns, good)
        if made is not None:
            return made
    more = (
        segments_of(heads[0], len(cuts[0]) + 1) if years else None
    )  # 완료 내진율 are two names, the last of two years
    if more and any(len(s) == 1 and letter(s[0]) and s[0].text not in LAYOUT.totals for s in more):
        more = None  # 구 and 분 are one name
    made = two(text, [*more, *(s for cut in cuts[1:] for s in cut)], years, columns, good) if more else None
    if made is not None:
        return made
    flat = [s for h in heads for s in (_dated(h) or segments_of(h) or [])]
    if len(flat) == columns:
        return [[span(text, s) for s in flat]]
    return two(text, [*fewer, *(s for cut in cuts[1:] for s in cut)], singles, columns, good) if fewer else None


def _by_deeds(words: Sequence[Token], columns: int, good: Sequence[Values]) -> list[list[Token]] | None:
    """Cut the parts of a total where what is done closes a name: 안내문 발송; every row must add up to its total."""
    label = next((n for n in (1, 2) if _key(words[:n]) in LAYOUT.labels), 0)
    total = next((n for n in (1, 2) if _key(words[label : label + n]) in LAYOUT.totals), 0)
    if not label or not total or not all(_sums(values, 0, len(values)) for values in good):
        return None
    rest = list(words[label + total :])
    ends = [n + 1 for n, w in enumerate(rest) if w.text in {*LAYOUT.deeds, *_DONE} or w.text.startswith(_UNDONE)]
    if len(ends) == columns - 2 and ends[-1:] == [len(rest)]:  # each is of what was, or was not, done: 증빙 미비
        starts = [0, *ends]
        cut = [rest[a:b] for a, b in pairwise(starts)]
        return [list(words[:label]), list(words[label : label + total]), *cut]
    parts: list[list[Token]] = []
    for word in words[label + total :]:
        if word.text not in LAYOUT.deeds:
            parts.append([word])
        elif parts and len(parts[-1]) == 1 and _done_to(parts[-1][0]):
            parts[-1].append(word)
        else:
            return None  # a deed that stands alone: the other words may be cut otherwise too
    return [list(words[:label]), list(words[label : label + total]), *parts] if len(parts) == columns - 2 else None


def _done_to(word: Token) -> bool:
    """Tell whether a word leaves room for what is done with it: 인건비 and 도서구입 are whole names."""
    return not (known(word.text) or amount(word) or word.text.endswith(("비", *LAYOUT.deeds)))


def _key(words: Sequence[Token]) -> str:
    return tight("".join(w.text for w in words))


def _dated(words: Sequence[Token]) -> list[list[Token]]:
    """Cut a line of years where each begins: ’23까지 2024 2025 이후; nothing when it begins with another word."""
    segments: list[list[Token]] = []
    for word in words:
        if (
            _YEAR.match(word.text)
            or monthly(word.text)
            or (segments and monthly(segments[-1][0].text) and known(word.text))
        ):
            segments.append([word])
        elif segments:
            segments[-1].append(word)
        else:
            return []
    return segments


def two(
    text: str, upper: list[list[Token]], kids: list[list[Token]], columns: int, good: Sequence[Values]
) -> list[Row] | None:
    """Set the names of the last heading line under the groups that they divide, or each under its year: 실적 실적 목표."""
    plain_count = columns - len(kids)
    groups = len(upper) - plain_count
    if groups < 1 or plain_count < 1:
        return None
    names = [span(text, s) for s in upper]
    children = [span(text, s) for s in kids]
    if groups == 1 and len({c.key for c in children}) < len(children):
        return None  # what stands twice is of two groups
    if groups > 1 and (placed := _placed(len(names), children, groups, good)):
        return _grouped(names, children, placed)
    tail = 1 if names[-1].key in LAYOUT.remarks else 0
    if groups == 1:
        body = upper[: len(upper) - tail]
        where = _summed(body, kids, good) if children[0].key in LAYOUT.totals else _divided(body, kids, good)
        if where is None:
            return None
        tail = len(names) - 1 - where
    fixed, grouped = names[: plain_count - tail], names[plain_count - tail : len(names) - tail]
    one_each = len(children) == groups and all(yearly(n.text) for n in grouped)
    sizes = [1] * groups if one_each else _shares(children, groups, len(fixed), good)
    if sizes is None:
        return None
    top: Row = list(fixed)
    for name, share in zip(grouped, sizes, strict=True):
        top += [name, *(Raw(name.end, name.end) for _ in range(share - 1))]
    top += names[len(names) - tail :] if tail else []
    place = children[0].start
    low: Row = [Raw(place, place) for _ in fixed] + children + [Raw(children[-1].end, children[-1].end)] * tail
    return [top, low] if len(top) == len(low) == columns else None


def _placed(names: int, children: list[Raw], groups: int, good: Sequence[Values]) -> dict[int, int]:
    """Find which names are over the groups that begin with their own totals, and over how many each: the one way that adds up in every row.

    구분 총계 일반직 공업직 임기제 over 소계 5급 6급 소계 7급: the last name has no grades.
    """
    starts = [i for i, c in enumerate(children) if c.key in LAYOUT.totals]
    if len(starts) != groups or starts[0] != 0 or not good:
        return {}
    sizes = [b - a for a, b in pairwise([*starts, len(children)])]
    held = []
    for over in combinations(range(1, names), groups):
        wide = dict(zip(over, sizes, strict=True))
        begins_at = {n: sum(wide.get(m, 1) for m in range(1, n)) for n in over}
        if all(_sums(values, begins_at[n], wide[n]) for values in good for n in over):
            held.append(wide)
    return held[0] if len(held) == 1 else {}


def _grouped(names: list[Raw], children: list[Raw], wide: dict[int, int]) -> list[Row]:
    """Lay out two rows of heading: the names, each over as many of the others as it is wide, and those."""
    top: Row = []
    low: Row = []
    rest = iter(children)
    for at, name in enumerate(names):
        below = [next(rest) for _ in range(wide.get(at, 0))]
        top += [name, *(Raw(name.end, name.end) for _ in below[1:])]
        place = low[-1].end if low else children[0].start
        low += below or [Raw(place, place)]
    return [top, low]


def _summed(upper: list[list[Token]], kids: list[list[Token]], good: Sequence[Values]) -> int | None:
    """Find the one name whose parts add up to the total that they begin with, in more rows than under any other name.

    소계 5급 6급 7급 under 연구직 일반직 may be of either: the rows say whose.
    """
    size = len(kids)
    held = {n: sum(len(v) >= n - 1 + size and _sums(v, n - 1, size) for v in good) for n in range(1, len(upper))}
    best = [n for n, rows in held.items() if rows == max(held.values())]
    return best[0] if len(best) == 1 and held[best[0]] else None


def _divided(upper: list[list[Token]], kids: list[list[Token]], good: Sequence[Values]) -> int | None:
    """Find the one name that the last line divides: the one drawn widest, else the last; none among names of one kind.

    일    반    직 공무직 over 5급 6급 7급 is of the first; 일반직 공무직 may be of either; 소방령 소방경 are of 소방직.
    Years divide what is done, never what is under way beside it: 완료 추진중 over ’31년 ’32년.
    """
    last = len(upper) - 1
    kind = {_key(k)[:_ROOT] for k in kids}
    named = [n for n, s in enumerate(upper) if n and _key(s)[:_ROOT] in kind]
    if len(kind) == len(named) == 1:
        return named[0]
    if all(funding(_key(k)) for k in kids):
        return _paid(upper)
    if (of := spent(upper, kids, good)) is not None:
        return of
    done = [n for n, s in enumerate(upper) if n and _key(s) in LAYOUT.done]
    if len(done) == 1 and _key(upper[last]) in LAYOUT.ahead and all(_YEAR.match(k[0].text) for k in kids):
        return done[0]
    wide = [n for n, s in enumerate(upper) if n and drawn(s) and s[1].start - s[0].end >= _WIDE]
    if len(wide) == 1:
        return wide[0]
    if last < 2 or not (alike([k[-1] for k in kids]) or alike([k[0] for k in kids])):
        return last
    one_kind = upper[-1][-1].text[-1] == upper[-2][-1].text[-1]
    return None if wide or one_kind else last


def _paid(upper: list[list[Token]]) -> int | None:
    """Find the one name that those who pay divide: 재원 by its name, else the one amount."""
    keys = [_key(s) for s in upper]
    said = [n for n, k in enumerate(keys) if n and "재원" in k]
    money = said or [n for n, k in enumerate(keys) if n and measure(k) in MONEY]
    return money[0] if len(money) == 1 else None


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
    return _led(children, groups)


def _led(children: list[Raw], groups: int) -> list[int] | None:
    """Share names out where the same years begin each group and one more closes some of them: ’31 ’32 증감률 ’31 ’32 증감률, or but the last."""
    keys = [c.key for c in children]
    starts = [i for i, k in enumerate(keys) if k == keys[0]]
    ends = [*starts[1:], len(keys)]
    parts = [keys[a:b] for a, b in zip(starts, ends, strict=True)]
    core = min(parts, key=len)
    alike_all = all(p[: len(core)] == core and len(p) <= len(core) + 1 for p in parts)
    years = all(yearly(c.text) or monthly(tight(c.text)) for c in children[: len(core)])
    return [len(p) for p in parts] if len(parts) == groups > 1 and len(core) > 1 and alike_all and years else None


def _sums(values: Values, at: int, size: int) -> bool:
    told = [number(v.text) for v in values[at : at + size]]
    rest = [v for v in told[1:] if v is not None]
    return bool(told) and told[0] is not None and told[0] == sum(rest)

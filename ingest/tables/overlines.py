"""Headings of run-on tables that line breaks inside their cells tore over lines, single names and blank lines among them.

Each line is cut by itself, and the names of all lines must be as many as the columns, in one way only: 구 분 계 / 생 계 의 료 / 주 거.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from ingest.tables.banner import Values, two
from ingest.tables.header import known
from ingest.tables.naming import BOUNDS, noted, paired, segments_of
from ingest.tables.raw import Row
from ingest.tables.records import STOP, start_of
from ingest.tables.tokens import Token, span, tokens
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight

_MOST = 24  # lines of a heading, the blank ones among them
_TAIL = 3  # lines of the last name
_LONG = 12  # letters of a name that stands on a line of its own
_SINCE = re.compile(
    r"(?:['’‘](?P<year>\d\d)(?:\.(?P<month>\d\d?))?[년월]?\.?[말도]?|(?P<full>(?:19|20)\d\d)[년말도]*)(?:까지|이후)?(?:\([^()]*\))?"
)
_COUNTED = re.compile(r"[가-힣](?:건수|횟수|인원|액|수|비|률|율)$")

Cut = list[list[Token]]  # the words of each name
Lines = list[list[list[Token]]]  # the words of each line, in blocks that a blank line parts


def gathered(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> tuple[Lines, int] | None:
    """Take the lines of a heading down to the first row, and say which is its last; none where something else stands between."""
    blocks: Lines = [[]]
    last = at
    for number in range(at, min(at + _MOST, len(lines))):
        line = lines[number]
        if line.blank:
            blocks.append([])
            continue
        words = tokens(text, line)
        if taken[number] or STOP.match(line.text.strip(BLANKS)):
            return None
        if number > at and (start_of(words) is not None and not _years(words)):
            found = [b for b in blocks if b]
            return (_whole(found), last) if sum(map(len, found)) > 1 else None
        if not _names(words):
            return None
        blocks[-1].append(words)
        last = number
    return None


def _whole(blocks: Lines) -> Lines:
    """Give back to a name what a line break tore from its end: ’23년 / 이후, 사업비 / (백만원) 비 고."""
    out: Lines = []
    for block in blocks:
        made: list[list[Token]] = []
        for words in block:
            above = made[-1] if made else out[-1][-1] if out and out[-1] else None
            rest = list(words)
            while above is not None and rest and (rest[0].text.startswith("(") or rest[0].text in BOUNDS):
                above.append(rest.pop(0))
            if rest:
                made.append(rest)
        if made:
            out.append(made)
    return out


def _years(words: Sequence[Token]) -> bool:
    return all(_SINCE.fullmatch(w.text) for w in words)


def _names(words: Sequence[Token]) -> bool:
    """Tell whether a line is of short names: no sentence."""
    return not any(w.text.endswith((".", ",", ":")) or len(w.text) > _LONG for w in words)


def over_lines(text: str, blocks: Lines, columns: int, good: Sequence[Values]) -> list[Row] | None:
    """Lay the lines out as the heading of so many columns; none when they do not divide so, or in several ways."""
    flat = _cut([ln for b in blocks for ln in b], columns) or _tailed(blocks, columns) or _blocked(blocks, columns)
    if flat is not None:
        return [[span(text, s) for s in flat]]
    if sum(map(len, blocks)) < 2:
        return None
    if len(blocks) < 2:
        blocks = [blocks[0][:-1], blocks[0][-1:]]
    kids = _fewest(blocks[-1])
    upper = _fewest([ln for b in blocks[:-1] for ln in b])
    made = two(text, upper, kids, columns, good) if span(text, kids[0]).key in LAYOUT.totals else None
    return made or _rejoined(text, [ln for b in blocks for ln in b], columns)


def _tailed(blocks: Lines, columns: int) -> Cut | None:
    """Join the lines right below the first one into the last name, where that has all others: 운행횟수 이용객(명) / 전년 동기 / 이용객(명)."""
    first, *rest = blocks[0]
    cut = segments_of(first, columns - 1) or []
    words = [w for ln in rest for w in ln]
    whole = len(blocks) == 1 and 1 < len(rest) <= _TAIL and len(words) <= _TAIL + 1
    told = {s[-1].text for s in cut}
    return [*cut, words] if whole and cut and words[-1].text in told else None


def _blocked(blocks: Lines, columns: int) -> Cut | None:
    """Take each block for one name, the first for the names of its first line, of which the last goes on below: 구분 계 일시 / 재가, then 단기 / 시설."""
    (first, *more), *rest = blocks
    cut = segments_of(first) or []
    if len(rest) < 2 or not cut or any(len(b) < 2 for b in rest) or any(len(ln) > 1 for b in (more, *rest) for ln in b):
        return None
    names = [*cut[:-1], [*cut[-1], *(w for ln in more for w in ln)], *([w for ln in b for w in ln] for b in rest)]
    return names if len(names) == columns else None


def _rejoined(text: str, heading: Sequence[Sequence[Token]], columns: int) -> list[Row] | None:
    """Join the one name that stands on two lines, where all others are as many as the columns: 계 도시자연 / 공원구역 근린공원."""
    cut = [segments_of(words) or [[w] for w in words] for words in heading]
    if sum(map(len, cut)) != columns + 1:
        return None
    torn = [n for n, (a, b) in enumerate(pairwise(cut)) if not (_closed(a[-1]) or _closed(b[0]))]
    if len(torn) != 1:
        return None
    (at,) = torn
    whole = [*cut[at][:-1], [*cut[at][-1], *cut[at + 1][0]], *cut[at + 1][1:]]
    names = [s for line in (*cut[:at], whole, *cut[at + 2 :]) for s in line]
    return [[span(text, s) for s in names]]


def _closed(words: Sequence[Token]) -> bool:
    """Tell whether words are a whole name: one that forms print, a total, letters drawn wide."""
    name = tight("".join(w.text for w in words))
    return known(name) or name in LAYOUT.totals or all(len(w.text) == 1 for w in words)


def told(names: Row) -> bool:
    """Tell whether names can be none but those of the columns: years one after the other, or words that forms print."""
    rest = names[1:]
    years = [_SINCE.fullmatch(tight(n.text)) for n in rest]
    if all(years):
        when = [_when(y) for y in years if y]
        return all(a < b for a, b in pairwise(when))
    return all(known(n.text) or _COUNTED.search(n.key) for n in rest)


def _when(year: re.Match[str]) -> tuple[int, int]:
    return int((year["full"] or year["year"])[-2:]), int(year["month"] or 13)


def _fewest(heading: Sequence[Sequence[Token]]) -> Cut:
    return [s for words in heading for s in (segments_of(words) or [[w] for w in words])]


def _cut(heading: Sequence[Sequence[Token]], columns: int) -> Cut | None:
    """Cut each line into names so that all are as many as the columns; letters drawn wide may be one name or several of two."""
    ways = [_ways(words) for words in heading]
    made = [[s for cut in way for s in cut] for way in product(*ways)]
    fitting = [m for m in made if len(m) == columns]
    return fitting[0] if len(fitting) == 1 else None


def _ways(words: Sequence[Token]) -> list[Cut]:
    """Return the ways to cut a line: as few known names as can be, years by themselves, letters by twos."""
    if _years(words):
        return [[[w] for w in words]]
    ways = [c for c in (segments_of(words), paired(words)) if c is not None and not _overlong(c[0])]
    return [c for n, c in enumerate(ways) if c not in ways[:n]]


def _overlong(words: Sequence[Token]) -> bool:
    """Tell whether the label of a heading took the total behind it: 구 분 누 계."""
    label, rest = (tight("".join(w.text for w in part)) for part in (words[:2], words[2:]))
    return label in LAYOUT.labels and noted(rest) in LAYOUT.totals

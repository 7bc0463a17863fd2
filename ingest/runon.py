"""Tables that lost every separator: a heading of known words, and rows of a label and its values, told apart again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.header import known
from ingest.layout import LAYOUT
from ingest.lines import BLANKS, Line, tight
from ingest.marks import BULLETS, DASHES, any_of
from ingest.raw import Chunk, Raw, Row, piece
from ingest.sums import across, totals
from ingest.values import number, yearly

_WORD = re.compile(f"[^{BLANKS}]+")
_STOP = re.compile(
    rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\d{{1,2}}[.)]\s|\(?\s*단위|제\d+[장절조])"
)
_SIGN = re.compile(r"^(?:\(x-?\)|[△▲▽])$")
_PURE = re.compile(
    r"^[△▲▽\-−]?\d[\d,]*(?:\.\d+)?(?:%|％|원|천원|백만원|억원|만원|명|건|회|개|개소|팀|부|대|인)?$|^\([\d,.△▲%]+\)$|^\d[\d,]*\([\d,.%]+\)$|^[-–—−]$|^(?:미정|비예산)$"
)
_NOTE = re.compile(r"^\([^()]{1,12}\)$")
_IDLE = re.compile(r"미(?:개최|실시|시행|운영|집행|편성|추진|지급|발생)|없음|중단|취소")
_STROKES = frozenset("/:;|")  # a line with these was cut otherwise
_MOST = 60  # tokens of a heading line, more than any printed table has columns
_LONG = 400  # rows

Token = Raw


@dataclass(slots=True)
class Record:
    """One row while it is being read: label, values, remark."""

    label: Raw
    values: list[Raw]
    remark: Raw | None = None
    first: int = 0
    last: int = 0


@dataclass(slots=True)
class Found:
    """The rows under a heading, and how far they reach."""

    records: list[Record] = field(default_factory=list)
    last: int = 0


def tokens(text: str, line: Line) -> list[Token]:
    """Cut a line at blanks; a sign or 국비 inset stays with its number, words in brackets stay together."""
    out: list[Token] = []
    for found in _WORD.finditer(text, line.start, line.end):
        a, b = found.span()
        if out and (_SIGN.match(out[-1].text) or _opened(out[-1].text)):
            a = out.pop().start
        out.append(Raw(a, b, text[a:b]))
    return out


def _opened(word: str) -> bool:
    return len(word) < 60 and word.count("(") > word.count(")")


def pure(word: str) -> bool:
    """Tell whether a token is a value and nothing else."""
    bare = re.sub(r"^\(x-?\)\s*", "", word)
    return bool(_PURE.match(tight(bare)))


def heading_segments(words: Sequence[Token], count: int | None = None) -> list[list[Token]] | None:
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


def _headish(words: Sequence[Token]) -> bool:
    if len(words) < 2 or len(words) > _MOST or any(pure(w.text) and not yearly(w.text) for w in words):
        return False
    return not any(w.text.endswith((".", ",")) or w.text in _STROKES or len(w.text) > 20 for w in words)


def _names(words: Sequence[Token]) -> int:
    segments = heading_segments(words) or []
    return sum(1 for s in segments if known("".join(w.text for w in s)))


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the run-on tables among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        made = _try(text, lines, taken, at) if _open(lines, taken, at) else at
        if isinstance(made, Chunk):
            out.append(made)
            at = made.last
        else:
            at = max(at, made)
        at += 1
    return out


def _open(lines: Sequence[Line], taken: Sequence[bool], at: int) -> bool:
    line = lines[at]
    return not taken[at] and not line.blank and len(line.text) <= 400 and not _STOP.match(line.text.strip(BLANKS))


def _try(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | int:
    """Read a table that begins at a line, or say up to which line there is none."""
    words = tokens(text, lines[at])
    if len(words) >= 2 and _start(words) is not None and not _headish(words):
        return _headless(text, lines, taken, at)
    known_names = _names(words) if _headish(words) else 0
    if known_names < 2 and not (_headish(words) and _begins(words)):
        return at
    heads = [words]
    below = at
    while len(heads) < 4:
        nxt = _next(lines, taken, below)
        if nxt is None:
            return at
        more = tokens(text, lines[nxt])
        if not _headish(more) or _STOP.match(lines[nxt].text.strip(BLANKS)):
            break
        heads.append(more)
        below = nxt
    found = _records(text, lines, taken, below + 1)
    if not found.records:
        return at
    made = _fit(text, lines, at, heads, found)
    if made is None or (known_names < 2 and not _all_add_up(made.rows[1:])):
        return at  # a heading of unknown words must be vouched for by every column below it
    return made


def _begins(words: Sequence[Token]) -> bool:
    """Tell whether a line begins with the word that heads a column of labels: 구 분."""
    return any(tight("".join(w.text for w in words[:n])) in LAYOUT.labels for n in (1, 2))


def _all_add_up(rows: Sequence[Row]) -> bool:
    """Tell whether every column of plain numbers adds up to its total, and there are two such columns."""
    plain = [c for c in rows[0][1:] if number(c.text) is not None]
    return len(plain) > 1 and rows[0][0].key in LAYOUT.totals and totals(rows, 0) == len(plain)


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


def _next(lines: Sequence[Line], taken: Sequence[bool], at: int) -> int | None:
    for number_ in range(at + 1, min(len(lines), at + 4)):
        if taken[number_]:
            return None
        if not lines[number_].blank:
            return number_
    return None


def _start(words: Sequence[Token]) -> tuple[int, int] | None:
    """Split a row's first line: where its values begin and end; none when it does not begin a row."""
    if not words or (pure(words[0].text) and not yearly(words[0].text)):
        return None
    if words[0].text.startswith("("):
        return None
    size = len(words)
    begin = size
    while begin > 1 and _value(words[begin - 1].text):
        begin -= 1
    if begin < size:
        return begin, size
    begin = next((i for i, w in enumerate(words) if i and _value(w.text)), size)
    if begin == size:
        return None
    end = begin
    while end < size and _value(words[end].text):
        end += 1
    return (begin, end) if end - begin >= 2 else None


def _value(word: str) -> bool:
    return pure(word) or (word.startswith("(") and word.endswith(")") and any(c.isdigit() for c in word))


def _records(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Found:
    found = Found(last=at - 1)
    blanks = 0
    while at < len(lines) and len(found.records) < _LONG:
        line = lines[at]
        if taken[at]:
            break
        if line.blank:
            blanks += 1
            at += 1
            if blanks > 2:
                break
            continue
        words = tokens(text, line)
        if _STOP.match(line.text.strip(BLANKS)) or len(line.text) > 400:
            break
        start = _start(words)
        record = found.records[-1] if found.records else None
        if start is not None:
            begin, end = start
            found.records.append(Record(_span(text, words[:begin]), [], first=at, last=at))
            record = found.records[-1]
            _add(text, record, words[begin:end])
            if end < len(words):
                record.remark = _span(text, words[end:])
        elif record is not None and all(_value(w.text) for w in words):
            _add(text, record, words)
        elif record is not None and not blanks:
            record.remark = _more(text, record, words)
        else:
            break
        if record is not None:
            record.last = at
        found.last = at
        blanks = 0
        at += 1
    return found


def _add(text: str, record: Record, words: Sequence[Token]) -> None:
    for word in words:
        if word.text.startswith("(") and not re.match(r"^\(x-?\)", word.text) and record.values and not pure(word.text):
            last = record.values[-1]
            record.values[-1] = piece(text, last.start, word.end)
        else:
            record.values.append(Raw(word.start, word.end, word.text))


def _more(text: str, record: Record, words: Sequence[Token]) -> Raw:
    here = _span(text, words)
    return piece(text, record.remark.start, here.end) if record.remark else here


def _span(text: str, words: Sequence[Token]) -> Raw:
    return piece(text, words[0].start, words[-1].end)


def _fit(text: str, lines: Sequence[Line], at: int, heads: list[list[Token]], found: Found) -> Chunk | None:
    """Lay rows under the heading when each has as many values as it has names."""
    sizes = Counter(len(r.values) for r in found.records)
    size = max(sizes, key=lambda n: (sizes[n], n))
    for record in found.records:
        if len(record.values) == size - 1:
            _idle(text, record)
    good = [r for r in found.records if len(r.values) == size]
    while found.records and len(found.records[-1].values) != size:
        found.records.pop()
    if not found.records or len(good) * 3 < len(found.records) * 2 or size < 1:
        return None
    last = found.records[-1].last
    remarks = any(r.remark for r in found.records)
    for columns in (size + 1, size + 2):
        header = _header(text, heads, columns, good)
        if header is None:
            continue
        names = header[-1]
        noted = columns == size + 2
        if (noted and (names[-1].key or header[0][-1].key) not in LAYOUT.remarks) or (remarks and not noted):
            continue
        rows = [_row(r, columns, size) for r in found.records]
        why = _vouched([*header, *rows], len(header), heads)
        if why is None:
            return None
        end = lines[last].end
        return Chunk(
            "run-on", at, last, heads[0][0].start, end, [*header, *rows], header=len(header),
            repairs=[("run-on line", None, why)],
        )  # fmt: skip
    return None


def _idle(text: str, record: Record) -> None:
    """Give a row that is one value short the word that its label ends in, when it says that nothing was: 미개최."""
    last = list(_WORD.finditer(text, record.label.start, record.label.end))
    if len(last) > 1 and _IDLE.fullmatch(last[-1][0]) and not record.remark:
        record.values.insert(0, piece(text, *last[-1].span()))
        record.label = piece(text, record.label.start, last[-2].end())


def _row(record: Record, columns: int, size: int) -> Row:
    if len(record.values) != size:
        return [Raw(record.label.start, record.label.end, record.label.text, column_span=columns)] + [
            Raw(record.label.end, record.label.end) for _ in range(columns - 1)
        ]
    values = record.values
    row: Row = [record.label, *values]
    end = values[-1].end
    row += [Raw(end, end)] * (columns - len(row))
    if record.remark is not None and columns == size + 2:
        row[-1] = record.remark
    return row


def _header(text: str, heads: list[list[Token]], columns: int, good: list[Record]) -> list[Row] | None:
    if len(heads) == 1:
        if _names(heads[0]) < 2:
            pairs = _paired(heads[0])
            return [[_span(text, s) for s in pairs]] if pairs and len(pairs) == columns else None
        told = heading_segments(heads[0]) or []
        if len(told) != columns and all(known("".join(w.text for w in s)) for s in told):
            return None  # every column has its name: rows with fewer values leave some of them out, nobody knows which
        segments = heading_segments(heads[0], columns)
        return [[_span(text, s) for s in segments]] if segments else None
    children = heading_segments(heads[-1])
    singles = [[w] for w in heads[-1]]
    upper = [s for h in heads[:-1] for s in (heading_segments(h) or [])]
    for kids in ([children] if children else []) + [singles]:
        made = _two(text, upper, kids, columns, good)
        if made is not None:
            return made
    return None


def _two(
    text: str, upper: list[list[Token]], kids: list[list[Token]], columns: int, good: list[Record]
) -> list[Row] | None:
    """Set the names of the last heading line under the groups that they divide."""
    plain_count = columns - len(kids)
    groups = len(upper) - plain_count
    if groups < 1 or plain_count < 1:
        return None
    names = [_span(text, s) for s in upper]
    children = [_span(text, s) for s in kids]
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


def _shares(children: list[Raw], groups: int, before: int, good: list[Record]) -> list[int] | None:
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


def _sums(record: Record, at: int, size: int) -> bool:
    values = [number(v.text) for v in record.values[at : at + size]]
    rest = [v for v in values[1:] if v is not None]
    return bool(values) and values[0] is not None and values[0] == sum(rest)


def _vouched(rows: list[Row], header: int, heads: list[list[Token]]) -> str | None:
    body = rows[header:]
    if totals(rows, header):
        return "total adds up"
    if len(body) >= 1 and all(across(r) for r in body):
        return "rows add up"
    known_all = all(known("".join(w.text for w in s)) for h in heads for s in (heading_segments(h) or [[]]) if s)
    if len(body) >= 2 or known_all:
        return "every row fits the heading"
    return None


def _headless(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | int:
    """Take rows without a heading only when their numbers add up."""
    words = tokens(text, lines[at])
    start = _start(words)
    if start is None or start[1] - start[0] < 2 or start[1] != len(words) or start[0] > 6:
        return at
    found = _records(text, lines, taken, at)
    size = len(found.records[0].values) if found.records else 0
    records = []
    for record in found.records:
        if len(record.values) != size or record.remark:
            break
        records.append(record)
    if len(records) < 2 or size < 2:
        return records[-1].last if records else at
    rows = [_row(r, size + 1, size) for r in records]
    held = totals(rows, 0)
    if held < 1 and not all(across(r) for r in rows):
        return records[-1].last
    return Chunk(
        "run-on", at, records[-1].last, rows[0][0].start, lines[records[-1].last].end, rows, header=0,
        repairs=[("run-on line", None, "total adds up" if held else "rows add up")],
    )  # fmt: skip

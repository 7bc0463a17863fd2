"""Tables that lost every separator: a heading of known words, and rows of a label and its values, told apart again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.tables.banner import alike, begins, header, headish, names_known, segments_of
from ingest.tables.header import known
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.sums import across, totals
from ingest.tables.tokens import WORD, Token, pure, span, tokens
from ingest.tables.values import number, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import BULLETS, DASHES, any_of

_STOP = re.compile(
    rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\d{{1,2}}[.)]\s|\(?\s*단위|제\d+[장절조])"
)
_BRACKET = re.compile(r"\((?!\s*단\s*위)[^()\d]*[가-힣A-Z][^()\d]*\)")
_IDLE = re.compile(r"미(?:개최|실시|시행|운영|집행|편성|추진|지급|발생)|없음|중단|취소")
_LONG = 400  # rows
_NAME = 8  # letters of a column's name on a line of its own
_TOLD = re.compile(r"[가-힣](?:건수|횟수|액|수|비|률|율)$|인원$")  # names that say what is counted below them
_REMARK = 3  # lines of a remark
_FAR = 6  # lines to the row behind it
_SUMS = ("total adds up", "rows add up")


@dataclass(slots=True)
class Record:
    """One row while it is being read: label, values, remark."""

    label: Raw
    values: list[Raw]
    remark: Raw | None = None
    first: int = 0
    last: int = 0
    beside: int = 0  # values on the line of its label


@dataclass(slots=True)
class Found:
    """The rows under a heading, and how far they reach."""

    records: list[Record] = field(default_factory=list)
    last: int = 0


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
    if len(words) >= 2 and _start(words) is not None and not headish(words):
        return _headless(text, lines, taken, at)
    known_names = names_known(words) if headish(words) else 0
    if known_names < 2 and not (headish(words) and begins(words)):
        return at
    heads = [words]
    below = at
    while len(heads) < 4:
        nxt = _next(lines, taken, below)
        if nxt is None:
            return at
        if _explains(lines[nxt]):
            below = nxt  # (A-B+C): what the last name above it comes of
            continue
        more = tokens(text, lines[nxt])
        if not (headish(more) or _lone(text, lines, taken, nxt, more)) or _STOP.match(lines[nxt].text.strip(BLANKS)):
            break
        heads.append(more)
        below = nxt
    numbered = len(words) > 2 and words[0].text.lower() in LAYOUT.numbers
    found = _records(text, lines, taken, below + 1, numbered=numbered)
    if not found.records:
        return at
    heads[0] = heads[0][numbered:]
    made = _fit(text, lines, at, heads, found)
    if made is None or (known_names < 2 and not _all_add_up(made.rows[made.header or 1 :])):
        return at  # a heading of unknown words must be vouched for by every column below it
    return made


def _explains(line: Line) -> bool:
    """Tell whether a line is a bracket that explains a name of the heading, and no row: (교부액-집행액)."""
    return bool(_BRACKET.fullmatch(line.text.strip(BLANKS)))


def _all_add_up(rows: Sequence[Row]) -> bool:
    """Tell whether every column of plain numbers adds up to its total, and there are two such columns."""
    plain = [c for c in rows[0][1:] if number(c.text) is not None]
    return len(plain) > 1 and rows[0][0].key in LAYOUT.totals and totals(rows, 0) == len(plain)


def _lone(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: Sequence[Token]) -> bool:
    """Tell whether a line of one name goes on with a heading: it stands alone between two lines of one."""
    nxt = _next(lines, taken, at)
    if len(words) != 1 or len(words[0].text) > _NAME or any(c.isdigit() for c in words[0].text) or nxt is None:
        return False
    return nxt == at + 1 and not lines[at - 1].blank and alike(tokens(text, lines[nxt]))


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
    if (end := _after_year(words)) > 2:
        return 1, end
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


def _after_year(words: Sequence[Token]) -> int:
    """Say where the values end that follow a year, whatever numbers the remark behind them tells: 2031 38 64,200 화재 21건."""
    end = 1 if yearly(words[0].text) else len(words)
    while end < len(words) and _value(words[end].text):
        end += 1
    return end if end < len(words) else 0


def _value(word: str) -> bool:
    return pure(word) or (word.startswith("(") and word.endswith(")") and any(c.isdigit() for c in word))


def _records(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, *, numbered: bool = False) -> Found:
    """Read the rows from a line on; where a heading numbers them, each begins with its number."""
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
        if numbered and len(words) > 2 and words[0].text == str(len(found.records) + 1):
            words = words[1:]
        start = _start(words)
        record = found.records[-1] if found.records else None
        if start is not None:
            begin, end = start
            found.records.append(Record(span(text, words[:begin]), [], first=at, last=at, beside=end - begin))
            record = found.records[-1]
            _add(text, record, words[begin:end])
            if end < len(words):
                record.remark = span(text, words[end:])
        elif record is not None and all(_value(w.text) for w in words):
            _add(text, record, words)
        elif record is not None and (not blanks or _goes_on(text, lines, taken, at, record.beside)):
            record.remark = _more(text, record, words)
        else:
            break
        if record is not None:
            record.last = at
        found.last = at
        blanks = 0
        at += 1
    return found


def _goes_on(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, beside: int) -> bool:
    """Tell whether words behind a blank line are a remark of the row above: the next row follows, with as many values on its first line."""
    said = 0
    for line in lines[at : at + _FAR]:
        if taken[line.number] or _STOP.match(line.text.strip(BLANKS)):
            return False
        words = tokens(text, line)
        if words and (words[0].text.isdigit() or begins(words)):
            return False
        start = _start(words) if words else None
        if start is not None:
            return start == (len(words) - beside, len(words))
        said += bool(words)
        if said > _REMARK:
            return False
    return False


def _add(text: str, record: Record, words: Sequence[Token]) -> None:
    for word in words:
        if word.text.startswith("(") and not re.match(r"^\(x-?\)", word.text) and record.values and not pure(word.text):
            last = record.values[-1]
            record.values[-1] = piece(text, last.start, word.end)
        else:
            record.values.append(Raw(word.start, word.end, word.text))


def _more(text: str, record: Record, words: Sequence[Token]) -> Raw:
    here = span(text, words)
    return piece(text, record.remark.start, here.end) if record.remark else here


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
    for laid in (_labelled, _by_year):
        if (made := laid(text, lines, at, heads, found, size)) is not None:
            return made
    for columns in (size + 1, size + 2):
        top = header(text, heads, columns, [r.values for r in good])
        if top is None:
            continue
        names = top[-1]
        noted = columns == size + 2
        if (noted and (names[-1].key or top[0][-1].key) not in LAYOUT.remarks) or (remarks and not noted):
            continue
        rows = [_row(r, columns, size) for r in found.records]
        why = _vouched([*top, *rows], len(top), heads)
        if why is None or (len(top) == 1 < len(heads) and why not in _SUMS):
            return None  # names that go on in the next line are no heading until sums say so
        end = lines[last].end
        return Chunk(
            "run-on", at, last, heads[0][0].start, end, [*top, *rows], header=len(top),
            repairs=[("run-on line", None, why)],
        )  # fmt: skip
    return None


def _labelled(
    text: str, lines: Sequence[Line], at: int, heads: list[list[Token]], found: Found, size: int
) -> Chunk | None:
    """Lay rows that begin with several labels under a heading of as many words: 연도 회차 관람객 over `2031 제3회 180`."""
    labels = {len(WORD.findall(r.label.text)) for r in found.records if len(r.values) == size}
    (head, *more) = heads
    wide = max(labels)
    noted = len(head) == wide + size + 1 and head[-1].text in LAYOUT.remarks
    if more or len(labels) != 1 or wide < 2 or len(head) != wide + size + noted:
        return None
    whole = all(len(r.values) == size and (noted or r.remark is None) for r in found.records)
    if not whole or len(found.records) < 2 or len(segments_of(head) or []) != len(head):
        return None
    rows: list[Row] = [list(head)]
    for record in found.records:
        said = [Raw(m.start(), m.end(), m[0]) for m in WORD.finditer(text, record.label.start, record.label.end)]
        end = record.values[-1].end
        rows.append([*said, *record.values, *([record.remark or Raw(end, end)] if noted else [])])
    last = found.records[-1].last
    return Chunk(
        "run-on", at, last, head[0].start, lines[last].end, rows, header=1,
        repairs=[("run-on line", None, "every row fits the heading")],
    )  # fmt: skip


def _by_year(
    text: str, lines: Sequence[Line], at: int, heads: list[list[Token]], found: Found, size: int
) -> Chunk | None:
    """Lay rows of a year, its values and words behind them under a heading whose words say what is counted: 연도 지급건수 지급액 주요 항목."""
    (head, *more) = heads
    names, noted = head[1 : size + 1], head[size + 1 :]
    if more or size < 2 or not noted or tight(head[0].text) not in LAYOUT.labels:
        return None
    if not all(_TOLD.search(w.text) for w in names) or any(_TOLD.search(w.text) for w in noted):
        return None
    years = {tight(r.label.text) for r in found.records if len(r.values) == size and yearly(r.label.text) and r.remark}
    if not len(years) == len(found.records) > 1:
        return None
    rows: list[Row] = [[head[0], *names, span(text, noted)]]
    rows += [[r.label, *r.values, r.remark or r.label] for r in found.records]
    last = found.records[-1].last
    return Chunk(
        "run-on", at, last, head[0].start, lines[last].end, rows, header=1,
        repairs=[("run-on line", None, "every row fits the heading")],
    )  # fmt: skip


def _idle(text: str, record: Record) -> None:
    """Give a row that is one value short the word that its label ends in, when it says that nothing was: 미개최."""
    last = list(WORD.finditer(text, record.label.start, record.label.end))
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


def _vouched(rows: list[Row], header: int, heads: list[list[Token]]) -> str | None:
    body = rows[header:]
    if totals(rows, header):
        return "total adds up"
    if len(body) >= 1 and all(across(r) for r in body):
        return "rows add up"
    known_all = all(known("".join(w.text for w in s)) for h in heads for s in (segments_of(h) or [[]]) if s)
    if len(body) >= 2 or known_all:
        return "every row fits the heading"
    return None


def _headed(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> bool:
    """Tell whether the words above a row, or above the rows that stand over it, are the heading of its columns."""
    for line in reversed(lines[max(0, at - _LONG) : at]):
        if line.blank or _explains(line):
            continue
        if taken[line.number] or _STOP.match(line.text.strip(BLANKS)):
            return False
        words = tokens(text, line)
        if _start(words) is None:
            told = names_known(words) > 1 or alike(words) or words[0].key in LAYOUT.totals
            return len(words) > 2 and headish(words) and told
    return False


def _headless(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | int:
    """Take rows without a heading only when their numbers add up."""
    words = tokens(text, lines[at])
    start = _start(words)
    if start is None or start[1] - start[0] < 2 or start[1] != len(words) or start[0] > 6:
        return at
    if _headed(text, lines, taken, at):
        return at  # its heading could not be cut into names: nobody knows which number is which
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

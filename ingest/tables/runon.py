"""Tables that lost every separator: a heading of known words, and rows of a label and its values, told apart again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.tables.banner import Values, begins, header
from ingest.tables.header import known
from ingest.tables.layers import behind, over
from ingest.tables.naming import BOUNDS, alike, headish, names_known, paired, segments_of, whole_names
from ingest.tables.overlines import gathered, over_lines, told
from ingest.tables.proved import proved
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.records import LONG, STOP, Found, Record, start_of, take
from ingest.tables.shaped import remarked, shaped
from ingest.tables.shortrows import fill
from ingest.tables.sums import across, parts_add_up, totals
from ingest.tables.tokens import WORD, Token, span, tokens
from ingest.tables.values import number, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight

_BRACKET = re.compile(r"\((?!\s*단\s*위)[^()\d]*[가-힣A-Z][^()\d]*\)")
_IDLE = re.compile(r"미(?:개최|실시|시행|운영|집행|편성|추진|지급|발생)|없음|중단|취소")
_NAME = 8  # letters of a column's name on a line of its own
_TOLD = re.compile(r"[가-힣](?:건수|횟수|액|수|비|률|율)$|인원$")  # names that say what is counted below them
_SINCE = re.compile(r"['’‘]?\d\d(?:\d\d)?(?:\.\d\d?)?[년월]?[말도]?(?:\([^()]*\))?")  # 2031년, ’31.6월
_PAID = re.compile(r"(?<![\d,.])\d[\d,.]*\s?(?:[백천]만|[만억천조])+원\s+\S")  # 실태조사 1억 8천만원 ’31.5.~’31.12.
_BEGUN = re.compile(r"['’‘`]?\d\d(?:\d\d)?년?$")
_UNTIL = re.compile(r"\(?(?:1[0-2]|[1-9])월말?\)?")  # up to when that year is told
_SUMS = ("total adds up", "rows add up")


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
    return not taken[at] and not line.blank and len(line.text) <= 400 and not STOP.match(line.text.strip(BLANKS))


def _try(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | int:
    """Read a table that begins at a line, or say up to which line there is none."""
    words = whole_names(text, tokens(text, lines[at]))
    if len(words) >= 2 and start_of(words) is not None and not headish(words):
        return _headless(text, lines, taken, at)
    known_names = names_known(words) if headish(words) else 0
    if known_names < 2 and not (headish(words) and begins(words)):
        return at
    if _within(text, lines, at):
        return at
    below, words = _whole(text, lines, taken, at, words)
    heads = [words]
    while len(heads) < 4:
        nxt = _next(lines, taken, below)
        if nxt is None:
            return at
        if _explains(lines[nxt]):
            below = nxt  # (A-B+C): what the last name above it comes of
            continue
        more = tokens(text, lines[nxt])
        if not (
            headish(more) or _lone(text, lines, taken, nxt, more) or _layered(text, lines, nxt, heads, more)
        ) or STOP.match(lines[nxt].text.strip(BLANKS)):
            break
        below, more = _whole(text, lines, taken, nxt, more)
        heads.append(more)
    numbered = len(words) > 2 and words[0].text.lower() in LAYOUT.numbers
    measured = any(w.text == "단위" for w in words)
    found = take(text, lines, taken, below + 1, numbered=numbered, measured=measured)
    if not found.records:
        return _torn(text, lines, taken, at) or at
    heads[0] = heads[0][numbered:]
    made = _fit(text, lines, at, heads, found)
    vouched = made is not None and (
        known_names > 1
        or _all_add_up(made.rows[made.header or 1 :])
        or (made.header == 1 and (told(made.rows[0]) or _each_adds_up(made.rows)))
    )
    if made is None or not (
        vouched or (len(heads) == 1 and (_drawn(heads[0], found) or _word_by_word(heads[0], found)))
    ):
        return (
            _torn(text, lines, taken, at) or at
        )  # a heading of unknown words must be vouched for by every column below it
    return made


def _torn(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    """Read a table whose heading line breaks tore, where its rows add up or its names can be none but those of columns."""
    head = gathered(text, lines, taken, at)
    if head is None:
        return None
    blocks, last = head
    found = take(text, lines, taken, last + 1)
    size = _size(found)
    good = [r.values for r in found.records if len(r.values) == size]
    if not _mostly(found, len(good)):
        return None
    remarks = any(r.remark for r in found.records)
    flat = [ln for b in blocks for ln in b]
    proof = proved(text, flat, size + 1, good) or shaped(text, flat, size + 1, good)
    told_last = remarked(text, flat, size + 1, good) if proof is None else None
    for top, noted in (
        (over_lines(text, blocks, size + 1, good), False),
        (over_lines(text, blocks, size + 2, good), True),
        (proof, False),
        (told_last, True),
    ):
        if top is None or noted != (top[0][-1].key in LAYOUT.remarks) or not _signed(top, good):
            continue
        rows = [_row(r, size + 1 + noted, size) for r in found.records]
        why = _vouched([*top, *rows], len(top), [])
        if remarks and not noted and why not in _SUMS:
            continue  # words behind the rows, and no column for them
        if (
            top is proof
            or top is told_last
            or why in _SUMS
            or (len(good) == len(rows) > 1 and (len(top) > 1 or told(top[0])))
        ):
            return Chunk(
                "run-on", at, found.records[-1].last, top[0][0].start, lines[found.records[-1].last].end,
                [*top, *rows], header=len(top), repairs=[("heading torn over lines", 0, why or "")],
            )  # fmt: skip
    return None


def _size(found: Found) -> int:
    """Count the values that most rows have; the last rows with others are no rows of the table."""
    sizes = Counter(len(r.values) for r in found.records)
    size = max(sizes, key=lambda n: (sizes[n], n), default=0)
    fill(found.records, size)
    while found.records and len(found.records[-1].values) != size:
        found.records.pop()
    return size


def _mostly(found: Found, good: int) -> bool:
    return bool(found.records) and good * 3 >= len(found.records) * 2


def _within(text: str, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line goes on with the heading above it, which could not be laid out: its columns would be named one off."""
    above = tokens(text, lines[at - 1]) if at and not lines[at - 1].blank else []
    return headish(above) and begins(above)


def _whole(
    text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: list[Token]
) -> tuple[int, list[Token]]:
    """Put the last year of a heading line together with what a line break tore from it, 2034년 / 이후, and say on which line it ends."""
    if at + 1 >= len(lines) or taken[at + 1] or lines[at + 1].blank:
        return at, words
    more = tokens(text, lines[at + 1])
    turned = bool(_BEGUN.match(words[-1].text)) and (more[0].text in BOUNDS or bool(_UNTIL.fullmatch(more[0].text)))
    noted = len(more) > 1 and [w.text.startswith("(") for w in more].count(True) == 1 and more[0].text.startswith("(")
    if not (turned or (noted and headish(words))) or not (len(more) == 1 or headish(more)):
        return at, words
    return at + 1, [*words[:-1], piece(text, words[-1].start, more[0].end), *more[1:]]


def _drawn(words: Sequence[Token], found: Found) -> bool:
    """Tell whether a heading is of names of two letters drawn wide alone, and each row below is of a year: 구 분 화 재 구 조."""
    letters = all(len(w.text) == 1 and "가" <= w.text <= "힣" for w in words)
    return letters and len(found.records) > 1 and all(_SINCE.fullmatch(tight(r.label.text)) for r in found.records)


def _word_by_word(words: Sequence[Token], found: Found) -> bool:
    """Tell whether a heading has, behind 구 분, one whole word for each value of several rows: 구 분 BOD T-N T-P."""
    label, *names = [tight("".join(w.text for w in s)) for s in paired(words) or [[]]]
    rows = [r for r in found.records if r.label.key not in LAYOUT.totals]
    if len(rows) < len(found.records) and any(len(w.text) == 1 for w in words[2:]):
        return False  # letters drawn apart beside a total that does not add up
    fits = len(found.records) > 2 and all(len(r.values) + bool(r.remark) == len(names) for r in rows)
    return fits and (label in LAYOUT.labels or label.endswith("명")) and len(names) > 1


def _explains(line: Line) -> bool:
    """Tell whether a line is a bracket that explains a name of the heading, and no row: (교부액-집행액)."""
    return bool(_BRACKET.fullmatch(line.text.strip(BLANKS)))


def _all_add_up(rows: Sequence[Row]) -> bool:
    """Tell whether every column of plain numbers adds up to its total, and there are two such columns; shares add up to nothing."""
    plain = [c for c in rows[0][1:] if number(c.text) is not None and not c.text.endswith(("%", "％"))]
    return len(plain) > 1 and rows[0][0].key in LAYOUT.totals and totals(rows, 0) == len(plain)


def _each_adds_up(rows: Sequence[Row]) -> bool:
    """Tell whether the first column is a total, and in each of several rows what stands behind it adds up to it."""
    head, *body = rows
    return len(head) > 1 and head[1].key in LAYOUT.totals and len(body) > 1 and all(parts_add_up(r) for r in body)


def _lone(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: Sequence[Token]) -> bool:
    """Tell whether a line of one name goes on with a heading: it stands alone between two lines of one."""
    nxt = _next(lines, taken, at)
    if len(words) != 1 or len(words[0].text) > _NAME or any(c.isdigit() for c in words[0].text) or nxt is None:
        return False
    below = [w for w in tokens(text, lines[nxt]) if w.text not in LAYOUT.totals]
    return nxt == at + 1 and not lines[at - 1].blank and alike(below)


def _layered(text: str, lines: Sequence[Line], at: int, heads: list[list[Token]], words: Sequence[Token]) -> bool:
    """Tell whether a line of one word goes on with a heading: a year over its parts, or a name behind these."""
    below = tokens(text, lines[at + 1]) if at + 1 < len(lines) else []
    return (over(lines, at, words, below) and headish(below)) or behind(lines, at, words, heads)


def _next(lines: Sequence[Line], taken: Sequence[bool], at: int) -> int | None:
    for number_ in range(at + 1, min(len(lines), at + 4)):
        if taken[number_]:
            return None
        if not lines[number_].blank:
            return number_
    return None


def _fit(text: str, lines: Sequence[Line], at: int, heads: list[list[Token]], found: Found) -> Chunk | None:
    """Lay rows under the heading when each has as many values as it has names."""
    sizes = Counter(len(r.values) for r in found.records)
    size = max(sizes, key=lambda n: (sizes[n], n))
    for record in found.records:
        if len(record.values) == size - 1:
            _idle(text, record)
    fill(found.records, size)
    good = [r for r in found.records if len(r.values) == size]
    while found.records and len(found.records[-1].values) != size:
        found.records.pop()
    if any(_PAID.search(r.label.text) for r in found.records):
        return None  # an amount in words among the names: its columns were not told apart
    if not _mostly(found, len(good)) or size < 1:
        return None
    last = found.records[-1].last
    remarks = any(r.remark for r in found.records)
    for laid in (_labelled, _by_year):
        if (made := laid(text, lines, at, heads, found, size)) is not None:
            return made
    for columns in (size + 1, size + 2):
        top = header(text, heads, columns, [r.values for r in good])
        if top is None or not _signed(top, [r.values for r in good]):
            continue
        names = top[-1]
        noted = columns == size + 2
        last_name = names[-1].key or top[0][-1].key
        alone = not any(name.key in LAYOUT.worded for name in names[:-1])
        worded = alone and last_name in LAYOUT.worded and all(r.remark or r.label.key in LAYOUT.totals for r in good)
        if (noted and last_name not in LAYOUT.remarks and not worded) or (remarks and not noted):
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


def _signed(top: Sequence[Row], good: Sequence[Values]) -> bool:
    """Tell whether shares stand under the names of rates, where both are printed: 88% under 공정률, never under 시비."""
    shares = {
        n for values in good for n, v in enumerate(values, 1) if v.text.endswith(("%", "％")) and v.text[0].isdigit()
    }
    rates = {n for n, name in enumerate(top[-1]) if (name.key or top[0][n].key).endswith(("률", "율"))}
    return not shares or not rates or rates <= shares


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
    if any(across(r) for r in body) and all(parts_add_up(r) is not False for r in body):
        return "rows add up"
    known_all = all(known("".join(w.text for w in s)) for h in heads for s in (segments_of(h) or [[]]) if s)
    if len(body) >= 2 or known_all:
        return "every row fits the heading"
    return None


def _headed(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> bool:
    """Tell whether the words above a row, or above the rows that stand over it, are the heading of its columns."""
    for line in reversed(lines[max(0, at - LONG) : at]):
        if line.blank or _explains(line):
            continue
        if taken[line.number] or STOP.match(line.text.strip(BLANKS)):
            return False
        words = tokens(text, line)
        if start_of(words) is None:
            told = names_known(words) > 1 or alike(words) or words[0].key in LAYOUT.totals
            return len(words) > 2 and headish(words) and told
    return False


def _headless(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | int:
    """Take rows without a heading only when their numbers add up."""
    words = tokens(text, lines[at])
    start = start_of(words)
    if start is None or start[1] - start[0] < 2 or start[1] != len(words) or start[0] > 6:
        return at
    if _headed(text, lines, taken, at):
        return at  # its heading could not be cut into names: nobody knows which number is which
    found = take(text, lines, taken, at)
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

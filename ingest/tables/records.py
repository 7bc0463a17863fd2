"""Rows of a table that lost every separator: a label, its values, a remark, over as many lines as they were printed on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from ingest.numbers.units import unit
from ingest.tables.banner import begins
from ingest.tables.raw import Raw, piece
from ingest.tables.tokens import Token, pure, span, tokens
from ingest.tables.values import yearly
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import BULLETS, DASHES, any_of

STOP = re.compile(
    rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\d{{1,2}}[.)]\s|\(?\s*단위|제\d+[장절조])"
)
LONG = 400  # rows
_STATES = frozenset({"무료", "면제", "휴관", "휴장", "폐쇄"})  # what stands in place of a number
_REMARK = 3  # lines of a remark
_NAME = 4  # words of a row's name
_TORN = 2  # words of a name behind the break that tore it
_FEW = 2  # values that tell a row
_FAR = 6  # lines to the row behind it


@dataclass(slots=True)
class Record:
    """One row while it is being read: label, values, remark."""

    label: Raw
    values: list[Raw]
    remark: Raw | None = None
    first: int = 0
    last: int = 0
    beside: int = 0  # values on the line of its label


_PLAIN = re.compile(r"\d[\d,]*|\d+(?:\.\d+)?%")  # the last of them may be a rate


@dataclass(slots=True)
class Found:
    """The rows under a heading, and how far they reach."""

    records: list[Record] = field(default_factory=list)
    last: int = 0


def start_of(words: Sequence[Token]) -> tuple[int, int] | None:
    """Split a row's first line: where its values begin and end; none when it does not begin a row."""
    if not words or (pure(words[0].text) and not yearly(words[0].text)):
        return None
    if words[0].text.startswith("("):
        return None
    size = len(words)
    if (end := _after_year(words)) > 2:
        return 1, end
    begin = size
    while begin > 1 and value(words[begin - 1].text):
        begin -= 1
    first = next((i for i, w in enumerate(words) if i and value(w.text)), size)
    if begin < size and not (begin == size - 1 and _told_of(words, first)):
        return begin, size
    begin = first
    if begin == size:
        return None
    end = begin
    while end < size and value(words[end].text):
        end += 1
    return (begin, end) if end - begin >= 2 else None


def _told_of(words: Sequence[Token], first: int) -> bool:
    """Tell whether the last value of a line is what a remark tells, behind a run of plain ones: 14 4 5 3 2 총 저류량 186,400㎥; 24 1,120 986 법인 11."""
    run = next((n for n in range(first, len(words)) if not value(words[n].text)), len(words)) - first
    plain = all(words[first + n].text.replace(",", "").isdigit() for n in range(run - 1))
    plain = plain and _PLAIN.fullmatch(words[first + run - 1].text) is not None
    return run > 1 and plain and (run > _FEW or not words[-1].text[-1].isdigit())


def _after_year(words: Sequence[Token]) -> int:
    """Say where the values end that follow a year, whatever numbers the remark behind them tells: 2031 38 64,200 화재 21건."""
    end = 1 if yearly(words[0].text) else len(words)
    while end < len(words) and value(words[end].text):
        end += 1
    return end if end < len(words) else 0


def value(word: str) -> bool:
    """Tell whether a word is a value, or one in brackets: 1,204, (집행률 24.4%)."""
    return (
        pure(word)
        or word in _STATES
        or (word.startswith("(") and word.endswith(")") and any(c.isdigit() for c in word))
    )


def take(
    text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, *, numbered: bool = False, measured: bool = False
) -> Found:
    """Read the rows from a line on; where a heading numbers them, each begins with its number, and where it has a column of units, may end in one."""
    found = Found(last=at - 1)
    blanks = 0
    while at < len(lines) and len(found.records) < LONG:
        line = lines[at]
        if taken[at] or STOP.match(line.text.strip(BLANKS)) or len(line.text) > 400:
            break
        if line.blank:
            blanks += 1
            at += 1
            if blanks > 2:
                break
            continue
        words = _stated(text, tokens(text, line))
        if numbered and len(words) > 2 and words[0].text == str(len(found.records) + 1):
            words = words[1:]
        record = found.records[-1] if found.records else None
        if record is not None and (
            _remarked(found, record, words) or (not blanks and _below_parted(text, lines, at, found, words))
        ):
            record.remark = _more(text, record, words)
        elif (rest := _missing(found, words)) and record is not None:
            _add(text, record, words[:rest])
            record.remark = _more(text, record, words[rest:])
        elif (
            begun := _begun(text, lines, taken, at, words, measured=measured)
            or _far_above(text, lines, taken, at, record)
        ) is not None:
            found.records.append(begun)
            record, at = begun, begun.last
        elif record is not None and all(value(w.text) for w in words):
            _add(text, record, words)
        elif record is not None and (not blanks or _goes_on(text, lines, taken, at, record)):
            record.remark = _more(text, record, words)
        else:
            break
        if record is not None:
            record.last = at
        found.last = at
        blanks = 0
        at += 1
    return found


def _stated(text: str, words: list[Token]) -> list[Token]:
    """Put the letters of a word that stands in place of a number together: 36,900 무 료 무 료."""
    out: list[Token] = []
    for word in words:
        if len(out) > 1 and len(word.text) == 1 and out[-1].text + word.text in _STATES:
            out[-1] = piece(text, out[-1].start, word.end)
            out[-1] = Raw(out[-1].start, out[-1].end, tight(out[-1].text))
        else:
            out.append(word)
    return out


def _begun(
    text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: Sequence[Token], *, measured: bool
) -> Record | None:
    """Read the first line of a row, or its first two where its unit stands below its name; none where none begins."""
    if (
        below := _united_below(text, lines, taken, at, words) or _named_above(text, lines, taken, at, words)
    ) is not None:
        return below
    start = start_of(words)
    if start is not None and start[1] - start[0] == 1 and _listed(words):
        return None
    if start is None:
        named = measured and _united(text, lines, at, words)
        return Record(span(text, words[:-1]), [words[-1]], first=at, last=at, beside=1) if named else None
    begin, end = start
    made = Record(span(text, words[:begin]), [], first=at, last=at, beside=end - begin)
    _add(text, made, words[begin:end])
    if end < len(words):
        made.remark = span(text, words[end:])
    return made


def _united_below(
    text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: Sequence[Token]
) -> Record | None:
    """Read a row whose name is on one line, and its unit and its values on the next: 입장료 수입 / (백만원) 672 915."""
    below = tokens(text, lines[at + 1]) if at + 1 < len(lines) and not (lines[at + 1].blank or taken[at + 1]) else []
    if len(words) > _NAME or any(value(w.text) for w in words) or len(below) < _FEW + 1:
        return None
    unit_, *rest = below
    values = list(takewhile(lambda w: value(w.text), rest))
    if len(values) < _FEW or not unit_.text.startswith("(") or unit(unit_.text.strip("()")) is None:
        return None
    made = Record(span(text, [*words, unit_]), [], first=at, last=at + 1, beside=len(values))
    _add(text, made, values)
    made.remark = span(text, rest[len(values) :]) if len(rest) > len(values) else None
    return made


def _named_above(
    text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, words: Sequence[Token]
) -> Record | None:
    """Read a row whose name a line break tore, a blank line before it: 도심 빈집 / 정비 4,200 1,050."""
    if not at or not lines[at - 1].blank or at + 1 >= len(lines) or lines[at + 1].blank or taken[at + 1]:
        return None
    below = tokens(text, lines[at + 1])
    begun = start_of(below)
    plain = not any(value(w.text) or w.text in DASHES for w in words) and not words[-1].text.endswith((",", "."))
    if begun is None or not plain or len(words) > _NAME or begun[0] > _TORN or begins(words):
        return None
    begin, end = begun
    made = Record(span(text, [*words, *below[:begin]]), [], first=at, last=at + 1, beside=end - begin)
    _add(text, made, below[begin:end])
    made.remark = span(text, below[end:]) if end < len(below) else None
    return made


def _far_above(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, above: Record | None) -> Record | None:
    """Read the name of a row whose values stand behind a blank line, as many as the whole row above has: 교통사업 / 특별회계, then 37 24 13."""
    if above is None or not lines[at - 1].blank:
        return None
    last = at
    while last + 1 < len(lines) and last - at < _TORN and not lines[last + 1].blank:
        last += 1
    name = [w for n in range(at, last + 1) for w in tokens(text, lines[n])]
    plain = not any(value(w.text) or w.text in DASHES or w.text.endswith((",", ".", ":")) for w in name)
    if not plain or len(name) > _NAME or last + 2 >= len(lines) or any(taken[at : last + 3]):
        return None
    if not lines[last + 1].blank or lines[last + 2].blank:
        return None
    beside = tokens(text, lines[last + 2])
    if (
        len(beside) < _FEW
        or not all(value(w.text) for w in beside)
        or _valued(text, lines, last + 2) != len(above.values)
    ):
        return None
    made = Record(span(text, name), [], first=at, last=last + 2, beside=len(beside))
    _add(text, made, beside)
    return made


def _valued(text: str, lines: Sequence[Line], at: int) -> int:
    """Count the values that stand on lines of nothing else, one blank line between them at most."""
    count = blanks = 0
    while at < len(lines) and blanks < 2:
        words = tokens(text, lines[at])
        if not all(value(w.text) for w in words):
            break
        count += sum(pure(w.text) or not w.text.startswith("(") for w in words)
        blanks = 0 if words else blanks + 1
        at += 1
    return count


def _listed(words: Sequence[Token]) -> bool:
    """Tell whether a line lists what is told of a row, each with its number: 월 30시간, 월 27만원 is no row."""
    return any(w.text.endswith(",") and any(c.isdigit() for c in w.text) for w in words[:-1])


def _missing(found: Found, words: Sequence[Token]) -> int:
    """Count the values that a line begins with where the row above lacks just so many, words behind them: 5,504 국비 2,800."""
    if len(found.records) < _FEW or not words or not value(words[0].text):
        return 0
    last, whole = found.records[-1], max(len(r.values) for r in found.records)
    size = next((n for n, w in enumerate(words) if not value(w.text)), 0)
    return size if size and last.remark is None and len(last.values) + size == whole else 0


def _remarked(found: Found, record: Record, words: Sequence[Token]) -> bool:
    """Tell whether a dash on a line of its own is the remark of a row that has all its values."""
    full = len(found.records) > 1 and len(record.values) == len(found.records[0].values)
    return full and record.remark is None and len(words) == 1 and words[0].text in DASHES


def _below_parted(text: str, lines: Sequence[Line], at: int, found: Found, words: Sequence[Token]) -> bool:
    """Tell whether a line right below a whole row is its remark, though it looks like a row: a blank line stands before each row."""
    *_, last = found.records
    rows = zip(found.records, found.records[1:], strict=False)
    parted = len(found.records) >= _FEW and all(b.first - a.last > 1 for a, b in rows)
    start = start_of(words)
    whole = len(found.records[0].values)
    if start is None or not parted or not len(last.values) == whole > 1:
        return False
    told = words[start[0] :]  # 상수관로 31 29 22 over 8 is a row of its own
    rest = _valued(text, lines, at + 1) if len(told) >= _FEW and start[1] == len(words) else 0
    return not rest or len(told) + rest != whole


def _united(text: str, lines: Sequence[Line], at: int, words: Sequence[Token]) -> bool:
    """Tell whether a line is a name and its unit, and the line right below holds its numbers: 재이용률 % over 14.2 15.5."""
    below = tokens(text, lines[at + 1]) if at + 1 < len(lines) and not lines[at + 1].blank else []
    return len(words) > 1 and unit(words[-1].text) is not None and bool(below) and all(value(w.text) for w in below)


def _goes_on(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, above: Record) -> bool:
    """Tell whether words behind a blank line are a remark of the row above: the next row follows, with as many values on its first line."""
    said = 0
    for line in lines[at : at + _FAR]:
        if taken[line.number] or STOP.match(line.text.strip(BLANKS)):
            return False
        words = tokens(text, line)
        if words and (words[0].text.isdigit() or begins(words)):
            return False
        if words and _far_above(text, lines, taken, line.number, above) is not None:
            return True
        start = start_of(words) if words and not _listed(words) else None
        if start is not None:
            return start == (len(words) - above.beside, len(words))
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

"""Run-on tables with more than one column of words: 시설명 위치 면적(㎡) 조성년도 운영방식 over `가수목원 나동 산 12 324,500 2009 직영`.

The numbers of each row stand side by side, in the order of the heading; the words before them are its label, those behind them its last column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.numbers.units import units
from ingest.tables.naming import headish, segments_of
from ingest.tables.raw import Chunk, Raw, Row
from ingest.tables.records import STOP, value
from ingest.tables.tokens import Token, span, tokens
from ingest.tables.values import monthly, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight

_LEAST = 2  # columns of words, and rows
_BLANKS = 2  # blank lines between two rows at most
_COUNTED = re.compile(
    r"(?:면적|연장|길이|용량|규모|인원|정원|현원|횟수|건수|개소수|원수|대수|명수|액|예산|사업비|[률율])(?:\([^()]*\))?$"
)
_DATED = re.compile(r"(?:년도|연도|년월|연월|일자)(?:\([^()]*\))?$")
_DAY = re.compile(r"['’‘]?(?:(?:19|20)\d\d|\d\d)(?:[.년\-]\s?\d{0,2}[.월\-]?(?:\d{1,2}[.일]?)?|년도?)?")
_PLACED = ("동", "로", "길", "리", "산", "읍", "면", "가", "번지", "외")
_HOUSE = re.compile(r"\d{1,4}(?:-\d+)?")


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading: its rows, the names of its columns of numbers, whether words close each row, and its last line."""

    rows: list[Row]
    values: list[Raw]
    closed: bool
    end: int


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        made = None if taken[at] or lines[at].blank else _at(text, lines, taken, at)
        if made is not None:
            out.append(made)
        at = made.last + 1 if made is not None else at + 1
    return out


def _at(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    head = _heading(text, lines, taken, at)
    if head is None:
        return None
    rows: list[Row] = []
    last = head.end
    for number in range(head.end + 1, len(lines)):
        line = lines[number]
        if taken[number] or number - last > _BLANKS + 1 or STOP.match(line.text.strip(BLANKS)):
            break
        if line.blank:
            continue
        row = _row(text, tokens(text, line), head)
        if row is None:
            break
        rows.append(row)
        last = number
    if len(rows) < _LEAST:
        return None
    return Chunk(
        "run-on", at, last, head.rows[0][0].start, lines[last].end, [*head.rows, *rows],
        header=len(head.rows), repairs=[("run-on line", None, "every row fits the heading")],
    )  # fmt: skip


def _heading(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> _Head | None:
    words = tokens(text, lines[at])
    if not headish(words) or STOP.match(lines[at].text.strip(BLANKS)):
        return None
    names = [span(text, s) for s in segments_of(words) or []]
    first = next((n for n, name in enumerate(names) if _numbered(name)), 0)
    behind = next((n for n in range(first, len(names)) if not _numbered(names[n])), len(names))
    worded = first + len(names) - behind
    if not first or worded < _LEAST or len(names) - behind > 1 or not all(_worded(n) for n in names[1:first]):
        return None
    if tight(names[0].text) not in LAYOUT.labels and not names[0].text.endswith("명"):
        return None
    label, values, closing = span(text, names[:first]), names[first:behind], names[behind:]
    below = tokens(text, lines[at + 1]) if at + 1 < len(lines) and not (lines[at + 1].blank or taken[at + 1]) else []
    if len(below) < _LEAST or closing or not all(yearly(w.text) or monthly(w.text) for w in below):
        return _Head([[label, *values, *closing]], values, bool(closing), at)
    place, (*plain, divided) = below[0].start, values  # the years divide the last name
    top: Row = [label, *values, *(Raw(divided.end, divided.end) for _ in below[1:])]
    low: Row = [*(Raw(place, place) for _ in (label, *plain)), *below]
    return _Head([top, low], [*plain, *below], closed=False, end=at + 1)


def _numbered(name: Raw) -> bool:
    key = tight(name.text)
    return bool(units(name.text)) or bool(_COUNTED.search(key)) or _dated(key) or yearly(key) or monthly(key)


def _dated(key: str) -> bool:
    return bool(_DATED.search(key)) or key.removesuffix("일") in LAYOUT.since or key in LAYOUT.since


def _worded(name: Raw) -> bool:
    return tight(name.text) in LAYOUT.worded


def _row(text: str, words: Sequence[Token], head: _Head) -> Row | None:
    """Cut a row: a label, as many values as the heading has, and words for its last column alone."""
    size = len(head.values)
    end = len(words)
    while end > 1 and not value(words[end - 1].text) and not _DAY.fullmatch(words[end - 1].text):
        end -= 1
    begin = end - size
    if begin < 1 or (end < len(words) and not head.closed):
        return None
    for name, word in zip(head.values, words[begin:end], strict=True):
        dated = _dated(tight(name.text))
        if not (_DAY.fullmatch(word.text) or word.text == "-" if dated else value(word.text)):
            return None
    before, first = words[begin - 1].text, words[begin].text
    if before.endswith(_PLACED) and _HOUSE.fullmatch(first):
        return None  # the number of a house may stand where the area is left out
    if value(before) and not (begin > 1 and words[begin - 2].text.endswith(_PLACED)):
        return None  # one number more than the heading has names
    row: Row = [span(text, words[:begin]), *words[begin:end]]
    if head.closed:
        place = words[-1].end
        row.append(span(text, words[end:]) if end < len(words) else Raw(place, place))
    return row

"""Headings torn over lines whose columns are lettered, ㉮ ㉯ ㉰=㉮-㉯: each column gets its name where the letters' sums hold in every row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import combinations, pairwise

from ingest.tables.banner import begins
from ingest.tables.header import known
from ingest.tables.naming import segments_of
from ingest.tables.raw import Chunk, Raw, Row
from ingest.tables.tokens import Token, pure, span, tokens
from ingest.tables.values import number, yearly
from ingest.text.lines import BLANKS, Line
from ingest.text.marks import BULLETS, DASHES, any_of

_FAMILIES = ("㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻", "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫", "ABCDEFGHIJKL")
_ROUND = "".join(_FAMILIES[:-1])
_ANY = f"[{_ROUND}A-L]"
_SUM = rf"{_ANY}(?:\s*[-－–+＋]\s*{_ANY})+"
_MARK = re.compile(
    rf"\(\s*(?P<a>{_ANY})\s*(?:=\s*\(?(?P<x>{_SUM})\)?)?\s*\)|(?P<b>[{_ROUND}])(?:\s*=\s*\(?(?P<y>{_SUM})\)?)?"
)
_TERM = re.compile(rf"(?P<sign>[-－–+＋]?)\s*(?P<letter>{_ANY})")
_STOP = re.compile(rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\(?\s*단위|※)")
_SUMMED = re.compile(rf"{_ANY}\s*=\s*\(?{_SUM}")
_RULE = re.compile(r"[-:]{2,}")
_HIGH = 40  # lines of a heading
_LABEL = 4  # lines of a label
_LEAST = 3  # values of a row
_WIDE = 14  # values of a row
_NAME = 24  # letters of a line that is part of a name

Sums = dict[str, tuple[tuple[int, str], ...]]


@dataclass(slots=True)
class Head:
    """What a heading says: its first line, the name of each letter, the sums among letters, and what stands below the last letter."""

    opening: list[Token] = field(default_factory=list)
    names: dict[str, Raw] = field(default_factory=dict)
    sums: Sums = field(default_factory=dict)
    below: list[Token] = field(default_factory=list)
    over: dict[str, Raw] = field(default_factory=dict)  # what stands over the names of some letters

    @property
    def letters(self) -> str:
        """The letters in their order; none when one is missing."""
        family = next((f for f in _FAMILIES if set(self.names) <= set(f)), "")
        used = family[: len(self.names)]
        return used if set(used) == set(self.names) else ""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: the words of its label, its values, its lines."""

    label: tuple[Token, ...]
    values: tuple[Raw, ...]
    last: int


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        made = None
        if not taken[at] and _MARK.search(lines[at].text):
            made = _make(text, lines, taken, at)
        if made is not None:
            out.append(made)
        at = made.last + 1 if made is not None else at + 1
    return out


def apart(text: str, lines: Sequence[Line], found: Sequence[Chunk]) -> list[Chunk]:
    """Read the tables between bars whose lettered heading is of several rows, cells broken over lines: no number of theirs gets lost."""
    out: list[Chunk] = []
    for chunk in found:
        heads = [row for row in chunk.rows if not any(number(c.text) is not None for c in row)]
        if chunk.shape != "markdown" or len(heads) < 2 or not any(_SUMMED.search(c.text) for row in heads for c in row):
            continue
        plain = [_unbarred(ln) if chunk.first <= ln.number <= chunk.last else ln for ln in lines]
        said = "".join([text[: chunk.start], text[chunk.start : chunk.end].replace("|", " "), text[chunk.end :]])
        shut = [not chunk.first <= ln.number <= chunk.last for ln in lines]
        made = chunks(said, plain, shut)
        if len(made) == 1 and _numbers(chunk.rows) <= _numbers(made[0].rows):
            out.append(made[0].moved(first=chunk.first, last=chunk.last))
    return out


def _unbarred(line: Line) -> Line:
    said = line.text.replace("|", " ")
    return replace(line, text=said if said.strip(BLANKS) else "-" * len(said))


def _numbers(rows: Sequence[Row]) -> set[int]:
    """Tell where the plain numbers of rows stand."""
    return {c.end for row in rows for c in row if number(c.text) is not None}


def _words(text: str, line: Line) -> list[Token]:
    """Cut a line at blanks, without the strokes that rule off what stands above."""
    return [w for w in tokens(text, line) if not _RULE.fullmatch(w.text)]


def _make(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    block = _block(text, lines, taken, at)
    head = _head(text, block)
    if head is None or not head.sums or len(head.letters) < _LEAST:
        return None
    rows = _records(text, lines, taken, block[-1].number + 1)
    starts = _laid(head, [r.values for r in rows]) if rows else None
    lead = _lead(text, head, starts[0], labelled=any(r.label for r in rows)) if starts else None
    if starts is None or lead is None:
        return None
    top = _top(head, starts, len(rows[0].values), lead)
    if top is None:
        return None
    body = [[*([_name(r.label)] if r.label else []), *r.values] for r in rows]
    if {len(row) for row in (*top, *body)} != {len(top[0])}:
        return None
    return Chunk(
        "run-on", block[0].number, rows[-1].last, block[0].start, lines[rows[-1].last].end, [*top, *body], header=len(top),
        repairs=[("run-on line", None, "rows add up")],
    )  # fmt: skip


def _block(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> list[Line]:
    """Gather the lines of a heading: those above the first letter that name columns, and all down to the first row."""
    first = at
    while first and not taken[first - 1] and _names(text, lines[first - 1]) and at - first < _HIGH:
        first -= 1
    last = at
    while last + 1 < len(lines) and not taken[last + 1] and _names(text, lines[last + 1]) and last - at < _HIGH:
        last += 1
    return list(lines[first : last + 1])


def _names(text: str, line: Line) -> bool:
    """Tell whether a line holds but names."""
    said = line.text.strip(BLANKS)
    if line.blank or (_STOP.match(said) and not _MARK.match(said)):
        return False
    return not any(pure(w.text) and not yearly(w.text) for w in _words(text, line))


def _head(text: str, block: Sequence[Line]) -> Head | None:
    head = Head()
    waiting: list[Token] = []  # words on lines of their own since the last letter
    before = ""
    for line in block:
        marks = list(_MARK.finditer(line.text))
        if not marks:
            words = _words(text, line)
            if words and not head.names and not waiting and begins(words):
                head.opening = words
            else:
                waiting += words
            continue
        start, line_before = 0, ""
        for mark in marks:
            letter, sums = mark["a"] or mark["b"], mark["x"] or mark["y"]
            words = tokens(
                text, Line(line.number, line.start + start, line.start + mark.start(), line.text[start : mark.start()])
            )
            start = mark.end()
            if letter in head.names:
                return None
            if words and not words[0].text.startswith("("):
                told = segments_of(words) or [words]
                head.names[letter] = span(text, told[-1])
                if line_before and len(told) > 1:
                    between = _between(line_before, letter)
                    head.over |= {x: span(text, [w for s in told[:-1] for w in s]) for x in between}
            elif not _given(head, letter, before, [*waiting, *words]):
                return None
            if sums:
                head.sums[letter] = tuple(
                    (-1 if m["sign"] in "-－–" and m["sign"] else 1, m["letter"]) for m in _TERM.finditer(sums)
                )
            waiting, before, line_before = [], letter, letter
    head.below = waiting
    return head


def _between(first: str, last: str) -> str:
    """Return the letters between two of one family: those that the words between them stand over."""
    family = next(f for f in _FAMILIES if first in f)
    return family[family.index(first) + 1 : family.index(last)] if last in family else ""


def _given(head: Head, letter: str, before: str, words: Sequence[Token]) -> bool:
    """Name a letter by the lines above it; those that a converter lost get theirs, where the words divide into so many in one way."""
    family = next(f for f in _FAMILIES if letter in f)
    skipped = family[family.index(before) + 1 if before in family and before else 0 : family.index(letter) + 1]
    told = [list(words)] if len(skipped) == 1 else segments_of(words, len(skipped))
    if not words or not skipped or told is None:
        return False
    head.names |= {each: _name(said) for each, said in zip(skipped, told, strict=True)}
    return True


def _name(words: Sequence[Token]) -> Raw:
    """Make one name of words on several lines."""
    return Raw(words[0].start, words[-1].end, " ".join(w.text for w in words))


def _records(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> list[Record]:
    """Read the rows below a heading, as long as each has as many values as the first."""
    out: list[Record] = []
    label: list[Token] = []
    since = at
    for line in lines[at:]:
        words = _words(text, line)
        values = _values(words)
        if taken[line.number] or line.blank or _STOP.match(line.text.strip(BLANKS)):
            break
        if not values and len(line.text.strip()) <= _NAME and line.number - since < _LABEL:
            label += words
            continue
        if len(values) < _LEAST or (out and len(values) != len(out[0].values)):
            break
        own = words[: len(words) - len(values)]
        out.append(Record((*label, *own), tuple(Raw(w.start, w.end, w.text) for w in values), line.number))
        label, since = [], line.number + 1
    return out


def _values(words: Sequence[Token]) -> Sequence[Token]:
    begin = len(words)
    while begin and pure(words[begin - 1].text) and not words[begin - 1].text.startswith("("):
        begin -= 1
    return words[begin:]


def _laid(head: Head, rows: Sequence[Sequence[Raw]]) -> tuple[int, ...] | None:
    """Tell at which column each letter begins, when in just one way all sums hold in every row."""
    size = len(rows[0])
    if not len(head.letters) <= size <= _WIDE:
        return None
    values = [[Decimal(0) if c.text in set("-–—−") else number(c.text) for c in row] for row in rows]
    if any(v is None for row in values for v in row):
        return None
    numbers = [[v for v in row if v is not None] for row in values]
    found = [s for s in combinations(range(size), len(head.letters)) if all(_holds(head, s, row) for row in numbers)]
    if len(found) > 1:
        found = [
            s
            for s in found
            if all(_shared(head, x, b - a) for x, (a, b) in zip(head.letters, _spans(s, size), strict=True))
        ]
    return found[0] if len(found) == 1 else None


def _shared(head: Head, letter: str, columns: int) -> bool:
    """Tell whether a letter may stand over so many columns: over several, none that is worked out, and they say its words again."""
    if columns == 1:
        return True
    words = {w for w in head.names[letter].text.split() if len(w) > 1}
    return letter not in head.sums and not words.isdisjoint(w.text for w in head.below)


def _holds(head: Head, starts: Sequence[int], row: Sequence[Decimal]) -> bool:
    worth = {x: sum(row[a:b], Decimal(0)) for x, (a, b) in zip(head.letters, _spans(starts, len(row)), strict=True)}
    return all(
        all(x in worth for _, x in parts) and worth[of] == sum(sign * worth[x] for sign, x in parts)
        for of, parts in head.sums.items()
    )


def _spans(starts: Sequence[int], size: int) -> Iterator[tuple[int, int]]:
    yield from pairwise((*starts, size))


def _top(head: Head, starts: Sequence[int], size: int, lead: Sequence[Raw]) -> list[Row] | None:
    """Lay the names out as the rows of a heading; the columns that share a letter have names of their own below it."""
    top: Row = list(lead)
    low: Row = [Raw(c.end, c.end) for c in lead]
    for letter, (a, b) in zip(head.letters, _spans(starts, size), strict=True):
        name, over = head.names[letter], head.over.get(letter)
        blank = Raw(name.end, name.end)
        parts = segments_of(head.below, b - a) if b - a > 1 else []
        if parts is None or (parts and over):
            return None
        begun = over in top
        top += [over if over and not begun else blank if over else name, *(blank for _ in range(b - a - 1))]
        low += [name] if over else [_name(p) for p in parts] or [blank]
    return [top, low] if any(c.text for c in low) else [top]


def _lead(text: str, head: Head, count: int, *, labelled: bool) -> list[Raw] | None:
    """Return the names of the columns before the first letter: that of the labels, and those of so many values."""
    if not labelled:
        return None if count else []
    told = [span(text, s) for s in (segments_of(head.opening) or [])[: count + 1]]
    return told if len(told) == count + 1 and all(known(c.text) for c in told[1:]) else None

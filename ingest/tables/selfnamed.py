"""Rows whose values stand right behind the names of their columns: `1월 150 7월 130`, `도비 예산액590 증감액△10 예산현액580`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ingest.tables.header import known
from ingest.tables.naming import headish, segments_of
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.tokens import WORD, span, tokens
from ingest.tables.values import number
from ingest.text.lines import Line

_VALUE = r"[△▲\-]?(?:\d{1,3}(?:,\d{3})+|\d+)"
_MONTH = re.compile(rf"(?P<name>(?:1[0-2]|[1-9])월)\s*[:：]?\s+(?P<value>{_VALUE}|-)(?=\s|$)")
_LETTERS, _NO_LETTERS = re.compile("[0-9A-Za-z가-힣]+"), re.compile("[^0-9A-Za-z가-힣]+")
_YEAR = 12  # months
_FEW = 4  # months that make a plan
_ROWS = 2
_TOTAL = "계"
_WHY = "every value stands behind its own name"


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        made = (
            None if taken[at] or lines[at].blank else _months(text, lines, taken, at) or _named(text, lines, taken, at)
        )
        if made is not None:
            out.append(made)
        at = (made.last if made else at) + 1
    return out


def _months(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    """Read lines of months and their amounts as one row under the months in their order."""
    run: list[Line] = []
    found: dict[int, tuple[Raw, Raw]] = {}
    for line in _run(lines, taken, at):
        said = list(_MONTH.finditer(line.text))
        if not said or _MONTH.sub("", line.text).strip():
            break
        for m in said:
            month = int(m["name"].removesuffix("월"))
            if month in found:
                return None
            a, b = line.start + m.start("name"), line.start + m.start("value")
            found[month] = piece(text, a, a + len(m["name"])), piece(text, b, b + len(m["value"]))
        run.append(line)
    if len(run) < _ROWS or len(found) < _FEW or sorted(found) != list(range(min(found), max(found) + 1)):
        return None
    pairs = [found[month] for month in sorted(found)]
    return _chunk(run, [[name for name, _ in pairs], [value for _, value in pairs]])


def _named(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> Chunk | None:
    """Read rows that repeat the names of a heading, each before its value, if it has one."""
    if not _repeated(text, lines, taken, at):
        return None
    names = _names(text, lines[at])
    if len(names) < 1 + _ROWS:
        return None
    shape = re.compile(r"(?P<label>.*?)" + "".join(_column(c.key, n) for n, c in enumerate(names[1:])) + r"\s*")
    run = [lines[at]]
    rows: list[Row] = []
    for line in _run(lines, taken, at + 1):
        match = shape.fullmatch(line.text)
        if match is None:
            break
        spans = [match.span(f"v{n}") for n in range(len(names) - 1)]
        cells = [piece(text, line.start + a, line.start + b) if a >= 0 else Raw(line.end, line.end) for a, b in spans]
        rows.append([piece(text, line.start + match.start("label"), line.start + match.end("label")), *cells])
        run.append(line)
    rows = [r for r in rows if r[0].text or any(c.text for c in r)]
    if rows and not rows[-1][0].text:
        rows[-1] = _totalled(rows)
    if len(rows) < _ROWS or not all(r[0].text for r in rows) or not any(all(c.text for c in r) for r in rows):
        return None
    return _chunk(run, [names, *rows])


def _repeated(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> bool:
    """Tell whether the next line may say the last word of this one: to tell names apart takes long, and few lines have any."""
    heading, below = text[lines[at].start : lines[at].end], _run(lines, taken, at + 1, 2)
    letters = _LETTERS.findall((WORD.findall(heading) or [""])[-1])
    marked = "<" in heading or "&" in heading  # what is printed is not what stands there
    return bool(below) and (marked or not letters or letters[-1] in _NO_LETTERS.sub("", below[0].text))


def _names(text: str, line: Line) -> list[Raw]:
    """Cut a heading into names; a word that no form prints by itself begins the next: 예산성립후 증감액."""
    words = tokens(text, line)
    out: list[list[Raw]] = []
    open_ = False
    for segment in (segments_of(words) or []) if headish(words) else []:
        if open_:
            out[-1] += segment
        else:
            out.append(list(segment))
        open_ = not open_ and len(out) > 1 and not known("".join(w.text for w in segment))
    return [span(text, s) for s in out]


def _column(key: str, at: int) -> str:
    return r"\s*".join(map(re.escape, key)) + rf"\s*(?P<v{at}>{_VALUE})?\s*"


def _totalled(rows: Sequence[Row]) -> Row:
    """Call a last row without a label the total, where each of its numbers is that of the rows above it."""
    *above, last = rows
    for at, cell in enumerate(last[1:], start=1):
        parts = [v for r in above if (v := number(r[at].text)) is not None]
        if number(cell.text) is None or not parts or sum(parts, Decimal(0)) != number(cell.text):
            return last
    return [Raw(last[0].start, last[0].start, _TOTAL), *last[1:]]


def _run(lines: Sequence[Line], taken: Sequence[bool], at: int, most: int = 200) -> list[Line]:
    """Return the lines from one on, with no more than one blank line between two of them."""
    run: list[Line] = []
    for line in lines[at : at + most]:
        blank = line.blank
        if taken[line.number] or (blank and lines[line.number - 1].blank):
            break
        if not blank:
            run.append(line)
    return run


def _chunk(run: Sequence[Line], rows: list[Row]) -> Chunk:
    return Chunk(
        "run-on", run[0].number, run[-1].number, run[0].start, run[-1].end, rows, header=1,
        repairs=[("run-on line", None, _WHY)],
    )  # fmt: skip

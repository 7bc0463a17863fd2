"""A place of a document with its neighbours: lines and table rows of the stored text, the cited span marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from typing import Any

AROUND = 6  # lines before and after
TABLE = 40  # rows of the cited table before and after
LEAF = 400  # lines of a whole document seen at once
HEAVY = 60_000  # characters of the same
LONG = 1_500  # characters of one line before it is cut around the mark
LONGEST = 200_000  # the same where the whole document is read

ROW = re.compile(r"^\s*\||\t")
RULE = re.compile(r"^[\s|:\-\t=]*-{3,}[\s|:\-\t=]*$")
TOKEN = re.compile(
    r"<(/?)(br|ul|ol|li|p|b|strong|i|em|u|s|sup|sub|span|div|table|thead|tbody|tr|td|th|input|h[1-6])\b([^<>]{0,300})>"
    r"|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});"
    r"|\*\*",
    re.IGNORECASE,
)
BREAKS = {"br", "p", "li", "tr", "div", "h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a line, as a person reads them; `marked` when the citation covers them."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document: one cell for prose, several for a table row."""

    number: int
    cells: tuple[tuple[Run, ...], ...]
    row: bool

    @property
    def marked(self) -> bool:
        """Whether the citation touches this line."""
        return any(run.marked for cell in self.cells for run in cell)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The lines around a place."""

    document: str
    section: tuple[str, ...]
    line: int
    lines: tuple[Line, ...]
    before: bool  # whether the document goes on above
    after: bool
    leaf: int = 0  # which stretch of the whole document this is, from 1; 0 when it is only a place
    leaves: int = 0
    count: int = 0  # lines of the document

    def as_json(self) -> dict[str, Any]:
        """Return the excerpt for those outside Python: lines of cells of runs."""
        lines = [
            {
                "number": line.number,
                "row": line.row,
                "cells": [[{"text": r.text, "marked": r.marked} for r in cell] for cell in line.cells],
            }
            for line in self.lines
        ]
        place = {"document": self.document, "section": list(self.section), "line": self.line}
        return {**place, "lines": lines, "before": self.before, "after": self.after}


def excerpt(
    document: str, text: str, section: tuple[str, ...], start: int, end: int, *, leaf: int | None = None
) -> Excerpt:
    """Cut the place out of a text; a span outside the text is clamped, so that a stale link still opens.

    With `leaf` the document is read whole, a stretch of it at a time; 0 opens the one that holds the place.
    """
    start = max(0, min(start, len(text)))
    end = max(start, min(end, len(text)))
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    first, last = bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)) - 1
    turned = _leaves(starts, len(text)) if leaf is not None else []
    if leaf is None:
        low, high = _window(text, starts, first, last)
    else:
        leaf = min(leaf, len(turned)) or bisect_right(turned, first)
        low, high = turned[leaf - 1], [*turned, len(starts)][leaf]
    most = LONG if leaf is None else LONGEST
    lines = tuple(
        line
        for n in range(low, high)
        if (line := _line(text, starts[n], _end(text, starts, n), n + 1, start, end, most))
    )
    return Excerpt(
        document, section, first + 1, lines, low > 0, high < len(starts), leaf or 0, len(turned), len(starts)
    )


def _leaves(starts: list[int], length: int) -> list[int]:
    """Return the first line of each stretch of a document."""
    turned = [0]
    for n, (_, after) in enumerate(pairwise([*starts, length])):
        if n > turned[-1] and (n - turned[-1] >= LEAF or after - starts[turned[-1]] > HEAVY):
            turned.append(n)
    return turned


def _window(text: str, starts: list[int], first: int, last: int) -> tuple[int, int]:
    low, high = first, last + 1
    # a cell is read with its header: the whole table, or as much of it as can be taken in
    while low > 0 and first - low < TABLE and _is_row(text, starts, low - 1):
        low -= 1
    while high < len(starts) and high - last < TABLE and _is_row(text, starts, high):
        high += 1
    return max(0, low - AROUND), min(len(starts), high + AROUND)


def _end(text: str, starts: list[int], n: int) -> int:
    return starts[n + 1] - 1 if n + 1 < len(starts) else len(text)


def _is_row(text: str, starts: list[int], n: int) -> bool:
    return bool(ROW.search(text[starts[n] : _end(text, starts, n)]))


def _line(text: str, at: int, end: int, number: int, mark: int, mark_end: int, most: int) -> Line | None:
    line = text[at:end]
    row = bool(ROW.search(line))
    marked = mark < end and mark_end > at
    if RULE.match(line) and not marked:
        return None
    spans = _cells(line) if row else [(0, len(line))]
    cells = tuple(tuple(_runs(line, a, b, mark - at, mark_end - at, most)) for a, b in spans)
    return Line(number, cells, row)


def _cells(line: str) -> list[tuple[int, int]]:
    """Return the spans of a row's cells; tabs part them, or pipes outside a backslash."""
    if line.lstrip().startswith("|"):
        bars = [m.start() for m in re.finditer(r"(?<!\\)\|", line)]
        spans = [(a + 1, b) for a, b in pairwise(bars)]
        return spans + ([(bars[-1] + 1, len(line))] if line[bars[-1] + 1 :].strip() or len(bars) == 1 else [])
    cuts = [-1, *(m.start() for m in re.finditer("\t", line)), len(line)]
    return [(a + 1, b) for a, b in pairwise(cuts)]


def _runs(line: str, a: int, b: int, mark: int, mark_end: int, most: int) -> Iterator[Run]:
    """Yield what a reader sees of a span, tags and entities read, with the mark's part set apart."""
    if b - a > most:
        middle = min(max(mark, a), b)
        cut_a, cut_b = max(a, middle - most // 2), min(b, max(mark_end, middle) + most // 2)
        head, tail = ("…" if cut_a > a else ""), ("…" if cut_b < b else "")
    else:
        cut_a, cut_b, head, tail = a, b, "", ""
    seen: list[Run] = [Run(head)] if head else []
    for start, end, shown in _tokens(line, cut_a, cut_b):
        if shown is not None:
            seen.append(Run(shown, start < mark_end and end > mark))
            continue
        for low, high, marked in ((start, mark, False), (mark, mark_end, True), (mark_end, end, False)):
            words = line[max(low, start) : min(high, end)] if max(low, start) < min(high, end) else ""
            if words:
                seen.append(Run(words, marked))
    yield from _joined([*seen, Run(tail)] if tail else seen)


def _tokens(line: str, a: int, b: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield spans; None for plain words, else what the markup says to a reader."""
    at = a
    for match in TOKEN.finditer(line, a, b):
        if match.start() > at:
            yield at, match.start(), None
        name = (match[2] or "").lower()
        if match[0] == "**":
            shown = ""
        elif not name:
            shown = unescape(match[0])
        elif name == "input":
            shown = "☑ " if re.search(r"\bchecked\b", match[3]) else "☐ "
        elif name in {"td", "th"}:
            shown = "  " if match[1] else ""
        else:
            shown = "\n" if name in BREAKS and not (match[1] and name == "li") else ""
        yield match.start(), match.end(), shown
        at = match.end()
    if at < b:
        yield at, b, None


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    words, marked = "", False
    for run in runs:
        if run.marked != marked and words:
            yield Run(words, marked)
            words = ""
        words, marked = words + run.text, run.marked
    if words:
        yield Run(words, marked)

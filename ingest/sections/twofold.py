"""Headings numbered in two parts, 1-1. …, 1-2. …: each stands below the one that its first number names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.sections.headings import NUMBER, PART, Heading, make, sentence, standard, title
from ingest.sections.roster import canonical, event
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line
from ingest.text.markup import shown

_STYLE = "twofold"
_HASHES = re.compile(r"^#{1,6}\s+")
_TWOFOLD = re.compile(
    r"^(?P<first>\d{1,2})-(?P<second>\d{1,2})(?:[.)]\s*|\s+)(?P<title>[가-힣A-Za-z「『“‘'(][^\t|:：]{1,50})$"
)


def twofold(headings: Sequence[Heading], text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Heading]:
    """Add the headings of such runs, each counted on from 1 and none right below another."""
    own = {h.line: h for h in headings}
    out = dict(own)
    for run in _runs(lines, taken):
        led = any(lines[ln.number - 1].blank for ln, _ in run if ln.number)
        close = any(b[0].number - a[0].number < 2 for a, b in pairwise(run))
        if close or not led:
            continue
        for line, found in run:
            held = own.get(line.number)
            if held is not None and held.style != "hash":
                continue
            a, b = shown(text, line.start, line.end)
            made = make(line, NUMBER + 1, found["title"], a, b, _STYLE)
            if made is not None:
                out[line.number] = made
    return sorted(out.values(), key=lambda h: h.start)


def by_twofold(
    lines: Sequence[Line], headings: Sequence[Heading], tells: Callable[[Heading], bool]
) -> list[Heading] | None:
    """Take these headings as projects when half of them lead right into what is said of one, or into its first section."""
    named = [h for h in headings if h.style == _STYLE and not h.known]
    below = {h.line: after for h, after in pairwise(headings)}
    told = [h for h in named if tells(h) or ((after := below.get(h.line)) and canonical(after.title) in LAYOUT.first)]
    if len(told) < 2 or len(told) * 2 < len(named):
        return None
    parts = _parts(lines, headings, named)
    return [
        replace(event(h, h.title, "project-number"), rank=h.rank)
        if h in named
        else replace(h, rank=PART)
        if h in parts
        else h
        for h in headings
    ]


def _parts(lines: Sequence[Line], headings: Sequence[Heading], named: Sequence[Heading]) -> list[Heading]:
    """Return the squares that stand further out than the projects, as those before the first number do: they are parts of no project."""
    inner = min(lines[h.line].indent for h in named)
    squares = [h for h in headings if h.style == "square" and h.line >= 0 and lines[h.line].indent < inner]
    first = next(n for n, h in enumerate(headings) if h in named)
    outer = {lines[h.line].indent for h in headings[: max(0, first - 1)] if h in squares}
    return [h for h in squares if lines[h.line].indent in outer and h.start > named[-1].start]


def _runs(lines: Sequence[Line], taken: Sequence[bool]) -> list[list[tuple[Line, re.Match[str]]]]:
    """Find the lines of one first number that count on from 1, of two lines or more, or with other runs beside them.

    A converter's hashes before one of them break no run, though they begin none.
    """
    runs: list[list[tuple[Line, re.Match[str]]]] = []
    for line in lines:
        bare = _HASHES.sub("", line.text.strip(BLANKS))
        hashed = bool(line.level) or bare != line.text.strip(BLANKS)
        found = None if taken[line.number] else _TWOFOLD.match(bare)
        if found is None or not _titled(found["title"]):
            continue
        before = runs[-1][-1][1] if runs else None
        if int(found["second"]) == 1 and not hashed:
            runs.append([(line, found)])
        elif before and found["first"] == before["first"] and int(found["second"]) == int(before["second"]) + 1:
            runs[-1].append((line, found))
    return runs if any(len(run) > 1 for run in runs) else []


def _titled(words: str) -> bool:
    """Tell whether words are a title: no sentence, and no row of numbers."""
    return standard(title(words)) or (not sentence(words) and len(re.findall(r"\d[\d,]*", words)) < 2)

"""Headings numbered in brackets, [1] …, [2] …: a run that counts on from one, each of which leads into something; over 1., 2., … they are parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.sections.headings import NUMBER, PART, PROJECT, Heading, make, sentence
from ingest.text.lines import BLANKS, Line
from ingest.text.markup import shown

_BRACKETED = re.compile(
    r"^[\[【〔〈<《]\s*(?:사업|과제|번호)?\s*(?P<number>\d{1,2})\s*[\]】〕〉>》]\s*(?P<title>(?:(?:19|20)\d\d년|[가-힣A-Za-z「『“‘'(])[^\t|]{2,60})$"
)
_STYLE = "number"


def bracketed(headings: Sequence[Heading], text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Heading]:
    """Add the headings of such runs, below the numbered ones that they stand under and above any other."""
    free = [ln for ln in lines if not (ln.blank or taken[ln.number])]
    out = {h.line: h for h in headings}
    for run in _runs(free):
        if len(run) < 2 or any(after.number - line.number < 2 for line, after in pairwise(run)):
            continue
        over = any(h.style == _STYLE and h.line < run[0].number for h in headings)
        within = any(h.style == _STYLE and h.number == 1 and run[0].number < h.line < run[-1].number for h in headings)
        rank = NUMBER + 2 if over else PART if within else PROJECT + 2
        for count, line in enumerate(run, start=1):
            a, b = shown(text, line.start, line.end)
            found = _BRACKETED.match(text[a:b])
            made = make(line, rank, found["title"], a, b, _STYLE, count) if found else None
            if made is not None:
                out[line.number] = made
    return sorted(out.values(), key=lambda h: h.start)


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Find the lines that count on from one, as titles do."""
    runs: list[list[Line]] = []
    for line in lines:
        found = _BRACKETED.match(line.text.strip(BLANKS))
        if found is None or sentence(found["title"]):
            continue
        if int(found["number"]) == 1:
            runs.append([line])
        elif runs and int(found["number"]) == len(runs[-1]) + 1:
            runs[-1].append(line)
    return runs

"""Projects that a paper counts by the word, 사업 1. …, 사업 2. …, or over each of which its sections begin again at Ⅰ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.sections.headings import PART, PROJECT, Heading, sentence, title
from ingest.sections.roster import event, parted, sunk
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.markup import shown

_COUNTED = re.compile(
    r"^[#*\s□■◆]*(?:(?:세부|단위|정책)\s?)?(?:사업|과제|시책)\s?(?P<number>\d{1,2})\s*[.):：]\s*(?P<title>[가-힣A-Za-z「『“‘'(][^\t|]{2,80}?)[*\s]*$"
)
_HASHES = re.compile(r"^(?P<hashes>#{1,6})\s+(?P<first>(?:Ⅰ|I(?![A-Z]))\s*[.)]?\s)?")
_VALUE = re.compile(r"[:：]\s*\S")
_LEAST = 2  # projects, and lines between two of them: those of a list stand closer


def by_counts(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading]
) -> list[Heading] | None:
    """Begin a project at each line of a run that counts on from 사업 1; None where no run of them leads into anything.

    What an earlier run names again below is a table of contents.
    """
    runs = [{n: title(m["title"]) for n, m in run} for run in _runs(lines, taken) if _heads(run, lines)]
    if not runs or any(len({tight(name) for name in run.values()}) < len(run) for run in runs):
        return None
    last = {tight(name): n for run in runs for n, name in run.items()}
    names = {n: name for run in runs for n, name in run.items() if last[tight(name)] == n}
    first = min(names)
    by_line = {h.line: h for h in headings if h.line >= 0}
    parts = parted(headings, lines[first].start)
    out: list[Heading] = [h for h in headings if h.line < 0]
    for at in sorted(names.keys() | by_line.keys()):
        heading = by_line.get(at)
        if at in names:
            a, b = shown(text, lines[at].start, lines[at].end)
            out.append(event(heading or Heading(at, PROJECT, names[at], a, b), names[at], "project-number"))
        elif heading is not None:
            over = at < first or (heading.style == "appendix" and heading.rank == PART)
            out.append(heading if over else sunk(heading, parts=parts))
    return sorted(out, key=lambda h: h.start)


def by_restarts(lines: Sequence[Line], headings: Sequence[Heading]) -> list[Heading] | None:
    """Begin a project at each heading under which Ⅰ, Ⅱ, … begin anew, where hashes set these deeper than it; else None."""
    deep = {h.line: len(m["hashes"]) for h in headings if h.line >= 0 and (m := _hashed(lines, h))}
    romans = [h for h in headings if h.style == "roman"]
    depth = {deep.get(h.line, 0) for h in romans}
    firsts = [h for h in romans if (m := _hashed(lines, h)) and m["first"]]
    if len(firsts) < _LEAST or len(depth) != 1 or 0 in depth:
        return None
    (below,) = depth
    over = [h for h in headings if h.style != "roman" and 0 < deep.get(h.line, 0) < below]
    owners = [next((o for o in reversed(over) if o.line < f.line), None) for f in firsts]
    named = [o for o in owners if o is not None and not o.known]
    alike = len({tight(o.title) for o in named}) == len(firsts) and len({deep[o.line] for o in named}) == 1
    if not alike or romans[0] is not firsts[0]:
        return None
    own = {o.line for o in named}
    ends = {h.line for h in over if deep[h.line] <= deep[named[0].line]} - own
    return [
        event(h, h.title, "project-title")
        if h.line in own
        else h
        if h.line < named[0].line
        else replace(h, rank=PART)
        if h.line in ends
        else sunk(h)
        for h in headings
    ]


def _hashed(lines: Sequence[Line], heading: Heading) -> re.Match[str] | None:
    return _HASHES.match(lines[heading.line].text.lstrip(BLANKS)) if heading.line >= 0 else None


def _runs(lines: Sequence[Line], taken: Sequence[bool]) -> list[list[tuple[int, re.Match[str]]]]:
    """Find the lines that count on from one, as titles do."""
    runs: list[list[tuple[int, re.Match[str]]]] = []
    for line in lines:
        found = None if line.blank or taken[line.number] else _COUNTED.match(line.text.strip(BLANKS))
        if found is None or sentence(found["title"]) or _VALUE.search(found["title"]):
            continue
        if int(found["number"]) == 1:
            runs.append([(line.number, found)])
        elif runs and int(found["number"]) == len(runs[-1]) + 1:
            runs[-1].append((line.number, found))
    return runs


def _heads(run: Sequence[tuple[int, re.Match[str]]], lines: Sequence[Line]) -> bool:
    """Tell whether each line of a run has something below it before the next."""
    ends = [*(n for n, _ in run[1:]), len(lines)]
    below = [sum(1 for ln in lines[n + 1 : end] if not ln.blank) for (n, _), end in zip(run, ends, strict=True)]
    return len(run) >= _LEAST and all(b - a >= _LEAST for a, b in pairwise(n for n, _ in run)) and all(below)

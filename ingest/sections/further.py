"""Headings that go on counting where projects were found by their titles: each is a project too, or ends the one before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from ingest.sections.headings import Heading
from ingest.text.lines import BLANKS, Line, tight

_COST = re.compile(r"^\|?\s*(?P<key>(?:총\s?)?(?:사업비|소요예산|예산액)\s*(?:\([^()\t|]*\))?)\s*[\t|]")


def further(headings: Sequence[Heading], titles: set[int], tells: Callable[[Heading], bool]) -> dict[int, bool]:
    """Return the lines of those headings, and whether what stands below one is said of a project.

    The titles must themselves be numbered in one run, 1., 2., …: numbers inside a project begin again and are none of it.
    """
    named = [h for h in headings if h.line in titles]
    if len(named) < len(titles) or any(
        h.style != "number" or h.number is None or h.rank != named[0].rank for h in named
    ):
        return {}
    due = named[0].number or 1
    met = 0
    found: dict[int, bool] = {}
    for heading in headings[headings.index(named[0]) :]:
        if heading.rank < named[0].rank:
            break
        if heading.style != "number" or heading.number != due:
            continue
        due += 1
        met += heading.line in titles
        if heading.line not in titles:
            found[heading.line] = tells(heading)
    return found if met == len(titles) else {}


def carded(
    lines: Sequence[Line], taken: Sequence[bool], titles: Sequence[int], named: Callable[[int], bool]
) -> list[int]:
    """Return the lines that stand alone over the very row that tells the cost of every project found: each begins one too."""
    if len(titles) < 2:
        return []
    edges = [*sorted(titles), len(lines)]
    keys = [{k for n in range(a, b) if (k := _key(lines[n], taken))} for a, b in pairwise(edges)]
    shared = set.intersection(*keys)
    own = [n for n in range(edges[0] + 1, len(lines) - 1) if _alone(lines, taken, n) and named(n)]
    return [n for n in own if n not in titles and _key(lines[_next(lines, n)], taken) in shared]


def _key(line: Line, taken: Sequence[bool]) -> str:
    said = _COST.match(line.text.strip(BLANKS)) if taken[line.number] else None
    return tight(said["key"]) if said else ""


def _alone(lines: Sequence[Line], taken: Sequence[bool], at: int) -> bool:
    return not (lines[at].blank or taken[at]) and lines[at - 1].blank and lines[at + 1].blank


def _next(lines: Sequence[Line], at: int) -> int:
    return next((n for n in range(at + 1, len(lines)) if not lines[n].blank), at)

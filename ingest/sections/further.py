"""Headings that go on counting where projects were found by their titles: each is a project too, or ends the one before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.sections.headings import Heading


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

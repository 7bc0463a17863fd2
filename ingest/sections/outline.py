"""The tree of sections: which heading owns which, and how far each reaches."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.model import Section
from ingest.sections.headings import Heading


def outline(headings: Sequence[Heading], size: int) -> tuple[Section, ...]:
    """Build the sections of a document from its headings; section 0 is the document."""
    stack: list[tuple[int, int]] = [(0, 0)]  # rank, index
    parents: list[int | None] = [None]
    ends: list[int] = [size]
    for number, heading in enumerate(headings, start=1):
        while len(stack) > 1 and stack[-1][0] >= heading.rank:
            ends[stack.pop()[1]] = heading.start
        parents.append(stack[-1][1])
        ends.append(size)
        stack.append((heading.rank, number))
    sections = [Section(0, None, "", (), 0, 0, size)]
    for number, heading in enumerate(headings, start=1):
        parent = parents[number] or 0
        above = sections[parent]
        project = heading.title if heading.style.startswith("project") else above.project
        path = (heading.title,) if project is not None and above.project is None else (*above.path, heading.title)
        sections.append(
            Section(number, parent, heading.title, path, above.level + 1, heading.start, ends[number], project)
        )
    return tuple(sections)


def holder(sections: Sequence[Section], place: int) -> int:
    """Find the innermost section that a place stands in."""
    low, high = 0, len(sections)
    while low + 1 < high:
        middle = (low + high) // 2
        if sections[middle].start <= place:
            low = middle
        else:
            high = middle
    at: int | None = low
    while at is not None and not sections[at].start <= place < max(sections[at].end, sections[at].start + 1):
        at = sections[at].parent
    return at or 0

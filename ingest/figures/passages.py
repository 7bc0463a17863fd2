"""The words of each section whole, for questions that want words."""

from __future__ import annotations

from ingest.figures.frame import Frame
from ingest.model import Passage, Section

_LONG = 2000


def read(frame: Frame) -> tuple[Passage, ...]:
    """Return the own words of every section, those of its subsections left out; long ones are cut between lines."""
    children: dict[int, list[Section]] = {}
    for section in frame.document.sections:
        if section.parent is not None:
            children.setdefault(section.parent, []).append(section)
    found: list[Passage] = []
    for section in frame.document.sections:
        position = section.start
        for child in sorted(children.get(section.index, ()), key=lambda s: s.start):
            found += _pieces(frame, section.index, position, child.start)
            position = max(position, child.end)
        found += _pieces(frame, section.index, position, section.end)
    return tuple(sorted(found, key=lambda p: (p.source.start, p.source.end)))


def _pieces(frame: Frame, section: int, start: int, end: int) -> list[Passage]:
    pieces: list[Passage] = []
    while start < end:
        stop = end
        if end - start > _LONG:
            cut = frame.text.rfind("\n", start + _LONG // 2, start + _LONG)
            stop = cut + 1 if cut > 0 else start + _LONG
        source = frame.source(section, start, stop)
        if any(c.isalnum() for c in source.quote):
            pieces.append(Passage(source, source.quote))
        start = stop
    return pieces

"""Headings whose level the format itself names: each stands under the last one above it, whatever mark either has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.headings import PROJECT, Heading
from ingest.lines import Line

_DEEPEST = 9


def nested(headings: Sequence[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank the headings that a format names below those that own them, and one without a mark above any number in the text."""
    open_: list[tuple[int, int]] = []  # level, rank
    out: list[Heading] = []
    for heading in headings:
        level = min(_DEEPEST, lines[heading.line].level) if heading.line >= 0 else 0
        if level < 2:
            open_ = [(n, rank) for n, rank in open_ if rank < heading.rank]
            out.append(heading)
            continue
        open_ = [(n, rank) for n, rank in open_ if n < level]
        rank = PROJECT + level if heading.style == "hash" else heading.rank
        rank = max([rank, *(r + 1 for _, r in open_[-1:])])
        open_.append((level, rank))
        out.append(replace(heading, rank=rank))
    return out

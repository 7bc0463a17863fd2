"""Statements of a budget that number their programmes down to the accounts: the line that names the columns, and that of the levels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, split, tight
from ingest.text.pages import Column, Span, kind_of, unit_of

_APART = re.compile(r"\t|\s{2,}")
_NEAR = 12  # lines above the head in which its unit stands
_LEAST = 3  # levels


@dataclass(frozen=True, slots=True)
class Statement:
    """The head of a statement: the lines it stands on, its columns, its levels, the unit of its columns."""

    first: int
    last: int
    columns: tuple[Column, ...]
    levels: int
    unit: Span | None

    @property
    def values(self) -> tuple[Column, ...]:
        """The columns of numbers, in their order."""
        return tuple(c for c in self.columns if c.kind in {"amount", "before", "change"})


def statements(text: str, lines: Sequence[Line] | None = None) -> tuple[Statement, ...]:
    """Find the heads of statements; the names of the levels must stand right under those of the columns."""
    if not any(word in text for word in LAYOUT.tiers[-2:]):
        return ()
    lines = lines if lines is not None else split(text)
    found: list[Statement] = []
    for line in lines:
        below = lines[line.number + 1] if line.number + 1 < len(lines) else line
        words = below.text.split()
        if len(words) < _LEAST or any(tight(w) not in LAYOUT.tiers for w in words):
            continue
        columns = _columns(line)
        kinds = [c.kind for c in columns]
        if kinds.count("amount") == 1 and "label" in kinds and "calculation" in kinds:
            near = reversed(lines[max(0, line.number - _NEAR) : line.number])
            unit = next((u for ln in near if (u := unit_of(ln)) is not None), None)
            found.append(Statement(line.number, below.number, columns, len(words), unit))
    return tuple(found)


def _columns(line: Line) -> tuple[Column, ...]:
    found: list[Column] = []
    at = 0
    for piece in _APART.split(line.text):
        words = piece.strip()
        start = line.text.find(words, at) if words else -1
        kind = kind_of(words) if words else ""
        if kind:
            found.append(Column(kind, words, line.start + start, line.start + start + len(words)))
        at = max(at, start + len(words))
    return tuple(found)

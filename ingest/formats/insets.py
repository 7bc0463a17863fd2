"""How far paragraphs are set in, as blanks before their words: depth that a format holds in its settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.formats.blocks import Block, Words
from ingest.text.marks import mark_of

_COLUMN = 5.0  # points that a blank takes
_SAME = 2.5  # points within which two paragraphs stand below each other
_LEAST, _MOST = 2, 40  # blanks
_BLANK = re.compile(r"^\s*$")
_LONGEST = 60  # letters of a heading


def set_in(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Put before every paragraph the blanks that it is set in by; nearly the same place is the same."""
    columns = _columns(b.inset for b in blocks if isinstance(b, Words))
    return tuple(_moved(b, columns[b.inset]) if isinstance(b, Words) and b.inset > 0 else b for b in blocks)


def headed(said: str) -> bool:
    """Tell whether a paragraph that a format calls a heading can be one: short, without a bullet or what a key says."""
    return 0 < len(said.strip()) <= _LONGEST and not mark_of(said.strip())[0] and not re.search(r"[:：]\s*\S", said)


def _moved(words: Words, blanks: int) -> Words:
    lines = words.text.split("\n")
    return replace(words, text="\n".join(ln if _BLANK.match(ln) else " " * blanks + ln for ln in lines), inset=0.0)


def _columns(insets: Iterable[float]) -> dict[float, int]:
    """Give every inset its blanks, deeper ones more.

    >>> _columns([0.0, 10.0, 11.0, 20.0])
    {0.0: 0, 10.0: 2, 11.0: 2, 20.0: 4}
    """
    found: dict[float, int] = {0.0: 0}
    first, blanks = 0.0, 0
    for inset in sorted(i for i in set(insets) if i > 0):
        if inset - first > _SAME:
            first, blanks = inset, min(_MOST, max(_LEAST, blanks + 1, round(inset / _COLUMN)))
        found[inset] = blanks
    return found

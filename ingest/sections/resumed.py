"""Items of a budget book that run over lines and pages: each reaches to the last line that is known to be its rest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from ingest.model import Item
from ingest.sections.bullets import make
from ingest.text.lines import Line
from ingest.text.markup import shown


def resumed(text: str, items: Sequence[Item], lines: Sequence[Line], rest: Collection[int]) -> tuple[Item, ...]:
    """Let each item reach to the last of the lines that go on with it."""
    out = list(items)
    starts = [i.start for i in items]
    for number in sorted(rest):
        at = bisect_right(starts, lines[number].start) - 1
        if at >= 0:
            i = out[at]
            end = shown(text, lines[number].start, lines[number].end)[1]
            out[at] = make(i.index, i.section, i.parent, i.mark, i.depth, text, i.start, end, i.table, i.row)
    return tuple(out)

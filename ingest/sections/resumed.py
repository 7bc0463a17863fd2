"""Items of a budget book: each reaches to the last line that is known to be its rest, and a calculation is one whatever dash is in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.model import Item
from ingest.sections.bullets import make
from ingest.text.lines import Line
from ingest.text.markup import shown


def resumed(
    text: str, items: Sequence[Item], lines: Sequence[Line], rest: Collection[int], whole: Collection[int]
) -> tuple[Item, ...]:
    """Let each item reach to the last of the lines that go on with it; a line that is one item is not cut at its dashes."""
    starts = [ln.start for ln in lines]
    out: list[Item] = []
    moved: dict[int, int] = {}
    last = -1
    for item in items:
        at = bisect_right(starts, item.start) - 1
        if out and at == last and at in whole:
            moved[item.index] = out[-1].index
            out[-1] = _until(text, out[-1], item.end)
            continue
        moved[item.index], last = len(out), at
        parent = None if item.parent is None else moved[item.parent]
        out.append(replace(item, index=len(out), parent=parent))
    begins = [i.start for i in out]
    for number in sorted(rest):
        at = bisect_right(begins, lines[number].start) - 1
        if at >= 0:
            out[at] = _until(text, out[at], shown(text, lines[number].start, lines[number].end)[1])
    return tuple(out)


def _until(text: str, item: Item, end: int) -> Item:
    return make(
        item.index, item.section, item.parent, item.mark, item.depth, text, item.start, end, item.table, item.row
    )

"""Tables that are no tables: boxes around words, titles set in cells, and tables that stand in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.formats.blocks import Block, Box, Grid, Words
from ingest.formats.package import damaged

_NUMERAL = re.compile(r"^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|\d{1,2})[.)]?$")
_UNIT = re.compile(r"^\s*[(\[<〔（]?[^()\[\]]{0,40}단\s*위\s*[:：][^()\[\]]{1,30}[)\]>〕）]?\s*$")
_LONGEST = 60
_COLUMN = 5.0  # points that a blank takes
_MOST = 40  # blanks
_AREA = 3_000_000  # places of a grid


def tabled(cells: Sequence[tuple[Box, list[Block]]]) -> Iterator[Block]:
    """Make blocks of a table's cells and what each holds."""
    filled = [(box, held) for box, held in cells if any(isinstance(b, Grid) or b.text.strip() for b in held)]
    if len(filled) == 1 and len(cells) <= 3:
        yield from filled[0][1]  # a frame around words, or around another table
        return
    if cells and max(b.row for b, _ in cells) * max(b.column for b, _ in cells) > _AREA:
        raise damaged()
    parted = [_parted(held) for _, held in cells]
    boxes = [replace(box, text=said) for (box, _), (said, _) in zip(cells, parted, strict=True)]
    title = _title(boxes)
    if title:
        yield Words(title)
        return
    yield Grid(tuple(boxes))
    for (box, _), (_, inner) in zip(cells, parted, strict=True):
        label = next((b.text for b in boxes if b.row == box.row and b.text.strip()), "")
        for block in inner:
            caption = block.caption or label.split("\n")[0] if isinstance(block, Grid) else ""
            yield replace(block, caption=caption) if isinstance(block, Grid) else block


def _parted(held: Sequence[Block]) -> tuple[str, list[Block]]:
    """Part what a cell says from its notes and the tables in it, each with the unit that stands right over it."""
    said: list[str] = []
    inner: list[Block] = []
    for block in held:
        if isinstance(block, Words) and block.note:
            inner.append(block)
        elif isinstance(block, Words):
            lead = " " * min(_MOST, round(block.inset / _COLUMN))
            said += [lead + ln for ln in block.text.split("\n") if ln.strip()]
        else:
            if said and _UNIT.match(said[-1]):
                inner.append(Words(said.pop()))
            inner.append(block)
    return "\n".join(said), inner


def _title(boxes: Sequence[Box]) -> str:
    """Read a one-row table such as `Ⅰ | 일반현황` as the heading that it is."""
    said = [b.text.strip() for b in boxes if b.text.strip()]
    if any(b.row for b in boxes) or len(said) != 2 or not _NUMERAL.match(said[0]) or len(said[1]) > _LONGEST:
        return ""
    mark = said[0] if said[0].endswith((".", ")")) or said[0] in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ" else f"{said[0]}."
    return f"{mark} {' '.join(said[1].split())}"

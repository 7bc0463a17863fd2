"""Tables that are no tables: boxes around words, titles set in cells, and tables that stand in cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.formats.blocks import Block, Box, Grid, Words
from ingest.formats.package import damaged

_NUMERAL = re.compile(r"^(?:[Ⅰ-Ⅻ]|[IVX]{1,4}|\d{1,2})[.)]?$")
_LONGEST = 60
_AREA = 3_000_000  # places of a grid


def tabled(cells: Sequence[tuple[Box, list[Block]]]) -> Iterator[Block]:
    """Make blocks of a table's cells and what each holds."""
    filled = [(box, held) for box, held in cells if any(isinstance(b, Grid) or b.text.strip() for b in held)]
    if len(filled) == 1 and len(cells) <= 3:
        yield from filled[0][1]  # a frame around words, or around another table
        return
    if cells and max(b.row for b, _ in cells) * max(b.column for b, _ in cells) > _AREA:
        raise damaged()
    boxes = [replace(box, text=_said(held)) for box, held in cells]
    title = _title(boxes)
    if title:
        yield Words(title)
        return
    yield Grid(tuple(boxes))
    for box, held in cells:
        label = next((b.text for b in boxes if b.row == box.row and b.text.strip()), "")
        for block in held:
            if isinstance(block, Grid):
                yield replace(block, caption=block.caption or label.split("\n")[0])


def _said(held: Sequence[Block]) -> str:
    return "\n".join(b.text for b in held if isinstance(b, Words) and b.text.strip())


def _title(boxes: Sequence[Box]) -> str:
    """Read a one-row table such as `Ⅰ | 일반현황` as the heading that it is."""
    said = [b.text.strip() for b in boxes if b.text.strip()]
    if any(b.row for b in boxes) or len(said) != 2 or not _NUMERAL.match(said[0]) or len(said[1]) > _LONGEST:
        return ""
    mark = said[0] if said[0].endswith((".", ")")) or said[0] in "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ" else f"{said[0]}."
    return f"{mark} {' '.join(said[1].split())}"

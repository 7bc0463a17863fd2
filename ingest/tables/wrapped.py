"""Names in a drawn box that were too long for their cell and go on in the line below, made whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.raw import Raw, Row
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, width
from ingest.text.marks import EVERY, any_of

BOX = "│┃║┆┇┊┋"
_BEGINS = re.compile(rf"^(?:{any_of(EVERY)}|\d|[(\[])")
_REST = 8  # letters of what is left of a name


def relabelled(text: str, lines: Sequence[Line], rows: Sequence[Row]) -> list[Row]:
    """Give each row the rest of its name, which stands alone in the line below because the cell was full."""
    made: list[Row] = []
    for line, row in zip(lines, rows, strict=True):
        if made and _goes_on(line, made[-1], row):
            made[-1] = [_whole(text, made[-1][0], row[0]), *made[-1][1:]]
        else:
            made.append(row)
    return made


def _goes_on(line: Line, above: Row, row: Row) -> bool:
    """Tell whether the only word of a row found no room behind the name above, all of whose values are there."""
    if not len(row) == len(above) > 2 or not row[0].text or any(c.text for c in row[1:]):
        return False
    if not all(c.text for c in above) or not any(valued(c.text) for c in above[1:]) or _BEGINS.match(row[0].text):
        return False
    if row[0].key in LAYOUT.totals or len(row[0].key) > _REST:
        return False
    bars = [n for n, c in enumerate(line.text) if c in BOX]
    room = width(line.text[bars[0] + 1 : bars[1]]) if len(bars) > 1 else 0
    return width(above[0].text) + 1 + width(row[0].text.split(" ")[0]) >= room


def _whole(text: str, first: Raw, rest: Raw) -> Raw:
    """Join two pieces of a name; its place is that of the first, for what lies between is of other cells."""
    end, begin = first.text.split(" ")[-1], rest.text.split(" ")[0]
    torn = len(begin) == 1 or end + begin in text  # a word that the cell's edge cut in two
    return Raw(first.start, first.end, first.text + ("" if torn else " ") + rest.text)

"""Cards of a project: keys on the left, what is said of each on the right, and the project's name in the first row."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.header import known
from ingest.tables.raw import Row
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT

_LONGEST = 14


def named(rows: Sequence[Row]) -> str:
    """Return the project that a card names in its first row; "" for a table that is no card."""
    if len(rows) < 3 or len(rows[0]) < 2 or any(c.row_span > 1 for r in rows for c in r):
        return ""
    key, name, *rest = (c for c in rows[0])
    if key.key not in LAYOUT.named or not name.text or known(name.text) or valued(name.text):
        return ""
    if any(c.text for c in rest) and not (len(rest) > 1 and known(rest[0].text)):
        return ""
    keys = [r[0] for r in rows if r[0].text]
    if len(keys) < len(rows) or any(valued(c.text) or len(c.key) > _LONGEST for c in keys):
        return ""
    return name.text if sum(1 for c in keys if known(c.text)) * 2 >= len(keys) else ""


def laid(rows: Sequence[Row]) -> list[Row]:
    """Lay a card out as one key and one value a row: what stood beside each other stands under each other."""
    out: list[Row] = []
    for row in rows:
        pairs = [row[:2]]
        rest = row[2:]
        while len(rest) > 1 and known(rest[0].text):
            pairs.append(rest[:2])
            rest = rest[2:]
        pairs[-1] = [*pairs[-1], *(c for c in rest if c.text)]
        out += pairs
    wide = max(len(r) for r in out)
    plain = [[c if c.column_span == 1 else type(c)(c.start, c.end, c.text) for c in r] for r in out]
    return [[*r, *(r[-1].emptied() for _ in range(wide - len(r)))] for r in plain]

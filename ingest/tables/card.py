"""Cards of a project: keys on the left, what is said of each on the right, and the project's name in the first row."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.header import known
from ingest.tables.raw import Row
from ingest.tables.values import valued, yearly
from ingest.text.layout import LAYOUT

_LONGEST = 14


def named(rows: Sequence[Row]) -> str:
    """Return the project that a card names in its first row; "" for a table that is no card."""
    if len(rows) < 3 or len(_apart(rows[0])) < 2 or any(c.row_span > 1 for r in rows for c in r):
        return ""
    key, name, *rest = _apart(rows[0])
    if key.key not in LAYOUT.named or not name.text or known(name.text) or valued(name.text):
        return ""
    if any(c.text for c in rest) and not (len(rest) > 1 and known(rest[0].text)):
        return ""
    keys = [r[0] for r in rows if r[0].text]
    if len(keys) < len(rows) or any(valued(c.text) or len(c.key) > _LONGEST for c in keys):
        return ""
    return name.text if sum(1 for c in keys if known(c.text)) * 2 >= len(keys) else ""


def paired(rows: Sequence[Row], header: int) -> bool:
    """Tell whether rows hold keys and what is said of each, two by two, with titles between them."""
    cells = [r[: max((n + 1 for n, c in enumerate(r) if c.text), default=0)] for r in map(_apart, rows)]
    if header > 1 or any(c.row_span > 1 for r in rows for c in r) or any(not r or not r[0].text for r in cells):
        return False
    wide = [r for r in cells if len(r) > 2]
    return len(wide) > header and all(len(r) % 2 == 0 and all(_key(c.text) for c in r[::2]) for r in wide)


def _key(word: str) -> bool:
    return known(word) and not yearly(word)


def laid(rows: Sequence[Row]) -> list[Row]:
    """Lay a card out as one key and one value a row: what stood beside each other stands under each other."""
    out: list[Row] = []
    for row in map(_apart, rows):
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


def _apart(row: Row) -> Row:
    """Return the keys of a row, each with what is said of it, without the places that the cell before covers."""
    out: Row = []
    at = 0
    while at < len(row):
        if row[at].text or len(out) % 2:
            out.append(row[at])
        at += row[at].column_span
    return out

"""Cards of a project: keys on the left, what is said of each on the right, and the project's name in the first row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.tables.header import known
from ingest.tables.raw import Row
from ingest.tables.values import valued, yearly
from ingest.text.layout import LAYOUT

_LONGEST = 14


def named(rows: Sequence[Row]) -> str:
    """Return the project that a card names; "" for a table that is no card, or one of no project."""
    return _first_named(rows) or _deepest(rows)


def _deepest(rows: Sequence[Row]) -> str:
    """Return the deepest name of a card that tells where a project stands in the budget: office, policy, unit, detail."""
    cells = [_apart(row) for row in rows]
    if len(rows) < 3 or any(len([c for c in row if c.text]) != 2 for row in cells):
        return ""
    told = {row[0].key: row[1].text for row in ([c for c in r if c.text] for r in cells) if row[0].key in LAYOUT.over}
    rungs = sorted((LAYOUT.rungs[key], name) for key, name in told.items() if key in LAYOUT.rungs)
    if len(told) < 3 or len(told) * 2 < len(rows) or not rungs or not rungs[-1][0] or any(valued(n) for _, n in rungs):
        return ""
    return rungs[-1][1]


def _first_named(rows: Sequence[Row]) -> str:
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
    if header > 1 or any(c.row_span > 1 for r in rows for c in r) or not all(cells) or not cells[0][0].text:
        return False
    told = [r for r in cells if r[0].text]
    wide = [r for r in told if len(r) > 2]
    if len(told) < len(cells) and any(_key(c.text) for r in cells if not r[0].text for c in r):
        return False
    twos = all(len(r) % 2 == 0 and all(_key(c.text) for c in r[::2]) for r in wide)
    return twos and (len(wide) > header if len(told) == len(cells) else _sheet(told))


def _sheet(told: Sequence[Row]) -> bool:
    """Tell whether only the first row holds two pairs, and each one below a key and what is said of it."""
    first, *below = told
    plain = len(below) > 1 and all(len(r) == 2 and _key(r[0].text) for r in below)
    return plain and len(first) > 2 and not _key(first[1].text)


def _key(word: str) -> bool:
    return known(word) and not yearly(word)


def laid(rows: Sequence[Row]) -> list[Row]:
    """Lay a card out as one key and one value a row: what stood beside each other stands under each other."""
    out: list[Row] = []
    key = 0  # the row whose key goes on below
    for row in map(_apart, rows):
        if out and not row[0].text:
            out[key][0] = replace(out[key][0], row_span=len(out) - key + 1)
            out.append(row)
            continue
        key = len(out)
        pairs = [row[:2]]
        rest = row[2:]
        while len(rest) > 1 and known(rest[0].text):
            pairs.append(rest[:2])
            rest = rest[2:]
            key += 1
        pairs[-1] = [*pairs[-1], *(c for c in rest if c.text)]
        out += pairs
    wide = max(len(r) for r in out)
    plain = [[c if c.column_span == 1 else replace(c, column_span=1) for c in r] for r in out]
    return [[*r, *(r[-1].emptied() for _ in range(wide - len(r)))] for r in plain]


def _apart(row: Row) -> Row:
    """Return the keys of a row, each with what is said of it, without the places that the cell before covers."""
    out: Row = []
    at = 0
    while at < len(row):
        if not at or row[at].text or len(out) % 2:
            out.append(row[at])
        at += row[at].column_span
    return out

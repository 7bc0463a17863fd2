"""Pieces of one table that a page or a converter tore apart, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.header import header_rows, heading_like
from ingest.tables.raw import WHOLE, Chunk, Raw, Row, holds
from ingest.tables.sums import totals
from ingest.tables.torn import GAP, PAGE
from ingest.tables.tornhead import trimmed
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, tight
from ingest.text.marks import DASHES, any_of

_UNIT = re.compile(r"^\s*[(\[〔<]?\s*단위\s*[:：]")
_NOTE = re.compile(r"^\s*(?:※|\*|주\s*[:)])")
_REMARK = re.compile(rf"^\s*{any_of(DASHES)}\s+\S")


def join(chunks: Sequence[Chunk], lines: Sequence[Line]) -> list[list[Chunk]]:
    """Group chunks into tables; each group is one table, its parts in order."""
    groups: list[list[Chunk]] = []
    for chunk in chunks:
        for part in _stacked(chunk):
            if groups and _belongs(groups[-1], part, lines):
                groups[-1].append(part)
            else:
                groups.append([part])
    return groups


def _between(before: Chunk, after: Chunk, lines: Sequence[Line]) -> list[Line]:
    return [ln for ln in lines[before.last + 1 : after.first] if not ln.blank and not PAGE.match(ln.text)]


def _belongs(group: list[Chunk], part: Chunk, lines: Sequence[Line]) -> bool:
    before = group[-1]
    first = group[0]
    shapes = {before.shape, part.shape}
    if shapes == {"grid"}:
        return _resumed(group, part) and all(ln.blank for ln in lines[before.last + 1 : part.first])
    if shapes == {"run-on"}:  # every cell on a line of its own, and a page ended
        again = part.first - before.last <= GAP and same_header(first.rows, part.rows)
        return again and not _between(before, part, lines) and not _anew(group, part)
    if not shapes.isdisjoint({"run-on", "grid", "sheet", "book", "outlay"}) or ("html" in shapes and len(shapes) > 1):
        return False
    if part.first == before.first or part.first - before.last > GAP:
        return False
    between = _between(before, part, lines)
    wide, narrow = _wide(group), max(len(trimmed(r)) for r in part.rows)
    if (
        between
        and part.shape == "tab"
        and narrow == wide
        and _valued(part.rows[0])
        and heading_like(trimmed(first.rows[0]))
    ):
        between = [ln for ln in between if not _NOTE.match(ln.text)]  # a note between two groups of rows
        if tree(first.rows):
            between = [ln for ln in between if not _REMARK.match(ln.text)]  # and a remark on a line item
    if between and not (all(_UNIT.match(ln.text) for ln in between) and same_header(first.rows, part.rows)):
        return False
    if same_header(first.rows, part.rows):
        return not _anew(group, part)
    if before.shape != part.shape and {before.shape, part.shape} != {"tab", "markdown"}:
        return False
    heading = heading_like(trimmed(part.rows[0])) and header_rows(part.rows, part.ruled) > 0
    if heading and _alone(group):
        return False  # a heading with nothing under it is no table for another heading
    if _alone(group):
        return narrow <= wide + 1 and (narrow >= 2)
    if heading and not _valued(part.rows[0]):
        return False
    return narrow <= wide and (_valued(part.rows[0]) == _has_values(group) or narrow == wide)


def _resumed(group: list[Chunk], part: Chunk) -> bool:
    """Tell whether a table of a file goes on in the next one: the same heading, other labels, and no total before its end."""
    first, rows = group[0].rows, part.rows
    depth = max(1, header_rows(first, group[0].ruled))
    alike = len(first[0]) == len(rows[0]) and len(rows) > depth and same_header(first, rows)
    heads = alike and [keys(r) for r in first[:depth]] == [keys(r) for r in rows[:depth]]
    if not heads or total(group[-1].rows[-1]):
        return False
    before = {r[0].key for chunk in group for r in chunk.rows if r[0].text}
    return before.isdisjoint(r[0].key for r in rows[depth:] if r[0].text)


def _anew(group: list[Chunk], part: Chunk) -> bool:
    """Tell whether a piece under the same heading begins the same labels again: then it is a table of its own."""
    before = [r[0].key for chunk in group for r in chunk.rows[1:] if r and r[0].text]
    labels = [r[0].key for r in part.rows[1:] if r and r[0].text]
    return len(set(before)) > 1 and len(labels) > 1 and labels[:2] == before[:2]


def _alone(group: list[Chunk]) -> bool:
    return len(group) == 1 and len(group[0].rows) == 1 and heading_like(trimmed(group[0].rows[0]))


def _has_values(group: list[Chunk]) -> bool:
    return any(_valued(r) for r in group[0].rows[1:])


def _valued(row: Row) -> bool:
    return any(valued(c.text) for c in row)


def _wide(group: list[Chunk]) -> int:
    return max(len(trimmed(r)) for part in group for r in part.rows)


def keys(row: Row) -> list[str]:
    """The words of a row without blanks, empty cells at its end left out."""
    return [c.key for c in trimmed(row)]


def same_header(rows: list[Row], others: list[Row]) -> bool:
    """Tell whether two pieces begin with the same heading."""
    mine, other = keys(rows[0]), keys(others[0])
    return len(mine) >= 2 and mine == other and not any(valued(c.text) for c in rows[0])


def tree(rows: list[Row]) -> bool:
    """Tell whether the first column of a table lists projects with their accounts and line items under them."""
    return bool(rows and rows[0]) and any(word in rows[0][0].key for word in LAYOUT.trees)


def merge(group: list[Chunk]) -> tuple[list[Row], list[tuple[str, int | None, str]], frozenset[int]]:
    """Lay the parts of a table under each other; a repeated heading is said once."""
    rows = [list(r) for r in group[0].rows]
    repairs = list(group[0].repairs)
    ruled = set(group[0].ruled)
    depth = max(1, header_rows(rows, group[0].ruled))
    for part in group[1:]:
        skip = 0
        if same_header(rows, part.rows):
            while skip < min(depth, len(part.rows)) and skip < len(rows) and keys(part.rows[skip]) == keys(rows[skip]):
                skip += 1
            repairs.append(("joined pages", len(rows), "header repeats"))
        elif part.ruled and 0 in part.ruled and _valued(part.rows[0]):
            held = totals([*rows, *part.rows], depth)
            repairs.append(("row taken for a header", len(rows), "total adds up" if held else "same columns"))
        elif len(rows) > 1:
            repairs.append(("joined pages", len(rows), "same columns"))
        base = len(rows) - skip
        repairs.extend((what, None if at is None else at + base, why) for what, at, why in part.repairs)
        if len(rows) == 1 and not skip:
            ruled |= {at + base for at in part.ruled}
        rows.extend(list(r) for r in part.rows[skip:])
    return _once(rows, depth, repairs), repairs, frozenset(ruled)


def _once(rows: list[Row], depth: int, repairs: list[tuple[str, int | None, str]]) -> list[Row]:
    """Drop a heading that is repeated inside a piece."""
    if len(rows) < 3 or any(valued(c.text) for c in rows[0]) or len(keys(rows[0])) < 2:
        return rows
    out = rows[:depth]
    at = depth
    while at < len(rows):
        if keys(rows[at]) == keys(rows[0]):
            repairs.append(("joined pages", len(out), "header repeats"))
            step = 0
            while step < depth and at < len(rows) and keys(rows[at]) == keys(rows[step]):
                at += 1
                step += 1
            continue
        out.append(rows[at])
        at += 1
    return out


def _stacked(chunk: Chunk) -> list[Chunk]:
    """Cut a chunk where a narrower table with its own heading begins without a blank line."""
    rows = chunk.rows
    if chunk.shape in WHOLE or len(rows) < 4:
        return [chunk]
    for at in range(2, len(rows) - 1):
        here, above, below = trimmed(rows[at]), trimmed(rows[at - 1]), trimmed(rows[at + 1])
        if (
            2 <= len(here) == len(below) < len(above)
            and len(here) * 2 <= len(above)
            and all(c.text for c in here)
            and all(c.text for c in below)
            and not any(valued(c.text) for c in here)
            and all(valued(c.text) for c in below)
            and heading_like(here)
            and max(len(trimmed(r)) for r in rows[at:]) == len(here)
            and not holds([c.key for c in above], here)  # a table in a cell, flattened twice
        ):
            first = chunk.first + at if chunk.last - chunk.first + 1 == len(rows) else chunk.last
            start = min(c.start for c in rows[at] if c.text)
            return [
                chunk.moved(last=first - 1, end=max(c.end for r in rows[:at] for c in r), rows=rows[:at]),
                chunk.moved(
                    first=first, start=start, rows=[trimmed(r) for r in rows[at:]], repairs=[], ruled=frozenset()
                ),
            ]
    return [chunk]


def blank(cell: Raw) -> bool:
    """Tell whether nothing stands in a cell."""
    return not cell.text


def label(row: Row) -> str:
    """The first words of a row."""
    return next((c.text for c in row if c.text), "")


def total(row: Row) -> bool:
    """Tell whether a row sums others."""
    return tight(label(row)) in LAYOUT.totals

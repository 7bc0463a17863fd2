"""Tables set into a card: a heading row among its keys, and the rows under it, are a table of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.numbers.units import units
from ingest.tables.header import header_rows, heading_like, known, twofold
from ingest.tables.raw import Raw, Row
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

_UNIT = re.compile(r"^[(\[<〈【〔]?\s*단\s*위\s*[:：]")


@dataclass(frozen=True, slots=True)
class Inset:
    """A table in a card, the label or title that stands over it, and its unit's place in the text."""

    rows: list[Row]
    caption: str
    unit: tuple[int, int] | None


def taken_out(text: str, rows: Sequence[Row]) -> tuple[list[Row], list[Inset]]:
    """Take the tables out of a card; what is left has their labels, and nothing beside them."""
    left = list(rows)
    found: list[Inset] = []
    while made := next(_beside(text, left), None) or next(_named(text, left), None) or next(_among(text, left), None):
        inset, left = made
        found.append(inset)
    return left, sorted(found, key=lambda i: min(c.start for r in i.rows for c in r if c.text))


def _beside(text: str, rows: list[Row]) -> Iterator[tuple[Inset, list[Row]]]:
    """Yield the tables that stand beside one tall label."""
    told = any(c.row_span > 1 for r in rows for c in r)
    for at, row in enumerate(rows):
        for column, label in reversed(list(enumerate(row[:-2]))):
            first = row[column + 1]
            led = first.text and first.key in LAYOUT.labels
            if not led and not (told and label.row_span > 1 and known(first.text) and label.key not in LAYOUT.labels):
                continue
            high = label.row_span if told or not at else _blank_under(rows, at, column)
            if not 1 < high < len(rows) or not label.text or valued(label.text):
                continue
            inner = [r[column + 1 :] for r in rows[at : at + high]]
            if _table(inner) != high:
                continue
            rest = [
                [*r[: column + 1], *(c.emptied() for c in r[column + 1 :])] if at <= n < at + high else r
                for n, r in enumerate(rows)
            ]
            yield Inset(inner, label.text, _unit(text, label)), rest


def _named(text: str, rows: list[Row]) -> Iterator[tuple[Inset, list[Row]]]:
    """Yield the tables without names of rows beside one tall label, which names them all."""
    for at, row in enumerate(rows):
        label = row[0]
        high = label.row_span
        named = label.text and not valued(label.text) and label.key not in LAYOUT.labels
        if not named or not 1 < high < len(rows) or len(row) < 3:
            continue
        names, *values = (r[1:] for r in rows[at : at + high])
        if not all(known(c.text) for c in names if c.text) or _starts(values) - _starts([names]):
            continue
        if heading_like(names) and all(valued(c.text) for r in values for c in r if c.text):
            yield Inset(rows[at : at + high], label.text, _unit(text, label)), [*rows[:at], *rows[at + high :]]


def _blank_under(rows: Sequence[Row], at: int, column: int) -> int:
    """Count the rows that a label seems to cover where merged cells are not told: blank under it, and filled beside it."""
    high = 1
    while at + high < len(rows) and not any(c.text for c in rows[at + high][: column + 1]):
        high += 1
    after = rows[at + high] if at + high < len(rows) else []
    return 1 if sum(valued(c.text) for c in after[column + 1 :] if c.text) > 1 else high


def _among(text: str, rows: list[Row]) -> Iterator[tuple[Inset, list[Row]]]:
    """Yield the tables whose heading stands below the first rows of a card, with the title and unit right over them."""
    for at in range(1, len(rows) - 1):
        if not rows[at][0].text or rows[at][0].key not in LAYOUT.labels:
            continue
        high = _table(rows[at:])
        if high < 2 or not _ends(rows, at):
            continue
        first, caption, unit = at, "", None
        while first > 0 and first > at - 2 and (over := _alone(rows[first - 1])) is not None:
            unit = unit or _unit(text, over)
            first -= 1
            if not _UNIT.match(over.text):
                caption = over.text
                break
        yield Inset(rows[at : at + high], caption, unit), [*rows[:first], *rows[at + high :]]


def _ends(rows: Sequence[Row], at: int) -> bool:
    """Tell whether what stands above is no table under whose heading these rows go on."""
    if at == 1 and twofold(rows):
        return False
    above = header_rows(rows[:at])
    return not above or (at > above and not _fits(rows[0], rows[at])) or _alone(rows[at - 1]) is not None


def _table(rows: Sequence[Row]) -> int:
    """Count the rows of the table that begins with a heading; 0 when none does."""
    head = rows[0]
    names = [c for c in head if c.text]
    if len(names) < 2 or not heading_like(head) or not head[0].text:
        return 0
    if not all(known(c.text) for c in names[1:]) and (len(names) < 3 or head[0].key not in LAYOUT.labels):
        return 0
    deep = _depth(rows)
    places = _starts(rows[:deep])
    words = {n for n, c in enumerate(head) if c.key in LAYOUT.remarks} | set(range(_labels(head)))
    high = deep
    while high < len(rows) and _row(rows[high], places, words):
        high += 1
    told = [r for r in rows[deep:high] if any(valued(c.text) for c in r[1:])]
    return high if told else 0


def _labels(head: Row) -> int:
    """Count the columns of names: those that the first cell of a heading covers."""
    return next((n for n, c in enumerate(head) if n and c.text), 1)


def _depth(rows: Sequence[Row]) -> int:
    """Count the rows of a heading: those that its tallest cell covers."""
    return min(max(1, *(c.row_span for c in rows[0] if c.text and c.row_span < len(rows))), len(rows))


def _row(row: Row, places: set[int], words: set[int]) -> bool:
    """Tell whether a row stands under a heading: a name, and nothing but values behind it."""
    if not _starts([row]) <= places | words or (row[0].text and valued(row[0].text)):
        return False
    rest = [c for n, c in enumerate(row) if n and c.text and n not in words]
    return bool(rest) and all(valued(c.text) or c.key in LEXICON.pending for c in rest)


def _starts(rows: Sequence[Row]) -> set[int]:
    return {n for row in rows for n, c in enumerate(row) if c.text}


def _fits(one: Row, other: Row) -> bool:
    """Tell whether two rows say the same names."""
    return [c.key for c in one if c.text] == [c.key for c in other if c.text]


def _alone(row: Row) -> Raw | None:
    """Return the one cell of a row in which something stands, when it is a title or a unit."""
    filled = [c for c in row if c.text]
    return filled[0] if len(filled) == 1 and not valued(filled[0].text) else None


def _unit(text: str, cell: Raw) -> tuple[int, int] | None:
    found = units(text[cell.start : cell.end])
    return (cell.start + found[0].start, cell.start + found[-1].end) if found else None

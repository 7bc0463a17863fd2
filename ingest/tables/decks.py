"""Tables of months or years in several decks, for want of width: laid out as the one row of columns that they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.raw import Row
from ingest.tables.values import yearly

_PERIOD = re.compile(r"(?:1[0-2]|[1-9])월|[1-4](?:/4)?분기|[상하]반기")


def unfolded(rows: list[Row], header: int) -> list[Row]:
    """Put the decks of a table side by side: 1월 … 6월 with their row, 7월 … 12월 with theirs; rows that are not so come back as they are."""
    if header != 1 or any(c.row_span > 1 or c.column_span > 1 for row in rows for c in row):
        return rows
    lead = 0 if _period(rows[0][0].text) else 1
    starts = [n for n, row in enumerate(rows) if _heads(row, lead) and (not lead or row[0].key == rows[0][0].key)]
    if len(starts) < 2 or starts[0] != 0:
        return rows
    decks = [_deck(rows[a:b], lead) for a, b in zip(starts, [*starts[1:], len(rows)], strict=True)]
    said = [c.key for deck in decks for c in deck[0][lead:]]
    labels = [[row[0].key for row in deck[1:]] if lead else [""] * len(deck[1:]) for deck in decks]
    if len(set(said)) < len(said) or any(each != labels[0] for each in labels):
        return rows
    return [[*decks[0][n][:lead], *(c for deck in decks for c in deck[n][lead:])] for n in range(len(decks[0]))]


def _deck(rows: Sequence[Row], lead: int) -> list[Row]:
    wide = lead + sum(1 for c in rows[0][lead:] if c.text)
    return [row[:wide] for row in rows]


def _heads(row: Row, lead: int) -> bool:
    filled = [c.text for c in row[lead:] if c.text]
    return len(filled) > 1 and all(map(_period, filled)) and all(c.text for c in row[: lead + len(filled)])


def _period(text: str) -> bool:
    return bool(_PERIOD.fullmatch(text.replace(" ", ""))) or yearly(text)

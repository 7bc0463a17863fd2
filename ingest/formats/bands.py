"""Rows of a sheet into tables and the lines between them, where nothing but the words tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ingest.bullets import mark_of

_ASIDE = re.compile(r"^(?:[(\[<〈【〔※*#]|[Ⅰ-Ⅻ]|\d{1,2}\.\s|단위)")
T = TypeVar("T")


def bands(
    rows: Sequence[T], words: Sequence[Sequence[str]], bound: Sequence[bool] = ()
) -> Iterator[tuple[bool, list[T]]]:
    """Yield runs of rows: (True, a table) or (False, [a line]); `words` holds the filled cells of each row.

    A row that is bound stands beside a merged cell that begins above it, and so in its table.
    """
    bound = bound or [False] * len(rows)
    at = 0
    while at < len(rows):
        last = at
        while last < len(rows) and (len(words[last]) > 1 or (last > at and (bound[last] or _inside(words[last])))):
            last += 1
        while last > at and len(words[last - 1]) < 2 and not bound[last - 1]:
            last -= 1
        if last - at > 1:
            yield True, list(rows[at:last])
            at = last
        else:
            yield False, [rows[at]]
            at += 1


def _inside(words: Sequence[str]) -> bool:
    """Tell whether a row with one cell belongs to the table around it, as the name of a group does."""
    return len(words) == 1 and not mark_of(words[0])[0] and not _ASIDE.match(words[0])

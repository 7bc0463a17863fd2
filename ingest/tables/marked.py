"""Rows of a budget book whose mark or word tells their level: ■ 정책: …, ◆ 단위: …, ◇ …, each with its three numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from ingest.tables.values import number
from ingest.text.layout import LAYOUT
from ingest.text.lines import tight
from ingest.text.marks import LETTERED, any_of, mark_of

_NUMBER = r"[△▲\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)"
_CELL = rf"(?:{_NUMBER}|-)"
_ROW = re.compile(rf"(?P<name>\S.*?[^\d\s,].*?)\s+(?P<numbers>{_CELL}\s+{_CELL}\s+{_CELL})")
_KEY = re.compile(r"(?P<key>[가-힣]{2,4}(?:\s?사업)?)\s*[:：]\s*(?=\S)")
_NOTED = re.compile(rf"(?<=\S)\s*{any_of(LETTERED)}+$")  # a letter that a note explains: 숲길 가꾸기㉩
_SHORT = {"세부": "세부사업"}  # as said beside 정책 and 단위


@dataclass(frozen=True, slots=True)
class Ranked:
    """Where the name of such a row stands in its line, where its numbers begin, and what tells its level."""

    start: int
    end: int
    numbers: int
    bullet: str = ""
    rung: int | None = None


def ranked(said: str) -> Ranked | None:
    """Read a line that begins with a mark or the word of a level and ends in three numbers, of which one is the sum of two.

    >>> ranked("■ 정책: 맑은 물 9,000 8,000 1,000"), ranked("○ 표지판 9,000"), ranked("둑길 손질 9,000 8,000 1,000")
    (Ranked(start=6, end=10, numbers=11, bullet='■', rung=1), None, None)
    """
    bullet, size = mark_of(said)
    key = _KEY.match(said, size)
    word = tight(key["key"]) if key else ""
    rung = LAYOUT.rungs.get(_SHORT.get(word, word))
    start = key.end() if key is not None and rung is not None else size
    row = _ROW.fullmatch(said, start) if bullet or rung is not None else None
    if row is None or not _adds(row["numbers"].split()):
        return None
    noted = _NOTED.search(row["name"])
    end = row.start("name") + (noted.start() if noted else len(row["name"]))
    return Ranked(start, end, row.start("numbers"), "" if rung is not None and not bullet else bullet, rung)


def depths(rows: Sequence[tuple[str, int | None, bool]], lowest: int) -> dict[str, int]:
    """Tell the level that each mark stands for, by the rows in order: their mark, the level they say, whether only a name tells them.

    A mark whose rows say their level is of it; the others follow each other down to the lowest level, or to the one above it
    where plain names stand below the last.

    >>> depths([("■", 1, False), ("◆", 2, False), ("◇", None, False)], 3), depths([("□", None, False), ("○", None, False)], 3)
    ({'■': 1, '◆': 2, '◇': 3}, {'□': 2, '○': 3})
    """
    order = list(dict.fromkeys(mark for mark, _, _ in rows if mark))
    if not order:
        return {}
    told = {mark: rung for mark, rung, _ in rows if mark and rung is not None}
    after = [plain for (mark, _, _), (_, _, plain) in pairwise(rows) if mark == order[-1]]
    bottom = lowest - 1 if sum(after) * 2 > len(after) else lowest
    return {mark: told.get(mark, max(0, bottom - (len(order) - 1 - n))) for n, mark in enumerate(order)}


def _adds(said: Sequence[str]) -> bool:
    """Tell whether a budget, the year before and the change stand here, in whatever order."""
    values = [Decimal(0) if s == "-" else number(s) for s in said]
    known = [v for v in values if v is not None]
    return len(known) == len(values) and any(2 * v == sum(known) for v in known)

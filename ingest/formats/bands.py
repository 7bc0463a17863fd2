"""Rows of a sheet into tables and the lines between them, where nothing but the words tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from ingest.text.marks import mark_of

_ASIDE = re.compile(r"^(?:[(\[<〈【〔※*#]|[Ⅰ-Ⅻ]|\d{1,2}\.\s|단위)")
_UNIT = re.compile(r"^[(\[<〈【〔]?\s*(?:[^()\[\]:：]{0,20}[,.]\s*)?단\s*위\s*[:：]\s*[^()\[\]:：]{1,20}[)\]>〉】〕]?$")
_KEYED = re.compile(r"^(?:□|○|ㅇ|-|\*)?\s*[가-힣][가-힣 ]{0,9}\s*[:：]\s*\S")  # 작성부서 : 총무과
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
        while (
            last < len(rows)
            and (bound[last] or not _over(words[last]))
            and (len(words[last]) > 1 or (last > at and (bound[last] or _inside(words[last]))))
        ):
            last += 1
        while last > at and len(words[last - 1]) < 2 and not bound[last - 1]:
            last -= 1
        if last - at > 1:
            yield True, list(rows[at:last])
            at = last
        else:
            yield False, [rows[at]]
            at += 1


def noted(said: str) -> bool:
    """Tell whether a cell holds nothing but the unit of a table, or how its numbers are meant.

    >>> noted("(단위 : 천원)"), noted("단위:백만원"), noted("예산(단위: 천원)"), noted("기준일 : 2031. 3. 31.")
    (True, True, False, False)
    """
    return bool(_UNIT.match(said))


def _over(words: Sequence[str]) -> bool:
    """Tell whether a row stands over a table: a title, or keys with what they say, and a unit at the right."""
    notes = sum(noted(said) for said in words)
    others = [said for said in words if not noted(said)]
    keyed = len(words) > 1 and all(_KEYED.match(said) for said in others)
    return bool(notes and len(others) < 2) or keyed


def _inside(words: Sequence[str]) -> bool:
    """Tell whether a row with one cell belongs to the table around it, as the name of a group does."""
    return len(words) == 1 and not mark_of(words[0])[0] and not _ASIDE.match(words[0])

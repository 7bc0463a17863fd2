"""Lists whose depth is lost: a name whose keys begin anew heads them itself, and one month owns no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.model import Item
from ingest.text.lines import tight

_KEY = re.compile(r"([가-힣][가-힣·/ ]{0,9})\s?[:：]\s?\S")
_DAY = re.compile(r"(?:['’‘]\d{2}|(?:19|20)\d{2})\s?[.년]\s?\d{1,2}\s?[월.]?\s?[:：]\s?\S")
_LONGEST = 50  # letters of a name


def regroup(items: Sequence[Item]) -> tuple[Item, ...]:
    """Let a line that is no key own the keys behind it, where they begin anew with one that the lines before it have told.

    - 토론회 / - 시기 : 1월 / - 대상 : 주민 / - 교육 / - 시기 : 2월: the second 시기 is that of the 교육.
    """
    read = _in_a_row(items)
    children: dict[int, list[int]] = {}
    for at, item in enumerate(read):
        if item.parent is not None and item.table is None:
            children.setdefault(item.parent, []).append(at)
    places = {item.index: at for at, item in enumerate(read)}
    for parent, members in children.items():
        over = read[places[parent]]
        if _key(over) or len(members) < 3:
            continue
        told: set[str] = set()
        head: int | None = None
        for n, at in enumerate(members):
            item, key = read[at], _key(read[at])
            after = _key(read[members[n + 1]]) if n + 1 < len(members) else ""
            if not key and after and after in told and _is_name(item):
                head, told = at, set()
                read[at] = replace(item, parent=over.parent, depth=over.depth)
            elif not key:
                head = None
            elif head is not None:
                read[at] = replace(item, parent=read[head].index)
            told |= {key} - {""}
    return tuple(read)


def _in_a_row(items: Sequence[Item]) -> list[Item]:
    """A day of one month owns no day of another, though the first of them stands further out: '30. 11월 : 조사 / '30. 12월 : 제출."""
    read, places = list(items), {item.index: at for at, item in enumerate(items)}
    for at, item in enumerate(items):
        over = read[places[item.parent]] if item.parent is not None and item.table is None else None
        if over is not None and over.mark == item.mark and _DAY.match(item.text) and _DAY.match(over.text):
            read[at] = replace(item, parent=over.parent, depth=over.depth)
    return read


def _key(item: Item) -> str:
    """Return what stands before the colon of a line, where that is a key."""
    found = _KEY.match(item.text)
    return tight(found[1]) if found else ""


def _is_name(item: Item) -> bool:
    return bool(item.mark) and len(item.text) <= _LONGEST and not re.search(r"[:：]|[.。]$", item.text)

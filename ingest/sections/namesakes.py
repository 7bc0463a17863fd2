"""Dashes below several names: one that goes by the name of another of them, a year before it, is of that one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.model import Item
from ingest.text.lines import tight

_NAME = re.compile(r"(?P<year>(?:['’‘]\d{2}|(?:19|20)\d{2})\s?년?도?\s?)?(?P<name>[가-힣][^:：\n]{1,30}?)\s*[:：]\s?\S")
_SHORTEST = 3  # letters of a name


def rehomed(items: Sequence[Item]) -> tuple[Item, ...]:
    """Let what is told of a year of the one stand below it: ○ 봄꽃축제 / ○ 가을꽃축제 / - '30년 봄꽃축제."""
    read, places = list(items), {item.index: at for at, item in enumerate(items)}
    names = {item.index: (item.parent, item.mark, item.section, _name(item)) for item in items if item.table is None}
    for at, item in enumerate(items):
        found = _NAME.match(item.text) if item.parent in names else None
        if found is None or not found["year"] or item.parent is None or item.parent not in places:
            continue
        name, over = tight(found["name"]), names[item.parent]
        if len(name) < _SHORTEST or over[3].endswith(name):
            continue
        alike = [n for n, other in names.items() if other[:3] == over[:3] and other[3].endswith(name)]
        if len(alike) == 1 and over[3]:
            read[at] = replace(item, parent=alike[0])
    return tuple(read)


def _name(item: Item) -> str:
    found = _NAME.match(item.text)
    return tight(found["name"]) if found else ""

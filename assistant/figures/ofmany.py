"""Of so many that a line counts, the part that the same line tells: 접수 90건 중 기각 7건 is told of them all, and of no one year."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_OF = re.compile(r"(?<![\d.,가-힣])(?P<many>\d[\d,]*)\s?(?P<unit>[가-힣]{1,3}?)\s?(?:중|가운데)(?:에서?|서)?(?=[\s,])")
_WANTS = frozenset({"count", "figure", "premise"})
_TOLD = r"\s?(?:중|가운데)"


def answer_of_many(ask: Ask) -> Draft | None:
    """Tell the part of so many as the one line tells it that counts just so many; None where there is no such line."""
    said = _OF.search(ask.u.question)
    if said is None or ask.u.want not in _WANTS or ask.u.money_said or ask.u.each:
        return None
    after = [t for t in ask.u.required if t.start >= said.end() and not t.text[:1].isdigit()]
    if not after:
        return None
    unit, many = f"count:{said['unit']}", Decimal(said["many"].replace(",", ""))
    counted = [e for e in ask.shelf.entries if (f := e.figure) and (f.value, f.unit) == (many, unit) and _is_whole(e)]
    lines = {(e.source.document, e.source.line) for e in counted}
    parts = [
        Match(e, f, Cover((0,), 0, exact=True), 0)
        for e in ask.shelf.entries
        if (f := e.figure)
        and f.unit == unit
        and f.table is None
        and (e.source.document, e.source.line) in lines
        and all(any(v in squeeze(f.item) for v in t.variants) for t in after)
    ]
    return together(ask, (Group((parts[0],)),)) if len(parts) == 1 else None


def _is_whole(entry: Entry) -> bool:
    """Tell whether a line tells a number as that of which it goes on to tell parts: 접수 90건 중."""
    f = entry.figure
    told = f.source.quote.partition(f.printed)[2] if f and f.table is None else ""
    return re.match(_TOLD, told) is not None

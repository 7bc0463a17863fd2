"""A share of an amount that the question says itself, `9,000만원 중 인건비는 몇 %`, is of what comes to just that, and of no other whole."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.figures.stated import shown_names
from assistant.names.racks import Entry
from assistant.reckoning.operands import Operand, operand
from assistant.speech.draft import claim
from ingest.model import Figure

_WHOLE = re.compile(
    r"\d\s?[조억만천백]*\s?원?\s?(?:중에?서?|가운데|에서|의|대비)\s|\bof (?:the |a |all the )?(?:₩|KRW )?\d",
    re.IGNORECASE,
)


def is_other_than_said(ask: Ask, whole: Operand) -> bool:
    """Tell whether a question says of how much a share is, and this is another amount."""
    amounts = ask.u.amounts
    return bool(amounts) and whole.value not in amounts and _WHOLE.search(ask.u.question) is not None


def of_said(ask: Ask) -> tuple[Operand, Operand] | None:
    """Return the one part that the question names of the amount that it says, with that."""
    u = ask.u
    if len(u.amounts) != 1 or not u.required or not _WHOLE.search(u.question):
        return None
    wholes: dict[str, Entry] = {}

    def fits(entry: Entry) -> int | None:
        whole = _over(ask, entry.figure) if entry.figure and entry.figure.value is not None else None
        if whole is None or entry.figure is None:
            return None
        wholes[entry.figure.id] = whole
        return 0

    plain = replace(u, want="figure", measures=(), amounts=(), counters=(), whole=False)
    groups = [g for g in usable(choose(plain, ask.shelf, fits)) if g.figure.id in wholes]
    told = {g.figure.value: g for g in groups}
    if len(told) != 1:
        return None
    part = next(iter(told.values()))
    whole = wholes[part.figure.id]
    return (operand(part), Operand(claim(whole.figure, Role.INPUT), shown_names(whole))) if whole.figure else None


def _over(ask: Ask, part: Figure) -> Entry | None:
    """Return what stands over a part and comes to the amount that was said."""
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    above = by_id.get(part.part_of or "")
    while above is not None and (over := above.figure) is not None:
        if (over.value, over.unit) == (ask.u.amounts[0], part.unit):
            return above
        above = by_id.get(over.part_of or "")
    return None

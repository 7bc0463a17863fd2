"""A 사업비 whose printed funders' parts add up to it is the whole cost of a project that states no other."""

from __future__ import annotations

from decimal import Decimal

from assistant.answer import Note
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.figures.line import on_one_line
from assistant.figures.stated import together
from assistant.names.racks import Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_COST = "사업비"


def answer_cost(ask: Ask) -> Draft | None:
    """Give a project's 사업비 for its 총사업비, said as printed; None where a 총사업비 is stated or the parts do not add up."""
    u = ask.u
    if u.want != "figure" or u.measures != (Measure.TOTAL_COST,) or u.years or u.funding or usable(ask.choose()):
        return None

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and squeeze(f.item) == _COST and not f.funding and _adds_up(ask, entry, f) else None

    groups = usable(choose(u, ask.shelf, fits))
    if len(groups) != 1:
        return None
    said = ask.voice.say(f"문서에는 ‘{_COST}’로 적힌 값입니다.", f"The document calls it {_COST}.")
    return together(ask, groups).noted(Note("assumption", said, (groups[0].figure.id,)))


def _adds_up(ask: Ask, entry: Entry, whole: Figure) -> bool:
    rack = ask.shelf.rack(entry.scope)
    parts = [
        e.figure.value
        for e in (rack.entries if rack else ())
        if e.figure
        and e.figure.funding
        and e.figure.value is not None
        and whole.item in e.figure.owners
        and on_one_line(e.figure, whole)
    ]
    return len(parts) > 1 and sum(parts, Decimal(0)) == whole.value

"""Who pays for a line of a working: the row of a table of funds that goes by its name and comes to its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answer import Note
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import OWN, Entry, Rack
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure

_BRACKETED = re.compile(r"\([^()]*\)")
_NAME = 4  # letters that are surely a name


def answer_fund_row(ask: Ask) -> Draft | None:
    """Give what a fund pays of one line, by the row that is called as the line is and sums to the very same; None for anything else."""
    u = ask.u
    if u.want != "figure" or not u.funding or u.code or not u.required:
        return None
    wholes = usable(ask.choose(funding=()))
    if len(wholes) != 1 or wholes[0].figure.unit != "KRW" or wholes[0].lead.entry.general:
        return None
    rack = ask.shelf.rack(wholes[0].scope)
    rows = list(_rows(rack, wholes[0].figure)) if rack else []
    if len({(f.table, f.row) for f, _ in rows}) != 1:
        return None
    found = tuple(
        Group((Match(e, e.figure, Cover((OWN,), 0, exact=True), 0),))
        for fund in u.funding
        for e in rows[0][1]
        if e.figure is not None and e.figure.funding == fund and e.figure.value is not None
    )
    if len(found) != len(u.funding):
        return None
    name = rows[0][0].item
    said = ask.voice.say(f"재원을 나누어 적은 ‘{name}’의 값입니다.", f"This is of “{name}”, as its funds are printed.")
    return together(ask, found).noted(Note("assumption", said, tuple(g.figure.id for g in found)))


def _rows(rack: Rack, whole: Figure) -> Iterator[tuple[Figure, list[Entry]]]:
    """Yield the sum of each row of funds that may be of a line, with the cells of the funds."""
    name = _plain(whole.item)
    for e in rack.entries:
        f = e.figure
        if f is None or f.funding or f.table is None or f.row is None or (f.value, f.unit) != (whole.value, "KRW"):
            continue
        called = _plain(f.item)
        if f.year != whole.year or len(called) < _NAME or not (called in name or name in called):
            continue
        beside = [
            o
            for o in rack.entries
            if o.figure and o.figure.funding and (o.figure.table, o.figure.row) == (f.table, f.row)
        ]
        if sum(o.figure.value or 0 for o in beside if o.figure) == f.value:
            yield f, beside


def _plain(name: str) -> str:
    return squeeze(_BRACKETED.sub("", name))

"""What a supplement added to a budget: its own column, where the row adds up with it."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.printed import answer_figure
from assistant.speech.draft import Draft
from ingest.model import Measure

_PARTS = frozenset({Measure.INITIAL, Measure.SUPPLEMENT, Measure.DEEMED})


def answer_added(ask: Ask) -> Draft | None:
    """Give the supplement itself for `2회 추경에서 얼마 늘렸어`; None where its column may tell the budget after it."""
    if ask.u.want != "change" or ask.u.measures != (Measure.SUPPLEMENT,):
        return None
    plain = replace(ask, u=replace(ask.u, want="figure", relative=None))
    groups = usable(plain.choose())
    return answer_figure(plain) if len(groups) == 1 and _is_addend(ask, groups[0]) else None


def _is_addend(ask: Ask, group: Group) -> bool:
    """Tell whether the last budget of the row is all the others and this put together."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    row = [
        g
        for e in (rack.entries if rack and f.table is not None else ())
        if (g := e.figure) and (g.table, g.row, g.unit, g.year) == (f.table, f.row, f.unit, f.year)
    ]
    last = [g.value for g in row if g.measure is Measure.FINAL and g.value is not None]
    parts = [g.value for g in row if g.measure in _PARTS and g.value is not None]
    return len(last) == 1 and len(parts) > 1 and sum(parts) == last[0]

"""The total that a row prints of just those of its cells that are to be added: 합계 건수 of 상반기 건수 and 하반기 건수."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.answer import Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, sums_columns
from assistant.figures.stated import together
from assistant.reckoning.operands import Operand
from assistant.speech.draft import Draft, claim


def answer_row_total(ask: Ask, found: tuple[Operand, ...]) -> Draft | None:
    """Give the sum that the row of several cells prints, with what it adds up; None where it prints none that they come to."""
    rows = {(o.group.scope, o.group.figure.table, o.group.figure.row) for o in found if o.group}
    units = {o.figure.unit for o in found}
    if len(found) < 2 or len(rows) != 1 or len(units) != 1 or any(o.group is None for o in found):
        return None
    ((scope, table, row),) = rows
    lead = found[0].group
    if table is None or lead is None:
        return None
    value, ids = sum((o.value for o in found), Decimal(0)), {o.figure.id for o in found}
    wholes = [
        e
        for e in ask.shelf.entries
        if e.figure is not None
        and (e.scope, e.figure.table, e.figure.row) == (scope, table, row)
        and (e.figure.unit, e.figure.value) == (lead.figure.unit, value)
        and e.figure.id not in ids
        and sums_columns(e.figure.column)
    ]
    if len({e.figure.id for e in wholes if e.figure}) != 1 or wholes[0].figure is None:
        return None
    draft = together(ask, (Group((Match(wholes[0], wholes[0].figure, lead.lead.cover, lead.lead.tier),)),))
    known = {f.id for f in draft.figures}
    parts = [claim(o.group.figure, Role.PART) for o in found if o.group and o.figure.id not in known]
    lines = [f"- {f.name}: {ask.voice.cited(f)}" for f in parts]
    return replace(draft, text="\n".join([draft.text, *lines]), figures=(*draft.figures, *parts))

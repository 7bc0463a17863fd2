"""Amounts that a question tells apart by what was done: 제안된 금액이랑 편성된 금액."""

from __future__ import annotations

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.done import done_in
from assistant.figures.stated import together
from assistant.speech.draft import Draft
from index.words.spelling import squeeze


def answer_done(ask: Ask) -> Draft | None:
    """Give the amount of each row that begins with what was done, all of one column of one table; None where one is not told."""
    said = done_in(ask.u.question)
    if len(said) < 2 or ask.u.want not in {"figure", "list"}:
        return None
    terms = tuple(t for t in ask.u.terms if not any(w in t.variants for w in said))
    found = usable(ask.choose(want="figure", terms=terms, measures=()))
    fields = [[g for g in found if squeeze(g.figure.item).startswith(word)] for word in said]
    if any(len(f) != 1 for f in fields):
        return None
    groups = tuple(f[0] for f in fields)
    columns = {(g.scope, g.figure.table, g.figure.column_number) for g in groups}
    return together(ask, groups) if len(columns) == 1 and groups[0].figure.table is not None else None

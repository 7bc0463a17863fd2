"""Amounts of their own kind that a question names side by side, of one row: 지방세 미수납액과 수납액."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.figures.abreast import in_one_row
from assistant.figures.stated import together
from assistant.speech.draft import Draft
from index.words.spelling import squeeze


def answer_columns(ask: Ask) -> Draft | None:
    """Give each of the columns that are named side by side; None where no row tells them all."""
    u = ask.u
    headings = {squeeze(e.figure.column) for e in ask.shelf.entries if e.figure and e.figure.unit == "KRW"}
    named = [t for t in u.required if t.variants[0] in headings]
    if u.want != "figure" or len(named) + len(u.measures) < 2 or not any(t.joined for t in named):
        return None
    others = tuple(t for t in u.terms if t not in named)
    if not any(not t.soft for t in others):
        return None
    fields = [usable(ask.choose(terms=(*others, replace(t, joined=False)), measures=())) for t in named]
    fields += [usable(ask.choose(terms=others, measures=(m,))) for m in u.measures]
    found = in_one_row(fields) if all(fields) else []
    return together(ask, found[0]) if len(found) == 1 else None

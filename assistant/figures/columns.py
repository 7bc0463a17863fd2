"""Columns of one row: amounts of their own kind named side by side, 지방세 미수납액과 수납액, or one after the other."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.figures.abreast import in_one_row
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.speech.draft import Draft
from index.words.spelling import squeeze


def answer_columns(ask: Ask) -> Draft | None:
    """Give each of the columns that are named side by side; None where no row tells them all."""
    u = ask.u
    if u.want not in {"figure", "count"} or not any(t.joined for t in u.required):
        return None
    cells = [e.figure for e in ask.shelf.entries if e.figure and (e.figure.unit == "KRW") is (u.want == "figure")]
    headings = {squeeze(f.column) for f in cells if f.table is not None}
    named = [t for t in u.required if not headings.isdisjoint((t.variants[0], f"{t.variants[0]}수"))]
    if len(named) + len(u.measures) < 2 or not any(t.joined for t in named):
        return None
    others = tuple(t for t in u.terms if t not in named)
    if not any(not t.soft for t in others):
        return None
    fields = [usable(ask.choose(terms=(*others, replace(t, joined=False)), measures=())) for t in named]
    fields += [usable(ask.choose(terms=others, measures=(m,))) for m in u.measures]
    found = in_one_row(fields) if all(fields) else []
    return together(ask, found[0]) if len(found) == 1 else None


def beside_told(ask: Ask) -> Group | None:
    """After one cell of a row, what heads another of its columns asks for the cell under it: 사고이월은? after 명시이월."""
    u = ask.u
    own = [t for t in u.required if not t.context]
    if not u.beside or len(own) != 1 or u.want != "figure" or u.funding:
        return None
    told = [f for e in ask.shelf.entries if (f := e.figure) and f.id in u.beside and f.table is not None]
    if len(told) != 1:
        return None
    last = told[0]
    cells = [
        Match(e, f, Cover((0,), 0, exact=True), 0)
        for e in ask.shelf.entries
        if (f := e.figure)
        and (f.source.document, f.table, f.row, f.unit) == (last.source.document, last.table, last.row, last.unit)
        and f.id != last.id
        and f.value is not None
        and f.year in (u.years or (last.year,))
        and any(squeeze(w) in own[0].variants for w in f.column.split())
    ]
    return Group(tuple(cells)) if len(cells) == 1 else None

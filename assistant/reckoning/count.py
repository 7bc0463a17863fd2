"""Answers to how many: one count, or several asked for in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.figures.line import on_one_line
from assistant.figures.printed import answer_figure
from assistant.figures.stated import together
from assistant.question.meaning import Term
from assistant.question.measures import counters_in
from assistant.reckoning.operands import operand
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_ASKS = re.compile(r"몇\s*\S+")


def answer_count(ask: Ask) -> Draft:
    """Give the counts asked for, each by the words of its own clause."""
    if len(_ASKS.findall(ask.u.question)) > 1:
        groups = _each(ask)
        if groups:
            return together(ask, groups)
    if ask.u.whole and (rows := _rows_of_one_column(ask)):
        return total(ask, tuple(operand(g) for g in rows)) if len(rows) > 1 else together(ask, rows)
    return answer_figure(ask)


def _rows_of_one_column(ask: Ask) -> tuple[Group, ...]:
    """`모두 몇 건`: the rows of one column, or the row that sums them."""
    cells = [m for g in usable(ask.choose()) for m in g.matches if m.figure.value is not None]
    columns = {
        (m.entry.scope, m.figure.table, m.figure.column_number, m.figure.unit, m.figure.year, m.figure.total)
        for m in cells
    }
    rows = {m.figure.row for m in cells}
    if len(cells) < 2 or len(columns) != 1 or len(rows) < len(cells) or cells[0].figure.total or None in rows:
        return ()
    if not _are_named(ask, cells) and (rest := _left_in_column(ask, cells)):
        return () if len(rest) > 1 or not rest[0].figure.total else (Group((rest[0],)),)
    return tuple(Group((m,)) for m in sorted(cells, key=lambda m: m.figure.source.start))


def _are_named(ask: Ask, cells: list[Match]) -> bool:
    """Tell whether the question's words pick these rows out of their table: 중학교 among the schools."""
    rows = [squeeze("|".join((m.figure.item, *m.figure.owners))) for m in cells]
    return any(all(any(v in row for v in t.variants) for row in rows) for t in ask.u.required)


def _left_in_column(ask: Ask, cells: list[Match]) -> list[Match]:
    """Return what stands in the column of some cells beside them: its one total, where it has one that holds them all."""
    f, told = cells[0].figure, {m.figure.id for m in cells}
    place = (f.table, f.column_number, f.unit, f.year)
    rest = [
        replace(cells[0], entry=e, figure=g)
        for e in ask.shelf.entries
        if e.scope == cells[0].entry.scope
        and (g := e.figure) is not None
        and (g.table, g.column_number, g.unit, g.year) == place
        and g.value is not None
        and g.id not in told
    ]
    value = sum(m.figure.value or 0 for m in cells)
    wholes = [m for m in rest if m.figure.total and (m.figure.value or 0) >= value]
    return wholes if len(wholes) == 1 else rest


def _each(ask: Ask) -> tuple[Group, ...]:
    clauses = _clauses(ask)
    found: list[Group] = []
    for counters, tries in zip(_counters(ask, len(clauses)), clauses, strict=True):
        one = next((g for terms in tries if (g := _one(ask, counters, terms, found))), None)
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def _counters(ask: Ask, clauses: int) -> Sequence[tuple[str, ...]]:
    """Return what each clause counts: 몇 건 나서 몇 ha; where that is not told of each, all count the same."""
    whole = ask.u.counters
    said = [counters_in(m[0], "") for m in _ASKS.finditer(ask.u.question)]
    if len(whole) == clauses:
        return [(c,) for c in whole]
    return said if all(each and set(each) <= set(whole) for each in said) else [whole[:1]] * clauses


def _one(ask: Ask, counters: tuple[str, ...], terms: tuple[Term, ...], found: list[Group]) -> Group | None:
    groups = [g for g in usable(ask.choose(counters=counters, terms=terms)) if g.figure.kind not in MISSING]
    near = [g for g in groups if found and on_one_line(g.figure, found[0].figure)]
    chosen = near or groups
    return chosen[0] if len(chosen) == 1 and all(chosen[0].figure.id != f.figure.id for f in found) else None


def _clauses(ask: Ask) -> list[list[tuple[Term, ...]]]:
    """For each count, the words to try: those of the first clause with its own, then its own in place of the first's last."""
    places = [m.start() for m in _ASKS.finditer(ask.u.question)]
    shared = tuple(t for t in ask.u.terms if t.start < places[0])
    clauses: list[list[tuple[Term, ...]]] = [[shared]]
    last = max((n for n, t in enumerate(shared) if not t.soft), default=-1)
    instead = (*shared[:last], *shared[last + 1 :]) if last >= 0 else shared
    for before, after in pairwise(places):
        own = tuple(t for t in ask.u.terms if before < t.start < after)
        tries = [shared + tuple(replace(t, soft=True) for t in own), instead + own]
        if after == places[-1] and not any(not t.soft for t in own):  # 몇 건 채택됐어: what is done says which
            done = tuple(replace(t, soft=False) for t in ask.u.terms if t.start > after and not t.context)
            tries = [shared + done, instead + done, *tries] if done else tries
        clauses.append(tries)
    return clauses

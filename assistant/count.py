"""Answers to how many: one count, several asked for in one breath, or a count with its amount."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.ask import Ask
from assistant.draft import Draft
from assistant.figures import answer_figure
from assistant.groups import Group, Match
from assistant.meaning import Term
from assistant.operands import usable
from assistant.racks import PLANNED
from assistant.stated import together
from assistant.tiers import MISSING

_ASKS = re.compile(r"몇\s*\S+")
_AMOUNT = re.compile(r"얼마|금액|예산|규모|억\s*원|how much|cost|budget", re.IGNORECASE)


def answer_count(ask: Ask) -> Draft:
    """Give the counts asked for, each by the words of its own clause, and the amount beside them when that is asked too."""
    if len(_ASKS.findall(ask.u.question)) > 1:
        groups = _each(ask)
        if groups:
            return together(ask, groups)
    draft = answer_figure(ask)
    if _AMOUNT.search(ask.u.question) and draft.status is AnswerStatus.ANSWERED:
        with_amount = _with_amount(ask)
        return with_amount or draft
    return draft


def _each(ask: Ask) -> tuple[Group, ...]:
    clauses = _clauses(ask)
    found: list[Group] = []
    counters = ask.u.counters if len(ask.u.counters) == len(clauses) else ask.u.counters[:1] * len(clauses)
    for counter, tries in zip(counters, clauses, strict=True):
        one = next((g for terms in tries if (g := _one(ask, counter, terms, found))), None)
        if one is None:
            return ()
        found.append(one)
    return tuple(found)


def _one(ask: Ask, counter: str, terms: tuple[Term, ...], found: list[Group]) -> Group | None:
    groups = [g for g in usable(ask.choose(counters=(counter,), terms=terms)) if g.figure.kind not in MISSING]
    near = [g for g in groups if found and _beside(g, found[0])]
    chosen = near or groups
    return chosen[0] if len(chosen) == 1 and all(chosen[0].figure.id != f.figure.id for f in found) else None


def _clauses(ask: Ask) -> list[list[tuple[Term, ...]]]:
    """For each count, the words to try: those of the first clause with its own, then its own in place of the first's last."""
    places = [m.start() for m in _ASKS.finditer(ask.u.question)]
    shared = tuple(t for t in ask.u.terms if t.start < places[0])
    clauses: list[list[tuple[Term, ...]]] = [[shared]]
    last = max((n for n, t in enumerate(shared) if not t.soft), default=-1)
    for before, after in pairwise(places):
        own = tuple(t for t in ask.u.terms if before < t.start < after)
        instead = (*shared[:last], *shared[last + 1 :]) if last >= 0 else shared
        clauses.append([shared + tuple(replace(t, soft=True) for t in own), instead + own])
    return clauses


def _beside(a: Group, b: Group) -> bool:
    f, g = a.figure, b.figure
    if f.source.document != g.source.document:
        return False
    return (f.table is not None and f.table == g.table and f.row == g.row) or (
        f.owner_item is not None and f.owner_item == g.owner_item
    )


def _with_amount(ask: Ask) -> Draft | None:
    groups = usable(ask.choose())
    if len(groups) != 1:
        return None
    count = groups[0]
    rack = ask.shelf.rack(count.scope)
    beside = [
        Group((Match(e, e.figure, count.lead.cover, 0),))
        for e in (rack.entries if rack else ())
        if e.figure and e.figure.unit == "KRW" and e.figure.value is not None and e.figure.measure in PLANNED
    ]
    amounts = [g for g in beside if _beside(g, count) and g.figure.year == count.figure.year]
    return together(ask, (count, *amounts)) if len(amounts) == 1 else None

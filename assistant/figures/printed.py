"""Answers that give figures as they are printed: one, several, or a choice between them."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.choose import choose
from assistant.choice.groups import Group, Match, same_fact
from assistant.choice.tiers import MISSING
from assistant.figures.missing import absent
from assistant.figures.several import ambiguous
from assistant.figures.spans import answer_whole_cost
from assistant.figures.stated import together
from assistant.figures.unstated import unstated
from assistant.names.cover import Cover
from assistant.names.racks import OWN, Entry
from assistant.question.projects import projects_in
from assistant.question.wants import asks_end
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.checks.subject import rounds_to
from ingest.model import Kind

_CODED = re.compile(r"[A-Za-z]{2,4}")
_DEGREES = frozenset({"percent", "count:점"})
_ARROW = re.compile(r"[→⇒➔]|->|(?<=[원명개%건회])에서(?=\s)")


def answer_figure(ask: Ask) -> Draft:
    """Give the figure asked for; all that may be meant when several are; why not when there is none."""
    if picked := _picked(ask):
        return together(ask, (picked,))
    choice = ask.choose()
    groups = _told_apart(ask, choice.groups)
    if not groups:
        return answer_whole_cost(ask) or absent(ask, choice)
    if said := _undetermined(groups):
        return unstated(ask, said)
    groups = _without_open_zeros(groups)
    if len(groups) > 1 and any(g.figure.kind not in MISSING for g in groups):
        groups = tuple(g for g in groups if g.figure.kind not in MISSING) or groups
    if all(g.figure.kind in MISSING for g in groups):
        return unstated(ask, groups[0])
    if asks_end(ask.u.question):
        groups = _ends(groups)
    if len(groups) == 1 or _all_meant(ask, groups):
        return together(ask, groups)
    return ambiguous(ask, groups)


def answer_degree(ask: Ask) -> Draft | None:
    """Give what a question names by a word or letters of its own: 재정자립도, 만족도, B/C; it is no amount."""
    u = ask.u
    named = tuple(
        v for t in u.required if len(t.text) > 2 and t.text.endswith("도") for v in t.variants if not v.endswith("도로")
    )
    coded = {v.lower() for t in u.required for v in t.variants if _CODED.fullmatch(v)}
    if u.measures or u.counters or u.chosen or u.funding or not (named or coded):
        return None

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        things = f is not None and u.money and f.unit.startswith("count:")  # LED 90등 is no money
        if f and f.value is not None and not things and coded & {squeeze(f.column).lower(), squeeze(f.item).lower()}:
            return 0  # what is called by letters: B/C, IRR
        own = entry.levels[OWN] if f and f.value is not None and f.unit in _DEGREES else ""
        return 0 if any(re.search(rf"{re.escape(v)}(?!로)", own) for v in named) else None  # 위험도로 is no 위험도

    groups = choose(u, ask.shelf, fits).groups
    return together(ask, groups) if len(groups) == 1 else ambiguous(ask, groups) if groups else None


def _picked(ask: Ask) -> Group | None:
    """Return the figure picked from the last answer's list, with every other place that states it."""
    entry = (
        next((e for e in ask.shelf.entries if e.figure and e.figure.id == ask.u.chosen), None) if ask.u.chosen else None
    )
    rack = ask.shelf.rack(entry.scope) if entry else None
    if entry is None or entry.figure is None or rack is None:
        return None
    met = Cover((), 0, exact=True)
    lead = Match(entry, entry.figure, met, 0)
    same = [
        Match(e, e.figure, met, 1)
        for e in rack.entries
        if e.figure
        and e.figure.id != entry.figure.id
        and e.names == entry.names
        and same_fact(Match(e, e.figure, met, 1), lead)
    ]
    return Group((lead, *same))


def _without_open_zeros(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Leave out the zero that a table prints for what its own heading calls undetermined."""
    undetermined = {
        (g.scope, m.figure.year)
        for g in groups
        for m in g.matches
        if m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}
    }
    return tuple(g for g in groups if g.figure.value != 0 or (g.scope, g.figure.year) not in undetermined) or groups


def _told_apart(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Two values under one name are a conflict only where the document's reader found one; else they are two things."""
    apart: list[Group] = []
    for group in groups:
        if len(group.values) < 2 or ask.conflict(group):
            apart.append(group)
            continue
        exact = {m.figure.value: m.figure for m in reversed(group.matches) if m.figure.value in group.values}
        apart.extend(
            Group(tuple(m for m in group.matches if m.figure.value == value or rounds_to(figure, m.figure)))
            for value, figure in reversed(exact.items())
        )
    return tuple(apart)


def _undetermined(groups: tuple[Group, ...]) -> Group | None:
    """미정 said of the whole outweighs the zero that a table prints for the same year."""
    every = [m for g in groups for m in g.matches]
    if len({m.entry.scope for m in every}) > 1 or any(m.figure.kind is Kind.AMOUNT for m in every):
        return None
    said = next((m for m in every if m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}), None)
    return Group((said,)) if said else None


def _ends(groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Of the two ends of an arrow, `50만원 → 100만원`, return the one that it leads to."""
    after = tuple(
        g
        for g in groups
        if (arrow := _ARROW.search(g.figure.source.quote)) and g.figure.printed in g.figure.source.quote[arrow.end() :]
    )
    lines = {g.figure.source for g in groups}
    return after if len(lines) == 1 and len(groups) == 2 and len(after) == 1 else groups


def _all_meant(ask: Ask, groups: tuple[Group, ...]) -> bool:
    u = ask.u
    if u.each or "별로" in u.question or u.want in {"list", "sum"}:
        return True
    scopes = {g.scope for g in groups}
    if projects_in(u.question) == len(groups) == len(scopes):
        return True
    names = {g.lead.entry.name for g in groups}
    if len(u.years) > 1 and len(scopes) == 1 and len(names) == 1:
        return len({g.figure.year for g in groups}) == len(groups)
    if len(u.funding) > 1 and len(scopes) == 1:
        return True
    if len(u.measures) > 1 and len(scopes) == 1 and len(names) == 1:
        return True
    return (
        len(u.counters) > 1 and len({(g.scope, g.figure.table, g.figure.row, g.figure.owner_item) for g in groups}) == 1
    )

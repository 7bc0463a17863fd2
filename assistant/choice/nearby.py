"""What stands nearer keeps from being told what only stands near: a cell called by a word, an item of a project, a range of grades."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.names.places import is_place
from assistant.names.racks import OWNERS, TEXT, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_WORD = re.compile(r"[\s()\[\]·]+")
_SENTENCE = 24  # letters that no name has


def of_whole_range(found: list[Match], u: Understanding) -> list[Match]:
    """Where something goes by a range that is asked for, 8~9급, its end alone, 9급, is not meant."""
    ranges = [t.variants[0] for t in u.required if t.text[:1].isdigit() and t.variants[0] != squeeze(t.text)]
    ranges = [r for r in ranges if any(r in m.entry.said for m in found)]
    return [m for m in found if all(r in m.entry.said for r in ranges)] if ranges else found


def of_no_other_cell(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out a count near which a word only stands, where a table of the same paper has a row or a column of such counts that is called by it."""
    every = frozenset[str]().union(*shelf.places.values())
    words = [(n, t) for n, t in enumerate(u.required) if not any(is_place(v, every) for v in t.variants)]
    near = {id(m): [n for n, t in words if _only_near(m, n, t)] for m in found}
    asked = {n for met in near.values() for n in met}
    units = {m.figure.unit for m in found if near[id(m)]}
    cells = {
        (e.source.document, e.figure.unit, n)
        for n in asked
        for e in shelf.entries
        if e.figure and e.figure.table is not None and e.figure.unit in units and not u.required[n].text.isdigit()
        if any(squeeze(w).startswith(u.required[n].variants) for w in _WORD.split(f"{e.figure.item} {e.figure.column}"))
    }
    return [m for m in found if not any((m.entry.source.document, m.figure.unit, n) in cells for n in near[id(m)])]


def _only_near(match: Match, n: int, term: Term) -> bool:
    """Tell whether a count meets a word only by the lines around it, or in the middle of a sentence over it."""
    level = match.cover.levels[n]
    if not match.figure.unit.startswith("count:") or level not in (TEXT, OWNERS):
        return False
    said = [o for o in match.entry.levels[OWNERS].split("|") if any(v in o for v in term.variants)]
    return level == TEXT or all(len(o) > _SENTENCE and not o.startswith(term.variants) for o in said)


def unless_items(found: list[Match]) -> list[Match]:
    """Leave out the total of a project whose title says more than the question, where an item of it is called by the very words."""
    items = [m for m in found if m.cover.exact and m.figure.unit == "KRW" and not (m.entry.general or m.figure.total)]
    held = {m.entry.scope for m in items if m.entry.scope.project}
    return [m for m in found if m.cover.exact or not (m.entry.general and m.figure.total) or m.entry.scope not in held]

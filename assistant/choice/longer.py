"""A count that another year's line or table prints by a longer name, or a shorter one: 쉼터 상담, 찾아가는 쉼터 상담 운영."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.groups import Match
from assistant.choice.tiers import counts_for
from assistant.language.phrasebook import phrasebook
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_NAME = 4  # letters of a name that says what is counted


def longer_named(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Return the one count of the years asked for whose name holds that of what was found of other years, or is held by it."""
    if not u.required or u.want != "count":
        return []
    last = u.required[-1].variants
    scopes, units = {m.entry.scope for m in found}, {m.figure.unit for m in found}
    called = {squeeze(n) for m in found for n in (m.figure.item, m.entry.name)}
    names = {n for n in called if len(n) >= _NAME and any(v in n for v in last)}
    told = [
        e
        for e in shelf.entries
        if (f := e.figure) and f.year in u.years and e.scope in scopes and _counts_so(f, u, units)
        if len(name := squeeze(f.item)) >= _NAME and any(v in name for v in last)
        if any(_is_same(*sorted((name, n), key=len)) for n in names)
    ]
    if len({e.figure.value for e in told if e.figure}) != 1 or len(scopes) != 1:
        return []
    return [replace(found[0], entry=e, figure=e.figure) for e in told if e.figure]


def _counts_so(figure: Figure, u: Understanding, units: set[str]) -> bool:
    """Tell whether a number is counted by the word that was said; where none was, as what was found of other years is."""
    if u.counters:
        return counts_for(figure, u.counters[0]) == 0
    return figure.value is not None and figure.unit.startswith("count:") and units == {figure.unit}


def _is_same(short: str, long: str) -> bool:
    """Tell whether a name is another, with what comes before it or what is done with it left out: no 간담회 is a 간담회 자료집 발간.

    >>> _is_same("쉼터상담", "찾아가는쉼터상담운영"), _is_same("점포주간담회", "점포주간담회자료집발간")
    (True, False)
    """
    _, held, tail = long.rpartition(short)
    return bool(held) and (not tail or tail in phrasebook().acts)

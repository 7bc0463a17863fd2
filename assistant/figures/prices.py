"""A price that a line tells for each of several kinds, one after another: 체험단가 : 초등 2천원, 중등 3천원."""

from __future__ import annotations

from collections import defaultdict

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import cover
from assistant.names.racks import PROJECT
from assistant.speech.draft import Draft
from ingest.model import Measure

_SCHOOLS = ("초등학교", "중학교", "고등학교")
_ASKS = frozenset({"figure", "breakdown", "list"})


def answer_prices(ask: Ask) -> Draft | None:
    """Give the price of each kind where that of none is asked for; None where no one line tells just these."""
    u = ask.u
    if (
        u.want not in _ASKS
        or Measure.UNIT_PRICE not in u.measures
        or not u.required
        or u.code
        or u.funding
        or (u.relative and not u.years)
    ):
        return None
    schools = tuple(t for t in u.terms if t.text in _SCHOOLS)  # 초중고: each of the three
    schools = schools if len(schools) == len(_SCHOOLS) else ()
    terms = tuple(t for t in u.terms if t not in schools)
    lines: dict[tuple[object, ...], list[Match]] = defaultdict(list)
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is not None or f.measure is not Measure.UNIT_PRICE or f.value is None or f.basis:
            continue
        met = cover(terms, entry, ask.shelf) if f.owners and (not u.years or f.year in (*u.years, None)) else None
        if met is not None and max(met.levels, default=PROJECT + 1) <= PROJECT:
            lines[entry.scope, f.source.line, f.owners].append(Match(entry, f, met, 0))
    kinds = [found for found in lines.values() if len({m.figure.item for m in found}) == len(found) > 1]
    if schools:
        kinds = [found for found in kinds if {m.figure.item for m in found} == {*_SCHOOLS}]
    return together(ask, tuple(Group((m,)) for m in kinds[0])) if len(kinds) == 1 else None

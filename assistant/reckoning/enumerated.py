"""Things that a line tells one after another, each with its own number: 접수 실적 : 동쪽 창구 31건, 서쪽 창구 27건."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.names.cover import cover
from assistant.names.racks import OWN
from ingest.model import Measure

_UNRANKED = frozenset({Measure.UNIT_PRICE, Measure.LIMIT, Measure.RATE, Measure.CHANGE})


def enumerated(ask: Ask) -> list[Match]:
    """Return the numbers of the one line, or of the lines right under it, whose names outside of each meet the question."""
    u, lists = ask.u, defaultdict[tuple[object, ...], list[Match]](list)
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is not None or f.total or f.kind in MISSING or f.value is None or not f.owners:
            continue
        if f.measure in _UNRANKED or (u.years and f.year not in (*u.years, None)) or (f.unit == "KRW") != u.money:
            continue
        tier = tier_of(f, replace(u, want="count" if f.unit.startswith("count:") else "figure"))
        covered = cover(u.terms, entry, ask.shelf) if tier is not None else None
        if tier is not None and covered is not None and {*covered.levels} - {OWN}:
            lists[entry.scope, f.source.section, f.owners, f.unit, f.measure, f.year].append(
                Match(entry, f, covered, tier)
            )
    full = [f for f in lists.values() if len({m.figure.item for m in f}) == len(f) > 1 and _alike(f)]
    nearest = min((min(m.cover.distance for m in found) for found in full), default=0)
    near = [found for found in full if min(m.cover.distance for m in found) == nearest]
    return near[0] if len(near) == 1 else []


def _alike(found: list[Match]) -> bool:
    """Tell whether the words that names themselves meet are what all of them are called by: 창구 of 동쪽 창구, 서쪽 창구."""
    return len({tuple(level == OWN for level in m.cover.levels) for m in found}) == 1

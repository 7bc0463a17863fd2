"""Things that a line tells one after another, each with its own number: 접수 실적 : 동쪽 창구 31건, 서쪽 창구 27건."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.names.cover import cover
from assistant.names.racks import OWN
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_WHEN = re.compile(r"\d분기|[상하]반기")
_UNRANKED = frozenset({Measure.UNIT_PRICE, Measure.LIMIT, Measure.RATE, Measure.CHANGE})


def enumerated(ask: Ask) -> list[Match]:
    """Return the numbers of the one line, or of the lines right under it, whose names outside of each meet the question.

    A line that says by what kind it tells them, 분야별 : 교통 5건, 환경 2건, is the one that is asked for by that kind.
    """
    u, lists = ask.u, defaultdict[tuple[object, ...], list[Match]](list)
    whens = [t for t in u.required if _WHEN.fullmatch(t.variants[0])]
    called = tuple(t for t in u.terms if t not in whens)
    counted, priced = replace(u, want="count"), replace(u, want="figure")
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is not None or f.total or f.kind in MISSING or f.value is None or not f.owners:
            continue
        if f.measure in (_UNRANKED if f.unit == "KRW" or not _by_kind(f, u) else ()):
            continue
        if (u.years and f.year not in (*u.years, None)) or (f.unit == "KRW") != u.money:
            continue
        tier = tier_of(f, counted if f.unit.startswith("count:") else priced)
        if f.unit == "percent" and _by_kind(f, u):
            tier = 0
        dated = tier is not None and (not whens or all(t.variants[0] in ask.around(entry) for t in whens))
        covered = cover(called, entry, ask.shelf) if dated else None
        if tier is not None and covered is not None and {*covered.levels} - {OWN}:
            lists[entry.scope, f.source.section, f.owners, f.unit, f.measure, f.year].append(
                Match(entry, f, covered, tier)
            )
    full = [f for f in lists.values() if len({m.figure.item for m in f}) == len(f) > 1 and _alike(f)]
    full = [f for f in full if _by_kind(f[0].figure, u)] or full
    nearest = min((min(m.cover.distance for m in found) for found in full), default=0)
    near = [found for found in full if min(m.cover.distance for m in found) == nearest]
    return near[0] if len(near) == 1 else []


def by_kind(ask: Ask) -> list[Match]:
    """Return the numbers of the line that tells them by the kind which the question asks for."""
    found = enumerated(ask)
    return found if found and _by_kind(found[0].figure, ask.u) else []


def _by_kind(figure: Figure, u: Understanding) -> bool:
    """Tell whether the line of a number says that it tells them by the kind that is asked for: 분야별."""
    said = squeeze(figure.owners[-1])
    return said.endswith("별") and any(v in {said, said[:-1]} for t in u.terms for v in t.variants)


def _alike(found: list[Match]) -> bool:
    """Tell whether the words that names themselves meet are what all of them are called by: 창구 of 동쪽 창구, 서쪽 창구."""
    return len({tuple(level == OWN for level in m.cover.levels) for m in found}) == 1

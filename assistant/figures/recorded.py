"""What a record of past years, 추진실적, tells of money: the one amount of each year, where the question names the record alone."""

from __future__ import annotations

from collections import defaultdict

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.stated import together
from assistant.names.cover import Cover, cover
from assistant.names.racks import DOCUMENT, SECTION, Entry
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Measure

_WANTS = frozenset({"figure", "breakdown", "list"})
_RECORD = "실적"


def answer_record(ask: Ask) -> Draft | None:
    """Give what the record of a project tells of each year asked for; None where it tells several amounts of one, or none."""
    u = ask.u
    heads = {v for t in u.required for v in t.variants if v.endswith(_RECORD)}
    if u.want not in _WANTS or not u.money or set(u.measures) - {Measure.BUDGET} or u.counters or not heads:
        return None
    records: dict[object, list[Match]] = defaultdict(list)
    for entry in ask.shelf.entries:
        if match := _recorded(ask, entry, heads):
            records[entry.scope, *match.figure.source.section].append(match)
    told = [found for record in records.values() if (found := _of_years(record, u.years))]
    return together(ask, tuple(Group((m,)) for m in told[0])) if len(told) == 1 else None


def _recorded(ask: Ask, entry: Entry, heads: set[str]) -> Match | None:
    """Return an amount that stands under nothing but its year in a record, which the other words say whose it is."""
    f = entry.figure
    if (
        f is None
        or f.unit != "KRW"
        or f.value is None
        or f.year is None
        or f.year_from != "row"
        or not f.source.section
    ):
        return None
    under = all(squeeze(o).startswith(str(f.year)) for o in f.owners) and bool(f.owners)
    covered = cover(ask.u.terms, entry, ask.shelf)
    if not under or covered is None or not all(SECTION <= n <= DOCUMENT for n in covered.levels):
        return None
    headed = any(squeeze(f.source.section[-1]).endswith(h) for h in heads)
    return Match(entry, f, Cover((), 0, exact=True), 0) if headed else None


def _of_years(record: list[Match], years: tuple[int, ...]) -> list[Match]:
    """Return the amounts of the years asked for, each told once; none where a year has none or several."""
    kept = [m for m in record if not years or m.figure.year in years]
    told = {m.figure.year for m in kept}
    return kept if len(told) == len(kept) and told >= {*years} else []

"""The rates of one table that a question compares, never a total among its parts."""

from __future__ import annotations

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import RATES
from assistant.names.cover import cover
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON


def rates(ask: Ask) -> list[Match]:
    """Return the rates to compare: the rows of the one table that the question's words mean."""
    u = ask.u
    tables: dict[tuple[str, int], list[Match]] = {}
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is None or f.value is None or f.measure not in RATES & set(u.measures):
            continue
        if f.total or squeeze(f.item) in LEXICON.totals or (u.years and f.year not in (*u.years, None)):
            continue
        covered = cover(u.terms, entry, ask.shelf)
        if covered is not None:
            tables.setdefault((f.source.document, f.table), []).append(Match(entry, f, covered, 0))
    several = [t for t in tables.values() if len(t) > 1]
    best = max((_met(ask, t) for t in several), default=0)
    meant = [t for t in several if _met(ask, t) == best]
    return meant[0] if len(meant) == 1 else []


def _met(ask: Ask, table: list[Match]) -> int:
    """Count the words of a question, `분야` and `부서` among them, that a table's caption and section say."""
    f = table[0].figure
    where = squeeze("|".join((*f.source.section[-1:], f.caption)))
    return sum(1 for t in ask.u.terms if any(v in where for v in t.variants))

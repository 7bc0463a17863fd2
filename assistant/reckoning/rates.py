"""The rates of one table that a question compares, never a total among its parts; the one that says how far a thing fell."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import RATES
from assistant.names.cover import cover
from assistant.names.racks import Entry
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.lexicon import LEXICON

_FELL = re.compile(
    r"줄[어었인]|줄인|감소|감량|절감|낮아|\b(?:fell|fall|drop|dropped|reduced?|decreased?|cut)\b", re.IGNORECASE
)
_ROSE = re.compile(r"늘[어었]|늘린|증가|높아|\b(?:rose|rise|grew|increased?)\b", re.IGNORECASE)
_FALLS = re.compile(r"(?:감소|감량|절감|저감|경감|감축)[율률]$")
_RISES = re.compile(r"(?:증가|상승|신장)[율률]$")
_AIMED = re.compile(r"목표|기대효과|예상|전망|\b(?:targets?|goals?|planned|expected)\b", re.IGNORECASE)


def told_rate(ask: Ask) -> Group | None:
    """Return the one rate that is printed under a name of its own for how far a thing fell or rose: 평균 감량률."""
    u = ask.u
    fell, rose = _FELL.search(u.question), _ROSE.search(u.question)
    if u.want != "change_rate" or u.money_said or u.measures or bool(fell) == bool(rose) or not u.required:
        return None
    named = _FALLS if fell else _RISES

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        told = f is not None and f.unit == "percent" and f.value is not None and named.search(squeeze(f.item))
        return 0 if told and f is not None and (aimed or not is_aimed(f)) else None

    aimed = _AIMED.search(u.question) is not None
    groups = usable(choose(u, ask.shelf, fits))
    return groups[0] if len(groups) == 1 and groups[0].lead.cover.own else None


def is_aimed(figure: Figure) -> bool:
    """Tell whether a rate is one that is hoped for."""
    return _AIMED.search(squeeze("|".join((figure.column, *figure.owners, *figure.source.section[-1:])))) is not None


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

"""The policies, units and projects of a budget book, told by where they stand: accounts are right under a project."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.names.cover import cover
from assistant.names.racks import Entry

_RUNG = re.compile(
    r"(?P<rung>정책|단위|세부)\s?사업(?:들|은|이|을|별|만)?(?=\s?(?:중|가운데|별|은|는|이|가|을|를|순|\s|$))"
)
_UP = {"세부": 0, "단위": 1, "정책": 2}  # how far over what accounts stand under

Path = tuple[str, ...]


def on_rung(ask: Ask) -> list[Match]:
    """Return the budgets of all that stand on the rung a question names, in the one book that has such; else nothing."""
    asked = _RUNG.search(ask.u.question)
    if asked is None or not ask.u.money:
        return []
    fields = [_field(ask, entries, _UP[asked["rung"]]) for entries in _books(ask).values()]
    full = [f for f in fields if len(f) > 1]
    return full[0] if len(full) == 1 else []


def _books(ask: Ask) -> dict[tuple[str, int], list[Entry]]:
    """Return what stands in each table, who pays and how it is made left out."""
    books: dict[tuple[str, int], list[Entry]] = {}
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is not None and f.table is not None and f.unit == "KRW" and not f.funding and f.basis is None:
            books.setdefault((f.source.document, f.table), []).append(entry)
    return books


def _field(ask: Ask, entries: list[Entry], up: int) -> list[Match]:
    over: set[Path] = {e.figure.owners for e in entries if e.figure and e.figure.account and e.figure.owners}
    accounts = {_path(e) for e in entries if e.figure and e.figure.account}
    rung = {
        p[: len(p) - up]
        for p in over - accounts
        if not any(p[:n] in accounts for n in range(1, len(p))) and len(p) > up
    }
    found: dict[Path, Match] = {}
    priced = replace(ask.u, want="figure")
    for entry in entries:
        f = entry.figure
        if f is None or f.kind in MISSING or f.value is None or _path(entry) not in rung:
            continue
        if f.year not in (ask.u.years or (entry.dated,)):
            continue
        tier = tier_of(f, priced)
        covered = cover(ask.u.terms, entry, ask.shelf)
        if tier is None or covered is None:
            continue
        if _path(entry) not in found or tier < found[_path(entry)].tier:
            found[_path(entry)] = Match(entry, f, covered, tier)
    return list(found.values())


def _path(entry: Entry) -> Path:
    return (*entry.figure.owners, entry.figure.item) if entry.figure else ()

"""The things that a question may mean, told apart: statements of one fact together, parts under their wholes, newest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.choice.tiers import MISSING
from assistant.names.cover import Cover
from assistant.names.racks import PLANNED, Entry
from index.query import Scope
from index.words.spelling import squeeze
from ingest.checks.subject import rounds_to
from ingest.model import Figure, Measure
from ingest.text.lexicon import LEXICON

_DATED = re.compile(r"(?:(?:19|20)?\d\d|[전금당현](?=년)|당해)[년연]?도?(?=말|초|중|$|[가-힣])")


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that fits, and how well."""

    entry: Entry
    figure: Figure
    cover: Cover
    tier: int

    def __eq__(self, other: object) -> bool:
        """Tell whether two are the same; most that are not stand elsewhere, which is soon seen."""
        if not isinstance(other, Match) or self.figure.source.start != other.figure.source.start:
            return False
        return (self.entry, self.figure, self.cover, self.tier) == (other.entry, other.figure, other.cover, other.tier)

    def __hash__(self) -> int:
        """Return what those that are the same have in common."""
        return hash((self.figure.source.start, self.tier))


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that the question may mean: the matches that state it, the one to cite first."""

    matches: tuple[Match, ...]

    @property
    def lead(self) -> Match:
        """The statement to cite first."""
        return self.matches[0]

    @property
    def figure(self) -> Figure:
        """Its figure."""
        return self.lead.figure

    @property
    def scope(self) -> Scope:
        """Where it belongs."""
        return self.lead.entry.scope

    @property
    def values(self) -> frozenset[Decimal | None]:
        """The values that are stated for it; two of them are a conflict."""
        return frozenset(
            m.figure.value for m in self.matches if m.figure.kind not in MISSING and not _is_rough(m, self.matches)
        )


def group(found: list[Match]) -> list[Group]:
    """Tell the things meant apart: parts go under their wholes, statements of one fact together, newest first."""
    found = _row_totals(_wholes(found))
    lowest = min((m.tier for m in found), default=0)
    if lowest < 2 <= max((m.tier for m in found), default=0) and found[0].figure.unit != "KRW":
        found = [m for m in found if m.tier < 2]  # a count without a unit stands back behind one with it
    keyed: dict[tuple[object, ...], list[Match]] = defaultdict(list)
    for match in found:
        f = match.figure
        keyed[
            match.entry.scope,
            match.entry.name,
            f.year,
            f.funding,
            _grid(match),
        ].append(match)
    groups = []
    for members in (m for named in keyed.values() for m in _apart(named)):
        best = min(m.tier for m in members)
        groups.append([m for m in members if m.tier == best or _same_value(m, members, best)])
    merged = _merge(groups)
    ordered = [Group(tuple(sorted(g, key=lambda m, g=g: (_is_rough(m, g), *_statement(m))))) for g in merged]  # type: ignore[misc]
    return sorted(
        ordered, key=lambda g: (-(g.figure.year or 0), g.figure.source.document, g.figure.source.start, g.figure.id)
    )


def _apart(members: list[Match]) -> list[list[Match]]:
    """Rows of one table, or lines of one list, that differ under one name are several things: each 여비 is of its own project."""
    told: dict[object, dict[tuple[str, ...], Decimal | None]] = defaultdict(dict)
    named: dict[tuple[str, ...], list[Match]] = defaultdict(list)
    for m in members:
        f = m.figure
        named[m.entry.names].append(m)
        if f.kind not in MISSING:
            told[f.source.section if f.table is None else f.table].setdefault(m.entry.names, f.value)
    owned = len(named) > 1 and all(of_book(m) for m in members)
    several = any(len({*values.values()}) > 1 for values in told.values())
    return list(named.values()) if several or owned else [members]


def of_book(match: Match) -> bool:
    """Tell whether a figure is of an account, which the levels and accounts over it own: each programme has its own 여비."""
    f = match.figure
    return f.table is not None and bool(f.owners) and f.owners == f.source.section[:-1]


def _grid(match: Match) -> str:
    """Columns that hold different things in one table keep figures apart: 승소, 패소."""
    f = match.figure
    if f.unit != "KRW" and f.table is not None:
        return squeeze(f.column)
    return f.measure if f.measure not in PLANNED else own_kind(f)


def own_kind(figure: Figure) -> str:
    """Name what a column of amounts of their own kind holds, the year left off: 불납결손액 is no 수납액, two years' 조성액 are one."""
    if figure.measure is not Measure.OTHER or figure.table is None or figure.unit != "KRW":
        return ""
    return _DATED.sub("", squeeze(figure.column))


def _same_value(match: Match, members: list[Match], best: int) -> bool:
    return any(m.tier == best and m.figure.value == match.figure.value for m in members)


def _statement(match: Match) -> tuple[object, ...]:
    f = match.figure
    return (
        match.tier,
        f.kind in MISSING,
        match.entry.scope.project is None,
        f.year_from == "column" and match.entry.dated != f.year,
        f.status != "stated",
        f.measure is not Measure.BUDGET,
        f.source.start,
        f.id,
    )


def _wholes(found: list[Match]) -> list[Match]:
    """Leave out what is a part of something else that was found."""
    by_id = {m.figure.id: m.entry.names for m in found}
    named: dict[tuple[Scope, tuple[str, ...]], list[Figure]] = defaultdict(list)
    for m in found:
        named[m.entry.scope, m.entry.names].append(m.figure)
    kept = []
    totals = {_column(m): m for m in found if m.figure.total and m.figure.table is not None}
    for match in found:
        inner = match.entry.names
        if not match.figure.total and (total := totals.get(_column(match))) and total.figure.row != match.figure.row:
            continue
        over = [f for n in range(1, len(inner)) for f in named.get((match.entry.scope, inner[:n]), ())]
        above = any(not _outgrows(match.figure, f) for f in over)
        if by_id.get(match.figure.part_of or "", match.entry.names) != match.entry.names or above:
            continue
        kept.append(match)
    return kept or found


def _outgrows(inner: Figure, outer: Figure) -> bool:
    """Tell whether a number is more than the one it stands under, of another year: so it is no part of that."""
    if inner.unit == "KRW" or inner.unit != outer.unit or None in (inner.year, outer.year):
        return False
    return inner.year != outer.year and (inner.value or 0) > (outer.value or 0)


def _row_totals(found: list[Match]) -> list[Match]:
    """Of the counts in one row, those of the columns named best; of these, the column that sums the others."""
    rows: dict[tuple[object, ...], list[Match]] = defaultdict(list)
    for m in found:
        if m.figure.unit != "KRW":
            rows[_row(m)].append(m)
    kept = {m.figure.id for members in rows.values() for m in summing(members)}
    return [m for m in found if m.figure.unit == "KRW" or m.figure.id in kept]


def summing(members: list[Match]) -> list[Match]:
    """Return the cells of one row whose column is named best, and of these the ones that hold the sum of the others."""
    best = max(m.cover.column for m in members)
    named = [m for m in members if m.cover.column == best]
    most = min(sum_rank(m.figure.column) for m in named)
    return [m for m in named if sum_rank(m.figure.column) == most]


def sum_rank(column: str) -> int:
    """Tell how far a column sums its row: 0 the whole row (계), 1 one thing of it (합계 횟수), 2 one group (종결 소계), 3 not."""
    words = column.split()
    if not words:
        return 3
    if squeeze(column) in LEXICON.totals:
        return 0
    return 1 if words[0] in LEXICON.totals else 2 if words[-1] in LEXICON.totals else 3


def sums_columns(column: str) -> bool:
    """Tell whether a column holds the sums of its rows."""
    return sum_rank(column) < 3


def _row(match: Match) -> tuple[object, ...]:
    f = match.figure
    return (match.entry.scope, f.table, f.row) if f.table is not None else (f.id,)


def _column(match: Match) -> tuple[object, ...]:
    f = match.figure
    return (
        (match.entry.scope, f.table, f.column_number, f.year, f.owners[:-1] if not f.total else f.owners, f.funding)
        if f.table is not None
        else (f.id,)
    )


def _merge(groups: list[list[Match]]) -> list[list[Match]]:
    """Join groups of one scope that state the same value for the same year: a fact printed in three places is one."""
    merged: list[list[Match]] = []
    for members in groups:
        for other in merged:
            if same_fact(members[0], other[0]):
                other.extend(members)
                break
        else:
            merged.append(list(members))
    return merged


def _listed(row: Entry, whole: Entry) -> bool:
    """Tell whether a row of a document's list of projects is what the project itself says of its whole."""
    return (
        row.scope.document == whole.scope.document
        and row.scope.project is None
        and whole.general
        and squeeze(whole.scope.project or "") == squeeze(row.name)
    )


def _rounded(f: Figure, g: Figure) -> bool:
    return f.year == g.year and (rounds_to(f, g) or rounds_to(g, f))


def _is_rough(match: Match, matches: Sequence[Match]) -> bool:
    """Tell whether a figure is another of these, rounded: 244.0백만원 beside 243,980천원."""
    return any(m.figure.value != match.figure.value and rounds_to(m.figure, match.figure) for m in matches)


def same_fact(a: Match, b: Match) -> bool:
    """Tell whether two figures state one fact: the same value for the same year of the same project, in two places."""
    f, g = a.figure, b.figure
    if f.value is None or g.value is None or f.unit != g.unit or f.funding != g.funding:
        return False
    if f.value != g.value and not (a.entry.name == b.entry.name and f.measure is g.measure and _rounded(f, g)):
        return False
    if a.entry.scope != b.entry.scope:
        alike = a.entry.scope.project == b.entry.scope.project or _listed(a.entry, b.entry) or _listed(b.entry, a.entry)
        return a.entry.name == b.entry.name and f.year == g.year and f.year is not None and alike
    if f.year is not None and g.year is not None and f.year != g.year:
        return False
    return f.table is None or f.table != g.table or f.row == g.row

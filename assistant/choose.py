"""Which figures a question is about: those whose names meet its words, of the measure and year it asks for, told apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from assistant.cover import Cover, cover
from assistant.racks import PLANNED, Entry, Shelf
from assistant.understand import Understanding
from index.query import Scope
from index.spelling import squeeze
from ingest.lexicon import LEXICON
from ingest.model import Figure, Kind, Measure

MONEY = frozenset({Kind.AMOUNT, Kind.ZERO, Kind.COMPOUND})
MISSING = frozenset({Kind.BLANK, Kind.DASH, Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING})
SETTLED = frozenset(
    {
        Measure.EXECUTED,
        Measure.BALANCE,
        Measure.CURRENT,
        Measure.ADJUSTED,
        Measure.CARRIED_IN,
        Measure.CARRIED_OUT,
        Measure.FINAL,
    }
)
_FIRST_TIER = {
    Measure.BUDGET: 0,
    Measure.REQUIRED: 0,
    Measure.OTHER: 1,
    Measure.FINAL: 2,
    Measure.PAYMENT: 2,
    Measure.INITIAL: 3,
    Measure.CURRENT: 4,
    Measure.TOTAL_COST: 4,
    Measure.REQUESTED: 5,
    Measure.LIMIT: 6,
    Measure.DEEMED: 7,
    Measure.SUPPLEMENT: 7,
}
_RATES = frozenset({Measure.SUBSIDY_RATE, Measure.EXECUTION_RATE, Measure.CHANGE_RATE, Measure.RATE})
_EACH = re.compile(r"(?:개|과제|건|명|인|회|부|팀|사업)\s?당")
_ALIKE: dict[Measure, dict[Measure, int]] = {
    Measure.REQUIRED: {Measure.REQUIRED: 0, Measure.BUDGET: 1, Measure.OTHER: 2},
    Measure.TOTAL_COST: {Measure.TOTAL_COST: 0},
    Measure.PAYMENT: {Measure.PAYMENT: 0, Measure.BUDGET: 1, Measure.REQUIRED: 1, Measure.OTHER: 1},
    Measure.CARRIED_OUT: {Measure.CARRIED_OUT: 0},
    Measure.LIMIT: {Measure.LIMIT: 0},
    Measure.UNIT_PRICE: {Measure.UNIT_PRICE: 0, Measure.LIMIT: 1},
}


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that fits, and how well."""

    entry: Entry
    figure: Figure
    cover: Cover
    tier: int


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
        return frozenset(m.figure.value for m in self.matches if m.figure.kind not in MISSING)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and what was left when a year was not to be had."""

    groups: tuple[Group, ...] = ()
    other_years: tuple[Group, ...] = ()  # the same subjects, measures met, in years not asked for
    other_measures: tuple[Group, ...] = ()  # the same subjects in the year asked for, measured otherwise
    assumed_year: int | None = None


def tier_of(figure: Figure, u: Understanding) -> int | None:
    """Return how near a figure's measure is to the one asked for; None when it is another."""
    measure = figure.measure
    if u.counters or (u.want == "count" and not u.measures):
        return _count_tier(figure, u)
    if u.required and not u.measures and _is_rate(u.required[-1].text):
        return 0 if figure.unit == "percent" and figure.value is not None else None
    rates = [m for m in u.measures if m in _RATES]
    if rates:
        return 0 if figure.measure in rates and figure.value is not None else None
    if figure.kind in MISSING:
        if figure.unit not in ("KRW", ""):
            return None
    elif figure.unit != "KRW" or figure.kind not in MONEY:
        return None
    if measure is Measure.UNIT_PRICE and Measure.UNIT_PRICE not in u.measures:
        return 9 if u.want in {"basis", "breakdown"} else None
    asked = [m for m in u.measures if m is not Measure.BUDGET]
    if asked:
        tiers = [t for m in asked if (t := _ALIKE.get(m, {m: 0}).get(measure)) is not None]
        if not tiers and (
            _column_says(figure, u)
            or (Measure.UNIT_PRICE in asked and _EACH.search(f"{figure.item} {figure.source.quote[:40]}"))
        ):
            return 1
        return min(tiers, default=None)
    return _FIRST_TIER.get(measure)


def _is_rate(word: str) -> bool:
    return word.endswith(("율", "률")) and not word.endswith(("법률", "규율", "자율", "조율", "선율"))


def _column_says(figure: Figure, u: Understanding) -> bool:
    """A column that prints the very word asked for counts when the question names the table's section too."""
    where = "|".join(squeeze(t) for t in figure.source.section)
    named = any(v in where for t in u.terms for v in t.variants if len(v) > 2)
    column = squeeze(figure.column)
    return any(w == column or (named and w in column) for w in u.measure_words if len(w) > 3)


def _count_tier(figure: Figure, u: Understanding) -> int | None:
    if figure.value is None:
        return None
    if not figure.unit and figure.kind is Kind.COUNT:
        return 2
    if not figure.unit.startswith("count:"):
        return None
    counter = figure.unit.removeprefix("count:")
    if u.counters:
        same = {"개소": {"곳"}, "회": {"번", "차례"}, "개": {"가지", "과제", "종"}, "명": {"인"}}
        if counter in u.counters:
            return 0
        named = any(counter in t.variants for t in u.terms)
        return 1 if named or any(counter in same.get(c, set()) for c in u.counters) else None
    return 0


def matches(
    u: Understanding,
    shelf: Shelf,
    fits: Callable[[Entry], int | None] | None = None,
    around: Callable[[Entry], str] | None = None,
) -> list[Match]:
    """Return the entries whose names meet every term and whose measure fits."""
    found = []
    for entry in shelf.entries:
        figure = entry.figure
        if figure is None:
            continue
        tier = fits(entry) if fits else tier_of(figure, u)
        if tier is None:
            continue
        covered = cover(u.terms, entry, shelf, around(entry) if around else "")
        if covered is None or (
            not covered.own and not entry.general and u.required and (figure.unit == "KRW" or around)
        ):
            continue
        if u.code and not _has_code(figure, u.code):
            continue
        found.append(Match(entry, figure, covered, tier))
    if u.code:
        digits = u.code.replace("-", "")
        printed = [m for m in found if digits in squeeze(m.figure.item) or m.figure.account_listed]
        found = printed or found
        found = (
            [m for m in found if digits in squeeze(m.figure.item)]
            or [m for m in found if m.figure.account and m.figure.item == m.figure.account]
            or found
        )
    return _funded(found, u)


def _has_code(figure: Figure, code: str) -> bool:
    return (figure.account_code or "").replace("-", "").startswith(code.replace("-", ""))


def _funded(found: list[Match], u: Understanding) -> list[Match]:
    if u.funding:
        return [m for m in found if m.figure.funding in u.funding]
    plain = {(m.entry.scope, m.entry.name, m.figure.year) for m in found if not m.figure.funding}
    said = {Kind.UNDETERMINED, Kind.NONBUDGET}
    return [
        m
        for m in found
        if not m.figure.funding or m.figure.kind in said or (m.entry.scope, m.entry.name, m.figure.year) not in plain
    ]


def of_year(match: Match, years: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a figure is about one of the years."""
    figure = match.figure
    if figure.year is not None:
        return figure.year in years
    if figure.period and (numbers := [int(n) for n in re.findall(r"(?:19|20)\d{2}", figure.period)]):
        return len(set(numbers)) == 1 and numbers[0] in years
    card = shelf.card(match.entry.scope.document)
    return card is not None and card.year in years


def choose(
    u: Understanding,
    shelf: Shelf,
    fits: Callable[[Entry], int | None] | None = None,
    around: Callable[[Entry], str] | None = None,
) -> Choice:
    """Return the groups of figures that the question may mean, newest first."""
    found = matches(u, shelf, fits, around)
    if not found:
        return Choice(other_measures=_elsewhere(u, shelf))
    if u.whole and any(m.figure.total for m in found):
        found = _totals(found, u)
    if best := max((m.cover.context for m in found), default=0):
        found = [m for m in found if m.cover.context == best]  # of several, the one that the conversation is about
    found = _others(_softest(_best_named(found, u, shelf), u, shelf), u, shelf)
    if u.amounts and u.want != "premise" and any(m.figure.value in u.amounts for m in found):
        found = [m for m in found if m.figure.value in u.amounts]
    if u.years:
        fitting = [m for m in found if of_year(m, u.years, shelf) or (u.bare_years and _named_year(m, u.years))]
        if not fitting:
            return Choice(other_years=tuple(group(found)), other_measures=_elsewhere(u, shelf))
        return Choice(groups=tuple(group(fitting)), other_years=tuple(group([m for m in found if m not in fitting])))
    if set(u.measures) & SETTLED or u.want in {"list", "order", "rank"} or u.recent:
        return Choice(groups=tuple(group(found)))
    kept = [m for s in _by_scope(found).values() for m in _current(s, shelf)]
    assumed = {m.figure.year for m in kept}
    return Choice(
        groups=tuple(group(kept)),
        other_years=tuple(group([m for m in found if m not in kept])),
        assumed_year=assumed.pop() if len(assumed) == 1 else None,
    )


def _best_named(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what is named best by the words that must be met; without such words, what speaks of a whole."""
    if u.required:
        return _nearest_named(found, u, shelf)
    if u.counters:
        return [m for m in found if m.cover.soft]
    if u.code:
        return found
    return [
        m
        for m in found
        if m.entry.general and (m.figure.total or m.figure.table is None or len(_siblings(m, found)) < 2)
    ]


def _nearest_named(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    best = max(m.cover.own for m in found)
    if u.years and found[0].figure.unit != "KRW" and (dated := [m for m in found if of_year(m, u.years, shelf)]):
        best = max(m.cover.own for m in dated)  # a count of the year asked for, though another year's is better named
    found = [m for m in found if m.cover.own == best and (best or m.entry.general or m.figure.unit != "KRW")]
    nearest = min(m.cover.distance for m in found)
    if best == 0:
        found = [m for m in found if m.cover.distance == nearest]
    if exact := [m for m in found if m.cover.exact]:
        return [m for m in found if m.cover.exact or any(same_fact(m, e) for e in exact)]
    return found


def _softest(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Let the words that need not be met decide, within the years asked for where there are such."""
    if not (u.required or u.counters):
        return found
    dated = [m for m in found if of_year(m, u.years, shelf)] if u.years else []
    if not dated:
        return _softly(found)
    soft = _softly(dated)
    return [m for m in found if m in soft or m not in dated]


def _others(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out what was answered before, when another is asked for."""
    if not u.exclude:
        return found
    named = {squeeze(e.name) for e in shelf.entries if e.figure and e.figure.id in u.exclude}

    def told(m: Match) -> bool:
        return any(n in squeeze("|".join(m.entry.names)) or squeeze(m.entry.name) in n for n in named if n)

    return [m for m in found if m.figure.id not in u.exclude and not told(m)]


def _totals(found: list[Match], u: Understanding) -> list[Match]:
    """`총 몇 건`, `전체`: where a table has a total among what was found, the total is meant."""
    if not u.whole or u.want not in {"count", "figure", "sum", "execution_rate"}:
        return found
    return [m for m in found if m.figure.total or m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}] or found


def _siblings(match: Match, found: list[Match]) -> list[Match]:
    return [
        m
        for m in found
        if m.figure.table == match.figure.table
        and m.entry.scope == match.entry.scope
        and m.figure.year == match.figure.year
    ]


def _named_year(match: Match, years: tuple[int, ...]) -> bool:
    names = squeeze("|".join([*match.entry.names, match.figure.item]))
    return any(str(y) in names for y in years)


def _softly(found: list[Match]) -> list[Match]:
    counts: tuple[Callable[[Match], int], ...] = (
        lambda m: m.cover.column,
        lambda m: m.cover.soft,
        lambda m: m.cover.context,
    )
    for count in counts:
        best = max((count(m) for m in found), default=0)
        found = [m for m in found if count(m) == best] if best else found
    return found


def _by_scope(found: Iterable[Match]) -> dict[tuple[Scope, str], list[Match]]:
    by: dict[tuple[Scope, str], list[Match]] = defaultdict(list)
    for match in found:
        by[match.entry.scope, squeeze(match.entry.name)].append(match)
    return by


def _current(found: list[Match], shelf: Shelf) -> list[Match]:
    """Keep what is about the document's own year, when a question names none; else the newest year."""
    card = shelf.card(found[0].entry.scope.document)
    own = [m for m in found if card and card.year is not None and m.figure.year in (card.year, None)]
    if not [m for m in own if m.figure.year is not None]:
        years = [m.figure.year for m in found if m.figure.year is not None]
        own = [m for m in found if m.figure.year is None or m.figure.year == max(years)] if years else found
    dated = [m for m in own if m.figure.year is not None]
    return dated or own


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
    for members in keyed.values():
        best = min(m.tier for m in members)
        groups.append([m for m in members if m.tier == best or _same_value(m, members, best)])
    merged = _merge(groups)
    ordered = [Group(tuple(sorted(g, key=_statement))) for g in merged]
    return sorted(
        ordered, key=lambda g: (-(g.figure.year or 0), g.figure.source.document, g.figure.source.start, g.figure.id)
    )


def _grid(match: Match) -> str:
    """Columns that hold different things in one table keep figures apart: 승소, 패소."""
    f = match.figure
    return (
        squeeze(f.column) if f.unit != "KRW" and f.table is not None else f.measure if f.measure not in PLANNED else ""
    )


def _same_value(match: Match, members: list[Match], best: int) -> bool:
    return any(m.tier == best and m.figure.value == match.figure.value for m in members)


def _statement(match: Match) -> tuple[object, ...]:
    f = match.figure
    return (
        match.tier,
        f.kind in MISSING,
        f.year_from == "column" and match.entry.dated != f.year,
        f.status != "stated",
        f.measure is not Measure.BUDGET,
        f.source.start,
        f.id,
    )


def _wholes(found: list[Match]) -> list[Match]:
    """Leave out what is a part of something else that was found."""
    by_id = {m.figure.id: m.entry.names for m in found}
    names = {(m.entry.scope, m.entry.names) for m in found}
    kept = []
    totals = {_column(m): m for m in found if m.figure.total and m.figure.table is not None}
    for match in found:
        inner = match.entry.names
        if not match.figure.total and (total := totals.get(_column(match))) and total.figure.row != match.figure.row:
            continue
        above = any((match.entry.scope, inner[:n]) in names for n in range(1, len(inner)))
        if by_id.get(match.figure.part_of or "", match.entry.names) != match.entry.names or above:
            continue
        kept.append(match)
    return kept or found


def _row_totals(found: list[Match]) -> list[Match]:
    """A count that names no column is the row's total, where the table has such a column."""
    totals = {_row(m) for m in found if m.figure.unit != "KRW" and sums_columns(m.figure.column)}
    named = {_row(m) for m in found if m.cover.column}
    return [m for m in found if _row(m) not in totals or _row(m) in named or sums_columns(m.figure.column)]


def sums_columns(column: str) -> bool:
    """Tell whether a column holds the sums of its rows."""
    return column.rsplit(" ", maxsplit=1)[-1] in LEXICON.totals if column else False


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


def same_fact(a: Match, b: Match) -> bool:
    """Tell whether two figures state one fact: the same value for the same year of the same project, in two places."""
    f, g = a.figure, b.figure
    if f.value is None or f.value != g.value or f.unit != g.unit or f.funding != g.funding:
        return False
    if a.entry.scope != b.entry.scope:
        return (
            a.entry.name == b.entry.name
            and f.year == g.year
            and f.year is not None
            and a.entry.scope.project == b.entry.scope.project
        )
    if f.year is not None and g.year is not None and f.year != g.year:
        return False
    return f.table is None or f.table != g.table or f.row == g.row


def _elsewhere(u: Understanding, shelf: Shelf) -> tuple[Group, ...]:
    """Return what is known of the same subject when the measure asked for is not: offered as context."""
    if not u.required and not u.code:
        return ()

    def plan(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and f.unit == "KRW" and f.kind in MONEY and f.measure in PLANNED else None

    found = [m for m in matches(u, shelf, plan) if m.cover.own or m.entry.general]
    if not found:
        return ()
    best = max(m.cover.own for m in found)
    kept = [m for m in found if m.cover.own == best]
    current = [m for s in _by_scope(kept).values() for m in _current(s, shelf)]
    return tuple(group(current))

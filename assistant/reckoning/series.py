"""One subject in several years: the rows and columns that a document itself sets side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.editions import before, follows, said
from assistant.choice.groups import Group, Match, own_kind
from assistant.choice.numbers import numbers_named
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure

_SIZE = re.compile(r"\s?\([^()]*\d[^()]*\)$")


def of_years(ask: Ask, years: tuple[int, ...]) -> tuple[Group, ...] | None:
    """Return the groups of one subject for these years, in their order; None when it is not the same one subject."""
    if len(years) == 2 and (pair := _one_row(ask, years) or _editions(ask, years) or _remarked(ask, years)):
        return pair
    by_year: list[dict[object, Group]] = []
    for year in years:
        groups = usable(choose(replace(ask.u, years=(year,), relative=None, bare_years=False), ask.shelf))
        by_year.append(
            {
                (
                    g.scope,
                    tuple(map(squeeze, g.lead.entry.names)),
                    g.figure.funding,
                    g.figure.column if g.figure.unit != "KRW" and not _yearly(g.figure) else own_kind(g.figure),
                ): g
                for g in groups
            }
        )
    common = [k for k in by_year[0] if all(k in d for d in by_year) and _alike(ask, [d[k] for d in by_year])]
    if len(common) != 1:
        return None if common else _each_year_its_paper(ask, [tuple(d.values()) for d in by_year])
    return tuple(d[common[0]] for d in by_year)


def _each_year_its_paper(ask: Ask, by_year: list[tuple[Group, ...]]) -> tuple[Group, ...] | None:
    """Return the one figure of each year, where the paper of that year tells it of one project by one name; sizes in brackets aside."""
    if any(len(groups) != 1 for groups in by_year):
        return None
    told = [groups[0] for groups in by_year]
    names = {(g.scope.project, *(_SIZE.sub("", n) for n in g.lead.entry.names)) for g in told}
    kinds = {(g.figure.measure, g.figure.unit, g.figure.funding, own_kind(g.figure)) for g in told}
    cards = [ask.shelf.card(g.scope.document) for g in told]
    own = all(c is not None and c.year == g.figure.year for c, g in zip(cards, told, strict=True))
    alike = len(names) == len(kinds) == 1 and told[0].scope.project is not None and own
    return tuple(told) if alike and all(len(g.values) == 1 and not ask.conflict(g) for g in told) else None


def _alike(ask: Ask, groups: list[Group]) -> bool:
    """Tell whether several years' figures are of one kind: no part of a cell of two numbers, no other measure than the one asked for."""
    figures = [g.figure for g in groups]
    if len({f.kind is Kind.COMPOUND for f in figures}) > 1:
        return False
    return not set(ask.u.measures) - {Measure.BUDGET} or len({f.measure for f in figures}) == 1


def _one_row(ask: Ask, years: tuple[int, ...]) -> tuple[Group, ...] | None:
    """Return two years of one row of a table: what a document itself sets side by side is what a change is of."""
    early, late = min(years), max(years)
    for found, sought in ((late, early), (early, late)):
        pairs = _beside(ask, found, sought)
        if len(pairs) == 1:
            mate, group = pairs[0]
            return (mate, group) if years[0] == sought else (group, mate)
    return None


def _editions(ask: Ask, years: tuple[int, ...]) -> tuple[Group, ...] | None:
    """Return two editions of one event, the later the very next: 제4회 in one year, 제5회 in the other."""
    u, early, late = ask.u, min(years), max(years)
    new = usable(choose(replace(u, years=(late,), relative=None, bare_years=False), ask.shelf))
    terms = before(u.terms) or u.terms
    old = usable(choose(replace(u, terms=terms, years=(early,), relative=None, bare_years=False), ask.shelf))
    event = tuple(t for t in u.required if said(t) is None)
    if len(new) != 1 or len(old) != 1 or not follows(new[0].lead, old[0].lead, event):
        return None
    return (old[0], new[0]) if years[0] == early else (new[0], old[0])


def _beside(ask: Ask, found: int, sought: int) -> list[tuple[Group, Group]]:
    """Return, for what is told of one year, what the same row or column tells of the other."""
    pairs: dict[tuple[object, ...], tuple[Group, Group]] = {}
    for group in usable(choose(replace(ask.u, years=(found,), relative=None, bare_years=False), ask.shelf)):
        rack = ask.shelf.rack(group.scope)
        for match in group.matches:
            f = match.figure
            if f.table is None or rack is None:
                continue
            for e in rack.entries:
                g = e.figure
                if (
                    g
                    and g.table == f.table
                    and g.year == sought
                    and g.measure is f.measure
                    and g.unit == f.unit
                    and g.value is not None
                    and g.funding == f.funding
                    and _aligned(f, g)
                ):
                    one = Group((Match(e, g, match.cover, match.tier),))
                    pairs.setdefault((group.lead.entry.names, f.value, g.value), (one, group))
    return list(pairs.values())


def _remarked(ask: Ask, years: tuple[int, ...]) -> tuple[Group, ...] | None:
    """Return two years of one thing, where the line below the one remarks what it was in the other: 2031년 임차료 90백만원 대비 증가."""
    for found in years:
        pairs = {
            (group.figure.id, e.figure.id): (group, Group((replace(group.lead, entry=e, figure=e.figure),)))
            for group in usable(choose(replace(ask.u, years=(found,), relative=None, bare_years=False), ask.shelf))
            for e in _entries(ask, group)
            if e.figure and e.figure.year in set(years) - {found} and _is_remark(group.figure, e.figure)
        }
        if len(pairs) == 1:
            ((one, other),) = pairs.values()
            return (one, other) if years[0] == found else (other, one)
    return None


def _entries(ask: Ask, group: Group) -> tuple[Entry, ...]:
    rack = ask.shelf.rack(group.scope)
    return rack.entries if rack is not None else ()


def _is_remark(f: Figure, g: Figure) -> bool:
    """Tell whether one of two figures stands right below the other's line, which owns it."""
    if f.table is not None or g.table is not None or f.value is None or g.value is None:
        return False
    alike = (f.item, f.measure, f.unit, f.funding) == (g.item, g.measure, g.unit, g.funding)
    over, under = sorted((f, g), key=lambda x: x.source.start)
    owner = squeeze(under.owners[-1]) if under.owners else ""
    return alike and squeeze(over.printed) in owner and owner in squeeze(over.source.quote)


def _aligned(f: Figure, g: Figure) -> bool:
    """Tell whether two figures stand in one row under different years, or under one heading in rows of different years."""
    if f.row == g.row:
        return f.column_number != g.column_number and f.owners == g.owners and own_kind(f) == own_kind(g)
    return f.column_number == g.column_number and f.year_from == "row" == g.year_from


def _yearly(figure: Figure) -> bool:
    return figure.year_from == "column"


def default_year(ask: Ask) -> int | None:
    """Return the year that the subject's document is about."""
    plain: dict[str, object] = {"years": (), "relative": None, "recent": None, "want": "figure"}
    found = usable(ask.choose(**plain)) or numbers_named(replace(ask, u=replace(ask.u, **plain)))  # type: ignore[arg-type]
    if not found and not ask.u.measures:
        found = usable(ask.choose(**plain, measures=(Measure.UNIT_PRICE,)))
    years = {ask.shelf.card(g.scope.document).year for g in found if ask.shelf.card(g.scope.document)}  # type: ignore[union-attr]
    years |= {g.figure.year for g in found} if not years - {None} else set()
    known = sorted(y for y in years if y is not None)
    return known[-1] if known else None


def latest_after(ask: Ask, year: int) -> int | None:
    """Return the last year that the row of one year's number tells, up to that of its paper: 2030년보다 of 2030, 2031, 2032년 is 2032년."""
    groups = usable(choose(replace(ask.u, years=(year,), relative=None, bare_years=False), ask.shelf))
    if len(groups) != 1:
        return None
    group, f = groups[0], groups[0].figure
    card = ask.shelf.card(group.scope.document)
    if f.table is None and f.year_from == "sentence":
        own = (g for e in _entries(ask, group) if (g := e.figure) and g.source.line == f.source.line)
        alike = (g.year for g in own if (g.owners, g.item, g.unit, g.measure) == (f.owners, f.item, f.unit, f.measure))
        return max((y for y in alike if y is not None and y > year), default=None)
    if f.table is not None and f.year_from == "row":
        return _last_row_after(ask, group, year)
    if f.table is None or f.year_from != "column" or card is None or card.year is None:
        return None
    row = [
        g.year
        for e in _entries(ask, group)
        if (g := e.figure) and (g.table, g.row, g.unit, g.measure) == (f.table, f.row, f.unit, f.measure)
        if g.value is not None and g.year_from == "column" and g.year is not None and year < g.year <= card.year
    ]
    return max(row, default=None)


def _last_row_after(ask: Ask, group: Group, year: int) -> int | None:
    """Return the last year of which a table of a row for each year tells the same."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    same = (f.table, _without_year(f), f.column, f.unit, f.measure, f.funding)
    rows = [
        g.year
        for e in (rack.entries if rack else ())
        if (g := e.figure) and (g.table, _without_year(g), g.column, g.unit, g.measure, g.funding) == same
        if g.value is not None and g.year_from == "row" and g.year is not None and g.year > year
    ]
    return max(rows, default=None)


def _without_year(figure: Figure) -> str:
    return figure.item.replace(str(figure.year), "")


def row_mate(ask: Ask, group: Group, measures: set[Measure], unit: str | None = None) -> Figure | None:
    """Return the figure of the same row (and year, where the mate has one) that measures something else."""
    rack = ask.shelf.rack(group.scope)
    if rack is None:
        return None
    for match in group.matches:
        f = match.figure
        if f.table is None:
            continue
        for e in rack.entries:
            g = e.figure
            if (
                g
                and g.table == f.table
                and g.row == f.row
                and g.measure in measures
                and g.value is not None
                and g.funding in (f.funding, None)  # what one fund pays is not what all of it was spent of
                and (unit is None or g.unit == unit)
                and (g.year in (f.year, None) or g.measure in {Measure.CHANGE, Measure.CHANGE_RATE})
            ):
                return g
    return None


def line_mate(ask: Ask, group: Group, measures: set[Measure]) -> Figure | None:
    """Return the one amount of the same thing and year that its line tells by another measure: 예산 900억원 중 350억원 지출."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    beside = [
        g
        for e in (rack.entries if rack else ())
        if (g := e.figure)
        and f.table is None is g.table
        and (g.source.line, g.item, g.owners, g.year, g.unit) == (f.source.line, f.item, f.owners, f.year, f.unit)
        and g.measure in measures
        and g.value is not None
    ]
    return beside[0] if len(beside) == 1 else None


def of_other_columns(ask: Ask, groups: Sequence[Group]) -> bool:
    """Tell whether a word of the question heads the column of one of two numbers and is said nowhere of the other: 외국인 of a half, and all of 2031."""

    def says(f: Figure, term: Term) -> bool:
        said = squeeze("|".join((f.column, f.item, f.caption, f.project or "", *f.owners, *f.source.section)))
        return any(v in said for v in term.variants)

    def heads(f: Figure, term: Term) -> bool:
        return f.table is not None and any(v in squeeze(f.column) for v in term.variants)

    figures = [g.figure for g in groups]
    tables = {(f.source.document, f.table) for f in figures}
    return len(tables) == 1 and any(
        any(heads(f, t) for f in figures) and not all(says(f, t) for f in figures) for t in ask.u.required
    )

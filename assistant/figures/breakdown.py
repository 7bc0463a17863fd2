"""What a figure is made of: the items that it owns, or the rows that its total sums."""

from __future__ import annotations

import re
from collections.abc import Collection

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.language.trade import is_trade
from assistant.names.racks import PLANNED, Entry
from assistant.speech.draft import claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

MOST_PARTS = 12
_YEAR = re.compile(r"(?:(?:19|20)\d\d|['’‘`]\d\d)\s*(?:년도?)?")
_NAMED = 4  # letters of a name that a section goes by
_DEEPEST = 4  # parts that are the whole of a part, one inside the other


def parts(ask: Ask, group: Group) -> tuple[tuple[AnswerFigure, str], ...]:
    """Return the breakdown of a group's figure: its items, or the rows that its total sums."""
    found = children(ask, group)
    if not 1 < len(found) <= MOST_PARTS:
        return ()
    return tuple((claim(m.figure, Role.PART), part_name(ask, m, found)) for m in found)


def part_name(ask: Ask, match: Match, among: list[Match]) -> str:
    """Name a part by what tells it from the other parts: its name, its year, its source of money."""
    if is_rest(match) or _is_giver(match, among):
        return match.figure.item
    alone = len(among) == 1 and not match.entry.general
    if alone or len({m.entry.name for m in among}) > 1:
        return match.entry.name
    f = match.figure
    alike = len({(m.figure.year, m.figure.funding) for m in among}) == 1  # nothing but its column tells it
    if len({m.figure.column for m in among}) > 1 and f.column and (alike or not is_trade(f.column)):
        return f.column
    return " ".join(x for x in (ask.voice.year(f.year).strip(), f.funding or "") if x) or match.entry.name


def _is_giver(match: Match, among: list[Match]) -> bool:
    """Tell whether a row is called but by who pays it, among rows that are not: 국고보조금 beside 지방세."""
    return bool(match.entry.general and match.figure.funding) and not all(m.figure.funding for m in among)


def paid_for(figure: Figure) -> str:
    """Return what an amount in the row of a year pays for, which its column alone says: 2021년 under 마을강연."""
    told = figure.unit == "KRW" and figure.table is not None and _YEAR.fullmatch(figure.item.strip())
    return figure.column if told and not is_trade(figure.column) else ""


def is_rest(match: Match) -> bool:
    """Tell whether a count of a line is called by a word of the trade alone: 기타 15건."""
    f = match.figure
    return f.table is None and f.unit.startswith("count:") and bool(f.item) and match.entry.general


def children(ask: Ask, group: Group) -> list[Match]:
    """Return the parts of a figure; of one whose only part is the whole of it, what that part is made of."""
    found = (
        _parts(ask, group) or _of_own_section(ask, group) or _of_other_section(ask, group) or _of_own_list(ask, group)
    )
    for _ in range(_DEEPEST):
        if len(found) != 1 or found[0].figure.value != group.figure.value:
            break
        below = _parts(ask, Group((found[0],)))
        if not below:
            break
        found = below
    return found


def _of_own_section(ask: Ask, group: Group) -> list[Match]:
    """What a row of a list comes to is taken apart by the table of its own section that adds up to it."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    name = squeeze(f.item)
    if rack is None or f.table is None or not f.value or len(name) < _NAMED:
        return []
    for e in rack.entries:
        g = e.figure
        alike = g and g.total and (g.value, g.unit, g.year, g.measure) == (f.value, f.unit, f.year, f.measure)
        if g and alike and g.table != f.table and any(squeeze(t).startswith(name) for t in g.source.section):
            return _parts(ask, Group((Match(e, g, group.lead.cover, 0),)))
    return []


def _of_own_list(ask: Ask, group: Group) -> list[Match]:
    """What a row comes to is made of what stands under its name elsewhere in its paper and adds up to it: ○ 등불제 산출내역."""
    f, name = group.figure, squeeze(group.figure.item)
    if f.table is None or f.unit != "KRW" or not f.value or len(name) < _NAMED - 1 or is_trade(f.item):
        return []
    told: dict[tuple[str, ...], dict[int, Match]] = {}
    racks = (r for r in ask.shelf.racks if r.scope.document == group.scope.document)
    for e in (e for rack in racks for e in rack.entries):
        g = e.figure
        if g is None or g.id == f.id or g.kind in MISSING or g.unit != f.unit or g.total or g.funding:
            continue
        path = (*g.source.section, *g.owners)
        own = g.year == f.year and g.part_of is None and g.measure in PLANNED
        if own and squeeze(path[-1] if path else "").startswith(name):
            told.setdefault(path, {}).setdefault(g.source.start, Match(e, g, group.lead.cover, 0))
    adding = [
        list(lines.values())
        for lines in told.values()
        if len(lines) > 1 and sum(m.figure.value or 0 for m in lines.values()) == f.value
    ]
    return sorted(adding[0], key=_place) if len(adding) == 1 else []


def _of_other_section(ask: Ask, group: Group) -> list[Match]:
    """What a project needs is made of the lines of its one section that come to it: 추진계획 before 소요예산."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    if rack is None or f.table is not None or not f.value or not group.scope.project or not group.lead.entry.general:
        return []
    told: dict[tuple[str, ...], list[Match]] = {}
    for e in rack.entries:
        g = e.figure
        if g and g.table is None and g.unit == f.unit and g.year == f.year and g.measure in PLANNED and not e.general:
            told.setdefault(g.source.section, []).append(Match(e, g, group.lead.cover, 0))
    adding = [
        found
        for found in told.values()
        if len({m.figure.source.line for m in found}) == len(found) > 1
        and not any(m.figure.funding for m in found)
        and sum(m.figure.value or 0 for m in found) == f.value
    ]
    return sorted(adding[0], key=_place) if len(adding) == 1 else []


def items(ask: Ask, group: Group) -> list[Match]:
    """Return what is done with a figure's money: its parts, with the items of each account in the account's place."""
    found: list[Match] = []
    for match in children(ask, group):
        if not _is_account(match):
            found.append(match)
        elif match.figure.value:  # an account without money pays for nothing
            found += _parts(ask, Group((match,))) or [match]
    return found


def _is_account(match: Match) -> bool:
    f = match.figure
    name = squeeze(f.item)
    return any(x and squeeze(x) in name for x in (f.account, f.account_code)) or name.isdigit()


def _parts(ask: Ask, group: Group) -> list[Match]:
    """Return what a figure owns, else the rows of its table under the same column."""
    rack = ask.shelf.rack(group.scope)
    if rack is None:
        return []
    ids = {m.figure.id for m in group.matches}
    lead = group.lead
    entries = [
        e for e in rack.entries if e.figure and e.figure.unit == lead.figure.unit and e.figure.kind not in MISSING
    ]
    if lead.figure.total and group.scope.project is None:
        entries += _of_projects(ask, group, ids)
    owned = [e for e in entries if e.figure and e.figure.part_of in ids and e.figure.measure is not Measure.UNIT_PRICE]
    owned = _abreast(entries, owned, lead)
    if not owned:
        for match in group.matches:
            f = match.figure
            if f.total and f.table is not None:
                owned = [
                    e
                    for e in entries
                    if e.figure
                    and e.figure.table == f.table
                    and e.figure.column_number == f.column_number
                    and not e.figure.total
                    and e.figure.id != f.id
                ]
                if owned:
                    break
    if not owned:
        told = [m.figure for m in group.matches if m.figure.table is not None and not m.figure.total]
        under = ([e for e in entries if e.figure and _is_under(e.figure, f)] for f in told)
        owned = next((found for found in under if found), [])
    owned = _one_way(_of_one_table(owned, lead), lead) or _of_account(entries, lead) or _of_line(entries, lead)
    once: dict[tuple[object, ...], Match] = {}
    for e in owned:
        if e.figure and e.figure.id not in ids:
            f = e.figure
            row = (lead.figure.table, lead.figure.row)  # of one row, 7급 and 8급 may have as many
            side = f.column_number if f.table is not None and (f.table, f.row) == row else None
            once.setdefault((e.name, paid_for(f), f.value, f.year, f.funding, side), Match(e, f, lead.cover, 0))
    funded = {k: m for k, m in once.items() if m.figure.funding and m.figure.unit == "KRW"}  # 기타 counts pay nothing
    if funded and len(funded) < len(once) and not _come_to(once.values(), lead):
        once = {k: m for k, m in once.items() if k not in funded}
    return sorted(once.values(), key=_place)


def _come_to(found: Collection[Match], lead: Match) -> bool:
    """Tell whether parts are rows of one column that come to the whole together: 국고보조금 among 지방세 and 지방교부세."""
    columns = {(m.figure.table, m.figure.column_number, m.figure.year) for m in found}
    f = lead.figure
    return columns == {(f.table, f.column_number, f.year)} and sum(m.figure.value or 0 for m in found) == f.value


def _of_projects(ask: Ask, group: Group, ids: set[str]) -> list[Entry]:
    """Return the rows of a table over several projects that stand with the projects they name, and are summed by its total."""
    return [
        e
        for r in ask.shelf.racks
        if r.scope.document == group.scope.document and r.scope.project is not None
        for e in r.entries
        if e.figure and e.figure.part_of in ids and e.figure.kind not in MISSING
    ]


def _abreast(entries: list[Entry], owned: list[Entry], lead: Match) -> list[Entry]:
    """Add what a line tells right after a part, as long as all of them are no more than the whole: 동쪽 3억원, 서쪽 2억원."""
    known = {e.figure.id for e in owned if e.figure}
    lines = {(f.source.line, f.owners, f.measure, f.year) for e in owned if (f := e.figure) and f.table is None}
    beside = [
        e
        for e in entries
        if (f := e.figure)
        and f.table is None
        and f.part_of is None
        and not f.funding
        and f.id not in known
        and f.id != lead.figure.id
        and (f.source.line, f.owners, f.measure, f.year) in lines
    ]
    every = [*owned, *beside]
    within = sum((e.figure.value or 0 for e in every if e.figure), 0) <= (lead.figure.value or 0)
    return every if within else owned


def _is_under(part: Figure, whole: Figure) -> bool:
    """Tell whether a row stands below the row of another figure, in its column: 주차장 under 특별회계."""
    alike = (part.table, part.column_number, part.year, part.funding)
    return part.owners == (*whole.owners, whole.item) and alike == (
        whole.table,
        whole.column_number,
        whole.year,
        whole.funding,
    )


def _place(match: Match) -> tuple[int, int, str]:
    source = match.figure.source
    return source.start, source.quote.find(match.figure.item), match.figure.id


def _of_account(entries: list[Entry], lead: Match) -> list[Entry]:
    """An account's row is made of the items that stand under it elsewhere, when they add up to it."""
    f = lead.figure
    if not f.account or f.value is None:
        return []
    under = [
        e
        for e in entries
        if e.figure
        and e.figure.account == f.account
        and e.figure.part_of is None
        and e.figure.table != f.table
        and e.figure.measure in PLANNED
        and e.figure.year == f.year
    ]
    return under if sum((e.figure.value or 0 for e in under if e.figure), 0) == f.value else []


def _of_line(entries: list[Entry], lead: Match) -> list[Entry]:
    """A count of a line is made of those that the line tells of it, when they add up to it: 민원 90건(요금 60건, 누수 30건)."""
    f = lead.figure
    beside = [
        e
        for e in entries
        if e.figure
        and (e.figure.source.line, e.figure.table) == (f.source.line, None)
        and e.figure.owners[-1:] == (f.item,)
        and e.figure.item != f.item
    ]
    told = f.unit.startswith("count:") and sum((e.figure.value or 0 for e in beside if e.figure), 0) == f.value
    return beside if told else []


def _one_way(owned: list[Entry], lead: Match) -> list[Entry]:
    """What a table adds up both ways is taken apart one way: by its rows, else by its columns."""
    f = lead.figure
    below = [e for e in owned if e.figure and e.figure.column_number == f.column_number and e.figure.row != f.row]
    beside = [e for e in owned if e.figure and e.figure.row == f.row and e.figure.column_number != f.column_number]
    if f.table is None or not below or not beside or len(below) + len(beside) < len(owned):
        return owned
    return below if len(below) > 1 else beside


def _of_one_table(owned: list[Entry], lead: Match) -> list[Entry]:
    """Parts that are told in several tables are given once: by the table that adds up to the whole."""
    tables: dict[int | None, list[Entry]] = {}
    for e in owned:
        if e.figure:
            tables.setdefault(e.figure.table, []).append(e)
    if len(tables) < 2:
        return owned
    several = [t for t in tables.values() if sum(1 for e in t if e.figure and not e.figure.funding) > 1] or list(
        tables.values()
    )
    own = [t for t in several if t[0].figure and t[0].figure.table == lead.figure.table]
    adding = [t for t in several if sum((e.figure.value or 0 for e in t if e.figure), 0) == lead.figure.value]
    return (own or adding or [max(several, key=len)])[0]

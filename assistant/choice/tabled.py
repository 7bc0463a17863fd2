"""Of the counts in one column of a table: its total for what the table is of, its row of those who came for who came."""

from __future__ import annotations

import re
from collections import defaultdict

from assistant.choice.groups import Match
from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_trade
from assistant.names.cover import titles
from assistant.names.racks import PROJECT, SECTION
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.numbers.measures import MONEY

_CAME = re.compile(r"(?:참여|참석|참가|수강|수료|관람|이용|방문|입장|신청|접수|응시|가입)(?:자|생|객|인원)?수?")
_COLUMN = tuple[object, ...]


def tabled(found: list[Match], u: Understanding) -> list[Match]:
    """Of the rows of one table that meet a question, leave out what is a part, or another number, of what it asks for."""
    if not (u.counters or u.want == "count") or not u.required or u.inside:
        return found
    return _of_who_came(_of_row(_of_whole(found, u), u), u)


def filled(found: list[Match]) -> list[Match]:
    """Leave out the blank cells of a column of money in a table of counts, where the column tells an amount of that year."""
    told = {_cells(m) for m in found if m.figure.unit == "KRW" and m.figure.table is not None}
    return [m for m in found if m.figure.value is not None or m.figure.measure in MONEY or _cells(m) not in told]


def _cells(match: Match) -> _COLUMN:
    return (match.entry.scope, match.figure.table, match.figure.column_number, match.figure.year)


def _of_row(found: list[Match], u: Understanding) -> list[Match]:
    """A column that is called by more than was said is a part of its row's total, where all that was said is what the table is of: 인력단속 of 단속."""
    asked = squeeze(u.question)
    totals = {_row(m) for m in found if m.figure.total and _is_of_table(m, u)} - {None}

    def is_part(m: Match) -> bool:
        called = m.cover.exact or squeeze(m.figure.column) in asked
        return _row(m) in totals and not m.figure.total and not called

    return [m for m in found if not is_part(m)] if totals else found


def _is_of_table(match: Match, u: Understanding) -> bool:
    over = "|".join(match.entry.levels[SECTION : PROJECT + 1])
    return all(any(v in over for v in t.variants) for t in u.required)


def _row(match: Match) -> _COLUMN | None:
    f = match.figure
    if f.table is None or not f.unit.startswith("count:"):
        return None
    return (match.entry.scope, f.table, f.row, f.unit, f.year)


def _of_whole(found: list[Match], u: Understanding) -> list[Match]:
    """A row that is called by more than was said is a part of the table's total, where the table is of just that: 귀농인의 집 of 귀농인."""
    totals = {_column(m) for m in found if m.figure.total and _is_named_so(m, u)} - {None}
    if not totals:
        return found
    asked = squeeze(u.question)

    def is_part(m: Match) -> bool:
        named = m.figure.total or m.cover.exact or m.cover.soft or squeeze(m.figure.item) in asked
        return _column(m) in totals and not named

    return [m for m in found if not is_part(m)]


def _is_named_so(match: Match, u: Understanding) -> bool:
    """Tell whether what stands over a table says what was asked, and besides it no more than words of the trade."""
    names = (*titles(match.entry), squeeze(match.figure.caption))
    return any(_says_only(name, u.required) for name in names)


def _says_only(name: str, terms: tuple[Term, ...]) -> bool:
    met = 0
    for term in terms:
        held = next((v for v in sorted(term.variants, key=len, reverse=True) if v in name), "")
        met += bool(held)
        name = name.replace(held, "", 1) if held else name
    plain = name in {*phrasebook().acts, *phrasebook().soft, *phrasebook().light} or is_trade(name)
    return met > 0 and (not name or plain)


def _of_who_came(found: list[Match], u: Understanding) -> list[Match]:
    """`몇 명 참여했어` is told by the row 참여인원, and by no other row of its table that goes by the thing's name: 학교 강사."""
    came = [t for t in u.terms if t.soft and not t.context and _CAME.fullmatch(t.variants[0])]
    if not came:
        return found
    columns: dict[_COLUMN, list[Match]] = defaultdict(list)
    for m in found:
        if column := _column(m):
            columns[column].append(m)
    other: list[Match] = []
    for members in columns.values():
        called = [m for m in members if any(v in squeeze(m.figure.item) for t in came for v in t.variants)]
        other += [m for m in members if called and m not in called]
    return [m for m in found if m not in other]


def _column(match: Match) -> _COLUMN | None:
    f = match.figure
    if f.table is None or not f.unit.startswith("count:"):
        return None
    return (match.entry.scope, f.table, f.column_number, f.unit, f.year)

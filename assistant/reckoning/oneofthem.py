"""`그건 몇 %야?` after two parts of one thing is asked of the last of them, and of what both are parts of: never one of the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, sum_rank
from assistant.conversation.pointers import figures_of, last_figures, names_of, names_whole
from assistant.figures.stated import shown_names
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.reckoning.operands import Operand, operands
from assistant.reckoning.percent import ratio
from assistant.speech.draft import Draft, claim
from index.query import Scope
from ingest.model import Figure, Measure

_ONE = re.compile(
    r"\s*(?:(?:그럼|그러면)\s)?(?:그게|그건|그것은|그거는?|이게|이건|이거|그 금액은?|이 금액은?)\s|"
    r"\s*what (?:percent\w*|share|proportion) is (?:that|this|it)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*(?:그럼\s)?(?:몇\s?(?:%|퍼센트|프로)(?:야|예요|인가요?|지)?|비율(?:로|로는|은)|비중은)\s?\?*\s*"
)  # of none in particular
_PLAIN = sum_rank("")  # of a column that sums nothing
_OUTCOMES = frozenset({Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT})

Whole = Callable[[Ask, Operand], Operand | None]


def of_one(ask: Ask, whole_of: Whole) -> Draft | None:
    """Return the share of the last of two parts; None where they are none, or the question speaks of both."""
    last = last_figures(ask.so_far[-1:])
    if not ask.u.both or ask.u.required or names_whole(ask.u.question):
        return None
    bare = _BARE.fullmatch(ask.u.question) is not None
    if not (bare or _ONE.match(ask.u.question)):
        return None
    two = operands(ask)
    if len(last) != 1 or not (len(two) == len("ab") or bare):
        return None
    entry = _entry(ask, last[0])
    parts = [(o, b) for o in two if o.figure.id != last[0].id and (b := _entry(ask, o.figure)) and b.figure]
    if entry is None or entry.figure is None:
        return None
    other, beside = next(
        ((o, b.figure) for o, b in parts if b.figure and _are_parts(entry.figure, b.figure)), (None, None)
    )
    if other is None or beside is None:
        return None
    group = Group((Match(entry, entry.figure, Cover((0,), 0, exact=True), 0),))
    part = Operand(replace(last[0], role=Role.INPUT), names_of(last[0]), group)
    alone = replace(ask, u=replace(ask.u, both=False), shelf=ask.library.of((entry.scope,)))
    told = _told(ask, part, other)
    if bare and told is None:
        return None  # 비율로는? after two that were set side by side may be of these
    whole = told or _over(alone, entry)
    in_row = entry.figure.table is not None and entry.figure.row == beside.row
    counted = in_row and entry.figure.measure is Measure.COUNT
    whole = whole or (_across(alone, entry.figure) if counted else whole_of(alone, part))
    if whole is not None and whole.value >= part.value + other.value > 0:
        return ratio(ask, part, whole)
    text = ask.voice.say("비중을 계산할 전체 금액이 문서에 없습니다.", "The documents give no whole to set it against.")
    return Draft(AnswerStatus.NOT_STATED, text)


def _entry(ask: Ask, told: AnswerFigure) -> Entry | None:
    rack = ask.library.of((Scope(told.document, told.project),)).racks[0]
    return next((e for e in rack.entries if e.figure and e.figure.id == told.id), None)


def _are_parts(f: Figure, g: Figure) -> bool:
    """Tell whether two figures are parts of one whole: two funds, what was spent and what is left, two rows of a column."""
    if f.source.document != g.source.document or (f.project, f.unit, f.year) != (g.project, g.unit, g.year):
        return False
    if f.funding and g.funding:
        return f.funding != g.funding
    if f.table is None or f.table != g.table or f.total or g.total:
        return False
    if f.row == g.row:
        counts = f.measure is g.measure is Measure.COUNT and f.column_number != g.column_number
        if counts and sum_rank(f.column) == _PLAIN == sum_rank(g.column):
            return True
        return {f.measure, g.measure} <= _OUTCOMES and f.measure is not g.measure
    rows = f.part_of == g.part_of and f.owners == g.owners and f.measure is g.measure
    return rows and f.column_number == g.column_number and f.item != g.item


def _over(ask: Ask, part: Entry) -> Operand | None:
    """Return the row of a budget book that a part stands right under, in its column."""
    f = part.figure
    if f is None or f.table is None or not f.owners:
        return None
    place = (f.table, f.column_number, f.unit, f.year, f.owners[-1], f.owners[:-1])
    for e in ask.shelf.entries:
        g = e.figure
        if g and g.value is not None and (g.table, g.column_number, g.unit, g.year, g.item, g.owners) == place:
            return Operand(claim(g, Role.INPUT), shown_names(e))
    return None


def _across(ask: Ask, part: Figure) -> Operand | None:
    """Return the one total of a row that tells several kinds side by side: 합계 before 서면, 전화."""
    place = (part.table, part.row, part.unit, part.year)
    row = [e for e in ask.shelf.entries if (g := e.figure) and (g.table, g.row, g.unit, g.year) == place and g.value]
    totals = [e for e in row if e.figure and sum_rank(e.figure.column) < _PLAIN]
    figure = totals[0].figure if len(totals) == 1 else None
    return Operand(claim(figure, Role.INPUT), shown_names(totals[0])) if figure else None


def _told(ask: Ask, part: Operand, other: Operand) -> Operand | None:
    """Return the one figure of the conversation that is large enough to hold both, of the same thing and year."""
    p = part.figure
    told = {
        f.id: f
        for a in ask.so_far
        for f in figures_of(a)
        if f.value is not None and f.value >= part.value + other.value
    }
    same = [f for f in told.values() if (f.document, f.project, f.unit) == (p.document, p.project, p.unit)]
    same = [f for f in same if f.year in (p.year, None)]
    return Operand(replace(same[0], role=Role.INPUT), names_of(same[0])) if len(same) == 1 else None

"""What is asked next of a cell that tells several numbers, 12건/ 340백만원: its other number, or the row beside it."""

from __future__ import annotations

import re

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING
from assistant.conversation.pointers import figures_of
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import Entry
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from assistant.speech.draft import Draft
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_KINDS = frozenset({"figure", "count", "list"})
_MONEY = re.compile(r"금액|얼마|액수|돈|\b(?:amounts?|money|how much)\b", re.IGNORECASE)
_CAME = re.compile(r"참[여가석]|신청|수강|이용|방문")


def answer_cellmate(ask: Ask) -> Draft | None:
    """Tell what else the cell tells that was told, or what the same column tells in the row asked for; None for anything else."""
    cell = _cell(ask)
    own = understand(ask.u.question)
    if len(cell) < 2 or own.want not in _KINDS or not _asks_on(own):
        return None
    column = _column(ask, cell[0])
    called = [e for e in column if (f := e.figure) and f.year == cell[0].year and _is_led(own, f)]
    inside = [e for e in called if e.figure and e.figure.row == cell[0].row]
    beside = inside or called  # what the cell itself calls so, before another row of that year
    rows = {e.figure.row for e in beside if e.figure}
    if len(rows) > 1:
        return None
    mates = beside or [e for e in column if e.figure and e.figure.row == cell[0].row]
    if not beside and (_names_more(own) or not (own.counters or _MONEY.search(own.question))):
        return None
    told = [e for e in mates if e.figure and _is_asked(own, e.figure)]
    if not told or any(e.figure is None or e.figure.value is None or e.figure.kind in MISSING for e in told):
        return None
    if len({e.figure.unit for e in told if e.figure}) < len(told):
        return None
    return together(ask, tuple(Group((Match(e, e.figure, Cover((0,), 0, exact=True), 0),)) for e in told if e.figure))


def _cell(ask: Ask) -> tuple[Figure, ...]:
    """Return every number of the one cell that the last answer told; nothing where it told more."""
    if not ask.so_far or ask.so_far[-1].status is not AnswerStatus.ANSWERED or ask.u.chosen:
        return ()
    told = figures_of(ask.so_far[-1])
    if not told or any(f.origin != "stated" for f in told) or len({(f.document, f.project) for f in told}) > 1:
        return ()
    rack = ask.library.of((Scope(told[0].document, told[0].project),)).racks[0]
    figures = [e.figure for e in rack.entries if e.figure and e.figure.table is not None]
    ids = {t.id for t in told}
    last = [f for f in figures if f.id in ids]
    if len(last) != len(ids) or len({_place(f) for f in last}) != 1:
        return ()
    cell = tuple(f for f in figures if _place(f) == _place(last[0]))
    return () if any(f.measure is Measure.UNIT_PRICE for f in cell) else cell  # a line that is worked out


def _column(ask: Ask, figure: Figure) -> list[Entry]:
    """Return the figures of a column of a table."""
    racks = ask.shelf.racks if ask.shelf else ()
    place = _place(figure)
    return [
        e
        for rack in racks
        if rack.scope.document == figure.source.document
        for e in rack.entries
        if (f := e.figure) and (f.source.document, f.table, f.column_number) == (place[0], place[1], place[3])
    ]


def _place(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.table, figure.row, figure.column_number


def _asks_on(own: Understanding) -> bool:
    """Tell whether a question says no more than a name or a unit."""
    plain = not (own.years or own.relative or own.recent or own.funding or own.code or own.other or own.both)
    return plain and not own.measures and len(own.terms) < 3


def _is_led(own: Understanding, figure: Figure) -> bool:
    """Tell whether a row's name begins with the one that is asked for: 편성현황 for 편성된 건."""
    item = squeeze(figure.item)
    return any(item.startswith(v) for t in own.terms for v in t.variants if len(v) > 1)


def _names_more(own: Understanding) -> bool:
    """Tell whether a question says more than that somebody came: 몇 명 참여했어."""
    return any(not _CAME.match(t.text) for t in own.required)


def _is_asked(own: Understanding, figure: Figure) -> bool:
    """Tell whether a number is of the kind asked for: of that counter, or an amount; where none is said, any."""
    if own.counters:
        return figure.unit.removeprefix("count:") in own.counters
    return figure.unit == "KRW" if _MONEY.search(own.question) else True

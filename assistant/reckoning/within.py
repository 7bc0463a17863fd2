"""Nothing is counted twice: which figures of a calculation another of them holds, or tells again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import sum_rank
from assistant.conversation.pointers import last_figures
from assistant.figures.spans import spanned
from assistant.names.racks import PLANNED, Entry, Rack
from assistant.reckoning.operands import Operand, operands
from assistant.speech.draft import Draft, mark
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_PLAIN = sum_rank("")  # of a column that sums nothing
_TOTALS = ("총계", "합계", "소계")
_BUDGETS = frozenset({"budget", "initial", "final", "current", "required"})
_OF_IT = frozenset({"executed", "balance"})
_CALCULATED = frozenset({"sum", "average", "share", "change", "compare"})


@dataclass(frozen=True, slots=True)
class Held:
    """An operand that is not counted, and the one that holds it or says the same."""

    part: Operand
    whole: Operand
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """An operand with the entry that it is read from, among all of its scope."""

    operand: Operand
    entry: Entry
    rack: Rack

    @property
    def figure(self) -> Figure:
        if self.entry.figure is None:
            raise ValueError("an operand is read from a figure")
        return self.entry.figure


def once(ask: Ask, found: tuple[Operand, ...]) -> tuple[tuple[Operand, ...], tuple[Held, ...]]:
    """Return the operands that hold all the others, and those that they hold."""
    places = {p.operand.figure.id: p for o in found if (p := _place(ask, o))}
    kept: list[Operand] = []
    held: list[Held] = []
    for o in found:
        place = places.get(o.figure.id)
        if place and (total := _added_up(place, list(places.values()))):
            held.append(Held(o, total.operand))
            continue
        if place is None:
            kept.append(o)
        elif whole := next((p.operand for p in places.values() if _holds(p, place)), None):
            held.append(Held(o, whole))
        elif again := next((k for k in kept if (p := places.get(k.figure.id)) and _same(p, place)), None):
            held.append(Held(o, again, same=True))
        else:
            kept.append(o)
    return tuple(kept), tuple(held)


def holds_what_is_left(found: tuple[Operand, ...]) -> bool:
    """Tell whether a budget and what was spent of it, or is left of it, are all that was told: they are no two to add."""
    told = [o.figure for o in found]
    one = len({(o.names, o.figure.year, o.figure.document) for o in found}) == 1
    measures = {f.measure for f in told}
    return len(told) > 1 and one and bool(measures & _BUDGETS) and bool(measures & _OF_IT)


def answer_held(ask: Ask, held: tuple[Held, ...]) -> Draft:
    """Give the whole where nothing stands beside it to calculate with."""
    voice, o = ask.voice, held[0].whole
    whole = replace(o.figure, role=Role.ANSWER)
    parts = tuple(replace(h.part.figure, role=Role.PART) for h in held if h.part.figure.id != whole.id)
    text = voice.is_(voice.what(whole, o.names), voice.cited(whole))
    return noted(
        ask, Draft(AnswerStatus.ANSWERED, text, (whole, *parts), subject=o.names[-1] if o.names else None), held
    )


def noted(ask: Ask, draft: Draft, held: tuple[Held, ...]) -> Draft:
    """Say of each operand that is not counted why it is not."""
    for h in held:
        sentence = _why(ask, h)
        note = Note("assumption", sentence, tuple(dict.fromkeys((h.part.figure.id, h.whole.figure.id))))
        known = {f.id for f in draft.figures}
        more: tuple[AnswerFigure, ...] = () if h.part.figure.id in known else (replace(h.part.figure, role=Role.PART),)
        draft = replace(
            draft,
            text=f"{draft.text}\n※ {sentence}{mark(h.part.figure.id)}",
            figures=(*draft.figures, *more),
            notes=(*draft.notes, note),
        )
    return draft


def told_once(ask: Ask) -> Draft | None:
    """Answer `둘을 합치면?` after two answers of one and the same figure: there are no two to calculate with."""
    if ask.u.want not in _CALCULATED or not ask.u.both or ask.u.required or len(ask.so_far) < 2:
        return None
    told = [{f.id for f in last_figures((a,))} for a in ask.so_far[-2:]]
    found = operands(ask)
    if len(found) != 1 or any(ids != {found[0].figure.id} for ids in told):
        return None
    return answer_held(ask, (Held(found[0], found[0], same=True),))


def _why(ask: Ask, held: Held) -> str:
    voice = ask.voice
    if held.same:
        return voice.say(
            f"앞뒤가 모두 같은 값({voice.value(held.part.figure)})이므로 한 번만 셉니다.",
            f"Both are one and the same figure ({voice.value(held.part.figure)}), which is counted once.",
        )
    part = voice.what(held.part.figure, held.part.names)
    whole = voice.what(held.whole.figure, held.whole.names)
    value, total = voice.value(held.part.figure), voice.value(held.whole.figure)
    return voice.say(
        f"{part} {value}은(는) {whole} {total}에 들어 있으므로 따로 세지 않습니다.",
        f"{part[:1].upper()}{part[1:]}, {value}, is contained in {whole}, {total}, and is not counted again.",
    )


def _place(ask: Ask, o: Operand) -> _Place | None:
    f = o.figure
    if f.origin != "stated" or not f.document:
        return None
    for project in dict.fromkeys((f.project, None)):
        rack = ask.library.of((Scope(f.document, project),)).racks[0]
        entry = next((e for e in rack.entries if e.figure and e.figure.id == f.id), None)
        if entry is not None:
            return _Place(o, entry, rack)
    return None


def _same(a: _Place, b: _Place) -> bool:
    """Tell whether two figures say one fact of one thing, in two places of its document."""
    f, g = a.figure, b.figure
    again = any((s.document, s.start) == (g.source.document, g.source.start) for s in f.also_stated)
    if f.id == g.id or (again and (f.value, f.unit) == (g.value, g.unit)):  # one line may tell several amounts
        return True
    return (
        a.rack.scope == b.rack.scope
        and (f.value, f.unit, f.year, f.funding) == (g.value, g.unit, g.year, g.funding)
        and a.entry.names == b.entry.names
        and _alike(f, g)
        and (f.table is None or f.table != g.table)
    )


def _holds(whole: _Place, part: _Place) -> bool:
    """Tell whether one figure is a whole that the other is a part of."""
    f, g = whole.figure, part.figure
    if f.id == g.id or f.value is None or g.value is None or f.unit != g.unit or abs(f.value) < abs(g.value):
        return False
    if whole.rack.scope != part.rack.scope or not (f.year == g.year or f.year is None or g.year is None):
        return False
    if _above(whole, part) or _spans(whole, part):
        return True
    if not _alike(f, g) or f.funding or (f.year is None and g.year is not None and f.measure is not Measure.TOTAL_COST):
        return False
    return _is_fund(whole, part) or _sums(f, g) or _is_whole(whole, part)


def _added_up(part: _Place, places: list[_Place]) -> _Place | None:
    """Return the row called a total that this one and others of its column, all right above it, add up to: 자산총계."""
    for whole in places:
        f = whole.figure
        if not squeeze(f.item).endswith(_TOTALS) or whole is part:
            continue
        above = [p for p in places if p is not whole and _of_column(p.figure, f) and (p.figure.row or 0) < (f.row or 0)]
        for first in range(len(above)):
            rows = sorted(above, key=lambda p: p.figure.row or 0)[first:]
            if part in rows and len(rows) > 1 and sum(p.figure.value or 0 for p in rows) == f.value:
                return whole
    return None


def _of_column(g: Figure, f: Figure) -> bool:
    return (g.source.document, g.table, g.column_number, g.unit) == (
        f.source.document,
        f.table,
        f.column_number,
        f.unit,
    )


def _above(whole: _Place, part: _Place) -> bool:
    """Climb from a part to what it is a part of."""
    ids = {e.figure.id for e in _statements(whole) if e.figure}
    by_id = {e.figure.id: e.figure for e in part.rack.entries if e.figure}
    seen: set[str] = set()
    up = part.figure.part_of
    while up is not None and up not in seen:
        if up in ids:
            return True
        seen.add(up)
        up = by_id[up].part_of if up in by_id else None
    return False


def _spans(whole: _Place, part: _Place) -> bool:
    """What several years cost together holds what one of them costs."""
    f, g = whole.figure, part.figure
    return g.year in spanned(f) and whole.entry.names == part.entry.names and f.funding == g.funding and _alike(f, g)


def _statements(whole: _Place) -> Iterator[Entry]:
    f = whole.figure
    for e in whole.rack.entries:
        g = e.figure
        if g and (g.value, g.unit, g.year, g.funding) == (f.value, f.unit, f.year, f.funding):
            yield from (e,) if e.names == whole.entry.names else ()


def _is_fund(whole: _Place, part: _Place) -> bool:
    """What one fund pays is in what all of them pay for the same thing."""
    return bool(part.figure.funding) and whole.entry.names == part.entry.names and whole.figure.year == part.figure.year


def _sums(f: Figure, g: Figure) -> bool:
    """A total of a table holds the rows of its column, or the columns of its row."""
    if f.table is None or f.table != g.table:
        return False
    if f.row == g.row:
        return sum_rank(f.column) < _PLAIN == sum_rank(g.column)
    inside = g.owners[: len(f.owners)] == f.owners
    return f.total and not g.total and inside and f.column_number == g.column_number and g.part_of is None


def _is_whole(whole: _Place, part: _Place) -> bool:
    """The whole of a project, or of a section, holds what is paid for a thing in it; an item, what stands under it."""
    if whole.entry.general or part.entry.general:
        return whole.entry.general and not part.entry.general and _is_around(whole, part)
    return squeeze(whole.figure.item) in {squeeze(o) for o in part.figure.owners} and bool(whole.figure.item)


def _is_around(whole: _Place, part: _Place) -> bool:
    if whole.rack.scope.project is not None:
        names = whole.entry.names  # what stands under an item of a project is of that item alone
        return len(names) < 2 or squeeze(names[-1]) in {squeeze(o) for o in (*part.figure.owners, part.figure.item)}
    above = whole.figure.source.section
    named = bool(above) and squeeze(whole.entry.name) == squeeze(above[-1])
    return named and part.figure.source.section[: len(above)] == above


def _alike(f: Figure, g: Figure) -> bool:
    return f.measure is g.measure or {f.measure, g.measure} <= PLANNED

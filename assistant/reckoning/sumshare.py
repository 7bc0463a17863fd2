"""What several together are of a whole: 둘이 합쳐서 축제 예산의 몇 %야, A와 B를 합하면 전체의 몇 %야; one of them of both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.conversation.pointers import POINTS, names_whole
from assistant.figures.stated import shown_names
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.reckoning.lastly import of_project
from assistant.reckoning.operands import Operand, operand, operands
from assistant.reckoning.percent import ratio
from assistant.reckoning.worked import LETTERS, over
from assistant.speech.draft import Draft, claim

_ADDS = re.compile(
    r"(?:합[치하쳐해친한칠할]|더[하해한할]|합산|합계|총합)[가-힣]*(?:\s(?:금액|돈|값|액수|것|게|거)[가-힣]*)?"
)
TOGETHER = re.compile(rf"{_ADDS.pattern}|\b(?:together|combined)\b", re.IGNORECASE)
_FEWEST = 2


def share_of_sum(ask: Ask) -> Draft | None:
    """Say what several come to in percent of what is named behind them; None where nothing is added."""
    u, adds = ask.u, _ADDS.search(ask.u.question)
    joined = adds is not None and (u.both or any(t.joined for t in u.required))
    if u.want != "share" or not (joined or _points_at_sum(ask)):
        return None
    before, behind = (
        _sides(u.required, adds) if joined and adds else ((), tuple(t for t in u.required if not t.context))
    )
    parts = _parts(ask, before)
    if not (behind or u.code or names_whole(u.question)):
        return None
    if parts is None:
        return untold(ask) if joined and u.both and not before else None
    total = sum((o.value for o in parts), Decimal(0))
    names = (" + ".join(o.names[-1] for o in parts if o.names),)
    made = over(parts, total, " + ".join(LETTERS[: len(parts)]))
    summed = Operand(replace(made, role=Role.INPUT), names)
    whole = _whole(ask, behind, parts) if behind or u.code else of_project(ask, tuple(o.figure for o in parts))
    if whole is not None and whole.figure.id in {o.figure.id for o in parts}:
        return ratio(ask, whole, summed)  # A와 B를 합한 금액 중 A
    if whole is None or whole.figure.unit != parts[0].figure.unit or whole.value < total or not total:
        return untold(ask)
    draft = ratio(ask, summed, whole)
    inputs = tuple(replace(o.figure, role=Role.INPUT) for o in parts)
    return replace(draft, figures=draft.figures + inputs)


def untold(ask: Ask) -> Draft:
    """Say that there is no whole for what several come to."""
    text = ask.voice.say("비중을 계산할 전체 금액이 문서에 없습니다.", "The documents give no whole to set it against.")
    return Draft(AnswerStatus.NOT_STATED, text)


def _points_at_sum(ask: Ask) -> bool:
    """Tell whether `그게` is the sum that was told last."""
    last = ask.so_far[-1] if ask.so_far else None
    return last is not None and last.understood.wants == "sum" and POINTS.match(ask.u.question) is not None


def _sides(terms: tuple[Term, ...], adds: re.Match[str]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return the words before what adds up, and those behind it."""
    own = [t for t in terms if not t.context]
    return tuple(t for t in own if t.start < adds.start()), tuple(t for t in own if t.start >= adds.end())


def _parts(ask: Ask, before: tuple[Term, ...]) -> tuple[Operand, ...] | None:
    """Return what is added up: what was told last, or what is named side by side; None where it is not two or more of one unit and year."""
    told = not before
    soft = tuple(t for t in ask.u.terms if t.soft)
    u = replace(ask.u, code=None, codes=())
    u = replace(u, want="sum", terms=soft if told else (*before, *soft), both=told, years=() if told else ask.u.years)
    counted = not (told or u.money or u.counters)
    found = operands(replace(ask, u=u)) or (operands(replace(ask, u=replace(u, want="count"))) if counted else ())
    alike = len({(o.figure.unit, o.figure.year) for o in found}) == 1 and len({o.figure.id for o in found}) == len(
        found
    )
    return found if alike and len(found) >= _FEWEST and found[0].figure.unit != "percent" else None


def _whole(ask: Ask, behind: tuple[Term, ...], parts: tuple[Operand, ...]) -> Operand | None:
    """Return what the words behind name: one of the parts, what holds them all, else the one figure of their year that goes by them."""
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    for o in parts:
        entry = by_id.get(o.figure.id)
        met = cover(behind, entry, ask.shelf) if entry else None
        if met is not None and met.own == len(behind) > 0 and met.exact:
            return o
    for holder in _above(parts[0].figure.id, by_id):
        met = cover(behind, holder, ask.shelf)
        all_held = all(holder in _above(o.figure.id, by_id) for o in parts)
        if holder.figure and met is not None and met.own and all_held:
            return Operand(claim(holder.figure, Role.INPUT), shown_names(holder))
    years = (parts[0].figure.year,) if parts[0].figure.year else ()
    found = usable(ask.choose(want="figure", terms=behind, both=False, years=years))
    home = (parts[0].figure.document, parts[0].figure.project)
    near = [g for g in found if (g.scope.document, g.scope.project) == home]
    return operand(near[0]) if len(near) == 1 else None


def _above(id_: str, by_id: Mapping[str, Entry]) -> list[Entry]:
    """Return what holds a figure, the nearest first."""
    held: list[Entry] = []
    entry = by_id.get(id_)
    while entry is not None and entry.figure is not None:
        entry = by_id.get(entry.figure.part_of or "")
        if entry is not None:
            held.append(entry)
    return held

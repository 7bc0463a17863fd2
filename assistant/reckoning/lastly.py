"""A share of what was told last: the part is the answer before, the whole what holds it or what the question names."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.conversation.pointers import figures_of, last_figures, names_of, names_whole
from assistant.reckoning.operands import Operand, operand, operands
from assistant.reckoning.percent import ratio
from assistant.reckoning.worked import LETTERS, over
from assistant.speech.draft import Draft, claim
from index.query import Scope
from ingest.model import Figure

_ADDS = re.compile(r"합[치하쳐해친한칠할]|더[하해한할]|합산|\b(?:sum|add(?:ed)?|together|combined)\b", re.IGNORECASE)
_WEIGHT = re.compile(r"비중(?!.*(?:대비|보다))")
_TWO = 2
_POINTS = re.compile(r"\s*(?:그게|그건|그것은|그거|이게|이건|이거|그 금액|이 금액|that|this|it)\b", re.IGNORECASE)


def asks_of_last(ask: Ask) -> bool:
    """Tell whether a share is of the whole of what was told: it says so, or what was told is a sum, `비율로는?`."""
    if not ask.u.both:
        return False
    summed = bool(ask.so_far) and ask.so_far[-1].understood.wants == "sum" and not ask.u.required
    summed = summed or (_ADDS.search(ask.u.question) is not None and not ask.u.required)
    return names_whole(ask.u.question) or summed


def of_last(ask: Ask) -> Draft:
    """`전체 예산에서 몇 %야?` after a figure or a sum: what was answered is the part, the whole is what holds it, or its project's."""
    last = next((a for a in reversed(ask.so_far) if figures_of(a)), None)
    told = figures_of(last) if last else ()
    if len(told) == 1 and last and last.understood.wants != "sum" and _ADDS.search(ask.u.question):
        told = tuple(o.figure for o in operands(ask))  # 국비는? 도비는? 합치면 몇 %야
    part = _part(ask, last, told) if last else None
    whole = (_holding(ask, told) or of_project(ask, told)) if part else None
    if part and whole and whole.figure.unit == "KRW" and whole.value > part.value > 0:
        draft = ratio(ask, part, whole)
        inputs = tuple(replace(f, role=Role.INPUT) for f in told if f.id != part.figure.id)
        return replace(draft, figures=draft.figures + inputs)
    text = ask.voice.say("비중을 계산할 전체 금액이 문서에 없습니다.", "The documents give no whole to set it against.")
    return Draft(AnswerStatus.NOT_STATED, text)


def weighed(ask: Ask) -> tuple[Operand, Operand] | None:
    """`비중은?` after two parts of one printed whole is the last one's share of that whole, and not of the other."""
    told = tuple({f.id: f for a in ask.so_far[-2:] for f in figures_of(a)}.values())
    if not ask.u.both or ask.u.required or len(told) < _TWO or not _WEIGHT.search(ask.u.question):
        return None
    above = {read.part_of for f in told if (read := _read(ask, f))}
    whole = next((g for g in _all(ask, told[-1]) if g.id in above), None)
    if (
        len(above) != 1
        or whole is None
        or not whole.value
        or (whole.unit, whole.year) != (told[-1].unit, told[-1].year)
    ):
        return None
    last = last_figures(ask.so_far)[-1]
    of = claim(whole, Role.INPUT)
    return Operand(replace(last, role=Role.INPUT), names_of(last)), Operand(of, names_of(of) or (whole.item,))


def _part(ask: Ask, last: Answer, told: tuple[AnswerFigure, ...]) -> Operand | None:
    """Return what was answered; the sum of what it was made of where the question adds that up, `둘 다 더하면 몇 %야?`."""
    names = names_of(told[0]) if len(told) == 1 else (told[0].project or "",)
    claimed = [f for f in last.figures if f.role is Role.ANSWER and f.value is not None]
    if len(told) > 1 and (_ADDS.search(ask.u.question) or len(claimed) > 1):
        each = tuple(Operand(f, names) for f in told if f.value is not None and f.unit == told[0].unit)
        formula = " + ".join(LETTERS[: len(each)])
        return Operand(over(each, sum((o.value for o in each), Decimal(0)), formula), names) if len(each) > 1 else None
    return Operand(claimed[0], names) if len(claimed) == 1 and claimed[0].unit == "KRW" else None


def _holding(ask: Ask, told: tuple[AnswerFigure, ...]) -> Operand | None:
    """Return the one figure of the conversation that everything told last is a part of."""
    above = {read.part_of for f in told if (read := _read(ask, f))}
    if len(above) != 1 or not (id_ := above.pop()):
        return None
    whole = next((g for g in _all(ask, told[0]) if g.id == id_), None)
    earlier = [f for a in ask.so_far for f in figures_of(a)]
    same = [f for f in earlier if whole and (f.id == id_ or (f.document, f.year, f.value) == _fact(whole))]
    return Operand(replace(same[0], role=Role.INPUT), names_of(same[0])) if same else None


def _fact(figure: Figure) -> tuple[str, int | None, Decimal | None]:
    return figure.source.document, figure.year, figure.value


def _read(ask: Ask, told: AnswerFigure) -> Figure | None:
    return next((g for g in _all(ask, told) if g.id == told.id), None)


def _all(ask: Ask, told: AnswerFigure) -> tuple[Figure, ...]:
    racks = ask.library.of((Scope(told.document, told.project),)).racks
    return tuple(e.figure for r in racks for e in r.entries if e.figure)


def of_project(ask: Ask, told: tuple[AnswerFigure, ...]) -> Operand | None:
    """Return what the one project of some figures takes in their year."""
    scopes, years = {Scope(f.document, f.project) for f in told}, {f.year for f in told}
    if len(scopes) != 1 or len(years) != 1:
        return None
    dated = tuple(y for y in years if y)
    u = replace(ask.u, terms=(), both=False, want="figure", years=dated, measures=(), money=True)
    wholes = [g for g in usable(choose(u, ask.library.of(tuple(scopes)))) if g.lead.entry.general]
    return operand(wholes[0]) if len(wholes) == 1 else None


def said_before(ask: Ask) -> tuple[Operand, Operand] | None:
    """`그게 올해 예산의 몇 %야?`: the part is what was answered before, the whole is what the question names."""
    last = [f for f in last_figures(ask.so_far) if f.unit == "KRW" and f.value is not None]
    if len(last) != 1 or not ask.u.required or not _POINTS.match(ask.u.question):
        return None
    groups = usable(ask.choose(want="figure"))
    whole = operand(groups[0]) if len(groups) == 1 else None
    if whole is None or whole.figure.unit != "KRW" or whole.figure.id == last[0].id:
        return None
    part = Operand(replace(last[0], role=Role.INPUT), names_of(last[0]))
    return (part, whole) if whole.value >= part.value > 0 else None

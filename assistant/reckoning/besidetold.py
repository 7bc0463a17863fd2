"""What was told is set against what a question names alone: 재료비랑 차이는, 재료비보다 얼마나 많아, 재료비의 몇 배야."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group, Match
from assistant.conversation.pointers import names_of
from assistant.figures.printed import answer_figure
from assistant.figures.several import ambiguous
from assistant.figures.sister import told_last
from assistant.names.cover import Cover
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from assistant.reckoning.changes import difference
from assistant.reckoning.fold import times_over
from assistant.reckoning.operands import Operand, operand, part_beside
from assistant.speech.draft import Draft
from index.query import Scope
from ingest.model import Measure

_WANTS = frozenset({"change", "compare"})
_SET = re.compile(
    r"^\s*(?:(?:그럼|그러면|그게|그건|그거|이게|이건)\s)?(?:(?:그거|그것|이거|이것|방금\s거|아까\s거)(?:이?랑|하고|와|과)\s)?[^?]{2,40}?"
    r"(?:(?:이?랑|하고|와|과)(?:의)?\s(?:비교|견[주줘]|대비|차이|격차|어느|뭐가|무엇이)|\s차이|"
    r"보다(?:는)?\s(?:(?:얼마나|얼마|몇\s?[가-힣%]+)\s)?(?:더\s)?(?:많|적|크|큰|커|작|높|낮|비싸|비싼|싸|싼|들)|에\s?비[해하]\S*\s(?:얼마나\s)?(?:더\s)?(?:많|적|크|큰|커|작))|"
    r"\b(?:that|it|this)\b[^?]*\bthan\b|\b(?:difference (?:from|with)|compared (?:to|with))\b",
    re.IGNORECASE,
)
_THAN = re.compile(r"보다|에\s?비[해하]|\bthan\b", re.IGNORECASE)
_TWO = re.compile(
    r"(?<!그거)(?<!이거)(?<!그것)(?<!이것)(?<!거)(?:은|는|이|가|이?랑|하고|[와과])\s[^?]*(?:보다|에\s?비[해하])|\band\b"
)


def answer_beside_told(ask: Ask) -> Draft | None:
    """Say by how much the one figure that was told is more or less than another; None where a question sets it against none."""
    told, own = told_last(ask), understand(ask.u.question)
    if told is None or told.value is None or told.unit == "percent" or not _sets_beside(own):
        return None
    groups = _named(ask, own, told)
    if len(groups) == 1:
        last, other = Operand(replace(told, role=Role.INPUT), names_of(told)), operand(groups[0])
        return (
            times_over(ask, last.figure, other.figure) if ask.u.fold and other.value else difference(ask, last, other)
        )
    if groups:
        return ambiguous(ask, groups)
    draft = answer_figure(replace(ask, u=replace(ask.u, want="figure", terms=own.terms, relative=None)))
    head = ask.voice.say(
        "무엇과 견주는지 문서에서 하나로 정해지지 않습니다. 문서에 있는 값: ",
        "The documents do not settle what to set it against. They do state: ",
    )
    return draft.instead(head) if draft.status is AnswerStatus.ANSWERED else draft


def _sets_beside(own: Understanding) -> bool:
    """Tell whether a question names one thing and nothing else, to set what was told against."""
    said = own.years or own.relative is not None or own.recent or own.both or own.other or own.inside or own.funding
    one = bool(own.required) or len(own.measures) == 1
    alone = _THAN.search(own.question) or not any(t.joined for t in own.required[:-1])
    two = _TWO.search(own.question) is not None
    return bool(one and alone) and not (said or two) and own.want in _WANTS and _SET.search(own.question) is not None


def _named(ask: Ask, own: Understanding, told: AnswerFigure) -> tuple[Group, ...]:
    """Return what goes by the name, told like the other: beside it in the same whole, else in its year, else in any."""
    measured = own.measures or ((Measure[told.measure.upper()],) if told.measure.upper() in Measure.__members__ else ())
    u = replace(
        ask.u,
        want="figure" if told.unit == "KRW" else "count",
        terms=own.terms,
        measures=measured if told.unit == "KRW" else own.measures,
        counters=() if told.unit == "KRW" else (told.unit.removeprefix("count:"),),
        money=told.unit == "KRW",
        years=(),
        relative=None,
        fold=False,
        carried=frozenset(),
    )
    if not own.required:
        return _of_row(ask, told, measured)
    if part := part_beside(replace(ask, u=u), (told,)):
        return (part,)
    dated = (told.year,) if told.year is not None else ()
    within = ask.library.of((Scope(told.document, told.project),))
    for shelf, years in ((within, dated), (ask.shelf, dated), (within, ()), (ask.shelf, ())):
        found = usable(choose(replace(u, years=years), shelf))
        if alike := tuple(g for g in found if g.figure.unit == told.unit and g.figure.id != told.id):
            return alike
    return ()


def _of_row(ask: Ask, told: AnswerFigure, measures: tuple[Measure, ...]) -> tuple[Group, ...]:
    """Return what the row of what was told tells by another measure: 예산현액이랑 차이는, after 집행액."""
    rack = ask.library.of((Scope(told.document, told.project),)).racks[0]
    last = next((f for e in rack.entries if (f := e.figure) and f.id == told.id), None)
    if last is None or last.table is None:
        return ()
    place = (last.table, last.row, last.unit, last.year)
    beside = [
        Group((Match(e, f, Cover((0,), 0, exact=True), 0),))
        for e in rack.entries
        if (f := e.figure) and (f.table, f.row, f.unit, f.year) == place and f.measure in measures and f.id != last.id
    ]
    return tuple(g for g in beside if g.figure.value is not None)

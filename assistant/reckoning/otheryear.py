"""A sum that was told, of another year: 2019년은? after 둘을 합치면?."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.onward import adds_nothing
from assistant.conversation.pointers import names_of
from assistant.figures.sister import same_of_year
from assistant.figures.stated import shown_names
from assistant.question.understand import understand
from assistant.reckoning.operands import Operand
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft, claim
from index.query import Scope


def answer_other_year(ask: Ask) -> Draft | None:
    """Add the same cells of the one year that is asked for; None where the last answer added nothing, or one is not there."""
    added = _added(ask)
    own = understand(ask.u.question)
    years = {f.year for f in added}
    if len(added) < 2 or len(years) != 1 or own.want != "figure" or own.required or own.measures or own.funding:
        return None
    before = next(iter(years))
    if before is None or len(own.years) > 1 or not (own.relative or (own.years and adds_nothing(own))):
        return None
    year = own.years[0] if own.years else before + (own.relative or 0)
    found = [_of_year(ask, f, year) for f in added]
    operands = tuple(o for o in found if o is not None)
    if len(operands) == len(found):
        return total(ask, operands)
    lacking = ", ".join(ask.voice.title(names_of(f)) for f, o in zip(added, found, strict=True) if o is None)
    text = ask.voice.say(
        f"{year}년에는 더할 값이 문서에 다 있지 않아 계산하지 않았습니다. {year}년 값이 없는 것: {lacking}",
        f"Not all that is to be added is stated for {year}, so nothing was calculated. Not stated for {year}: {lacking}",
    )
    stated = tuple(replace(o.figure, role=Role.CONTEXT) for o in operands)
    lines = [text, *(f"- {ask.voice.what(o.figure, o.names)}: {ask.voice.cited(o.figure)}" for o in operands)]
    return Draft(AnswerStatus.NOT_STATED, "\n".join(lines), stated)


def _added(ask: Ask) -> list[AnswerFigure]:
    """Return what the last answer added, each as it is printed."""
    if not ask.so_far or ask.so_far[-1].status is not AnswerStatus.ANSWERED or ask.u.chosen:
        return []
    last = ask.so_far[-1]
    sums = [f for f in last.figures if f.role is Role.ANSWER]
    if last.understood.wants != "sum" or len(sums) != 1 or "+" not in (sums[0].formula or ""):
        return []
    return [f for i in sums[0].inputs for f in last.figures if f.id == i and f.origin == "stated"]


def _of_year(ask: Ask, told: AnswerFigure, year: int) -> Operand | None:
    entries = ask.library.of((Scope(told.document, told.project),)).racks[0].entries
    last = next((f for e in entries if (f := e.figure) and f.id == told.id), None)
    found = same_of_year(entries, last, year) if last else None
    if found is None or found.figure is None or found.figure.value is None:
        return None
    return Operand(claim(found.figure, Role.INPUT), shown_names(found))

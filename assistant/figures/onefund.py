"""Where all the money of a project's year is of one fund, what is asked of that fund is what its lines tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.speech.draft import Draft
from ingest.model import Measure

_PLANS = frozenset({Measure.BUDGET, Measure.REQUIRED})
_WANTS = frozenset({"figure", "sum"})


def answer_one_fund(ask: Ask, respond: Callable[[Ask], Draft]) -> Draft | None:
    """Give the budget of a line for the fund that is asked of it, where its project is paid by that fund alone; None for anything else."""
    u = ask.u
    if u.want not in _WANTS or len(u.funding) != 1 or not u.required or u.code:
        return None
    draft = respond(replace(ask, u=replace(u, funding=())))
    stated = [f for f in draft.figures if f.origin == "stated" and f.role is not Role.CONTEXT]
    if draft.status is not AnswerStatus.ANSWERED or not stated:
        return None
    if not all(_is_paid_by(ask, f, u.funding[0]) for f in stated):
        return None
    fund = u.funding[0]
    text = ask.voice.say(
        f"이 사업의 그해 예산은 모두 {fund}입니다.", f"All of the project's budget of that year is {fund}."
    )
    return draft.noted(Note("assumption", text, tuple(f.id for f in stated if f.role is Role.ANSWER)))


def _is_paid_by(ask: Ask, told: AnswerFigure, fund: str) -> bool:
    """Tell whether a line's project says of its year that the one fund comes to all that it takes."""
    rack, figure = ask.shelf.rack_of(told.document, told.project), ask.shelf.figures.get(told.id)
    if rack is None or figure is None or figure.unit != "KRW" or figure.measure not in _PLANS or not told.project:
        return False
    general = [e.figure for e in rack.entries if e.general and e.figure and e.figure.measure is Measure.BUDGET]
    of_year = [f for f in general if f.year == told.year and f.unit == "KRW" and f.value]
    wholes = {f.value for f in of_year if not f.funding}
    return len(wholes) == 1 and any(f.funding == fund and f.value in wholes for f in of_year)

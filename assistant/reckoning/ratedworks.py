"""Projects ranked by how much of its budget each spent, worked out for each where no document prints the rate."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.reckoning.operands import Operand
from assistant.reckoning.ordered import MOST, in_order, ordered
from assistant.reckoning.projects import asks_projects, projects
from assistant.reckoning.rates import rates
from assistant.reckoning.shares import rated
from assistant.speech.draft import Draft
from ingest.model import Measure

_WANTS = frozenset({"rank", "order", "compare"})
_FEWEST = 2


def answer_rated_works(ask: Ask) -> Draft | None:
    """Rank the projects of one year by their rates; None where a rate is printed, or something else is ranked."""
    u = ask.u
    if u.want not in _WANTS or u.measures != (Measure.EXECUTION_RATE,) or not asks_projects(u) or u.both or u.carried:
        return None
    if u.required or u.funding or len(u.years) > 1 or rates(ask):
        return None
    spent = projects(replace(ask, u=replace(u, measures=(Measure.EXECUTED,))))
    told = [(o, draft) for o in spent if (draft := rated(ask, o)) is not None]
    if len(told) < _FEWEST or len({o.figure.year for o, _ in told}) > 1:
        return None
    inputs: dict[str, tuple[AnswerFigure, ...]] = {}
    field = []
    for o, draft in told:
        rate = replace(draft.figures[0], role=Role.INPUT, year=o.figure.year)
        inputs[rate.id] = draft.figures[1:]
        field.append(Operand(rate, o.names))
    order = in_order(ask, field)
    draft = ordered(ask, order)
    shown = [(o.names, f) for o in order[:MOST] for f in inputs[o.figure.id]]
    lines = [f"- {ask.voice.what(f, names)}: {ask.voice.cited(f)}" for names, f in shown]
    return replace(draft, text="\n".join([draft.text, *lines]), figures=(*draft.figures, *(f for _, f in shown)))

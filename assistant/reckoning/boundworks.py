"""The projects that keep to a bound, 3천만원 넘는 사업: each by all that it takes, counted, added up or listed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.names.places import is_place
from assistant.reckoning.bounded import HOWS, MANY, SUM, bound_in
from assistant.reckoning.ordered import in_order
from assistant.reckoning.projects import asks_projects, projects
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft, compute
from ingest.model import Measure

_WORK = "사업"
_SHOWN = 20


def answer_bound_works(ask: Ask) -> Draft | None:
    """Tell which projects keep to the bound, of those that a government, an office or nothing is named for; None for any other."""
    u, voice = ask.u, ask.voice
    bound = bound_in(u.question)
    if bound is None or bound.unit != "KRW" or not bound.number or u.claim or u.both or u.want in {"premise", "why"}:
        return None
    if not (bound.kind == _WORK or asks_projects(u)):
        return None
    places = frozenset[str]().union(*ask.shelf.places.values())
    terms = tuple(t for t in u.required if not bound.start <= t.start < bound.end)
    if any(not any(is_place(v, places) for v in t.variants) for t in terms):
        return None
    plain = replace(u, terms=terms, want="rank", amounts=(), counters=(), money=True, smallest=False)
    works = projects(replace(ask, u=plain))
    found = [o for o in works if o.figure.unit == "KRW" and HOWS[bound.how][0](o.value, bound.number)]
    if len(works) < 2 or not found:
        return None
    if SUM.search(u.question):
        return total(ask, tuple(found)) if len(found) > 1 else None
    counted = MANY.search(u.question) is not None
    found = in_order(replace(ask, u=plain), found)
    inputs = tuple(replace(o.figure, role=Role.INPUT if counted else Role.ANSWER) for o in found)
    many = compute(
        Decimal(len(found)), "count:개", voice.say(f"{len(found)}개", str(len(found))), "count", inputs,
        label=(_WORK,), measure=Measure.COUNT,
    )  # fmt: skip
    head = voice.say(f"해당하는 사업은 모두 {many.printed}입니다.", f"{many.printed} projects keep to it.")
    lines = [
        f"- {o.names[0] if o.names else ''}: {voice.year(o.figure.year)}{voice.cited(o.figure)}" for o in found[:_SHOWN]
    ]
    figures = (many, *inputs) if counted else (replace(many, role=Role.CONTEXT), *inputs)
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), figures)

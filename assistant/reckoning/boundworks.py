"""The projects that keep to a bound, 3천만원 넘는 사업: each by all that it takes, counted, added up or listed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.names.places import is_place
from assistant.question.understand import understand
from assistant.reckoning.bounded import HOWS, MANY, SUM, bound_in
from assistant.reckoning.ordered import in_order
from assistant.reckoning.projects import asks_projects, projects
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft, compute
from ingest.model import Measure

_WORK = "사업"
_SOME = re.compile(
    r"(?P<what>이월액|이월금|차년도?\s?이월액?|불용액|집행잔액|잔액)[이가]\s(?:있는|있었던|남은|발생한|생긴|남아\s?있는)\s(?=사업(?:은|는|이|을|들|만|\s|\?|$))"
)
_SHOWN = 20


def answer_bound_works(ask: Ask) -> Draft | None:
    """Tell which projects keep to the bound, of those that a government, an office or nothing is named for; None for any other."""
    ask = _of_some(ask)
    u, voice = ask.u, ask.voice
    bound = bound_in(u.question)
    nothing = bound is not None and not bound.number and bound.how != "above"  # above nothing is some
    if bound is None or bound.unit != "KRW" or nothing or u.claim or u.both or u.want in {"premise", "why"}:
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


def _of_some(ask: Ask) -> Ask:
    """Read a project that has some of it, 이월액이 있는 사업, as one that has more than nothing."""
    asked = _SOME.sub(r"\g<what>이 0원을 넘는 ", ask.u.question)
    return ask if asked == ask.u.question or ask.u.carried else replace(ask, u=understand(asked))

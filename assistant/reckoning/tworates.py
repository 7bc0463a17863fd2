"""Two rates that were calculated one after the other are held against each other themselves, and not what they were made of."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import names_of
from assistant.language import money
from assistant.reckoning.worked import CENT
from assistant.speech.draft import Draft, compute
from ingest.model import Measure

_COMPARED = frozenset({"compare", "rank", "change"})
_LESS = re.compile(r"낮|적|작|\b(?:lower|smaller|less)\b", re.IGNORECASE)
_TWO = 2


def answer_two_rates(ask: Ask) -> Draft | None:
    """Say which of two rates is higher, or how far apart they are; None where the last two answers calculated no rates."""
    u, voice = ask.u, ask.voice
    if u.want not in _COMPARED or not u.both or u.required or u.measures or len(ask.so_far) < _TWO:
        return None
    rates = [r for a in ask.so_far[-_TWO:] if (r := _rate(a)) is not None]
    if len(rates) != _TWO or rates[0].id == rates[1].id:
        return None
    given = {f.id: replace(f, role=Role.INPUT) for a in ask.so_far[-_TWO:] for f in a.figures if f.origin == "stated"}
    made = tuple(f for f in given.values() if any(f.id in r.inputs for r in rates))
    high, low = sorted(rates, key=lambda r: r.value or 0, reverse=True)
    said = [f"{voice.what(r, names_of(r))} {_told(ask, r)}" for r in rates]
    if u.want == "change":
        apart = (_exact(high, given) - _exact(low, given)).quantize(CENT, ROUND_HALF_UP)
        between = compute(
            apart,
            "percent",
            f"{money.plain(apart)}%p",
            "a - b",
            (high, low),
            label=rates[-1].label,
            measure=Measure.RATE,
        )
        sides = tuple(replace(r, role=Role.INPUT) for r in rates)
        text = voice.say(f"차이는 {between.printed}입니다.", f"They are {between.printed} apart.")
        return Draft(AnswerStatus.ANSWERED, "\n- ".join([text, *said]), (between, *sides, *made), years=_years(rates))
    first, other = (low, high) if _LESS.search(u.question) else (high, low)
    head = voice.say("더 낮은 것", "The lower is") if first is low else voice.say("더 높은 것", "The higher is")
    what = voice.what(first, names_of(first))
    text = voice.say(f"{head}은 {what}: {_told(ask, first)}입니다.", f"{head} {what}: {_told(ask, first)}.")
    shown = (replace(first, role=Role.ANSWER), replace(other, role=Role.INPUT), *made)
    return Draft(AnswerStatus.ANSWERED, "\n- ".join([text, *said]), shown, years=_years(rates))


def _told(ask: Ask, rate: AnswerFigure) -> str:
    """Return a rate as it is told: with its place where it is printed."""
    return rate.printed if rate.origin == "computed" else ask.voice.cited(rate)


def _rate(answer: Answer) -> AnswerFigure | None:
    """Return the one rate that an answer calculated, or quoted of what was spent."""
    told = [f for f in answer.figures if f.role is Role.ANSWER]
    rates = [f for f in told if f.unit == "percent" and f.value is not None]
    spent = answer.understood.wants == "execution_rate" and answer.status is AnswerStatus.ANSWERED
    calculated = len(told) == 1 and bool(rates) and rates[0].origin == "computed"
    return rates[0] if len(rates) == 1 and (calculated or spent) else None


def _exact(rate: AnswerFigure, given: dict[str, AnswerFigure]) -> Decimal:
    """Return a rate before it was rounded."""
    made = [f.value for i in rate.inputs if (f := given.get(i)) is not None and f.value is not None]
    exact = made[0] / made[1] * 100 if rate.formula == "a / b * 100" and len(made) == _TWO and made[1] else rate.value
    return exact or Decimal(0)


def _years(rates: list[AnswerFigure]) -> tuple[int, ...]:
    return tuple(r.year for r in rates if r.year is not None)

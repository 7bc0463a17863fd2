"""How many times over one thing is another: 강사비는 재료비의 몇 배야, of the two that their difference is told of."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import names_of
from assistant.figures.apart import split_terms
from assistant.language import money
from assistant.reckoning.worked import CENT
from assistant.speech.draft import Draft, compute
from index.words.spelling import squeeze
from ingest.model import Measure

_ONE = Decimal(1)
_OF_YEAR = re.compile(r"(?<!\d)['’‘]?((?:19|20)?\d{2})\s?년도?\s?(?:[가-힣]{0,6}\s?){0,2}보다")
_LAST = re.compile(r"보다\s?(?:얼마나|몇)|\bthan\b", re.IGNORECASE)
_DIFFERS = re.compile(r"차이|\bdiffer", re.IGNORECASE)


def told_fold(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or where it is asked how many times over, that of the two whose difference it tells; no amount stands for it."""
    if not ask.u.fold or draft.status is not AnswerStatus.ANSWERED:
        return draft
    two = _two(draft)
    base = _base(ask, two) if two else None
    if two is None or base is None or not base.value or not two[0].value:
        return draft.instead(
            ask.voice.say(
                "몇 배인지 계산할 두 값이 문서에서 하나씩 정해지지 않습니다. 문서에 있는 값: ",
                "The documents do not settle which two to divide. They do state: ",
            )
        )
    return times_over(ask, next(f for f in two if f is not base), base)


def _two(draft: Draft) -> tuple[AnswerFigure, AnswerFigure] | None:
    """Return the two that a difference is made of, the first taken from."""
    results = [f for f in draft.figures if f.role is Role.ANSWER and f.formula == "a - b"]
    told = {f.id: f for f in draft.figures if f.value is not None}
    inputs = [told[i] for i in results[0].inputs if i in told] if len(results) == 1 else []
    alike = len(inputs) == 2 and len({f.unit for f in inputs}) == 1 and inputs[0].unit != "percent"
    return (inputs[0], inputs[1]) if alike else None


def _base(ask: Ask, two: tuple[AnswerFigure, AnswerFigure]) -> AnswerFigure | None:
    """Return which of two the other is set against: the year, the payer or the thing that is said before 의 or 보다."""
    a, b = two
    parts = split_terms(ask.u.required)
    if a.year != b.year and (names_of(a) == names_of(b) or len(parts) < 2):
        said = _OF_YEAR.search(ask.u.question)
        year = (int(said[1]) if len(said[1]) > 2 else 2000 + int(said[1])) if said else min(a.year or 0, b.year or 0)
        return next((f for f in two if f.year == year), None)
    if ask.u.both or _DIFFERS.search(ask.u.question):
        return min(two, key=lambda f: f.value or 0)
    last = -1 if _LAST.search(ask.u.question) else 0
    if a.funding != b.funding and len(ask.u.funding) == 2:
        return next((f for f in two if f.funding == ask.u.funding[last]), None)
    if len(ask.u.measures) == 2 and a.measure != b.measure:
        return next((f for f in two if f.measure == ask.u.measures[last].name.lower()), None)
    if len(parts) != 2:
        return None
    own = [t for t in parts[last] if t not in parts[-1 - last]]
    met = [sum(any(v in squeeze("|".join((*f.label, *names_of(f)))) for v in t.variants) for t in own) for f in two]
    return None if met[0] == met[1] else two[met.index(max(met))]


def times_over(ask: Ask, many: AnswerFigure, base: AnswerFigure) -> Draft:
    """Say how many times one figure is another."""
    voice = ask.voice
    value = ((many.value or _ONE) / (base.value or _ONE)).quantize(CENT, ROUND_HALF_UP)
    inputs = (replace(many, role=Role.INPUT), replace(base, role=Role.INPUT))
    printed = money.plain(value) + voice.say("배", " times")
    result = compute(
        value, "count:배", printed, "a / b", inputs, label=many.label, measure=Measure.RATE, year=many.year
    )
    one, other = (voice.what(f, names_of(f)) for f in inputs)
    text = voice.say(
        f"{one} {voice.cited(inputs[0])}은(는) {other} {voice.cited(inputs[1])}의 {printed}입니다.",
        f"{one}, {voice.cited(inputs[0])}, is {printed} {other}, {voice.cited(inputs[1])}.",
    )
    subject = names_of(many)[-1] if names_of(many) else None
    years = tuple(sorted({f.year for f in inputs if f.year}))
    return Draft(AnswerStatus.ANSWERED, text, (result, *inputs), subject=subject, years=years)

"""What one figure comes to in percent of another, with both shown."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.figures.printed import answer_figure
from assistant.language import money
from assistant.reckoning.operands import Operand
from assistant.reckoning.worked import CENT, years_of
from assistant.speech.draft import Draft, compute
from ingest.model import Measure

_FINEST = Decimal("0.0000000001")


def ratio(ask: Ask, part: Operand, whole: Operand) -> Draft:
    """Say what one operand comes to in percent of another."""
    voice = ask.voice
    if part.figure.unit.partition(":")[0] != whole.figure.unit.partition(":")[0]:
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))  # a rate is no part of money
    part = replace(part, figure=replace(part.figure, role=Role.INPUT))
    value = _percent(part.value, whole.value)
    inputs = (part.figure, whole.figure)
    result = compute(
        value,
        "percent",
        f"{money.plain(value)}%",
        "a / b * 100",
        inputs,
        label=part.figure.label,
        measure=Measure.RATE,
        year=part.figure.year,
    )
    small, large = voice.what(part.figure, part.names), voice.what(whole.figure, whole.names)
    value_of_part, value_of_whole = voice.cited(part.figure), voice.cited(whole.figure)
    text = voice.say(
        f"{small} {value_of_part}은(는) {large} {value_of_whole}의 {result.printed}입니다.",
        f"{small}, {value_of_part}, is {result.printed} of {large}, {value_of_whole}.",
    )
    return Draft(
        AnswerStatus.ANSWERED,
        text,
        (result, *inputs),
        subject=part.names[-1] if part.names else None,
        years=years_of((part,)),
    )


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    """Return a percentage with as many places as it takes not to call nearly all all, or next to nothing nothing.

    >>> _percent(Decimal(8002111), Decimal(8002200)), _percent(Decimal(1), Decimal(3)), _percent(Decimal(4), Decimal(4))
    (Decimal('99.9989'), Decimal('33.33'), Decimal('100.00'))
    """
    exact, step = part / whole * 100, CENT
    value = exact.quantize(step, ROUND_HALF_UP)
    while value in {0, 100} and value != exact and step > _FINEST:
        step /= 100
        value = exact.quantize(step, ROUND_HALF_UP)
    return value

"""What a charge comes to for one who pays or gets it, asked for by its name alone: 참가비 : 1인 5,000원 for 참가비."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.figures.prices import answer_prices
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_WANTED = frozenset({"figure", "change", "change_rate"})
_CHARGE = re.compile(r"(?:비|비용|료|금|요금|수당|금액|값|예산|이용권|정기권|입장권|회원권|관람권|승차권)$")
_WORKED = re.compile(r"\d\s?[가-힣]{0,4}\s?[*×xX✕]\s?\d")  # 850천원 × 200대 is the price of one of many
_FOR_ONE = re.compile(r"(?<![수담배해])당(?![가-힣])")


def answer_fee(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Give the prices that go by the name of a charge, where no amount does; what is for each of many is no amount of them all."""
    u = ask.u
    if u.want not in _WANTED or u.measures or u.counters or u.code or u.funding or u.unit or not u.required:
        return None
    charge = next((t for t in reversed(u.required) if _CHARGE.search(t.variants[0])), None)
    if charge is None:
        return None
    priced = replace(ask, u=replace(u, measures=(Measure.UNIT_PRICE,), money=True))
    draft = way(priced)
    draft = draft if draft.status in _GIVEN else answer_prices(priced) or draft
    stated = [f for f in draft.figures if f.role in {Role.ANSWER, Role.INPUT} and f.origin == "stated"]
    told = [ask.shelf.figures.get(f.id) for f in stated]
    if draft.status not in _GIVEN or not told or not all(f and _is_fee(f, charge.variants) for f in told):
        return None
    if not any(f and _FOR_ONE.search(f"{f.item} {' '.join(f.owners)}") for f in told):
        return draft
    head = ask.voice.say("모두 얼마인지는 문서에 적혀 있지 않습니다. ", "The documents do not tell it for all. ")
    return draft.instead(head)


def _is_fee(figure: Figure, charge: tuple[str, ...]) -> bool:
    """Tell whether a figure is a price by the name of the charge, and no price that a sum is worked out of."""
    said = squeeze("|".join((figure.item, *figure.owners)))
    priced = figure.measure is Measure.UNIT_PRICE and figure.basis is None and figure.table is None
    return priced and any(v in said for v in charge) and not _WORKED.search(figure.source.quote)

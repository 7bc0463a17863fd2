"""What a thing would cost if it were otherwise than planned: worked out of the unit price that is printed, or told to stand nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.printed import answer_figure
from assistant.language import money
from assistant.question.whatif import Supposed, supposed_in
from assistant.reckoning.operands import operand
from assistant.speech.draft import Draft, claim, compute
from index.words.spelling import squeeze
from ingest.model import Measure

_WANTS = frozenset({"figure", "count", "sum", "left", "average", "change"})
_ASKS = re.compile(r"얼[마만]|총|예산|비용|돈|금액|어떻게\s?돼|\bhow much\b|\bcosts?\b", re.IGNORECASE)
_IF = re.compile(r"면\s*[?.!]*\s*$")
_SAYS = re.compile(r"늘|추가|초과|증원|줄|감축|인상|때마다|이상|이하")
_ALIKE = {
    "인": "명",
    "사람": "명",
    "번": "회",
    "차례": "회",
    "곳": "개소",
    "군데": "개소",
    "권": "부",
    "달": "개월",
    "set": "세트",
}
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})


def kept_as_planned(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what follows from what the question supposes to be otherwise: what is planned is no answer to it."""
    u = ask.u
    supposed = supposed_in(u.question)
    if (
        supposed is None
        or u.want not in _WANTS
        or Measure.UNIT_PRICE in u.measures
        or not (_ASKS.search(u.question) or _IF.search(u.question))
    ):
        return draft
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if draft.status in _GIVEN and (
        (not supposed.likely and (supposed.to is None or not supposed.unit)) or any(_is_said(f, supposed) for f in told)
    ):
        return draft
    plain = _plain(ask, supposed)
    groups = usable(plain.choose()) if plain.u.required or plain.u.code else ()
    worked = [d for g in groups if (d := _worked(ask, g, supposed))]
    if len(worked) == 1 and (len(groups) == 1 or supposed.times is None):
        same = [f.value for f in told] == [f.value for f in worked[0].figures if f.role is Role.ANSWER]
        return draft if same and draft.status in _GIVEN else worked[0]  # just as many as are planned
    if (not groups and not told) or (draft.status in _GIVEN and not supposed.likely):
        return draft
    head = ask.voice.say(
        "그렇게 달라질 때의 금액은 문서에 없고, 단가로 계산할 수도 없습니다. 문서에 있는 값: ",
        "The documents do not tell it for that case, and no unit price tells it either. They do state: ",
    )
    return (draft if told and draft.status in _GIVEN else answer_figure(plain)).instead(head)


def _is_said(figure: AnswerFigure, supposed: Supposed) -> bool:
    """Tell whether the documents themselves print the amount for that case."""
    said = squeeze(f"{'|'.join(figure.label)}|{figure.source.quote if figure.source else ''}")
    return figure.origin == "computed" or (_SAYS.search(said) is not None and _SAYS.search(supposed.text) is not None)


def _plain(ask: Ask, supposed: Supposed) -> Ask:
    """Return the question of the thing itself, without the words of what is supposed of it."""
    said = squeeze(supposed.text)
    at = ask.u.question.find(supposed.text)
    inside = range(at, at + len(supposed.text)) if at >= 0 else range(0)
    terms = tuple(t for t in ask.u.terms if t.start not in inside and squeeze(t.text) not in said)
    digits = re.findall(r"\d{4}", supposed.text)
    years = tuple(y for y in ask.u.years if str(y) not in digits)
    u = replace(ask.u, want="figure", terms=terms, years=years, money=True, counters=(), measures=(), each=False)
    u = replace(u, question=ask.u.question.replace(supposed.text, " "))
    return replace(ask, u=replace(u, less=(), amounts=(), claim=None, bare_years=bool(years) and u.bare_years))


def _worked(ask: Ask, group: Group, supposed: Supposed) -> Draft | None:
    """Work it out of one amount; None where what is counted otherwise is no factor of it."""
    whole, voice = operand(group), ask.voice
    inputs: tuple[AnswerFigure, ...] = (whole.figure,)
    if whole.figure.unit != "KRW" or not whole.value:
        return None
    if supposed.times is not None:
        value, formula = whole.value * supposed.times, f"a * {supposed.times.normalize():f}"
    else:
        many = _counted(ask, group, supposed)
        if many is None or not many.value:
            return None
        count = supposed.to if supposed.to is not None else many.value + (supposed.more or 0)
        if count <= 0 or supposed.to is None is supposed.more:
            return None
        value, formula = whole.value / many.value * count, f"a / b * {count.normalize():f}"
        inputs = (*inputs, many, *_price(ask, group))
    if value != value.to_integral_value():
        return None
    value = value.quantize(Decimal(1))
    asked = abs(value - whole.value) if supposed.alone else value
    if supposed.alone:
        formula = f"{formula} - a" if value >= whole.value else f"a - {formula}"
    result = compute(
        asked, "KRW", money.like_printed(asked, whole.figure.printed), formula, inputs,
        label=whole.figure.label, measure=Measure[whole.figure.measure.upper()], year=whole.figure.year,
    )  # fmt: skip
    first = voice.say(
        f"문서에 적힌 값은 아니고, 계산하면 {voice.value(result)}입니다.",
        f"It is not printed; worked out it comes to {voice.value(result)}.",
    )
    lines = [first, *(f"- {voice.what(f, whole.names)}: {voice.cited(f)}" for f in inputs)]
    subject = whole.names[-1] if whole.names else None
    return Draft(AnswerStatus.ANSWERED, "\n".join(lines), (result, *inputs), subject=subject)


def _counted(ask: Ask, group: Group, supposed: Supposed) -> AnswerFigure | None:
    """Return the number that an amount is worked out with, which the question supposes to be another."""
    basis = group.figure.basis
    if basis is None or not basis.agrees:
        return None
    counts = [f for f in basis.factors if f.unit != "KRW"]
    unit = _ALIKE.get(supposed.unit, supposed.unit)
    meant = [f for f in counts if not unit or _ALIKE.get(f.unit[6:], f.unit[6:]) == unit]
    if len(meant) != 1 or (not unit and len(counts) != 1):
        return None
    return next((f for f in _beside(ask, group) if f.unit == meant[0].unit and f.value == meant[0].value), None)


def _price(ask: Ask, group: Group) -> tuple[AnswerFigure, ...]:
    return tuple(f for f in _beside(ask, group) if f.measure == Measure.UNIT_PRICE.name.lower())[:1]


def _beside(ask: Ask, group: Group) -> list[AnswerFigure]:
    """Return the factors that the line of an amount prints."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    return [
        claim(e.figure, Role.INPUT)
        for e in (rack.entries if rack else ())
        if e.figure
        and e.figure.id != f.id
        and (e.figure.source.document, e.figure.source.line) == (f.source.document, f.source.line)
    ]

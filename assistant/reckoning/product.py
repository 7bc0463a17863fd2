"""What an item of a calculation comes to where no result is printed: 85,000천원 × 2대, for `무인대출기 예산은`."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from math import prod

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import only
from assistant.choice.groups import Group
from assistant.figures.suppose import ENOUGH
from assistant.language import money
from assistant.language.phrasebook import phrasebook
from assistant.reckoning.operands import operand
from assistant.reckoning.worked import LETTERS
from assistant.speech.draft import Draft, claim, compute
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_PARTICLE = re.compile(r"으?로|[와과을를]|에서")
_WORKS = re.compile(r"사업(?!비)|과제|프로젝트")
_KINDS = frozenset({"figure", "sum", "premise"})
_BUYING = re.compile(r"(?:구입|구매|매입)비?")
_HIRED = ("대여", "렌탈", "임대", "이용", "사용")
_NO_GOODS = frozenset({"명", "인", "회", "일", "월", "개월", "시간", "박", "년", "팀", "강"})
_EACH_OF = "명|가구|세대|개소|곳|대|팀|단체|마을|농가|개교|업체"
_SAME_ONE = {"명": {"명", "인"}, "개교": {"개교", "학교"}}
_SO_MANY = re.compile(rf"\d[\d,]*(?:{_EACH_OF})")
_PLANS = frozenset({Measure.BUDGET, Measure.REQUIRED})


def answer_product(ask: Ask) -> Draft | None:
    """Multiply the one price that goes by the name asked for with all that its own line multiplies it by; None for anything else."""
    u = ask.u
    if u.want not in _KINDS or u.counters or u.funding or u.code or not u.required or not set(u.measures) <= _PLANS:
        return None
    group, factors = _priced(ask) or _bought(ask) or _for_each(ask) or (None, ())
    if group is None:
        return None
    price = operand(group)
    inputs = (price.figure, *factors)
    value = prod((f.value for f in factors if f.value is not None), start=price.value)
    voice, names = ask.voice, price.names
    names = names[:-1] if len(names) > 1 and names[-1].endswith("당") else names
    result = compute(
        value, "KRW", money.like_printed(value, price.figure.printed), " * ".join(LETTERS[: len(inputs)]), inputs,
        label=price.figure.label, measure=group.figure.measure, year=price.figure.year,
    )  # fmt: skip
    lines = [
        voice.say(
            f"{voice.title(names)}의 금액은 따로 적혀 있지 않습니다. 적힌 단가와 수량으로 계산하면 {voice.value(result)}입니다.",
            f"No amount of {voice.title(names)} is printed. Its price times its quantity comes to {voice.value(result)}.",
        ),
        *(f"- {voice.what(f, names)}: {voice.cited(f)}" for f in inputs),
    ]
    text = _judged(ask, price.value, value) + "\n".join(lines)
    return Draft(AnswerStatus.ANSWERED, text, (result, *inputs), subject=group.lead.entry.name)


def _priced(ask: Ask) -> tuple[Group, tuple[AnswerFigure, ...]] | None:
    """Return the one price that goes by the name asked for, with the other factors of its line."""
    group = only(ask.choose(want="figure", measures=(Measure.UNIT_PRICE,), money=True, amounts=()))
    factors = _factors(ask, group) if group is not None else ()
    return (group, factors) if group is not None and factors else None


def _bought(ask: Ask) -> tuple[Group, tuple[AnswerFigure, ...]] | None:
    """Return the price of things that are to be bought, where their line says no more than what they are and how many."""
    u = ask.u
    if len(u.required) < 2 or not _BUYING.fullmatch(u.required[-1].text):
        return None
    priced = _priced(replace(ask, u=replace(u, terms=tuple(t for t in u.terms if t is not u.required[-1]))))
    if priced is None or any(f.unit.removeprefix("count:") in _NO_GOODS for f in priced[1]):
        return None
    done = (*phrasebook().acts, *_HIRED)
    return None if any(act in squeeze(priced[0].figure.item) for act in done) else priced


def _for_each(ask: Ask) -> tuple[Group, tuple[AnswerFigure, ...]] | None:
    """Return what each one gets and the number of those whom its line names right before it: 장학금 : 20명, 1인당 300천원."""
    terms = tuple(t for t in ask.u.terms if not _SO_MANY.fullmatch(t.text))
    u = replace(ask.u, terms=terms, want="figure", measures=(Measure.UNIT_PRICE,), money=True, amounts=(), whole=False)
    group = only(ask.choose(**{f: getattr(u, f) for f in ("terms", "want", "measures", "money", "amounts", "whole")}))
    rack = ask.shelf.rack(group.scope) if group is not None else None
    if group is None or rack is None or group.figure.table is not None:
        return None
    price = group.figure
    told = re.search(
        rf"(\d[\d,]*\s?({_EACH_OF}))\s?[,(]\s?(?:1\s?)?({_EACH_OF}|인)당\s?{re.escape(price.printed)}(?!\s?(?:이내|이하|한도|내외|~|씩))",
        price.source.quote,
    )
    if told is None or told[3] not in _SAME_ONE.get(told[2], {told[2]}):
        return None
    counts = [
        e.figure
        for e in rack.entries
        if e.figure and e.figure.source.line == price.source.line and e.figure.printed == told[1]
    ]
    many = [t for t in ask.u.terms if _SO_MANY.fullmatch(t.text)]
    fits = len(counts) == 1 and all(squeeze(counts[0].printed) in t.variants for t in many)
    return (group, (claim(counts[0], Role.INPUT),)) if fits else None


def _judged(ask: Ask, price: Decimal, value: Decimal) -> str:
    """Say first whether it is the amount that the question supposes."""
    amounts = ask.u.amounts
    if ask.u.want != "premise" or len(amounts) != 1:
        return ""
    said = money.spoken_english(amounts[0]) if ask.voice.english else money.spoken(amounts[0])
    if amounts[0] == value:
        return ask.voice.say("네, 맞습니다. ", "Yes, it is. ")
    if amounts[0] != price:
        no = ask.voice.say(
            f"아니요, 문서에는 {said}으로 적혀 있지 않습니다. ", f"No, the documents do not say {said}. "
        )
        return "" if ENOUGH.search(ask.u.question) else no
    return ask.voice.say(f"아니요, {said}은 그 단가입니다. ", f"No, {said} is its unit price. ")


def answer_item_product(ask: Ask) -> Draft | None:
    """Work out an item that is called by the very words asked, where a title only begins with them and goes on: 책꽂이 of a project 책꽂이로 채우는 마을."""
    u = ask.u
    if not u.money or _WORKS.search(u.question) or len([t for t in u.required if not t.context]) != len(u.required):
        return None
    whole = ask.choose(want="figure").groups
    titled = [g for g in whole if g.lead.entry.general and _only_leads(squeeze(u.subject), g.scope.project or "")]
    if not titled or len(titled) != len(whole):
        return None
    draft = answer_product(ask)
    named = draft is not None and squeeze(draft.subject or "") == squeeze(u.subject)
    return draft if named else None


def _only_leads(subject: str, title: str) -> bool:
    """Tell whether a title goes on with a particle behind a name: the name is what the thing is done with, and not the thing.

    >>> _only_leads("책꽂이", "책꽂이로 채우는 마을"), _only_leads("책꽂이", "책꽂이 지원")
    (True, False)
    """
    words = title.split()
    return any(
        (head := squeeze("".join(words[:n]))).startswith(subject) and _PARTICLE.fullmatch(head[len(subject) :])
        for n in range(1, len(words))
    )


def _factors(ask: Ask, group: Group) -> tuple[AnswerFigure, ...]:
    """Return every other factor of a price's line; nothing where a result is printed, or one of them was not read."""
    figure, rack = group.figure, ask.shelf.rack(group.scope)
    if figure.basis is None or figure.basis.agrees is not None or figure.table is not None or rack is None:
        return ()
    counts = [e.figure for e in rack.entries if e.figure and _is_beside(e.figure, figure)]
    said = [x.printed for x in figure.basis.factors]
    if (
        len({c.id for c in counts}) != len(said) - 1
        or prod(c.value or 0 for c in counts) * (figure.value or 0) != figure.basis.product
    ):
        return ()
    return tuple(claim(c, Role.INPUT) for c in counts)


def _is_beside(count: Figure, price: Figure) -> bool:
    """Tell whether a number is multiplied with a price: of the same line and the same thing."""
    a, b = count.source, price.source
    return count.unit.startswith("count:") and (a.document, a.line, a.start, count.item) == (
        b.document,
        b.line,
        b.start,
        price.item,
    )

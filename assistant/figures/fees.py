"""What a charge comes to for one who pays or gets it, asked for by its name alone: 참가비 : 1인 5,000원 for 참가비."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.figures.prices import answer_prices
from assistant.figures.stated import together
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import cover
from assistant.names.racks import DOCUMENT, OWN, OWNERS, PROJECT, Entry
from assistant.question.meaning import Term
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_WANTED = frozenset({"figure", "change", "change_rate"})
_CHARGE = re.compile(r"(?:비|비용|료|금|요금|수당|금액|값|예산|이용권|정기권|입장권|회원권|관람권|승차권)$")
_PAID = re.compile(
    r"(?:이용|사용|입장|관람|수강|강습|대관|대여|체험|참가|주차)(?:요금|료|비)$|요금$"
)  # by those who come
_SO_LONG = re.compile(
    r"(?<![가-힣\d])(?:(?P<year>(?:일|1)\s?년)|(?P<month>(?:한|1)\s?(?:달|개월))|하루|1일)\s?치(?=\s|는|가|$)"
)
_LASTS = {
    (True, False): re.compile(r"(?:연|년|1년|일년|연간)(?:간)?(?:이용|회원|정기)?권"),
    (False, True): re.compile(r"(?:월|1개월|한달|1달|월간)(?:간)?(?:이용|회원|정기)?권"),
    (False, False): re.compile(r"(?:1일|일일|일|하루)(?:이용|회원)?권"),
}
_FOUR = re.compile(r"[가-힣]{4}")
_PRICE = frozenset({"가격", "요금", "값"})
_WORKED = re.compile(r"\d\s?[가-힣]{0,4}\s?[*×xX✕]\s?\d")  # 850천원 × 200대 is the price of one of many
_FOR_ONE = re.compile(r"(?<![수담배해])당(?![가-힣])")


def answer_fee(ask: Ask, way: Callable[[Ask], Draft]) -> Draft | None:
    """Give the prices that go by the name of a charge, where no amount does; what is for each of many is no amount of them all."""
    u = ask.u
    if u.want not in _WANTED or u.measures or u.counters or u.code or u.funding or u.unit or not u.required:
        return None
    charge = next((t for t in reversed(u.required) if _CHARGE.search(t.variants[0])), None)
    if charge is None:
        return _of_one_kind(ask)
    priced = replace(ask, u=replace(u, measures=(Measure.UNIT_PRICE,), money=True))
    draft = way(priced)
    draft = draft if draft.status in _GIVEN else answer_prices(priced) or draft
    stated = [f for f in draft.figures if f.role in {Role.ANSWER, Role.INPUT} and f.origin == "stated"]
    told = [ask.shelf.figures.get(f.id) for f in stated]
    if draft.status not in _GIVEN or not told or not all(f and _is_fee(f, charge.variants) for f in told):
        return _of_one_kind(ask)
    if not any(f and _FOR_ONE.search(f"{f.item} {' '.join(f.owners)}") for f in told):
        return draft
    if (whole := _in_all(ask, [f for f in told if f])) is not None:
        return together(ask, (Group((whole,)),))
    head = ask.voice.say("모두 얼마인지는 문서에 적혀 있지 않습니다. ", "The documents do not tell it for all. ")
    return draft.instead(head)


def _in_all(ask: Ask, prices: list[Figure]) -> Match | None:
    """Return what the line of a price tells of them all: 지급 : 84개사, 총 4억원(업체당 500만원)."""
    lines = {(f.source.document, f.source.line) for f in prices}
    told = [
        Match(e, f, met, 0)
        for e in ask.shelf.entries
        if (f := e.figure) and (f.source.document, f.source.line) in lines and f.unit == "KRW"
        if re.search(rf"(?:총|모두|합계)\s?(?:약\s?)?{re.escape(f.printed)}", f.source.quote)
        if f.measure is not Measure.UNIT_PRICE and (met := cover(ask.u.terms, e, ask.shelf)) is not None
    ]
    return told[0] if len(told) == 1 else None


def answer_pass(ask: Ask) -> Draft | None:
    """Give what a pass for so long is sold for: 일년치 얼마, where 이용요금 : 1일권 1,000원, 연권 30,000원 is printed."""
    said = _SO_LONG.search(ask.u.question) if ask.u.want == "figure" and not ask.u.measures else None
    if said is None:
        return None
    lasts = _LASTS[said["year"] is not None, said["month"] is not None]
    terms = tuple(t for t in ask.u.terms if not _SO_LONG.search(f"{t.text} "))
    sold = [
        Match(e, f, met, 0)
        for e in ask.shelf.entries
        if (f := e.figure) and f.value is not None and _is_charged(f) and lasts.match(squeeze(f.item))
        if (met := cover(terms, e, ask.shelf)) is not None and max(met.levels, default=PROJECT) <= _outermost(e)
    ]
    return together(ask, (Group((sold[0],)),)) if len(sold) == 1 else None


def _of_one_kind(ask: Ask) -> Draft | None:
    """Give what one kind is charged that is asked for by its own name alone: 파라솔 얼마, of 이용요금 : 튜브 3,000원, 파라솔 8,000원."""
    u = ask.u
    if u.want != "figure" or not u.money_said or (u.relative and not u.years):
        return None
    terms = tuple(_or_alike(t) for t in u.terms if t.text not in _PRICE)
    return _charged_for(ask, terms) or _charged_for(ask, tuple(h for t in terms for h in _halves(t)))


def _halves(term: Term) -> tuple[Term, ...]:
    """Read a name of two words as those: 주차공유 of 주차장 공유사업."""
    whole = term.text
    return (
        tuple(replace(term, text=p, variants=(p,)) for p in (whole[:2], whole[2:]))
        if _FOUR.fullmatch(whole)
        else (term,)
    )


def _charged_for(ask: Ask, terms: tuple[Term, ...]) -> Draft | None:
    u = ask.u
    found: dict[str, Match] = {}
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.value is None or not _is_charged(f) or (u.years and f.year not in (*u.years, None)):
            continue
        met = cover(terms, entry, ask.shelf)
        if met is not None and met.levels and min(met.levels) in {OWN, OWNERS} and max(met.levels) <= _outermost(entry):
            found[f.id] = Match(entry, f, met, 0)
    said = {v for t in terms for v in t.variants}
    if called := {i: m for i, m in found.items() if squeeze(m.figure.item) in said}:
        found = called  # 성인, and no 성인반
    lines = {(m.entry.scope, m.figure.source.line) for m in found.values()}
    kinds = [squeeze(m.figure.item) for m in found.values()]
    if len(lines) != 1 or len(set(kinds)) < len(kinds):
        return None
    return together(ask, tuple(Group((m,)) for m in found.values()))


def _outermost(entry: Entry) -> int:
    """Return how far around a price the words that are asked may stand: its project, or the paper that is all of one."""
    return PROJECT if entry.scope.project else DOCUMENT


def _or_alike(term: Term) -> Term:
    """Let a word be met by another for it, too: 어른 by 성인."""
    others = (w for group in phrasebook().alike if term.variants[0] in group for w in group)
    return replace(term, variants=tuple(dict.fromkeys((*term.variants, *others))))


def _is_charged(figure: Figure) -> bool:
    """Tell whether a line tells what people pay for one kind of several, or for one, under a charge."""
    priced = figure.measure is Measure.UNIT_PRICE and figure.basis is None and figure.table is None
    under = any(_PAID.search(squeeze(o)) for o in figure.owners)
    return priced and under and not _WORKED.search(figure.source.quote)


def _is_fee(figure: Figure, charge: tuple[str, ...]) -> bool:
    """Tell whether a figure is a price by the name of the charge, and no price that a sum is worked out of."""
    said = squeeze("|".join((figure.item, *figure.owners)))
    priced = figure.measure is Measure.UNIT_PRICE and figure.basis is None and figure.table is None
    return priced and any(v in said for v in charge) and not _WORKED.search(figure.source.quote)

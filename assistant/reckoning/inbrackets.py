"""A rate that a line does not print but tells: of `신고 420건(처리 380건)` what is handled, of `교육 300명(목표 400명)` what is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.names.cover import Cover, cover
from assistant.names.racks import Entry
from assistant.question.meaning import Term
from assistant.reckoning.operands import Operand, operand
from assistant.reckoning.percent import ratio
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.model import Figure

_RATE = re.compile(r"([가-힣]{2,4})[율률]")
_AGAINST = re.compile(r"(?P<whole>[가-힣]{2,8}?)(?:액|건수|금액|수)?\s?(?:대비|에\s?비해|에\s?대한)")
_AIM, _REACHED = "목표", "달성"
_DONE = frozenset({"실적", "추진실적", "결과"})
_PEOPLE = "인원"  # 수강인원 is printed as 수강 300명
_WANTS = frozenset({"share", "figure", "count"})
_BY_VERB = re.compile(  # 목표 대비 얼마나 달성했어, 목표 대비 실적은 몇 %
    r"목표\s?(?:대비|에\s?비해|의|를|을)?\s?(?:실적(?:은|이|의)?\s?)?(?:(?:얼마나|어느\s?정도|몇\s?(?:%|퍼센트|프로))(?:나|를)?\s?달성|(?:비율|몇\s?(?:%|퍼센트|프로)))"
)


def answer_in_brackets(ask: Ask) -> Draft | None:
    """Divide the number in a bracket and the one before it, by the rate's own name; None where it is printed, or several lines are meant."""
    rate = next((t for t in reversed(ask.u.required) if _RATE.fullmatch(t.text)), None)
    told = rate is None and _BY_VERB.search(ask.u.question) is not None
    if not (told or (rate and ask.u.want in _WANTS and not usable(ask.choose(want="figure")))) or ask.u.measures:
        return None
    name = rate.text[:-1] if rate else _REACHED
    found = list(_pairs(ask, _AIM if name == _REACHED else name, _others(ask, rate, name)))
    if len(found) != 1:
        return None
    (outer, inner), aimed = found[0], name == _REACHED
    part, whole = (outer, inner) if aimed else (inner, outer)
    return ratio(ask, _operand(part), _operand(whole)) if whole.figure and whole.figure.value else None


def _others(ask: Ask, rate: Term | None, name: str) -> tuple[Term, ...]:
    """Return the words of a question that say what the rate is of; what it is set against is said by the numbers."""
    against = {m["whole"] for m in _AGAINST.finditer(ask.u.question)}

    def told(t: Term) -> bool:
        return t is rate or t.text in {*_DONE, _AIM, name}

    def bare(t: Term) -> Term:
        stem = next((w for w in against if t.text.startswith(w)), "") or t.text.removesuffix(_PEOPLE)
        return replace(t, variants=(*t.variants, stem)) if stem and stem != t.text else t

    return tuple(replace(t, soft=True) if told(t) else bare(t) for t in ask.u.terms)


def _pairs(ask: Ask, name: str, terms: tuple[Term, ...]) -> Iterator[tuple[Entry, Entry]]:
    if all(t.soft for t in terms):
        return
    lines: dict[tuple[object, ...], list[Entry]] = {}
    for e in ask.shelf.entries:
        if (f := e.figure) and f.value is not None and (not ask.u.years or f.year in ask.u.years):
            lines.setdefault((f.source.document, f.source.line, f.unit, f.year), []).append(e)
    for mates in lines.values():
        inners = [e for e in mates if e.figure and squeeze(e.figure.item) == name]
        for inner in inners:
            for outer in mates:
                if _holds(outer.figure, inner.figure, name) and cover(terms, outer, ask.shelf) is not None:
                    yield outer, inner


def _holds(outer: Figure | None, inner: Figure | None, name: str) -> bool:
    """Tell whether a number stands in the bracket right behind another: 신고 420건(처리 380건)."""
    if outer is None or inner is None or outer is inner:
        return False
    told = rf"(?<![\d,.]){re.escape(outer.printed)}\s?\((?:[^()]*[,\s])?{re.escape(name)}\s?{re.escape(inner.printed)}"
    return re.search(told, outer.source.quote) is not None


def _operand(entry: Entry) -> Operand:
    if entry.figure is None:
        raise ValueError("what is divided is a figure")
    return operand(Group((Match(entry, entry.figure, Cover((), 0, exact=True), 0),)))

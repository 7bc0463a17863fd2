"""So many lines under one that counts them: 정비 대상 3개소, and the amount of each of the three below it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MISSING, tier_of
from assistant.figures.stated import together
from assistant.names.cover import Cover
from assistant.names.racks import PLANNED
from assistant.reckoning.counted import Many, is_number, levels_of, many_in
from assistant.speech.draft import Draft
from ingest.model import Figure, Measure

_EACH = frozenset({"breakdown", "figure", "list"})
_TOLD = frozenset({Role.ANSWER, Role.PART})
_SAYS = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})
_OF_ONE = frozenset(m.name.lower() for m in (Measure.UNIT_PRICE, Measure.LIMIT))
_TIMES = "해|년|매년|연도|년도|회계연도|달|월|주|날|분기|반기|학기|연차|단계|때"
_APIECE = re.compile(
    rf"(?<![가-힣])(?!(?:{_TIMES})마다)(?P<kind>[가-힣]{{1,5}})마다\s(?:각각\s)?얼[마만](?!나\s(?:늘|줄|많|자주))"
)

Place = tuple[str, tuple[str, ...], str]


def answer_listed(ask: Ask) -> Draft | None:
    """Give the amount of each of so many lines; None where no one line counts just so many below it."""
    many = many_in(ask.u.question)
    if many is None or not ask.u.each or ask.u.want not in _EACH or not ask.u.money or ask.u.code or ask.u.funding:
        return None
    lists = _lists(ask, many)
    return together(ask, tuple(Group((m,)) for m in lists[0])) if len(lists) == 1 else None


def each_told(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context where the amount of each of several is asked for, and only that of all is told."""
    if (kind := kind_apiece(ask.u.question)) and draft.status in _SAYS:
        return _apiece_told(ask, draft, kind)
    many = many_in(ask.u.question)
    told = [f for f in draft.figures if f.role in _TOLD and f.unit == "KRW"]
    if many is None or not ask.u.each or draft.status is not AnswerStatus.ANSWERED or not told:
        return draft
    apiece = Measure.UNIT_PRICE.name.lower()
    most = max(sum(f.role is role for f in told) for role in _TOLD)
    if most >= many.number or any(f.measure == apiece or f.origin != "stated" or f.funding for f in told):
        return draft
    return draft.instead(_not_of_each(ask))


def _not_of_each(ask: Ask) -> str:
    return ask.voice.say(
        "하나하나의 금액은 문서에서 찾지 못했습니다. 문서에 있는 값: ",
        "The amount of each was not found in the documents. They do state: ",
    )


def kind_apiece(question: str) -> str | None:
    """Return what each of is asked to have so much; None where none is.

    >>> kind_apiece("쉼터마다 얼마씩 들어?"), kind_apiece("해마다 얼마씩 들어?"), kind_apiece("쉼터에 얼마 들어?")
    ('쉼터', None, None)
    """
    asked = _APIECE.search(question)
    return asked["kind"] if asked else None


def _apiece_told(ask: Ask, draft: Draft, kind: str) -> Draft:
    """Tell the price of one in place of a whole that is worked out by it; what is neither is not told as each one's."""
    told = [f for f in draft.figures if f.role is Role.ANSWER and f.unit == "KRW"]
    if len(told) != len(draft.figures) and any(f.role is Role.PART for f in draft.figures):
        told = told[:1]
    wholes = [f for f in told if f.origin == "stated" and f.measure not in _OF_ONE and not _says_each(f.label, kind)]
    if not told or len(wholes) < len(told):
        return draft
    prices = {
        p.figure.id: p for f in wholes if (read := ask.library.finder.figure(f.id)) for p in _prices(ask, read, kind)
    }
    if len(prices) == 1:
        return together(ask, tuple(Group((p,)) for p in prices.values()))
    return draft.instead(_not_of_each(ask)) if len(wholes) == 1 else draft


def _says_each(label: tuple[str, ...], kind: str) -> bool:
    """Tell whether a label says itself that its amount is for each: 쉼터당, 쉼터별."""
    return any(re.search(rf"{kind}\s?(?:당|별|마다)|(?<![가-힣])각(?![가-힣])", name) for name in label)


def _prices(ask: Ask, whole: Figure, kind: str) -> list[Match]:
    """Return the price of one that a whole is worked out by, times how many of that kind there are: 200,000원*4개소."""
    basis = whole.basis
    if basis is None or not basis.agrees or len(basis.factors) != 2:
        return []
    price = next((x for x in basis.factors if x.unit == "KRW"), None)
    counted = re.search(rf"\d\s?개?\s?{re.escape(kind)}(?![가-힣])", whole.source.quote) is not None
    if price is None or not counted or all(x.unit == "KRW" for x in basis.factors):
        return []
    place = (whole.source.document, whole.source.line, whole.item)
    return [
        Match(e, e.figure, Cover((), 0, exact=False), 0)
        for e in ask.library.whole(ask.shelf).entries
        if (f := e.figure)
        and f.measure is Measure.UNIT_PRICE
        and f.value == price.value
        and (f.source.document, f.source.line, f.item) == place
    ]


def _lists(ask: Ask, many: Many) -> list[list[Match]]:
    shelf = ask.library.whole(ask.shelf)
    terms = tuple(t for t in ask.u.required if not t.context and not is_number(t, many))
    lines: dict[Place, list[Match]] = defaultdict(list)
    counts: set[Place] = set()
    for entry in shelf.entries:
        f = entry.figure
        if f is None or f.table is not None:
            continue
        if f.unit.startswith("count:") and f.value == many.number:
            counts.add((f.source.document, f.source.section, f.item))
        elif _is_line(f, ask) and (levels := levels_of(entry, terms, shelf)) is not None:
            lines[f.source.document, f.source.section, f.owners[-1]].append(
                Match(entry, f, Cover(levels, 0, exact=False), 0)
            )
    return [
        found
        for place, found in lines.items()
        if place in counts and len(found) == len({m.figure.item for m in found}) == many.number
    ]


def _is_line(f: Figure, ask: Ask) -> bool:
    """Tell whether a figure is what a line of its own is to cost, in a year that is asked for."""
    plain = f.unit == "KRW" and f.kind not in MISSING and f.value is not None and not f.funding and f.part_of is None
    dated = not ask.u.years or f.year in (*ask.u.years, None)
    meant = tier_of(f, replace(ask.u, want="figure", counters=())) is not None
    return plain and dated and meant and bool(f.owners) and f.measure in PLANNED

"""What a question takes from the answers before it: the two years that were told, what a word of a name points at, and no charge for a budget."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Answer
from assistant.conversation.lent import CHANGES
from assistant.conversation.pointers import figures_of, names_of
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Measure

_CHARGE = re.compile(r"(?:요금|(?:이용|입장|관람|사용|수강|강습|대관)료|참가비)$")
_TIMES = re.compile(r"^\d+\s?(?:회|번|인|명)$")
_BOTH = 2


def two_years(so_far: tuple[Answer, ...]) -> tuple[int, ...]:
    """Return the years of which the last two answers told one thing, in their order: 2022년 예산, 2021년엔, 몇 프로 늘었어."""
    told = [f for a in so_far[-2:] for f in figures_of(a)]
    things = {(f.document, f.project, names_of(f), f.funding, f.unit) for f in told}
    years = {f.year for f in told if f.year is not None}
    return tuple(sorted(years)) if len(told) == len(years) == _BOTH and len(things) == 1 else ()


def points_by_word(u: Understanding, so_far: tuple[Answer, ...]) -> bool:
    """Tell whether a change is asked for by no more than a word of what was just told: 수입은 얼마나 늘었어, after 사용료 수입."""
    told = figures_of(so_far[-1]) if so_far and u.want in CHANGES else ()
    if len(told) != 1 or not u.required or u.years or u.measures or u.funding:
        return False
    called = squeeze("|".join(told[0].label))
    return all(len(t.text) > 1 and any(v in called for v in t.variants) for t in u.required)


def without_charge(u: Understanding, before: Understanding) -> Understanding:
    """A budget is that of the thing, and not of what people pay for it, 이용요금 얼마야? then 예산은?; a count is not of 1회."""
    if u.required or not before.required:
        return before
    left = _CHARGE if u.measures == (Measure.BUDGET,) else _TIMES if u.counters and u.want == "count" else None
    kept = tuple(t for t in before.terms if left is None or not left.search(t.text))
    return replace(before, terms=kept) if any(not t.soft for t in kept) else before

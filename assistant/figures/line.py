"""Several figures of one line, asked for together: its unit price, its count, its amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group, Match
from assistant.choice.tiers import MONEY, counts_for
from assistant.figures.stated import together
from assistant.names.racks import Entry
from assistant.question.meaning import Understanding
from assistant.speech.draft import Draft
from ingest.model import Bound, Figure, Measure

_AMOUNT = re.compile(r"얼마|금액|예산|규모|억\s*원|how much|\bcost|\bbudget|\bamount", re.IGNORECASE)
_EACH_TIME = re.compile(r"얼마\s?씩")
_IN_ALL = re.compile(
    r"(?:총|모두|전부|다\s?해서?|합쳐서?)\s*얼마|총액|총\s?금액|합계|\b(?:in total|altogether|in all)\b", re.IGNORECASE
)
_SPENT = r"(?:금액|예산액?|총액|비용|(?:공사|사업|구입|설치|운영|제작|소요)\s?(?:비용?|예산))"
_BESIDE_PRICE = re.compile(  # what one costs and what all of them cost, side by side
    rf"단가(?:와|과|하고|이?랑|,|\s및|\s그리고)\s?(?:총\s?)?{_SPENT}|{_SPENT}(?:와|과|하고|이?랑|,|\s?및|\s그리고)\s?단가"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which figures of one line a question asks for."""

    price: bool
    count: bool
    amount: bool


def wanted(u: Understanding) -> Wanted:
    """Read which figures of a line are asked for; what a unit costs is never asked by the same word as what all cost.

    >>> from assistant.question.understand import understand
    >>> wanted(understand("풍물장터 안내판은 몇 개에 얼마씩이야?"))
    Wanted(price=True, count=True, amount=False)
    """
    count = bool(u.counters) or u.want == "count"
    price = Measure.UNIT_PRICE in u.measures or bool(count and _EACH_TIME.search(u.question))
    said = u.question
    for term in u.required:
        said = said.replace(term.text, " ")  # 예산 in the name of a thing asks for no amount: 참여예산
    amount = bool((_IN_ALL if price else _AMOUNT).search(said) or (price and _BESIDE_PRICE.search(u.question)))
    return Wanted(price, count, amount)


def answer_line(ask: Ask) -> Draft | None:
    """Give every figure asked for when one line states them all; None when fewer than two are asked for or no line does."""
    want = wanted(ask.u)
    if want.price and (beside := _BESIDE_PRICE.search(ask.u.question)):  # 단가와 공사비: no name of a thing
        ask = replace(ask, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if t.text not in beside[0].split())))
    if ask.u.want not in {"figure", "count", "basis"} or want.price + want.count + want.amount < 2:
        return None
    lines = {tuple(g.figure.id for g in line): line for line in _lines(ask, want) if line}
    return together(ask, next(iter(lines.values()))) if len(lines) == 1 else None


def _lines(ask: Ask, want: Wanted) -> Iterator[tuple[Group, ...]]:
    for anchor in _anchors(ask, want):
        rack = ask.shelf.rack(anchor.scope)
        for match in anchor.matches:
            line = [e for e in (rack.entries if rack else ()) if e.figure and on_one_line(e.figure, match.figure)]
            own = [e for e in line if e.figure and e.figure.item == match.figure.item]
            yield _told(ask.u, want, match, own) or _told(ask.u, want, match, line)


def _anchors(ask: Ask, want: Wanted) -> tuple[Group, ...]:
    if want.price:
        return usable(ask.choose(want="figure", measures=(Measure.UNIT_PRICE,), counters=()))
    return usable(ask.choose(want="count", measures=()))


def _told(u: Understanding, want: Wanted, lead: Match, beside: list[Entry]) -> tuple[Group, ...]:
    """Return what one line tells of all that is wanted, in the order of its words; nothing when one of it is missing."""
    prices = [e for e in beside if e.figure and e.figure.measure is Measure.UNIT_PRICE]
    amounts = [e for e in beside if e.figure and is_amount(e.figure)]
    counts = _counts(u, lead, beside) or ([] if u.counters and not want.price else _all_counts(beside))
    found: list[Entry] = []
    for asked, entries, most in ((want.price, prices, 1), (want.count, counts, 3), (want.amount, amounts, 1)):
        if not asked:
            continue
        if not entries or len({e.figure.value for e in entries if e.figure}) > most:
            return ()
        found += entries if most > 1 else entries[:1]
    return tuple(Group((Match(e, e.figure, lead.cover, 0),)) for e in found if e.figure)


def _counts(u: Understanding, lead: Match, beside: list[Entry]) -> list[Entry]:
    """Return what is counted by the words asked with, the count that led here first; nothing when one of them counts nothing."""
    found: list[Entry] = []
    for counter in u.counters:
        if counts_for(lead.figure, counter) is not None:
            found.append(lead.entry)
            continue
        fitting = [(t, e) for e in beside if e.figure and (t := counts_for(e.figure, counter)) is not None]
        if not fitting:
            return []
        best = min(t for t, _ in fitting)
        found += [e for t, e in fitting if t == best and e not in found]
    return found


def _all_counts(beside: list[Entry]) -> list[Entry]:
    return [e for e in beside if e.figure and e.figure.unit.startswith("count:") and e.figure.value is not None]


def is_amount(figure: Figure) -> bool:
    """Tell whether a figure is what something costs in all: no unit price, no limit, no funder's part."""
    return (
        figure.unit == "KRW"
        and figure.kind in MONEY
        and figure.value is not None
        and figure.measure is not Measure.UNIT_PRICE
        and figure.bound is not Bound.AT_LEAST
        and figure.bound is not Bound.AT_MOST
        and not figure.funding
    )


def on_one_line(f: Figure, g: Figure) -> bool:
    """Tell whether two figures of one year stand in one item, or in one row of a table."""
    if f.source.document != g.source.document or f.year != g.year:
        return False
    if f.owner_item is not None or g.owner_item is not None:
        return f.owner_item == g.owner_item
    return f.table is not None and f.table == g.table and f.row == g.row

"""So many, said by the way of a whole, 정원 22명 중 or of the 69 pledges, is what the papers tell of it: it names nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.names.racks import OWN, OWNERS, TEXT, Entry, Shelf
from assistant.question.meaning import Term, Understanding

_SAID = re.compile(
    r"(?:(?P<of>(?<![가-힣])[가-힣]{2,}?)(?:이|가|은|는|도)\s)?(?<![\d.,가-힣])(?P<many>\d[\d,]*)\s?(?P<unit>[가-힣]{1,3}?)\s?"
    r"(?:(?P<aside>인데|이던데|였는데|이었는데|인)|(?:중|가운데)(?:에서?|서)?)(?=[\s,])"
)
_OF_SO_MANY = re.compile(
    r"\bof (?:the|all|these|those) (?P<many>\d[\d,]*) (?=[a-z])(?P<of>)(?P<unit>)(?P<aside>)", re.IGNORECASE
)
_ANY = frozenset({"", "곳", "군데", "개", "개소", "가지"})  # with these anything is counted


def of_so_many(u: Understanding, shelf: Shelf) -> Understanding:
    """Let a number that is said by the way need no name, where just so many are told of what the words beside it name."""
    for said in (*_SAID.finditer(u.question), *_OF_SO_MANY.finditer(u.question)):
        many = next((t for t in u.required if re.fullmatch(rf"{said['many']}\D*", t.text)), None)
        others = tuple(t for t in u.terms if t is not many)
        if many is None or not _told(said, others, shelf):
            continue
        kept = tuple(t for t in others if not _is_aside(said, t))  # 정원이 1명인데 현원은: of 현원 alone
        u = replace(
            u, terms=tuple(replace(t, soft=True) if t is many else t for t in u.terms if t is many or t in kept)
        )
    return u


def _is_aside(said: re.Match[str], term: Term) -> bool:
    return bool(said["aside"] and said["of"]) and said.start("of") <= term.start < said.end("of")


def _told(said: re.Match[str], others: tuple[Term, ...], shelf: Shelf) -> bool:
    many, unit = Decimal(said["many"].replace(",", "")), said["unit"]
    told = [
        e
        for e in shelf.entries
        if (f := e.figure) and f.value == many and (f.unit == f"count:{unit}" or (unit in _ANY and _is_count(f.unit)))
    ]
    return any(_is_named(e, t) for e in told for t in others)


def _is_count(unit: str) -> bool:
    return not unit or unit.startswith("count:")


def _is_named(entry: Entry, term: Term) -> bool:
    names = (entry.levels[n] for n in (OWN, *range(OWNERS, TEXT)))
    return any(v in name for name in names for v in term.variants)

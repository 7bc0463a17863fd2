"""What stands in brackets beside a name: the account that an item makes up, or what a project is known by besides its title."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.groups import Match
from assistant.names.ordinary import COST_WORD
from assistant.names.racks import OWN, OWNERS, PLANNED, Rack, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import places_of, squeeze
from ingest.model import Figure
from ingest.numbers.accounts import account

_BRACKETED = re.compile(r"\(\s*([^()]{2,20}?)\s*\)")
_BESIDE_TITLE = re.compile(r"\([^()]{2,20}\)\s?(?:사업|과제|\bproject)")  # the whole of it is asked for, and no part
_INSIDE = re.compile(r"\s?\(([^()]*)\)")
_TITLE = 2  # words that are surely a title
_ENDINGS = re.compile(r"(?:사업비|보조금|지원금|비용|사업|금|비)$")


def of_account(u: Understanding, shelf: Shelf) -> Understanding | None:
    """Return the question about the account in brackets alone; None unless the one item under it is what stands before."""
    bracket = next((m for m in _BRACKETED.finditer(u.question) if account(m[1])), None)
    if bracket is None:
        return None
    name = squeeze(bracket[1])
    inside = tuple(t for t in u.required if any(v in name for v in t.variants))
    outside = tuple(t for t in u.required if t not in inside)
    if not inside or not outside or not any(_holds_only(rack, name, outside) for rack in shelf.racks):
        return None
    return replace(u, terms=tuple(replace(t, soft=True) if t in outside else t for t in u.terms))


def of_title(u: Understanding, project: str) -> Understanding | None:
    """Return the question without what is said in brackets beside a project's title; None where they stand beside another name.

    `숲길 배움터 운영(나무의사) 사업` is 숲길 배움터 운영, whose papers speak of 나무의사; what costs something is a part: (강사비).
    """
    for bracket in _BESIDE_TITLE.finditer(u.question):
        inside = [t for t in u.required if bracket.start() < t.start < bracket.end()]
        before = [t for t in u.required if 0 <= t.start < bracket.start()]
        title = squeeze(u.question[before[0].start : bracket.start()]) if before else ""
        if not inside or len(before) < _TITLE or not squeeze(project).endswith(title):
            continue
        if len(inside) + len(before) == len(u.required) and not any(COST_WORD.search(t.text) for t in inside):
            return replace(u, terms=tuple(t for t in u.terms if t not in inside))
    return None


def without_parts(found: list[Match]) -> list[Match]:
    """Leave out the counts in brackets that make up the count before them, found with it: 시민 180명(기초 120명, 심화 60명)."""
    parts = {p.figure.id for m in found if m.figure.unit.startswith("count:") for p in _bracketed(m, found)}
    return [m for m in found if m.figure.id not in parts] if parts else found


def _bracketed(whole: Match, found: list[Match]) -> list[Match]:
    f = whole.figure
    ends = (at + len(f.printed) for at in places_of(f.printed, f.source.quote))
    bracket = next((m for end in ends if (m := _INSIDE.match(f.source.quote, end))), None)
    if bracket is None:
        return []
    inside = [
        m
        for m in found
        if m.figure.unit == f.unit
        and (m.figure.source.document, m.figure.source.line) == (f.source.document, f.source.line)
        and f"{m.figure.item} {m.figure.printed}" in bracket[1]
        and m.cover.own <= whole.cover.own
    ]
    return inside if len(inside) > 1 and sum(m.figure.value or 0 for m in inside) == f.value else []


def _holds_only(rack: Rack, name: str, outside: tuple[Term, ...]) -> bool:
    """Tell whether one item makes up the whole of an account, and is called by every word said before it."""
    planned = [(e, f) for e in rack.entries if (f := e.figure) and f.measure in PLANNED and f.value]
    wholes = {(f.year, f.value) for _, f in planned if squeeze(f.item) == name}
    for entry, f in planned:
        if (f.year, f.value) not in wholes or name not in _owners(f) or squeeze(f.item) == name:
            continue
        words = entry.levels[OWN]
        if all(any(v in words or _ENDINGS.sub("", v) in words for v in t.variants) for t in outside):
            return True
    return False


def _owners(figure: Figure) -> set[str]:
    return {squeeze(x) for x in (*figure.owners, figure.account or "") if x}


def accounts(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out a line item of the account that the last word names: 인건비 of 안전요원 운영 is that account, no 안전요원 인건비 in it."""
    last = {*u.required[-1].variants} if u.required else set()
    over = [m for m in found if m.figure.account and squeeze(m.figure.account) in last and m.figure.item in _coded(m)]

    def within(m: Match) -> bool:
        f, summed = m.figure, {(o.entry.scope, o.figure.item) for o in over if o.figure.table != m.figure.table}
        listed = any((m.entry.scope, owner) in summed for owner in f.owners[:1])
        return listed or any(
            f.table == o.table and o.item in f.owners and o.owners == f.owners[: len(o.owners)]
            for o in (o.figure for o in over)
        )

    return [m for m in found if OWNERS not in m.cover.levels or not within(m)]


def _coded(match: Match) -> tuple[str, ...]:
    """Give the names that an account goes by in a book, with its number and without."""
    f = match.figure
    return (f.account or "", f"{f.account_code} {f.account}")

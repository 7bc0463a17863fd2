"""Counts that stand in the working of an amount, 300천원 × 60가구: what they are of, and what tells the same of the whole."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.language.trade import is_trade
from assistant.names.racks import OWN
from assistant.question.meaning import Understanding
from assistant.question.premise import amounts_in
from index.words.spelling import squeeze
from ingest.model import Figure

_WORKING = re.compile(r"산출(?:기초|근거|내역|내용)")
_CODED = re.compile(r"\d{2,3}(?:-\d{2})?(?!\d)")  # how an account is named in a book
_WORKINGS = frozenset({"basis", "breakdown"})  # which ask how an amount came about
_STANDS = re.compile(r"^(?:지정|설치|운영|보유|등록|조성|관리)?현황$")
_WHOLE = frozenset({"사업량", "사업물량", "물량", "사업규모", "지원규모", "규모"})  # how much of a thing there is


def of_own(found: list[Match], u: Understanding) -> list[Match]:
    """A working counts for its item, its account and the project of both; the office or the policy over them has no such number."""
    found = _as_it_stands(found, u)
    found = [m for m in found if not _is_worked(m.figure) or not u.required or _names_own(m.figure, u)]
    results = {id(m) for m in found if _is_result(m, found)}
    asked = u.want in _WORKINGS or not results or amounts_in(u.question)[0]  # an amount that it states may be just that
    return found if asked else [m for m in found if id(m) not in results]


def _as_it_stands(found: list[Match], u: Understanding) -> list[Match]:
    """How many of a thing there are is told by its 지정현황, and not by the works of its project that count other things by the same unit."""
    unnamed = [m for m in found if u.counters and m.figure.table is None and OWN not in m.cover.levels]
    told = {(m.entry.scope, m.figure.unit) for m in unnamed if _STANDS.search(squeeze(m.figure.item))}
    others = [m for m in unnamed if any(_WORKING.match(squeeze(o)) for o in m.figure.owners)]
    return [m for m in found if m not in others or (m.entry.scope, m.figure.unit) not in told]


def _is_result(match: Match, found: list[Match]) -> bool:
    """Tell whether an amount is but what the working of another comes to, which has the name and was budgeted otherwise: 산출내역 : 월 400원 × 12월 × 900대."""
    f = match.figure
    if f.part_of is None or f.table is not None or f.funding or f.unit != "KRW" or not is_trade(f.item):
        return False
    whole = next((m.figure for m in found if m.figure.id == f.part_of and m.figure.table is None), None)
    return whole is not None and whole.year == f.year and any(_WORKING.match(squeeze(o)) for o in f.owners)


def as_planned(chosen: list[Match], found: list[Match], u: Understanding) -> list[Match]:
    """Tell what a thing's 사업량 says beside what the workings of its money count, in the same unit and of the very thing asked for."""
    units = {m.figure.unit for m in chosen}
    if not u.counters or len(units) != 1 or not all(_is_worked(m.figure) for m in chosen):
        return chosen
    told = [m for m in found if m not in chosen and m.figure.unit in units and squeeze(m.figure.item) in _WHOLE]
    return [*chosen, *(m for m in told if any(_is_called(squeeze(n), u) for n in _over(m.figure)))]


def _is_worked(figure: Figure) -> bool:
    counted = figure.unit.startswith("count:") and figure.table is not None
    return counted and bool(_WORKING.match(squeeze(figure.column)))


def _names_own(figure: Figure, u: Understanding) -> bool:
    """Tell whether a word of the question is of the names from a working's project down."""
    over = [n for n in figure.owners if not _CODED.match(n)]
    own = [*(n for n in figure.owners if _CODED.match(n)), figure.item, *over[-1:], figure.project or ""]
    said = "|".join(map(squeeze, own))
    return any(v in said for t in u.required for v in t.variants)


def _is_called(name: str, u: Understanding) -> bool:
    """Tell whether a name is made of words of the question alone; whose papers these are is no part of it."""
    for term in u.required:
        name = name.replace(next((v for v in sorted(term.variants, key=len, reverse=True) if v in name), "\0"), "", 1)
    return not name


def _over(figure: Figure) -> tuple[str, ...]:
    return tuple(n for n in (*figure.owners, *figure.source.section, figure.project) if n)

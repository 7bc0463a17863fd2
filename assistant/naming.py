"""The documents decide what is a name: 주민참여예산 is no measure, the 과 of 기획예산과 is no "and"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.meaning import Term, Understanding
from assistant.racks import DOCUMENT, Shelf
from index.spelling import squeeze
from ingest.model import Measure

_BRACKETED = re.compile(r"\([^()]*\)")
_AND = ("하고", "이랑", "랑", "와", "과")


def named(u: Understanding, shelf: Shelf) -> Understanding:
    """Let the documents decide what is a name: 주민참여예산 is no measure, the 과 of 기획예산과 is no "and"."""
    if any(t.joined for t in u.terms):
        said = {w for places in shelf.places.values() for w in places} | {
            level for e in shelf.entries for level in e.levels
        }
        u = replace(u, terms=_of_one_name(tuple(_unjoined(t, said) for t in u.terms), u.question, said))
    places = frozenset().union(*shelf.places.values())
    levels = {level for e in (*shelf.entries, *shelf.facts) for level in e.levels} | places
    offices = {squeeze(r.card.department) for r in shelf.racks if r.card and r.card.department}
    u = replace(u, terms=tuple(_office(t, offices) or _longest(t, levels, places) for t in u.terms))
    if (
        u.tail is None
        or u.money_said
        or not any(u.tail in level for e in (*shelf.entries, *shelf.facts) for level in e.levels)
    ):
        return u
    if Measure.UNIT_PRICE in u.measures:  # 과제당 연구예산: each one's, by a word of its own
        return replace(u, measures=(Measure.UNIT_PRICE,))
    return replace(u, measures=(), money=False)


def _unjoined(term: Term, said: set[str]) -> Term:
    whole = next((v for v in term.variants if v.endswith(("과", "와")) and any(v in level for level in said)), None)
    if whole and any(v in {whole + a for a in _AND} for v in term.variants):
        return term  # 총무과하고: the 과 belongs to the name, and another "and" follows it
    return (
        replace(term, joined=False, variants=(whole, *(v for v in term.variants if v != whole)))
        if term.joined and whole
        else term
    )


def _of_one_name(terms: tuple[Term, ...], question: str, said: set[str]) -> tuple[Term, ...]:
    """An "and" that stands within a name joins nothing: 모임 운영 및 시설 지원 where a project is called just that."""
    read = list(terms)
    for n, (term, following) in enumerate(pairwise(terms)):
        whole = squeeze(question[term.start : following.start + len(following.head or following.text)])
        if not (term.joined and _apart(question, term, following) and any(whole in level for level in said)):
            continue
        side = n  # 공모사업 추진과: both words are before the "and"
        while side >= 0 and read[side].joined and (side == n or not _apart(question, terms[side], terms[side + 1])):
            read[side] = replace(read[side], joined=False)
            side -= 1
    return tuple(read)


def _apart(question: str, term: Term, following: Term) -> bool:
    """Tell whether more than a space stands between two words."""
    return bool(question[term.start + len(term.text) : following.start].strip())


def asks_document(terms: tuple[Term, ...], shelf: Shelf) -> bool:
    """Tell whether a question names only whose documents it is about: a district, a department."""
    required = [t for t in terms if not t.soft]
    names = {level for e in shelf.entries for level in e.levels[:DOCUMENT]}
    return bool(required) and not any(v in name for t in required for v in t.variants for name in names)


def _office(term: Term, offices: set[str]) -> Term | None:
    """The office that a document is of is never its beginning and a particle: 숲길과 is not 숲길 and."""
    whole = next((v for v in term.variants if v in offices), None)
    return replace(term, variants=(whole,)) if whole and not term.foreign else None


def _longest(term: Term, levels: set[str], places: frozenset[str]) -> Term:
    """A word that the documents have whole is not read as its beginning: 기획예산과 is not 기획."""
    if term.foreign or len(term.variants) < 2:
        return term
    if office := next((v for v in term.variants if v in places), None):
        return replace(term, variants=(office,))
    found = [v for v in term.variants if any(v in level for level in levels)]
    longest = max((len(v) for v in found), default=0)
    return replace(term, variants=tuple(v for v in found if len(v) >= longest - 1)) if found else term


def _bare(name: str) -> str:
    return squeeze(_BRACKETED.sub("", name) if "(" in name else name)


def listed(terms: tuple[Term, ...], shelf: Shelf) -> tuple[Term, ...]:
    """Names with nothing between them are named side by side when each is a line's own name under one owner: 새싹형 줄기형."""
    required = [t for t in terms if not t.soft]
    if len(required) < 2 or any(t.joined for t in required):
        return terms
    under: dict[str, set[tuple[object, ...]]] = {v: set() for t in required for v in t.variants}
    for rack in shelf.racks:
        for e in rack.entries:
            if e.figure is not None and e.figure.unit == "KRW" and (name := _bare(e.figure.item)) in under:
                under[name].add((e.scope, e.figure.owners, e.figure.table))
    for first in range(len(required) - 1):
        last = required[first:]
        homes = [set().union(*(under[v] for v in t.variants)) for t in last]
        if set.intersection(*homes):
            side = {t.start for t in last[:-1]}
            return tuple(replace(t, joined=True) if t.start in side and not t.soft else t for t in terms)
    return terms

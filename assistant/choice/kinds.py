"""Words that only say of what kind something is: 조명 장비 설치비 is what 조명 설치비 prints; those who take part in 교육 112회 4,875명."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.racks import OWN, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_KINDS = frozenset({"장비", "기기", "설비", "시설", "시설물", "용품", "물품", "기구", "기자재"})
_COMING = frozenset(
    {"참여", "참가", "참석", "참여자", "참가자", "참석자", "참가인원", "참여인원", "participants", "attendees"}
)
_HALVES = frozenset({"상반기", "하반기"})
_SPANS = {
    "상반기": re.compile(r"(?<!\d)0?1\.\s?0?1\.?\s?[~∼〜–-]\s?(?:['’‘]?\d{2,4}\.\s?)?0?6\.\s?30"),
    "하반기": re.compile(r"(?<!\d)0?7\.\s?0?1\.?\s?[~∼〜–-]\s?(?:['’‘]?\d{2,4}\.\s?)?12\.\s?31"),
}
_PEOPLE = "count:명"
_TIMES_OVER = re.compile(r"\d\s?(?:회(?:에)?|개소|곳|개교|기|개반|차례)[\s,·]{0,2}(?:\([^()]*\)\s?)?(?:총\s?)?\Z")
_COUNTING = frozenset({"count", "sum", "average"})
_AND_SO_ON = "(?:등|및기타)?"


def without_kind(u: Understanding, shelf: Shelf) -> tuple[Understanding, frozenset[str]] | None:
    """Return the question without such a word, and the amounts that print its neighbours side by side; None where none does."""
    for n, kind in enumerate(u.terms[1:-1], 1):
        before, after = u.terms[n - 1], u.terms[n + 1]
        if kind.soft or kind.text not in _KINDS or before.soft or not before.bare or before.foreign:
            continue
        led = "|".join(_any(t) for t in u.required if t not in (before, kind, after))
        beside = re.compile(f"(?:{led})?(?:{_any(before)}){_AND_SO_ON}(?:{_any(after)})")
        meant = frozenset(
            e.figure.id
            for e in shelf.entries
            if e.figure and e.figure.unit == "KRW" and any(map(beside.match, e.levels[OWN].split("|")))
        )
        if meant:
            return replace(u, terms=(*u.terms[:n], *u.terms[n + 1 :])), meant
    return None


def without_coming(u: Understanding, shelf: Shelf) -> tuple[Understanding, frozenset[str]] | None:
    """Return the question without the word for taking part, and the people that a line counts right behind the times of what is named."""
    coming = [t for t in u.required if t.text in _COMING]
    rest = [t for t in u.required if t not in coming]
    if u.want not in _COUNTING or not coming or not rest:
        return None
    meant = [
        f
        for e in shelf.entries
        if (f := e.figure) and f.unit == _PEOPLE and all(any(v in e.levels[OWN] for v in t.variants) for t in rest)
        if _TIMES_OVER.search(f.source.quote.partition(f.printed)[0]) and (not u.years or f.year in u.years)
    ]
    if not meant or len({f.year for f in meant}) < len(meant):  # one of each year
        return None
    return replace(u, terms=tuple(t for t in u.terms if t not in coming)), frozenset(f.id for f in meant)


def without_half(u: Understanding, shelf: Shelf) -> tuple[Understanding, frozenset[str]] | None:
    """Return the question without its half of the year, and what is told of just that half, or of its days: 상반기 60건, ’31.1.1.~6.30."""
    half = next((t for t in u.required if not _HALVES.isdisjoint(t.variants)), None)
    if u.want not in {"count", "figure"} or half is None or len(u.required) < 2:
        return None
    named = next(v for v in half.variants if v in _HALVES)
    spanned = {e.figure.id for e in shelf.entries if e.figure and _SPANS[named].search(e.figure.period or "")}
    told: dict[tuple[object, str], set[str]] = {}
    for e in shelf.entries:
        if (f := e.figure) and f.table is None and squeeze(f.item) in _HALVES:
            for owner in f.owners:
                told.setdefault((e.scope, owner), set()).add(squeeze(f.item))
    meant = frozenset(spanned) | {
        f.id
        for e in shelf.entries
        if (f := e.figure) and f.table is None and any(told.get((e.scope, o)) == {named} for o in f.owners)
    }
    return (replace(u, terms=tuple(t for t in u.terms if t is not half)), meant) if meant else None


def _any(term: Term) -> str:
    return "|".join(re.escape(v) for v in term.variants)

"""What is counted is what the last word of the question says: how many 사업 there are is told by 40개 사업, and not by 8개 분야."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_SORTS = (
    frozenset({"사업", "과제"}),
    frozenset({"분야", "부문"}),
    frozenset({"목표"}),
    frozenset({"지표"}),
    frozenset({"전략"}),
)
_FIELDS = _SORTS[1]
_IN_FIELD = re.compile(r"([가-힣·]+)\s?(?:분야|부문)")
_OF_NO_OTHER = frozenset({"개", "건", "가지"})  # which count things of every sort
_ANY = "|".join(sorted((w for s in _SORTS for w in s), key=len, reverse=True))
_SO_MANY = re.compile(rf"몇\s?(?:개|건|가지)(?:의|나\s되는)?\s(?:[가-힣]+\s)?({_ANY})(?![가-힣]*별)")
_NUMBER = r"\s?(?:개|건|가짓)?수(?:는|가)?(?:\s|\?|$)"
_COUNTED = re.compile(
    rf"({_ANY})(?:{_NUMBER}|(?:[은는이가도]|들[은이]?)?\s*(?:(?:모두|총|전부|다|전체|합쳐서?|대략)\s)*몇)"
)
_IN_ENGLISH = re.compile(
    r"\bhow many ([a-z]+)\b|\b([a-z]+)\s?(?:[은는이가]\s)?(?:(?:모두|총|전부|다|전체)\s)*(?:몇|수(?![가-힣]{2}))",
    re.IGNORECASE,
)
_BY_KIND = re.compile(r"([가-힣]+)별(?:로|로는|은|의)?(?![가-힣])")
_FEW = 2


def of_sort(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the numbers of another sort of things, and the parts of what one line tells of that sort altogether."""
    if u.want != "count" or u.each:
        return found
    kind, asked = _BY_KIND.search(u.question), _asked(u)
    by = _ends(kind[1]) if kind else None
    found = [m for m in found if by is None or _sort(m.figure) != by] if kind else _without_parts(found)
    if asked is None:
        return found
    same = [m for m in found if _sort(m.figure) == asked]
    if same and not (asked is _FIELDS and _is_of_field(found, same, u)):
        plain = {m.entry.scope for m in same if _is_named(m, u)}  # 목표 is no 세부목표 beside it
        same = [m for m in same if m.entry.scope not in plain or _is_named(m, u)]
        units = {m.figure.unit for m in same}
        return [m for m in found if m in same or (_sort(m.figure) is None and m.figure.unit in units)]
    if asked is _FIELDS:
        return found
    return [m for m in found if _sort(m.figure) is None and (asked is _SORTS[0] or _is_said(m, asked))]


def _is_of_field(found: list[Match], same: list[Match], u: Understanding) -> bool:
    """Tell whether it is one field whose number is asked for, 교통 분야는 몇 개, and not how many fields there are."""
    said = _IN_FIELD.search(u.question)
    named = said is not None and not any(said[1] in squeeze(m.figure.item) for m in same)
    cells = (m.figure for m in found if m.figure.table is not None)
    return named and said is not None and any(said[1] in squeeze(f"{f.item}|{f.column}") for f in cells)


def _asked(u: Understanding) -> frozenset[str] | None:
    """Return the sort of things that are to be counted, one by one and of no kind in particular."""
    if not set(u.counters) <= _OF_NO_OTHER:
        return None
    if said := _SO_MANY.search(u.question) or _COUNTED.search(u.question):
        return _ends(said[1])
    counted = {w.lower() for groups in _IN_ENGLISH.findall(u.question) for w in groups}
    return next((_ends(t.variants[0]) for t in u.terms if t.foreign and t.text.lower() in counted), None)


def _is_named(match: Match, u: Understanding) -> bool:
    item = squeeze(match.figure.item)
    return item in squeeze(u.question) or any(t.foreign and item in t.variants for t in u.terms)


def _sort(figure: Figure) -> frozenset[str] | None:
    return _ends(squeeze(figure.item)) if figure.table is None and figure.unit.startswith("count:") else None


def _ends(name: str) -> frozenset[str] | None:
    return next((s for s in _SORTS if name.endswith(tuple(s))), None)


def _is_said(match: Match, asked: frozenset[str]) -> bool:
    return match.figure.table is None or any(w in level for level in match.entry.levels for w in asked)


def _without_parts(found: list[Match]) -> list[Match]:
    """Leave out the cells of a row that add up to what a line of the same project tells: they are its parts."""
    rows: dict[tuple[object, ...], list[Match]] = defaultdict(list)
    for m in found:
        if m.figure.table is not None and m.figure.value is not None:
            rows[m.entry.scope, m.figure.table, m.figure.row].append(m)
    wholes = {(m.entry.scope, m.figure.unit, m.figure.value) for m in found if m.figure.table is None}
    parts = [
        m
        for (scope, *_), cells in rows.items()
        if (scope, cells[0].figure.unit, sum((c.figure.value or Decimal(0) for c in cells), Decimal(0))) in wholes
        for m in cells
        if len(cells) > _FEW
    ]
    return [m for m in found if m not in parts]

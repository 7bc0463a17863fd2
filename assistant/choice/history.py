"""What a project's history counts: a line of how it came about is no count of today, where a newer one of the same thing stands beside it."""

from __future__ import annotations

import re

from assistant.choice.aims import is_past, is_to_do
from assistant.choice.groups import Match
from assistant.names.racks import DOCUMENT, OWNERS, PROJECT, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_HEADING = re.compile(r"(?:추진|사업)?(?:경위|경과|연혁)|그[간동]안?의?(?:추진)?(?:상황|실적|경과|경위)")
_RESULTS = re.compile(r"(?:최근\d개?년간?)?(?:추진|주요|사업|운영)?(?:실적|성과)")
_THEN = re.compile(
    r"처음|최초|당시|그때|예전|과거|옛날|시작|첫|출범|개통|(?:했|였|었|갔|왔)|\b(?:was|were|did|first|initially|original(?:ly)?)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(r"(?:매[주월년회]|격[주월]|연간?|총|주말|평일|[월화수목금토일](?:요일)?|[\s·,~∼-])+")
_EXTENT = frozenset(
    {
        "대상",
        "인원",
        "규모",
        "참여인원",
        "참가인원",
        "모집인원",
        "지원대상",
        "사업대상",
        "참여대상",
        "참가대상",
        "모집대상",
        "사업규모",
        "지원규모",
        "모집규모",
    }
)
_BEGAN = re.compile(r"(?:시작|개시|출범|개통|개장|개관|발족|도입|착수)(?:참여|참가)?$")
_WHEN_IT_BEGAN = re.compile(
    r"(?:시작|개시|출범|개통|개장|개관|발족|도입|착수)(?:할|한|했을|하던|될|된|됐을)?\s?(?:때|당시|시점|무렵)"
)
_BEGINS = re.compile(
    r"시작|개시|출범|개통|개장|개관|발족|도입|착수|처음|\b(?:began|begun|started|launched|opened)\b", re.IGNORECASE
)
_SHORT = 2  # letters of a word that may name a deed


def as_now(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out what a line of the history counts, unless the question names a year, the deed, or speaks of that time."""
    if _WHEN_IT_BEGAN.search(u.question) and not u.years:
        return [m for m in found if began(m.figure, u)] or [m for m in found if _tells_first(m.figure)]
    if u.years or u.relative or u.recent or _THEN.search(u.question):
        return found
    now = [m for m in found if _is_of_now(m, shelf)]
    planned = not is_past(u.question)
    return [
        m
        for m in found
        if not (_is_past(m.figure) and _is_outdated(m, u, shelf))
        and not any(_is_before(m, other, u, planned=planned) for other in now)
    ]


def began(figure: Figure, u: Understanding) -> bool:
    """Tell whether a count is of the time when a thing began, and that is asked for, by whatever word: 시작할 때 of 서비스 개시."""
    return _is_past(figure) and bool(_BEGAN.search(squeeze(figure.item)) and _BEGINS.search(u.question))


def _tells_first(figure: Figure) -> bool:
    """Tell whether a number is no count, or a count whose own names speak of a beginning."""
    names = (figure.item, figure.column, *figure.owners)
    return not figure.unit.startswith("count:") or any(_BEGINS.search(name) for name in names)


def _is_of_now(match: Match, shelf: Shelf) -> bool:
    """Tell whether a count is of the year that its paper is about, and stands under no heading of what was done."""
    f, card = match.figure, shelf.card(match.figure.source.document)
    counted = f.unit.startswith("count:") and f.value is not None
    return counted and card is not None and f.year == card.year is not None and not _is_past(f) and not _is_result(f)


def _is_before(match: Match, other: Match, u: Understanding, *, planned: bool) -> bool:
    """Tell whether a paper tells what was counted in a year before its own, and counts the same by name for its own year."""
    f, g = match.figure, other.figure
    if match is other or match.entry.scope != other.entry.scope or f.unit != g.unit:
        return False
    if match.cover.column > other.cover.column:
        return False  # it stands under the very heading that is said: 대상
    earlier = f.year is not None and g.year is not None and f.year < g.year
    if not earlier or not (_is_past(f) or _is_result(f)) or (not planned and _is_result(f) and is_to_do(g)):
        return False
    if max(other.cover.levels, default=0) <= OWNERS:
        told = _tells_it(match, other) or _says_more(other, match, u)
        return bool(other.cover.own) or not match.cover.own or told
    if planned and max(other.cover.levels, default=0) <= PROJECT and _tells_it(match, other):
        return True
    if _is_past(f) and all(level <= OWNERS or level in (PROJECT, DOCUMENT) for level in other.cover.levels):
        return True  # what their project or paper is about is said of both
    return all(b <= a for a, b in zip(match.cover.levels, other.cover.levels, strict=True))


def _tells_it(match: Match, other: Match) -> bool:
    """Tell whether what is planned under a name counts that very thing: how often it is held, or whom it is for."""
    f = other.figure
    meant = bool(_TIMES.fullmatch(f.item)) or (f.table is None and squeeze("".join(f.owners[-1:])) in _EXTENT)
    return meant or other.cover.soft > match.cover.soft


def _says_more(match: Match, other: Match, u: Understanding) -> bool:
    """Tell whether the line of one says what is done, and that of the other does not: 10건 선정."""
    said = [v for t in u.terms if t.soft and not t.context for v in t.variants if len(v) >= _SHORT]
    here, there = (squeeze(m.figure.source.quote) for m in (match, other))
    return any(v in here and v not in there for v in said)


def _is_past(figure: Figure) -> bool:
    """Tell whether a count stands in the history of a project."""
    return figure.unit.startswith("count:") and any(map(_heads, (*figure.source.section[-1:], *figure.owners)))


def _is_result(figure: Figure) -> bool:
    """Tell whether a count stands under a heading of what was done: 최근 3년 추진실적."""
    return any(_RESULTS.fullmatch(squeeze(h)) for h in figure.source.section[-1:])


def _heads(name: str) -> bool:
    return _HEADING.fullmatch(squeeze(name)) is not None


def _is_outdated(match: Match, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether what was done is not named, and what is counted is told again for a later year, or of no time."""
    f, rack = match.figure, shelf.rack(match.entry.scope)
    card = shelf.card(f.source.document)
    year, now = f.year, card.year if card else None
    deeds = "|".join(squeeze(o) for o in f.owners if not _heads(o))
    asked = [v for t in u.terms if not t.context for v in t.variants if len(v) >= _SHORT]
    if rack is None or year is None or now is None or year >= now or any(v in deeds for v in asked):
        return False
    thing = squeeze(f.item)
    return any(
        g.unit == f.unit
        and g.value is not None
        and (g.year or now) > year
        and not _is_past(g)
        and squeeze(g.item).endswith(thing)
        for e in rack.entries
        if (g := e.figure)
    )

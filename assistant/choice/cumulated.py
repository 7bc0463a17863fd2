"""What has come together by the end of a year is no number of that year alone, and what is added no number of all there is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.text.folding import fold

_RUNNING = ("누계", "누적")
_SO_FAR = re.compile(
    r"누계|누적|까지|모두|전체|지금|현재|(?<![가-힣])총|\b(?:so far|in total|cumulative|altogether)\b", re.IGNORECASE
)
_MADE = re.compile(
    r"설치|신설|확충|추가|새로|보급|구축|조성|교체|전환|개설|증설|도입|만[드든들]|짓[고는나니]|지[어을]|세[우워울]|늘[리려릴]|"
    r"\b(?:install|add|build|built|set up|new)",
    re.IGNORECASE,
)

_UNTIL = re.compile(r"(?<!\d)(?:['’‘]|20)(\d\d)년?말?\s?까지")
_ADDED = re.compile(r"\s?(?:추가|신규|증[차설원])")
_MORE = re.compile(r"추가(?:로|\s)|(?<![가-힣])더\s|\bmore\b(?! than)|\badditional", re.IGNORECASE)
_ADDS = re.compile(
    r"더\s|증[차설원]|구입|구매|매입|신규|뽑|사[는나서려]|산\s|살\s|\b(?:more|buy|bought|purchase)", re.IGNORECASE
)


def without_added(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out what is only added to a thing, 버스 2대 추가 구입, where how many there are is asked for; keep that alone where it is asked."""
    if u.want in {"count", "figure"} and _MORE.search(u.question):
        return _unless_all(found, [m for m in found if _is_added(m.figure)])
    if u.want not in {"count", "figure"} or _MADE.search(u.question) or _ADDS.search(u.question):
        return found
    kept = _unless_all(found, [m for m in found if not _is_added(m.figure)])
    return kept if u.years else _unless_all(kept, [m for m in kept if not _ADDED.match(m.figure.item)])


def _unless_all(found: list[Match], kept: list[Match]) -> list[Match]:
    """Leave out of each scope what is not kept, where something of its unit is kept."""
    told = {(m.entry.scope, m.figure.unit) for m in kept}
    return [m for m in found if m in kept or (m.entry.scope, m.figure.unit) not in told]


def _is_added(figure: Figure) -> bool:
    """Tell whether a line says of a count that so many are added."""
    after = figure.source.quote.partition(figure.printed)[2] if figure.printed else ""
    return figure.table is None and figure.unit.startswith("count:") and _ADDED.match(after) is not None


def of_one_year(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Leave out what has come together so far, where what is made in one year is asked for: 2031년에 몇 개소 설치해."""
    found = _without_before(found, u)
    if not u.years or not _MADE.search(u.question) or _SO_FAR.search(u.question):
        return list(found)
    return [m for m in found if not (_is_running(m.figure) and any(_stands_by(o.figure, m.figure, u) for o in found))]


def _without_before(found: Sequence[Match], u: Understanding) -> Sequence[Match]:
    """Leave out what had come together by the end of a year before the one asked for, 누계 (’30년까지) for 2031, where that has its own."""
    told = [m for m in found if m.figure.year in u.years]
    early = [m for m in found if m.figure.year is None and (by := _by(m.figure)) and by < min(u.years)] if told else []
    return [m for m in found if m not in early]


def _by(figure: Figure) -> int | None:
    """Return the year up to the end of which a column counts."""
    until = _UNTIL.search(fold(figure.column)) if figure.table is not None else None
    return int(until[1]) % 100 + 2000 if until else None


def _is_running(figure: Figure) -> bool:
    if figure.table is None:
        return squeeze(figure.item).endswith((*_RUNNING, "까지"))  # ’31년까지 누계 : 900전
    return any(squeeze(n).startswith(_RUNNING) for n in (figure.item, figure.column))


def _stands_by(other: Figure, figure: Figure, u: Understanding) -> bool:
    """Tell whether a number of the same table and year, or among the same lines, counts what came to be in that year."""
    if figure.table is None:
        alike = (other.project, other.unit, other.basis) == (figure.project, figure.unit, None)
        same = alike and other.year in u.years and other.source.section == figure.source.section
    else:
        same = (other.table, other.unit, other.year) == (figure.table, figure.unit, figure.year)
    return same and other.source.document == figure.source.document and not _is_running(other)

"""What has come together by the end of a year is no number of that year alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_RUNNING = ("누계", "누적")
_SO_FAR = re.compile(
    r"누계|누적|까지|모두|전체|지금|현재|(?<![가-힣])총|\b(?:so far|in total|cumulative|altogether)\b", re.IGNORECASE
)
_MADE = re.compile(
    r"설치|신설|확충|추가|새로|보급|구축|조성|교체|전환|개설|증설|도입|만[드든들]|짓[고는나니]|지[어을]|세[우워울]|늘[리려릴]|"
    r"\b(?:install|add|build|built|set up|new)",
    re.IGNORECASE,
)


def of_one_year(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Leave out what has come together so far, where what is made in one year is asked for: 2031년에 몇 개소 설치해."""
    if not u.years or not _MADE.search(u.question) or _SO_FAR.search(u.question):
        return list(found)
    return [m for m in found if not (_is_running(m.figure) and any(_stands_by(o.figure, m.figure, u) for o in found))]


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

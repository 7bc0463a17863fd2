"""The posts of a government or an office: what its staff table counts, never the members of a body that it forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.names.racks import DOCUMENT, Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_POSTS = frozenset({"정원", "현원", "결원", "과원"})
_STAFF = re.compile(r"인력|인원|정원|현원|결원|직원|직급|직렬|조직|공무원|종사자|근무|일반\s?현황|기본\s?현황")
_OFFICE = re.compile(r"정원|현원|결원|과원|인력|직원|공무원|조직")
_ASKED = re.compile(r"(?<![가-힣])([현결과]원)(?:은|는|이|가|수)?(?![가-힣])")  # 기획과 현원 names no two things
_BOTH = 2
_AT_WORK = re.compile(r"근무|일하|일해|재직|\b(?:work(?:s|ing)?|employed|serving)\b", re.IGNORECASE)


def of_posts(found: Sequence[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep the counts that are called posts by a word of their own, where posts are asked for: 정원 is also a garden."""
    asked = sorted(({t.text for t in u.terms} & _POSTS) | set(_ASKED.findall(u.question)))
    if not asked:
        return _at_work(found) if _AT_WORK.search(u.question) else list(found)
    return _of_office([m for m in found if _called(m, asked)], u) or [
        m for m in found if _is_staff(m) and not (_of_others(m, u) or _counts_other(m, asked, shelf))
    ]


def _of_office(called: list[Match], u: Understanding) -> list[Match]:
    """Of posts that only their paper's office tells apart, its own staff table holds those asked for, and no project in the paper."""
    own = [m for m in called if m.entry.scope.project is None and _is_staff(m)]
    return [m for m in called if m in own or m.entry.scope.project is None or not _by_paper(m, u)] if own else called


def _by_paper(match: Match, u: Understanding) -> bool:
    """Tell whether all that is said beside the word for the posts is met by the paper alone."""
    required = [t for t in u.terms if not t.soft]
    told = match.cover.levels
    if len(told) == len(required) > 1:
        told = tuple(level for t, level in zip(required, told, strict=True) if t.text not in _POSTS)
    return bool(told) and min(told) >= DOCUMENT


def _of_others(match: Match, u: Understanding) -> bool:
    """Tell whether a number is of people whom a paper tells of, where only the paper is the office's: cooks of all schools are no staff of the 급식과."""
    return _by_paper(match, u) and not _OFFICE.search("|".join(match.entry.levels[:DOCUMENT]))


def _is_staff(match: Match) -> bool:
    """Tell whether what a count stands under speaks of those who work there; money, which may be asked for beside, is left alone."""
    f = match.figure
    under = (*match.entry.names, *f.source.section, *f.owners, f.caption, f.item)
    return not f.unit.startswith("count:") or any(_STAFF.search(name) for name in under)


def _counts_other(match: Match, asked: Sequence[str], shelf: Shelf) -> bool:
    """Tell whether a cell counts other posts than those asked for: the grades of a table add up to its 현원, and not to its 정원."""
    f, rack = match.figure, shelf.rack(match.entry.scope)
    if f.table is None or rack is None or not f.unit.startswith("count:"):
        return False
    rows: dict[int | None, list[Figure]] = defaultdict(list)
    for e in rack.entries:
        if (g := e.figure) and (g.table, g.unit) == (f.table, f.unit) and g.value is not None:
            rows[g.row].append(g)
    told = {squeeze(g.column) for g in rows[f.row]} & _POSTS
    if len(told) < _BOTH or squeeze(f.column) in told:
        return False
    counted = told.intersection(*map(_added_up, rows.values()))
    return counted.isdisjoint(asked) if counted else not told.isdisjoint(asked)


def _added_up(row: Sequence[Figure]) -> set[str]:
    """Return the posts of a row that its grades add up to."""
    posts = [g for g in row if squeeze(g.column) in _POSTS]
    rest = {g.column_number: g.value or 0 for g in row if g not in posts}
    return {squeeze(g.column) for g in posts if g.value == sum(rest.values())}


def _at_work(found: Sequence[Match]) -> list[Match]:
    """Leave out how many posts there are where it is also told how many people are in them: 7급은 몇 명 일하고 있어."""
    there = any(_called(m, ["현원"]) for m in found)
    return [m for m in found if not (there and _called(m, ["정원"]))]


def _called(m: Match, posts: Sequence[str]) -> bool:
    word = re.compile(rf"(?<![가-힣])(?:{'|'.join(posts)})(?![가-힣])")
    return any(word.search(name) for name in (*m.entry.names, *m.figure.owners, m.figure.item, m.figure.column or ""))


def of_each_paper(found: list[Match], u: Understanding) -> list[Match]:
    """Return what several papers count by the very word asked, each in one row: how a paper heads its columns tells none of them apart."""
    exact = {m.figure.source.document for m in found if m.cover.exact}
    found = [
        m for m in found if m.cover.exact or m.figure.source.document not in exact
    ]  # 6급, and no 6급이하 beside it
    papers = {m.figure.source.document for m in found}
    alike = all(m.cover.exact and m.cover.soft and m.figure.unit.startswith("count:") for m in found)
    return found if alike and len(papers) == len(found) > 1 and not u.carried else []

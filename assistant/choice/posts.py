"""The posts of a government or an office: what its staff table counts, never the members of a body that it forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding

_POSTS = frozenset({"정원", "현원", "결원", "과원"})
_AT_WORK = re.compile(r"근무|일하|일해|재직|\b(?:work(?:s|ing)?|employed|serving)\b", re.IGNORECASE)


def of_posts(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Keep the counts that are called posts by a word of their own, where posts are asked for: 정원 is also a garden."""
    asked = sorted({t.text for t in u.terms} & _POSTS)
    if not asked:
        return _at_work(found) if _AT_WORK.search(u.question) else list(found)
    return [m for m in found if _called(m, asked)] or list(found)


def _at_work(found: Sequence[Match]) -> list[Match]:
    """Leave out how many posts there are where it is also told how many people are in them: 7급은 몇 명 일하고 있어."""
    there = any(_called(m, ["현원"]) for m in found)
    return [m for m in found if not (there and _called(m, ["정원"]))]


def _called(m: Match, posts: Sequence[str]) -> bool:
    word = re.compile(rf"(?<![가-힣])(?:{'|'.join(posts)})(?![가-힣])")
    return any(word.search(name) for name in (*m.entry.names, *m.figure.owners, m.figure.item, m.figure.column or ""))


def of_each_paper(found: list[Match], u: Understanding) -> list[Match]:
    """Return what several papers count by the very word asked, each in one row: how a paper heads its columns tells none of them apart."""
    papers = {m.figure.source.document for m in found}
    alike = all(m.cover.exact and m.cover.soft and m.figure.unit.startswith("count:") for m in found)
    return found if alike and len(papers) == len(found) > 1 and not u.carried else []

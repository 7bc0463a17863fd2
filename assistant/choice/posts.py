"""The posts of a government or an office: what its staff table counts, never the members of a body that it forms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding

_POSTS = frozenset({"정원", "현원", "결원", "과원"})


def of_posts(found: Sequence[Match], u: Understanding) -> list[Match]:
    """Keep the counts that are called posts by a word of their own, where posts are asked for: 정원 is also a garden."""
    asked = sorted({t.text for t in u.terms} & _POSTS)
    if not asked:
        return list(found)
    word = re.compile(rf"(?<![가-힣])(?:{'|'.join(asked)})(?![가-힣])")

    def called(m: Match) -> bool:
        return any(
            word.search(name) for name in (*m.entry.names, *m.figure.owners, m.figure.item, m.figure.column or "")
        )

    return [m for m in found if called(m)] or list(found)

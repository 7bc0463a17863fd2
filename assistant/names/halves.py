"""Headings of two things, `채무 및 공유재산`: what a table under one of them holds is not of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.question.meaning import Term
from index.words.spelling import squeeze
from ingest.model import Figure

_JOINED = re.compile(r"\s+및\s+|\s*[·ㆍ]\s*")


def of_other_half(required: Sequence[Term], figure: Figure) -> bool:
    """Tell whether a figure's own words name one half of its heading, and the question the other."""
    if _is_other_line(required, figure):
        return True
    joined = [halves for title in figure.source.section if (halves := _halves(title))]
    if not joined:
        return False
    own = squeeze(" ".join((figure.caption, *figure.owners, figure.item)))
    elsewhere = [t for t in required if not any(v in own for v in t.variants)]  # 구역 of 가로·보행구역 정비 is of both
    for halves in joined:
        asked = {h for h in halves if any(v in h for t in elsewhere for v in t.variants)}
        named = {h for h in halves if h in own}
        if asked and named and not asked & named:
            return True
    return False


def _is_other_line(required: Sequence[Term], figure: Figure) -> bool:
    """Tell whether a line is one half of the item that it stands under, and the question names only the other: 설명회 under 자문 및 설명회, no 자문."""
    own = squeeze(figure.item)
    for owner in figure.owners:
        halves = _halves(owner)
        asked = {h for h in halves if any(v in h for t in required for v in t.variants)}
        named = {h for h in halves if h in own}
        if asked and named and not asked & named:
            return True
    return False


@lru_cache(maxsize=4_096)
def _halves(title: str) -> tuple[str, ...]:
    """Return the names that a heading joins; none where it is of one thing."""
    halves = tuple(h for part in _JOINED.split(title) if len(h := squeeze(part)) > 1)
    return halves if len(halves) > 1 else ()

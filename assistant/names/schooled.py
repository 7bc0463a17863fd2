"""Pupils of two kinds of school, named one after the other, where documents name them only together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from assistant.names.cover import uncovered
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from assistant.question.pupils import pupils

_APART = frozenset({"compare", "change", "rank", "order", "share"})


def schooled(u: Understanding, shelf: Shelf, written: Callable[[Term], bool]) -> Understanding:
    """Read 중학생이랑 고등학생 as the one name that documents have for both, where they have none for either."""
    if u.each or u.want in _APART:
        return u
    for n, (term, following) in enumerate(pairwise(u.terms)):
        names = pupils(term.variants[0] + following.variants[0]) if not (term.soft or following.soft) else ()
        if not names or any(written(t) for t in (term, following)):
            continue
        both = replace(
            following, text=names[0], variants=names, head=names[0], start=term.start, joined=following.joined
        )
        if not uncovered((both,), shelf):
            return replace(u, terms=(*u.terms[:n], both, *u.terms[n + 2 :]))
    return u

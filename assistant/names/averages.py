"""An average that the documents print by a name of its own: 평균수온 is a row of a table, and nothing to be calculated."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_NAMED = re.compile(
    r"(?<![가-힣])평균\s?(폭|[가-힣]{2,}?)(?P<kind>시간|기간|인원|값)?(?:은|는|이|가|을|를|의|도)?(?=[\s?,.]|$)"
)
_WHY = re.compile(r"(?<![가-힣])왜(?![가-힣])|이유|까닭|원인(?!자)")


def named_average(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for the figure that goes by the very name of an average, where there is one; else leave the question as it is."""
    said = _NAMED.search(u.question) if u.want == "average" else None
    if said is None:
        return u
    printed = {squeeze(n) for e in shelf.entries if e.figure for n in (e.figure.item, e.figure.column)}
    names = (f"평균{said[1]}{said['kind'] or ''}", f"평균{said[1]}")
    name = next((n for n in names if n in printed), None)
    if name is None:
        return u
    kept = tuple(t for t in u.terms if not any(v in names[0] for v in t.variants))
    term = Term(name, (name,), start=said.start())
    want = "why" if _WHY.search(u.question) else "figure"
    return replace(u, want=want, terms=(*kept, term))

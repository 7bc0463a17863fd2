"""A word of no meaning that counts something after all: 문서, of 사진 12점, 문서 5점, is what those papers count."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_ASKED = re.compile(
    r"(?<![가-힣])(문서|서류|자료|파일|보고서|기타)(?:은|는|이|가|만)?\s*(?:(?:모두|총|전부)\s)?(?:몇\s?[가-힣]|\?|$)"
)


def plainly(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what a word that says nothing by itself counts, where a number that the question may mean is called just so."""
    said = _ASKED.search(u.question)
    if said is None or "terms" in u.carried or any(said[1] in t.variants for t in u.terms):
        return u
    terms = (*u.terms, Term(said[1], (said[1],), start=said.start(1)))
    units = {f"count:{c}" for c in u.counters}
    named = any(
        f.unit.startswith("count:") and squeeze(f.item) == said[1] and (not units or f.unit in units)
        for e in shelf.entries
        if (f := e.figure) and cover(terms, e, shelf) is not None
    )
    return replace(u, terms=terms) if named else u

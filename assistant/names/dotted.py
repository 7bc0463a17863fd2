"""Things that a dot joins where they are put together, `새터·두레 쉼터 합계`: each is one of its own, unless a name joins them so."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.racks import DOCUMENT, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_TOGETHER = frozenset({"sum", "average", "change", "compare"})
_NUMBERED = re.compile(r"\d{1,2}")
_LAST = re.compile(r"\d{1,2}([가-힣]{1,3})")
_JOINS = "(?:및|와|과|[·,/])?"
_FEWEST = 2  # letters of a name


def dotted(u: Understanding, shelf: Shelf) -> Understanding:
    """Read names that a dot joins as names side by side, where what they come to is asked and no name of the documents joins them."""
    if u.want not in _TOGETHER or not any("·" in t.text for t in u.required):
        return u
    texts = sorted({text for e in (*shelf.entries, *shelf.facts) for text in e.levels[:DOCUMENT] if text})
    terms: list[Term] = []
    for term in u.terms:
        sides = [] if term.soft else _sides(term.text)
        told = len(sides) > 1 and all(any(s in text for text in texts) for s in sides)
        if told and not _is_one_name(sides, texts):
            read = [replace(term, text=s, variants=(s,), head=s, joined=True) for s in sides]
            terms += [*read[:-1], replace(read[-1], joined=term.joined)]
        else:
            terms.append(term)
    return replace(u, terms=tuple(terms))


def _sides(text: str) -> list[str]:
    """Return the names that a dot joins; numbers share the ending of the last.

    >>> _sides("새터·두레"), _sides("1·2·3구간"), _sides("초·중")
    (['새터', '두레'], ['1구간', '2구간', '3구간'], [])
    """
    sides = [squeeze(s) for s in text.split("·")]
    if (last := _LAST.fullmatch(sides[-1])) and all(_NUMBERED.fullmatch(s) for s in sides[:-1]):
        return [*(s + last[1] for s in sides[:-1]), sides[-1]]
    return sides if all(len(s) >= _FEWEST for s in sides) else []


def _is_one_name(sides: list[str], texts: list[str]) -> bool:
    joined = re.compile(_JOINS.join(map(re.escape, sides)))
    return any(joined.search(text) for text in texts)

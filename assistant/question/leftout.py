"""What is to be left aside in a ranking: `A하고 비예산 사업은 빼고 제일 적은 것` ranks all but A, and asks of A nothing."""

from __future__ import annotations

import re

from assistant.language.phrasebook import first, phrasebook
from assistant.question.meaning import Term

_BUT = re.compile(
    r"(?:은|는|을|를)?\s?(?<![가-힣])(?P<but>(?:빼고(?:서|는)?|빼면|뺀|제외하고(?:서|는)?|제외하면|제외한|제하고|말고(?:는)?))(?![가-힣])\s?(?P<then>,?)"
)
_AROUND = re.compile(
    r"(?:에서|에선|에서는|중에?|중에서|가운데|가운데서?|에는|[.!?])\s+(?=\S)|(?:사업|과제|항목|행사|예산)(?:은|는)\s+(?=\S)"
)
_COMMA = re.compile(r"\s?[,·/]")
_RANKED = frozenset({"rank", "order"})


def left_out(terms: tuple[Term, ...], text: str, want: str) -> tuple[tuple[Term, ...], tuple[tuple[Term, ...], ...]]:
    """Return the words that must be met, and the names of what a ranking leaves aside."""
    but = _BUT.search(text) if want in _RANKED else None
    if but is None:
        return terms, ()
    start = max((m.end() for m in _AROUND.finditer(text, 0, but.start())), default=0)
    aside = [t for t in terms if start <= t.start < but.start()]
    kept = tuple(t for t in terms if t not in aside and not but.start("but") <= t.start < but.end("but"))
    if not (start or but["then"] or any(not t.soft for t in kept)):
        return terms, ()  # of which things is not told apart from which of them not
    return kept, _names(aside, text)


def _names(aside: list[Term], text: str) -> tuple[tuple[Term, ...], ...]:
    """Return each name by itself; what has no amount, 미정, is no name."""
    names: list[list[Term]] = [[]]
    for term in aside:
        if not (term.soft or first(phrasebook().says["status"], term.text)):
            names[-1].append(term)
        if term.joined or _COMMA.match(text, term.start + len(term.text)):
            names.append([])
    return tuple(tuple(n) for n in names if n)

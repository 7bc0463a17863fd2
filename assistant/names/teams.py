"""English names of teams, put together as the documents print them: the situation management team is 상황관리팀."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product

from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_ENDS = ("팀", "과", "국", "실", "센터", "담당관")
_MOST = 4  # words of a name


def teamed(u: Understanding, written: Callable[[Term], bool]) -> Understanding:
    """Read English words that lead to a team as its one name, where who is in it is asked and the documents print that name."""
    if u.want != "person":
        return u
    for last, term in enumerate(u.terms):
        if not (term.foreign and term.variants[0].endswith(_ENDS)):
            continue
        for first in range(max(0, last - _MOST + 1), last):
            words = u.terms[first : last + 1]
            if not all(
                t.foreign and not t.soft and t.start == term.start - last + n for n, t in enumerate(words, first)
            ):
                continue
            if names := tuple(n for n in _names(words) if written(replace(term, variants=(n,), foreign=False))):
                whole = replace(term, text=" ".join(t.text for t in words), variants=names, head="")
                return replace(u, terms=(*u.terms[:first], whole, *u.terms[last + 1 :]))
    return u


def _names(words: tuple[Term, ...]) -> list[str]:
    """Return every name that the Korean words for these make."""
    koreans = [[v for v in t.variants if not v.isascii()] for t in words]
    return [squeeze("".join(parts)) for parts in product(*koreans)]

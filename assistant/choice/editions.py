"""Editions of one event told apart: a report on the 제4회 says nothing of the 제5회 that is planned."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.choice.groups import Match
from assistant.question.meaning import Term, Understanding

_EDITION = re.compile(r"제?(\d{1,3})회(?!추경|추가경정|[의당차])([가-힣a-z0-9·]{3,})")
_YEAR = re.compile(r"^(?:19|20)\d\d년?도?(?=[가-힣]{2})")
_SAID = re.compile(r"제?(\d{1,3})회$")
_ACROSS = frozenset({"list", "order", "change", "change_rate", "sum", "average", "compare", "changed"})


def newest(found: list[Match], u: Understanding) -> list[Match]:
    """Keep the newest edition of an event that the question names without saying which, or when."""
    if u.years or u.relative or u.recent or u.want in _ACROSS or any(said(t) for t in u.terms):
        return found
    names = tuple(t for t in u.terms if t.context or not t.soft)
    editions = [(m, e) for m in found if (e := _edition(m, names))]
    old = {
        m.figure.id
        for m, (event, number) in editions
        for other, (same, later) in editions
        if event == same and later > number and _after(other, m)
    }
    return [m for m in found if m.figure.id not in old] if old else found


def said(term: Term) -> int | None:
    """Return the number of the edition that a word of the question says."""
    match = _SAID.match(term.variants[0]) if term.variants else None
    return int(match[1]) if match else None


def before(terms: Iterable[Term]) -> tuple[Term, ...] | None:
    """Return the words of a question with the edition before the one that they say; None when they say none."""
    changed = tuple(
        Term(f"제{n - 1}회", (f"제{n - 1}회", f"{n - 1}회")) if (n := said(t)) and n > 1 else t for t in terms
    )
    return changed if changed != tuple(terms) else None


def follows(later: Match, earlier: Match, terms: tuple[Term, ...]) -> bool:
    """Tell whether one figure is of the edition right after the other's, of the same event."""
    new, old = _edition(later, terms), _edition(earlier, terms)
    return new is not None and old is not None and new[0] == old[0] and new[1] == old[1] + 1


def _edition(match: Match, terms: tuple[Term, ...]) -> tuple[tuple[str, str], int] | None:
    """Return the event and its number: what follows 제5회, as far as the question names it."""
    for level in match.entry.levels:
        for number, said_name in _EDITION.findall(level):
            name = _YEAR.sub("", said_name)
            ends = [name.find(v) + len(v) for t in terms for v in t.variants if v in name]
            if ends:
                return (match.figure.source.document, name[: max(ends)]), int(number)
    return None


def _after(later: Match, earlier: Match) -> bool:
    return (later.figure.year or 0) > (earlier.figure.year or 0)

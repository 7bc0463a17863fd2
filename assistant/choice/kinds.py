"""What a thing is a kind of, said between its name and what is done to it: 조명 장비 설치비 is what 조명 설치비 prints."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.racks import OWN, Shelf
from assistant.question.meaning import Term, Understanding

_KINDS = frozenset({"장비", "기기", "설비", "시설", "시설물", "용품", "물품", "기구", "기자재"})
_AND_SO_ON = "(?:등|및기타)?"


def without_kind(u: Understanding, shelf: Shelf) -> tuple[Understanding, frozenset[str]] | None:
    """Return the question without such a word, and the amounts that print its neighbours side by side; None where none does."""
    for n, kind in enumerate(u.terms[1:-1], 1):
        before, after = u.terms[n - 1], u.terms[n + 1]
        if kind.soft or kind.text not in _KINDS or before.soft or not before.bare or before.foreign:
            continue
        led = "|".join(_any(t) for t in u.required if t not in (before, kind, after))
        beside = re.compile(f"(?:{led})?(?:{_any(before)}){_AND_SO_ON}(?:{_any(after)})")
        meant = frozenset(
            e.figure.id
            for e in shelf.entries
            if e.figure and e.figure.unit == "KRW" and any(map(beside.match, e.levels[OWN].split("|")))
        )
        if meant:
            return replace(u, terms=(*u.terms[:n], *u.terms[n + 1 :])), meant
    return None


def _any(term: Term) -> str:
    return "|".join(re.escape(v) for v in term.variants)

"""An account named in brackets: `주민 보조금(민간경상사업보조)` asks for that account, where what stands before it is all that it holds."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.racks import OWN, PLANNED, Rack, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.numbers.accounts import account

_BRACKETED = re.compile(r"\(\s*([^()]{2,20}?)\s*\)")
_ENDINGS = re.compile(r"(?:사업비|보조금|지원금|비용|사업|금|비)$")


def of_account(u: Understanding, shelf: Shelf) -> Understanding | None:
    """Return the question about the account in brackets alone; None unless the one item under it is what stands before."""
    bracket = next((m for m in _BRACKETED.finditer(u.question) if account(m[1])), None)
    if bracket is None:
        return None
    name = squeeze(bracket[1])
    inside = tuple(t for t in u.required if any(v in name for v in t.variants))
    outside = tuple(t for t in u.required if t not in inside)
    if not inside or not outside or not any(_holds_only(rack, name, outside) for rack in shelf.racks):
        return None
    return replace(u, terms=tuple(replace(t, soft=True) if t in outside else t for t in u.terms))


def _holds_only(rack: Rack, name: str, outside: tuple[Term, ...]) -> bool:
    """Tell whether one item makes up the whole of an account, and is called by every word said before it."""
    planned = [(e, f) for e in rack.entries if (f := e.figure) and f.measure in PLANNED and f.value]
    wholes = {(f.year, f.value) for _, f in planned if squeeze(f.item) == name}
    for entry, f in planned:
        if (f.year, f.value) not in wholes or name not in _owners(f) or squeeze(f.item) == name:
            continue
        words = entry.levels[OWN]
        if all(any(v in words or _ENDINGS.sub("", v) in words for v in t.variants) for t in outside):
            return True
    return False


def _owners(figure: Figure) -> set[str]:
    return {squeeze(x) for x in (*figure.owners, figure.account or "") if x}

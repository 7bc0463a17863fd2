"""A post that begins a name is part of it: 담당자 교육 is no other 교육, where a document prints the two as one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from ingest.text.lexicon import LEXICON

_POSTS = LEXICON.facts["person"]


def posted(u: Understanding, shelf: Shelf) -> Understanding:
    """Let a post that stands right before another word be met, where both are printed so."""
    if u.want == "person":
        return u
    pairs = {a: b for a, b in pairwise(u.terms) if a.soft and a.bare and not (a.context or b.soft) and a.text in _POSTS}
    printed = [a for a, b in pairs.items() if _is_printed(a.text + b.text, shelf)]
    if not printed:
        return u
    return replace(u, terms=tuple(replace(t, soft=False) if t in printed else t for t in u.terms))


def _is_printed(name: str, shelf: Shelf) -> bool:
    return any(name in level for e in shelf.entries for level in e.levels[:5])

"""Whose figures are asked for: `나래시는?` asks of another government what was asked of the last one."""

from __future__ import annotations

from dataclasses import replace

from assistant.language.phrasebook import phrasebook
from assistant.names.places import is_place
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding


def elsewhere(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask of a government that is named alone for the very thing that the conversation is about."""
    own = frozenset("".join(r.card.government.split()) for r in shelf.racks if r.card and r.card.government)
    if len(u.required) != 1 or not _is_own(u.required[0], own) or u.asked or not any(t.context for t in u.terms):
        return u
    before = [t for t in u.terms if t.context and not _is_own(t, own)]
    if not before:
        return u
    kept = (replace(t, soft=_is_act(t), context=False) for t in before)
    return replace(u, terms=(*(t for t in u.terms if not t.context), *kept))


def _is_own(term: Term, own: frozenset[str]) -> bool:
    return any(is_place(v, own) for v in term.variants)


def _is_act(term: Term) -> bool:
    """What is done to a thing is called one way here and another there: 활성화, 지원, 운영."""
    return any(v in phrasebook().acts or v.endswith("화") for v in term.variants)

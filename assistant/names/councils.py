"""The council of a place is that place's, by the name that its papers use: 가람구의회 is the 구의회 of 가람구."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.places import is_place
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding

_COUNCIL = re.compile(r"([가-힣]{1,6}([시군구도]))의회")


def councils(u: Understanding, shelf: Shelf) -> Understanding:
    """Read 가람구의회, where no name and no line is called so, as the place and its council."""
    places = frozenset[str]().union(*shelf.places.values())
    read = tuple(part for t in u.terms for part in (_apart(t, places, shelf) or (t,)))
    return replace(u, terms=read) if len(read) > len(u.terms) else u


def _apart(term: Term, places: frozenset[str], shelf: Shelf) -> tuple[Term, ...]:
    match = next((m for v in term.variants if (m := _COUNCIL.fullmatch(v))), None)
    if match is None or term.soft or not is_place(match[1], places) or any(match[0] in r.said for r in shelf.racks):
        return ()
    place, council = match[1], f"{match[2]}의회"
    return (
        replace(term, text=place, variants=(place,), head=place, joined=False),
        replace(term, text=council, variants=(council,), head=council, start=term.start + len(place) - 1),
    )

"""The same thing of another place: after `가람시 도서관 사무관리비는?`, `나래시는?` asks for that account again, not for all that the other spends."""

from __future__ import annotations

from dataclasses import replace

from assistant.language.phrasebook import phrasebook
from assistant.names.naming import asks_document
from assistant.names.places import is_place
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze


def elsewhere(u: Understanding, shelf: Shelf) -> Understanding:
    """Require what the question before named, when this one asks the same and names nothing but whose documents are meant."""
    if "question" not in u.carried or not all(_says_whose(t, shelf) for t in u.required):
        return u
    return replace(u, terms=tuple(_required(t, shelf) if t.context else t for t in u.terms))


def _required(term: Term, shelf: Shelf) -> Term:
    """A place that was named before gives way to the one named now; what is done is called otherwise there: 활성화, 지원."""
    asked = replace(term, soft=any(v in phrasebook().acts or v.endswith("화") for v in term.variants), context=False)
    return term if _says_whose(asked, shelf) else asked


def _says_whose(term: Term, shelf: Shelf) -> bool:
    """Tell whether a word says no more than whose documents are meant."""
    places = frozenset().union(*shelf.places.values())
    cards = [r.card for r in shelf.racks if r.card]
    told = squeeze("|".join(x for c in cards for x in (c.title, c.government, c.department) if x))
    whose = any(v in told for v in term.variants) and asks_document(
        (term,), shelf
    )  # a word of no document says nothing
    return whose or any(is_place(v, places) for v in term.variants)

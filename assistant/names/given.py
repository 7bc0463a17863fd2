"""Those whom money is given to are told in a line of their own, 지급대상: 직원한테 얼마 주는지 asks for the amount beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover, reached
from assistant.names.racks import Entry, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_TO = re.compile(r"들?(?:에게|한테|께)(?:는|만|도)?\s")
_GIVES = re.compile(r"[주준줘줄줬]|지급|지원|교부|드[리려]|나[눠누]|배분")
_FOR_WHOM = ("대상", "대상자")


def given(u: Understanding, shelf: Shelf) -> Understanding:
    """Let a word for whom need no name of its own, where the line beside the amount says that it is for them."""
    if u.want != "figure" or not u.money:
        return u
    for term in u.required:
        others = tuple(t for t in u.required if t is not term)
        if others and _is_given(u.question, term) and (lines := _told(term, others, shelf)):
            terms = tuple(replace(t, soft=True) if t is term else t for t in u.terms)
            theirs = all(str(year) in line for year in u.years for line in lines)
            u = replace(u, terms=terms, years=() if theirs else u.years)
    return u


def _is_given(question: str, term: Term) -> bool:
    to = _TO.match(question, term.start + len(term.text)) if term.start >= 0 else None
    return to is not None and _GIVES.search(question, to.end()) is not None


def _told(term: Term, others: tuple[Term, ...], shelf: Shelf) -> tuple[str, ...]:
    """Return the lines that say so, where every amount that the other words name stands under what is for them."""
    lines = {_place(e): e.fact.value for e in shelf.facts if e.fact and _is_for(term, e)}
    named = [e for e in reached(others, shelf) if e.figure and e.figure.unit == "KRW" and cover(others, e, shelf)]
    return tuple(lines[_place(e)] for e in named) if all(_place(e) in lines for e in named) else ()


def _is_for(term: Term, entry: Entry) -> bool:
    fact = entry.fact
    said = squeeze(fact.value) if fact and squeeze(fact.item).endswith(_FOR_WHOM) else ""
    return any(v in said or v in said.replace("및", "") for v in term.variants)


def _place(entry: Entry) -> tuple[object, ...]:
    thing = entry.figure or entry.fact
    return (entry.scope, thing.owners if thing else ())

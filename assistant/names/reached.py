"""How much of a target was reached: `목표 대비 몇 %` asks for the rate that is printed beside the target."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_AIMED = re.compile(r"목표\s?(?:대비|에\s?비해|의)|달성")
_SAYS_SO = ("목표", "대비", "달성")
_NAME = 4  # letters of a word that names a row
_RATE = Term("달성률", ("달성률", "달성율", "달성도"))


def reached(u: Understanding, shelf: Shelf) -> Understanding:
    """Read a share of a target as the rate of it, where one of that name is printed; what has a share is named by its row."""
    u = _of_part(u, shelf)
    if u.want != "share" or u.measures or u.funding or not _AIMED.search(u.question):
        return u
    about = tuple(t for t in u.terms if not t.text.startswith(_SAYS_SO))
    terms = (*about, _RATE)
    rates = (e for e in shelf.entries if e.figure is not None and e.figure.unit == "percent")
    if not any(t.context or not t.soft for t in about) or not any(cover(terms, e, shelf) for e in rates):
        return u
    return replace(u, want="figure", terms=terms)


def _of_part(u: Understanding, shelf: Shelf) -> Understanding:
    """A word that names no subject elsewhere names the part whose share is asked for, where one row ends in it: 구 정책사업."""
    if u.want != "share" or len(u.required) == 0:
        return u
    return replace(u, terms=tuple(_required(t, u, shelf) if t.soft and not t.context else t for t in u.terms))


def _required(term: Term, u: Understanding, shelf: Shelf) -> Term:
    hard, word = replace(term, soft=False), term.variants[0]
    if len(word) < _NAME:
        return term
    named = {
        e.figure.item
        for e in shelf.entries
        if e.figure and squeeze(e.figure.item).endswith(word) and cover((*u.required, hard), e, shelf)
    }
    return hard if len(named) == 1 else term

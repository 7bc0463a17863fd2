"""Columns and rows headed shortly: 급식 heads what the same paper writes out as 급식 개선."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from assistant.language.phrasebook import phrasebook
from assistant.names.cover import cover, reached
from assistant.names.racks import Entry, Library, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze


def headed(u: Understanding, shelf: Shelf, library: Library) -> Understanding:
    """Let what is done need no name behind the heading of a cell, where the lines of that cell's project write both as one."""
    for thing, act in pairwise(u.required):
        if not (thing.bare and _is_act(act)):
            continue
        rest = tuple(t for t in u.terms if t is not act)
        if any(e.figure and cover(u.terms, e, shelf) for e in reached(u.required, shelf)):
            return u
        cells = [e for e in shelf.entries if _heads(thing, e) and cover(rest, e, shelf)]
        if cells and all(_written_out(thing, act, e, library) for e in cells):
            return replace(u, terms=tuple(replace(t, soft=True) if t is act else t for t in u.terms))
    return u


def _is_act(term: Term) -> bool:
    return term.variants[0] in {*phrasebook().acts, *phrasebook().building}


def _heads(thing: Term, entry: Entry) -> bool:
    f = entry.figure
    return f is not None and f.table is not None and bool({squeeze(f.column), squeeze(f.item)} & {*thing.variants})


def _written_out(thing: Term, act: Term, entry: Entry, library: Library) -> bool:
    whole = thing.variants[0] + act.variants[0]
    lines = (x for x in library.lines(entry.scope.document) if whole in x.words)
    return any(x.section is not None and x.section.project == entry.scope.project for x in lines)

"""Columns and rows headed shortly: 급식 heads what the same paper writes out as 급식 개선; a column of names by what they are: 분야 그룹."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.language.phrasebook import phrasebook
from assistant.names.cover import cover, reached
from assistant.names.racks import Entry, Library, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze

_CELLS = re.compile(r"\t|\||\s{2,}")
_OVER = 40  # lines over a row in which its heading may stand


def of_kind(u: Understanding, shelf: Shelf, library: Library) -> Understanding:
    """Let what heads the names of rows need no name itself, where each row that the other words name stands under it: 산골 분야그룹 한도액."""
    if len(u.required) < 2 or any(t.joined for t in u.required):
        return u  # each of a list is a name
    if any(cover(u.terms, e, shelf) for e in reached(u.required, shelf)):
        return u
    for kind in u.required:
        rest = tuple(t for t in u.terms if t is not kind)
        others = tuple(t for t in u.required if t is not kind)
        named = [e for e in reached(others, shelf) if e.figure and (met := cover(rest, e, shelf)) and met.own]
        columns = {squeeze(f.column) for e in shelf.entries if (f := e.figure)}
        if named and all(_stands_under(kind, u, e, columns, library) for e in named):
            return replace(u, terms=tuple(replace(t, soft=True) if t is kind else t for t in u.terms))
    return u


def _stands_under(kind: Term, u: Understanding, entry: Entry, columns: set[str], library: Library) -> bool:
    f = entry.figure
    if f is None or f.table is None or not f.column:
        return False
    said, column = squeeze(u.question), squeeze(f.column.split()[-1])
    over = library.text(f.source.document)[: f.source.start].splitlines()[-_OVER:]
    heads = ([squeeze(c) for c in _CELLS.split(line)] for line in over if column in squeeze(line))
    names = {h for cells in heads for h in cells if h and h in said} - columns
    return any(h.endswith(v) for h in names for v in kind.variants)


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

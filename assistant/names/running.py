"""What has come together so far: 누계 is asked for by its name, where one is printed so, or by that of a table's sum."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding

_SAID = re.compile(r"(?<![가-힣])(?:누계|누적)(?:에서는?(?![가-힣])|(?![가-힣]{2}))")
_RANKED = frozenset({"rank", "order", "compare"})
_SUM = ("합계", "계")
_RUNNING = Term("누계", ("누계", "누적"))


def running(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what is printed as a running total of the thing; where none is, the question stays as it was."""
    if not u.required or not _SAID.search(u.question):
        return u
    if said := tuple(t for t in u.required if {*t.variants} & {*_RUNNING.variants}):
        return _in_all(u, said, shelf)
    terms = (*(t for t in u.terms if not {*t.variants} & {*_RUNNING.variants}), _RUNNING)
    counted = [e.figure for e in shelf.entries if e.figure is not None and cover(terms, e, shelf)]
    if not counted:
        return u
    units = {f.unit.removeprefix("count:") for f in counted if f.unit.startswith("count:")}
    counters = u.counters or (tuple(sorted(units)) if not u.money_said and len(units) == 1 else ())
    return replace(u, terms=terms, want="figure" if u.want == "sum" else u.want, counters=counters)


def _in_all(u: Understanding, said: tuple[Term, ...], shelf: Shelf) -> Understanding:
    """Read 누계 as the sum of a table, where things are ranked by it and nothing is called so: 누계에서 가장 많은 것."""
    others = tuple(t for t in u.required if t not in said)
    if u.want not in _RANKED or not others or any(v in e.said for e in shelf.entries for v in _RUNNING.variants):
        return u
    if not any(e.figure and e.figure.total and cover(others[:1], e, shelf) for e in shelf.entries):
        return u
    return replace(u, terms=tuple(replace(t, variants=_SUM, soft=True) if t in said else t for t in u.terms))

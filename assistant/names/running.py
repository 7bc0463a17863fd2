"""What has come together so far: 누계 is asked for by its name, where one is printed so."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Term, Understanding

_SAID = re.compile(r"(?<![가-힣])(?:누계|누적)(?![가-힣]{2})")
_RUNNING = Term("누계", ("누계", "누적"))


def running(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for what is printed as a running total of the thing; where none is, the question stays as it was."""
    if not u.required or not _SAID.search(u.question) or any({*t.variants} & {*_RUNNING.variants} for t in u.required):
        return u
    terms = (*(t for t in u.terms if not {*t.variants} & {*_RUNNING.variants}), _RUNNING)
    counted = [e.figure for e in shelf.entries if e.figure is not None and cover(terms, e, shelf)]
    if not counted:
        return u
    units = {f.unit.removeprefix("count:") for f in counted if f.unit.startswith("count:")}
    counters = u.counters or (tuple(sorted(units)) if not u.money_said and len(units) == 1 else ())
    return replace(u, terms=terms, want="figure" if u.want == "sum" else u.want, counters=counters)

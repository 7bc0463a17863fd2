"""How often a body meets is asked of the body: 준비단 회의는 얼마나 자주 열려, or 회의는 얼마나 자주 해 after who leads it."""

from __future__ import annotations

import re

from assistant.question.meaning import Term
from assistant.question.pace import OFTEN

_BODY = re.compile(r"[가-힣](?:단|반|회|팀|협의체|기구)$|(?:[가-힣\s]|^)TF$", re.IGNORECASE)
_MEETINGS = frozenset({"회의", "모임"})


def of_body(terms: tuple[Term, ...], question: str, before: tuple[Term, ...] = ()) -> tuple[Term, ...]:
    """Leave out the meetings of a body where how often they are held is asked for: they have no name of their own."""
    meetings = [t for t in terms if not t.soft and t.text in _MEETINGS]
    if not meetings or not OFTEN.search(question):
        return terms
    bodies = [t for t in (*before, *terms) if not t.soft and _BODY.search(t.text)]
    alone = all(t in meetings or t.soft for t in terms)
    if not bodies or not (alone or any(t in terms for t in bodies)):
        return terms
    return tuple(t for t in terms if t not in meetings)

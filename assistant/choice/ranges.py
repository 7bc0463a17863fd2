"""Which end of a range is asked for: of `1개소당 300만원 ~ 500만원` the most, or the least."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from ingest.model import Bound, Figure

_MOST = re.compile(r"최대|최고|상한|많아야|\b(?:at most|up to|maximum|upper)\b", re.IGNORECASE)
_LEAST = re.compile(r"최소|최저|하한|적어도|\b(?:at least|minimum|lower)\b", re.IGNORECASE)


def of_end(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the other end of a range where the question says which it means."""
    most, least = _MOST.search(u.question) is not None, _LEAST.search(u.question) is not None
    if most == least:
        return found
    meant, other = (Bound.HIGH, Bound.LOW) if most else (Bound.LOW, Bound.HIGH)
    told = {_line(m.figure) for m in found if m.figure.bound is meant}
    return [m for m in found if m.figure.bound is not other or _line(m.figure) not in told]


def _line(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.source.line, figure.table, figure.row, figure.unit

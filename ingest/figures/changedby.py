"""What a thing changed by and its two ends in a bracket behind that: 인구 2,318명 감소(’18년 62,179명 → ’23년 59,861명)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.figures.scope import Line
from ingest.numbers.amounts import Doubt, Quantity

_BY = re.compile(
    r"\s?(?P<deed>감소|증가|감축|증원|하락|상승)(?:하였음|했음|함|됨)?\s?\(\s*(?:['’‘]?\d{2,4}\s?[년.][^()→]{0,8}?)?"
)
_TO = re.compile(r"\s*(?:→|⇒|➔|->|에서)\s*(?:['’‘]?\d{2,4}\s?[년.][^()→]{0,8}?)?")
_LAST_YEARS = re.compile(r"^(?:최근|지난)\s?\d+\s?(?:개)?년(?:간|동안)?\s*")
_PIECE = re.compile(r"[,;:/](?!\d)|\s·\s|[·○]\s")


def changed_by(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, str]:
    """Return what the three are called, by where they start, where the two ends differ by the first."""
    found: dict[int, str] = {}
    free = [q for q in quantities if isinstance(q, Quantity) and not line.taken(q.start)]
    for by, start, end in zip(free, free[1:], free[2:], strict=False):
        told = _BY.fullmatch(line.text, by.end, start.start)
        if told is None or not by.unit.startswith("count:") or not by.unit == start.unit == end.unit:
            continue
        if _TO.fullmatch(line.text, start.end, end.start) is None or abs(end.value - start.value) != by.value:
            continue
        cuts = [m.end() for m in _PIECE.finditer(line.text, line.value_start, by.start)]
        name = _LAST_YEARS.sub("", line.text[cuts[-1] if cuts else line.value_start : by.start].strip()) or line.key
        if name:
            found |= {by.start: f"{name} {told['deed']}", start.start: name, end.start: name}
    return found

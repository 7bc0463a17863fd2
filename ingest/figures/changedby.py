"""What a thing changed by and its two ends in a bracket behind that: 인구 2,318명 감소(’18년 62,179명 → ’23년 59,861명)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.figures.scope import Line
from ingest.numbers.amounts import Doubt, Quantity

_BY = re.compile(
    r"\s?(?P<deed>감소|증가|감축|증원|하락|상승)(?:하였음|했음|함|됨)?\s?\(\s*(?:['’‘]?\d{2,4}\s?[년.][^()→]{0,8}?)?"
)
WAS = re.compile(r"(?:^|\s)(?:당초|기정|종전|기존|현행)$")  # what an arrow leads from
_OPENED = re.compile(r"\s?\(\s?(?:증|감|증가|감소|[+△▲-])?\s?")
_SHUT = re.compile(r"\s?(?:[↑↓⇑⇓]|증|감|증가|감소|증원|감축|확대|확충|추가|신규)?\s?\)")
_TO = re.compile(r"\s*(?:→|⇒|➔|->|에서)\s*(?:(?:변경|조정)\s?)?(?:['’‘]?\d{2,4}\s?[년.][^()→]{0,8}?)?")
_LAST_YEARS = re.compile(r"^(?:최근|지난)\s?\d+\s?(?:개)?년(?:간|동안)?\s*")
_PIECE = re.compile(r"[,;:/](?!\d)|\s·\s|[·○]\s")


def changed_by(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, str]:
    """Return what the three are called, by where they start, where the two ends differ by the first."""
    found: dict[int, str] = {}
    free = [q for q in quantities if isinstance(q, Quantity) and not line.taken(q.start)]
    for by, start, end in zip(free, free[1:], free[2:], strict=False):
        told = _BY.fullmatch(line.text, by.end, start.start)
        if _is_by(line, by, start, end):  # here the ends come first: 45개소 → 52개소(7개소↑)
            name = _called(line, by)
            name = line.key if any(c.isdigit() for c in name) else WAS.sub("", name) or line.key
            found[end.start] = f"{name} {'증가' if start.value > by.value else '감소'}".strip()
        if told is None or not by.unit.startswith("count:") or not by.unit == start.unit == end.unit:
            continue
        if _TO.fullmatch(line.text, start.end, end.start) is None or abs(end.value - start.value) != by.value:
            continue
        if name := _called(line, by):
            found |= {by.start: f"{name} {told['deed']}", start.start: name, end.start: name}
    return found


def _called(line: Line, first: Quantity) -> str:
    """Return the words between the last boundary and the first number, else the key."""
    cuts = [m.end() for m in _PIECE.finditer(line.text, line.value_start, first.start)]
    return _LAST_YEARS.sub("", line.text[cuts[-1] if cuts else line.value_start : first.start].strip()) or line.key


def _is_by(line: Line, start: Quantity, end: Quantity, by: Quantity) -> bool:
    """Tell whether the bracket behind two ends says what lies between them."""
    counts = by.unit.startswith("count:") and by.unit == start.unit == end.unit
    if not counts or abs(end.value - start.value) != abs(by.value) or start.value == end.value:
        return False
    leads = _TO.fullmatch(line.text, start.end, end.start) is not None
    return (
        leads and _OPENED.fullmatch(line.text, end.end, by.start) is not None and bool(_SHUT.match(line.text, by.end))
    )

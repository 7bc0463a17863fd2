"""Which end of a range is asked for, of `1개소당 300만원 ~ 500만원` the most, or the least; and which of the columns headed by bounds."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Bound, Figure

_MOST = re.compile(r"최대|최고|상한|많아야|\b(?:at most|up to|maximum|upper)\b", re.IGNORECASE)
_BAND = re.compile(
    r"(?<![\d,.])\d[\d,.]*\s?[천백십만억]*\s?(?:원|명|인|세|건|개|㎡)(?:\s?(?:미만|초과|이상|이하|이내))?"
)
_BOUNDED = re.compile(rf"\s*{_BAND.pattern}\s*")
_LEAST = re.compile(r"최소|최저|하한|적어도|\b(?:at least|minimum|lower)\b", re.IGNORECASE)


def of_band(found: list[Match], u: Understanding) -> list[Match]:
    """Keep the cells of the column whose bound a question says, and nothing else where no column of the table is of it: 10만원 초과."""
    said = {squeeze(m[0]) for m in _BAND.finditer(u.question)}
    tables = {_table(m.figure) for m in found if m.figure.table is not None and _BOUNDED.fullmatch(m.figure.column)}
    if not said or not tables:
        return found
    banded = [m for m in found if _table(m.figure) in tables and squeeze(m.figure.column) in said]
    return banded or [m for m in found if any(band in squeeze(m.figure.item) for band in said)]


def _table(figure: Figure) -> tuple[str, int | None]:
    return figure.source.document, figure.table


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

"""Columns that count nothing: those that number rows or pages, and those that say of or since which year a row is."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from ingest.figures.gridcells import GridCells
from ingest.numbers.labels import is_total
from ingest.text.folding import fold, squeeze
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

_SPACES = "면수"  # of pages, or of a car park, where they add up
_YEAR = re.compile(r"(?:19|20)\d{2}(?:년도?)?|'\d{2}년도?")
_DAY = re.compile(r"(?:(?:19|20)\d{2}|'\d{2})(?:년도?|[.\-/년]\d{1,2}(?:[.\-/월]\d{1,2}[.일]?|[월.])?|\.)?")
_HEADS = frozenset({"연도", "년도", "개최연도", "개최년도", "사업연도", "사업년도", "회계연도", "회계년도"})
_YEARLY = frozenset(
    {"지원", "추진", "개최", "실시", "운영", "발간"}
)  # what is done each year: 지원연도 says whose year it is
_WHEN = "연도|년도|년월일?|연월일?|년|일자|일|시기"
_SINCE = re.compile(
    rf"(?:{'|'.join(LAYOUT.since)})(?:{_WHEN})?|(?:{'|'.join(d for d in LAYOUT.deeds if d not in _YEARLY)})(?:연도|년도|년월일?|연월일?|일자)"
)


def numbers_rows(cells: GridCells, number: int, key: str) -> bool:
    """Tell whether a column only numbers its rows or points to pages."""
    if key == _SPACES and _adds_up(cells, number):
        return False
    return key in LEXICON.numbering or (not key and _ascending(cells, number))


def dates_rows(cells: GridCells, number: int, key: str) -> bool:
    """Tell whether a column called 연도 holds nothing but the year of each row."""
    if key not in _HEADS:
        return False
    said = [t for t in _said(cells, number) if t]
    return bool(said) and all(_YEAR.fullmatch(t) for t in said)


def tells_since(cells: GridCells, number: int) -> bool:
    """Tell whether a column says since when each row's thing has been, and nothing else: 개관 | 2015년."""
    key = squeeze(fold(" ".join(c.text for c in cells.heads(number)))) if number else ""
    if not _SINCE.fullmatch(key):
        return False
    said = _said(cells, number)
    dated = [t for t in said if _DAY.fullmatch(t)]
    return bool(dated) and all(t in dated or not t.strip("-–") for t in said)


def _said(cells: GridCells, number: int) -> list[str]:
    return [squeeze(fold(c.text)) for r in cells.body if (c := cells.at.get((r, number))) is not None]


def _adds_up(cells: GridCells, number: int) -> bool:
    """Tell whether the last row is the total of the others."""
    held = [(r, cells.holds(r, number).parts[:1]) for r in cells.body]
    values = [(r, parts[0].value) for r, parts in held if parts and parts[0].value is not None]
    if len(values) < 2 or not (label := cells.at.get((values[-1][0], 0))) or not is_total(label.text):
        return False
    return sum((v for _, v in values[:-1] if v is not None), Decimal(0)) == values[-1][1]


def _ascending(cells: GridCells, number: int) -> bool:
    """Tell whether a column without a heading numbers its rows: 1, 2, 3 … or 1회, 2회 … beside words."""
    if number + 1 >= cells.table.columns or cells.table.header_rows:
        return False
    values: list[Decimal] = []
    for r in cells.body:
        parts = cells.holds(r, number).parts
        if len(parts) != 1 or parts[0].value is None or not cells.holds(r, number + 1).words:
            return False
        values.append(parts[0].value)
    return len(values) > 1 and all(b - a == 1 for a, b in pairwise(values))

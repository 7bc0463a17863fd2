"""What a bracket tells of the year before is of the thing before the bracket: 관람객 480명(전년 동기 310명)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.figures.frame import Frame
from ingest.model import Figure
from ingest.text.folding import fold, squeeze

_BEFORE = re.compile(r"(?:전년|전년도|작년|지난해)(?:동기|동월|동기간|같은기간|실적)?")

_THEN = r"['’‘]?(?:\d{2}|\d{4})\s?년?도?"


def year_before(frame: Frame, figures: Sequence[Figure]) -> list[Figure]:
    """Give a number of the year before the name of the one number of its line that it stands behind, and that year."""
    lines: dict[int, list[Figure]] = {}
    done: list[Figure] = []
    for figure in figures:
        now = lines.setdefault(figure.source.line, []) if figure.table is None else []
        alike = [f for f in now if f.unit == figure.unit]
        own = _told(figure, alike[0]) if len(alike) == 1 and _is_of(frame, figure, alike[0]) else figure
        own = next((replace(figure, item=f.item) for f in alike[-1:] if _is_then(frame, figure, f)), own)
        now.append(own)
        done.append(own)
    return done


def _told(figure: Figure, now: Figure) -> Figure:
    """Return a number by the name of another, of the year before that one's."""
    if now.year is None:
        return figure
    return replace(figure, item=now.item, owners=now.owners, year=now.year - 1, year_from="sentence")


def _is_of(frame: Frame, figure: Figure, now: Figure) -> bool:
    """Tell whether nothing but the opening of its bracket and the year before stand between two numbers."""
    if not _BEFORE.fullmatch(squeeze(figure.item)):
        return False
    start, end = frame.line_span(figure.source.line)
    words = r"\s?".join(squeeze(figure.item))
    said = rf"{_digits(now)}\s?\(\s?{words}\s?[:：]?\s?{_digits(figure)}"
    return re.search(said, fold(frame.text[start:end])) is not None


def _is_then(frame: Frame, figure: Figure, now: Figure) -> bool:
    """Tell whether a bracket tells of another year what stands before it, by whose name and number it is called: 이용률 84.2%(’27년 82.7%)."""
    if figure.year is None or figure.year == now.year or squeeze(figure.item) != squeeze(f"{now.item}{now.printed}"):
        return False
    start, end = frame.line_span(figure.source.line)
    said = rf"{_digits(now)}\s?\(\s?{_THEN}\s?[:：]?\s?{_digits(figure)}"
    return re.search(said, fold(frame.text[start:end])) is not None


def _digits(figure: Figure) -> str:
    return re.escape(fold(figure.printed))

"""Figures told as of a day: who asks for the end of March means the table that was drawn up then."""

from __future__ import annotations

import re

from assistant.groups import Match
from assistant.meaning import Understanding
from ingest.model import Figure

_ASKED = re.compile(r"(?<!\d)(\d{1,2})\s?월\s?(?:말|\d{1,2}\s?일|현재|기준|까지)")
_PRINTED = re.compile(r"(?:19|20)?\d{2}\s?[.년]\s?0?(\d{1,2})\s?(?:[.월]\s?\d{0,2}\s?[.일]?|월)\s?(?:말|현재|기준)")


def as_of(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what is told as of the month that the question names, where a table says so."""
    asked = _ASKED.search(u.question)
    if asked is None:
        return found
    return [m for m in found if int(asked[1]) in _months(m.figure)] or found


def _months(figure: Figure) -> set[int]:
    said = " ".join(x for x in (figure.caption, figure.column, figure.period) if x)
    return {int(m[1]) for m in _PRINTED.finditer(said)}

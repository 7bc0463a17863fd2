"""The title that a page repeats at its top or its foot: no heading, and it tears no table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.tables.torn import PAGE
from ingest.text.lines import Line, tight

_COVER = 3  # lines with words in which a title stands
_LONG = 6  # letters that a title has at least: a shorter line is as soon a heading of the form


def unrepeated(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Blank the lines next to a page's number that only say the title of the cover again."""
    printed = [ln for ln in lines if not ln.blank]
    titles = {t for ln in printed[:_COVER] if len(t := tight(ln.text)) >= _LONG and not {"\t", "|"} & set(ln.text)}
    pages = {n for n, ln in enumerate(printed) if PAGE.match(ln.text)}
    again = {
        ln.number
        for n, ln in enumerate(printed)
        if n >= _COVER and not pages.isdisjoint({n - 1, n + 1}) and tight(ln.text) in titles
    }
    return tuple(replace(ln, end=ln.start, text="") if ln.number in again else ln for ln in lines)

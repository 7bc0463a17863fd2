"""What a thing was before: of `3억원에서 5억원으로 늘린다` the first is of no year that the sentence is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.figures.scope import Line
from ingest.numbers.amounts import Doubt, Quantity
from ingest.numbers.years import Year, years

BEFORE = "종전"
_FROM = re.compile(r"\s?에서\s?(?:약\s?)?")
_ARROW = re.compile(r"(?:\s[가-힣]{1,4})?\s?(?:→|⇒|➔|->|▶)\s?(?:(?:월|매월|연|약|변경|조정|개선)\s?)?")
_DATED = re.compile(r"\s?[가-힣]{0,6}\s?\((?P<when>[^()]{2,20})\)")
_TO = re.compile(r"\s?(?:\([^()]{1,20}\)\s?)?(?:으로|로)(?![가-힣])")


def left(line: Line, quantities: Sequence[Quantity | Doubt]) -> dict[int, Year]:
    """Return, by where they stand, the numbers that a change is from, each with the words for when it was so."""
    found: dict[int, Year] = {}
    for first, then in pairwise(quantities):
        if isinstance(first, Doubt) or isinstance(then, Doubt) or first.unit != then.unit:
            continue
        told = _FROM.fullmatch(line.text, first.end, then.start) and _TO.match(line.text, then.end)
        led = _ARROW.fullmatch(line.text, first.end, then.start) and _undated(line.text, then.end)
        if told or led:
            found[first.start] = Year(None, BEFORE, 0, 0)
    return found


def _undated(text: str, end: int) -> bool:
    """Tell whether a line says no year, or but one in the bracket behind an arrow, which dates the change: 4개 → 6개 노선(’29.4.).

    >>> _undated("4개 → 6개 노선(’29.4.)", 8), _undated("’28년 4개 → 6개(’29년)", 12), _undated("4개 → 6개(’28년 → ’29년)", 8)
    (True, False, False)
    """
    told, behind = years(text), _DATED.match(text, end)
    return not told or (
        len(told) == 1 and behind is not None and behind.start("when") <= told[0].start < behind.end("when")
    )

"""Brackets behind a number: what they tell of the thing before them is of that thing, and ends with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.model import Measure
from ingest.numbers.amounts import Quantity
from ingest.numbers.measures import MONEY, measure_named
from ingest.numbers.years import years
from ingest.text.folding import fold, squeeze

_TOLD = re.compile(r"^\s?[(,](?P<said>[^()\d]{0,8}(?:(?:(?:19|20)\d{2}|['’‘]\d{2})\s?년?도?)?[^()\d]{0,12})$")
_TOGETHER = re.compile(r"(?:등|외)\s?[\d,]+\s?[가-힣]")  # 산책로 정비 등 11개 사업: what they cost is no 산책로's
_NAMED = 4  # letters of a thing's own name, not of what is done: 운영, 지원


@dataclass(slots=True)
class Beside:
    """What the brackets of one line are of: 수변공원 45억원(총사업비 180억원), 진입도로 60억원."""

    outer: Measure | None = None  # what the number before the bracket measures
    whose: str = ""  # what stands before it is called
    listed: int = 0  # numbers of things since the last bracket: behind several, a bracket is of them all

    def measure(self, before: str, last: Measure | None) -> Measure | None:
        """Return what the last number lends to the next: behind a bracket, that of the number before it."""
        if before.rfind("(") > before.rfind(")"):
            self.outer = last
        elif before.lstrip().startswith(")"):
            return self.outer
        return last

    def name(self, before: str, name: str, last: str, found: Quantity) -> str:
        """Return what a number is called: in a bracket, by what stands before that where it says no name itself."""
        opened = before.rfind("(")
        if opened > before.rfind(")"):
            whose = name if before[:opened].strip() else last
            self.whose = whose if self.listed < 2 and len(re.sub(r"\W|\d|년도?", "", whose)) >= _NAMED else ""
        elif before.lstrip().startswith(")"):
            self.whose = ""
        self.listed = (0 if "(" in before or ")" in before else self.listed) + found.unit.startswith("count:")
        own = self.whose and found.unit == "KRW" and not _TOGETHER.search(name)
        told = _TOLD.search(before) if own else None
        return self.whose if told and _only_measures(told["said"]) else name


def _only_measures(said: str) -> bool:
    """Tell whether words say no more than a year and a measure.

    >>> _only_measures("2030년"), _only_measures("총사업비"), _only_measures("국비")
    (True, True, False)
    """
    rest = squeeze(fold(said))
    for y in reversed(years(rest)):
        rest = rest[: y.start] + rest[y.end :]
    rest = re.sub(r"^(?:년도?|도)?[:：]?|[:：]$", "", rest)
    return not rest or measure_named(rest) in MONEY

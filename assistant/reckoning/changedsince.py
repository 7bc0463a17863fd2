"""How something changed since a year, 2031년부터 얼마나 늘었어: from that year to the newest that is told, never from the year before."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.asof import since_asked

_FROM = re.compile(r"((?:19|20)?\d{2})\s?년?도?\s?(?:예산\s?)?부터(?!\s?시작)(?!.*까지)")
_CENTURY = 2000


def changed_since(ask: Ask) -> Ask:
    """Ask for both years, where the one that is said is only the first."""
    u = ask.u
    said = _FROM.search(u.question)
    year = int(said[1]) if said else since_asked(u.question)
    if year is None or len(u.years) != 1 or u.years[0] != (year if year > _CENTURY else _CENTURY + year):
        return ask
    told = [g.figure.year for g in ask.choose(years=(), want="list").groups if g.figure.value is not None]
    newest = max((y for y in told if y is not None), default=0)
    return replace(ask, u=replace(u, years=(u.years[0], newest))) if newest > u.years[0] else ask

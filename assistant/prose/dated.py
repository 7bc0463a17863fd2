"""Lines and the year asked for: what a line or a row prints of other years is no answer for that one."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.prose.told import DATE
from ingest.model import Source
from ingest.numbers.years import years

_NUMBER = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d{2}|['’‘]\d{2}")
_ROW = re.compile(r"[\t|]")


def of_years_asked(ask: Ask, source: Source) -> bool:
    """Tell whether a line may speak of the years that a question asks for.

    It names one of them, or stands under a heading that does; or it names none, is no row of a table, and its document is of that year.
    """
    card = ask.shelf.card(source.document)
    about = card.year if card else None
    asked = ask.u.years
    if not asked and ask.u.relative and about is not None:
        asked = (about + ask.u.relative,)
    if not asked:
        return True
    if _ROW.search(source.quote) and not _NUMBER.search(_YEAR.sub("", source.quote)):
        return False  # the headings of columns say no value
    said = {y.year for y in years(source.quote)} - {None} or {y.year for t in source.section for y in years(t)} - {None}
    if said:
        return not said.isdisjoint(asked)
    return about in asked and _ROW.search(source.quote) is None


def says_when(ask: Ask, source: Source) -> bool:
    """Tell whether a line says more of the time than the year that the question gives itself: 2031년 학당 운영 does not."""
    rest = source.quote
    for year in ask.u.years:
        rest = re.sub(rf"(?<!\d){year}\s?(?:년도?|[.](?!\s?\d))", "", rest)
    return DATE.search(rest) is not None or not ask.u.years

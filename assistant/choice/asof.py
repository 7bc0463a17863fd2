"""Figures told as of a day or of a year: who asks for the end of March means the table that was drawn up then."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure
from ingest.numbers.years import spanning
from ingest.numbers.years import years as printed_years

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


def of_year(match: Match, years: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a figure is about one of the years."""
    figure = match.figure
    if figure.year is not None:
        return figure.year in years
    if figure.unit == "KRW" and figure.period and spanning(figure.period) is not None:
        return False  # 기투자(’21년까지) is of all the years till then
    if figure.period and (numbers := _told(figure)):
        return len(numbers) == 1 and not numbers.isdisjoint(years)
    card = shelf.card(match.entry.scope.document)
    return card is not None and card.year in years


def _told(figure: Figure) -> set[int | None]:
    """Return the years that the period of a figure prints; those of a count only where they are printed in full."""
    said = printed_years(figure.period or "")
    return {y.year for y in said if figure.unit == "KRW" or str(y.year) in y.printed}


def named_year(match: Match, years: tuple[int, ...]) -> bool:
    """Tell whether the year is part of a figure's name."""
    names = squeeze("|".join([*match.figure.owners, match.figure.item]))
    return any(str(y) in names for y in years)

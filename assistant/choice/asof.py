"""Figures told as of a day or of a year: who asks for the end of March means the table that was drawn up then."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.choice.aims import is_past
from assistant.choice.groups import Match
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from assistant.question.years import day_in
from index.words.spelling import squeeze
from ingest.model import SUPPOSED, Figure
from ingest.numbers.years import UNTIL, spanning
from ingest.numbers.years import years as printed_years

_YEAR_TILL = r"(?<!\d)((?:19|20)\d\d|(?<=['’‘])\d\d)\s?년?도?\s?말?까지"
_ASKED_TILL = re.compile(_YEAR_TILL)
_TOLD_TILL = re.compile(_YEAR_TILL + r"\s?(?:의\s?)?(?:누[계적]\s?)?[:：]?\s?(?:약\s?)?$")
_UNTIL_YEAR = re.compile(rf"['’‘]?{_YEAR_TILL}")
_ASKED = re.compile(r"(?<!\d)(\d{1,2})\s?월\s?(?:말|\d{1,2}\s?일|현재|기준|까지)")
_MONTH = re.compile(r"(?<![\d.~\-–])(?<!\d년 )(?<!\d년)(1[0-2]|0?[1-9])\s?월(?:분|달)?(?:에|의|은|는)?(?=\s|$)")
_HANDED_OUT = re.compile(r"(?<=년)\s?(1[0-2]|0?[1-9])\s?월(?:분|달)?(?:에|의|은|는)?\s(?=.*(?:배정|배분|지출|집행))")
_A_MONTH = re.compile(r"\d{1,2}\s?월")
_STANDING = re.compile(r"(?<!\d)(\d{1,2})\s?월\s?(?:\d{1,2}\s?일|[말초])?\s?(?:기준|현재|시점)")
_TILL = re.compile(r"(?<!\d)(\d{1,2})\s?월\s?(?:말(?:까지)?|까지)(?:의|에)?(?=\s)")
_YEAR_END = re.compile(
    r"(?:\d년도?|연)\s?말\s?(?:기준|현재|시점)|\bas of (?:the )?(?:year[- ]end|end of (?:the year|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_IN_ENGLISH = re.compile(
    r"\bas (?:of|at) (?:the )?(?:end of |\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)
_COUNTED_IN = re.compile(r"\([^()]*포함\)$")
_CENTURY = 2000
_RUNNING = re.compile(r"누[계적]")
_PERIOD_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SINCE = re.compile(
    r"(?:(?<!\d)(?:20)?(?=\d\d년)|['’‘]|(?=(?:19|20)\d\d))((?:19|20)?\d{2})\s?년?도?\s?이후|\bsince ((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"((?:19|20)\d{2})년도?([가-힣]*)")
_PARTICLE = r"분?(?:에|의|은|는|이|을|를|에서|으로|로|에는|으로는|도|만)?(?![가-힣])"
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PRINTED = re.compile(r"(?:19|20)?\d{2}\s?[.년]\s?0?(\d{1,2})\s?(?:[.월]\s?\d{0,2}\s?[.일]?|월)\s?(?:말|현재|기준)")
_DAY = re.compile(
    r"(?P<year>(?:19|20)?\d{2})\s?[.년]\s?0?(?P<month>\d{1,2})\s?(?:[.월]\s?\d{0,2}\s?[.일]?|월)\s?(?:말|현재|기준)"
)


def as_of(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what is told as of the month that the question names, where a table says so."""
    asked, (day, _) = _ASKED.search(u.question), day_in(u.question)
    if day is not None:
        dated = [(m, _days(m.figure)) for m in found]
        return [m for m, days in dated if day in days] or [m for m, days in dated if not days]
    if asked is None:
        return found
    return [m for m in found if int(asked[1]) in _months(m.figure)] or found


def of_month(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep the column of the month asked for, where a table has one for each month; a year's amount is none of a month's."""
    month = _month_meant(u.question)
    if not month:
        return found
    if named := [m for m in found if squeeze(m.figure.column) == month]:
        return named
    tables = (e for e in shelf.entries if e.figure and e.figure.unit == "KRW" and _A_MONTH.fullmatch(e.figure.column))
    monthly = {e.scope for e in tables}
    return [m for m in found if m.figure.unit != "KRW" or m.entry.scope not in monthly]


def is_month(figure: Figure, u: Understanding) -> bool:
    """Tell whether a figure is of the month asked for, in a table that has but one row of months."""
    month = _month_meant(u.question)
    if not month or squeeze(figure.column) != month or figure.owners:
        return False
    return squeeze(figure.item) in {month, *map(squeeze, figure.source.section)} or figure.item in figure.caption


@lru_cache(maxsize=256)
def _month_meant(question: str) -> str:
    """Return the month whose own amount a question wants; "" for none, or for a day as of which something is told."""
    asked = _MONTH.search(question) or _HANDED_OUT.search(question)
    return "" if asked is None or _ASKED.search(question) else f"{int(asked[1])}월"


def _days(figure: Figure) -> set[tuple[int, int]]:
    """Return the years and months as of which a figure is printed."""
    printed = " ".join(x for x in (figure.caption, figure.column, figure.period) if x)
    return {(2000 + int(m["year"]) % 100, int(m["month"])) for m in _DAY.finditer(printed)}


def _months(figure: Figure) -> set[int]:
    return months_in(" ".join(x for x in (figure.caption, figure.column, figure.period) if x))


def months_in(printed: str) -> set[int]:
    """Return the months as of which something is told.

    >>> months_in("’19.3.31. 기준"), months_in("2020.01~2020.12")
    ({3}, set())
    """
    return {int(m[1]) for m in _PRINTED.finditer(printed)}


def month_asked(question: str) -> int | None:
    """Return the month as of which a question wants to be told, where it says so.

    >>> month_asked("2019년 6월 말 기준 집행률은?"), month_asked("6월 30일에 열린 행사는?"), month_asked("headcount as of March")
    (6, None, 3)
    """
    if said := _STANDING.search(question) or _TILL.search(question):
        return int(said[1])
    if _YEAR_END.search(question):
        return 12
    english = _IN_ENGLISH.search(question)
    return _NAMES.index(english[1].lower()) + 1 if english else None


def since_asked(question: str) -> int | None:
    """Return the year from which on something is asked for.

    >>> since_asked("2018년 이후 패소는 몇 건이야?"), since_asked("2018년 패소는?")
    (2018, None)
    >>> since_asked("’22년 이후"), since_asked("22년 이후 국비는?")
    (2022, 2022)
    """
    said = _SINCE.search(question)
    year = int(said[1] or said[2]) if said else None
    return year if year is None or year > _CENTURY else _CENTURY + year


def told_from(figure: Figure) -> int | None:
    """Return the year from which on a figure tells all; a total from an earlier year is none of it: 2022~2024년 이후."""
    period = figure.period or ""
    return None if "~" in period else since_asked(period)


def told_since(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what is told of all the years from the one asked for on, where something is: 2018년 이후 패소 5건."""
    year = since_asked(u.question)
    if year is None or u.years != (year,):
        return found
    told = [m for m in found if m.figure.year is None and told_from(m.figure) == year and not _only_counts(m.figure, u)]
    own = max((m.cover.own for m in told), default=0)
    whole = bool(told) and all(m.entry.general for m in told)
    return [m for m in told if m.cover.own == own] if told and (own or whole) else found


def _only_counts(figure: Figure, u: Understanding) -> bool:
    """Tell whether what is asked for is only counted in with another, 취하 of 조정(취하 포함)."""
    bare = squeeze(_COUNTED_IN.sub("", figure.item))
    return bare != squeeze(figure.item) and not any(v in bare for t in u.required for v in t.variants)


def in_years(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what is about the years asked for; of a table whose headings tell two years each, what the question's words head."""
    headed = [m for m in found if _is_headed(m.figure, u.question)]
    tables = {(m.entry.scope, m.figure.table) for m in headed}
    since = since_asked(u.question) if len(u.years) == 1 else None
    if till := [m for m in found if _is_said_till(m.figure, u)]:
        lines = {(m.entry.scope, m.figure.unit) for m in till}
        found = [m for m in found if m in till or (m.entry.scope, m.figure.unit) not in lines]
    elif len(u.years) == 1 and _ASKED_TILL.search(u.question) and is_past(u.question):
        found = [m for m in found if not any(_follows(m.figure, o.figure) for o in found)]
    return [
        m
        for m in found
        if m in headed
        or m in till
        or (since in u.years and m.figure.year is None and told_from(m.figure) == since)
        or _is_till(m.figure, u)
        or (
            (m.entry.scope, m.figure.table) not in tables
            and (of_year(m, u.years, shelf) or (u.bare_years and named_year(m, u.years)))
        )
    ]


def _is_till(figure: Figure, u: Understanding) -> bool:
    """Tell whether a column is of all the years till the one asked for, by the very words that ask: 2031년까지."""
    if len(u.years) != 1 or figure.year is not None or figure.table is None:
        return False
    till = squeeze(figure.column)
    if till.endswith("까지") and till in squeeze(u.question):
        return True
    if _RUNNING.search(u.question) and _RUNNING.match(till):
        ends = [int(y) for y in _PERIOD_YEAR.findall(figure.period or "")]  # of the years that are told beside it
        return len(ends) > 1 and max(ends) == u.years[0]
    asked, told = _UNTIL_YEAR.search(u.question), _UNTIL_YEAR.fullmatch((figure.period or "").strip())
    return asked is not None and told is not None and int(asked[1]) % 100 == int(told[1]) % 100 == u.years[0] % 100


def _is_said_till(figure: Figure, u: Understanding) -> bool:
    """Tell whether a line tells a number of all the years till the one that is asked for so: ’31년까지 누계 900전."""
    asked = _ASKED_TILL.search(u.question) if len(u.years) == 1 and figure.unit.startswith("count:") else None
    if asked is None or figure.table is not None or int(asked[1]) % 100 != u.years[0] % 100:
        return False
    told = _TOLD_TILL.search(figure.source.quote.partition(figure.printed)[0])
    return told is not None and int(told[1]) % 100 == u.years[0] % 100


def _follows(figure: Figure, other: Figure) -> bool:
    """Tell whether a line counts an earlier year beside one: of ’30년 50전, ’31년 70전 the 70전 are not all till then."""
    if figure.table is not None or not figure.unit.startswith("count:") or None in (figure.year, other.year):
        return False
    a, b = figure.source, other.source
    alike = (a.document, a.line, figure.item, figure.unit) == (b.document, b.line, other.item, other.unit)
    return alike and (other.year or 0) < (figure.year or 0)


def _is_headed(figure: Figure, question: str) -> bool:
    """Tell whether a heading of two years, 2024년 (2025년 예산), has a year with a word after it that the question says."""
    told = _DATED.findall(squeeze(figure.column))
    return len({year for year, _ in told}) > 1 and any(
        word and re.search(rf"{year}\s?(?:년도?)?\s?{word}{_PARTICLE}", question) for year, word in told
    )


def of_year(match: Match, years: tuple[int, ...], shelf: Shelf) -> bool:
    """Tell whether a figure is about one of the years."""
    figure = match.figure
    if figure.year is not None or figure.year_from == SUPPOSED:
        return figure.year in years
    if figure.unit == "KRW" and figure.period and spanning(figure.period) is not None:
        return False  # 기투자(’21년까지) is of all the years till then
    if figure.period and UNTIL.fullmatch(figure.period):
        return False  # ~2031 is of all the years till then
    if figure.period and figure.period == figure.column and not printed_years(figure.period):
        return False  # 잔여 beside years is of those that have no column
    if told_from(figure) is not None:
        return False  # 2018년 이후 is of all the years from then on
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

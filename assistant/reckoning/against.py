"""What one year's amount comes to in percent of another's: 2021년 예산은 2020년의 몇 %야."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.reckoning.operands import operand
from assistant.reckoning.percent import ratio
from assistant.reckoning.series import default_year, of_years
from assistant.speech.draft import Draft

_YEAR = r"(?<!\d)['’‘]?((?:19|20)?\d{2})\s?(?:년도?)?"
_WHOLE = re.compile(  # the year that the other is set against
    rf"{_YEAR}\s?(?:[가-힣]{{0,6}}(?:예산|액|비|금)\s?)?(?:의|에\s?비해|에\s?비하면|대비|기준으로)(?![가-힣])[^?]*몇\s?(?:%|퍼센트|프로)|"
    rf"\bpercent(?:age)? of (?:the )?(?:\w+ ){{0,2}}{_YEAR}|\bpercent(?:age)? of (?:that |those )?(?:\w+ ){{0,3}}in {_YEAR}",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:작년|전년도?|지난\s?해)\s?(?:예산액?|사업비|것|거)?의\s?몇\s?(?:%|퍼센트|프로)|"
    r"\bpercent(?:age)? of (?:last|the previous|the prior) year",
    re.IGNORECASE,
)


def answer_against(ask: Ask) -> Draft | None:
    """Divide what one year has by what the other has; None where the question sets no year against another."""
    if ask.u.want != "share" or (years := _years(ask)) is None:
        return None
    groups = of_years(ask, years)
    if groups is None or not groups[1].figure.value:
        return None
    return ratio(ask, operand(groups[0]), operand(groups[1]))


def _years(ask: Ask) -> tuple[int, int] | None:
    """Return the year asked about and the one that it is set against."""
    said = ask.u.years
    if (whole := _WHOLE.search(ask.u.question)) and len(said) == 2:
        digits = next(g for g in whole.groups() if g)
        against = int(digits) if len(digits) > 2 else 2000 + int(digits)
        return (said[1 - said.index(against)], against) if against in said else None
    if not _BEFORE.search(ask.u.question) or len(said) > 1:
        return None
    if said and ask.u.relative is None:
        return said[0] + 1, said[0]  # 작년의, counted back from the year that was spoken of
    year = said[0] if said else default_year(ask)
    return (year, year - 1) if year is not None else None

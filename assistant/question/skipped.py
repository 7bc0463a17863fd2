"""Years that a question says to leave out of those it asks for: `2018년은 빼고`, `without 2022`."""

from __future__ import annotations

import re

from assistant.language.phrasebook import blank
from assistant.question.years import years_in

_NO_DIGIT = r"(?<![\d.,])"
_YEAR = rf"{_NO_DIGIT}(?:(?:19|20)\d\d(?:\s?년도?)?|['’‘]\d\d(?:\s?년도?)?|\d\d\s?년도?)(?!\d)(?:\s?(?:분|치|거|것|건|값|예산|사업비))?"
_KOREAN = re.compile(
    rf"(?P<years>{_YEAR}(?:\s?(?:와|과|이?랑|하고|[,·/~∼]|및|부터)\s?{_YEAR})*)(?:까지)?(?:만|은|는|을|를)?\s*"
    r"(?:(?:빼고|빼놓고|제외하고|제외한\s?채|제하고|말고|아니고|아니라)(?:요|서|는)?|(?:제외한|뺀)(?=\s)|(?:제외하면|제하면|빼면|빼고\s?나면)(?:은|는)?|이?외에는?|이?외(?=\s(?:합|나머지|모두|전부|총|몇|얼))|"
    r"제외(?:요|해\s?(?:서|줘요?|주세요))?|빼\s?(?:서|줘요?|주세요))(?![가-힣])\s?[,.]?(?:\s?나머지(?=\s|는|를|의|만))?"
)
_ENGLISH = re.compile(
    r"[,(]?\s*(?:\b(?:(?:for|of|in|across|over)\s)?(?:all|every|each)\s(?:of\s)?(?:the\s)?(?:other\s)?years?,?\s)?\b"
    r"(?:without|except(?:ing| for)?|excluding|not (?:counting|including)|leaving out|leave out|other than|apart from|but not|but|"
    r"skip(?:ping)?|not)\s"
    rf"(?:the\s)?(?:years?\s)?(?:of\s|for\s|in\s)?(?P<years>{_YEAR}(?:(?:,? and |,? or |, ){_YEAR})*)\)?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"예산|사업비")
_ANY = re.compile(_YEAR)
_FROM_YEAR = re.compile(
    r"(?:예산|금액|비용|액|년도?|거|것)에서\s*$"
)  # 2021년 예산에서 2020년 거 빼고: one less the other


def skipped_in(text: str) -> tuple[tuple[int, ...], str]:
    """Return the years that a question leaves out, and the question without them.

    >>> skipped_in("걷기 교실 2030년이랑 2031년만 더하면? 2032년은 빼고")
    ((2032,), '걷기 교실 2030년이랑 2031년만 더하면?          ')
    >>> skipped_in("걷기 교실 예산, 30년은 제외하고 31년부터 33년까지만")[0], skipped_in("total, without 2030 and 2031")[0]
    ((2030,), (2030, 2031))
    >>> skipped_in("2031년 예산에서 2030년 거 빼고 얼마야")[0], skipped_in("2031년 예산 말고 결산은?")[0]
    ((), ())
    """
    years: list[int] = []
    for match in (*_KOREAN.finditer(text), *_ENGLISH.finditer(text)):
        before, after = text[: match.start()], text[match.end() :]
        if _FROM_YEAR.search(before) and len(years_in(before)[0]) == 1:
            continue
        if _AMOUNT.search(match["years"]) and not _ANY.search(f"{before} {after}"):
            continue  # 2021년 예산 말고 결산: of that year, another amount
        years += years_in(match["years"] + " ")[0]
        text = before + blank(match) + after
    return tuple(dict.fromkeys(years)), text

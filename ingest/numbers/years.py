"""Years and periods as documents print them: in headers, rows, headings, sentences, and words such as 작년."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.text.folding import fold
from ingest.text.layout import LAYOUT
from ingest.text.recalled import recall

_FULL = r"(?:19|20)\d{2}"
_MONEY = "예산|결산|당초|최종|요구|본예산|추경|집행|편성"
_YEAR = re.compile(
    rf"(?<![\d,.A-Za-z)])(?P<full>{_FULL})(?=\s?(?:회계|학)?년|[\s.~\-/)]|$|(?:{_MONEY})|[^\d,천만억백원명건개회%])"
    rf"|'(?P<short>\d{{2}})(?!\d)(?=\s?[.년~\-/),\s]|$|{_MONEY})"
    r"|(?<![\d,.'])(?P<bare>[012]\d)(?=년(?:도|\s?(?:상반기|하반기|말|초|예산|결산|\d{1,2}월|[~\-])))"
)
_RANGE = re.compile(
    rf"(?P<a>(?:{_FULL}|'\d{{2}})(?:년도?)?(?:\s?\.\s?\d{{1,2}}(?:\s?\.\s?\d{{1,2}})?)?\.?(?:\s?\d{{1,2}}월)?)\s?~\s?"
    rf"(?P<b>(?:{_FULL}|'\d{{2}})(?:년도?)?(?:\s?\.\s?\d{{1,2}}(?:\s?\.\s?\d{{1,2}})?)?\.?(?:\s?\d{{1,2}}월)?)?"
)
UNTIL = re.compile(rf"\s*~\s?(?:{_FULL}|'\d{{2}})(?:년도?)?\s*(?:까지)?\s*")
_AS_OF = re.compile(
    rf"(?:(?:{_FULL})|'\d{{2}})\s?[.년]?\s?\d{{0,2}}\s?[.월]?\s?(?:\d{{1,2}}\s?[.일]?)?\s?(?:말|현재)?\s?(?:기준|현재)"
)
_SINCE = re.compile(
    rf"(?:{_FULL}|'\d{{2}})(?:년도?\s?(?:이후|이래|부터|까지|이전|~)|\s?(?:이후|이전|까지|부터)(?![가-힣]))"
)
_DATED = re.compile(
    rf"(?:{_FULL}|'\d{{2}})\s?[.년]\s?(?:1[0-2]|0?[1-9])(?!\d)(?:\s?[.월](?:\s?\d{{1,2}}\s?[.일](?!\d)|\s?\d{{1,2}}(?![\d,가-힣%]|\.\d))?|(?=\s?[~)\s]|$))(?:말|초|중)?"
    rf"(?:\s?~\s?(?:(?:{_FULL}|'\d{{2}})\s?\.\s?)?\d{{1,2}}\.?(?:\s?\d{{1,2}}\.?)?월?)?"
)
_RELATIVE = (
    (re.compile(r"전전년도?|재작년|전전연도"), -2),
    (re.compile(r"작년|전년(?!도)(?!\s?(?:동기\s?|같은\s?기간\s?)?대비|\s?이월)|전년도(?!\s?이월)|지난해"), -1),
    (re.compile(r"금년도?|올해|당해\s?년도?|당해\s?연도|당년도|금회|현년도"), 0),
    (re.compile(r"내년도?|(?:익년도?|차년도)(?!도?\s?이월)|명년"), 1),
)
_DATES = re.compile(r"(?:(?:19|20)\d\d\s?|['’‘]\d\d\s?)년(?!도?\s?(?:산|식|형|생))")
_NEAR = 12  # years further from a document's own are parts of names: a games of 2032
_TITLED = re.compile(r"\s?(?!년|월|학년|회계|이후|말|초)([가-힣]+)")
_AHEAD = tuple(w for w in LAYOUT.columns if len(w) > 1 and "가" <= w[0] <= "힣")


@dataclass(frozen=True, slots=True)
class Year:
    """A year read from words, with the words; `year` is None when they span several."""

    year: int | None
    printed: str
    start: int
    end: int


@recall
def years(text: str) -> tuple[Year, ...]:
    """Find the years of a text, left to right.

    >>> [y.year for y in years("2019예산액 (A)")], [y.year for y in years("’17~’18년 95건")], [y.year for y in years("2,019명")]
    ([2019], [2017, 2018], [])
    """
    folded = fold(text)
    found = []
    for match in _YEAR.finditer(folded):
        if match["full"]:
            value = int(match["full"])
        else:
            value = 2000 + int(match["short"] or match["bare"])
            if match["short"] and value > 2079:
                value -= 100
        found.append(Year(value, text[match.start() : match.end()], match.start(), match.end()))
    return tuple(found)


def year(text: str, about: int | None = None) -> Year | None:
    """Return the one year that a label names; relative words count from the year that the document is about.

    >>> year("2018년 (2019년 예산)").year, year("2020~2023").year, year("전년도 예산", 2020).year, year("구 분")
    (2018, None, 2019, None)
    """
    folded = fold(text)
    if (span := spanning(text)) is not None:
        return span
    if found := [y for y in years(text) if not titled(text, y, about)]:
        return found[0]
    if about is not None:
        for pattern, step in _RELATIVE:
            if match := pattern.search(folded):
                return Year(about + step, text[match.start() : match.end()], match.start(), match.end())
    return None


def titled(text: str, found: Year, about: int | None) -> bool:
    """Tell whether a year is part of a name: far from a document's own, or past the next and set before what is not counted.

    >>> text = "2030 반딧불 축전 준비단"
    >>> titled(text, years(text)[0], 2022), titled("2030 목표", years("2030 목표")[0], 2022), titled(text, years(text)[0], 2029)
    (True, False, False)
    """
    if about is None or found.year is None or found.year - about < 2:
        far = about is not None and found.year is not None and about - found.year > _NEAR
        return far and not _in_turn(text, found)
    if found.year - about > _NEAR:
        return True
    named = _TITLED.match(text, found.end) if found.printed.isdigit() else None
    return named is not None and not named[1].startswith(_AHEAD) and "목표" not in text


def _in_turn(text: str, found: Year) -> bool:
    """Tell whether a year is one of several that a line goes through: 2008년 4개소 개관, 2015년 18개소.

    >>> text = "2008년 쉼터 4개소 개관, 2015년 18개소"
    >>> _in_turn(text, years(text)[0]), _in_turn("2008년 쉼터 4개소", years("2008년")[0])
    (True, False)
    """
    told = [y for y in years(text) if _DATES.match(text, y.start) and y.year is not None]
    own = next((n for n, y in enumerate(told) if y.start == found.start), None)
    return own is not None and len(told) > 1 and told == sorted(told, key=lambda y: y.year or 0)


def spanning(text: str) -> Year | None:
    """Return a period of several years, or None.

    >>> spanning("2017~2018년").printed, spanning("2020.01~2020.12")
    ('2017~2018년', None)
    """
    folded = fold(text)
    if UNTIL.fullmatch(folded):
        return Year(None, text.strip(), 0, len(text))
    for match in _RANGE.finditer(folded):
        ends = {y.year for y in years(match[0])}
        if match["b"] is None and not re.match(r"\s*(?:$|[^\d\s])", folded[match.end() :]):
            continue
        if len(ends) > 1 or (match["b"] is None and match["a"]):
            return Year(None, text[match.start() : match.end()].strip(), match.start(), match.end())
    since = _SINCE.search(folded)
    return Year(None, text[since.start() : since.end()].strip(), since.start(), since.end()) if since else None


def period(text: str) -> str | None:
    """Return the period that a text prints, as printed.

    >>> period("(’19.3.31. 기준, 단위 : 천원)"), period("2020.01~2020.12"), period("2020년도")
    ('’19.3.31. 기준', '2020.01~2020.12', None)
    """
    folded = fold(text)
    if UNTIL.fullmatch(folded):
        return text.strip()
    span = _RANGE.search(folded)
    whole = span if span and span["b"] else None
    for found in (_AS_OF.search(folded), whole, _DATED.search(folded), span, _SINCE.search(folded)):
        if found and (printed := text[found.start() : found.end()].strip()):
            return printed
    return None

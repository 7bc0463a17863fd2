"""The years that a question speaks of: by number, by distance, as a span, as the last few."""

from __future__ import annotations

import re

from assistant.language.phrasebook import blank, cut, first, phrasebook

_YEAR = re.compile(
    r"(?:(?<![\d.])((?:19|20)\d{2})(?!\d)(?:\s*(년도|년|회계연도|학년도))?|(?<!\d)['’‘](\d{2})(?:년도|년)?(?!\d)|(?<![\d.])(\d{2})년도?)(?:\s?\.\s?\d{1,2}){0,2}\.?"
    r"(?:\s?(?:말|초)(?=에|은|는|의|\s))?(?:에는|에도|에만|에서는|에서|에선|에|엔|은|는|의|도|을|를|이랑|이|가|부터는|부터|까지는|까지|보다는|보다|과|와|랑|하고)?(?:요)?(?![가-힣])|"
    r"(?<![\d.])((?:19|20)\d{2})(?!\d)(?:\s*(년도|년|회계연도|학년도))?|(?<![\d.])(\d{2}(?=년)|(?<!\S)[12]\d)(?:년도?)?(?=예산|결산|집행|지출|사업비|당초|최종|본예산|추경)"
)
_SPAN = re.compile(
    r"((?:19|20)\d{2})\s*년?도?\s*(?:(?:1[0-2]|0?[1-9])\s?월\s*)?(?:~|-|–|∼|부터|에서|to)\s*((?:19|20)\d{2})"
)
_BETWEEN = re.compile(r"\bbetween(\s(?:19|20)\d{2}\s)and(\s(?:19|20)\d{2})\b", re.IGNORECASE)
_TOTALLED = re.compile(r"\b(?:totals?|sum|add|altogether|combined|in all|average|overall)\b", re.IGNORECASE)
_DIFFERS = re.compile(
    r"\b(?:chang|differ|increas|decreas|gr[eo]w|rise|rose|fall|fell|drop|cut|shr[iau]nk|compar|more|less|fewer|larger|smaller|higher|lower)",
    re.IGNORECASE,
)
_SHORT_SPAN = re.compile(r"(?<![\d.])['’‘]?(\d{2})\s*년?\s*(?:~|-|–|∼|부터|에서)\s*['’‘]?(\d{2})\s*년도?")
_TURN = re.compile(r"(?<!\S)['’‘]?([12]\d)\s?(?:→|->|⇒)\s?['’‘]?([12]\d)년?(?=\s|$)")  # 얼마 늘었나 19→20
_HALF_SHORT_SPAN = re.compile(  # 2016년부터 18년까지, 2016~18년
    r"(?<!\d)(?P<century>19|20)(?P<low>\d{2})\s*년?도?\s*(?:~|-|–|∼|부터|에서)\s*['’‘]?(?P<high>\d{2})\s*년(?=도|까지|[^가-힣]|의|에|치|$)"
)
_YEARS_FROM = re.compile(  # 2016년부터 3년간
    r"(?<!\d)(?P<first>(?:19|20)\d\d)\s*년?도?\s?부터\s(?P<many>[2-9]|두|세|네|다섯)\s?(?:개년|년|해)(?:간|치|\s?동안|에\s?걸쳐)(?:의|에|은|는)?"
)
_LISTED = re.compile(r"(?<![\d.,·])(?:(?:19|20)\d{2}|['’‘]?\d{2})(?:\s?[·ㆍ,]\s?['’‘]?\d{2}(?!\d))+(?=년)")
_RECENT = re.compile(
    r"(?:최근|지난)\s*(\d+|한|두|세|네|다섯)\s*(?:개\s*)?(?:년|해|연도)(?:간|치|도)?(?:의|에|은|동안)?|"
    r"\b(?:over\s+|across\s+|for\s+|in\s+|of\s+)?(?:the\s+|all\s+|these\s+)*(?:last|past|recent)\s+(\d+|two|three|four|five)\s+years\b|"
    r"\b(?:over|across|for|of)\s+(?:the\s+|all\s+|these\s+)*(\d|two|three|four|five)\s+years\b(?!\s+(?:ago|before|earlier|old|later))|"
    r"\ball\s+(?:of\s+)?(?:the\s+|these\s+)?(\d|two|three|four|five)\s+years\b|"
    r"\b(\d|two|three|four|five)[- ]years?['’]?\s+(?=(?:total|sum|budget|cost|amount|average|spending|figure)s?\b)|"
    r"(?<![\d.,])(\d{1,2}|두|세|네|다섯)\s*(?:개년(?:간|도)?|년\s*치|년간|년\s*동안)|"
    r"(?<![\d.,'’‘])(\d)\s*년(?:을|의)?(?=\s*(?:다|모두|모든|전부|전체|총|통틀어|누적|누계|합|계(?![가-힣])|더하|평균|예산|사업비|소요|재원|집행|지출|결산|금액))",
    re.IGNORECASE,
)
_NUMBER_WORDS = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "two": 2, "three": 3, "four": 4, "five": 5}
_UNTIL = re.compile(r"(?<!\d)((?:19|20)\d{2})년?도?\s?까지")
_SINCE = re.compile(r"\d\s?년?도?\s?(?:부터|에서|~|∼|-)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(  # by the end of October 2030; 2030년 10월 말까지
    rf"\b(?:by|as of|as at|until|till|through)\s(?:the\s)?(?:end\sof\s|close\sof\s)?(?:\d{{1,2}}\s)?"
    rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?(?:\s\d{{1,2}}(?:st|nd|rd|th)?,?)?,?\s(?P<in>(?:19|20)\d\d)\b|"
    r"(?P<year>(?:19|20)\d\d)년\s?(?P<month>\d{1,2})월\s?(?:말|초|중순|\d{1,2}일)?\s?(?:까지|기준|현재)(?:으로|의|에)?",
    re.IGNORECASE,
)


_OTHER_YEAR = r"(?:재?작년|전년|지난|올해|금년|내년|다음)"
_OF_PAPER = re.compile(  # 2030년도 사업 설명서에서, the 2030 budget book: the year of what was written, not of what it tells
    r"(?<![\d.,])['’‘]?(?:(?:19|20)\d\d|\d\d(?=년))\s?(?:년도?)?\s?"
    rf"(?:(?!{_OTHER_YEAR})[가-힣·]{{1,8}}\s){{0,2}}(?!{_OTHER_YEAR})[가-힣·]{{0,6}}(?:설명서|설명\s?자료|예산서|결산서|계획서|명세서|보고서|업무계획|업무보고|책자)"
    r"(?:에서는|에서|에는|에|의|상|상의|대로|을|를|로|기준|이?요|인데요?)?(?![가-힣])|"
    r"(?<![\d.,])['’‘]?(?:(?:19|20)\d\d|\d\d(?=년))\s?(?:년도?)?\s?기준(?:으로|에서|의)?(?![가-힣])|"
    r"\b(?:19|20)\d\d\s(?:[a-z]+\s){0,2}(?:book|report|statement|document|plan|paper)s?\b",
    re.IGNORECASE,
)


def day_in(text: str) -> tuple[tuple[int, int] | None, str]:
    """Return the year and the month as of which a question that speaks of another year wants to be told, and the text without them.

    >>> day_in("2029년에 낸 민원 중 2030년 10월 말까지 끝난 건")
    ((2030, 10), '2029년에 낸 민원 중               끝난 건')
    >>> day_in("complaints of 2029 closed by the end of October 2030")[0], day_in("2030년 10월 말 기준 현원은?")[0]
    ((2030, 10), None)
    """
    day, span = _DAY.search(text), _SPAN.search(text)
    if day and span and span.start() < day.start() < span.end():
        return None, text  # 2028년부터 2030년 10월까지 are the years of a span
    rest = text[: day.start()] + blank(day) + text[day.end() :] if day else text
    if day is None or not years_in(rest)[0]:
        return None, text
    month = _MONTHS.index(day["name"].lower()) + 1 if day["name"] else int(day["month"])
    return (int(day["in"] or day["year"]), month), rest


def years_in(text: str, but: tuple[int, ...] = ()) -> tuple[tuple[int, ...], bool, str]:
    """Return the years said by number but those left out, whether one stands without 년, and the text without them.

    >>> years_in("2030년부터 32년까지 합계")[0], years_in("2030~32년")[0], years_in("2030년에서 12월")[0]
    ((2030, 2031, 2032), (2030, 2031, 2032), (2030,))
    >>> years_in("total cost between 2030 and 2032")[0], years_in("the difference between 2030 and 2032")[0]
    ((2030, 2031, 2032), (2030, 2032))
    >>> years_in("2030년부터 3년간 쓴 돈")[0], years_in("이용 28→29 얼마 늘음")[0], years_in("28예산")[0]
    ((2030, 2031, 2032), (2028, 2029), (2028,))
    """
    years: list[int] = []
    bare = False
    text = _TURN.sub(_in_full, text)
    if _TOTALLED.search(text) and not _DIFFERS.search(text):
        text = _BETWEEN.sub(r"       \1to \2", text)
    text = _YEARS_FROM.sub(_to_its_last, text)
    text = _LISTED.sub(_each_in_full, _SHORT_SPAN.sub(_in_full, _HALF_SHORT_SPAN.sub(_of_its_century, text)))
    if span := _SPAN.search(text):
        low, high = int(span[1]), int(span[2])
        if 0 <= high - low <= 20:
            years.extend(range(low, high + 1))
    for match in _YEAR.finditer(text):
        full, named, short = match[1] or match[5], match[2] or match[6], match[3] or match[4] or match[7]
        year = int(full) if full else 2000 + int(short)
        if 1980 <= year <= 2060:
            years.append(year)
            bare = bare or bool(full and not named)
    text = _SPAN.sub(blank, text)
    return tuple(y for y in dict.fromkeys(years) if y not in but), bare, _YEAR.sub(blank, text)


def relative_in(text: str) -> tuple[tuple[int, ...], str]:
    """Return how far from the subject's own year the years asked for lie, and the text without those words.

    >>> relative_in("징검다리 작년이랑 올해꺼"), relative_in("징검다리 재작년")
    (((-1, 0), '징검다리         '), ((-2,), '징검다리    '))
    """
    offsets: list[int] = []
    for offset, patterns in sorted(phrasebook().relative, key=lambda p: p[0]):
        if first(patterns, text):
            offsets.append(offset)
            text = cut(text, patterns)
    return tuple(offsets), text


def told_by_paper(years: tuple[int, ...], relative: tuple[int, ...], text: str) -> tuple[int, ...]:
    """Return the years asked for where one that is said is but that of the paper: last year, by the plan of 2031, is 2030.

    >>> told_by_paper((2031,), (-1,), "2031년 설명서에서 징검다리 작년 예산"), told_by_paper((2031,), (-1,), "작년인 2031년 예산")
    ((2030,), (2031,))
    >>> told_by_paper((2031, 2030), (), "31년 사업 설명서 징검다리 30년 예산"), told_by_paper((2031,), (), "2031년 설명서 징검다리")
    ((2030,), (2031,))
    """
    if not years or not (found := _OF_PAPER.search(text)):
        return years
    rest = years_in(text[: found.start()] + blank(found) + text[found.end() :])[0]
    if rest:
        return tuple(y for y in years if y in rest)
    of = years_in(re.sub(r"[^\d'’‘년]", " ", found[0]))[0]
    return tuple(of[0] + r for r in relative) if len(of) == 1 and relative else years


def recent_in(text: str) -> tuple[int | None, str]:
    """Return how many of the last years are asked for, and the text without those words."""
    match = _RECENT.search(text)
    if not match:
        return None, text
    number = next(g for g in match.groups() if g)
    return int(number) if number.isdigit() else _NUMBER_WORDS[number.lower()], _RECENT.sub(blank, text)


def _in_full(match: re.Match[str]) -> str:
    """Write 16~18년 as the years that it spans, where it spans some."""
    low, high = 2000 + int(match[1]), 2000 + int(match[2])
    return f"{low}~{high}년" if low < high <= low + 20 else match[0]


def _of_its_century(match: re.Match[str]) -> str:
    """Write 2016년부터 18년까지 as the years that it spans, where it spans some."""
    low, high = (int(match["century"] + match[end]) for end in ("low", "high"))
    return f"{low}~{high}년" if low < high <= low + 20 else match[0]


def _to_its_last(match: re.Match[str]) -> str:
    """Write 2016년부터 3년간 as the years that it spans."""
    first = int(match["first"])
    many = int(match["many"]) if match["many"].isdigit() else _NUMBER_WORDS[match["many"]]
    return f"{first}~{first + many - 1}년 "


def _each_in_full(match: re.Match[str]) -> str:
    """Write 13·14·15년 as the years that it lists."""
    said = re.findall(r"\d{2,4}", match[0])
    years = [int(y) if len(y) > 2 else 2000 + int(y) for y in said]
    return "년 ".join(map(str, years)) if years == sorted({*years}) else match[0]


def until_in(text: str) -> int | None:
    """Return the last of the years that a cost is asked for up to, where no first one is said.

    >>> until_in("2032년까지 총 얼마 들어?"), until_in("2030년부터 2032년까지 총 예산은?"), until_in("2032년 예산은?")
    (2032, None, None)
    """
    found = _UNTIL.findall(text)
    return int(found[0]) if len(found) == 1 and not _SINCE.search(text) else None


def spans_years(text: str) -> bool:
    """Tell whether a question speaks of years as one span, from the first to the last.

    >>> spans_years("2030~2033년 시비"), spans_years("over 2030–2033"), spans_years("2030년과 2031년")
    (True, True, False)
    """
    return _SPAN.search(text) is not None

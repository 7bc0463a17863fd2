"""Numbers for a length of time: what a month, a week or a day comes to is never the number of a year."""

from __future__ import annotations

import re

from index.words.spelling import squeeze
from ingest.model import Figure, Measure

OFTEN = re.compile(
    r"얼마나\s?자주|(?:얼마|며칠|몇\s?(?:달|주|일|개월|년))\s?(?:나\s)?간격|"
    r"몇\s?(?:달|개월|주|일|년)(?:마다|에\s?한\s?번)|주기(?:는|가|를|와|은|이)?(?=\s|\?|$)|\bhow (?:often|frequently)\b",
    re.IGNORECASE,
)
_ASKED = {
    "월": re.compile(
        r"(?<![가-힣\d])(?:월\s?평균(?:적으로)?|매월|매달|다달이|(?:한\s?달|1\s?개월)(?!\s?(?:간|동안|살[이기]))(?:에|마다)?(?:\s?평균)?|월(?=\s?몇)|월(?=\s?(?:금액|임차료|임대료|이용료|사용료|관리비|회비|위탁[금료비]|지급액|지원액|급여|보수|수당|얼마)))"
        r"|\b(?:per|a|each|every) month\b|\bmonthly (?=average|mean|number|amount|allowance|payment|pay\b|rent|rate per|fee per|sum|wage|stipend)",
        re.IGNORECASE,
    ),
    "주": re.compile(
        r"(?<![가-힣\d])(?:주\s?평균|매주|(?:일주일|한\s?주)(?!\s?(?:간|동안))(?:에|마다)?(?:\s?평균)?|주(?=\s?몇))"
        r"|\b(?:per|a|each|every) week\b|\bweekly (?=average|mean|number)",
        re.IGNORECASE,
    ),
    "일": re.compile(
        r"(?<![가-힣\d])(?:일\s?평균|매일|하루(?:에|\s?평균|(?=\s(?:이용|방문|몇|평균)))|(?<![월\d])(?<!월\s)1일(?:\s?평균|에?(?=\s?(?:몇|이용|방문)))|일당(?=[은이의]?(?:\s|\?|$)))"
        r"|\b(?:per|a|each|every) day\b|\bdaily (?=average|mean|number|wages?\b|pay\b)",
        re.IGNORECASE,
    ),
    "분기": re.compile(
        r"(?<![가-힣\d/])(?:분기별로?|분기마다|매\s?분기|한\s?분기에|분기당)(?=\s?(?:몇|평균))|\b(?:per|a|each|every) quarter\b",
        re.IGNORECASE,
    ),
    "년": re.compile(
        r"(?<![가-힣\d])(?:연\s?평균|연간\s?평균|(?:1|한|일)\s?(?:년|해)에?\s?평균)|\b(?:annual|yearly) (?:average|mean)\b",
        re.IGNORECASE,
    ),
}
_SAID = {
    "월": r"(?:매월|매달|월\s?평균|월간|월|한\s?달|1개월)",
    "주": r"(?:매주|주\s?평균|주간|주|일주일)",
    "일": r"(?:매일|일\s?평균|1일\s?평균|1일|일|하루\s?평균|하루)",
    "분기": r"(?:분기별로?|매\s?분기|분기마다|분기당|분기)",
    "년": r"(?:연\s?평균|연간\s?평균|1년\s?평균)",
}
_HEADED = {
    "월": re.compile(r"월평균|매월|월간|한달|1개월|[(/]월\)?$|^월(?=이용|방문|사용|운영|참여)"),
    "주": re.compile(r"주평균|매주|주간|[(/]주\)?$"),
    "일": re.compile(r"일평균|매일|하루|1일|[(/]일\)?$"),
    "분기": re.compile("분기"),
    "년": re.compile(r"연평균|연간평균|1년평균"),
}
_TIMED = {
    "분기": re.compile("분기"),
    "월": re.compile("월|달"),
    "주": re.compile("주"),
    "일": re.compile(r"일(?!자리|반|부)|하루|박"),
}
_LISTED = r"[\d,.]+[천백십만억]*원\([^()\d]{0,3}\d?[^()\d]{1,8}\)\s?[,/]\s?"  # one of several: 월 최대 110만원(1년차), 100만원(2년차)
_TIMES = r"\s?[*×xX]\s?"
_FACTOR = {"월": "(?:개월|월)", "주": "주", "일": "일"}
YEARLY = "년"
_OF_A_YEAR = re.compile(
    r"(?<![가-힣\d])(?:연간|연|(?:1|한|일)\s?(?:년|해)(?:에|간|동안)?)\s+(?=\S*\s?(?:얼[마만]|몇|지원|지급|단가|금액))|"
    r"\b(?:per|a) year\b|\b(?:annual|yearly)\b",
    re.IGNORECASE,
)


def pace_in(text: str) -> tuple[str | None, str]:
    """Return the length of time that a number is asked for, and the text without the words that say so.

    >>> pace_in("나눔가게 한 달에 몇 명 와?")[0], pace_in("나눔가게 5월 몇 명 와?")[0], pace_in("하루 평균 몇 건?")[0]
    ('월', None, '일')
    """
    for pace, pattern in _ASKED.items():
        if match := pattern.search(text):
            return pace, text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return None, text


def _priced_for(figure: Figure, pace: str) -> bool:
    """Tell whether a price is one for that length of time: its line says it, or multiplies by it. What says none may be a year's."""
    said = " ".join((figure.item, figure.column, figure.caption, *figure.owners, figure.source.quote))
    return pace not in _TIMED or _TIMED[pace].search(said) is not None


def keeps(figure: Figure, pace: str | None, question: str = "") -> bool:
    """Tell whether a number is told for the length of time that is asked about, by its label or by the word before it."""
    if _is_shorter(figure, question):
        return False
    if pace is None or (figure.measure is Measure.UNIT_PRICE and _priced_for(figure, pace)):
        return True
    if any(_HEADED[pace].search(squeeze(name)) for name in (figure.item, figure.column)):
        return True
    number = re.escape(figure.printed)
    if re.search(rf"원{_TIMES}{number}{_TIMES}\d+{_FACTOR.get(pace, '$')}(?![가-힣])(?!{_TIMES})", figure.source.quote):
        return True  # 100,000원*50명*30일 is reckoned for 50명 on each day
    return bool(
        re.search(
            rf"(?<![가-힣\d]){_SAID[pace]}\s?(?:약|총|최대|최고)?\s?(?:{_LISTED})*{number}|{number}\s?[/(]\s?{pace}(?![가-힣])(?!\s?\d)",
            figure.source.quote,
        )
    )


def _is_shorter(figure: Figure, question: str) -> bool:
    """Tell whether a price is one for a month, a week or a day, and a question wants that of a year: 월 5만원 is no 연간."""
    if figure.unit != "KRW" or figure.table is not None or not _OF_A_YEAR.search(question):
        return False
    said = "|".join(_SAID[pace] for pace in ("월", "주", "일"))
    number = re.escape(figure.printed)
    return (
        re.search(
            rf"(?<![가-힣\d])(?:{said})\s?(?:약|최대|최고)?\s?{number}|{number}\s?/\s?[월주일](?![가-힣])",
            figure.source.quote,
        )
        is not None
    )

"""Which of several, said in English by a word: the second supplementary budget, phase two, the 2020 round."""

from __future__ import annotations

import re

NTH = re.compile(r"제?\d{1,2}(?:호점?|호기|호관|차|번째|단계)")  # which of several: 2호
_NTHS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_DIGITS = ("1st", "2nd", "3rd", *(f"{n}th" for n in range(4, 11)))
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_SUPPLEMENT = r"supplement(?:ary|al|)|extra budget|revised budget|additional budget"
_TIMES = r"session|meeting|conference|forum|expo|exhibition|festival|fair|contest|competition|assembly|workshop|seminar|edition|round"
_NTH = re.compile(
    rf"\b({'|'.join(_NTHS)})(?!\s(?:most|least|\w+est)\b)(?=\s(?:(?:19|20)\d\d\s)?(?:{_SUPPLEMENT}|(?:[\w-]+\s){{0,3}}(?:{_TIMES})\b))",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\b(supplement(?:ary|al)(?: budget)?),? (?:no\.?|number|nr\.?|#)\s?(\d|{'|'.join(_NUMBERS)})\b", re.IGNORECASE
)
_OTHERS = re.compile(rf"(?<=\bthe )({'|'.join(_NTHS)})(?=\s?(?:[?,.]|$|one\b|and\b|or\b))", re.IGNORECASE)
_SUPPLEMENTS = re.compile(r"\d(?:st|nd|rd|th)\s(?:(?:19|20)\d\d\s)?(?:supplementary|supplemental)\b", re.IGNORECASE)
_STAGED = re.compile(rf"\b(phase|stage)\s({'|'.join(_NUMBERS + _ROMAN)})\b", re.IGNORECASE)
_STAGE = re.compile(rf"\b({'|'.join(_NTHS)}|[1-9](?:st|nd|rd|th))\s(phase|stage)\b", re.IGNORECASE)
_TURNS = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_TURN = re.compile(  # 두 번째 쉼터, the second 쉼터
    r"(?<![가-힣])(첫|두|세|네|다섯)\s?번째\s(?!(?:로\s|항목|거|것|건|사업|안|답|줄|질문|행|값|금액|예산|문단|표)|\S*(?:큰|많|적|작|높|낮|비싼|싼))(?=[가-힣‘'\"]{2})|"
    r"\b(first|second|third|fourth|fifth)\s(?=[‘'\"]?[가-힣]{2})",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"(?<=[0-9](?:st|nd|rd|th))\s(?:edition|round)(?:\sof(?=\s))?|(?<=(?:19|20)\d\d)\s(?:edition|round)\b",
    re.IGNORECASE,
)


def numbered(text: str) -> str:
    """Write with digits which of several is meant, where a word says so.

    >>> numbered("the second 2020 supplementary budget"), numbered("the second largest")
    ('the 2nd 2020 supplementary budget', 'the second largest')
    >>> numbered("the second 쉼터"), numbered("두 번째 쉼터는 언제?"), numbered("두 번째로 큰 쉼터")
    ('the 2번째 쉼터', '2번째 쉼터는 언제?', '두 번째로 큰 쉼터')
    >>> numbered("supplementary budget no. 2"), numbered("phase two"), numbered("the first phase")
    ('2nd supplementary budget', 'phase 2', 'the phase 1')
    """
    text = _TURN.sub(lambda m: f"{_TURNS[m[1] or m[2].lower()]}번째 ", text)
    text = _BEHIND.sub(lambda m: f"{_digit(m[2])} {m[1]}", text)
    text = _STAGE.sub(lambda m: f"{m[2]} {_number(m[1])}", _STAGED.sub(lambda m: f"{m[1]} {_number(m[2])}", text))
    text = _OF_IT.sub("", _NTH.sub(lambda m: _digit(m[1]), text))
    return _OTHERS.sub(lambda m: f"{_digit(m[1])} supplementary budget", text) if _SUPPLEMENTS.search(text) else text


def _number(word: str) -> str:
    said = word.lower()
    place = next((n for names in (_NTHS, _NUMBERS, _ROMAN) for n, name in enumerate(names, 1) if name == said), None)
    return str(place) if place else said[0]


def _digit(word: str) -> str:
    return _DIGITS[int(_number(word)) - 1]

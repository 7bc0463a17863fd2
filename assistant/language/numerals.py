"""Numbers that are spelled out in Korean, as digits: 이천이십이년도 is 2022년도, 육백만원 is 6000000원."""

from __future__ import annotations

import re

_DIGITS = {d: n for n, d in enumerate("일이삼사오육칠팔구", 1)}
_TENS = {"십": 10, "백": 100, "천": 1000}
_MYRIADS = {"만": 10**4, "억": 10**8}
_D = "[일이삼사오육칠팔구]"
_YEAR = re.compile(
    rf"이천\s?(?:(?P<tens>{_D}?)십)?\s?(?P<ones>{_D})?\s?년(?=도|\s|$|[?.,]|[은의에과와]|부터|까지|예산|결산)"
)
_SHORT_YEAR = re.compile(rf"(?<![가-힣])(?P<tens>[이삼]?)십\s?(?P<ones>{_D})?\s?년도")
_WON = re.compile(
    rf"(?<![가-힣\d])(?P<number>(?:{_D}|[십백천만억]|\s(?=[일이삼사오육칠팔구십백천만억])){{2,14}})\s?원(?=$|[\s?.,]|이[가-힣]|[은을이의도]\s|으로|짜리|씩|정도|인[데지가])"
)


def in_digits(text: str) -> str:
    """Return a text with the years and the amounts that it spells out in digits.

    >>> in_digits("협력체계강화 이천이십이년도 예산"), in_digits("이십이년도 예산"), in_digits("이십년간 예산")
    ('협력체계강화 2022년도 예산', '2022년도 예산', '이십년간 예산')
    >>> in_digits("예산이 육백만원이라던데"), in_digits("삼억 오천만원 맞아?"), in_digits("천원 단위로"), in_digits("이천시 예산")
    ('예산이 6000000원이라던데', '350000000원 맞아?', '천원 단위로', '이천시 예산')
    """
    text = _SHORT_YEAR.sub(_year, _YEAR.sub(_year, text))
    return _WON.sub(_amount, text)


def _year(match: re.Match[str]) -> str:
    told = match["tens"] is not None or match["ones"] is not None
    tens = 0 if match["tens"] is None else _DIGITS.get(match["tens"], 1)
    year = 2000 + 10 * tens + _DIGITS.get(match["ones"] or "", 0)
    return f"{year}년{'도' if match[0].endswith('도') else ''}" if told else match[0]


def _amount(match: re.Match[str]) -> str:
    number = match["number"].replace(" ", "")
    if not any(d in _DIGITS for d in number):
        return match[0]  # 백만원 is a unit
    return f"{_value(number)}원"


def _value(number: str) -> int:
    """Return the value of a number that is spelled out.

    >>> _value("이천이십이"), _value("삼억오천만"), _value("십이만")
    (2022, 350000000, 120000)
    """
    whole = part = digit = 0
    for letter in number:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        elif letter in _TENS:
            part += (digit or 1) * _TENS[letter]
            digit = 0
        else:
            whole += (part + digit or 1) * _MYRIADS[letter]
            part = digit = 0
    return whole + part + digit

"""What a question supposes to be otherwise than it is planned: one booth more, half as many, a tenth less."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SPELLED = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9,
    "열": 10, "스무": 20, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
}  # fmt: skip
_N = r"(?<![가-힣\d,.])(?P<n>\d[\d,]*|하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉|열|스무)"
_UNIT = r"\s?(?P<unit>개월|개소|군데|사람|시간|차례|세트|가구|마리|그루|개|명|인|번|회|부|권|대|동|건|팀|곳|달|일|식|면|set)?"
_UP = r"(?:늘|증원|증편|추가|더\s?(?:하|만들|열|사|뽑|두|놓|짓|설치|운영|제작|개최))"
_DOWN = r"(?:줄|덜|감축|감원|취소)"
_IF = r"[가-힣]*면(?![가-힣])"
_GAP = r"(?:\S+\s){0,2}?"
_ADDS = re.compile(rf"{_N}{_UNIT}(?:를|을|가|이|씩|쯤|만|정도)?\s(?:더\s{_GAP}[가-힣]*면(?![가-힣])|{_UP}{_IF})")
_TAKES = re.compile(rf"{_N}{_UNIT}(?:를|을|가|이|씩|쯤|만|정도)?\s{_DOWN}{_IF}")
_M, _OF_UNIT = _N.replace("<n>", "<m>"), _UNIT.replace("<unit>", "<of>")
_TO = re.compile(
    rf"{_N}{_UNIT}(?:으로|로)\s?(?:더\s)?(?:늘|줄|바꾸|바뀌|변경|확대|축소|올|내|하|한다){_IF}|{_M}{_OF_UNIT}만\s{_GAP}{_IF}"
)
_OF = re.compile(
    rf"{_N}{_UNIT}(?:이?라면|이?면)(?![가-힣])|"
    rf"{_M}{_OF_UNIT}(?:를|을)?\s(?:찍|사|만들|열|설치|제작|구입|구매|운영|개최|뽑|두|하|내|가|빌리|주){_IF}"
)
_HALF = re.compile(rf"(?<![가-힣])(?:절반|반)(?:만|으로|씩)?\s{_GAP}{_IF}")
_FOLD = re.compile(rf"(?<![가-힣\d])(?P<n>두|세|네|다섯|열|\d+)\s?배(?:로|가|를|만)?\s?{_GAP}{_IF}")
_PART = re.compile(
    r"(?P<n>\d+(?:\.\d+)?)\s?(?:%|퍼센트|프로)(?:를|만|씩|쯤|정도)?\s(?:더\s)?"
    rf"(?P<verb>늘|증액|증가|올|오르|인상|줄|깎|삭감|감액|감소|절감|내리|낮추|덜)(?!어|었|렸|랐|른){_IF}"
)
_RISES = re.compile(r"늘|증|올|오르|인상")
_VAGUE = re.compile(
    r"(?<![가-힣])(?:더\s)?(?:늘면|늘리면|늘어나면|줄면|줄이면|줄어들면|추가하면|추가되면|취소하면|취소되면|감축하면|증원하면)(?![가-힣])"
)
_ENGLISH = (
    (
        re.compile(
            r"\b(?:if|with)\b[^?]*?\b(?P<n>\d+|one|two|three|four|five) (?:more|additional|extra)\b", re.IGNORECASE
        ),
        "add",
    ),
    (re.compile(r"\bif\b[^?]*?\b(?:halved|cut in half)\b", re.IGNORECASE), "half"),
    (re.compile(r"\bif\b[^?]*?\bdoubled\b", re.IGNORECASE), "double"),
)
_MORE_ALONE = re.compile(r"얼마(?:나|가|를)?\s?더|추가로\s?얼마|더\s?(?:드|들|필요)|\bhow much more\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Supposed:
    """What is supposed: so many more or fewer, so many in all, or so many times what is planned; nothing where no number is said."""

    text: str  # the words that say it
    more: Decimal | None = None
    to: Decimal | None = None
    times: Decimal | None = None
    unit: str = ""  # what is counted, where that is said
    likely: bool = True  # else it may as well name what is printed: 3명이면
    alone: bool = False  # only what is added, or saved, is asked for


def supposed_in(text: str) -> Supposed | None:
    """Return what a question supposes to be otherwise.

    >>> supposed_in("천막이 하나 더 늘면 얼마").more, supposed_in("천막을 절반으로 줄이면 얼마").times
    (Decimal('1'), Decimal('0.5'))
    >>> supposed_in("모임을 10번만 하면 얼마").to, supposed_in("예산을 10% 줄이면 얼마").times, supposed_in("다 합치면 얼마")
    (Decimal('10'), Decimal('0.9'), None)
    """
    alone = _MORE_ALONE.search(text) is not None
    if m := _PART.search(text):
        part = Decimal(m["n"]) / 100
        return Supposed(m[0], times=1 + part if _RISES.match(m["verb"]) else 1 - part, alone=alone)
    if m := _HALF.search(text):
        return Supposed(m[0], times=Decimal("0.5"), alone=alone)
    if m := _FOLD.search(text):
        return Supposed(m[0], times=_number(m["n"]), alone=alone)
    if m := _TO.search(text):
        return Supposed(m[0], to=_number(m["n"] or m["m"]), unit=m["unit"] or m["of"] or "", alone=alone)
    if m := _ADDS.search(text):
        return Supposed(m[0], more=_number(m["n"]), unit=m["unit"] or "", alone=alone)
    if m := _TAKES.search(text):
        return Supposed(m[0], more=-_number(m["n"]), unit=m["unit"] or "", alone=alone)
    for pattern, kind in _ENGLISH:
        if m := pattern.search(text):
            more = _number(m["n"].lower()) if kind == "add" else None
            times = {"half": Decimal("0.5"), "double": Decimal(2)}.get(kind)
            return Supposed(m[0], more=more, times=times, alone=alone)
    if m := _OF.search(text):
        return Supposed(m[0], to=_number(m["n"] or m["m"]), unit=m["unit"] or m["of"] or "", likely=False, alone=alone)
    return Supposed(m[0], alone=alone) if (m := _VAGUE.search(text)) else None


def _number(said: str) -> Decimal:
    return Decimal(_SPELLED[said]) if said in _SPELLED else Decimal(said.replace(",", ""))

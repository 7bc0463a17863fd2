"""Amounts that a question itself states: what it supposes, or what it wants converted."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from assistant.language.phrasebook import first, phrasebook
from ingest.numbers.amounts import Quantity, scan

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_TAIL = re.compile(
    r"(?:이에요|입니까|인가요?|인지|이니|이냐|이야|예요|일까|이라면|이라는|이라고|라고|이면|으로|에서|까지|짜리|인데|이나|인|이|은|는|을|를|의|로|에|면)?(?![가-힣])|"
)
_SHORT = re.compile(r"(\d+)\s*억\s*(\d+)\s*천(?!\s*[만원\d])")  # 2억5천: its 만원 is left unsaid
_ENGLISH = re.compile(
    r"(?:₩|KRW\s*)?(\d[\d,]*(?:\.\d+)?)\s*(thousand|million|billion|trillion)(?:\s*(?:korean\s*)?(?:won|krw))?",
    re.IGNORECASE,
)


_PAST = "".join(map(chr, range(0xAC00 + 20, 0xD7A4, 28)))  # syllables that end as 했, 됐, 잡혔 do
_CLAIMED = re.compile(
    r"(?:씩|정도|쯤)?(?:이|가|은|는|으로|로|을|를)?\s*(?:맞|틀리|(?:이)?라(?:던데|더|며|면서|고|는데|는\s?(?:게|거|말))|이?지[?요]?|이?죠|이?잖|right|correct|true)|"
    r"(?:이에요|입니까|인가요?|인지|이니|이냐|이야|예요|야|일까)(?=[\s,?]|$)|"
    r"\s?(?:이|가)?\s?아니(?:야|에요|예요|냐|었[가-힣]*|지[요?]?|죠)|\s?(?:이|가)?\s?아닌(?:가|지)[가-힣]*|"
    r"(?:이)?면\s?(?:다\s?|모두\s?)?(?:되[나는니지요]|될까|됩니까|돼|충분|족하)|"
    r"\s?,\s*(?:is that (?:right|correct|true|so)|right|correct|true|yes)\b|"
    r"\s?인(?:\s*[?]*$|\s?(?:거|것|게)\s?(?:이?지|이?죠|맞|아니|이?야|예요|이에요|인가|잖))|"
    r"(?:씩)?(?:을|를|이|가)?\s{0,3}(?!넘|초과|이상|이하|미만|안\s|못\s)[가-힣]{1,5}(?:지요?|죠)(?=\s*\??\s*$)|"
    r"(?:씩|까지|만)?(?:을|를|이|가)?\s{0,3}[가-힣]{1,6}다(?:는데|는\s?게|던데|며|면서|고\s?(?:들었|하던|했|하는))|"
    rf"(?:씩|이나|으?로)?(?:을|를|이|가)?\s{{0,3}}(?!넘|초과|이상|이하|미만|안\s|못\s)[가-힣]{{0,6}}(?:[{_PAST}]|[가-힣]\s?(?:거|것|게))\s?(?:이?지[요?]?|이?죠|이?잖|맞)"
)


_AS_MANY = re.compile(r"(?<=\d)([가-힣]{1,2}?)(이?나)(?=\s)")
_YES_NO = re.compile(
    r"^(?:[^,?]{3,60},\s)?(?:is|was|are|were|did|does|do|has|have|had|isn't|wasn't|didn't)\b"
    r"(?!.*\b(?:how|what|which|who|when|where|why|more|less|fewer|over|under|above|below|exceed\w*|least|most|or|enough|than|by)\b)",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(r"(?<=[원\d])\s?(?:그대로|똑같이|동일하게|고스란히)(?=\s)")  # 500천원 그대로 편성된 거죠
_LAST = re.compile(r"\s*[?.]*$")
_NUMBERS = {"한": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열한": 11, "열두": 12, "열세": 13,
    "열네": 14, "열다섯": 15, "열여섯": 16, "열일곱": 17, "열여덟": 18, "열아홉": 19, "스무": 20, "열 ": 10}  # fmt: skip
_NATIVE = re.compile(
    rf"(?<![가-힣\d])({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?=\s?(?:개|명|대|건|곳|동|번|회|권|부|마리|그루|군데|차례)(?![가-힣]{{3}}))"
)
_TIMES = re.compile(r"(?<=\d)번|(?<=\d\s)번")


def claim_in(text: str) -> tuple[Quantity | None, str]:
    """Return the percentage or count that a question asks to have confirmed, and the question without it.

    >>> [q.printed for q in [claim_in("참여인원이 40명이 맞아?")[0]] if q]
    ['40명']
    >>> [q.printed for q in [claim_in("천막을 5동이나 세운다는데 사실이야?")[0]] if q]
    ['5동']
    >>> claim_in("천막을 세 동 친다면서요?")[0].value, claim_in("모임을 3번 한다던데")[0].unit
    (Decimal('3'), 'count:회')
    >>> claim_in("제5회 축제 예산이 맞아?")[0]
    """
    plain = _TIMES.sub("회", _NATIVE.sub(lambda m: str(_NUMBERS[m[1]]).ljust(len(m[1])), text))
    plain = _AS_MANY.sub(lambda m: m[1] + " " * len(m[2]), plain)
    asks = _YES_NO.match(text)
    claimed = [
        (q, said.end())
        for q in scan(plain)
        if isinstance(q, Quantity)
        and q.unit
        and q.unit != "KRW"
        and (said := _CLAIMED.match(plain, q.end) or (_LAST.match(plain, q.end) if asks else None))
    ]
    if not claimed:
        return None, text
    *others, (last, then) = claimed
    asked = first(phrasebook().money, text[then:])  # what is done with them says nothing of the money: 15명 쓴다던데
    rest = _cover(text, last.start, then if asked else last.end)
    for other, end in others:  # 세 번 열었다던데 40명 온 거 맞지: the last is what is asked
        rest = _cover(rest, other.start, end)
    return replace(last, printed=text[last.start : last.end]), rest


def is_claimed(text: str) -> bool:
    """Tell whether an amount of money is what a question wants a yes or a no to.

    >>> is_claimed("예산은 74억원이야?"), is_claimed("5억원 이상인 사업은?")
    (True, False)
    >>> is_claimed("Was the budget 40 million won in 2031?"), is_claimed("Was it over 40 million won?")
    (True, False)
    """
    text = _AS_BEFORE.sub("", text)
    amounts = [q for q in scan(text, money=True) if isinstance(q, Quantity) and q.unit == "KRW"]
    if _YES_NO.match(text) and (amounts or _ENGLISH.search(text)):
        return True
    return any(_CLAIMED.match(text, q.end) for q in amounts)


def amounts_in(text: str) -> tuple[tuple[Decimal, ...], str]:
    """Return the amounts of money in won that a question states, and the question without them.

    >>> amounts_in("총사업비 250,000천원이 맞아?")[0]
    (Decimal('250000000'),)
    >>> amounts_in("is it 0.35 billion won?")[0]
    (Decimal('350000000.00'),)
    >>> amounts_in("총사업비 2억5천이라던데")[0]
    (Decimal('250000000'),)
    """
    amounts: list[Decimal] = []
    for match in _ENGLISH.finditer(text):
        amounts.append(Decimal(match[1].replace(",", "")) * _SCALES[match[2].lower()])
        text = _cover(text, match.start(), match.end())
    for match in _SHORT.finditer(text):
        amounts.append(Decimal(match[1]) * 10**8 + Decimal(match[2]) * 10**7)
        text = _cover(text, match.start(), match.end() + len(_TAIL.match(text, match.end())[0]))  # type: ignore[index]
    for quantity in scan(text, money=True):
        if isinstance(quantity, Quantity) and quantity.unit == "KRW":
            amounts.append(quantity.value)
            text = _cover(text, quantity.start, quantity.end + len(_TAIL.match(text, quantity.end)[0]))  # type: ignore[index]
    return tuple(amounts), text


def _cover(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]

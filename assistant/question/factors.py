"""What leads up to an amount that is to be confirmed, 월 10만원씩 4명이니까 480만원이지: the amount at its end alone is asked about."""

from __future__ import annotations

import re

from ingest.numbers.amounts import Quantity, scan

_GAP = re.compile(
    r"(?:\s|씩|에게|한테|이?니까|이라서?|이면|으로|이고|로|을|를|이|에|,|×|x|X|\*|곱하기|\d{1,3}\s?(?:번|차례|사람)|"
    r"(?:주|지급하|드리|잡으|하)(?:니까|면|는데|고)|(?:매?월|한\s?달에|연|하루|각)(?=\s)|=)*"
)
_BEFORE = re.compile(r"(?:[1한]?\s?인당|[1한]\s?명당|매?월|한\s?달에|연|하루)\s*$")
_TIMES = re.compile(r"씩|×|\*|곱하기|(?<=\d)\s?[xX]\s?(?=\d)|니까|이면")
_FEWEST = 2  # factors


def without_factors(text: str) -> str:
    """Return a question without the factors of the amount that it states at their end.

    >>> without_factors("활동비, 월 10만원씩 5명이니까 600만원이지?")
    '활동비,               600만원이지?'
    >>> without_factors("수당은 20만원씩 12명이 5번이니까 1,200만원이지?").split()
    ['수당은', '1,200만원이지?']
    >>> without_factors("활동비는 4명에게 월 10만원씩 주는 거지?")
    '활동비는 4명에게 월 10만원씩 주는 거지?'
    """
    found = [q for q in scan(text, money=True) if isinstance(q, Quantity) and q.unit]
    last = max((n for n, q in enumerate(found) if q.unit == "KRW"), default=0)
    first = last
    while first and _GAP.fullmatch(text, found[first - 1].end, found[first].start):
        first -= 1
    run = found[first:last]
    if len(run) < _FEWEST or not any(q.unit == "KRW" for q in run):
        return text
    start, end = run[0].start, found[last].start
    if not _TIMES.search(text, start, end):
        return text
    if led := _BEFORE.search(text[:start]):
        start = led.start()
    return text[:start] + " " * (end - start) + text[end:]

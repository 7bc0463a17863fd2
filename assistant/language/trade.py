"""Labels that name no subject of their own: words of the trade, what a price is for, a column of remarks."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.phrasebook import phrasebook
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_TRADE = re.compile("(?:" + "|".join(map(re.escape, phrasebook().labels)) + r"|\d)*")
_WHEN = re.compile(
    r"(?:(?:19|20)\d\d|['’‘]\d\d)\s?[.\-/년]\s?(?:0?[1-9]|1[0-2])(?:\s?[.\-/월]\s?(?:\d{1,2}\s?[.일]?)?)?\s?말?\s?(?:현재|기준|까지)?"
)
_PER = re.compile(r"(?!.*(?:수당|담당|배당|해당|경로당)$)(?!(?:식|강|마|성|사|서|정)당$)[1한]?\s?[가-힣]{1,5}당")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@lru_cache(maxsize=50_000)
def is_trade(name: str) -> bool:
    """Tell whether a label names no subject of its own: `2021년 소요예산`, `계`, `시비`.

    >>> is_trade("2021년 소요예산"), is_trade("계"), is_trade("부스 설치비"), is_trade("2019예산액 (A)")
    (True, True, False, True)
    >>> is_trade("2031.9"), is_trade("’31. 9월말 현재"), is_trade("20131")
    (True, True, False)
    """
    said = _BRACKETED.sub("", name).strip()
    if _WHEN.fullmatch(said):
        return True
    plain = squeeze(said)
    if len(plain) > 30 or (plain.isdigit() and len(plain) > 4):  # an account's code names it
        return False
    return plain in LEXICON.totals or _TRADE.fullmatch(plain) is not None


def is_rate_of_pay(name: str) -> bool:
    """Tell whether a label says only what a price is for: 동호회당, 1인당, 개소당.

    >>> is_rate_of_pay("동호회당"), is_rate_of_pay("정착지원금 가구당"), is_rate_of_pay("참석수당")
    (True, False, False)
    """
    return _PER.fullmatch(name.strip()) is not None


def is_remark(column: str) -> bool:
    """Tell whether a column holds remarks, whose heading names only what stands beside a row: 비고(소송지휘).

    >>> is_remark("비 고 (선임 건수)"), is_remark("예산액")
    (True, False)
    """
    return squeeze(column).startswith("비고")

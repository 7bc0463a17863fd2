"""Labels as a person would say them: marks, emphasis, spread-out letters and trailing signs taken off."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.numbers.years import UNTIL
from ingest.text.folding import FILLER, fold, squeeze
from ingest.text.lexicon import LEXICON

_KEPT = 1 << 14  # labels that are remembered: the same ones head every table of a folder
_TAGS = re.compile(r"<[^<>\n]{1,400}>")
_MARK = re.compile(r"^(?:[○◦●•∙·▷▶►◼■□◆◇※☞⇒➔→*ㅇㅁ∘]|[-–－>]\s|[①-⑳]|\[참고\]|\d{1,2}\)\s)\s*")
_EDGE = re.compile(r"^[\s:：=,·/→⇒~-]+|[\s:：=,·/→⇒(\[~-]+$")
_SPREAD = re.compile(r"^(?:\S\s+){1,}\S$")
_CONNECTORS = re.compile(r"^(?:중|및|와|과|등|이며|으로|에|의|을|를|은|는|이|가|에서|에게|까지|또는|하여|하고)\s+")
_TRAILING = re.compile(
    r"(?:(?:^|(?<=[\s),·]))(?:총|약|각|등|연|월|주)|\s*(?:최대|최소|매월|매년|매주|격월|(?<![상하])반기|(?<!\d)분기))$"
)  # the 연 of 공연 and the 약 of 협약 end a name
_IN_ALL = re.compile(r"^\s*등\s+(?:총|모두|전체)\s*$")  # 공공 120명, 민간 45명 등 총 165명
_INSET = re.compile(r"\(\s*[x×X]\s*-?\s*\)")


@lru_cache(maxsize=_KEPT)
def clean(text: str) -> str:
    """Return a label without mark, tags, emphasis or edges.

    >>> clean("○ **신규 사업** 홍보 :"), clean("전 자 엽 서"), clean("> 구  분")
    ('신규 사업 홍보', '전자엽서', '구분')
    """
    words = " ".join(_TAGS.sub(" ", text).replace("**", "").replace(FILLER, " ").split())
    words = _MARK.sub("", words)
    words = _EDGE.sub("", _INSET.sub("", words))
    if words.count(")") > words.count("("):
        words = words.rstrip(")")
    return gather(words)


def heading(text: str) -> str:
    """Return what a heading says; the mark before ~2031 is no edge of it: all the years up to then.

    >>> heading("~ 2031"), heading("2031년 예산")
    ('~2031', '2031년 예산')
    """
    name = clean(text)
    return f"~{name}" if UNTIL.fullmatch(fold(text)) else name


def gather(words: str) -> str:
    """Join letters that were spread out over a cell; a part in brackets is joined by itself.

    >>> gather("편 성 현 황 (건 / 백 만 원)"), gather("과 장"), gather("가나 다라")
    ('편성현황 (건/백만원)', '과장', '가나 다라')
    """
    head, bracket, tail = words.partition("(")
    return _gathered(head.strip()) + ((" " if head.endswith(" ") else "") + bracket + _inner(tail) if bracket else "")


def _gathered(words: str) -> str:
    return squeeze(words) if _SPREAD.match(words) and not words.replace(" ", "").isascii() else words


def _inner(tail: str) -> str:
    words, bracket, rest = tail.partition(")")
    return _gathered(words) + bracket + rest


def spoken(text: str) -> str:
    """Return the words before a number as the name of what it counts.

    >>> spoken("중 승소(소취하 포함) "), spoken("직원 총 "), spoken("(현원 "), spoken("초청공연 "), spoken("협약 ")
    ('승소(소취하 포함)', '직원', '현원', '초청공연', '협약')
    """
    words = clean(_IN_ALL.sub("", text)).lstrip("(,;·/ ")
    while (cut := _CONNECTORS.sub("", words)) != words:
        words = cut
    while (cut := _TRAILING.sub("", words)) != words:
        words = cut.rstrip()
    return _EDGE.sub("", words)


def is_total(label: str) -> bool:
    """Tell whether a label names a sum of others.

    >>> is_total("합 계"), is_total("총 계"), is_total("회계")
    (True, True, False)
    """
    word = squeeze(fold(label)).strip("()[]:")
    return word in LEXICON.totals or word.partition("(")[0] in LEXICON.totals

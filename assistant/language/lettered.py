"""Latin letters spelled out in Korean: 엘이디 is LED, 씨씨티비 is CCTV."""

from __future__ import annotations

import re
from functools import cache

_NAMES: dict[str, str] = {
    "에이": "a", "비": "b", "씨": "c", "시": "c", "디": "d", "이": "e", "에프": "f", "지": "g", "쥐": "g", "에이치": "h",
    "에이취": "h", "아이": "i", "제이": "j", "케이": "k", "엘": "l", "엠": "m", "엔": "n", "앤": "n", "오": "o", "피": "p",
    "큐": "q", "아르": "r", "알": "r", "에스": "s", "티": "t", "티비": "tv", "유": "u", "브이": "v", "더블유": "w", "엑스": "x",
    "와이": "y", "제트": "z",
}  # fmt: skip
_NAME = re.compile("|".join(sorted(_NAMES, key=len, reverse=True)))
_FEWEST = 3  # syllables: two letters of one syllable each are as well a word, 오이 or 유지


@cache
def latin(word: str) -> str:
    """Return the letters that a word spells out, or nothing where it is not made of their names alone.

    >>> latin("엘이디"), latin("씨씨티비"), latin("에이아이"), latin("오이"), latin("도로")
    ('led', 'cctv', 'ai', '', '')
    """
    letters = _NAME.findall(word)
    spelled = len(word) >= _FEWEST and len(letters) > 1 and "".join(letters) == word
    return "".join(_NAMES[name] for name in letters) if spelled else ""


_LOANS: dict[str, str] = {
    "업": "up", "잡": "job", "데이": "day", "존": "zone", "케어": "care", "온": "on", "스타트": "start", "스마트": "smart", "해피": "happy",
    "그린": "green", "허브": "hub", "플러스": "plus", "북": "book", "키즈": "kids", "투어": "tour", "페스타": "festa", "아트": "art",
    "에코": "eco", "라이브": "live", "클린": "clean", "뉴": "new", "파크": "park", "마켓": "market", "런": "run", "톡": "talk", "쇼": "show",
}  # fmt: skip


def loaned(word: str) -> tuple[str, ...]:
    """Return a name with each of its borrowed words, one at a time, in the letters that it is printed in.

    >>> loaned("일자리찾기업"), loaned("가람잡")
    (('일자리찾기up',), ('가람job',))
    """
    return tuple(
        word[:at] + latin_word + word[at + len(said) :]
        for said, latin_word in _LOANS.items()
        for at in range(1, len(word) - len(said) + 1)
        if word.startswith(said, at)
    )

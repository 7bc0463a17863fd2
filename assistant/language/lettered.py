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

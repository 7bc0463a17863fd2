"""Hangul in Latin letters (Revised Romanization), for names that are asked about in English."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_INITIAL = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
_VOWEL = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
_FINAL = [
    "",
    "k",
    "k",
    "k",
    "n",
    "n",
    "n",
    "t",
    "l",
    "k",
    "m",
    "l",
    "l",
    "l",
    "p",
    "l",
    "m",
    "p",
    "p",
    "t",
    "t",
    "ng",
    "t",
    "t",
    "k",
    "t",
    "p",
    "t",
]
_SOUND = {
    ("k", "n"): ("ng", "n"),
    ("k", "m"): ("ng", "m"),
    ("t", "n"): ("n", "n"),
    ("t", "m"): ("n", "m"),
    ("p", "n"): ("m", "n"),
    ("p", "m"): ("m", "m"),
    ("n", "r"): ("l", "l"),
    ("l", "n"): ("l", "l"),
    ("l", "r"): ("l", "l"),
    ("k", "r"): ("ng", "n"),
    ("p", "r"): ("m", "n"),
    ("m", "r"): ("m", "n"),
    ("ng", "r"): ("ng", "n"),
}
_SIZES = frozenset(  # with every l written r
    {
        "gu",
        "si",
        "do",
        "gun",
        "dong",
        "eup",
        "myeon",
        "gwangyeoksi",
        "teukbyeorsi",
        "teukbyeorjachisi",
        "teukbyeorjachido",
    }
)
_LINKED = {"k": "g", "t": "d", "p": "b", "l": "r"}


@lru_cache(maxsize=50_000)
def romanize(hangul: str, *, spoken: bool = True) -> str:
    """Return a word in Latin letters, without hyphens: as it is spoken, or each letter as it is written.

    >>> romanize("한강구"), romanize("종로구"), romanize("서울특별시"), romanize("한라산")
    ('hanganggu', 'jongnogu', 'seoulteukbyeolsi', 'hallasan')
    >>> romanize("종로구", spoken=False), romanize("한라산", spoken=False)
    ('jongrogu', 'hanrasan')
    """
    parts: list[list[str]] = []
    for char in hangul:
        code = ord(char) - 0xAC00
        if not 0 <= code < 11172:
            parts.append([char.lower(), "", ""])
            continue
        parts.append([_INITIAL[code // 588], _VOWEL[code % 588 // 28], _FINAL[code % 28]])
    for this, following in pairwise(parts if spoken else []):
        if this[2] and following[1]:
            if (this[2], following[0]) in _SOUND:
                this[2], following[0] = _SOUND[this[2], following[0]]
            elif not following[0]:
                this[2] = _LINKED.get(this[2], this[2])
    return "".join("".join(p) for p in parts)


def _liquid(name: str) -> str:
    """Write ㄹ in one way: it is spelled l and r alike."""
    return name.replace("l", "r").replace("rr", "r")


def same_name(latin: str, hangul: str) -> bool:
    """Tell whether a Latin name spells a Korean one, its kind of government left out or not.

    >>> same_name("Jongno-gu", "종로구"), same_name("Seoul", "서울특별시"), same_name("Seoul", "서울숲길")
    (True, True, False)
    >>> same_name("Saeloun-gun", "새로운군"), same_name("Hala-gu", "하나구"), same_name("Jongro", "종로구")
    (True, False, True)
    """
    plain = _liquid(re.sub(r"[^a-z]", "", latin.lower()))
    spellings = {_liquid(romanize(hangul)), _liquid(romanize(hangul, spoken=False))}
    return len(plain) > 3 and any(plain == s or (s.startswith(plain) and s[len(plain) :] in _SIZES) for s in spellings)

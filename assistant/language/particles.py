"""Korean particles that follow the sound of the word before them."""

from __future__ import annotations

import unicodedata

_DIGITS_WITH_FINAL = set("013678")  # 영 일 삼 육 칠 팔
_LETTERS_WITH_FINAL = set("lmnrLMNR")


def topic(word: str) -> str:
    """Add 은 or 는.

    >>> topic("예산"), topic("설치비"), topic("계(안)"), topic("2021")
    ('예산은', '설치비는', '계(안)은', '2021은')
    """
    return word + ("은" if _final(word) else "는")


def subject(word: str) -> str:
    """Add 이 or 가."""
    return word + ("이" if _final(word) else "가")


def thing(word: str) -> str:
    """Add 을 or 를."""
    return word + ("을" if _final(word) else "를")


def joined(word: str) -> str:
    """Add 과 or 와."""
    return word + ("과" if _final(word) else "와")


def towards(word: str) -> str:
    """Add 으로 or 로; ㄹ takes 로.

    >>> towards("축제"), towards("예산"), towards("서울")
    ('축제로', '예산으로', '서울로')
    """
    return word + ("으로" if _final(word) and not _ends_in_l(word) else "로")


def quotative(word: str) -> str:
    """Add 이라는 or 라는.

    >>> quotative("‘자치구’"), quotative("‘예산’")
    ('‘자치구’라는', '‘예산’이라는')
    """
    return word + ("이라는" if _final(word) else "라는")


def _last(word: str) -> str:
    bare = word
    while bare and not bare[-1].isalnum():
        close = bare[-1]
        opened = {")": "(", "]": "[", "」": "「", "』": "『", "’": "‘", "”": "“", '"': '"', "'": "'"}.get(close)
        inner = bare[:-1]
        closes = close in ")]" and opened and opened in inner and inner.rindex(opened) > 0 and not inner.endswith("안")
        bare = inner[: inner.rindex(opened)] if closes and opened else inner
    return bare[-1:] if bare else ""


def _final(word: str) -> bool:
    last = _last(word)
    if "가" <= last <= "힣":
        return (ord(last) - 0xAC00) % 28 != 0
    if last.isdigit():
        return unicodedata.normalize("NFKC", last) in _DIGITS_WITH_FINAL
    return last in _LETTERS_WITH_FINAL


def _ends_in_l(word: str) -> bool:
    last = _last(word)
    return ("가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 8) or last in {"1", "7", "8"}

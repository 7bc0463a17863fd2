"""Extents by the letters that engineers have for them: 제방 L=2.4km, B=20~35m is 제방 연장 and 제방 폭."""

from __future__ import annotations

import re

_WORDS = {"L": "연장(길이)", "B": "폭(너비)", "W": "폭(너비)", "A": "면적", "H": "높이", "D": "관경"}
_ONE = r"[LBWAHD]\s?=\s?"
_LETTERED = re.compile(
    rf"(?P<head>[가-힣][가-힣A-Za-z·\s]*?)?[\s(]*(?:{_ONE}[\d.,~∼\s]+[a-zA-Z㎞㎡㎜]*\s*,\s*)*(?P<letter>[LBWAHD])\s?=\s?(?:[\d.,]+\s?[a-z㎞㎡㎜]*\s?[~∼→⇒]\s?)?(?:약\s?)?$"
)
_FAR = 80  # letters looked back at


def extent(text: str, start: int) -> str:
    """Return what a number is called that a letter says the extent of; "" where none does.

    >>> said = "제방 L=2.4km, B=20~35m, 둑길 4.8km"
    >>> [extent(said, said.index(n)) for n in ("2.4", "20", "35", "4.8")]
    ['제방 연장(길이)', '제방 폭(너비)', '제방 폭(너비)', '']
    """
    found = _LETTERED.search(text[max(0, start - _FAR) : start])
    if found is None:
        return ""
    return " ".join(filter(None, ((found["head"] or "").strip(), _WORDS[found["letter"]])))

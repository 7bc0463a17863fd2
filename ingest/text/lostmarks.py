"""Bullets that a converter could not write and left as question marks, given back by what stands under them."""

from __future__ import annotations

import re

from ingest.text.marks import CIRCLES, any_of

_LOST = re.compile(
    r"^[ \t\u3000]*(?P<marks>\?{1,3})(?P<gap>[ \t]*)(?=[가-힣A-Za-z0-9'\"“‘’「『(<])(?P<words>[^\n]*)$", re.MULTILINE
)
_CIRCLED = re.compile(rf"\s*{any_of(CIRCLES)}")
_LEAST = 2  # lines that begin so


def restored(text: str) -> str:
    r"""Return a text with every lost bullet in its place: `??` heads a part, and so does one over circles; no length changes.

    >>> restored("?? 추진근거\n? 조례 제3조\n? 사업개요\n○ 위치 : 둑길\n- 결과\n?표지판 보완")
    '□  추진근거\n○ 조례 제3조\n□ 사업개요\n○ 위치 : 둑길\n- 결과\n·표지판 보완'
    >>> restored("? 왜 늘었나?\n? 얼마나 늘었나?")
    '? 왜 늘었나?\n? 얼마나 늘었나?'
    """
    if "?" not in text:
        return text
    found = list(_LOST.finditer(text))
    if len(found) < _LEAST or any(m["words"].rstrip().endswith("?") for m in found):
        return text
    out: list[str] = []
    at = 0
    for match in found:
        below = text[match.end() : match.end() + 200].lstrip("\r\n")
        out += [text[at : match.start("marks")], _mark(match, below)]
        at = match.end("marks")
    return "".join([*out, text[at:]])


def _mark(match: re.Match[str], below: str) -> str:
    count = len(match["marks"])
    if count > 1 or _CIRCLED.match(below):
        return "□" + " " * (count - 1)
    return "○" if match["gap"] else "·"

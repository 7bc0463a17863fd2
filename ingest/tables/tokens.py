"""The words of a line that lost its separators: a sign stays with its number, words in brackets stay together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.tables.raw import Raw, piece
from ingest.text.lines import BLANKS, Line, tight

WORD = re.compile(f"[^{BLANKS}]+")
_SIGN = re.compile(r"^(?:\(x-?\)|[△▲▽])$")
_THINGS = "개교|개관|개사|개반|개동|교|가구|세대|농가|마리|만\\s?마리|필지|그루|톤|천톤|만톤|㎥|천㎥|만㎥|㎡|천㎡|ha|㏊|km|㎞|㎢|kg|주|척|면|종|분|곳|천명|만명"
_DAY = r"['’‘]\d\d(?:\.(?:1[0-2]|0?[1-9])\.?(?:[0-3]?\d\.?)?)?[년월]?"  # ’31.3~’32.12
_PURE = re.compile(
    rf"^[△▲▽\-−]?\d[\d,]*(?:\.\d+)?(?:%|％|원|천원|백만원|억원|만원|명|건|회|개|개소|팀|부|대|인|{_THINGS})?$|^\([\d,.△▲%]+\)$|^\d[\d,]*\([\d,.%]+\)$|^\d+(?:\.\d+)?:1$|^[-–—−－]$|^(?:미정|비예산)$"
    rf"|^{_DAY}[~∼～]{_DAY}$"
)

Token = Raw


def tokens(text: str, line: Line) -> list[Token]:
    """Cut a line at blanks; a sign or 국비 inset stays with its number, words in brackets stay together."""
    out: list[Token] = []
    for found in WORD.finditer(text, line.start, line.end):
        a, b = found.span()
        if out and (_SIGN.match(out[-1].text) or _opened(out[-1].text)):
            a = out.pop().start
        out.append(Raw(a, b, text[a:b]))
    return out


def _opened(word: str) -> bool:
    return len(word) < 60 and word.count("(") > word.count(")")


def pure(word: str) -> bool:
    """Tell whether a token is a value and nothing else."""
    bare = re.sub(r"^\(x-?\)\s*", "", word)
    return bool(_PURE.match(tight(bare)))


def span(text: str, words: Sequence[Token]) -> Raw:
    """Return the piece of a text from the first word to the last."""
    return piece(text, words[0].start, words[-1].end)

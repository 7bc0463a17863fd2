"""Lines of a text with exact places, and the blanks, widths and letter-spacing of Korean print."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ingest.text.recalled import recall

BLANKS = " \t\u00a0\u2002\u2003\u2007\u2009\u200a\u200b\u3000\ufeff\x0b\x0c\x00\r\n\u2028\u2029\x85"
_BREAK = re.compile(r"\r\n|\n|\r")
_LETTERS = re.compile(r"[가-힣](?: [가-힣])+")
_RUN = re.compile(r"(?<![^\s(])[가-힣](?: [가-힣]){2,}(?![^\s)])")
_SPACE = re.compile(f"[{BLANKS}]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its break: where it stands and what it holds."""

    number: int  # 0-based
    start: int
    end: int
    text: str
    level: int = 0  # of a heading that markup names as such
    inset: int = 0  # columns that markup sets it in
    whole: bool = False  # a paragraph of its own, never the rest of one
    plain: bool = False  # its numbers are of columns that nothing tells

    @property
    def blank(self) -> bool:
        """Tell whether nothing is printed on it."""
        return not self.text.strip(BLANKS)

    @property
    def indent(self) -> int:
        """Count the columns of blank before the first print; a tab is one."""
        return self.inset + len(self.text) - len(self.text.lstrip(BLANKS))


def split(text: str) -> tuple[Line, ...]:
    """Cut a text into lines at any kind of line break, changing nothing."""
    lines: list[Line] = []
    start = 0
    for found in _BREAK.finditer(text):
        lines.append(Line(len(lines), start, found.start(), text[start : found.start()]))
        start = found.end()
    lines.append(Line(len(lines), start, len(text), text[start:]))
    return tuple(lines)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to what is printed; an empty one collapses on its start."""
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end


@recall
def squeeze(text: str) -> str:
    r"""Join every run of blanks into one space.

    >>> squeeze("  구   분\t예산 ")
    '구 분 예산'
    """
    return _SPACE.sub(" ", text).strip()


@recall
def tight(text: str) -> str:
    """Take all blanks out, for comparing.

    >>> tight("일  반  현  황")
    '일반현황'
    """
    return _SPACE.sub("", text)


@recall
def spaced(text: str) -> str:
    """Join a word that was printed with a blank between its letters; leave every other text alone.

    >>> spaced("일  반  현  황"), spaced("예산 총괄"), spaced("구 분")
    ('일반현황', '예산 총괄', '구분')
    """
    said = squeeze(text)
    if _LETTERS.fullmatch(said):
        return said.replace(" ", "")
    return _RUN.sub(lambda found: found.group(0).replace(" ", ""), said)


def width(text: str) -> int:
    """Count the columns that a text takes on a fixed-width page."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

"""The figure that a plain pipeline would take: from the best chunk, on the line nearest to the question's words.

It is made kind to the baseline: it knows units from the caption above, and the column of a year that is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WON = {"원": 1, "천원": 10**3, "만원": 10**4, "백만원": 10**6, "억원": 10**8}
UNIT = re.compile(r"단위\s*:?\s*(백만원|천원|만원|억원|원)")
NUMBER = re.compile(
    r"(?<![\d,.])([△▲-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(백만원|천원|만원|억원|원|%|[명건회개부곳])?"
)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a document as a splitter cuts it."""

    document: str
    text: str
    start: int  # of its text in the document


@dataclass(frozen=True, slots=True)
class Taken:
    """A number taken from a chunk, with the place of its digits in the document."""

    value: Decimal
    unit: str
    printed: str
    start: int
    end: int
    line: str  # the whole line, which is what such a pipeline would quote


def take(question: str, chunk: Chunk) -> Taken | None:
    """Return the figure that the chunk seems to give to the question; None when it holds no number."""
    best: tuple[float, int] | None = None
    spots = _lines(chunk.text)
    for i, (_, line) in enumerate(spots):
        if _numbers(line):
            likeness = overlap(question, line)
            if best is None or likeness > best[0]:
                best = (likeness, i)
    if best is None:
        return None
    at, line = spots[best[1]]
    above = [text for _, text in spots[: best[1]]]
    found = _pick(question, line, above)
    unit = found[4] or _caption_unit(above)
    digits = Decimal((found[2] + (found[3] or "")).replace(",", ""))
    value = -digits if found[1] else digits
    start = chunk.start + at + found.start(2)
    end = chunk.start + at + found.end(3 if found[3] else 2)
    printed = chunk.text[start - chunk.start : end - chunk.start]
    if unit in WON:
        return Taken(value * WON[unit], "KRW", printed, start, end, line)
    return Taken(value, "percent" if unit == "%" else f"count:{unit}" if unit else "", printed, start, end, line)


def best_line(question: str, chunk: Chunk) -> str:
    """Return the line of a chunk that is nearest to the question."""
    lines = [line for _, line in _lines(chunk.text) if line.strip()]
    return max(lines, key=lambda line: overlap(question, line), default="")


def overlap(question: str, line: str) -> float:
    """Return the share of the question's pairs of letters that a line holds."""
    asked, held = _pairs(question), _pairs(line)
    return len(asked & held) / len(asked) if asked else 0.0


def _pick(question: str, line: str, above: Sequence[str]) -> re.Match[str]:
    numbers = _numbers(line)
    year = YEAR.search(question)
    column = _column(year[0], above) if year and "\t" in line else None
    if column is not None:
        in_column = [n for n in numbers if line[: n.start()].count("\t") == column]
        numbers = in_column or numbers
    with_unit = [n for n in numbers if n[4] or "," in n[2]]
    return (with_unit or numbers)[0]


def _column(year: str, above: Sequence[str]) -> int | None:
    for line in reversed(above):
        cells = line.split("\t")
        for i, cell in enumerate(cells):
            if year in cell and len(cells) > 1:
                return i
    return None


def _caption_unit(above: Sequence[str]) -> str:
    return next((found[1] for line in reversed(above) if (found := UNIT.search(line))), "")


def _numbers(line: str) -> list[re.Match[str]]:
    found = list(NUMBER.finditer(line))
    return [n for n in found if not (YEAR.fullmatch(n[2]) and not n[4])]


def _pairs(text: str) -> set[str]:
    letters = re.sub(r"\W+", "", text.lower())
    return {letters[i : i + 2] for i in range(len(letters) - 1)}


def _lines(text: str) -> list[tuple[int, str]]:
    spots, at = [], 0
    for line in text.split("\n"):
        spots.append((at, line))
        at += len(line) + 1
    return spots

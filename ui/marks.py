"""The text of an answer cut into words, citation marks and figures, so that each can be clicked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import Answer, AnswerFigure, Citation

MARKER = re.compile(r"\[(\d{1,4})\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an answer's text: plain, or standing for a citation or a figure."""

    text: str
    citation: Citation | None = None
    figure: AnswerFigure | None = None


def pieces(answer: Answer, line: str) -> Iterator[Piece]:
    """Cut one line of an answer; joined again, the pieces are the line."""
    cited = {c.marker: c for c in answer.citations}
    numbers = {f.printed: f for f in reversed(answer.figures) if any(c.isdigit() for c in f.printed)}
    alternatives = [MARKER.pattern, *(_alone(p) for p in sorted(numbers, key=len, reverse=True))]
    at = 0
    for match in re.finditer("|".join(alternatives), line):
        if match.start() > at:
            yield Piece(line[at : match.start()])
        word = match[0]
        marker = cited.get(int(match[1])) if match[1] else None
        yield Piece(word, citation=marker, figure=None if match[1] else numbers.get(word))
        at = match.end()
    if at < len(line):
        yield Piece(line[at:])


def _alone(printed: str) -> str:
    # 5천원 must not be found inside 25천원, nor 70,000 inside 70,000,000
    return rf"(?<![\d,.]){re.escape(printed)}(?![\d]|[,.]\d)"

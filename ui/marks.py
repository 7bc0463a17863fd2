"""The text of an answer cut into words, citation marks and figures, so that each can be clicked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Answer, AnswerFigure, Citation

MARKER = re.compile(r"\[(\d{1,4})\]")
# "70,000천원 (7,000만원)": the same value in another unit belongs to the figure that it follows
GLOSS = r"(?: \((?:약 )?[^()\[\]\n]{1,30}(?:원|won)\))?"
REACH = 60  # characters between a figure and the mark that is meant for it


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an answer's text: plain, or standing for a citation or a figure."""

    text: str
    citation: Citation | None = None
    figure: AnswerFigure | None = None


def pieces(answer: Answer, line: str) -> Iterator[Piece]:
    """Cut one line of an answer; joined again, the pieces are the line."""
    cited = {c.marker: c for c in answer.citations}
    printed: dict[str, list[AnswerFigure]] = {}
    for figure in answer.figures:
        if any(c.isdigit() for c in figure.printed):
            printed.setdefault(figure.printed, []).append(figure)
    alternatives = [MARKER.pattern, *(_alone(p) for p in sorted(printed, key=len, reverse=True))]
    at, last, since = 0, None, 0
    for match in re.finditer("|".join(alternatives), line):
        if match.start() > at:
            yield Piece(line[at : match.start()])
        if match[1]:
            last, since = cited.get(int(match[1])), match.end()
            yield Piece(match[0], citation=last)
        else:
            same = next(figures for words, figures in printed.items() if _is(match[0], words))
            yield Piece(
                match[0],
                figure=_meant(same, line[match.end() :], cited, last if "=" in line[since : match.start()] else None),
            )
        at = match.end()
    if at < len(line):
        yield Piece(line[at:])


def _meant(
    same: Sequence[AnswerFigure], rest: str, cited: dict[int, Citation], last: Citation | None
) -> AnswerFigure | None:
    """Return the figure that a number is: of several with the same digits, the one cited next, or the one that the line works out; in doubt none."""
    if len(same) == 1:
        return same[0]
    mark = MARKER.search(rest[:REACH])
    meant = [c.figure for c in (cited.get(int(mark[1])) if mark else None, last) if c]
    return next((figure for name in meant for figure in same if figure.id == name), None)


def _is(found: str, printed: str) -> bool:
    return found == printed or found.startswith(f"{printed} (")


def _alone(printed: str) -> str:
    # 5천원 must not be found inside 25천원, nor 70,000 inside 70,000,000
    return rf"(?<![\d,.]){re.escape(printed)}(?![\d]|[,.]\d){GLOSS}"

"""Runs 가., 나., 다., … of one place: where one of them is a heading, each is, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sections.headings import LETTER, Heading, make
from ingest.text.lines import BLANKS, Line, squeeze
from ingest.text.marks import LETTERS
from ingest.text.markup import shown

_LETTER = re.compile(rf"^(?P<letter>[{LETTERS}])\.\s+(?=\S)")
_COSTS = re.compile(
    r"(?P<name>[^:：\d]*[^:：\d\s])\s+\d[^:：]*\d\s?(?:천|백만|억|만)?원"
)  # 책상 교체 20개 × 90천원 = 1,800천원
_SAID = re.compile(r"[:：]\s*\S")  # 가. 현황 : 12개소
_LONG = 40  # letters of a title
_STYLES = frozenset({"letter", "lead", "word"})  # what a line of such a run may have been taken for


def evened(headings: Sequence[Heading], text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Heading]:
    """Make each line of a run with a heading a heading of one rank; where one of them is a sentence, none that is but led to or says its value."""
    by_line = {h.line: h for h in headings if h.line >= 0}
    out = dict(by_line)
    for run in _runs(by_line, lines, taken):
        if len(run) < 2 or not any(ln.number in by_line for ln in run):
            continue
        made = [_made(text, ln) for ln in run]
        for line, heading in zip(run, made, strict=True):
            if all(made) and heading is not None:
                out[line.number] = heading
            elif line.number in by_line and (by_line[line.number].style != "letter" or _SAID.search(line.text)):
                del out[line.number]
    return sorted([*(h for h in headings if h.line < 0), *out.values()], key=lambda h: h.start)


def _runs(by_line: dict[int, Heading], lines: Sequence[Line], taken: Sequence[bool]) -> list[list[Line]]:
    """Find the lines that count on from 가. at one indentation, no heading of another kind between them."""
    runs: list[list[Line]] = []
    run: list[Line] = []
    for line in lines:
        heading = by_line.get(line.number)
        found = None if taken[line.number] or line.level else _LETTER.match(line.text.strip(BLANKS))
        if heading is not None and (found is None or heading.style not in _STYLES) and heading.rank < LETTER:
            run = []
        if found is None:
            continue
        at = LETTERS.index(found["letter"])
        if at == 0:
            run = [line]
            runs.append(run)
        elif run and at == len(run) and line.indent == run[0].indent:
            run.append(line)
        elif run and line.indent == run[0].indent:
            run = []
    return runs


def _made(text: str, line: Line) -> Heading | None:
    a, b = shown(text, line.start, line.end)
    found = _LETTER.match(text[a:b])
    words = text[a + found.end() : b] if found else ""
    costs = _COSTS.match(words)
    heading = make(line, LETTER, costs["name"] if costs else words, a, b, "letter") if words else None
    if heading is None or len(squeeze(heading.title)) > _LONG:
        return None
    return replace(heading, valued=True) if costs else heading

"""Several official papers in one file: each begins with its title over the line of its number, or behind the word 제목."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.sections.headings import PROJECT, Heading, title
from ingest.sections.roster import sunk
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import DASHES
from ingest.text.markup import shown

_REGISTERED = re.compile(r"^문\s?서\s?번\s?호\s*[:：]?\s*\S.*(?:결\s?재|시\s?행|등\s?록)\s?일\s?자?")
_TITLED = re.compile(r"^제\s?목\s*[:：]?\s+(?P<title>\S.{3,90})$")
_TWO = 2
_ABOVE = 3  # lines between a title and the line of its number


def by_papers(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading]
) -> list[Heading] | None:
    """Put a heading for each paper among the others, which then stand below it; none when there are not several."""
    found = [h for h in (_paper(text, lines, taken, ln) for ln in lines) if h is not None]
    if len({tight(h.title) for h in found}) < _TWO:
        return None
    own = {h.line for h in found}
    rest = [sunk(h) for h in headings if h.line not in own]
    return sorted([*found, *rest], key=lambda h: h.start)


def _paper(text: str, lines: Sequence[Line], taken: Sequence[bool], line: Line) -> Heading | None:
    body = line.text.strip(BLANKS)
    if taken[line.number] or not body:
        return None
    if named := _TITLED.match(body):
        at = text.find(named["title"], line.start, line.end)
        return _made(line, named["title"], at, line.end)
    if not _REGISTERED.match(body):
        return None
    over = [ln for ln in lines[max(0, line.number - _ABOVE) : line.number] if not ln.blank and not taken[ln.number]]
    last = over[-1] if over else None
    if last is None or tight(last.text) in LAYOUT.papers:
        return None
    first = over[-2] if len(over) > 1 and over[-2].number == last.number - 1 else last
    a, _ = shown(text, first.start, first.end)
    _, b = shown(text, last.start, last.end)
    return _made(first, text[a:b], a, b)


def _made(line: Line, words: str, start: int, end: int) -> Heading | None:
    name = title(" ".join(w.strip(DASHES + BLANKS) for w in words.split("\n")))
    return Heading(line.number, PROJECT, name, start, end, style="project-title") if len(tight(name)) > 1 else None

"""Sheets of projects for several fiscal years in one file: where each begins, whose it is, and of which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.sections.headings import PROJECT, Heading, title
from ingest.sections.roster import sunk
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.markup import shown

_SPACED = "|".join(r"\s?".join(word) for word in sorted(LAYOUT.fiscal))
_KEYS = "|".join(r"\s?".join(word) for word in sorted(LAYOUT.over, key=len, reverse=True))
_FISCAL = re.compile(
    rf"^[\s|]*(?:{_SPACED})\s*[:：|]?\s*(?P<year>(?:19|20)\d\d)\s?년?도?\s*(?=$|[|\t]|(?:{_KEYS})(?![가-힣]))(?!.*(?<!\d)(?:19|20)\d\d\s?년)"
)
_NAMED = re.compile(rf"^[\s|]*(?:{'|'.join(sorted(LAYOUT.named))})\s*[:：|]?\s+(?P<name>\S.{{1,60}}?)[\s|]*$")
_ABOVE = 3  # lines between a sheet's name and its year


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a sheet begins and which fiscal year it is for."""

    line: int
    year: int
    name: str


def sheets(lines: Sequence[Line]) -> list[Sheet]:
    """Find the sheets by the lines that give their fiscal years."""
    return [_sheet(lines, line, int(m["year"])) for line in lines if (m := _FISCAL.match(line.text))]


def _sheet(lines: Sequence[Line], line: Line, year: int) -> Sheet:
    over = [ln for ln in lines[max(0, line.number - _ABOVE) : line.number] if not ln.blank]
    if over and (named := _NAMED.match(over[-1].text)):
        return Sheet(over[-1].number, year, title(named["name"]))
    if over and (over[-1].level or over[-1].text.lstrip(BLANKS).startswith("#")):
        return Sheet(over[-1].number, year, title(over[-1].text.strip(BLANKS).lstrip("# ")))
    return Sheet(line.number, year, "")


def spans(text: str, lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Return the parts of a text that are for different fiscal years: where each begins and ends, and its year; none for one year."""
    found = sheets(lines)
    if len({s.year for s in found}) < 2:
        return []
    starts = [0, *(lines[s.line].start for s in found[1:])]
    return [(a, b, s.year) for a, b, s in zip(starts, [*starts[1:], len(text)], found, strict=True)]


def by_sheets(text: str, lines: Sequence[Line], headings: Sequence[Heading]) -> list[Heading] | None:
    """Begin a project at each of the sheets of several years; None where one of them has no name."""
    found = sheets(lines)
    if len({s.year for s in found}) < 2 or not all(tight(s.name) for s in found):
        return None
    by_line = {h.line: h for h in headings}
    starts = {s.line: s.name for s in found}
    first = min(starts)
    out: list[Heading] = []
    for at in sorted(set(starts) | set(by_line)):
        if at in starts:
            a, b = shown(text, lines[at].start, lines[at].end)
            out.append(Heading(at, PROJECT, starts[at], a, b, style="project-title"))
        elif at > first:
            out.append(sunk(by_line[at]))
        else:
            out.append(by_line[at])
    return out

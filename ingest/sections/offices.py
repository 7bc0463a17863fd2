"""Offices behind the one whose list stands at the start of a file: each counts its projects from one again, without a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.sections.headings import NUMBER, PART, PROJECT, Heading, sentence, title
from ingest.sections.roster import canonical, event, sunk
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import EVERY
from ingest.text.markup import shown

_OFFICE = PART - 1  # over the parts of its work


def behind(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading], placed: list[Heading]
) -> list[Heading]:
    """Begin a project at each heading of the further runs from 1, where the listed ones are numbered so themselves."""
    own = [h.line for h in placed if h.style == "project-line"]
    if not _counted(headings, own):
        return _works(text, lines, taken, placed)
    rest = [h for h in headings if h.line > own[-1]]
    runs = _runs(rest)
    if not runs:
        return placed
    ends = _ends(text, lines, taken, headings, [h for run in runs for h in run], rest)
    first = next((h for h in reversed(headings) if h.line < own[0] and _named(h)), None)
    before = [replace(h, rank=_OFFICE) if first and h.line == first.line else h for h in placed if h.line <= own[-1]]
    begins = {h.line for run in runs for h in run}
    inside = True
    for heading in sorted([h for h in rest if h.line not in ends] + list(ends.values()), key=lambda h: h.start):
        inside = heading.line in begins or (inside and heading.line not in ends)
        if heading.line in begins:
            before.append(event(heading, heading.title, "project-line"))
        elif heading.line > own[-1]:
            before.append(sunk(heading) if inside else heading)
    return before


def _works(text: str, lines: Sequence[Line], taken: Sequence[bool], placed: list[Heading]) -> list[Heading]:
    """Begin a project of an office without a list at each line alone over a section that listed projects begin with."""
    offices = [h for h in placed if h.rank == _OFFICE]
    begun = [h.style.startswith("project") for h in placed]
    first = {canonical(b.title) for a, b in pairwise(placed) if a.style.startswith("project") and b.rank > PROJECT}
    heads = {h.line for h in placed}
    made: list[Heading] = []
    sunken: set[int] = set()
    for n, office in enumerate(offices if any(begun) else ()):
        until = offices[n + 1].start if n + 1 < len(offices) else len(text)
        own = [h for h in placed if office.start < h.start < until]
        if any(h.style.startswith("project") for h in own):
            continue
        titles = [t for h in own if canonical(h.title) in first and (t := _over(text, lines, taken, heads, h.line))]
        made += [event(t, t.title, "project-line") for t in titles]
        sunken |= {h.start for h in own if titles and h.start > titles[0].start}
    return sorted([*(sunk(h) if h.start in sunken else h for h in placed), *made], key=lambda h: h.start)


def _ends(
    text: str,
    lines: Sequence[Line],
    taken: Sequence[bool],
    headings: Sequence[Heading],
    begins: Sequence[Heading],
    rest: Sequence[Heading],
) -> dict[int, Heading]:
    """Return what ends the last project before each run: the heading of an office or of the whole file, or a line over its first."""
    heads = {h.line for h in headings}
    ends = {h.line: replace(h, rank=_OFFICE) for h in rest if h.style == "hash1" and h.rank < NUMBER}
    before = rest[0].line - 1
    for heading in begins:
        if heading.number == 1:
            between = [h for h in rest if before < h.line < heading.line]
            end = _bound(between) or _over(text, lines, taken, heads, heading.line)
            ends |= {end.line: replace(end, rank=_OFFICE)} if end else {}
        before = heading.line
    return ends


def _named(heading: Heading) -> bool:
    return tight(heading.title).endswith(LAYOUT.offices)


def _counted(headings: Sequence[Heading], places: Sequence[int]) -> bool:
    """Tell whether the listed titles are all that is numbered from the first of them to the last, in one run from 1."""
    between = [h for h in headings if places and places[0] <= h.line <= places[-1] and _numbered(h)]
    return len(places) > 1 and [h.line for h in between] == list(places) and len(_runs(between)) == 1


def _numbered(heading: Heading) -> bool:
    return heading.style == "number" and heading.number is not None and not heading.known


def _runs(headings: Sequence[Heading]) -> list[list[Heading]]:
    """Cut what is numbered into runs from 1; none where one of them does not count on."""
    runs: list[list[Heading]] = []
    for heading in headings:
        if not _numbered(heading):
            continue
        if heading.number == 1:
            runs.append([heading])
        elif runs and heading.number == len(runs[-1]) + 1 and heading.rank == runs[-1][0].rank:
            runs[-1].append(heading)
        else:
            return []
    return runs


def _bound(between: Sequence[Heading]) -> Heading | None:
    """Return the first heading that names an office and has no section of a project behind it."""
    told = [n for n, h in enumerate(between) if canonical(h.title) in LAYOUT.first | LAYOUT.last and h.rank > PART]
    free = between[told[-1] + 1 :] if told else between
    return next((h for h in free if _named(h)), None)


def _over(text: str, lines: Sequence[Line], taken: Sequence[bool], heads: set[int], at: int) -> Heading | None:
    """Return the line that stands alone right above the first of a run as its heading: it names a part of the file."""
    number = next((n for n in range(at - 1, 0, -1) if not lines[n].blank), 0)
    if not number or taken[number] or number in heads or not (lines[number - 1].blank and lines[number + 1].blank):
        return None
    a, b = shown(text, lines[number].start, lines[number].end)
    name = title(text[a:b])
    plain = text[a:b].lstrip(BLANKS)[:1] not in EVERY + "(※" and ":" not in text[a:b]
    if not plain or not tight(name) or len(name) > 40 or sentence(name):
        return None
    return Heading(number, _OFFICE, name, a, b, style="word")

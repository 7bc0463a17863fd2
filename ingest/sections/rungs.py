"""Projects headed by their rung of the budget: 정책: …, 단위: …, 세부: …, each on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sections.headings import PART, PROJECT, SQUARE, Heading, title
from ingest.sections.roster import sunk
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.markup import shown

_RUNG = re.compile(r"^\**(?P<key>[가-힣]{2,4}(?:\s?사업)?)\s*[:：]\s*(?P<name>[^|\t]{2,90}?)\**$")
_LOWEST = max(LAYOUT.rungs.values())
_UPPER = 1  # the rungs above this one name who spends
_OFFICE = re.compile(rf"[\[【<〈][가-힣·]{{1,12}}(?:{'|'.join(LAYOUT.offices)})[\]】>〉]")
_SHORT = "세부"  # the lowest, as said beside 정책 and 단위


def by_rungs(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading]
) -> list[Heading] | None:
    """Begin a project at each line of the lowest rung; None where no line of a rung over it says what these lines are."""
    names, over = _said(lines, taken)
    if not names or not over or min(over) > min(names) or any(h.style == "book" for h in headings):
        return None
    if len(set(names.values())) < len(names):
        return None
    ends = _ends(lines, headings, min(names), max(names))
    out: list[Heading] = []
    by_line = {h.line: h for h in headings if h.line not in over}
    for at in sorted(set(names) | set(by_line)):
        if at in names:
            a, b = shown(text, lines[at].start, lines[at].end)
            out.append(Heading(at, PROJECT, names[at], a, b, style="project-key"))
        elif at < min(names):
            out.append(by_line[at])
        else:
            out.append(replace(by_line[at], rank=PART) if at in ends else sunk(by_line[at]))
    return out


def _said(lines: Sequence[Line], taken: Sequence[bool]) -> tuple[dict[int, str], set[int]]:
    """Return the lines that name projects, one for each, and those of the rungs over them."""
    names: dict[int, str] = {}
    over: set[int] = set()
    for line in lines:
        found = None if line.blank or taken[line.number] else _RUNG.match(line.text.strip(BLANKS))
        if found is None:
            continue
        key = tight(found["key"])
        rung = LAYOUT.rungs.get(key, _LOWEST if key == _SHORT else -1)
        name = title(found["name"])
        if rung == _LOWEST and tight(name) and [*names.values()][-1:] != [name]:
            names[line.number] = name
        elif _UPPER <= rung < _LOWEST:
            over.add(line.number)
    return names, over


def _ends(lines: Sequence[Line], headings: Sequence[Heading], first: int, last: int) -> set[int]:
    """Return the headings under which no project goes on: an office in brackets, and a mark that heads parts and nothing within a project."""

    def mark(heading: Heading) -> str:
        return lines[heading.line].text.strip(BLANKS)[:1]

    within = {mark(h) for h in headings if first < h.line < last}
    parts = {mark(h) for h in headings if 0 <= h.line < first and h.rank <= SQUARE} - within
    return {h.line for h in headings if h.line > first and (mark(h) in parts or _OFFICE.fullmatch(tight(h.title)))}

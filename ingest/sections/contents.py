"""The parts of a file that lists its offices at its start: each begins where its name stands alone, over all of its work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sections.headings import PART, Heading
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.markup import shown

_LISTED = re.compile(r"^[-–·○∙]\s*(?P<name>[가-힣0-9·]{2,14}(?:과|담당관|소|실|센터|사업소|추진단|본부))\s*$")
_OFFICE = PART - 1
_WORK = re.compile(r"(?:['’]?\d{2,4}년?도?)?(?:주요)?(?:업무|사업)(?:추진)?(?:계획|실적|현황|성과)")
_EARLY = 60  # lines that a list of contents stands in
_LEAST = 2  # offices


def by_offices(text: str, lines: Sequence[Line], taken: Sequence[bool], headings: list[Heading]) -> list[Heading]:
    """Put the listed offices over all else, and what they did and plan to do over the works that it counts."""
    names = _listed(lines)
    alone = {n: line for line in lines if (n := line.number) > 0 and tight(line.text.strip(BLANKS)) in names}
    begun = [n for n in alone if not taken[n] and lines[n - 1].blank]
    if len({tight(lines[n].text) for n in begun}) < _LEAST:
        return headings
    kept = [_work(h) for h in headings if h.line not in begun]
    return sorted([*kept, *(_office(text, lines[n]) for n in begun)], key=lambda h: h.start)


def _listed(lines: Sequence[Line]) -> frozenset[str]:
    """Return the offices that a run of lines at the start of a file lists; none where it lists fewer than two."""
    run: list[str] = []
    for line in lines[:_EARLY]:
        match = _LISTED.match(line.text.strip(BLANKS))
        if match is not None:
            run.append(tight(match["name"]))
        elif not line.blank and len(run) < _LEAST:
            run = []
        elif not line.blank:
            break
    return frozenset(run if len(run) >= _LEAST else ())


def _office(text: str, line: Line) -> Heading:
    a, b = shown(text, line.start, line.end)
    return Heading(line.number, _OFFICE, text[a:b].strip(BLANKS), a, b, style="word")


def _work(heading: Heading) -> Heading:
    over = heading.style in {"hash", "hash1", "word"} and _WORK.fullmatch(tight(heading.title))
    return replace(heading, rank=PART) if over else heading

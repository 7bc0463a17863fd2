"""Projects of a budget book that sheets in the same file explain: each begins at the line that names it and says no more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.sections.headings import PROJECT, Heading, title
from ingest.sections.roster import event, sunk
from ingest.tables.whole import Draft
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.markup import shown

_COLUMN = "세부사업"
_LONG = 80
_KIND = re.compile(r"\s*[(\[][^()\[\]]{1,12}[)\]]$")  # (균특), (보조)


def explained(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading], drafts: Sequence[Draft]
) -> list[Heading] | None:
    """Begin a project at each line that is a project's name in the pages of a book, and stands but once."""
    names = _named(drafts)
    said: dict[str, list[Line]] = {}
    for line in lines:
        if not (line.blank or taken[line.number] or len(line.text) > _LONG):
            said.setdefault(tight(title(line.text.strip(BLANKS))), []).append(line)
    places = {found[0].number: names[key] for key, found in said.items() if key in names and len(found) == 1}
    if not places:
        return None
    by_line = {h.line: h for h in headings}
    first = min(places)
    out: list[Heading] = []
    for at in sorted(set(places) | set(by_line)):
        heading = by_line.get(at)
        if at in places:
            a, b = shown(text, lines[at].start, lines[at].end)
            base = heading or Heading(at, PROJECT, places[at], a, b)
            out.append(event(base, places[at], "project-line"))
        elif heading is not None:
            out.append(sunk(heading) if at > first and heading.style != "appendix" else heading)
    return out


def _named(drafts: Sequence[Draft]) -> dict[str, str]:
    """Return the names of projects in the pages of a book, by their letters."""
    named: dict[str, str] = {}
    for draft in drafts:
        if draft.shape != "outlay":
            continue
        at = next((n for n, c in enumerate(draft.rows[0]) if c.key == _COLUMN), None)
        if at is not None:
            told = [row[at].text for row in draft.rows[1:] if row[at].text]
            named |= {tight(_KIND.sub("", name)): name for name in told}
            named |= {tight(name): name for name in told}
    return named

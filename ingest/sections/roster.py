"""The list of projects at the start of a file, and where in the file each of them begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.sections.headings import NUMBER, PART, PROJECT, SQUARE, Heading, title
from ingest.tables.values import number
from ingest.tables.whole import Draft
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, tight
from ingest.text.markup import shown

_YEARS = re.compile(r"^(?:19|20)\d\d년?도?|^최근\d+년간?")
_AMOUNT_COLUMN = ("소요예산", "예산", "예산액", "사업비", "금액", "총사업비")
_OFFICE_RANK = PART - 1  # over the parts of its work
_STATE = re.compile(r"\s*[(（\[]\s*(?:신규|계속|확대|완료|변경|보완|신규사업|계속사업)\s*[)）\]]$")
_OFFICE = re.compile(
    r"\s*\([가-힣·,\s]{1,16}(?:과|팀|실|국|단|담당관|사업소|센터)\)$"
)  # the office behind the name of its project


_SEVERAL = 2  # projects that what is added names


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as a list at the start of a file names it."""

    title: str
    amount: str = ""


def listed(drafts: Sequence[Draft]) -> list[tuple[list[Listed], Draft]]:
    """Find the list of projects: numbered rows with a column that names them; and those of the same form behind it."""
    found: list[tuple[list[Listed], Draft]] = []
    form: list[str] = []
    for draft in drafts:
        if draft.header != 1 or len(draft.rows) < 3:
            continue
        head = [tight(c.text).lower() for c in draft.rows[0]]
        name = next((i for i, h in enumerate(head) if h in LAYOUT.names), None)
        count = next((i for i, h in enumerate(head) if h in LAYOUT.numbers), None)
        if name is None or count is None or name == count or (found and head != form):
            continue
        rows = [r for r in draft.rows[1:] if r[name].text]
        numbers = [number(r[count].text) for r in rows]
        if numbers != list(range(1, len(rows) + 1)):
            continue
        money = next((i for i, h in enumerate(head) if h in _AMOUNT_COLUMN), None)
        found.append(([Listed(r[name].text, r[money].text if money is not None else "") for r in rows], draft))
        form = head
    return found


def by_lists(
    text: str, lines: Sequence[Line], headings: list[Heading], lists: Sequence[tuple[list[Listed], Draft]]
) -> list[Heading] | None:
    """Place the projects of the first list over the whole file; or, where each office lists its own, those of each list up to the next."""
    whole = _by_list(text, lines, headings, *lists[0], len(text))
    if whole is not None or len(lists) < 2:
        return whole
    ends = [0, *(draft.end for _, draft in lists)]
    offices = [_office(headings, after, draft) for after, (_, draft) in zip(ends, lists, strict=False)]
    begins = [0, *(h.start for h in offices[1:] if h)]
    if len(begins) < len(lists):
        return None
    out: list[Heading] = []
    for (names, draft), office, (start, until) in zip(lists, offices, pairwise([*begins, len(text)]), strict=True):
        own = [replace(h, rank=_OFFICE_RANK) if h == office else h for h in headings if start <= h.start < until]
        placed = _by_list(text, lines, own, names, draft, until)
        if placed is None:
            return None
        out += placed
    return out


def _office(headings: Sequence[Heading], after: int, draft: Draft) -> Heading | None:
    """Return the heading nearest above a list that names an office: the part of a file that the list is of begins there."""
    above = [h for h in headings if after <= h.start < draft.start]
    return next((h for h in reversed(above) if tight(h.title).endswith(LAYOUT.offices)), None)


def _by_list(
    text: str, lines: Sequence[Line], headings: list[Heading], names: list[Listed], draft: Draft, until: int
) -> list[Heading] | None:
    """Give each restart of the sections the title that the list gives it, when order, count and amounts agree."""
    after = draft.end
    direct = _direct(text, lines, headings, names, (after, until))
    if direct is not None:
        return direct
    groups = _groups(_squares(headings, after))
    if len(groups) != len(names):
        groups = [g for g in groups if len(g) > 1]
    if len(groups) != len(names) or not _amounts(text, groups, names):
        return None
    if not _words(text, groups, names, until):
        return None
    starts = {g[0].line: n for g, n in zip(groups, names, strict=True)}
    parts = parted(headings, groups[0][0].start)
    out: list[Heading] = []
    for heading in headings:
        if heading.line in starts and heading.start > after:
            begin = _named_above(lines, heading, starts[heading.line].title)
            out.append(event(heading, starts[heading.line].title, "project-list"))
            out[-1] = replace(out[-1], line=-1, start=begin, end=heading.start)
        out.append(sunk(heading, parts=parts) if heading.start > after else heading)
    return out


def _named_above(lines: Sequence[Line], heading: Heading, name: str) -> int:
    """Return where a project begins: at its name, where it stands right above its first section, else at that section."""
    above = next((ln for ln in reversed(lines[: heading.line]) if not ln.blank), None)
    return above.start if above is not None and tight(title(above.text)) == tight(name) else heading.start


def _direct(
    text: str, lines: Sequence[Line], headings: list[Heading], names: list[Listed], within: tuple[int, int]
) -> list[Heading] | None:
    """Find the listed titles standing as lines of their own, in order."""
    wanted = {tight(n.title): n.title for n in names}
    places: list[tuple[int, str]] = []
    for line in lines:
        if not within[0] < line.start < within[1] or line.blank or len(line.text) > 160:
            continue
        bare = re.sub(r"^(?:[#\s□■○◇◆*]|\d{1,2}[.)]?\s|[Ⅰ-Ⅻ][.]?)+", "", line.text)
        name = wanted.get(tight(title(bare)))
        if name and (not places or places[-1][1] != name):
            places.append((line.number, name))
    if [n for _, n in places] != [n.title for n in names]:
        return None
    by_line = {h.line: h for h in headings}
    at = dict(places)
    out: list[Heading] = []
    pending = sorted(at)
    parts = bool(pending) and parted(headings, lines[pending[0]].start)
    for line_number in sorted(set(at) | {h.line for h in headings}):
        heading = by_line.get(line_number)
        if line_number in at:
            a, b = shown(text, lines[line_number].start, lines[line_number].end)
            base = heading or Heading(line_number, PROJECT, at[line_number], a, b)
            out.append(event(base, at[line_number], "project-line"))
        elif heading is not None:
            out.append(sunk(heading, parts=parts) if pending and line_number > pending[0] else heading)
    return out


def _amounts(text: str, groups: list[list[Heading]], names: list[Listed]) -> bool:
    """Tell whether no amount of the list contradicts what its project says it needs."""
    for group, name in zip(groups, names, strict=True):
        want = number(name.amount)
        if want is None:
            continue
        said = [text[h.start : h.end] for h in group if canonical(h.title) in LAYOUT.last]
        digits = [d for s in said for d in re.findall(r"\d[\d,]*(?:\.\d+)?", s.rpartition(":")[2] if ":" in s else "")]
        values = {number(d) for d in digits}
        if values and want not in values:
            return False
    return True


def _words(text: str, groups: list[list[Heading]], names: list[Listed], size: int) -> bool:
    """Tell whether the titles fit the parts that they are given better than when all are moved by one."""
    edges = [g[0].start for g in groups] + [size]
    parts = [tight(text[a:b]) for a, b in pairwise(edges)]
    bags = [re.findall(r"[가-힣A-Za-z0-9]{2,}", n.title) for n in names]

    def hits(step: int) -> int:
        return sum(
            sum(1 for w in bag if w[:4] in parts[at + step])
            for at, bag in enumerate(bags)
            if 0 <= at + step < len(parts)
        )

    return hits(0) >= hits(1) and hits(0) >= hits(-1)


def _squares(headings: Sequence[Heading], after: int) -> list[Heading]:
    return [h for h in headings if h.start > after and h.rank in {SQUARE, NUMBER}]


def _groups(squares: Sequence[Heading]) -> list[list[Heading]]:
    """Cut a run of sections where a new project begins: after its last section, or when a first one comes again."""
    groups: list[list[Heading]] = []
    closed = True
    for heading in squares:
        name = canonical(heading.title)
        seen = {canonical(h.title) for h in groups[-1]} if groups else set()
        fresh = name in LAYOUT.first and (closed or name in seen or bool(seen & LAYOUT.first and name in LAYOUT.first))
        if closed or fresh:
            groups.append([])
            closed = False
        groups[-1].append(heading)
        if name in LAYOUT.last or name.endswith("소요예산"):
            closed = True
    return groups


def event(heading: Heading, name: str, style: str) -> Heading:
    """Make a heading the beginning of a project; an office in brackets behind its name is no part of it."""
    name = _STATE.sub("", _OFFICE.sub("", name)) or name
    return replace(heading, rank=PROJECT, title=name, style=style, valued=False)


def ended(text: str, headings: list[Heading]) -> list[Heading]:
    """Let an appendix behind the last of several projects belong to none of them, and what is added where it names several."""
    starts = [n for n, h in enumerate(headings) if h.rank == PROJECT]
    if len(starts) < 2:
        return headings
    names = [tight(headings[n].title) for n in starts[:-1]]

    def apart(at: int, heading: Heading) -> bool:
        if at < starts[-1]:
            return False
        said = tight(text[heading.end :]) if heading.style == "annex" else ""
        return heading.style == "appendix" or sum(name in said for name in names) >= _SEVERAL

    return [replace(h, rank=PART) if apart(n, h) else h for n, h in enumerate(headings)]


def sunk(heading: Heading, *, parts: bool = False) -> Heading:
    """Keep a section below its project, whatever its own rank; the next office, or part where projects are one, ends them."""
    if heading.rank < PART or (parts and heading.style == "roman"):
        return heading
    return replace(heading, rank=max(heading.rank, PROJECT + 5))


def parted(headings: Sequence[Heading], before: int) -> bool:
    """Tell whether the first project stands in a part with a number of its own: Ⅲ. 주요업무."""
    return any(h.style == "roman" and h.start < before for h in headings)


def canonical(name: str) -> str:
    """Return a title without blanks and without the year before it."""
    word = tight(name)
    return _YEARS.sub("", word) or word

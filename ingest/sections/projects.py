"""Which project each part of a file belongs to: by its title line, its numbered headings, or a list at its start."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.numbers.units import units
from ingest.sections.counted import by_counts, by_restarts
from ingest.sections.explained import explained
from ingest.sections.further import carded, further
from ingest.sections.headings import NUMBER, PART, PROJECT, SQUARE, Heading, sentence, standard, title
from ingest.sections.offices import behind
from ingest.sections.papers import by_papers
from ingest.sections.roster import by_lists, canonical, ended, event, listed, parted, sunk
from ingest.sections.rungs import by_rungs
from ingest.sections.sheets import by_sheets
from ingest.sections.twofold import by_twofold
from ingest.tables.header import columnar, known
from ingest.tables.whole import Draft
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, tight
from ingest.text.marks import EVERY, any_of
from ingest.text.markup import shown

_KEY = re.compile(
    r"^(?:[○●◦ㅇ□■\-–·*#]\s*)*(?:\d[.)]\s*)?(?:세부\s*)?(?:사\s?업|과\s?제|시\s?책)\s*명\s*[:：]\s*(\S.{1,80})$"
)
_CODED = re.compile(
    r"^(?:\(?\d{1,2}[.)]\s*)?([가-힣A-Za-z][^\t|:：]{3,70}?)\s*[(（]\d{4}-\d{3}[)）]$"
)  # 침수 예보 (2134-507)
_HEAD = 6  # lines of a form's head
_CAPTION = re.compile(r"^\s*[(\[]\s*단\s*위\s*[:：]")
_APPENDIX = re.compile(
    r"^[\s#□■*]*[【\[<〈(]?\s*(?:붙\s?임|별\s?첨|부\s?록|첨\s?부|참\s?고)(?:\s?\d{1,2})?\s*[】\]>〉).:]?\s*\S"
)
_FURNITURE = re.compile(
    r"(?:니다|세요|시오)[.!]?$|\S\s+[>›»]\s+\S"
)  # a site speaks to its reader, and shows the way to a page
_SAYS = re.compile(rf"^{any_of(EVERY)}\s*([가-힣][가-힣\s]{{1,9}}?)\s*[:：]")
_NOTICE = re.compile(
    r"[가-힣\s]{2,20}(?:공고|고시|훈령|예규)\s?제\s?\d[\d\s\-–~]*호"
    r"|제\s?\d{1,4}\s?회\s[가-힣\s]{2,20}의회\s?[(（]?\s?(?:제\d차\s?)?(?:임시회|정례회)?\s?[)）]?"
)  # 누리구 공고 제2030-11호, 제99회 누리구의회(임시회): its title stands below
_COUNT = re.compile(r"^\d{1,2}[.)]?\s+(?=\S)")


def assign(
    text: str,
    lines: Sequence[Line],
    taken: Sequence[bool],
    headings: list[Heading],
    drafts: Sequence[Draft],
) -> tuple[list[Heading], str, bool]:
    """Put a heading for each project among the headings; give them, the file's own title, and whether a list went unmatched."""
    placed, head, unmatched = _assigned(text, lines, taken, headings, drafts)
    return ended(text, placed), head, unmatched


def _assigned(
    text: str,
    lines: Sequence[Line],
    taken: Sequence[bool],
    headings: list[Heading],
    drafts: Sequence[Draft],
) -> tuple[list[Heading], str, bool]:
    head = first_line(text, lines, taken, headings)
    counted = by_counts(text, lines, taken, headings) or by_restarts(lines, headings)
    if counted is not None:
        return counted, head, False
    found = listed(drafts)
    unmatched = False
    if found:
        placed = by_lists(text, lines, headings, found)
        if placed is not None:
            return behind(text, lines, taken, headings, placed), head, False
        unmatched = True
    papers = by_papers(text, lines, taken, headings)
    if papers is not None:
        return papers, head, False
    rungs = by_rungs(text, lines, taken, headings)
    if rungs is not None:
        return rungs, head, False
    sheets = by_sheets(text, lines, headings) or explained(text, lines, taken, headings, drafts)
    if sheets is not None:
        return sheets, head, False
    twofold = by_twofold(lines, headings, lambda h: _tells(lines, h))
    if twofold is not None:
        return twofold, head, False
    repeated = _by_titles(text, lines, taken, headings)
    if repeated is not None:
        return repeated, head, False
    numbered = _by_numbers(headings)
    if numbered is not None:
        return numbered, head, False
    carded = _by_cards(text, lines, headings, drafts)
    if carded is not None:
        return carded, head, False
    single = _by_name(text, lines, taken, headings) or _single(text, lines, headings, head) or _by_keys(lines, headings)
    return (single or headings), head, unmatched


def first_line(text: str, lines: Sequence[Line], taken: Sequence[bool], headings: Sequence[Heading]) -> str:
    """Read the title of a file: its first line, unless that is a section's heading."""
    headed = False
    for line in lines[:40]:
        headed = headed or columnar(line.text)
        if line.blank or tight(line.text) in LAYOUT.papers or (headed and _over_columns(line.text)):
            continue
        if _NOTICE.fullmatch(line.text.strip(BLANKS)):
            continue
        if _FURNITURE.search(line.text.strip(BLANKS)):
            continue
        if taken[line.number]:
            return ""
        heading = next((h for h in headings if h.line == line.number), None)
        if (
            heading is not None
            and heading.style not in {"hash1", "word"}
            and (heading.known or heading.rank in {PART, NUMBER, SQUARE})
        ):
            return ""
        a, b = shown(text, line.start, line.end)
        words = title(text[a:b].lstrip("# "))
        if heading is not None and heading.style == "word" and not (_book(words) or _over_parts(heading, headings)):
            return ""
        return words if 1 < len(words) <= 120 else ""
    return ""


def _over_columns(text: str) -> bool:
    """Tell whether a line of a page that begins with the heading of its columns is a part of that heading."""
    return columnar(text) or known(text) or bool(units(text))


def _over_parts(heading: Heading, headings: Sequence[Heading]) -> bool:
    """Tell whether a first line names a paper of several parts: a name of its own, with Ⅰ right below it."""
    below = next((h for h in headings if h.start > heading.start), None)
    return below is not None and below.rank == PART < heading.rank and canonical(heading.title) not in LAYOUT.titles


def _by_numbers(headings: list[Heading]) -> list[Heading] | None:
    """Take the numbered headings of a work plan's main part as its projects."""
    out: list[Heading] = []
    inside = False
    hits = 0
    for heading in headings:
        if heading.rank == PART or (heading.rank < NUMBER and heading.style != "number"):
            inside = canonical(heading.title) in LAYOUT.works
        elif inside and heading.style == "number" and not heading.known:
            hits += 1
            out.append(event(heading, heading.title, "project-number"))
            continue
        out.append(heading)
    return out if hits else None


def _by_cards(
    text: str, lines: Sequence[Line], headings: list[Heading], drafts: Sequence[Draft]
) -> list[Heading] | None:
    """Begin a project at the headings right above each card that names one; an appendix behind the last belongs to none."""
    cards = [d for d in drafts if d.project and d.first_line >= 0]
    if not cards or len({d.project for d in cards}) != len(cards):
        return None
    by_line = {h.line: h for h in headings if h.line >= 0}
    starts: dict[int, str] = {}
    for card in cards:
        at = card.first_line
        for number_ in range(card.first_line - 1, -1, -1):
            if number_ in by_line:
                at = number_
            elif not lines[number_].blank and not _CAPTION.match(lines[number_].text):
                break
        starts[at] = title(card.project)
    parts = parted(headings, lines[min(starts)].start)
    out: list[Heading] = []
    for at in sorted(set(starts) | set(by_line)):
        heading = by_line.get(at)
        if at in starts:
            a = lines[at].start
            out.append(Heading(-1, PROJECT, starts[at], a, a, style="project-card"))
        if heading is not None:
            apart = at > max(starts) and _APPENDIX.match(text[lines[at].start : heading.end])
            ends = replace(heading, rank=PART) if apart else sunk(heading, parts=parts)
            out.append(heading if at < min(starts) else ends)
    return out


def _by_titles(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: list[Heading]
) -> list[Heading] | None:
    """Find several projects by the title lines before each restart of the numbered or named sections."""
    key = _keyed(text, lines, taken, headings)
    if key is not None:
        return key
    order = [h for h in headings if h.style in {"number", "square", "word", "hash"} and h.known]
    if not order:
        return None
    first = order[0]
    starts = [h for h in order if h.title == first.title and h.style == first.style]
    tops = [h for h in headings if h.style == "hash1"]
    marked = len(tops) >= 2 and not any(h.known or known(h.title) for h in tops)
    if marked and len(starts) <= len(tops):  # a converter marked each title, and not one here and there
        return [event(h, h.title, "project-title") if h.style == "hash1" else h for h in headings]
    if len(starts) < 2:
        return None
    places: dict[int, tuple[int, str]] = {}
    for start in starts:
        above = _title_above(text, lines, taken, start.line)
        if above is None:
            return None
        places[start.line] = above
    names = [n for _, n in places.values()]
    if len(set(names)) != len(names):
        return None
    title_lines = {at for at, _ in places.values()}
    heads = {h.line for h in headings}
    more = carded(
        lines, taken, sorted(title_lines), lambda n: n not in heads and _titled(text, lines, n) not in ("", *names)
    )
    counted = further(headings, title_lines, lambda h: _tells(lines, h))
    out: list[Heading] = []
    for heading in headings:
        if heading.line in title_lines:
            continue
        if heading.line in counted:
            own = event(heading, heading.title, "project-title")
            out.append(own if counted[heading.line] else replace(heading, rank=PART))
            continue
        if heading.line in places:
            at, name = places[heading.line]
            a, b = shown(text, lines[at].start, lines[at].end)
            out.append(Heading(at, PROJECT, name, a, b, style="project-title"))
        out.append(sunk(heading) if heading.start > lines[min(title_lines)].start else heading)
    for n in more:
        out += [Heading(n, PROJECT, _titled(text, lines, n), lines[n].start, lines[n].end, style="project-title")]
    return sorted(out, key=lambda h: h.start)


def _title_above(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int) -> tuple[int, str] | None:
    for number_ in range(at - 1, max(-1, at - 6), -1):
        line = lines[number_]
        if line.blank:
            continue
        name = "" if taken[number_] else _titled(text, lines, number_)
        return (number_, name) if name else None
    return None


def _titled(text: str, lines: Sequence[Line], at: int) -> str:
    """Return the title that a line is; "" where it is none."""
    a, b = shown(text, lines[at].start, lines[at].end)
    body = text[a:b].lstrip("# ")
    name = title(_COUNT.sub("", body))
    untitled = not name or len(name) > 70 or standard(name) or body[:1] in EVERY + "(" or sentence(name)
    return "" if untitled else name


def _keyed(text: str, lines: Sequence[Line], taken: Sequence[bool], headings: list[Heading]) -> list[Heading] | None:
    """Find several projects by lines such as `사업명 : …` that stand as headings."""
    by_line = {h.line: h for h in headings}
    found: list[tuple[Line, str]] = []
    for line in lines:
        if line.blank or taken[line.number] or len(line.text) > 120 or (":" not in line.text and "：" not in line.text):
            continue
        if line.number not in by_line and line.text.lstrip(BLANKS)[:1] in "-–·○":
            continue
        match = _KEY.match(line.text.strip(BLANKS).strip("*"))
        if match:
            found.append((line, title(match.group(1))))
    if len(found) < 2 or len({n for _, n in found}) != len(found):
        return None
    names = {line.number: name for line, name in found}
    out: list[Heading] = []
    first = min(names)
    for at in sorted(set(names) | set(by_line)):
        if at in names:
            a, b = shown(text, lines[at].start, lines[at].end)
            out.append(Heading(at, PROJECT, names[at], a, b, style="project-key"))
        else:
            heading = by_line[at]
            out.append(sunk(heading) if at > first else heading)
    return out


def _by_name(text: str, lines: Sequence[Line], taken: Sequence[bool], headings: list[Heading]) -> list[Heading] | None:
    """Take the one `사업명 : …` in the head of a form as its project: 투자심사 의뢰서 names a paper, which an appendix ends."""
    first = [ln for ln in lines if not ln.blank][:_HEAD]
    said = [ln for ln in lines if not (ln.blank or taken[ln.number]) and _KEY.match(_bare(ln))]
    said = said or [ln for ln in first if not taken[ln.number] and _CODED.match(_bare(ln))]
    if len(said) != 1 or said[0] not in first:
        return None
    (line,) = said
    named = _KEY.match(_bare(line)) or _CODED.match(_bare(line))
    name = title(named[1]) if named else ""
    if not name or standard(name) or any(h.start < line.start and (h.known or h.rank == PART) for h in headings):
        return None
    a, b = shown(text, line.start, line.end)
    ends = next((h.start for h in headings if h.start > line.start and h.style == "appendix"), len(text))
    before = [h for h in headings if h.start < line.start and h.line != line.number]
    after = [h for h in headings if h.start > line.start and h.line != line.number]
    return [
        *before,
        Heading(line.number, PROJECT, name, a, b, style="project-key"),
        *(sunk(h) if h.start < ends else replace(h, rank=PART) if h.start == ends else h for h in after),
    ]


def _bare(line: Line) -> str:
    return line.text.strip(BLANKS).strip("*")


def _single(text: str, lines: Sequence[Line], headings: list[Heading], head: str) -> list[Heading] | None:
    """Take the title of a file as its one project, or the line under a sheet's own, when its sections are those of a sheet."""
    kinds = {canonical(h.title) for h in headings}
    shared = kinds & (LAYOUT.first | {"산출근거", "사업내용", "예산총괄", "사업근거", "사업담당자", "추진경위"})
    if not head or len(shared) < (1 if _book(head) else 2):
        return None
    first, *below = [ln for ln in lines if not (ln.blank or _FURNITURE.search(ln.text.strip(BLANKS)))][:2]
    line = first if not _book(head) else next((ln for ln in below if _under(text, ln, headings, head)), None)
    if line is None:
        return None
    a, b = shown(text, line.start, line.end)
    book = [replace(h, rank=PART) for h in headings if h.line == first.number and line is not first]
    rest = [sunk(h) for h in headings if h.line not in {line.number, first.number}]
    while a < b and text[a] in "# ":
        a += 1
    name = head if line is first else title(text[a:b])
    return [*book, Heading(line.number, PROJECT, name, a, b, style="project-title"), *rest]


def _under(text: str, line: Line, headings: Sequence[Heading], head: str) -> bool:
    """Tell whether the line under the title of a sheet names its project: no office, and its first section right below."""
    name = title(text[line.start : line.end].strip(BLANKS).lstrip("# "))
    words = tight(name)
    named = (
        4 <= len(words) <= 40
        and not (sentence(name) or standard(name) or known(name))
        and words[:1] not in EVERY + "(["
    )
    heading = next((h for h in headings if h.start > line.end), None)
    return (
        named
        and tight(head).endswith(LAYOUT.sheets)
        and not words.endswith(LAYOUT.offices)
        and not any(c.isdigit() for c in words[:2])
        and "\t" not in line.text
        and heading is not None
        and canonical(heading.title) in LAYOUT.first
        and not text[line.end : heading.start].strip(BLANKS + "\n\r#0123456789.ⅠⅡ □■○")
    )


def _by_keys(lines: Sequence[Line], headings: list[Heading]) -> list[Heading] | None:
    """Take numbered headings as projects when most of them lead right into what is said of one: `- 사업기간 : …`."""
    numbered = [h for h in headings if h.style == "number" and not h.known]
    heads = {h.line for h in headings if h.style == "number"}
    told = [h for h in numbered if _tells(lines, h, heads)]
    if len(told) < 2 or len(told) * 2 < len(numbered):
        return None
    runs = {(h.rank, n) for h, n in zip(headings, _parents(headings), strict=True) if h in told}
    return [
        replace(event(h, h.title, "project-number"), rank=h.rank) if h in numbered and (h.rank, n) in runs else h
        for h, n in zip(headings, _parents(headings), strict=True)
    ]


def _parents(headings: Sequence[Heading]) -> list[int]:
    """Return for each heading where the one that owns it stands."""
    owners: list[int] = []
    open_: list[Heading] = []
    for heading in headings:
        while open_ and open_[-1].rank >= heading.rank:
            open_.pop()
        owners.append(open_[-1].start if open_ else -1)
        open_.append(heading)
    return owners


def _tells(lines: Sequence[Line], heading: Heading, others: Collection[int] = ()) -> bool:
    """Tell whether what is said of a project stands right below a heading, with no other heading of them between."""
    below = lines[heading.line + 1 : heading.line + 6]
    ends = next((n for n, ln in enumerate(below) if ln.number in others), len(below))
    body = [ln for ln in below[:ends] if not ln.blank][:3]
    said = [m[1] for ln in body if (m := _SAYS.match(ln.text.strip(BLANKS)))]
    return any(tight(key) in LAYOUT.told for key in said)


def _book(head: str) -> bool:
    return any(tight(head).endswith(w) or w in tight(head)[-12:] for w in LAYOUT.books)

"""What stands above a table and belongs to it: its caption and the unit of its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.model import Section
from ingest.numbers.units import units
from ingest.sections.headings import Heading
from ingest.tables.header import known
from ingest.tables.raw import Row
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import BLANKS, Line, squeeze, tight
from ingest.text.marks import mark_of
from ingest.text.markup import plain, shown

_UNIT = re.compile(r"단\s*위\s*[:：]\s*([^)\]〉>〕）】›》」}]{1,40})")
_NOTE = re.compile(r"^[(\[〔<（〈‹《【{].{0,80}[)\]〕>）〉›》】}]$")
_SAID = re.compile(r"^[※*]\s*단\s*위\s*[:：][^:：]{1,24}$")
_NAMED = re.compile(
    r"(?!(?:이|그|위|아래|다음)(?:에|의|와|과)?\s)[가-힣A-Za-z][가-힣A-Za-z·∙ ]*[가-힣A-Za-z](?<!다)(?<!함)(?<!음)(?<!임)(?<!및)"
)
_UNIT_NOTE = re.compile(r"\(?\s*단\s*위\s*[:：][^()]*\)?")
_BEHIND = re.compile(r"\s*\([^()]*\)$")
_TITLE = 20  # letters of a point that only names a table
_FAR = 12  # lines above a table that may still speak of it


def unit_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Find a unit such as (단위 : 천원, %) in a span; give its place."""
    found = _UNIT.search(text, start, end)
    if found is None:
        return None
    a, b = found.start(1), found.end(1)
    while b > a and text[b - 1] in BLANKS:
        b -= 1
    return (a, b) if b > a else None


def noted(caption: str) -> bool:
    """Tell whether a caption is but a note in brackets, as of the unit."""
    return bool(_NOTE.match(caption))


def above(
    text: str,
    lines: Sequence[Line],
    taken: Sequence[bool],
    headings: dict[int, Heading],
    first: int,
) -> tuple[str, tuple[int, int] | None]:
    """Look upwards from a table's first line for its caption and its unit."""
    caption: list[str] = []
    unit: tuple[int, int] | None = None
    named = False
    rank = 1000
    for at in range(first - 1, max(-1, first - 1 - _FAR * 2), -1):
        line = lines[at]
        if line.blank:
            continue
        if taken[at]:
            break
        a, b = shown(text, line.start, line.end)
        body = text[a:b]
        here = unit_in(text, a, b)
        unit = unit or here
        heading = headings.get(at)
        if heading is not None:
            if heading.rank >= rank:
                break
            rank = heading.rank
            if here is None and caption and unit:
                break
            continue
        if rank < 1000:
            break  # words between two headings speak of something else
        if _over_page(body) or _NOTE.match(body) or here is not None:
            if not named or _over_page(body):
                caption.insert(0, plain(body))
        elif not named and (_names(body, noted=bool(caption)) or _leads(body, lines, at, first)):
            caption.insert(0, plain(body))
            named = True
        else:
            named = True
            if first - at > _FAR:
                break
    return squeeze(" ".join(caption)), unit


def _over_page(body: str) -> bool:
    """Tell whether a line says whose money the table of a budget book's page is: `부서: 총무과`."""
    key, colon, value = body.replace("：", ":").partition(":")
    return bool(colon and value.strip()) and len(value) <= 60 and tight(key) in LAYOUT.over


def lasting(caption: str, lines: Sequence[Line], first: int, last: int) -> str:
    """Leave out of the caption of a book's pages whose money only the first of them is: the rows below say it themselves."""
    over = [body for ln in lines[max(0, first - _FAR) : first] if _over_page(body := ln.text.strip(BLANKS))]
    told: dict[str, set[str]] = {}
    for line in (*over, *(ln.text.strip(BLANKS) for ln in lines[first : last + 1])):
        if _over_page(line):
            key, _, value = line.replace("：", ":").partition(":")
            told.setdefault(tight(key), set()).add(tight(_UNIT_NOTE.sub("", value)))
    for body in over:
        if len(told[tight(body.replace("：", ":").partition(":")[0])]) > 1:
            caption = caption.replace(squeeze(plain(body)), "")
    return squeeze(caption)


def below(
    text: str, lines: Sequence[Line], taken: Sequence[bool], headings: dict[int, Heading], last: int
) -> tuple[int, int] | None:
    """Find a unit on a line of its own right under a table, before words or a heading, not before another table."""
    after = [ln for ln in lines[last + 1 : last + 1 + _FAR] if not ln.blank]
    if not after or after[0].number - last > 3 or taken[after[0].number] or after[0].number in headings:
        return None
    a, b = shown(text, after[0].start, after[0].end)
    if not (_NOTE.match(text[a:b]) or _SAID.match(text[a:b])) or (len(after) > 1 and taken[after[1].number]):
        return None
    return unit_in(text, a, b)


def governed(
    text: str, sections: Sequence[Section], at: int, rows: Sequence[Row], header: int
) -> tuple[int, int] | None:
    """Find the money that the heading of a part says for all that stands under it, for a table that speaks of money."""
    said = [tight(c.text) for row in rows[:header] for c in row] + [tight(c.text) for row in rows for c in row[:1]]
    if not any(word in name for name in said for word in LEXICON.money_columns):
        return None
    over: int | None = at
    while over:
        line = text.find("\n", sections[over].start)
        unit = unit_in(text, sections[over].start, line if line >= 0 else len(text))
        if unit is not None:
            return unit if any(u.money for u in units(f"(단위:{text[slice(*unit)]})")) else None
        over = sections[over].parent
    return None


def _names(body: str, *, noted: bool) -> bool:
    """Tell whether a line above a table is its title: a short line that says no value."""
    mark, size = mark_of(body)
    words = body[size:].strip()
    if len(words) > 60 or words.endswith((".", "다", ",")) or ":" in words.replace("：", ":"):
        return False
    bare = _BEHIND.sub("", words)
    if bare.endswith((*LAYOUT.endings, "규모", "계획", "구성", "표", "결과", "추이", "기준")):
        return True
    return noted or known(words) if mark else len(words) <= 30


def _leads(body: str, lines: Sequence[Line], at: int, first: int) -> bool:
    """Tell whether a point of a list says but what the table right under it is of: ○ 과태료 부과·징수, ○ 쉼터 운영 (운영기관 : 누리공단)."""
    mark, size = mark_of(body)
    words = _BEHIND.sub("", body[size:].strip())
    if not mark or len(words) > _TITLE or not _NAMED.fullmatch(words) or first - at > 2:
        return False
    return all(lines[n].blank for n in range(at + 1, first))

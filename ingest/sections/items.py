"""The items of a document in order: of its lines, its valued headings, and the cells of its tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ingest.model import Cell, Item, Section, Table
from ingest.numbers.accounts import account
from ingest.sections.bullets import Owners, ended, led, make, pieces, unfinished, wrap_width
from ingest.sections.headings import OUTLINED, Heading, again, standard
from ingest.sections.namesakes import rehomed
from ingest.sections.outline import holder
from ingest.sections.regroup import regroup
from ingest.tables.header import known
from ingest.tables.torn import listed, owns
from ingest.tables.values import valued
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import BLANKS, Line, squeeze, tight
from ingest.text.marks import family, mark_of
from ingest.text.markup import shown, tags

_PAGE = re.compile(r"^(?:[-–—－]\s*\d{1,4}\s*[-–—－]|\d{1,2}\.)$")
_NUMBER = re.compile(r"^\d{1,4}$")
_UNIT_ONLY = re.compile(
    r"^[(\[〔<（〈‹《【{][^()]{0,60}단\s*위\s*[:：][^)\]]{0,40}[)\]〕>）〉›》】}]$|^단\s*위\s*[:：].{1,20}$"
)
_NAMED = re.compile(r"([가-힣][가-힣·]{0,11}(?: [가-힣·]{1,8}){0,2})(?: ?\([^()\d]{1,16}\))?(?: ?:)? (?=[△▲\-\d\[])")
_SAYS = re.compile(
    r"(?:\[[가-힣]{1,6}\])*(?:[△▲\-]?[\d,.~'’]+(?:조|억|천만|백만|천|만)?(?:원|%|명|건|회|년|월|일)?)?(?:\([^()]{0,20}\))?"
)
_KEY = re.compile(r"\s*[가-힣][가-힣·/ ]{0,9}[가-힣]\s?(?:\(\s*단\s*위\s*|\([^()]{1,12}\)\s?)?[:：]\s?\S")
_ENTRY = re.compile(r"^(\d{1,2})\.\s+(?=[^\d\s])")  # 2. 조치 : …
_CAPTION = re.compile(r"\(\s*단\s*위\s*[:：][^()]{1,20}\)\s*$")  # 예산집행 (단위 : 백만원)
_CHOICES = re.compile(r"(?=.*[■☑☒▣✓✔])[□☐■☑☒▣✓✔]\s?[^□☐■☑☒▣✓✔]{1,20}[□☐■☑☒▣✓✔]")  # □신규 ■계속
_NAMES = re.compile(r"[가-힣][가-힣A-Za-z0-9· ]{1,20} ?[:：]\s?\S")
_BULLET = "○"
_FEW = 4  # lines down to the next
_FAR = 400  # characters between a line item and what remarks on it
_MOST = 8  # lines that one sentence may be broken over


def items(
    text: str,
    lines: Sequence[Line],
    taken: Sequence[bool],
    headings: Sequence[Heading],
    sections: Sequence[Section],
    tables: Sequence[Table],
) -> tuple[Item, ...]:
    """Read every item, in the order of the text."""
    by_line = {h.line: h for h in headings if h.line >= 0}
    at_line: dict[int, list[Table]] = {}
    starts = [ln.start for ln in lines]
    for table in tables:
        at_line.setdefault(_line(starts, table.start), []).append(table)
    found: list[Item] = []
    owners: dict[int, Owners] = {}
    full = wrap_width(lines, taken)
    previous: Line | None = None  # the last line that an item ends on, while it may go on
    joined = 0
    book: Sequence[Item] = ()
    for line in lines:
        for table in at_line.get(line.number, ()):
            count = len(found)
            _cells(text, table, found)
            previous, book = None, _lines_of(table, found[count:])
            for each in owners.values():
                each.forget()
        if taken[line.number]:
            previous = None
            continue
        if line.blank:
            continue
        heading = by_line.get(line.number)
        if heading is not None:
            previous, book = None, ()
            if heading.valued:
                section = holder(sections, heading.start)
                found.append(make(len(found), section, None, _square(text, heading), 0, text, *_whole(text, heading)))
            continue
        a, b = shown(text, line.start, line.end)
        body = text[a:b]
        if not body or _UNIT_ONLY.match(body) or _paged(lines, line, body):
            continue
        stripped = _stripped(lines, line, body)
        mark = _BULLET if stripped else mark_of(body)[0]
        if not mark and previous is not None and joined < _MOST and _continues(lines, previous, line, full):
            last = found[-1]
            found[-1] = make(last.index, last.section, last.parent, last.mark, last.depth, text, last.start, b)
            previous, joined = line, joined + 1
            continue
        section = holder(sections, a)
        own = owners.setdefault(section, Owners())
        indent = 0 if stripped else line.indent
        count = len(found)
        said_all = [(_BULLET, a, b)] if stripped else list(pieces(text, a, b))
        for said, start, end in said_all:
            if not said and not (listed(line) and any(o.indent < indent for o in own.stack)):
                own.stack.clear()
            leads = not said and len(said_all) > 1
            remarked = _remarked(text, book, start) if said and family(said) == "-" and not own.stack else None
            parent, depth = (
                (remarked.index, remarked.depth + 1)
                if remarked is not None
                else own.place(len(found), indent, said, loose=_loose(text[start:end]), leads=leads)
            )
            found.append(make(len(found), section, parent, said, depth, text, start, end))
        previous, joined = (line if len(found) > count else None), 0
    return rehomed(regroup(found))


def _remarked(text: str, rows: Sequence[Item], start: int) -> Item | None:
    """Find the line item of a book that a dash between its rows, or right under them, remarks on."""
    at = bisect_right(rows, start, key=lambda i: i.start) - 1
    if at < 0 or "\t" in text[rows[at].end : min(start, rows[at].end + _FAR)] or start - rows[at].end > _FAR:
        return None  # another row stands between, or the book has ended long before
    return next((i for i in rows[max(0, at - _FAR) : at + 1][::-1] if family(i.mark) == "○"), None)


def _lines_of(table: Table, items: Sequence[Item]) -> Sequence[Item]:
    """Return the line items of a table that is a book of them; none for any other."""
    return items if _booked(table) else ()


def _paged(lines: Sequence[Line], line: Line, body: str) -> bool:
    """Tell whether a line only numbers a page: between dashes, or a bare number with nothing near it."""
    near = [*lines[max(0, line.number - 1) : line.number], *lines[line.number + 1 : line.number + 2]]
    return bool(_PAGE.match(body)) or (bool(_NUMBER.match(body)) and all(ln.blank for ln in near))


def _stripped(lines: Sequence[Line], line: Line, body: str) -> bool:
    """Tell whether a converter took a line's bullet off: a blank, a name and what is said of it, alone over dashes that are not set in."""
    if line.indent != 1 or not _NAMES.match(body) or not (line.number and lines[line.number - 1].blank):
        return False
    below = next((ln for ln in lines[line.number + 1 : line.number + 1 + _FEW] if not ln.blank), None)
    return below is not None and not below.indent and family(mark_of(below.text)[0]) == "-"


def _loose(body: str) -> bool:
    """Tell whether a line without a mark leads into the bullets under it."""
    return len(body) <= 40 and body[:1] not in "(（" and not body.endswith((".", ",", "다"))


def _line(starts: Sequence[int], place: int) -> int:
    return max(0, bisect_right(starts, place) - 1)


def _square(text: str, heading: Heading) -> str:
    mark, _ = mark_of(text[heading.start : heading.end].lstrip("*"))
    return mark


def _whole(text: str, heading: Heading) -> tuple[int, int]:
    body = text[heading.start : heading.end]
    lead = len(body) - len(body.lstrip("*"))
    _, size = mark_of(body[lead:])
    if not size and heading.number is not None:
        size = len(body[lead:]) - len(body[lead:].lstrip("0123456789.) \u00a0\t"))
    elif not size and (outlined := OUTLINED.match(body[lead:])):
        size = outlined.end()
    start = heading.start + lead + size
    return shown(text, again(text, start, heading.end, heading.title), heading.end)


def _continues(lines: Sequence[Line], previous: Line, line: Line, full: int) -> bool:
    """Tell whether a line without a mark is the rest of the item above it."""
    if line.whole or led(line.text) or _entry(line.text) or owns(line) or listed(line):
        return False
    words = previous.text.strip(BLANKS)
    if _next_entry(words, line.text.strip(BLANKS)):
        return False
    if _KEY.match(line.text) and (_KEY.match(words) or _CAPTION.search(line.text)):
        return False  # one key and what is said of it after another
    if line.number == previous.number + 1:
        return not words.endswith((".", "。")) or line.indent > previous.indent
    if any(not lines[n].blank for n in range(previous.number + 1, line.number)) or line.number - previous.number > 2:
        return False
    return not ended(words) and (len(words) * 4 >= full * 3 or (len(words) >= 24 and unfinished(words)))


def _next_entry(before: str, words: str) -> bool:
    """Tell whether a line is the next of a numbered list, each entry said in one line: 1. … over 2. …."""
    first, second = _ENTRY.match(before), _ENTRY.match(words)
    return first is not None and second is not None and int(second[1]) == int(first[1]) + 1


def _entry(body: str) -> bool:
    """Tell whether a line is a name of these forms and its value, and nothing else: 사업비 (당해년도) 5,000천원.

    >>> _entry("사업비 (당해년도) 384,854천원 [국비] [시비]384,854천원"), _entry("예산 3,000천원을 투입하여 정비")
    (True, False)
    """
    words = squeeze(body)[:120]
    found = _NAMED.match(words)
    if found is None or not (known(found[1]) or standard(found[1]) or account(found[1])):
        return False
    return all(_SAYS.fullmatch(word) for word in words[found.end() :].split(" "))


def _cells(text: str, table: Table, found: list[Item]) -> None:
    """Read the bullets that stand in the cells of a table; in line-item tables they own each other over rows."""
    own = Owners()
    group: tuple[int, int] | None = None
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for number in range(table.header_rows, table.rows):
        row = rows.get(number, [])
        if row and row[0].column == 0 and row[0].text and not mark_of(row[0].text)[0]:
            if group != (row[0].start, row[0].end):
                own = Owners()
            group = (row[0].start, row[0].end)
        for at, cell in enumerate(row):
            if not cell.text:
                continue
            said = list(_bullets(text, cell))
            if not said:
                continue
            end = _reach(row, at) if len(said) == 1 and not _labels(table, row, at) else None
            if len(said) > 1:
                own = Owners()
            for mark, start, stop in said:
                parent, depth = own.place(len(found), 0, mark)
                found.append(
                    make(len(found), table.section, parent, mark, depth, text, start, end or stop, table.index, number)
                )


def _bullets(text: str, cell: Cell) -> list[tuple[str, int, int]]:
    """Cut a cell into its bullets or list entries; a cell of plain words has none."""
    start, end = cell.start, cell.end
    raw = text[start:end]
    if _CHOICES.match(cell.text):
        return []
    if "<li" in raw.lower():
        marks = [t for t in tags(text, start, end) if t.name == "li"]
        edges = [(start, marks[0].start)] if marks else []  # the tag of the first entry is no part of the cell's words
        for at, tag in enumerate(marks):
            if not tag.closing:
                edges.append((tag.end, marks[at + 1].start if at + 1 < len(marks) else end))
        return [p for a, b in edges for p in pieces(text, *shown(text, a, b))]
    if "<ul" in raw.lower() or "<ol" in raw.lower():
        inner = [t for t in tags(text, start, end) if t.name in {"ul", "ol"}]
        start = next((t.end for t in inner if not t.closing), start)
        end = next((t.start for t in inner if t.closing and t.start > start), end)
        start, end = shown(text, start, end)
    found = list(pieces(text, start, end))
    if not mark_of(text[start:end])[0] and not any(m and family(m) not in {"-", "·"} for m, _, _ in found):
        return []
    return found


def _labels(table: Table, row: Sequence[Cell], at: int) -> bool:
    """Tell whether a bullet is only the label of its row: plain values stand behind it, each in its column, or what explains them."""
    if not table.header_rows or row[at].column >= table.header_columns or _booked(table):
        return False
    rest = [c for c in row[at + 1 :] if c.text]
    heads = {c.column + k for c in table.cells if c.row < table.header_rows and c.text for k in range(c.column_span)}
    wordy = {c.column for c in table.cells if c.row < table.header_rows and tight(c.text) in LEXICON.word_columns}
    plain = [c for c in rest if c.column not in wordy]
    return bool(plain) and all(valued(c.text) and c.column in heads and "×" not in c.text for c in plain)


def _booked(table: Table) -> bool:
    """Tell whether a table is a book of line items under accounts and projects."""
    return any(word in squeeze(table.cells[0].text) for word in LAYOUT.trees)


def _reach(row: Sequence[Cell], at: int) -> int | None:
    """Let a line item reach to the amount that stands in the cells after it."""
    rest = [c for c in row[at + 1 :] if c.text]
    if (
        rest
        and all(c.start >= row[at].end for c in rest)
        and any(c.text.startswith("=") or c.text[:1].isdigit() for c in rest)
    ):
        return rest[-1].end
    return None

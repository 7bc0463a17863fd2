"""Lines that are rows: TAB, Markdown, HTML and box-drawing, cut into cells with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from ingest.tables.raw import Chunk, Log, Raw, Row, piece
from ingest.tables.torn import GAP, MARKED, PAGE, listed, mend, orphan, torn, worked
from ingest.tables.tornhead import healed, torn_head
from ingest.tables.values import valued
from ingest.tables.webtable import rows as web_rows
from ingest.tables.wrapped import BOX, relabelled
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line
from ingest.text.marks import EVERY, any_of
from ingest.text.markup import pairs
from ingest.text.offices import CORNER

_RULE = re.compile(r"^[\s|+:\-–—=─━]*(?:[-–—=─━]{2,}|:-+:?|-+:)[\s|+:\-–—=─━]*$")
_BAR = re.compile(r"(?<!\\)\|")
_PIECES = 4  # lines of one row
_LEAST = 3  # cells of a row that may be told from several short ones
_ABOVE = 3  # lines between two tables: a title, a caption, a unit
_BORDER = re.compile(
    r"^[\s─━═┄┅┈┉╌╍┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╔╗╚╝╠╣╦╩╬╒╓╕╖╘╙╛╜╞╟╡╢╤╥╧╨╪╫│┃║]+$|^\s*\+(?:[-=:]{2,}\+)+\s*$"
)
_TITLE = re.compile(
    r"^[ \u3000]*\d{1,2}[.)]?\t+(?P<title>[^\t]{2,60})"
    rf"(?:\t+[【\[(][가-힣·]{{1,8}}[】\])]|{CORNER})?[ \t\u3000]*$"
)
_ADDED = re.compile(
    rf"^[ \u3000]*(?:{'|'.join(LAYOUT.appendices)}|참고)[ \u3000]?\d{{0,2}}\t+(?P<title>[^\t]{{2,60}})[ \t\u3000]*$"
)  # 붙임, then the title of what is added
_UNIT = re.compile(r"^\s*[(（\[]\s*(?:[^)）\]\t]{0,40}[\s,])?단\s*위\s*[:：]")
_POINTED = re.compile(rf"^\s*{any_of(EVERY)}")
_CAPTION = re.compile(
    r"^[ \u3000]*[^\t]{2,60}\t+[ \u3000]*[(（\[<〈]\s*단\s*위\s*[:：][^)）\]>〉\t]{1,24}[)）\]>〉]\s*$"
)  # 총괄표 … (단위:천원), set apart by tabs


def tabbed(line: Line) -> bool:
    """Tell whether a line is a row of TAB-separated cells."""
    body = line.text
    if "\t" not in body:
        return False
    filled = sum(1 for part in body.split("\t") if part.strip(BLANKS))
    return filled >= 2 or (filled == 1 and not MARKED.match(body) and bool(body.strip(" \u3000").strip("\r\n")))


def rule(line: Line) -> bool:
    """Tell whether a line only rules off what stands above it, cell by cell."""
    return ("\t" in line.text or "|" in line.text) and bool(_RULE.match(line.text))


def barred(line: Line) -> bool:
    """Tell whether a line is a Markdown row with its outer bars."""
    body = line.text.strip(BLANKS)
    return body.startswith("|") and len(_BAR.findall(body)) >= 2


def boxed(line: Line) -> bool:
    """Tell whether a line is part of a drawn box."""
    return (bool(_BORDER.match(line.text)) and len(line.text.strip()) > 1) or any(c in BOX for c in line.text)


def tab_row(text: str, line: Line) -> Row:
    """Cut a TAB line."""
    return _cut(text, line, [i for i, c in enumerate(line.text) if c == "\t"])


def bar_row(text: str, line: Line) -> Row:
    """Cut a Markdown line at its bars, the outer ones being no cells."""
    places = [m.start() for m in _BAR.finditer(line.text)]
    row = _cut(text, line, places)
    if row and not line.text[: places[0]].strip(BLANKS):
        row = row[1:]
    if row and not line.text[places[-1] + 1 :].strip(BLANKS):
        row = row[:-1]
    return row


def _cut(text: str, line: Line, places: Sequence[int]) -> Row:
    edges = [-1, *places, len(line.text)]
    return [piece(text, line.start + a + 1, line.start + b) for a, b in pairwise(edges)]


def chunks(text: str, lines: Sequence[Line]) -> list[Chunk]:
    """Find every run of lines that are rows of one shape, in order."""
    found: list[Chunk] = []
    at = 0
    closing = pairs(text) if "</" in text else {}
    while at < len(lines):
        line = lines[at]
        made: Chunk | None = None
        if "<table" in line.text.lower() and not tabbed(line) and not barred(line):
            made = _web(text, lines, at, closing)
        if made is None and boxed(line):
            made = _box(text, lines, at)
        if made is None and barred(line):
            made = _run(text, lines, at, "markdown", barred, bar_row)
        if made is None and _open_bars(lines, at):
            made = _run(text, lines, at, "markdown", lambda each: "|" in each.text, bar_row)
        over = _titled(lines, at) or _captioned(lines, at)
        if made is None and tabbed(line) and not over and not _listed(lines, at, found):
            made = _run(text, lines, at, "tab", tabbed, tab_row)
        if made is None:
            at += 1
        else:
            if found and (head := healed(text, lines, found[-1], made)):
                found[-1] = head
            found.append(_whole(text, lines, found, made))
            at = made.last + 1
    return found


def _whole(text: str, lines: Sequence[Line], found: Sequence[Chunk], made: Chunk) -> Chunk:
    """Give the first row of a chunk the piece of its label that stands on the line above, behind a blank line."""
    before = found[-1] if found else None
    if before is None or before.shape != made.shape or made.shape not in {"tab", "markdown"}:
        return made
    line = lines[made.first - 1]
    between = lines[before.last + 1 : made.first - 1]
    if line.blank or not between or len(between) > GAP or not all(ln.blank or PAGE.match(ln.text) for ln in between):
        return made
    row = orphan(text, line, made.rows[0], before.rows, made.rows)
    if row is None:
        return made
    log = [*made.repairs, ("cell broken over lines", 0, "column count")]
    return made.moved(first=made.first - 1, start=line.start, rows=[row, *made.rows[1:]], repairs=log)


def _titled(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is a numbered title with a TAB behind its number, standing alone above what it names."""
    match = _TITLE.match(lines[at].text) or _ADDED.match(lines[at].text)
    if match is None or valued(match["title"]) or (at and not lines[at - 1].blank):
        return False
    below = next((ln for ln in lines[at + 1 :] if not ln.blank), None)
    above = next((ln for ln in reversed(lines[:at]) if not ln.blank), None)
    rows = [ln for ln in (above, below) if ln is not None and tabbed(ln) and _TITLE.match(ln.text)]
    return below is not None and not rows and any(p.match(below.text) for p in (MARKED, _POINTED, _UNIT))


def _captioned(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the title of the table right below it, its unit set apart by tabs, and no row of another above."""
    apart = not at or lines[at - 1].blank or "\t" not in lines[at - 1].text
    below = lines[at + 1].text.split("\t") if at + 1 < len(lines) else []
    return apart and sum(1 for c in below if c.strip(BLANKS)) >= _LEAST and bool(_CAPTION.match(lines[at].text))


def _listed(lines: Sequence[Line], at: int, found: Sequence[Chunk]) -> bool:
    """Tell whether a line is an entry of a list whose amount only stands behind a TAB, no row of a table above it."""
    if not listed(lines[at]):
        return False
    above = next((ln for ln in reversed(lines[max(0, at - GAP) : at]) if not ln.blank), None)
    return above is None or not found or found[-1].last != above.number


def _open_bars(lines: Sequence[Line], at: int) -> bool:
    """Tell whether rows without outer bars begin here: the next line rules them off, or has as many bars."""
    count = len(_BAR.findall(lines[at].text))
    if not count or at + 1 >= len(lines) or rule(lines[at]):
        return False
    below = lines[at + 1]
    return (rule(below) and len(_BAR.findall(below.text)) >= count) or (
        count >= 2 and len(_BAR.findall(below.text)) == count
    )


def _run(
    text: str,
    lines: Sequence[Line],
    at: int,
    shape: str,
    fits: Callable[[Line], bool],
    cut: Callable[[str, Line], Row],
) -> Chunk | None:
    rows: list[Row] = []
    broken: set[int] = set()
    ruled: set[int] = set()
    joined: Log = []
    last = at
    number = at
    while number < len(lines):
        line = lines[number]
        if shape == "markdown" and ruled and _begins(lines, number, fits):
            break
        if rule(line):
            ruled |= {len(rows) - 1} if rows else set()
        elif (
            fits is not barred
            and shape == "markdown"
            and (whole := _pieced(text, lines, number, len(_BAR.findall(lines[at].text))))
        ):
            joined.append(("cell broken over lines", len(rows), "column count"))
            rows.append(_cut(text, whole, [m.start() for m in _BAR.finditer(whole.text)])[:-1])
            number += whole.text.count("\n")
        elif fits is barred and (whole := _rejoined(text, lines, number, len(_BAR.findall(lines[at].text)))):
            joined.append(("cell broken over lines", len(rows), "column count"))
            rows.append(cut(text, whole))
            number += whole.text.count("\n")
        elif fits(line):
            rows.append(cut(text, line))
        elif shape == "tab" and rows and worked(line, rows[-1]):
            pass  # what its amount is made of, which no cell holds
        elif torn(lines, number, fits):
            broken.add(len(rows))
            rows.append([piece(text, line.start, line.end)])
        else:
            break
        last = number
        number += 1
    if shape != "markdown" and not any(sum(1 for c in row if c.text) >= 2 for row in rows):
        return None  # indented prose
    if not any(len(row) >= 2 and any(c.text for c in row) for row in rows):
        return None
    if shape == "tab" and not ruled and (head := torn_head(text, lines[at : last + 1], rows)):
        joined.append(("cell broken over lines", 0, "column count"))
        gone = head.lines - len(head.rows)
        rows, broken = [*head.rows, *rows[head.lines :]], {n - gone for n in broken if n >= head.lines}
    rows, repairs = mend(text, _trimmed(rows) if shape == "markdown" else rows, broken)
    return Chunk(shape, at, last, lines[at].start, lines[last].end, rows, frozenset(ruled), [*joined, *repairs])


def _begins(lines: Sequence[Line], at: int, fits: Callable[[Line], bool]) -> bool:
    """Tell whether another table begins here, with what is said above its head: its head is ruled off anew."""
    for line, below in pairwise(lines[at : at + _ABOVE + 2]):
        if line.blank or rule(line):
            return False
        if fits(line):
            return rule(below)
    return False


def _trimmed(rows: list[Row]) -> list[Row]:
    """Leave out the last columns in which nothing stands in any row: a converter counts what a cell spans."""
    width = max((n for row in rows for n, cell in enumerate(row, 1) if cell.text), default=0)
    return [row[: max(width, 1)] for row in rows]


def _rejoined(text: str, lines: Sequence[Line], at: int, bars: int) -> Line | None:
    """Put a row between bars together that line breaks inside a cell cut in pieces, when it then has all its bars."""
    first = lines[at]
    if not first.text.strip(BLANKS).startswith("|") or first.text.strip(BLANKS).endswith("|"):
        return None
    for number in range(at + 1, min(at + _PIECES, len(lines))):
        line = lines[number]
        if line.blank or line.text.strip(BLANKS).startswith("|"):
            return None
        whole = text[first.start : line.end]
        if line.text.strip(BLANKS).endswith("|"):
            return Line(first.number, first.start, line.end, whole) if len(_BAR.findall(whole)) == bars else None
    return None


def _pieced(text: str, lines: Sequence[Line], at: int, bars: int) -> Line | None:
    """Put a row without outer bars together of which each cell that breaks a line stands alone, when it then has all its bars."""
    first = lines[at]
    if bars < _LEAST or len(_BAR.findall(first.text)) != 1 or first.text.strip(BLANKS).startswith("|"):
        return None
    for number in range(at, min(at + bars, len(lines))):
        line = lines[number]
        if line.blank or not line.text.strip(BLANKS).endswith("|"):
            return None
        whole = text[first.start : line.end]
        if len(_BAR.findall(whole)) >= bars:
            return Line(first.number, first.start, line.end, whole) if len(_BAR.findall(whole)) == bars else None
    return None


def _web(text: str, lines: Sequence[Line], at: int, closing: dict[int, int]) -> Chunk | None:
    line = lines[at]
    begin = line.start + line.text.lower().find("<table")
    end = closing.get(begin)
    if end is None:
        return None
    found = web_rows(text, begin, end)
    last = at
    while last + 1 < len(lines) and lines[last + 1].start < end:
        last += 1
    return Chunk("html", at, last, begin, end, found) if found else None


def _box(text: str, lines: Sequence[Line], at: int) -> Chunk | None:
    last = at
    while last + 1 < len(lines) and (boxed(lines[last + 1]) or (barred(lines[last + 1]) and "+" in lines[at].text)):
        last += 1
    groups: list[list[Line]] = [[]]
    for line in lines[at : last + 1]:
        if _BORDER.match(line.text) and line.text.strip(BLANKS + BOX):
            groups.append([])
        else:
            groups[-1].append(line)
    groups = [g for g in groups if g]
    if not groups:
        return None
    rows: list[Row] = []
    for group in groups:
        cut = [_box_row(text, line) for line in group]
        if len(groups) > 2 and len(cut) > 1 and len({len(r) for r in cut}) == 1 and _continues(cut):
            rows.append([_stack(text, [r[i] for r in cut]) for i in range(len(cut[0]))])
        else:
            rows.extend(relabelled(text, group, cut))
    if not any(len(r) >= 2 for r in rows):
        return None
    return Chunk("box", at, last, lines[at].start, lines[last].end, rows)


def _box_row(text: str, line: Line) -> Row:
    places = [i for i, c in enumerate(line.text) if c in BOX or c == "|"]
    row = _cut(text, line, places)
    if row and places and not line.text[: places[0]].strip(BLANKS):
        row = row[1:]
    if row and places and not line.text[places[-1] + 1 :].strip(BLANKS):
        row = row[:-1]
    return row


def _continues(cut: list[Row]) -> bool:
    """Tell whether the lines between two borders are one row: only the first of them is full."""
    return any(not c.text for row in cut[1:] for c in row)


def _stack(text: str, pieces: Row) -> Raw:
    """Join the pieces of one cell; its place is the line with its digits, when only one has any."""
    filled = [p for p in pieces if p.text]
    if len(filled) <= 1:
        return filled[0] if filled else pieces[0]
    whole = piece(text, filled[0].start, filled[0].end)
    said = " ".join(p.text for p in filled)
    digits = [p for p in filled if any(c.isdigit() for c in p.text)]
    home = digits[0] if len(digits) == 1 else whole
    return Raw(home.start, home.end, said)

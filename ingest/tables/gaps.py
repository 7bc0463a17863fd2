"""Tables whose columns are kept apart by runs of blanks: cut at the gaps, aligned by the places of their columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ingest.tables.header import known
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.torn import workings
from ingest.tables.values import valued
from ingest.text.lines import BLANKS, Line, width
from ingest.text.marks import BULLETS, DASHES, any_of

_GAP = re.compile(r"[ \u00a0\u3000]{2,}")
_STOP = re.compile(rf"^(?:{any_of(BULLETS)}|[#|*【<\[]|[Ⅰ-Ⅻ]|{any_of(DASHES)}\s|\d{{1,2}}[.)]?\s|\(?\s*단위)")
_ROW_NUMBER = re.compile(r"\d{1,3}[.)]?$")
_ACCOUNT = re.compile(r"\d{3}(?:-\d{2})? [가-힣()·]+")  # 201-01 사무관리비
_CAPTION = re.compile(r"[(\[]\s*단\s*위\s*[:：][^()]{1,20}[)\]]\s*$")  # 나. 집행 현황 (단위 : 천원)
_LETTER = re.compile("[가-힣]")
_SPREAD = 6  # blanks inside a name
_NEAR = 3  # blanks between two letters of a name that no form knows
_WIDE = 400
_MOST = 400  # rows

Band = tuple[int, int]
Measure = Callable[[str], int]


def segments(line: Line) -> list[tuple[int, int]]:
    """Cut a line at runs of two blanks or more; places within the line."""
    out: list[tuple[int, int]] = []
    at = len(line.text) - len(line.text.lstrip(BLANKS))
    end = len(line.text.rstrip(BLANKS))
    for gap in _GAP.finditer(line.text, at, end):
        out.append((at, gap.start()))
        at = gap.end()
    if at < end:
        out.append((at, end))
    return _drawn(line.text, out)


def _drawn(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put the letters of a name that was drawn wide together again: 구   분; before values also one that no form knows."""
    out: list[tuple[int, int]] = []
    if len(found) > 2 and _narrow(text, found) and all(valued(text[a:b]) for a, b in found[2:]):
        found = [(found[0][0], found[1][1]), *found[2:]]
    for a, b in found:
        if out and _LETTER.fullmatch(text, *out[-1]) and _LETTER.fullmatch(text, a, b) and a - out[-1][1] <= _SPREAD:
            name = text[out[-1][0]] + text[a]
            if known(name):
                out[-1] = (out[-1][0], b)
                continue
        out.append((a, b))
    return out


def _narrow(text: str, found: list[tuple[int, int]]) -> bool:
    """Tell whether the first two fields are letters that stand nearer to each other than to what follows."""
    (a, b), (c, d), (e, _) = found[:3]
    return bool(_LETTER.fullmatch(text, a, b) and _LETTER.fullmatch(text, c, d)) and c - b <= _NEAR and c - b < e - d


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this shape among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        if not _rowlike(lines[at], taken):
            at += 1
            continue
        run = _run(lines, taken, at)
        made = _make(text, run)
        if made is not None:
            out.append(made)
        at = run[-1].number + 1
    return out


def _rowlike(line: Line, taken: Sequence[bool]) -> bool:
    if taken[line.number] or line.blank or len(line.text) > _WIDE or "\t" in line.text.strip(BLANKS):
        return False
    if _STOP.match(line.text.strip(BLANKS)):
        return _numbered(line)
    return len(segments(line)) >= 2 and not _CAPTION.search(line.text) and not workings(line)


def _numbered(line: Line) -> bool:
    """Tell whether a line is a row whose first cell is its number, not a heading with one."""
    found = segments(line)
    return len(found) >= 3 and bool(_ROW_NUMBER.match(line.text[slice(*found[0])]))


def _run(lines: Sequence[Line], taken: Sequence[bool], at: int) -> list[Line]:
    run = [lines[at]]
    number = at + 1
    while number < len(lines) and len(run) < _MOST:
        line = lines[number]
        if _rowlike(line, taken):
            if lines[number - 1].blank and _heads(line):
                break  # a heading after a blank line begins a table of its own
            run.append(line)
        elif _hangs(line, run, taken) or _groups(lines, number, run, taken):
            run.append(line)
        elif not (line.blank and number + 1 < len(lines) and _rowlike(lines[number + 1], taken)):
            break
        number += 1
    return run


def _heads(line: Line) -> bool:
    """Tell whether most fields of a line are names of columns; of two, both."""
    said = [line.text[a:b] for a, b in segments(line)]
    return sum(1 for s in said if known(s)) >= max(2, (len(said) + 1) // 2) and not any(valued(s) for s in said)


def _hangs(line: Line, run: Sequence[Line], taken: Sequence[bool]) -> bool:
    """Tell whether a line goes on with the last cell of the row above: it is set in as far as that cell."""
    if taken[line.number] or line.blank or line.number != run[-1].number + 1 or not _heads(run[0]) or len(run) < 2:
        return False
    places = segments(run[-1])
    if len(places) == 1:
        return len(segments(line)) == 1 and abs(line.indent - run[-1].indent) <= 2
    last = width(run[-1].text[: places[-1][0]])
    return len(places) == len(segments(run[0])) and len(segments(line)) == 1 and abs(line.indent - last) <= 2


def _groups(lines: Sequence[Line], at: int, run: Sequence[Line], taken: Sequence[bool]) -> bool:
    """Tell whether a line is an account that the rows set in under it make up: no amounts of its own."""
    line = lines[at]
    return (
        not (taken[at] or line.blank or lines[at - 1].blank)
        and _account(line)
        and _heads(run[0])
        and at + 1 < len(lines)
        and lines[at + 1].indent > line.indent >= run[0].indent
        and _rowlike(lines[at + 1], taken)
    )


def _account(line: Line) -> bool:
    return bool(_ACCOUNT.fullmatch(line.text.strip(BLANKS)))


def _places(line: Line, measure: Measure) -> list[Band]:
    return [(measure(line.text[:a]), measure(line.text[:b])) for a, b in segments(line)]


def _valued(line: Line) -> int:
    return sum(1 for a, b in segments(line)[1:] if valued(line.text[a:b]))


def _make(text: str, run: list[Line]) -> Chunk | None:
    named = _heads(run[0])
    data = [ln for ln in run if _valued(ln) >= 1]
    whole = named and _even(run)
    if len(run) < 2 or not (whole or len(data) > 1 or (data and _valued(data[0]) > 1)):
        return None
    rows = _in_order(text, run) if whole else _aligned(text, run, data)
    if rows is None:
        return None
    return Chunk("columns", run[0].number, run[-1].number, run[0].start, run[-1].end, rows)


def _even(run: Sequence[Line]) -> bool:
    """Tell whether every row has as many fields as the heading; a line of one field goes on with the row above.

    Under two names, a key and what is said of it, words may have gaps of their own.
    """
    count = len(segments(run[0]))
    rows = [ln for ln in run[1:] if not _account(ln)]
    sizes = [len(segments(ln)) for ln in rows]
    if count == 2 and all(n <= 2 or not _plain(ln) for n, ln in zip(sizes, rows, strict=True)):
        sizes = [min(n, 2) for n in sizes]
    return bool(sizes) and sizes[0] == count and all(n in {1, count} for n in sizes)


def _plain(line: Line) -> bool:
    """Tell whether nothing but values follows the first field of a line."""
    return all(valued(line.text[a:b]) for a, b in segments(line)[1:])


def _in_order(text: str, run: Sequence[Line]) -> list[Row]:
    """Cut every row at its gaps, field by field."""
    rows: list[Row] = []
    count = len(segments(run[0]))
    for line in run:
        places = segments(line)
        if len(places) > count:
            places = [*places[: count - 1], (places[count - 1][0], places[-1][1])]
        cut = [piece(text, line.start + a, line.start + b) for a, b in places]
        if _account(line):
            rows.append([*cut, *(Raw(cut[0].end, cut[0].end) for _ in range(count - 1))])
        elif len(cut) == 1 and rows:
            rows[-1][-1] = piece(text, rows[-1][-1].start, cut[0].end)
        else:
            rows.append(cut)
    return rows


def _aligned(text: str, run: list[Line], data: list[Line]) -> list[Row] | None:
    """Put fields into the columns that they stand in; by their order, when all rows have the same number of them."""
    most = max(len(segments(ln)) for ln in data)
    for measure in (width, len):  # some converters set a Korean letter two columns wide, some one
        bands = max((_bands(lines, measure) for lines in (run, data)), key=len)
        if len(bands) < most or len(bands) > 2 * most:
            continue
        laid = [_laid(text, ln, bands, measure) for ln in run]
        if all(laid):
            return [r for r in laid if r]
    if any(len(segments(ln)) != most for ln in run):
        return None
    return _in_order(text, run)


def _bands(lines: Sequence[Line], measure: Measure) -> list[Band]:
    """Find the columns: what is printed above and below each other, with a gap on both sides in every line."""
    spans = sorted(p for ln in lines for p in _places(ln, measure))
    bands: list[Band] = []
    for left, right in spans:
        if bands and left < bands[-1][1]:
            bands[-1] = (bands[-1][0], max(right, bands[-1][1]))
        else:
            bands.append((left, right))
    return bands


def _laid(text: str, line: Line, bands: list[Band], measure: Measure) -> Row | None:
    """Put each segment of a line into the column that it stands in; words of one column are one cell."""
    cells: dict[int, tuple[int, int]] = {}
    last = -1
    for (a, b), place in zip(segments(line), _places(line, measure), strict=True):
        column = min(range(len(bands)), key=lambda k: (min(0, _apart(place, bands[k])), abs(place[0] - bands[k][0])))
        over = [k for k, band in enumerate(bands) if _apart(place, band) < 0]
        column = over[0] if over else column
        if column < last:
            return None
        last = column
        begin, end = cells.get(column, (a, a))
        if column in cells and (valued(line.text[a:b]) or valued(line.text[begin:end])):
            return None
        cells[column] = (begin, b)
    row: Row = []
    stop = line.start
    for column in range(len(bands)):
        if column in cells:
            stop = line.start + cells[column][1]
            row.append(piece(text, line.start + cells[column][0], stop))
        else:
            row.append(Raw(stop, stop))  # an empty cell stands right after the words before it
    return row


def _apart(one: Band, other: Band) -> int:
    """How far two columns are apart; less than nothing when they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])

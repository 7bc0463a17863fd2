"""PDF: the words of every page in reading order, ruled tables with true spans, running heads and page numbers gone."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from ingest.formats.blocks import Block, Box, Content, Fault, Grid, Refused, Words
from ingest.formats.crossed import unread
from ingest.formats.frames import tabled
from ingest.formats.letters import Word, letters_of
from ingest.formats.package import damaged, locked, wrong
from ingest.formats.printed import Span, lines, margins, paragraphs
from ingest.formats.ruled import Edge, Lattice, frames, lattice, moved, stacked
from ingest.formats.strokes import struck_words
from ingest.formats.turned import turned
from ingest.formats.within import boxed, held_by, hung, inner, pocketed
from ingest.model import Certainty, ProblemKind
from ingest.tables.header import header_rows
from ingest.tables.raw import Raw
from ingest.tables.values import valued

_MOST = 5_000  # pages
_NEAR = 6.0  # points by which the same column may differ on two pages
_RULES = {"snap_tolerance": 3, "join_tolerance": 3, "intersection_tolerance": 4, "edge_min_length": 6}
Part = Span | Lattice


def read(data: bytes, password: str | None = None) -> Content:
    """Read a PDF."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it cannot read is told by what is missing
    try:
        book = pdfplumber.open(BytesIO(data), password=password or "")
        pages = book.pages
    except PdfminerException as error:
        closed = isinstance(error.args[0], PDFPasswordIncorrect) or b"/Encrypt" in data
        raise ((wrong() if password else locked()) if closed else damaged()) from error
    if not pages or len(pages) > _MOST:
        raise (locked() if b"/Encrypt" in data else damaged()) if not pages else _long()
    read_pages: list[list[Part]] = []
    heights: list[float] = []
    blind: list[int] = []
    doubts: list[tuple[int, str]] = []
    struck = 0
    for number, page in enumerate(pages, 1):
        shown, strokes = unread(page)
        parts = _page(shown)
        struck += strokes
        doubts += [(number, said) for p in parts if isinstance(p, Lattice) for said in _doubts(p)]
        if not parts and page.images:
            blind.append(number)
        read_pages.append(parts)
        heights.append(float(page.height))
        page.close()
    if not any(read_pages):
        raise _scan()
    running = margins([[p for p in parts if isinstance(p, Span)] for parts in read_pages], heights)
    kept = [[p for p in parts if not (isinstance(p, Span) and p in running[n])] for n, parts in enumerate(read_pages)]
    faults = (*((_unread(blind, len(pages)),) if blind else ()), *((_doubtful(doubts),) if doubts else ()))
    return Content("pdf", tuple(_blocks(kept)), (*faults, *struck_words(struck)))


def _page(page: Any) -> list[Part]:
    """Take a page apart into lines of words and ruled tables, in reading order."""
    wide = float(page.width)
    letters = _letters(page)
    held: list[Lattice] = []
    rules = _rules(page)
    for bounds in inner(rules):
        inside = held_by(bounds)
        found, outside = _tables(page.filter(inside), letters)
        if len(found) == 1 and len(found[0].cells) > 1:
            held += found
            letters = outside
            page = page.filter(lambda one, inside=inside: not inside(one))
    tables, free = _tables(page, letters, None if held else rules)
    return lines(
        [w for w in free if not w.turned], stacked(hung([pocketed(boxed(t)) for t in tables], held, letters)), wide
    )


def _rules(page: Any) -> list[Edge]:
    """Return the rules of a page, each once; a slanting line parts no cells."""
    from pdfplumber.table import merge_edges

    straight = [e for e in page.edges if e["orientation"] in {"h", "v"}]
    return list(merge_edges(straight, 0.8, 0.8, 1, 1))


def _letters(page: Any) -> list[Word]:
    upright = [c for c in page.chars if c["upright"]]
    level = len(upright) * 2 > len(page.chars)
    return letters_of(upright if level else page.chars) + (
        turned([c for c in page.chars if not c["upright"]]) if level else []
    )


def _tables(page: Any, letters: list[Word], rules: list[Edge] | None = None) -> tuple[list[Lattice], list[Word]]:
    """Find the ruled tables of a page; return them, and the letters outside of them."""
    from pdfplumber.table import merge_edges

    found: list[Lattice] = []
    ends, sides = frames(merge_edges(rules if rules is not None else _rules(page), 3, 3, 3, 3))
    for table in page.find_tables({**_RULES, "explicit_horizontal_lines": ends, "explicit_vertical_lines": sides}):
        made, outside = lattice(table.cells, letters, ends)
        if made is not None and not _heading_alone(made, outside):
            found.append(made)
            letters = outside
    return found, letters


def _heading_alone(table: Lattice, free: Sequence[Word]) -> bool:
    """Tell whether a shaded row of headings stands over rows that no rule parts: all are read by their columns then."""
    if len(table.ys) != 2 or len(table.xs) < 4 or any(valued(said) for _, said in table.cells):
        return False  # a row of values is the rest of a table that a page cuts
    high = table.ys[1] - table.ys[0]
    under = [w for w in free if table.ys[1] - 1 <= w.top < table.ys[1] + high and w.text.strip()]
    return len({sum(x <= (w.x0 + w.x1) / 2 for x in table.xs) for w in under}) > 2


def _blocks(pages: list[list[Part]]) -> Iterator[Block]:
    """Yield the blocks of all pages; a table that goes on over a page is one."""
    left = min((p.x0 for parts in pages for p in parts if isinstance(p, Span)), default=0.0)
    open_: Lattice | None = None
    done: Grid | None = None
    for number, parts in enumerate(pages, 1):
        at = 0
        if done is not None and open_ is not None and parts and isinstance(parts[0], Lattice):
            joined = _continued(done, open_, parts[0], number)
            if joined is not None:
                done, open_ = joined
                at = 1
        for run in _runs(parts[at:]):
            if done is not None:
                yield done
                done = open_ = None
            if isinstance(run, list):
                right = max(p.x1 for p in parts)
                yield from (Words(said, page=number, whole=False) for said in paragraphs(run, left, right))
                continue
            made = list(tabled(_cells(run, number)))
            last = made[-1] if made else None
            yield from made[:-1] if isinstance(last, Grid) else made
            done, open_ = (last, run) if isinstance(last, Grid) else (None, None)
    if done is not None:
        yield done


def _cells(table: Lattice, page: int) -> list[tuple[Box, list[Block]]]:
    """Return the cells of a table and what each holds: words, and the tables in it after the words over them."""
    held: dict[Box, list[Block]] = {box: [Words(box.text, page=page)] for box in table.boxes(page)}
    for cell, over, inside in table.inner:
        own = held[next(box for box in held if box == table.box(cell, box.text, page))]
        own[-1:-1] = [Words(over, page=page), Grid(tuple(inside.boxes(page)))]
    return list(held.items())


def _runs(parts: list[Part]) -> Iterator[list[Span] | Lattice]:
    run: list[Span] = []
    for part in parts:
        if isinstance(part, Span):
            run.append(part)
            continue
        if run:
            yield run
        run = []
        yield part
    if run:
        yield run


def _continued(done: Grid, above: Lattice, below: Lattice, page: int) -> tuple[Grid, Lattice] | None:
    """Join a table with its rest on the next page, its repeated heading said once; None when it is another table."""
    finer = above if len(above.xs) >= len(below.xs) else below
    if not (_fits(above.xs, finer.xs) and _fits(below.xs, finer.xs)):
        return None
    boxes = moved(below.boxes(page), below.xs, finer.xs)
    done = replace(done, boxes=tuple(moved(done.boxes, above.xs, finer.xs)))
    rest = replace(below, xs=finer.xs)
    skip = _repeated(done.boxes, boxes)
    down = max(b.row + b.row_span for b in done.boxes)
    opened = above.opened[1] and below.opened[0]
    if opened and not skip:
        return _torn(done, boxes, down), rest
    if not skip and (_heads(boxes) or len(above.xs) != len(below.xs)) and _valued(done.boxes):
        return None  # a table of its own
    kept = [replace(b, row=b.row - skip) for b in boxes if b.row >= skip]
    return _under(done, kept, down, _cut(above, finer.xs, 1) & _cut(below, finer.xs, 0)), rest


def _cut(table: Lattice, finer: tuple[float, ...], end: int) -> frozenset[int]:
    """Return the columns whose cells a page cuts while the rows beside them are whole."""
    return frozenset(min(range(len(finer)), key=lambda n: abs(finer[n] - x)) for x in table.cut[end])


def _fits(xs: tuple[float, ...], finer: tuple[float, ...]) -> bool:
    ends = abs(xs[0] - finer[0]) < _NEAR and abs(xs[-1] - finer[-1]) < _NEAR
    return ends and all(min(abs(x - f) for f in finer) < _NEAR for x in xs)


def _heads(boxes: Sequence[Box]) -> bool:
    wide = max(b.column + b.column_span for b in boxes)
    rows = [[Raw(0, 0)] * wide for _ in range(max(b.row for b in boxes) + 1)]
    for box in boxes:
        rows[box.row][box.column] = Raw(0, 0, box.text)
    return header_rows(rows) > 0


def _valued(boxes: Sequence[Box]) -> bool:
    return any(valued(b.text) for b in boxes if b.row)


def _torn(done: Grid, boxes: list[Box], down: int) -> Grid:
    """Join the last row of a page with the first of the next, which is the rest of it."""
    rest = {b.column: b for b in boxes if b.row == 0}
    last = {b.column for b in done.boxes if b.row + b.row_span == down}
    if _gone_on(done, boxes, down):
        return _under(done, boxes, down)
    if not set(rest) <= last:
        return replace(done, boxes=(*done.boxes, *(replace(b, row=b.row + down) for b in boxes)))
    joined = [
        replace(
            b,
            text="\n".join(t for t in (b.text, rest[b.column].text) if t),
            row_span=b.row_span + rest[b.column].row_span - 1,
        )
        if b.row + b.row_span == down and b.column in rest
        else b
        for b in done.boxes
    ]
    return replace(done, boxes=(*joined, *(replace(b, row=b.row + down - 1) for b in boxes if b.row)))


def _under(done: Grid, boxes: Sequence[Box], down: int, cut: frozenset[int] = frozenset()) -> Grid:
    """Put rows under a table; a label that the page cut from the rows it governs governs them still."""
    rests = _gone_on(done, boxes, down, cut)
    kept = [
        replace(b, row_span=b.row_span + rest.row_span, text=b.text or rest.text)
        if b.row + b.row_span == down and (rest := rests.get(b.column))
        else b
        for b in done.boxes
    ]
    below = (replace(b, row=b.row + down) for b in boxes if b.row or b.column not in rests)
    return replace(done, boxes=(*kept, *below))


def _gone_on(done: Grid, boxes: Sequence[Box], down: int, cut: frozenset[int] = frozenset()) -> dict[int, Box]:
    """Return the leading cells of a rest that are the ends of labels above: blank ones, or those that no rule parts."""
    first = {b.column: b for b in boxes if b.row == 0}
    ended = {b.column: b for b in done.boxes if b.row + b.row_span == down}
    found: dict[int, Box] = {}
    for column, box in sorted(first.items()):
        above = ended.get(column)
        if above is None or above.column_span != box.column_span or (above.text and box.text):
            break
        if column not in cut and (box.text or not above.text or box.row_span < 2):
            break
        found[column] = box
    return found if len(found) < len(first) else {}


def _repeated(above: tuple[Box, ...], below: list[Box]) -> int:
    """Count the rows at the top of a rest that repeat those at the top of its table."""
    count = 0
    while _said(above, count) and _said(above, count) == _said(below, count):
        count += 1
    return count if count < max(b.row for b in below) + 1 else 0


def _said(boxes: tuple[Box, ...] | list[Box], row: int) -> list[tuple[int, str]]:
    return [(b.column, "".join(b.text.split())) for b in boxes if b.row == row and b.text.strip()]


def _doubts(table: Lattice) -> list[str]:
    return [*table.doubts, *(said for _, _, inside in table.inner for said in inside.doubts)]


def _doubtful(found: Sequence[tuple[int, str]]) -> Fault:
    said = ", ".join(f"{number}쪽 {words}" for number, words in found[:10]) + (" …" if len(found) > 10 else "")
    told = ", ".join(f"{words} (page {number})" for number, words in found[:10]) + (" …" if len(found) > 10 else "")
    return Fault(
        f"칸의 선을 넘거나 겹쳐 인쇄되어 어느 칸의 수인지 알 수 없는 곳 {len(found)}군데는 수로 읽지 않았습니다({said}). 원본 문서를 올려 주세요.",
        f"{len(found)} numbers are printed over the sides of their cells or over each other, so that their cell cannot be told, "
        f"and were not read as numbers: {told}; add the original document.",
        ProblemKind.AMOUNT,
        Certainty.CERTAIN,
    )


def _scan() -> Refused:
    return Refused(
        "글자가 없는 스캔 PDF라 읽을 수 없습니다. 문자 인식(OCR)을 거친 파일이나 원본 문서를 올려 주세요.",
        "The PDF is a scan without text; add a copy that has been through text recognition (OCR), or the original document.",
    )


def _long() -> Refused:
    return Refused(
        f"쪽수가 {_MOST:,}쪽을 넘어 읽지 않았습니다. 나누어 올려 주세요.",
        f"The document has more than {_MOST:,} pages and was not read; split it and add the parts.",
    )


def _unread(pages: list[int], count: int) -> Fault:
    said = ", ".join(map(str, pages[:20])) + (" …" if len(pages) > 20 else "")
    return Fault(
        f"{count}쪽 가운데 {said}쪽은 그림뿐이라 읽지 못했습니다. 문자 인식(OCR)을 거친 파일을 올려 주세요.",
        f"Of {count} pages, page {said} holds only a picture and was not read; add a copy that has been through OCR.",
        ProblemKind.UNREADABLE,
        Certainty.CERTAIN,
    )

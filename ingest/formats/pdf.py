"""PDF: the words of every page in reading order, ruled tables with true spans, running heads and page numbers gone."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any

from ingest.formats.aligned import Columns, aligned
from ingest.formats.blocks import Block, Box, Content, Fault, Grid, Refused, Words
from ingest.formats.crossed import unread
from ingest.formats.frames import tabled
from ingest.formats.letters import Word, letters_of
from ingest.formats.order import ordered
from ingest.formats.overpages import continued
from ingest.formats.package import damaged, locked, wrong
from ingest.formats.printed import Span, margins, paragraphs
from ingest.formats.ruled import Edge, Lattice, frames, lattice, stacked
from ingest.formats.strokes import struck_words
from ingest.formats.turned import turned
from ingest.formats.within import boxed, held_by, hung, inner, pocketed
from ingest.model import Certainty, ProblemKind
from ingest.tables.values import valued

_MOST = 5_000  # pages
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
    faults = (*((_unread(blind, len(pages)),) if blind else ()), *((_doubtful(doubts),) if doubts else ()))
    return Content("pdf", tuple(_blocks(_tabled(read_pages, running))), (*faults, *struck_words(struck)))


def _tabled(pages: Sequence[list[Part]], running: Sequence[Collection[Span]]) -> list[list[Part]]:
    """Read tables without rules out of the lines of pages, and leave out what runs through all of them."""
    out: list[list[Part]] = []
    open_: Columns | None = None
    for parts, margin in zip(pages, running, strict=True):
        made, open_ = aligned(parts, margin, open_)
        out.append([p for p in made if not (isinstance(p, Span) and p in margin)])
    return out


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
    return ordered(
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
            joined = continued(done, open_, parts[0], number)
            if joined is not None:
                done, open_ = joined
                at = 1
        for run in _runs(parts[at:]):
            if done is not None:
                yield done
                done = open_ = None
            if isinstance(run, list):
                right = max(p.x1 for p in parts)
                yield from (
                    Words(said, page=number, whole=False, plain=plain) for said, plain in paragraphs(run, left, right)
                )
                continue
            made = [_told(b, run.heads) for b in tabled(_cells(run, number))]
            last = made[-1] if made else None
            yield from made[:-1] if isinstance(last, Grid) else made
            done, open_ = (last, run) if isinstance(last, Grid) else (None, None)
    if done is not None:
        yield done


def _told(block: Block, heads: int | None) -> Block:
    return replace(block, header=heads) if isinstance(block, Grid) and heads is not None else block


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

"""Readings cut into passages for search: by section, within a budget of tokens, a table never without its head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from index.words.letters import clean
from index.words.spelling import squeeze
from ingest.model import Cell, Document, Section, Table

Count = Callable[[str], int]
_NUMBERING = 2  # characters of a heading that its title is without


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage that can be found: its span, its words, and the context line that says where it stands."""

    document: str
    section: int
    start: int
    end: int
    context: str
    text: str

    @property
    def id(self) -> str:
        """A name made of its place and its content: an unchanged passage keeps it."""
        key = f"{self.document}\0{self.section}\0{self.start}\0{self.end}\0{self.words}"
        return "p" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:23]

    @property
    def words(self) -> str:
        """What is embedded and indexed: the context line, then the passage."""
        return f"{self.context}\n{self.text}"


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    text: str
    head: str = ""  # what stands above it in every passage: the caption, unit and header rows of its table


def cut(document: Document, budget: int, count: Count) -> tuple[Piece, ...]:
    """Return the passages of a document in order."""
    pieces: list[Piece] = []
    parents = {s.parent for s in document.sections if s.index != s.parent}
    for section in document.sections:
        context = clean(" · ".join(_context(document, section)))
        room = max(32, budget - count(context))
        for start, end, text in _passages(document, section, room, count):
            if section.index in parents and _says_nothing(text, section, context):
                continue
            pieces.append(Piece(document.name, section.index, start, end, context, clean(text)))
    return tuple(pieces)


def rough(text: str) -> int:
    """Return about how many tokens a text has, without a tokenizer: Korean takes one for a character."""
    return max(1, int(len(text) * 0.8))


def own_span(document: Document, section: Section) -> tuple[int, int]:
    """Return the span of a section without the sections below it."""
    children = [s.start for s in document.sections if s.parent == section.index and s.index != section.index]
    return section.start, min([section.end, *(c for c in children if c >= section.start)])


def _says_nothing(text: str, section: Section, context: str) -> bool:
    """Whether a passage is a heading alone: found for its words, it would stand before what is said below it.

    The passages below it bear its words in their context line.
    """
    known, title = squeeze(context), squeeze(section.title)
    return all(
        line in known or (bool(title) and title in line and len(line) - len(title) <= _NUMBERING)
        for line in map(squeeze, text.splitlines())
    )


def _context(document: Document, section: Section) -> Iterator[str]:
    said: set[str] = set()
    year = f"{document.year}년" if document.year else None
    for part in (document.title, section.project, *section.path, year, document.department, document.government):
        if part and part not in said:
            said.add(part)
            yield part


def _passages(document: Document, section: Section, room: int, count: Count) -> Iterator[tuple[int, int, str]]:
    held: list[_Block] = []
    size = 0
    for block in _blocks(document, section, room, count):
        head = "" if held and held[-1].head == block.head else block.head
        cost = count(block.text) + count(head)
        if held and (size + cost > room or (head and size > room // 2)):
            yield _joined(held)
            held, size = [], 0
            cost = count(block.text) + count(block.head)
        held.append(block)
        size += cost
    if held and (any(b.text.strip() for b in held)):
        yield _joined(held)


def _joined(blocks: list[_Block]) -> tuple[int, int, str]:
    lines: list[str] = []
    head = ""
    for block in blocks:
        if block.head and block.head != head:
            lines.append(block.head)
        head = block.head
        lines.append(block.text)
    return blocks[0].start, blocks[-1].end, "\n".join(lines)


def _blocks(document: Document, section: Section, room: int, count: Count) -> Iterator[_Block]:
    start, end = own_span(document, section)
    tables = [t for t in document.tables if t.section == section.index and start <= t.start < end]
    at = start
    for table in sorted(tables, key=lambda t: t.start):
        yield from _lines(document.text, at, max(at, table.start), room, count)
        yield from _rows(document.text, table, room, count)
        at = max(at, min(table.end, end))
    yield from _lines(document.text, at, end, room, count)


def _lines(text: str, start: int, end: int, room: int, count: Count) -> Iterator[_Block]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        stop = at + len(line)
        if line.strip():
            left = at + len(line) - len(line.lstrip())
            yield from _fitting(text, left, at + len(line.rstrip()), room, count)
        at = stop


def _fitting(text: str, start: int, end: int, room: int, count: Count, head: str = "") -> Iterator[_Block]:
    """Yield a span whole when it fits, and in even parts when a single line is longer than a passage may be."""
    parts = -(-count(text[start:end]) // room) if end - start > room // 2 else 1
    step = max(1, -(-(end - start) // max(parts, 1)))
    for at in range(start, end, step):
        yield _Block(at, min(at + step, end), text[at : min(at + step, end)], head)


def _rows(text: str, table: Table, room: int, count: Count) -> Iterator[_Block]:
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    spans = {n: (min(c.start for c in r), max(c.end for c in r)) for n, r in _own(rows)}
    body = [spans[n] for n in sorted(spans) if n >= table.header_rows]
    if not body:
        yield from _fitting(text, table.start, table.end, room, count)
        return
    first = min(start for start, _ in spans.values())
    head = _head(text[table.start : first].strip(), table, [rows[n] for n in range(table.header_rows) if n in rows])
    if count(head) > room // 2:
        head = head[: max(1, len(head) * (room // 2) // count(head))]
    left = max(16, room - count(head))
    for start, end in body:
        yield from _fitting(text, start, end, left, count, head)


def _head(opening: str, table: Table, header: list[list[Cell]]) -> str:
    caption = "" if table.caption.strip() in opening else table.caption.strip()
    said = table.caption + opening
    unit = f"(단위 : {table.unit})" if table.unit and table.unit not in said else ""
    return "\n".join(p for p in (caption, opening, unit, *("\t".join(c.text for c in row) for row in header)) if p)


def _own(rows: Mapping[int, list[Cell]]) -> Iterator[tuple[int, list[Cell]]]:
    """Yield the printed cells of each row; a name that rows above it share stands where the first of them has it."""
    seen: set[tuple[int, int]] = set()
    for number in sorted(rows):
        own = [c for c in rows[number] if c.end > c.start and (c.start, c.end) not in seen]
        seen |= {(c.start, c.end) for c in own}
        if own:
            yield number, own

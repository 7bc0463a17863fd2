"""HWPX: the paragraphs of its sections in order, its tables with their spans, its boxes and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.formats import locks
from ingest.formats.blocks import Block, Box, Content, Words
from ingest.formats.frames import tabled
from ingest.formats.package import Package, damaged, local, locked

_SECTION = re.compile(r"^Contents/section(\d+)\.xml$")
_SIGNS = {"lineBreak": "\n", "tab": "  ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_ASIDE = {
    "header",
    "footer",
    "secPr",
    "pageNum",
    "masterPage",
    "linesegarray",
    "parameters",
    "fieldBegin",
    "compose",
    "dutmal",
}
_NOTES = {"footNote", "endNote"}


def read(data: bytes, password: str | None = None) -> Content:
    """Read a HWPX package."""
    package = Package(data)
    names = sorted((n for n in package.members if _SECTION.match(n)), key=_number)
    if "META-INF/manifest.xml" in package.members and b"encryption-data" in package.read("META-INF/manifest.xml"):
        found = locks.opened(data, ".hwpx", password) if password else None
        if found is None:
            raise locked()
        return Content("hwpx", found)
    if not names:
        raise damaged()
    return Content("hwpx", tuple(block for name in names for block in blocks(package.xml(name))))


def _number(name: str) -> int:
    found = _SECTION.match(name)
    return int(found.group(1)) if found else 0


def blocks(parent: Any) -> Iterator[Block]:
    """Yield what the paragraphs of a section, a cell or a box hold."""
    for child in parent:
        if local(child) == "p":
            yield from _paragraph(child)


def _paragraph(paragraph: Any) -> Iterator[Block]:
    said: list[str] = []
    later: list[Block] = []
    for part in _parts(paragraph):
        if isinstance(part, str):
            said.append(part)
        elif local(part) == "tbl":
            if "".join(said).strip():
                yield Words("".join(said))
                said = []
            yield from _table(part)
        else:
            later += [b for sub in part.iter() if local(sub) == "subList" for b in blocks(sub)]
    if "".join(said).strip() or not later:
        yield Words("".join(said))
    yield from later


def _parts(paragraph: Any) -> Iterator[Any]:
    """Yield the words of a paragraph, and the tables, boxes and notes that are anchored in it."""
    gone = False
    for run in paragraph:
        if local(run) != "run":
            continue
        for child in run:
            name = local(child)
            if name == "t":
                for sign in _text(child):
                    if sign in {"deleteBegin", "deleteEnd"}:
                        gone = sign == "deleteBegin"
                    elif not gone:
                        yield sign
            elif name == "tbl":
                yield child
            elif name == "ctrl":
                yield from (inner for inner in child if local(inner) in _NOTES)
            elif name not in _ASIDE and any(local(sub) == "drawText" for sub in child.iter()):
                yield next(sub for sub in child.iter() if local(sub) == "drawText")


def _text(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        yield name if name in {"deleteBegin", "deleteEnd"} else _SIGNS.get(name, "")
        yield child.tail or ""


def _table(table: Any) -> Iterator[Block]:
    for child in table:
        if local(child) == "caption":
            yield from (b for sub in child if local(sub) == "subList" for b in blocks(sub))
    cells: list[tuple[Box, list[Block]]] = []
    for row in (r for r in table if local(r) == "tr"):
        for cell in (c for c in row if local(c) == "tc"):
            parts = {local(part): part for part in cell}
            at, span = parts.get("cellAddr"), parts.get("cellSpan")
            held = list(blocks(parts["subList"])) if "subList" in parts else []
            if at is None:
                raise damaged()
            box = Box(
                _count(at, "rowAddr", 0),
                _count(at, "colAddr", 0),
                "",
                _count(span, "rowSpan", 1),
                _count(span, "colSpan", 1),
            )
            cells.append((box, held))
    yield from tabled(cells)


def _count(element: Any, name: str, least: int) -> int:
    try:
        found = int(element.get(name, least)) if element is not None else least
    except ValueError as error:
        raise damaged() from error
    if not 0 <= found <= 20_000:
        raise damaged()
    return max(least, found)

"""DOCX: its paragraphs in order with their headings and list marks, its tables with their spans, its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.formats.blocks import Block, Box, Content, Words
from ingest.formats.frames import tabled
from ingest.formats.package import Package, local

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^(?:heading|제목|개요)\s*(\d)$", re.IGNORECASE)
_SIGNS = {"tab": "  ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "  "}
_ASIDE = {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "sectPr"}
_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "o": "○", "\uf0d8": "▷", "\uf06c": "●", "\uf06e": "■", "\uf0fc": "✓"}
_GANADA = "가나다라마바사아자차카타파하"


def read(data: bytes, password: str | None = None) -> Content:
    """Read a DOCX package."""
    del password
    package = Package(data)
    reader = _Reader(_styles(package), _lists(package), _notes(package))
    body = package.xml("word/document.xml").find(f"{_W}body")
    return Content("docx", tuple(reader.blocks(body)) if body is not None else ())


@dataclass(slots=True)
class _Reader:
    styles: dict[str, int]
    lists: dict[tuple[str, str], tuple[str, str]]
    notes: dict[str, str]
    counts: dict[tuple[str, str], int] = field(default_factory=dict)

    def blocks(self, parent: Any) -> Iterator[Block]:
        """Yield what a body, a cell or a box holds."""
        for child in parent:
            match local(child):
                case "p":
                    yield from self._paragraph(child)
                case "tbl":
                    yield from tabled(list(self._cells(child)))
                case "sdt" | "sdtContent" | "customXml" | "ins" | "smartTag":
                    yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        boxes: list[Any] = []
        said = self._mark(paragraph) + "".join(self._text(paragraph, boxes))
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        yield Words(said, self.styles.get(style.get(f"{_W}val", ""), 0) if style is not None else 0)
        for box in boxes:
            yield from self.blocks(box)

    def _text(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        for child in element:
            name = local(child)
            if name in {"t", "delText"} and name == "t":
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "footnoteReference":
                said = self.notes.get(child.get(f"{_W}id", ""), "")
                yield f"(※ {said})" if said else ""
            elif name == "sym":
                code = child.get(f"{_W}char", "")
                yield _BULLETS.get(chr(int(code, 16)), "") if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
            elif name not in _ASIDE:
                yield from self._text(child, boxes)

    def _mark(self, paragraph: Any) -> str:
        """Say the bullet or number that the program prints before a paragraph of a list."""
        number = paragraph.find(f"{_W}pPr/{_W}numPr")
        if number is None:
            return ""
        which, level = (number.find(f"{_W}{n}") for n in ("numId", "ilvl"))
        key = (
            which.get(f"{_W}val", "") if which is not None else "",
            level.get(f"{_W}val", "0") if level is not None else "0",
        )
        if key not in self.lists:
            return ""
        shape, pattern = self.lists[key]
        depth = "  " * int(key[1]) if key[1].isdigit() else ""
        if shape == "bullet":
            return f"{depth}{_BULLETS.get(pattern, pattern)} "
        self.counts[key] = self.counts.get(key, 0) + 1
        for other in [k for k in self.counts if k[0] == key[0] and k[1] > key[1]]:
            del self.counts[other]
        return depth + re.sub(r"%(\d)", lambda m: self._count(key[0], str(int(m.group(1)) - 1)), pattern) + " "

    def _count(self, which: str, level: str) -> str:
        count = self.counts.get((which, level), 1)
        shape = self.lists.get((which, level), ("", ""))[0]
        if shape in {"ganada", "koreanCounting"} and count <= len(_GANADA):
            return _GANADA[count - 1]
        if shape == "upperRoman" and count <= 12:
            return chr(ord("Ⅰ") + count - 1)
        if shape == "decimalEnclosedCircle" and count <= 20:
            return chr(ord("①") + count - 1)
        return str(count)

    def _cells(self, table: Any) -> Iterator[tuple[Box, list[Block]]]:
        open_: dict[int, int] = {}  # column → index of the cell that goes on below
        cells: list[tuple[Box, list[Block]]] = []
        rows = [r for r in table.iter(f"{_W}tr") if next(r.iterancestors(f"{_W}tbl")) is table]
        for number, row in enumerate(rows):
            before = row.find(f"{_W}trPr/{_W}gridBefore")
            column = _value(before, 0)
            for cell in (c for c in row.iter(f"{_W}tc") if next(c.iterancestors(f"{_W}tr")) is row):
                wide = _value(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1)
                merge = cell.find(f"{_W}tcPr/{_W}vMerge")
                goes_on = merge is not None and merge.get(f"{_W}val", "continue") == "continue"
                if goes_on and column in open_:
                    box, held = cells[open_[column]]
                    high = number - box.row + 1
                    cells[open_[column]] = Box(box.row, box.column, "", high, box.column_span), held
                else:
                    open_.pop(column, None)
                    if merge is not None:
                        open_[column] = len(cells)
                    cells.append((Box(number, column, "", 1, wide), list(self.blocks(cell))))
                column += wide
        yield from cells


def _value(element: Any, default: int) -> int:
    try:
        return min(1000, max(default, int(element.get(f"{_W}val", default)))) if element is not None else default
    except ValueError:
        return default


def _styles(package: Package) -> dict[str, int]:
    if "word/styles.xml" not in package.members:
        return {}
    found: dict[str, int] = {}
    for style in package.xml("word/styles.xml").iter(f"{_W}style"):
        name = style.find(f"{_W}name")
        hit = _HEADING.match(name.get(f"{_W}val", "")) if name is not None else None
        if hit:
            found[style.get(f"{_W}styleId", "")] = int(hit.group(1)) + 1
    return found


def _lists(package: Package) -> dict[tuple[str, str], tuple[str, str]]:
    if "word/numbering.xml" not in package.members:
        return {}
    root = package.xml("word/numbering.xml")
    shapes: dict[str, dict[str, tuple[str, str]]] = {}
    for one in root.iter(f"{_W}abstractNum"):
        levels = shapes.setdefault(one.get(f"{_W}abstractNumId", ""), {})
        for level in one.iter(f"{_W}lvl"):
            kind, text = level.find(f"{_W}numFmt"), level.find(f"{_W}lvlText")
            if kind is not None and text is not None:
                levels[level.get(f"{_W}ilvl", "0")] = (kind.get(f"{_W}val", ""), text.get(f"{_W}val", ""))
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for num in root.iter(f"{_W}num"):
        ref = num.find(f"{_W}abstractNumId")
        for level, shape in shapes.get(ref.get(f"{_W}val", "") if ref is not None else "", {}).items():
            found[num.get(f"{_W}numId", ""), level] = shape
    return found


def _notes(package: Package) -> dict[str, str]:
    if "word/footnotes.xml" not in package.members:
        return {}
    root = package.xml("word/footnotes.xml")
    return {
        n.get(f"{_W}id", ""): " ".join("".join(t.text or "" for t in n.iter(f"{_W}t")).split())
        for n in root.iter(f"{_W}footnote")
    }

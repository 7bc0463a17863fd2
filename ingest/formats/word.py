"""DOCX: its paragraphs in order with their headings and list marks, its tables with their spans, its notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.formats.blocks import Block, Box, Content, Words
from ingest.formats.charts import charted, unread
from ingest.formats.frames import tabled
from ingest.formats.insets import headed, set_in
from ingest.formats.package import Package, local
from ingest.formats.raised import lowered, raised
from ingest.formats.strokes import struck_words
from ingest.formats.wordstyles import Settings, W, settings

_SIGNS = {"tab": "  ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "  "}
_ASIDE = {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "sectPr"}
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


def read(data: bytes, password: str | None = None) -> Content:
    """Read a DOCX package."""
    del password
    package = Package(data)
    styles = settings(_part(package, "word/styles.xml"), _part(package, "word/numbering.xml"))
    reader = _Reader(styles, _notes(package), _charts(package))
    body = package.xml("word/document.xml").find(f"{W}body")
    blocks = set_in(list(reader.blocks(body))) if body is not None else ()
    return Content("docx", blocks, (*struck_words(reader.left_out), *unread(reader.silent)))


@dataclass(slots=True)
class _Reader:
    settings: Settings
    notes: dict[tuple[str, str], str]
    charts: dict[str, list[Block]]
    left_out: int = 0  # passages struck through
    silent: int = 0  # charts that print no numbers

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
        mark, inset, made = self.settings.of(paragraph)
        words = lowered("".join(self._text(paragraph, boxes)))
        said = f"{mark} {words.lstrip()}" if mark and words.strip() else words
        level = made.heading or (made.outline if headed(words) else 0)
        yield Words(said, level + 1 if level else 0, inset=inset)
        for box in boxes:
            if isinstance(box, list):
                yield from box
            elif isinstance(box, str):
                yield Words(f"※ {box.removeprefix('※').strip()}", note=True)
            else:
                yield from self.blocks(box)

    def _text(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        for child in element:
            name = local(child)
            if name == "t":
                yield child.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name == "txbxContent":
                boxes.append(child)
            elif name in _NOTES:
                said = self.notes.get((name, child.get(f"{W}id", "")), "")
                boxes += [said] if said else []
            elif name == "chart":
                made = self.charts.get(child.get(_ID, ""), [])
                self.silent += 0 if made else 1
                boxes.append(made)
            elif name == "textpath":
                yield child.get("string", "")
            elif name == "r" and _on(child, "vanish"):
                continue
            elif name == "r" and (_on(child, "strike") or _on(child, "dstrike")):
                self.left_out += 1 if "".join(self._text(child, [])).strip() else 0
            elif name == "r" and child.find(f"{W}rPr/{W}vertAlign[@{W}val='superscript']") is not None:
                yield raised("".join(self._text(child, boxes)))
            elif name == "sym":
                code = child.get(f"{W}char", "")
                yield chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
            elif name not in _ASIDE:
                yield from self._text(child, boxes)

    def _cells(self, table: Any) -> Iterator[tuple[Box, list[Block]]]:
        open_: dict[int, int] = {}  # column → index of the cell that goes on below
        cells: list[tuple[Box, list[Block]]] = []
        rows = [r for r in table.iter(f"{W}tr") if next(r.iterancestors(f"{W}tbl")) is table]
        for number, row in enumerate(rows):
            before = row.find(f"{W}trPr/{W}gridBefore")
            column = _value(before, 0)
            for cell in (c for c in row.iter(f"{W}tc") if next(c.iterancestors(f"{W}tr")) is row):
                wide = _value(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
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
        return min(1000, max(default, int(element.get(f"{W}val", default)))) if element is not None else default
    except ValueError:
        return default


def _part(package: Package, name: str) -> Any:
    return package.xml(name) if name in package.members else None


def _notes(package: Package) -> dict[tuple[str, str], str]:
    """Read what the notes at the foot and at the end say, by the reference that points at them."""
    found: dict[tuple[str, str], str] = {}
    for reference, part in _NOTES.items():
        root = _part(package, f"word/{part}s.xml")
        for note in root.iter(f"{W}{part}") if root is not None else ():
            said = " ".join("".join(t.text or "" for t in note.iter(f"{W}t")).split())
            found[reference, note.get(f"{W}id", "")] = said
    return found


def _charts(package: Package) -> dict[str, list[Block]]:
    """Read the charts of the body, by the reference that points at them."""
    parts = package.related("word/document.xml")
    return {
        identity: charted(package.read(path))
        for identity, kind, path in parts
        if kind.endswith("/chart") and path in package.members
    }


def _on(run: Any, name: str) -> bool:
    """Tell whether a run of letters is set so."""
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val", "true") not in {"0", "false", "off"}

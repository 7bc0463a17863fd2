"""HWPX: the paragraphs of its sections in order with their printed heads, its tables with their spans, boxes and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.formats.blocks import Block, Box, Content, Words
from ingest.formats.charts import charted, unread
from ingest.formats.frames import tabled
from ingest.formats.insets import headed, set_in
from ingest.formats.locks import hwpx_parts
from ingest.formats.ordinals import ordinal
from ingest.formats.package import Package, damaged, local, locked, parsed
from ingest.formats.paraheads import ParaHeads, para_heads
from ingest.formats.raised import lowered, raised, raised_shapes
from ingest.formats.strokes import struck_shapes, struck_words

_SECTION = re.compile(r"^Contents/section(\d+)\.xml$")
_CHART = re.compile(r"^Chart/[^/]+\.xml$")
_HEADER = "Contents/header.xml"
_SIGNS = {"lineBreak": "\n", "tab": "  ", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}
_ASIDE = {"secPr", "linesegarray", "parameters", "equation"}
_NOTES = {"footNote", "endNote"}
_BUTTONS = {"checkBtn", "radioBtn"}
_PRINTED = {*_BUTTONS, "compose", "dutmal", "textart"}
_HOLDERS = {"drawText", "caption"}


def read(data: bytes, password: str | None = None) -> Content:
    """Read a HWPX package."""
    package = Package(data)
    names = sorted((n for n in package.members if _SECTION.match(n)), key=_number)
    drawn = [n for n in package.members if _CHART.match(n)]
    if not names:
        raise damaged()
    if "META-INF/manifest.xml" in package.members and b"encryption-data" in package.read("META-INF/manifest.xml"):
        if not password:
            raise locked()
        parts = hwpx_parts(package, [_HEADER, *names, *drawn], password)
        charts = {n: charted(parts[n]) for n in drawn if n in parts}
        return content("hwpx", parts.get(_HEADER), [parts[n] for n in names if n in parts], charts)
    header = package.read(_HEADER) if _HEADER in package.members else None
    charts = {n: charted(package.read(n)) for n in drawn}
    return content("hwpx", header, (package.read(n) for n in names), charts)


def content(
    kind: str, header: bytes | None, parts: Iterable[bytes], charts: Mapping[str, list[Block]] | None = None
) -> Content:
    """Read the sections of a document, one after the other, with the heads that its header describes."""
    root = parsed(header) if header else None
    reader = _Reader(ParaHeads(), frozenset(), frozenset(), charts or {})
    if root is not None:
        reader = _Reader(para_heads(root), struck_shapes(root), raised_shapes(root), charts or {})
    blocks = set_in([block for part in parts for block in reader.section(parsed(part))])
    return Content(kind, blocks, (*struck_words(reader.left_out), *unread(reader.silent, reader.objects)))


def _number(name: str) -> int:
    found = _SECTION.match(name)
    return int(found.group(1)) if found else 0


@dataclass(slots=True)
class _Reader:
    heads: ParaHeads
    struck: frozenset[str]  # shapes of letters that are struck through
    lifted: frozenset[str]  # and of those that are raised
    charts: Mapping[str, list[Block]]  # by their place in the file
    left_out: int = field(default=0)  # passages in them
    silent: int = field(default=0)  # charts that print no numbers
    objects: int = field(default=0)  # things that only another program shows
    outline: str = field(default="")  # the numbering of the section's outline

    def section(self, root: Any) -> Iterator[Block]:
        """Yield what a section holds."""
        shape = next((e for e in root.iter() if local(e) == "secPr"), None)
        self.outline = shape.get("outlineShapeIDRef", "") if shape is not None else ""
        yield from self.blocks(root)

    def blocks(self, parent: Any) -> Iterator[Block]:
        """Yield what the paragraphs of a section, a cell or a box hold."""
        for child in parent:
            if local(child) == "p":
                yield from self._paragraph(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Block]:
        head = self.heads.mark(paragraph, self.outline)
        said: list[str] = []
        later: list[Block] = []
        for part in self._parts(paragraph):
            if isinstance(part, str):
                said.append(part)
            elif local(part) == "tbl":
                if "".join(said).strip():
                    yield self._words(paragraph, head, said)
                    head, said = "", []
                yield from self._table(part)
            elif local(part) == "chart":
                made = self.charts.get(part.get("chartIDRef", ""), [])
                self.silent += 0 if made else 1
                later += made
            else:
                held = [b for sub in part if local(sub) == "subList" for b in self.blocks(sub)]
                later += _noted(held) if local(part) in _NOTES else held
        if "".join(said).strip() or not later:
            yield self._words(paragraph, head, said)
        yield from later

    def _words(self, paragraph: Any, head: str, said: list[str]) -> Words:
        words = lowered("".join(said))
        level = self.heads.level(paragraph)
        if head and words.strip():
            return Words(f"{head} {words.lstrip()}", inset=self.heads.inset(paragraph))
        return Words(words, level + 1 if level and headed(words) else 0, inset=self.heads.inset(paragraph))

    def _table(self, table: Any) -> Iterator[Block]:
        for child in table:
            if local(child) == "caption":
                yield from (b for sub in child if local(sub) == "subList" for b in self.blocks(sub))
        cells: list[tuple[Box, list[Block]]] = []
        for row in (r for r in table if local(r) == "tr"):
            for cell in (c for c in row if local(c) == "tc"):
                parts = {local(part): part for part in cell}
                at, span = parts.get("cellAddr"), parts.get("cellSpan")
                held = list(self.blocks(parts["subList"])) if "subList" in parts else []
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

    def _parts(self, paragraph: Any) -> Iterator[Any]:
        """Yield the words of a paragraph, and the tables, boxes and notes that are anchored in it."""
        gone = False
        for run, child in ((r, c) for r in paragraph if local(r) == "run" for c in r):
            name = local(child)
            if name == "t" and run.get("charPrIDRef", "") in self.struck:
                self.left_out += 1 if "".join(_text(child)).strip() else 0
            elif name == "t":
                lifted = run.get("charPrIDRef", "") in self.lifted
                for sign in _text(child):
                    if sign in {"deleteBegin", "deleteEnd"}:
                        gone = sign == "deleteBegin"
                    elif not gone:
                        yield raised(sign) if lifted else sign
            elif name == "tbl":
                yield child
            elif name == "ctrl":
                yield from _control(child)
            elif name in _PRINTED:
                yield _printed(child, name)
            elif name not in _ASIDE:
                charts = [e for e in child.iter() if local(e) == "chart"]
                self.objects += 0 if charts else sum(local(e) == "ole" for e in child.iter())
                yield from charts
                yield from _held(child)


def _printed(thing: Any, name: str) -> str:
    """Say what a thing among the words prints: a box to tick, letters over each other, a word with its reading, word art."""
    if name in _BUTTONS:
        return f"{'☑' if thing.get('value') == 'CHECKED' else '□'} {thing.get('caption', '')} "
    if name == "dutmal":
        return "".join(e.text or "" for e in thing if local(e) == "mainText")
    return str(thing.get("text" if name == "textart" else "composeText", ""))


def _control(control: Any) -> Iterator[Any]:
    for inner in control:
        if local(inner) in _NOTES:
            yield inner
        elif local(inner) == "autoNum" and inner.get("numType") != "PAGE":
            shape = next((e for e in inner if local(e) == "autoNumFormat"), None)
            count = inner.get("num", "")
            if count.isdigit() and len(count) < 6 and not _of_note(inner):
                kind = shape.get("type", "DIGIT") if shape is not None else "DIGIT"
                yield ordinal(kind, int(count))


def _of_note(number: Any) -> bool:
    """Tell whether a number is that of the note it stands in: it marks nothing that is read."""
    return number.get("numType") in {"FOOTNOTE", "ENDNOTE"}


def _noted(held: Sequence[Block]) -> Iterator[Block]:
    """Mark what stands in a note as one, so that it is told from the words it remarks on."""
    for block in held:
        said = isinstance(block, Words) and block.text.strip()
        yield Words(f"※ {said.removeprefix('※').strip()}", note=True) if said else block


def _held(shape: Any) -> Iterator[Any]:
    """Yield the boxes of words of a drawing, those of a group one after the other."""
    for child in shape:
        if local(child) in _HOLDERS:
            yield child
        elif local(child) == "textart":
            yield child.get("text", "")
        else:
            yield from _held(child)


def _text(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        yield name if name in {"deleteBegin", "deleteEnd"} else _SIGNS.get(name, "")
        yield child.tail or ""


def _count(element: Any, name: str, least: int) -> int:
    try:
        found = int(element.get(name, least)) if element is not None else least
    except ValueError as error:
        raise damaged() from error
    if not 0 <= found <= 20_000:
        raise damaged()
    return max(least, found)

"""An HTML page as lines and tables: its blocks in order, each with its place in the file."""

from __future__ import annotations

import re

from ingest.lines import Line, split, trim
from ingest.markup import Tag, pairs, tags
from ingest.raw import Chunk
from ingest.webtable import rows

_DECLARED = re.compile(r"\s*<[!?][^>]*>")
_SILENT = {"head", "script", "style", "title", "noscript", "svg", "select", "button", "iframe", "textarea"}
_INLINE = {"b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "a", "mark", "small", "code", "s", "del", "ins",
           "input", "img", "label"}  # fmt: skip


def page(text: str) -> tuple[tuple[Line, ...], list[Chunk]]:
    """Cut a page into its blocks: what stands between block tags is a line, a table is a chunk."""
    lines: list[Line] = []
    chunks: list[Chunk] = []
    closing = pairs(text)
    declared = _DECLARED.match(text)
    at, level, depth, pre, skip, silent = declared.end() if declared else 0, 0, 0, False, 0, ""
    for tag in tags(text):
        if tag.start < skip:
            continue
        if silent:
            if tag.closing and tag.name == silent:
                silent, at = "", tag.end
            continue
        if tag.name in _INLINE:
            continue
        _block(text, lines, at, tag.start, level, depth, pre=pre, broken=tag.name == "br")
        at = tag.end
        if tag.name in _SILENT and not tag.closing:
            silent = tag.name
        elif tag.name == "table" and not tag.closing and tag.start in closing:
            skip = at = closing[tag.start]
            _table(text, lines, chunks, tag.start, skip)
        level = _level(tag, level)
        if tag.name in {"ul", "ol"}:
            depth = max(0, depth + (-1 if tag.closing else 1))
        if tag.name == "pre":
            pre = not tag.closing
    if not silent:
        _block(text, lines, at, len(text), level, depth, pre=pre)
    return tuple(lines), chunks


def _level(tag: Tag, level: int) -> int:
    if len(tag.name) == 2 and tag.name[0] == "h" and tag.name[1].isdigit():
        return 0 if tag.closing else int(tag.name[1])
    return level


def _block(
    text: str, lines: list[Line], start: int, end: int, level: int, depth: int, *, pre: bool, broken: bool = False
) -> None:
    a, b = trim(text, start, end)
    if a >= b:
        return
    if pre:
        for line in split(text[start:end]):
            lines.append(Line(len(lines), start + line.start, start + line.end, line.text))
        return
    lines.append(Line(len(lines), a, b, text[a:b], level=level, inset=2 * depth, whole=True))
    if not broken:
        lines.append(Line(len(lines), b, b, ""))


def _table(text: str, lines: list[Line], chunks: list[Chunk], start: int, end: int) -> None:
    found = rows(text, start, end)
    if not found:
        return
    number = len(lines)
    lines.append(Line(number, start, end, text[start:end]))
    lines.append(Line(number + 1, end, end, ""))
    chunks.append(Chunk("html", number, number, start, end, found))

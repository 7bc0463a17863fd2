"""An HTML page as lines and tables: its blocks in order, each with its place in the file."""

from __future__ import annotations

import re

from ingest.tables.raw import Chunk
from ingest.tables.webtable import rows
from ingest.text.lines import Line, split, trim
from ingest.text.markup import Tag, pairs, tags

_DECLARED = re.compile(r"\s*<[!?][^>]*>")
_SILENT = {"head", "script", "style", "title", "noscript", "svg", "select", "button", "iframe", "textarea"}
_INLINE = {"b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "a", "mark", "small", "code", "s", "del", "ins",
           "strike", "big", "input", "img", "label"}  # fmt: skip
_TAG = re.compile(r"<[^<>]*>")
_ENTITY = re.compile(r"&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;|[\u00a0\u2002\u2003\u3000]", re.IGNORECASE)
_LEAD = re.compile(rf"(?:[ \t]|{_ENTITY.pattern}|<(?:span|font|b|strong|i|em|u)(?:\s[^<>]{{0,400}})?>)*", re.IGNORECASE)
_STYLE = re.compile(
    r"(margin-left|padding-left|text-indent)\s*:\s*(-?\d{1,4}(?:\.\d{1,6})?)\s*(pt|px|em)", re.IGNORECASE
)
_POINTS = {"pt": 1.0, "px": 0.75, "em": 10.0}


def page(text: str) -> tuple[tuple[Line, ...], list[Chunk]]:
    """Cut a page into its blocks: what stands between block tags is a line, a table is a chunk."""
    lines: list[Line] = []
    chunks: list[Chunk] = []
    closing = pairs(text)
    declared = _DECLARED.match(text)
    at, level, depth, pre, skip, silent, shift = declared.end() if declared else 0, 0, 0, False, 0, "", 0
    for tag in tags(text):
        if tag.start < skip:
            continue
        if silent:
            if tag.closing and tag.name == silent:
                silent, at = "", tag.end
            continue
        if tag.name in _INLINE:
            continue
        _block(text, lines, at, tag.start, level, 2 * depth + shift, pre=pre, broken=tag.name == "br")
        shift = 0 if tag.closing else shift if tag.name == "br" else _shift(tag)
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
        _block(text, lines, at, len(text), level, 2 * depth + shift, pre=pre)
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
    a, blanks = _led(text, start, a, b)
    lines.append(Line(len(lines), a, b, text[a:b], level=level, inset=depth + blanks, whole=True))
    if not broken:
        lines.append(Line(len(lines), b, b, ""))


def _led(text: str, start: int, first: int, end: int) -> tuple[int, int]:
    """Count the blanks that set a block in, and find where its words begin; those that only lay the file out are none."""
    broken = text.rfind("\n", start, first) + 1
    lead = _LEAD.match(text, broken or start, end)
    said = _TAG.sub("", lead.group()) if lead else ""
    count = len(_ENTITY.findall(said)) if broken else len(_ENTITY.sub(" ", said))
    stop = lead.end() if lead and not lead.group().isspace() and _ENTITY.search(lead.group()) else first
    return max(first, stop), count


def _shift(tag: Tag) -> int:
    """Return the blanks that the style of a block sets its first line in by."""
    points = sum(float(m[2]) * _POINTS[m[3].lower()] for m in _STYLE.finditer(tag.rest))
    blanks = round(points / 5)
    return min(40, blanks) if blanks > 1 else 0


def _table(text: str, lines: list[Line], chunks: list[Chunk], start: int, end: int) -> None:
    found = rows(text, start, end)
    if not found:
        return
    number = len(lines)
    lines.append(Line(number, start, end, text[start:end]))
    lines.append(Line(number + 1, end, end, ""))
    chunks.append(Chunk("html", number, number, start, end, found))

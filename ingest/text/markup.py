"""The HTML and Markdown that converters leave in a text: taken out of words, kept as places."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.text.folding import FILLER
from ingest.text.lines import spaced, squeeze, trim

MARKDOWN = re.compile(r"^(?:#{1,6} \S|\|.*\||\s*\*\*)", re.MULTILINE)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>")
_EMPHASIS = re.compile(r"\*\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*\*|(?<!\w)__(?=\S)([^_\n]{1,400}?)(?<=\S)__(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_SPAN = re.compile(r"(row|col)span\s*=\s*[\"']?\s*(\d{1,3})", re.IGNORECASE)
_CHECKED = re.compile(r"\bchecked\b", re.IGNORECASE)
_INLINE = {"b", "strong", "i", "em", "u", "span", "font", "sup", "sub", "a", "mark", "small", "code", "s", "del", "ins", "strike",
           "big"}  # fmt: skip
_KNOWN = _INLINE | {
    "br", "p", "div", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "input", "img",
    "hr", "h1", "h2", "h3", "h4", "h5", "h6", "html", "head", "body", "title", "style", "script", "meta", "link", "col",
    "colgroup", "section", "article", "header", "footer", "main", "nav", "pre", "blockquote", "dl", "dt", "dd", "center",
    "label", "form", "figure", "figcaption", "noscript", "button", "select", "option", "textarea", "iframe", "svg",
}  # fmt: skip

_KEPT = {"input", "table"}  # these say something themselves


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag and its place; anything else in angle brackets (<그림>, <표 1>) is text."""

    name: str
    closing: bool
    rest: str
    start: int
    end: int

    def span(self, which: str) -> int:
        """Read a rowspan or colspan, 1 when there is none."""
        for found in _SPAN.finditer(self.rest):
            if found.group(1).lower() == which:
                return max(1, min(200, int(found.group(2))))
        return 1


def tags(text: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """Yield the HTML tags of a span, in order."""
    for found in _TAG.finditer(text, start, len(text) if end is None else end):
        name = found.group(2).lower()
        if name in _KNOWN or found.group(3).startswith(":"):
            name = name if name in _KNOWN else "span"  # of a program that says more than HTML can: <o:p>
            yield Tag(name, bool(found.group(1)), found.group(3), found.start(), found.end())


def pairs(text: str) -> dict[int, int]:
    """Match every <table> with its end: start of the tag → end of its closing one; outermost tables only."""
    opened: list[int] = []
    found: dict[int, int] = {}
    for tag in tags(text):
        if tag.name != "table":
            continue
        if not tag.closing:
            opened.append(tag.start)
        elif opened:
            start = opened.pop()
            while found and next(reversed(found)) > start:
                found.popitem()
            found[start] = tag.end
    return found


def plain(text: str) -> str:
    """Say what a person reads: no tags, entities decoded, blanks joined, a checkbox as a box.

    >>> plain('<input type="checkbox" checked=""/> 연례&nbsp;반복<br>2 &lt; 3')
    '☑ 연례 반복 2 < 3'
    """
    if "<" in text:
        out: list[str] = []
        at = 0
        for tag in tags(text):
            out.append(text[at : tag.start])
            at = tag.end
            if tag.name == "input":
                if "checkbox" in tag.rest.lower() or "radio" in tag.rest.lower():
                    out.append("☑" if _CHECKED.search(tag.rest) else "☐")
            elif tag.name not in _INLINE:
                out.append(" ")
        out.append(text[at:])
        text = "".join(out)
    if "&" in text:
        text = html.unescape(text)
    return squeeze(unmark(text.replace(FILLER, "")))


def unmark(text: str) -> str:
    """Take Markdown emphasis and escapes away, and no other star.

    >>> unmark("**추진계획** 100원*4명*2회")
    '추진계획 100원*4명*2회'
    """
    if "**" in text or "__" in text:
        text = _EMPHASIS.sub(lambda m: m.group(1) or m.group(2), text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def shown(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to its words: no tags, emphasis or blanks around them (a checkbox stays)."""
    start, end = trim(text, start, end)
    if start < end and text[start] == "<":
        for tag in tags(text, start, end):
            if tag.start != start or tag.name in _KEPT:
                break
            start, _ = trim(text, tag.end, end)
    while start < end and text[end - 1] == ">":
        at = text.rfind("<", start, end)
        last = next(tags(text, at, end), None) if at >= 0 else None
        if last is None or last.end != end or last.name in _KEPT:
            break
        _, end = trim(text, start, last.start)
    if (
        end - start > 4
        and text.startswith("**", start)
        and text.endswith("**", start, end)
        and "**" not in text[start + 2 : end - 2]
    ):
        start, end = trim(text, start + 2, end - 2)
    return start, max(start, end)


def words(text: str) -> str:
    """Say what a cell or title reads as, letter-spacing joined."""
    return spaced(plain(text))

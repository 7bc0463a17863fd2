"""How a Word paragraph is set: the bullet or number printed before it, how far it is set in, the heading that it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest.formats.ordinals import ordinal
from ingest.formats.signs import bullet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^(?:heading|제목|개요)\s*(\d)$", re.IGNORECASE)
_WHOLE = re.compile(r"^-?\d{1,6}$")
_PLAIN = 9  # the level of an outline that means none
_DEEPEST = 30  # styles based on styles
_TWIPS = 20  # in a point
_FIGURES = {"decimalEnclosedCircle", "decimalEnclosedParen", "decimalEnclosedFullstop"}
Indent = Mapping[str, float]
Key = tuple[str, int]  # a numbering and a level of it


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is printed."""

    shape: str  # bullet, decimal, ganada …
    pattern: str  # "%1.", "(%5)"
    start: int = 1
    indent: Indent = field(default_factory=dict)
    style: str = ""  # paragraphs of this style stand on this level
    plain: bool = False  # every number in plain digits


@dataclass(frozen=True, slots=True)
class List:
    """A list that paragraphs belong to; several may count together."""

    kind: str  # which of them count together
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)  # where this one begins anew


@dataclass(frozen=True, slots=True)
class Set:
    """How a paragraph or a style is set, as far as it says."""

    number: tuple[str | None, int | None] = (None, None)  # the list, and the level in it
    indent: Indent = field(default_factory=dict)
    heading: int = 0
    outline: int = 0


@dataclass(slots=True)
class Settings:
    """The styles and lists of a document, and how far its lists have counted."""

    styles: dict[str, list[Set]] = field(default_factory=dict)  # from the style it is based on to itself
    lists: dict[str, List] = field(default_factory=dict)
    usual: str = ""  # the style of paragraphs that name none
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def of(self, paragraph: Any) -> tuple[str, float, Set]:
        """Return what is printed before a paragraph, how many points it is set in, and its heading or outline level."""
        own = paragraph.find(f"{W}pPr")
        style = _said(own, "pStyle") or self.usual
        which: str | None = None
        level: int | None = None
        indent: dict[str, float] = {}
        heading = outline = 0
        for one in [*self.styles.get(style, []), _set(own)]:
            which = one.number[0] if one.number[0] is not None else which
            level = one.number[1] if one.number[1] is not None else level
            if one.number != (None, None) and which is not None:
                level = level if level is not None else self._linked(which, style)
                indent.update(self._level(which, level or 0).indent)
            indent.update(one.indent)
            heading, outline = one.heading or heading, one.outline or outline
        inset = max(0.0, indent.get("left", 0.0) + indent.get("first", 0.0))
        mark = self._mark(which, level or 0) if which is not None else ""
        return mark, inset, Set(heading=heading, outline=0 if outline > _PLAIN else outline)

    def _linked(self, which: str, style: str) -> int:
        levels = self.lists[which].levels if which in self.lists else {}
        return next((n for n, one in levels.items() if one.style == style), 0)

    def _level(self, which: str, level: int) -> Level:
        return self.lists[which].levels.get(level, _NONE) if which in self.lists else _NONE

    def _mark(self, which: str, level: int) -> str:
        one = self._level(which, level)
        if one.shape == "bullet":
            return bullet("○" if one.pattern == "o" else one.pattern)
        if not one.shape:
            return ""
        kind = self.lists[which].kind
        counts = self.counts.setdefault(kind, {})
        if which not in self.begun:
            self.begun.add(which)
            for n, start in self.lists[which].starts.items():
                counts[n] = start - 1
        counts[level] = counts.get(level, one.start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]

        def count(found: re.Match[str]) -> str:
            n = int(found.group(1)) - 1
            at = self._level(which, n)
            return _number("decimal" if one.plain else at.shape, counts.get(n, at.start))

        return re.sub(r"%([1-9])", count, one.pattern).strip()


_NONE = Level("", "")


def settings(styles: Any, numbering: Any) -> Settings:
    """Read the styles and lists of a document; either part may be missing."""
    found = Settings()
    own: dict[str, tuple[str, Set]] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = _HEADING.match(_said(style, "name"))
        said = _set(style.find(f"{W}pPr"))
        heading = int(name.group(1)) if name else 0
        own[style.get(f"{W}styleId", "")] = (
            _said(style, "basedOn"),
            Set(said.number, said.indent, heading, said.outline),
        )
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}:
            found.usual = style.get(f"{W}styleId", "")
    first = _set(styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")) if styles is not None else Set()
    for style_id in own:
        chain: list[Set] = []
        at = style_id
        while at in own and len(chain) < _DEEPEST:
            chain.append(own[at][1])
            at = own[at][0]
        found.styles[style_id] = [first, *reversed(chain)]
    if numbering is not None:
        found.lists = _lists(numbering, {k: v.number[0] for k, (_, v) in own.items()})
    return found


def _lists(root: Any, styles: Mapping[str, str | None]) -> dict[str, List]:
    shapes: dict[str, dict[int, Level]] = {}
    lent: dict[str, str] = {}  # a shape that a style lends → that style
    for one in root.iter(f"{W}abstractNum"):
        shapes[one.get(f"{W}abstractNumId", "")] = dict(_read(e) for e in one.findall(f"{W}lvl"))
        if _said(one, "numStyleLink"):
            lent[one.get(f"{W}abstractNumId", "")] = _said(one, "numStyleLink")
    kinds = {n.get(f"{W}numId", ""): _said(n, "abstractNumId") for n in root.iter(f"{W}num")}
    found: dict[str, List] = {}
    for num in root.iter(f"{W}num"):
        which = num.get(f"{W}numId", "")
        kind = kinds[which]
        if kind in lent:
            kind = kinds.get(styles.get(lent[kind]) or "", kind)
        levels, starts = dict(shapes.get(kind, {})), {}
        for other in num.findall(f"{W}lvlOverride"):
            at = _whole(other.get(f"{W}ilvl"), 0)
            begin, anew = other.find(f"{W}startOverride"), other.find(f"{W}lvl")
            if anew is not None:
                levels[at] = _read(anew)[1]
            if begin is not None:
                starts[at] = _whole(begin.get(f"{W}val"), 1)
        found[which] = List(kind, levels, starts)
    return found


def _read(level: Any) -> tuple[int, Level]:
    shape, pattern = _said(level, "numFmt"), _said(level, "lvlText")
    start = _whole(_said(level, "start") or None, 1)
    plain = level.find(f"{W}isLgl") is not None
    indent = _indent(level.find(f"{W}pPr"))
    return _whole(level.get(f"{W}ilvl"), 0), Level(
        "" if shape == "none" else shape, pattern, start, indent, _said(level, "pStyle"), plain
    )


def _set(shape: Any) -> Set:
    """Read the settings of a paragraph, or of a style."""
    if shape is None:
        return Set()
    number = shape.find(f"{W}numPr")
    which = level = None
    if number is not None:
        which, ilvl = _said(number, "numId") or None, _said(number, "ilvl")
        level = _whole(ilvl, 0) if ilvl else None
    outline = _said(shape, "outlineLvl")
    return Set((which, level), _indent(shape), 0, _whole(outline, _PLAIN) + 1 if outline else 0)


def _indent(shape: Any) -> Indent:
    said = shape.find(f"{W}ind") if shape is not None else None
    if said is None:
        return {}
    found: dict[str, float] = {}
    for name, names in (("left", ("left", "start")), ("first", ("firstLine",)), ("out", ("hanging",))):
        for one in names:
            points, letters = said.get(f"{W}{one}"), said.get(f"{W}{one}Chars")
            if points is not None and _WHOLE.match(points):
                found[name] = int(points) / _TWIPS
            elif letters is not None and _WHOLE.match(letters):
                found[name] = int(letters) / 10  # hundredths of a letter, of ten points
    if "out" in found:
        found["first"] = -found.pop("out")
    return found


def _number(shape: str, count: int) -> str:
    if shape == "decimalZero":
        return f"{count:02d}"
    return ordinal("decimalEnclosedCircle" if shape in _FIGURES else shape, count)


def _said(element: Any, name: str) -> str:
    child = element.find(f"{W}{name}") if element is not None else None
    return str(child.get(f"{W}val", "")) if child is not None else ""


def _whole(said: str | None, default: int) -> int:
    return int(said) if said and said.isdigit() and len(said) < 6 else default

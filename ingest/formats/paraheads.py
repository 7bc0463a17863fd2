"""The numbers and bullets that Hangul prints before paragraphs and that stand nowhere in their text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from ingest.formats.ordinals import ordinal
from ingest.formats.package import local
from ingest.formats.signs import bullet

_LEVEL = re.compile(r"\^(10|[1-9]|[nN])")
_DEEPEST = 10
_LENGTH = re.compile(r"^-?\d{1,7}(?:\.\d{1,6})?$")
_UNITS = 100  # of the format in a point
_LETTER = 10.0  # points, where a length is told in letters


@dataclass(frozen=True, slots=True)
class Head:
    """How one level of a numbering is printed."""

    shape: str  # DIGIT, HANGUL_SYLLABLE, CIRCLED_DIGIT …
    pattern: str  # "^1.", "(^5)"
    start: int = 1


@dataclass(slots=True)
class ParaHeads:
    """The heads of a document's paragraphs, counted from its first paragraph on."""

    shapes: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # paragraph shape → kind, numbering, level
    insets: dict[str, float] = field(default_factory=dict)  # paragraph shape → points before its first line
    numberings: dict[str, dict[int, Head]] = field(default_factory=dict)
    bullets: dict[str, str] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def mark(self, paragraph: Any, outline: str) -> str:
        """Return what is printed before a paragraph; `outline` is the numbering of its section's outline."""
        kind, which, level = self.shapes.get(paragraph.get("paraPrIDRef", ""), ("NONE", "", 0))
        match kind:
            case "BULLET":
                return self.bullets.get(which, "•")
            case "NUMBER":
                return self._number(which, level)
            case "OUTLINE":
                return self._number(outline if which in {"", "0"} else which, level)
        return ""

    def inset(self, paragraph: Any) -> float:
        """Return how far the first line of a paragraph is set in."""
        return self.insets.get(paragraph.get("paraPrIDRef", ""), 0.0)

    def level(self, paragraph: Any) -> int:
        """Return the level of the outline that a paragraph belongs to; 0 when it belongs to none."""
        kind, _, level = self.shapes.get(paragraph.get("paraPrIDRef", ""), ("NONE", "", 0))
        return level + 1 if kind == "OUTLINE" else 0

    def _number(self, which: str, level: int) -> str:
        heads = self.numberings.get(which, {})
        head = heads.get(level)
        if head is None or not head.pattern:
            return ""
        counts = self.counts[which]
        counts[level] = counts.get(level, head.start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]

        def count(n: int) -> str:
            one = heads.get(n, Head("DIGIT", ""))
            return ordinal(one.shape, counts.get(n, one.start))

        def said(found: re.Match[str]) -> str:
            if found.group(1) in {"n", "N"}:
                return ".".join(count(n) for n in range(level + 1)) + ("." if found.group(1) == "N" else "")
            return count(int(found.group(1)) - 1)

        return _LEVEL.sub(said, head.pattern)


def para_heads(header: Any) -> ParaHeads:
    """Read the numberings, bullets and paragraph shapes of a document's header."""
    heads = ParaHeads()
    for element in header.iter():
        match local(element):
            case "numbering":
                heads.numberings[element.get("id", "")] = dict(_level(e) for e in element if local(e) == "paraHead")
            case "bullet":
                heads.bullets[element.get("id", "")] = bullet(element.get("char", ""))
            case "paraPr":
                heads.insets[element.get("id", "")] = _inset(element)
                found = next((e for e in element.iter() if local(e) == "heading"), None)
                if found is not None:
                    level = min(_DEEPEST, _whole(found.get("level"), 0))
                    heads.shapes[element.get("id", "")] = found.get("type", "NONE"), found.get("idRef", ""), level
    return heads


def _inset(shape: Any) -> float:
    """Read where the first line begins; one that hangs out of the others begins at the margin itself."""
    margin = next((e for e in shape.iter() if local(e) == "margin"), None)
    said = {local(e): e for e in margin} if margin is not None else {}
    return max(0.0, _points(said.get("left")) + max(0.0, _points(said.get("intent"))))


def _points(length: Any) -> float:
    if length is None or not _LENGTH.match(length.get("value", "")):
        return 0.0
    return float(length.get("value")) * (_LETTER if length.get("unit") == "CHAR" else 1 / _UNITS)


def _level(element: Any) -> tuple[int, Head]:
    head = Head(element.get("numFormat", "DIGIT"), element.text or "", _whole(element.get("start"), 1))
    return _whole(element.get("level"), 1) - 1, head


def _whole(said: str | None, default: int) -> int:
    return int(said) if said and said.isdigit() and len(said) < 6 else default

"""The lines of a document, each with the words of the lines that own it: bullets above it, the block that it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from index.words.spelling import squeeze
from ingest.model import Section

_LONGEST = 2_000  # characters of a line that are read
_BLOCK = 8  # lines of a block that are looked back on
_MANY = 100  # characters from which a line of several bullets is cut at them
_CUT = re.compile(r"(?<=\s)[○◦●▷∙◼❍•](?=\s)|<li>|<br\s?/?>")
_MARK = re.compile(r"^[\s|]*([#ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ□■◆◇❏【\ue000-\uf8ff○◦●◎❍-]|[－–▷▸·∙•]|[※☞*⇒]|[가-하]\.(?=\s))")
_RANKS = {
    **dict.fromkeys("#ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", 0),
    **dict.fromkeys("□■◆◇❏", 1),
    "【": 2,
    **dict.fromkeys("○◦●◎❍", 3),
    **dict.fromkeys("-－–▷▸·∙•", 4),
    **dict.fromkeys("※☞*⇒", 6),
}
_TAG = re.compile(r"<[^<>]{0,200}>")
_PLAIN, _GLYPH = 5, 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one bullet of a line of many: its place, its words squeezed, and those of what stands over it."""

    start: int
    end: int
    words: str
    owners: str  # the headings and the bullets that own it
    block: str  # the lines before it, back to a blank one
    section: Section | None = None
    head: str = ""  # of a bullet in a long row: the first cell of the row, as printed

    @property
    def title(self) -> bool:
        """Tell whether it is a heading."""
        return self.section is not None and self.words in self.owners.split("|")


def section_at(sections: tuple[Section, ...], at: int) -> Section | None:
    """Return the innermost section that holds a place."""
    inside = [s for s in sections if s.start <= at < s.end]
    return max(inside, key=lambda s: (s.level, s.start), default=None)


def lines_of(text: str, sections: tuple[Section, ...] = ()) -> tuple[Line, ...]:
    r"""Return the lines of a text that say something.

    >>> [(x.words, x.owners) for x in lines_of("○ 참석수당\n - 회당 5만원")]
    [('참석수당', ''), ('회당5만원', '참석수당')]
    """
    lines: list[Line] = []
    ladder: list[tuple[int, str]] = []
    block: list[str] = []
    at, section, until = 0, None, -1
    for printed in text.split("\n"):
        words = _plain(printed)
        if not words:
            block = []
        else:
            if at >= until:
                section, until = section_at(sections, at), _next(sections, at)
            rank = _rank(printed)
            ladder = [(r, w) for r, w in ladder if r < rank]
            owners = "|".join(dict.fromkeys([*_path(section), *(w for _, w in ladder)]))
            lines += _pieces(printed, at, words, (owners, "|".join(block[-_BLOCK:])), section)
            ladder.append((rank, words))
            block.append(words)
        at += len(printed) + 1
    return tuple(lines)


def _next(sections: tuple[Section, ...], at: int) -> int:
    """Return where the innermost section may change next."""
    return min((p for s in sections for p in (s.start, s.end) if p > at), default=1 << 60)


def _path(section: Section | None) -> list[str]:
    return [w for x in (*section.path, section.project or "") if (w := squeeze(x))] if section else []


def _rank(line: str) -> int:
    mark = _MARK.match(line)
    return _PLAIN if mark is None else _RANKS.get(mark[1], _GLYPH)


def _plain(line: str) -> str:
    return squeeze(_TAG.sub(" ", line[:_LONGEST]))


def _pieces(line: str, at: int, words: str, over: tuple[str, str], section: Section | None) -> list[Line]:
    cuts = [m.start() for m in _CUT.finditer(line, 1)] if len(line) > _MANY else []
    owners, block = over
    if len(cuts) < 2:
        return [Line(*_trimmed(line, at, 0, len(line)), words, owners, block, section)]
    shown = " ".join(_TAG.sub(" ", line[: cuts[0]]).replace("|", " ").split())
    head = squeeze(shown)
    return [
        Line(*_trimmed(line, at, a, b), piece, "|".join(x for x in (owners, head) if x), block, section, shown)
        for a, b in pairwise([*cuts, len(line)])
        if (piece := _plain(line[a:b]))
    ]


def _trimmed(line: str, at: int, start: int, end: int) -> tuple[int, int]:
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    return at + start, at + end

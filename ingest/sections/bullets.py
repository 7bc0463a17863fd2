"""Items: bullets and sentences, each owned by the one above it, by mark, indentation and order of first use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.model import Item
from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, squeeze
from ingest.text.marks import (
    CIRCLES,
    DASHES,
    DIAMONDS,
    DOTS,
    NOTES,
    NUMBERED,
    SQUARES,
    TRIANGLES,
    any_of,
    family,
    mark_of,
)  # fmt: skip
from ingest.text.markup import plain, shown

_DASH = any_of(DASHES + "+")
_BIG = any_of(CIRCLES + TRIANGLES + DIAMONDS + SQUARES + NUMBERED + "※☞⇒➔▪")
_INLINE = re.compile(rf"(?:(?<=\s)|(?<=>))(?:{_BIG}(?=\s*\S)|{any_of(DASHES)}(?=\s+\S)|{any_of(DOTS)}(?=\s+\S))\s*")
_ENDS = re.compile(r"[^⇒➔]*\d[^\s\d]{0,4}\s[⇒➔]\s*[△▲'’(]?\d")
_OPTION = rf"{any_of(SQUARES + '☑☒☐')}\s*[^\s\d:：,{SQUARES}☑☒☐]{{1,12}}"
_CHOICE = re.compile(rf"(?:(?<=[\s:：])|^)(?={_OPTION}(?:[\s,/]+{_OPTION})+(?P<rest>.*))")  # 사업구분 : □ 신규  ■ 계속
_KEYED = re.compile(r"[가-힣][가-힣· ]{1,9}\s[:：]\s(?=\S)")
_NEXT_KEY = re.compile(r"\s/\s(?=[가-힣][가-힣· ]{1,9}\s[:：]\s\S)")
_RANKS = {"□": 0.0, "○": 1.0, "①": 1.4, "1)": 1.6, "-": 2.0, "·": 3.0}
_NOTES = frozenset(NOTES)
_TICKED = frozenset("■☑☒▣")
_ENDED = (".", "。", "!", "?", ":", ";", "다", "음", "함")


@dataclass(slots=True)
class Open:
    """A bullet that may still own what follows."""

    index: int
    indent: int
    mark: str
    depth: int
    leads: bool = False  # words before the bullets of their own line, such as an account


@dataclass(slots=True)
class Owners:
    """The open bullets of one section, and which marks it used first."""

    stack: list[Open] = field(default_factory=list)
    used: dict[str, int] = field(default_factory=dict)

    def place(
        self, index: int, indent: int, mark: str, *, loose: bool = True, leads: bool = False
    ) -> tuple[int | None, int]:
        """Find the owner of a new bullet and its depth, and open it; a loose line without a mark may own bullets too."""
        kind = family(mark)
        self.used.setdefault(kind, len(self.used))
        if mark[:1] in _NOTES:
            self._note(indent)
        else:
            self._pop(indent, kind)
        owner = self.stack[-1] if self.stack else None
        depth = owner.depth + 1 if owner else 0
        if mark or loose:
            self.stack.append(Open(index, indent, mark, depth, leads))
        del self.stack[:-24]
        return (owner.index if owner else None), depth

    def forget(self) -> None:
        """Close the lines without a mark and what they own: a table stands between them and what follows."""
        at = next((n for n, o in enumerate(self.stack) if not o.mark), len(self.stack))
        del self.stack[at:]

    def _note(self, indent: int) -> None:
        while self.stack and (self.stack[-1].mark[:1] in _NOTES and self.stack[-1].indent >= indent):
            self.stack.pop()
        while len(self.stack) > 1 and self.stack[-1].indent > indent:
            self.stack.pop()

    def _pop(self, indent: int, kind: str) -> None:
        for at in range(len(self.stack) - 1, -1, -1):
            if family(self.stack[at].mark) == kind and self.stack[at].indent == indent:
                del self.stack[at:]
                return
        while self.stack and not self._owns(self.stack[-1], indent, kind):
            self.stack.pop()

    def _owns(self, top: Open, indent: int, kind: str) -> bool:
        above = family(top.mark)
        if top.leads:
            return kind != ""
        if not top.mark:
            return kind not in {"", "○", "□"} and indent >= top.indent
        if top.mark[:1] in _NOTES:
            return indent > top.indent
        if above == kind:
            return indent > top.indent
        high, low = _RANKS.get(above), _RANKS.get(kind)
        if high is not None and low is not None:
            return low > high or (indent > top.indent and self.used[above] < self.used[kind])
        if indent != top.indent:
            return indent > top.indent
        if high is not None and high < 2.0 and kind not in _RANKS:
            return True
        if low is not None and low < 2.0:
            return False
        return self.used[above] < self.used[kind]


def pieces(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Cut words with several bullets in a row into (mark, start, end) of each."""
    mark, size = mark_of(text[start:end])
    at = start + size
    for found in _INLINE.finditer(text, at, _choice(text, at, end)):
        if _ENDS.match(text[max(start, found.start() - 12) : found.end() + 4]):
            continue  # `10 ⇒ 12명`: from one number to another
        a, b = shown(text, at, found.start())
        if (a < b and text[b - 1] not in "~:：") or mark:
            if a < b:
                yield from _keys(text, mark, a, b)
            mark, at = found.group(0).strip(BLANKS), found.end()
    a, b = shown(text, at, end)
    if a < b:
        yield from _keys(text, mark, a, b)


def _keys(text: str, mark: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Cut a bullet that says one key after another, with a slash between them: 종목 : 3km, 5km / 모집인원 : 900명."""
    if mark and _KEYED.match(text, start, end):
        for cut in _NEXT_KEY.finditer(text, start, end):
            yield mark, *shown(text, start, cut.start())
            start = cut.end()
    yield mark, *shown(text, start, end)


def _choice(text: str, start: int, end: int) -> int:
    """Tell where the boxes of a form begin, which are no bullets: the rest of a line, or ticked behind a key; else its end."""
    found = _CHOICE.search(text, start, end)
    if found is None:
        return end
    alone = not found["rest"].strip()
    keyed = text[start : found.start()].rstrip().endswith((":", "：")) and not _TICKED.isdisjoint(
        text[found.start() : end]
    )
    return found.start() if alone or keyed else end


def led(text: str) -> bool:
    """Tell whether words stand before a bullet on one line, as an account does before its items."""
    found = _INLINE.search(text, 0, _choice(text, 0, len(text)))
    return found is not None and family(found.group(0).strip(BLANKS)) in {"○", "□"} and found.start() < 40


def ended(text: str) -> bool:
    """Tell whether a line says its sentence to the end."""
    return text.rstrip(BLANKS).endswith(_ENDED)


def unfinished(text: str) -> bool:
    """Tell whether a line breaks off inside a sentence: its last word wants another."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    return last.endswith((",", "·")) or (
        len(last) > 1 and last.endswith(LAYOUT.predicates) and not last.endswith(_ENDED)
    )


def make(
    index: int, section: int, parent: int | None, mark: str, depth: int, text: str, start: int, end: int,
    table: int | None = None, row: int | None = None,
) -> Item:  # fmt: skip
    """Make an item of a span."""
    return Item(index, section, parent, mark, depth, start, end, squeeze(plain(text[start:end])), table, row)


def wrap_width(lines: Sequence[Line], taken: Sequence[bool]) -> int:
    """Guess how long a full line of prose is, so that a broken sentence can be told from a short one."""
    sizes = sorted(len(ln.text.strip(BLANKS)) for ln in lines if not taken[ln.number] and len(ln.text) >= 24)
    return sizes[len(sizes) * 9 // 10] if len(sizes) >= 5 else 10_000

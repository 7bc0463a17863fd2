"""What an HTML page holds but does not show: it is read all the same, and the file says how much of it there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.formats.blocks import Fault
from ingest.model import Certainty, ProblemKind
from ingest.text.markup import Tag, plain, tags

_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_SHOWS = re.compile(r"(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible)", re.IGNORECASE)
_STYLE = re.compile(r"\bstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_NAMES = re.compile(r"\b(class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BARE = re.compile(r"(?:^|\s)hidden(?=\s|=|/|$)", re.IGNORECASE)
_SHEET = re.compile(r"<style\b[^<>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)
_MEDIA = re.compile(r"@[^{};]{1,400}\{(?:[^{}]{0,4000}\{[^{}]{0,4000}\}){0,400}[^{}]{0,4000}\}|/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]{1,1000})\{([^{}]{0,2000})\}")
_SIMPLE = re.compile(r"\w*([.#][\w-]+)")
_VOID = {"br", "img", "input", "hr", "meta", "link", "col"}
_ENDLESS = ("tr", "td", "th", "p", "li")  # elements that need not be closed
_SILENT = {"head", "script", "style", "title", "noscript", "svg", "select", "button", "iframe", "textarea"}


def hidden(text: str) -> tuple[int, int]:
    """Count the rows of tables that a page hides, and the other passages.

    >>> hidden('<tr style="display: none"><td>여비</td></tr><p hidden>1천원</p><p title="hidden">2</p>')
    (1, 1)
    """
    if not (_HIDES.search(text) or "hidden" in text.lower()):
        return 0, 0
    rows = others = 0
    for inside in _unseen(text):
        ends = [tag for tag in inside if tag.name == "tr"] + [inside[-1]]
        held = sum(1 for row, end in pairwise(ends) if not row.closing and plain(text[row.end : end.start]))
        rows += held
        others += 0 if held else 1
    return rows, others


def hidden_words(text: str) -> tuple[Fault, ...]:
    """Say how much of a page is hidden, if anything."""
    rows, others = hidden(text)
    if not rows and not others:
        return ()
    ko = ", ".join(said for n, said in ((rows, f"표의 행 {rows}개"), (others, f"다른 곳 {others}군데")) if n)
    en = " and ".join(
        said for n, said in ((rows, f"rows of tables ({rows})"), (others, f"other passages ({others})")) if n
    )
    return (
        Fault(
            f"숨긴 {ko}: 화면에 보이지 않지만 함께 읽었습니다.",
            f"Hidden {en} cannot be seen on screen but were read too.",
            ProblemKind.TABLE,
            Certainty.POSSIBLE,
        ),
    )


def _unseen(text: str) -> Iterator[list[Tag]]:
    """Yield the tags of each element that is hidden and says something, the outermost alone."""
    names = set(_hiding(text))
    every = list(tags(text))
    closed = _closed(every)
    at = 0
    while at < len(every):
        silent = every[at].name in _SILENT
        last = closed.get(at, at) if silent or _hides(every[at], names) else at
        if not silent and last > at and plain(text[every[at].end : every[last].start]):
            yield every[at : last + 1]
        at = last if last > at and not every[last].closing else last + 1


def _hiding(text: str) -> Iterator[str]:
    """Yield the classes and names that the styles of a page hide on every screen."""
    for sheet in _SHEET.finditer(text):
        for rule in _RULE.finditer(_MEDIA.sub(" ", sheet[1])):
            if _HIDES.search(rule[2]):
                yield from (m[1] for s in rule[1].split(",") if (m := _SIMPLE.fullmatch(s.strip())))


def _hides(tag: Tag, names: set[str]) -> bool:
    if tag.closing or tag.name in _VOID:
        return False
    style = _STYLE.search(tag.rest)
    own = (style[1] or style[2] or "") if style else ""
    if _HIDES.search(own) or _BARE.search(_QUOTED.sub('""', tag.rest)):
        return True
    return bool(names) and not _SHOWS.search(own) and not names.isdisjoint(_named(tag))


def _named(tag: Tag) -> Iterator[str]:
    for found in _NAMES.finditer(tag.rest):
        sign = "." if found[1].lower() == "class" else "#"
        yield from (sign + name for name in (found[2] or found[3] or found[4] or "").split())


def _closed(every: Sequence[Tag]) -> dict[int, int]:
    """Match tags with those that end them; a row or a cell that nothing closes ends with the next, or with its table."""
    opened: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for number, tag in enumerate(every):
        if not tag.closing and tag.name not in _VOID:
            if tag.name in _ENDLESS and opened.get(tag.name):
                found.setdefault(opened[tag.name][-1], number)
            opened.setdefault(tag.name, []).append(number)
        elif tag.closing and opened.get(tag.name):
            found[opened[tag.name].pop()] = number
        if tag.closing and tag.name == "table":
            found |= {opened[n][-1]: number for n in _ENDLESS if opened.get(n) and opened[n][-1] not in found}
    return found

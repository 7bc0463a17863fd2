"""Lines of the documents that speak of something, where no figure or fact is called by it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from assistant.names.lines import section_at
from assistant.names.places import is_place
from assistant.question.meaning import Term
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Section, Source

if TYPE_CHECKING:
    from assistant.choice.ask import Ask
    from assistant.names.racks import Library, Shelf

_MOST_DOCUMENTS = 16
_PROJECT = "사업"
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
_BULLET = re.compile(r"(?<!^)[○◦●▷∙◼❍•]|(?<=\s)[-－–]\s|<li>|<br\s?/?>")


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that says every term, and where it belongs."""

    source: Source
    scope: Scope
    head: str = ""  # what stands before it in its row


@dataclass(frozen=True, slots=True)
class _Page:
    """A text's squeezed lines, where each begins and ends in it, and where in all of them, one under the other."""

    lines: tuple[tuple[int, int, str], ...]
    whole: str
    starts: tuple[int, ...]

    def says(self, words: Iterable[str]) -> bool:
        """Tell whether any line says any of these words."""
        return any(w in self.whole for w in words)

    def saying(self, words: Iterable[str]) -> list[tuple[int, int, str]]:
        """Return the lines that say any of these words, in order."""
        found: set[int] = set()
        for word in words:
            at = self.whole.find(word) if self.lines else -1
            while at >= 0:
                line = bisect_right(self.starts, at) - 1
                found.add(line)
                following = line + 1
                at = self.whole.find(word, self.starts[following]) if following < len(self.starts) else -1
        return [self.lines[n] for n in sorted(found)]


@lru_cache(maxsize=256)
def _page(text: str) -> _Page:
    lines, at = [], 0
    for line in text.split("\n"):
        if squeezed := squeeze(line[:2000]):
            lines.append((at, at + len(line.rstrip("\r")), squeezed))
        at += len(line) + 1
    squeezed_lines = [squeezed for _, _, squeezed in lines]
    starts = accumulate((len(squeezed) + 1 for squeezed in squeezed_lines[:-1]), initial=0)
    return _Page(tuple(lines), "\n".join(squeezed_lines), tuple(starts))


def find_mentions(terms: tuple[Term, ...], ask: Ask) -> list[Mention]:
    """Return the lines that hold every term, in the order of the shelf; terms of the document's own names may stand outside."""
    if not terms:
        return []
    found: list[Mention] = []
    finder = ask.library.finder
    documents = tuple(dict.fromkeys(r.scope.document for r in ask.shelf.racks))[:_MOST_DOCUMENTS]
    for document in documents:
        sections = finder.sections(document)
        card = ask.shelf.card(document)
        about = squeeze(" ".join(x for x in ((card.title, card.department, card.government) if card else ()) if x))
        text = ask.library.text(document)
        for start, end, squeezed in _page(text).saying(v for t in terms for v in t.variants):
            section = section_at(sections, start)
            around = about + squeeze(section.project or "") if section else about
            places = ask.shelf.local.get(Scope(document, section.project if section else None), frozenset())
            inside = [
                t
                for t in terms
                if any(v in squeezed and (len(v) > 2 or _as_said(v, t, text[start:end])) for v in t.variants)
            ]
            if inside and all(
                t in inside or any(_is_of(v, around) or is_place(v, places) for v in t.variants) for t in terms
            ):
                at, to = _clause(text, start, end, inside)
                found.append(_mention(document, text, section, at, to))
    return [m for m in found if not _is_name(m.source.quote, terms)] or found


def _is_of(word: str, around: str) -> bool:
    """Tell whether a title says a word; what is called 나눔사업 is the project of 나눔."""
    bare = word.removesuffix(_PROJECT)
    return word in around or (bare != word and len(bare) > 1 and bare in around)


def _as_said(variant: str, term: Term, line: str) -> bool:
    """Tell whether a line has a short word as it is said: `다 음` is no 다음, `B/C` is B/C."""
    return variant in line.casefold() or term.text.casefold() in line.casefold()


def is_written(term: Term, shelf: Shelf, library: Library) -> bool:
    """Tell whether a line of the documents at hand has a term as it is spelled."""

    def read() -> bool:
        documents = dict.fromkeys(r.scope.document for r in shelf.racks)
        return any(_page(library.text(d)).says(term.variants) for d in list(documents)[:_MOST_DOCUMENTS])

    return shelf.once(("written", term.variants), read)


def _clause(text: str, start: int, end: int, terms: list[Term]) -> tuple[int, int]:
    """Narrow a line of many bullets or cells to the one that says the terms."""
    cuts = [start, *(m.start() for m in _BULLET.finditer(text, start, end)), end]
    for at, to in pairwise(cuts):
        piece = squeeze(text[at:to])
        if at < to and all(any(v in piece for v in t.variants) for t in terms):
            return (start, end) if _is_name(text[at:to], terms) else (at, to)
    return start, end


def _is_name(words: str, terms: Iterable[Term]) -> bool:
    """Tell whether words are but the name that is asked about, and say nothing of it."""
    return squeeze(tidy(words)) in {v for t in terms for v in t.variants}


def tidy(text: str) -> str:
    """Return a line as people read it: without bullets, emphasis and tags.

    >>> tidy("○ **공동 행사** 운영<br>  계획")
    '공동 행사 운영 계획'
    """
    plain = _MARKUP.sub(" ", text).replace("**", "")
    return " ".join(plain.split()).lstrip("○◦●□■▷∙◼❍•※☞⇒-－–#·* ")


def _mention(document: str, text: str, section: Section | None, start: int, end: int) -> Mention:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    source = Source(
        document, section.path if section else (), start, end, text.count("\n", 0, start) + 1, text[start:end]
    )
    return Mention(source, Scope(document, section.project if section else None))

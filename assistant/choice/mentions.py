"""Lines of the documents that speak of something, where no figure or fact is called by it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
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


@lru_cache(maxsize=256)
def _lines(text: str) -> tuple[tuple[int, int, str], ...]:
    lines, at = [], 0
    for line in text.split("\n"):
        if squeezed := squeeze(line[:2000]):
            lines.append((at, at + len(line.rstrip("\r")), squeezed))
        at += len(line) + 1
    return tuple(lines)


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
        for start, end, squeezed in _lines(text):
            if not any(v in squeezed for v in terms[-1].variants) and not any(
                v in squeezed for t in terms for v in t.variants
            ):
                continue
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
    return found


def _is_of(word: str, around: str) -> bool:
    """Tell whether a title says a word; what is called 나눔사업 is the project of 나눔."""
    bare = word.removesuffix(_PROJECT)
    return word in around or (bare != word and len(bare) > 1 and bare in around)


def _as_said(variant: str, term: Term, line: str) -> bool:
    """Tell whether a line has a short word as it is said: `다 음` is no 다음, `B/C` is B/C."""
    return variant in line.casefold() or term.text.casefold() in line.casefold()


def is_written(term: Term, shelf: Shelf, library: Library) -> bool:
    """Tell whether a line of the documents at hand has a term as it is spelled."""
    documents = dict.fromkeys(r.scope.document for r in shelf.racks)
    return any(
        v in line
        for d in list(documents)[:_MOST_DOCUMENTS]
        for _, _, line in _lines(library.text(d))
        for v in term.variants
    )


def _clause(text: str, start: int, end: int, terms: list[Term]) -> tuple[int, int]:
    """Narrow a line of many bullets or cells to the one that says the terms."""
    cuts = [start, *(m.start() for m in _BULLET.finditer(text, start, end)), end]
    for at, to in pairwise(cuts):
        piece = squeeze(text[at:to])
        if at < to and all(any(v in piece for v in t.variants) for t in terms):
            return at, to
    return start, end


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

"""Where things of a document stand: sources with their lines, headings over a section, years that headings give."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from ingest.model import Document, Item, Place, Section, Source, Table
from ingest.numbers.amounts import Quantity, scan, unit_words
from ingest.numbers.labels import clean
from ingest.numbers.units import Unit, throughout, units
from ingest.numbers.years import Year, period, year
from ingest.sections.cover import planned, released, results_year
from ingest.text.folding import fold
from ingest.text.legible import legible
from ingest.text.pages import pages, unit_at
from ingest.text.statements import statements

_DATED = re.compile(
    r"\(\s*((?:(?:19|20)\d{2}|['’‘]\d{2})년?도?)\s*(?:실적|결산|추진)?\s*\)\s*[:：]?\s*$"
)  # 추진실적('25년)
_RESULTS = re.compile(r"^(?!.*(?:기대|예상|향후|목표|계획)).*(?:실적|성과)$")
_STANDING = re.compile(r"^(?!.*(?:예산|재원|투자|사업|계획|편성|추진)).*(?:현황|결과)$")
_WRITTEN = frozenset({"text", "markdown", "html"})  # the stored text is the file, with all its marks
_UNIT_ALONE = re.compile(r"[(\[]\s?단\s?위\s*[:：][^()\[\]]*[)\]]")
_ENTERED = re.compile(r"[가-힣][가-힣 ]{0,14}[가-힣]\s{1,8}△?\d[\d,.]*|\([^()]*\)")  # 집행액 46,200
_LISTED = 16  # lines
_UNIT_WORD = re.compile(r"단\s?위\s*[:：]")


class Frame:
    """A document with what extraction asks of it again and again, worked out once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        written = document.format in _WRITTEN
        self.text = (
            legible(document.text, document.name)[0] if written else document.text
        )  # to be read; sources quote what is stored
        self._places = [start for start, _, _ in document.places]
        self._starts = document.line_starts or _line_starts(document.text)
        self._headings: dict[int, tuple[str, ...]] = {}
        self._owners: dict[int, tuple[Item, ...]] = {}
        self._pages = pages(self.text)
        books = [*(p.first for p in self._pages), *(s.first for s in statements(self.text))]
        self._booked = self._starts[min(books)] if books else len(self.text) + 1
        self._units = [m.start() for m in _UNIT_WORD.finditer(self.text)]
        self._items_of: dict[int, list[Item]] = {}
        for item in document.items:
            self._items_of.setdefault(item.section, []).append(item)
        self._begun = sorted({s.start for s in document.sections} | {t.start for t in document.tables})
        self._reported = results_year(self.text, document.year)
        self._planned = planned(self.text, document.year)
        self.now = released(self.text)  # the year that a press release is of, from which its 올해 counts
        self._by_start = sorted(document.sections, key=lambda s: (s.start, s.level))

    def source(self, section: int, start: int, end: int, place: Place | None = None) -> Source:
        """Return the source of a span; its edges are trimmed of white space."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        path = self.section(section).path if self.document.sections else ()
        return Source(
            self.document.name,
            path,
            start,
            end,
            self.line(start),
            self.document.text[start:end],
            self._placed(start, place),
        )

    def _placed(self, start: int, place: Place | None) -> Place:
        """Add the page, or the cell of a sheet, that an offset stands on."""
        place = place or Place()
        at = bisect_right(self._places, start) - 1
        if at < 0:
            return place
        first, end, on = self.document.places[at]
        if not first <= start < max(end, first + 1):
            return place
        return replace(place, page=on.page, sheet=on.sheet, cell=on.cell)

    def line(self, offset: int) -> int:
        """Return the 1-based line of an offset."""
        return bisect_right(self._starts, offset)

    def line_span(self, number: int) -> tuple[int, int]:
        """Return where a 1-based line begins and ends, its line break left out."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return start, start + len(self.text[start:end].rstrip("\r\n"))

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def section(self, index: int) -> Section:
        """Return a section by its index; the root for one that is not there."""
        sections = self.document.sections
        return sections[index] if 0 <= index < len(sections) else sections[0]

    def section_at(self, offset: int) -> int:
        """Return the innermost section over an offset."""
        best = 0
        for section in self._by_start:
            if section.start > offset:
                break
            if section.end > offset:
                best = section.index
        return best

    def project(self, index: int) -> str | None:
        """Return the project that a section belongs to."""
        if not self.document.sections:
            return None
        own = self.section(index)
        if own.project or len(self.document.projects) != 1:
            return own.project
        return None if own.title else self.document.projects[0]  # other parts of the file speak of something else

    def headings(self, index: int) -> tuple[str, ...]:
        """Return the titles over a section, innermost first; the root's is left out."""
        if index not in self._headings:
            titles: list[str] = []
            seen: set[int] = set()
            at: int | None = index
            while at is not None and at not in seen and self.document.sections:
                seen.add(at)
                section = self.section(at)
                if section.title:
                    titles.append(section.title)
                at = section.parent
            self._headings[index] = tuple(titles)
        return self._headings[index]

    def heading_line(self, section: Section) -> str:
        """Return the printed line of a heading; of a page written in one line, as far as what stands next."""
        start, end = self.line_span(self.line(section.start))
        before, after = bisect_left(self._begun, section.start), bisect_right(self._begun, section.start)
        if before and self._begun[before - 1] >= start:
            start = section.start
        return self.text[start : min(end, *self._begun[after : after + 1], end)]

    def heading_year(self, index: int) -> Year | None:
        """Return the year of the nearest heading that names one, or of results; a heading of several years names none."""
        seen: set[int] = set()
        at: int | None = index
        while at is not None and at not in seen and self.document.sections:
            seen.add(at)
            section = self.section(at)
            if section.title and (section.title != self.document.title or len(self.document.projects) > 1):
                behind = _DATED.search(self.heading_line(section))
                found = year(section.title, self.document.year) or (year(behind[1]) if behind else None)
                if found:
                    return found
                done = results(section.title) or (not self._planned and _STANDING.search(section.title.strip()))
                if self._reported is not None and done:
                    return Year(self._reported, str(self._reported), 0, 0)
            at = section.parent
        return None

    def as_of(self, index: int) -> tuple[Year | None, str | None]:
        """Return the day that the printed line of a heading gives for what stands under it: `(’19.3.31. 기준, 단위 : 천원)`."""
        seen: set[int] = set()
        at: int | None = index
        while at is not None and at not in seen:
            seen.add(at)
            section = self.section(at)
            if section.title:
                said = period(self.heading_line(section))
                if said and said.endswith(("기준", "현재")):
                    return year(said, self.document.year), said
            at = section.parent
        return None, None

    def lines_above(self, table: Table) -> tuple[str, ...]:
        """Return the printed line of the heading over a table and the few items before it."""
        section = self.section(table.section)
        lines = [self.heading_line(section)] if section.title else []
        near = [i for i in self._items_of.get(table.section, ()) if i.end <= table.start][-3:]
        return (*lines, *(self.text[i.start : i.end] for i in near))

    def beside(self, offset: int) -> Sequence[Item]:
        """Return the items of the innermost section over an offset."""
        return self._items_of.get(self.section_at(offset), ())

    def counts_above(self, table: Table) -> dict[Decimal, str]:
        """Return the counts that the heading over a table and the few items before it say: number → unit."""
        said: dict[Decimal, str] = {}
        for text in self.lines_above(table):
            for found in scan(text):
                if isinstance(found, Quantity) and found.unit.startswith("count:"):
                    said.setdefault(found.value, found.unit)
        return said

    def amounts_above(self, table: Table) -> dict[Decimal, str]:
        """Return the amounts that the same lines say: number as printed → unit of money."""
        said = (
            q for text in self.lines_above(table) for q in scan(text) if isinstance(q, Quantity) and q.unit == "KRW"
        )
        return {q.value / q.step: unit_words(q.printed) for q in said}

    @cached_property
    def throughout(self) -> tuple[Unit | None, tuple[int, int] | None]:
        """The unit of money that the document declares once for all amounts that print none, and where."""
        return throughout(self.text)

    def unit_over(self, index: int, offset: int) -> tuple[Unit, tuple[int, int]] | None:
        """Return the money unit that a line `(단위 : 천원)` gives to what follows it in a section, and where it stands."""
        before = bisect_right(self._units, offset - 1) - 1
        at = self._units[before] if before >= 0 else -1
        if at < (self.section(index).start if self.document.sections else 0):
            over = unit_at(self._pages, self._starts, offset)
            if over is None and (below := self._unit_below(offset)) is not None:
                return below
            if over is None:
                declared, place = self.throughout
                return (declared, place) if declared is not None and place is not None else None
            at = over[0]
        first, end = self.line_span(self.line(at))
        for found in units(self.text[first:end]):
            if found.money:
                return found, (first + found.start, first + found.end)
        return None

    def _unit_below(self, offset: int) -> tuple[Unit, tuple[int, int]] | None:
        """Return the money unit on a line of its own right under lines of a name and its number each."""
        first = self.line(offset) + 1
        for number in range(first, min(first + _LISTED, self.lines + 1)):
            start, end = self.line_span(number)
            said = fold(self.text[start:end]).strip()
            if _UNIT_ALONE.fullmatch(said):
                found = next((u for u in units(self.text[start:end]) if u.money), None)
                return (found, (start + found.start, start + found.end)) if found is not None else None
            if said and not _ENTERED.fullmatch(said):
                return None
        return None

    def booked(self, offset: int) -> bool:
        """Tell whether a place stands in a budget book by level and number."""
        return self._booked <= offset

    def owners(self, item: Item) -> tuple[Item, ...]:
        """Return the items that own one, outermost first."""
        if item.index not in self._owners:
            chain: list[Item] = []
            seen = {item.index}
            at = item.parent
            while at is not None and at not in seen and 0 <= at < len(self.document.items):
                seen.add(at)
                chain.append(self.document.items[at])
                at = self.document.items[at].parent
            self._owners[item.index] = tuple(reversed(chain))
        return self._owners[item.index]

    def marked(self, item: Item) -> int:
        """Return where an item begins with its mark."""
        start = item.start
        if item.mark:
            at = self.text.rfind(item.mark, max(0, start - len(item.mark) - 8), start)
            if at >= 0 and not self.text[at + len(item.mark) : start].strip("* \t\u3000"):
                return at
        return start


def results(title: str) -> bool:
    """Tell whether a title heads what was done: 추진실적, 주요성과, never 기대성과."""
    return _RESULTS.search(title.strip()) is not None


def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def short(text: str, limit: int = 80) -> str:
    """Return a label no longer than a line, cut at a word."""
    words = clean(text)
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0]

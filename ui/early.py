"""A finder that answers before the first ingest, too: nothing is there yet, and that is no fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from index.query import EVERY, Contents, DocumentCard, Evidence, Filters, Finder, Query, Scope
from index.shelves.generation import NoIndex
from ingest.model import Figure, Problem, Section

T = TypeVar("T")


class EarlyFinder:
    """Passes everything on, and gives nothing where there is no index yet; a question itself still says why."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    def find(self, query: Query) -> Evidence:
        """Pass a question's search on."""
        return self._finder.find(query)

    def contents(self, wanted: Sequence[Scope]) -> tuple[Contents, ...]:
        """Return what scopes hold."""
        nothing: tuple[Contents, ...] = (((), (), ()),) * len(wanted)
        return _or(lambda: self._finder.contents(wanted), nothing)

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return figures by filters."""
        return _or(lambda: self._finder.figures(filters), ())

    def figure(self, id: str) -> Figure | None:
        """Return one figure."""
        return _or(lambda: self._finder.figure(id), None)

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return every document."""
        return _or(self._finder.documents, ())

    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope."""
        return _or(self._finder.scopes, ())

    def text(self, document: str) -> str:
        """Return a document's text; KeyError when it is not indexed."""
        try:
            return self._finder.text(document)
        except NoIndex as none:
            raise KeyError(document) from none

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return a document's sections."""
        return _or(lambda: self._finder.sections(document), ())

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return problems."""
        return _or(lambda: self._finder.problems(document), ())

    def pinned(self) -> Finder:
        """Return the finder of one generation; before the first, this one."""
        here: Finder = self
        return _or(self._finder.pinned, here)

    @property
    def generation(self) -> str:
        """The generation that answers, "" before the first."""
        return _or(lambda: self._finder.generation, "")


def _or(look: Callable[[], T], otherwise: T) -> T:
    try:
        return look()
    except NoIndex:
        return otherwise

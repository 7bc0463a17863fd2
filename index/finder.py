"""The one door of the index: finds in whatever generation is current."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from index.options import IndexOptions
from index.query import EVERY, Contents, DocumentCard, Evidence, Filters, Query, Scope
from index.ranking import find
from index.shelves.shelf import Vector, Volume
from index.words.bm25 import Tongue
from ingest.model import Figure, Problem, Section


class QueryEmbedder(Protocol):
    """Turns a question into a vector."""

    def query(self, text: str) -> Vector:
        """Return the unit vector of a question."""
        ...


class IndexFinder:
    """Finds in the generation that `current` gives at the moment of asking. Many threads may share one."""

    def __init__(
        self,
        current: Callable[[], Volume],
        options: IndexOptions | None = None,
        embedder: QueryEmbedder | None = None,
        tongue: Tongue | None = None,
    ) -> None:
        """Take a source of generations, and the embedder for questions; without one, words alone decide."""
        self._current = current
        self._options = options or IndexOptions()
        self._tongue = tongue or Tongue()
        self._embedder = embedder

    def embed(self, text: str) -> None:
        """Work out the vector of a question beforehand: an embedder that remembers knows it when it is found for."""
        if self._embedder:
            self._embedder.query(text)

    def find(self, query: Query, *, meaning: bool = True) -> Evidence:
        """Return sections by meaning and by words, the scopes they stand in, and the figures and facts of those."""
        volume = self._current()
        if not meaning or self._embedder is None or volume.vectors is None:
            return find(volume, query, lambda: None, self._tongue, self._options)
        # The words are looked up while the question is embedded.
        beside = ThreadPoolExecutor(1, "question")
        try:
            vector = beside.submit(self._embedder.query, query.text)
            return find(volume, query, vector.result, self._tongue, self._options)
        finally:
            beside.shutdown(wait=False)  # its one piece of work is done: nobody waits for the thread to end

    def contents(self, wanted: Sequence[Scope]) -> tuple[Contents, ...]:
        """Return everything that documents state of projects, in the order asked; KeyError when one is not there."""
        return self._current().shelf.contents(wanted)

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return figures by filters alone, over the whole corpus, ordered by document and place."""
        return self._current().shelf.figures(filters)

    def figure(self, id: str) -> Figure | None:
        """Return one figure by its id."""
        return self._current().shelf.figure(id)

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return every document indexed, by name."""
        return self._current().shelf.documents()

    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope indexed, by document and place."""
        return self._current().shelf.scopes()

    def text(self, document: str) -> str:
        """Return the stored text of a document; KeyError when it is not indexed."""
        return self._current().shelf.text(document)

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return the sections of a document."""
        return self._current().shelf.sections(document)

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return the problems of one document, or of all."""
        return self._current().shelf.problems(document)

    def pinned(self) -> IndexFinder:
        """Return a finder over the generation that answers now, whatever answers later."""
        volume = self._current()
        return IndexFinder(lambda: volume, self._options, self._embedder, self._tongue)

    @property
    def generation(self) -> str:
        """The name of the generation that answers now."""
        return self._current().name

"""A finder over readings held in memory: the same scoring as over an index on disk, for tests and small folders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from index.finder import IndexFinder
from index.options import IndexOptions
from index.passages.pieces import Piece, cut, rough
from index.passages.rows import card, fact_words, figure_words, scope_words, scopes_of
from index.query import EVERY, Contents, DocumentCard, Filters, Scope
from index.shelves.shelf import Volume
from index.words.bm25 import Tongue, index_words
from index.words.labels import LabelBuilder
from index.words.spelling import squeeze
from ingest.model import Fact, Figure, Problem, Reading, Section


@dataclass(slots=True)
class MemoryShelf:
    """Readings by name, with their figures, facts and passages numbered in document order."""

    readings: dict[str, Reading]
    held: tuple[tuple[Piece, Section], ...]
    every_figure: tuple[Figure, ...]
    every_fact: tuple[Fact, ...]
    every_scope: tuple[Scope, ...]
    more: tuple[Problem, ...] = ()

    def pieces(self, rows: Sequence[int]) -> tuple[tuple[Piece, Section], ...]:
        """Return passages with their sections."""
        return tuple(self.held[r] for r in rows)

    def figure_rows(self, rows: Sequence[int]) -> tuple[Figure, ...]:
        """Return figures by row."""
        return tuple(self.every_figure[r] for r in rows)

    def fact_rows(self, rows: Sequence[int]) -> tuple[Fact, ...]:
        """Return facts by row."""
        return tuple(self.every_fact[r] for r in rows)

    def rows_of(self, numbers: Sequence[int]) -> tuple[tuple[tuple[Figure, ...], tuple[Fact, ...]], ...]:
        """Return the figures and facts of scopes by number."""
        return tuple(own[:2] for own in self.contents([self.every_scope[n] for n in numbers]))

    def projects_at(self, numbers: Sequence[int]) -> tuple[str | None, ...]:
        """Return the projects of scopes by number."""
        return tuple(self.every_scope[n].project for n in numbers)

    def scopes(self) -> tuple[Scope, ...]:
        """Return every scope."""
        return self.every_scope

    def contents(self, wanted: Sequence[Scope]) -> tuple[Contents, ...]:
        """Return everything that documents state of projects."""
        return tuple(self._content(scope) for scope in wanted)

    def _content(self, scope: Scope) -> Contents:
        reading = self.readings[scope.document]
        return (
            tuple(f for f in reading.figures if f.project == scope.project),
            tuple(f for f in reading.facts if f.project == scope.project),
            tuple(s for s in reading.document.sections if s.project == scope.project),
        )

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return figures by filters alone."""
        word = squeeze(filters.text) if filters.text else ""
        fitting = [
            f
            for f in self.every_figure
            if filters.document in (None, f.source.document)
            and filters.project in (None, f.project)
            and (not filters.years or f.year in filters.years)
            and (not filters.measures or f.measure in filters.measures)
            and filters.account in (None, f.account, f.account_code)
            and filters.total in (None, f.total)
            and (not word or word in squeeze(" ".join(f.label)))
        ]
        return tuple(fitting[filters.offset : filters.offset + filters.limit])

    def figure(self, id: str) -> Figure | None:
        """Return one figure by its id."""
        return next((f for f in self.every_figure if f.id == id), None)

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return every document."""
        return tuple(card(r) for r in self.readings.values())

    def text(self, document: str) -> str:
        """Return the stored text of a document."""
        return self.readings[document].document.text

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return the sections of a document."""
        return self.readings[document].document.sections

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return the problems of one document, or of all."""
        own = tuple(p for r in self.readings.values() for p in r.problems) + self.more
        return tuple(p for p in own if document in (None, p.document))


def finder_of(
    readings: Iterable[Reading],
    options: IndexOptions | None = None,
    tongue: Tongue | None = None,
    problems: tuple[Problem, ...] = (),
) -> IndexFinder:
    """Return a finder over readings, by words alone, without writing anything."""
    chosen = options or IndexOptions()
    volume = _volume(sorted(readings, key=lambda r: r.document.name), chosen, tongue or Tongue(), problems)
    return IndexFinder(lambda: volume, chosen, tongue=tongue)


def _volume(readings: list[Reading], options: IndexOptions, tongue: Tongue, problems: tuple[Problem, ...]) -> Volume:
    labels = LabelBuilder()
    scopes: list[Scope] = []
    held: list[tuple[Piece, Section]] = []
    figures: list[Figure] = []
    facts: list[Fact] = []
    for reading in readings:
        own = {scope.project: labels.scope(scope_words(reading.document, scope)) for scope in scopes_of(reading)}
        scopes += scopes_of(reading)
        for figure in reading.figures:
            labels.figure(own[figure.project], figure_words(figure), len(figures))
            figures.append(figure)
        for fact in reading.facts:
            labels.fact(own[fact.project], fact_words(fact), len(facts))
            facts.append(fact)
        held += [(p, reading.document.sections[p.section]) for p in cut(reading.document, options.chunk_tokens, rough)]
    number = {scope: n for n, scope in enumerate(scopes)}
    names = tuple(r.document.name for r in readings)
    places = {name: n for n, name in enumerate(names)}
    sections = {place: n for n, place in enumerate(dict.fromkeys((p.document, p.section) for p, _ in held))}
    shelf = MemoryShelf(
        {r.document.name: r for r in readings}, tuple(held), tuple(figures), tuple(facts), tuple(scopes), problems
    )
    return Volume(
        "memory",
        shelf,
        labels.done(),
        index_words(tongue.passage(p.context, p.text) for p, _ in held),
        None,
        np.arange(len(held), dtype=np.uint32),
        np.array([number[Scope(p.document, s.project)] for p, s in held], np.uint32),
        np.array([sections[p.document, p.section] for p, _ in held], np.uint32),
        np.array([places[s.document] for s in scopes], np.uint32),
        names,
    )

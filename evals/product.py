"""The program under measure, over a home of its own: nothing that a user has indexed is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from assistant.assemble import assemble
from assistant.assistant import Assistant
from assistant.options import index_options
from assistant.settings import Settings, load
from evals.baselines.variants import Variant
from evals.ours import Ours
from evals.run import Place
from evals.system import System
from index.build import Summary, ingest
from index.finder import IndexFinder
from index.generations.opening import Reader
from index.meaning.embedder import Embedder, open_embedder
from index.options import IndexOptions


@dataclass(frozen=True)
class Product:
    """An index that holds exactly the documents given, and all that stands on it."""

    settings: Settings
    summary: Summary

    @property
    def options(self) -> IndexOptions:
        """What the index is told."""
        return index_options(self.settings)

    @cached_property
    def assistant(self) -> Assistant:
        """The assistant over the index."""
        return assemble(self.settings)

    @cached_property
    def embedder(self) -> Embedder:
        """The model that the index was made with."""
        return open_embedder(self.options)

    @cached_property
    def texts(self) -> dict[str, str]:
        """Every stored text by the name of its document."""
        finder = self.assistant.finder
        return {card.name: finder.text(card.name) for card in finder.documents()}

    def systems(self, *, baselines: bool) -> Iterator[System]:
        """Yield the assistant, then what people would use instead, each made when its turn comes."""
        yield Ours(self.assistant, self.assistant.finder)
        if not baselines:
            return
        from evals.baselines.plain import Plain  # llama-index takes seconds to import

        yield Plain(self.texts, self.embedder)
        yield Variant("BM25 alone", self._finder(0.0), self.texts)
        yield Variant("dense alone", self._finder(1.0), self.texts)
        yield Variant("fusion without figures", self.assistant.finder, self.texts)

    def _finder(self, meaning: float) -> IndexFinder:
        options = replace(self.options, meaning_korean=meaning, meaning_english=meaning)
        return IndexFinder(Reader(options).current, options, self.embedder)

    @property
    def place(self) -> Place:
        """What answers are judged against."""
        return Place(tuple(self.texts), self.texts.get)


def make_product(
    documents: Path,
    home: Path,
    *,
    changes: Mapping[str, str] | None = None,
    tell: Callable[[str], None] = lambda _: None,
) -> Product:
    """Index the documents into a home and return the program over it; what is unchanged there is not read again."""
    flags = {**(changes or {}), "home.path": str(home), "documents.path": str(documents)}
    settings = load(flags=flags)
    return Product(settings, ingest([documents], index_options(settings), tell=tell))

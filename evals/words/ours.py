"""The two mapped indexes of the program: passages by BM25 over tokens, label parts by pairs of characters."""

from __future__ import annotations

import shutil
from abc import ABC, abstractmethod
from pathlib import Path

import numpy as np

from evals.bench.clock import own_cpu
from evals.bench.weigh import folder_bytes
from evals.words.engine import FIRST, Stock, Typed
from index.words.arrays import Weights
from index.words.bm25 import Words, bag_of, index_words, open_words
from index.words.labels import LabelBuilder, Labels, open_labels


class _Mapped(ABC):
    """Arrays in a folder, mapped: they are written anew, never changed."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of its files."""
        self._folder = folder
        self._held: Stock | None = None

    @abstractmethod
    def build(self, stock: Stock) -> None:
        """Write the arrays and map them."""

    def size(self) -> int:
        """Return the bytes of its files."""
        return folder_bytes(self._folder)

    def add(self, stock: Stock) -> None:
        """Write all of it anew: arrays are not changed."""
        if self._held:
            self.build(_both(self._held, stock))

    def cpu(self) -> float:
        """Return the processors' seconds of this process."""
        return own_cpu()

    def close(self) -> None:
        """Take the files away."""
        shutil.rmtree(self._folder, ignore_errors=True)


class MappedWords(_Mapped):
    """Scores every label by the tokens that it shares with what is typed."""

    name = "ours: tokens, BM25, mapped"

    def __init__(self, folder: Path) -> None:
        """Take the folder of its files."""
        super().__init__(folder)
        self._words: Words | None = None

    def build(self, stock: Stock) -> None:
        """Write the arrays and map them."""
        self._folder.mkdir(parents=True, exist_ok=True)
        index_words(c.bag for c in stock.cuts).save(self._folder)
        self._words, self._held = open_words(self._folder), stock

    def find(self, typed: Typed) -> list[int]:
        """Return the labels of the highest scores."""
        return _best(self._words.score(bag_of(typed.tokens))) if self._words else []


class MappedLabels(_Mapped):
    """Finds the parts of labels that hold each term, near spellings where none does."""

    name = "ours: label parts, mapped"

    def __init__(self, folder: Path) -> None:
        """Take the folder of its files."""
        super().__init__(folder)
        self._index: Labels | None = None

    def build(self, stock: Stock) -> None:
        """Write the arrays and map them."""
        self._folder.mkdir(parents=True, exist_ok=True)
        builder, project, scope = LabelBuilder(), "", 0
        for row, label in enumerate(stock.labels):
            if label.project != project:
                project, scope = label.project, builder.scope([label.project])
            builder.figure(scope, [label.project, label.item], row)
        builder.done().save(self._folder)
        self._index, self._held = open_labels(self._folder), stock

    def find(self, typed: Typed) -> list[int]:
        """Return the labels that the terms cover best."""
        if self._index is None:
            return []
        found = self._index.cover([(term,) for term in typed.asked.terms])
        first = found.paths[_best(found.covered)]
        return [int(row) for row in self._index.figures.gather(first)[0]]


def _best(scores: Weights) -> list[int]:
    """Return the places of the highest scores above nothing, the first of equals first."""
    if not len(scores):
        return []
    least = np.partition(scores, -FIRST)[-FIRST] if len(scores) > FIRST else scores.min()
    leading = np.flatnonzero((scores >= least) & (scores > 0))
    return [int(n) for n in leading[np.lexsort((leading, -scores[leading]))][:FIRST]]


def _both(one: Stock, other: Stock) -> Stock:
    return Stock([*one.labels, *other.labels], [*one.cuts, *other.cuts])

"""Generations opened for asking: the current one is noticed at each question, without a restart."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path

from index.finder import IndexFinder
from index.fingerprint import require
from index.generations.library import Library, open_library, place_of
from index.meaning.embedder import Embedder, Vector, open_embedder
from index.meaning.mapped import open_vectors
from index.meaning.vectors import ChromaVectors, open_chroma
from index.options import IndexOptions
from index.shelves.generation import NoIndex
from index.shelves.shelf import Vectors, Volume
from index.shelves.sqlshelf import SqlShelf
from index.words.arrays import Ids
from index.words.bm25 import open_words
from index.words.files import open_array
from index.words.labels import open_labels

_TRIES = 5


class Reader:
    """Opens the current generation, and opens anew when another has become current."""

    def __init__(self, options: IndexOptions) -> None:
        """Take where the index lives; nothing is opened yet."""
        self._options = options
        self._opened: Library | None = None
        self._lock = threading.Lock()
        self._volume: Volume | None = None

    @property
    def _library(self) -> Library:
        if self._opened is None:
            self._opened = open_library(self._options)
        return self._opened

    def current(self) -> Volume:
        """Return the generation that answers now; `NoIndex` or `Mismatch` says why there is none."""
        name = self._library.current()
        volume = self._volume
        if volume is not None and volume.name == name:
            return volume
        with self._lock:
            if self._volume is None or self._volume.name != self._library.current():
                self._volume = self._open()
            return self._volume

    def _open(self) -> Volume:
        for attempt in range(_TRIES):
            name = self._library.current()
            if name is None:
                break
            try:
                require(self._library.manifest(name), self._options)
                return open_volume(self._library, name, self._options)
            except FileNotFoundError:
                # Swept away between the two steps: a newer one is current by now.
                if attempt == _TRIES - 1:
                    raise
        raise NoIndex


def open_volume(library: Library, name: str, options: IndexOptions) -> Volume:
    """Return one generation, its arrays mapped from their files."""
    lease = library.reading(name)
    arrays = library.arrays(name)
    store = library.store(name)
    names = tuple(held for _, held in store.names())
    return Volume(
        name,
        SqlShelf(store.engine, _array(arrays, "scopes.keys").tolist()),
        open_labels(arrays),
        open_words(arrays),
        _vectors(library, name, arrays, options),
        _array(arrays, "pieces.rows"),
        _array(arrays, "pieces.scopes"),
        _array(arrays, "pieces.sections"),
        _array(arrays, "scopes.documents"),
        names,
        lease,
    )


def _vectors(library: Library, name: str, arrays: Path, options: IndexOptions) -> Vectors:
    if not options.chroma:
        return open_vectors(arrays)
    ids = [held.decode() for held in open_array(arrays / "pieces.ids.npy").tolist()]
    place, collection = place_of(options, library, name)
    return ChromaVectors(open_chroma(options, place), collection, ids)


def _array(folder: Path, name: str) -> Ids:
    array: Ids = open_array(folder / f"{name}.npy")
    return array


class LazyEmbedder:
    """The embedder of the options, opened when the first question needs it; the last questions are remembered."""

    def __init__(self, options: IndexOptions) -> None:
        """Take the options; nothing is loaded yet."""
        self._options = options
        self._lock = threading.Lock()
        self._embedder: Embedder | None = None
        self._vector = lru_cache(maxsize=1024)(self._embed)

    def query(self, text: str) -> Vector:
        """Return the unit vector of a question."""
        return self._vector(text)

    def _embed(self, text: str) -> Vector:
        with self._lock:
            if self._embedder is None:
                self._embedder = open_embedder(self._options)
        return self._embedder.query(text)


def open_finder(options: IndexOptions) -> IndexFinder:
    """Return the finder over an index on disk; it opens what it needs when it is first asked."""
    return IndexFinder(Reader(options).current, options, LazyEmbedder(options))

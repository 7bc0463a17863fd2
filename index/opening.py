"""Generations opened for asking: the current one is noticed at each question, without a restart."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np

from index.arrays import Ids
from index.embedder import Embedder, Vector, open_embedder
from index.finder import IndexFinder
from index.fingerprint import require
from index.generation import Generations, NoIndex
from index.labels import open_labels
from index.options import IndexOptions
from index.shelf import Vectors, Volume
from index.sqlshelf import SqlShelf
from index.store import Store, open_engine
from index.vectors import Chroma, ChromaVectors, open_vectors
from index.words import open_words

_TRIES = 5


class Reader:
    """Opens the current generation, and opens anew when another has become current."""

    def __init__(self, options: IndexOptions) -> None:
        """Take where the index lives; nothing is opened yet."""
        self._options = options
        self._generations = Generations(options.home)
        self._lock = threading.Lock()
        self._volume: Volume | None = None

    def current(self) -> Volume:
        """Return the generation that answers now; `NoIndex` or `Mismatch` says why there is none."""
        name = self._generations.current()
        volume = self._volume
        if volume is not None and volume.name == name:
            return volume
        with self._lock:
            if self._volume is None or self._volume.name != self._generations.current():
                self._volume = self._open()
            return self._volume

    def _open(self) -> Volume:
        for attempt in range(_TRIES):
            name = self._generations.current()
            if name is None:
                break
            try:
                require(self._generations.manifest(name), self._options)
                return open_volume(self._generations.folder(name), self._options)
            except FileNotFoundError:
                # Swept away between the two steps: a newer one is current by now.
                if attempt == _TRIES - 1:
                    raise
        raise NoIndex(
            "아직 색인이 없습니다. 먼저 `yesan ingest 폴더`를 실행하세요.",
            "there is no index yet: run `yesan ingest FOLDER` first",
        )


def open_volume(folder: Path, options: IndexOptions) -> Volume:
    """Return one generation, its arrays mapped from their files."""
    arrays = folder / "arrays"
    engine = open_engine(folder / "store.sqlite")
    names = tuple(name for _, name in Store(engine, create=False).names())
    return Volume(
        folder.name,
        SqlShelf(engine, _array(arrays, "scopes.keys").tolist()),
        open_labels(arrays),
        open_words(arrays),
        _vectors(folder, options),
        _array(arrays, "pieces.rows"),
        _array(arrays, "pieces.scopes"),
        _array(arrays, "pieces.sections"),
        _array(arrays, "scopes.documents"),
        names,
    )


def _vectors(folder: Path, options: IndexOptions) -> Vectors:
    if not options.chroma:
        return open_vectors(folder / "arrays")
    ids = [name.decode() for name in np.load(folder / "arrays" / "pieces.ids.npy").tolist()]
    return ChromaVectors(Chroma(options.chroma), f"yesan-{folder.name}", ids)


def _array(folder: Path, name: str) -> Ids:
    array: Ids = np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray)
    return array


class LazyEmbedder:
    """The embedder of the options, opened when the first question needs it."""

    def __init__(self, options: IndexOptions) -> None:
        """Take the options; nothing is loaded yet."""
        self._options = options
        self._lock = threading.Lock()
        self._embedder: Embedder | None = None

    def query(self, text: str) -> Vector:
        """Return the unit vector of a question."""
        with self._lock:
            if self._embedder is None:
                self._embedder = open_embedder(self._options)
        return self._embedder.query(text)


def open_finder(options: IndexOptions) -> IndexFinder:
    """Return the finder over an index on disk; it opens what it needs when it is first asked."""
    return IndexFinder(Reader(options).current, options, LazyEmbedder(options))

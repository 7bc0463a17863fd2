"""Where generations are kept: in folders under a home, or in a database that many readers share."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from index.meaning.vectors import CATALOGUE, NAME, collection_of, forgetter, open_chroma, shared
from index.options import IndexOptions
from index.shelves.generation import Generations, Manifest, nothing
from index.shelves.store import Store
from index.words.files import open_array


class Library(Protocol):
    """The generations of one index. One is current for all who read; only a writer may change which."""

    def current(self) -> str | None:
        """Return the name of the generation that answers; None before the first."""
        ...

    def names(self) -> list[str]:
        """Return every finished generation, the oldest first."""
        ...

    def manifest(self, name: str) -> Manifest:
        """Return what a generation says of itself."""
        ...

    def reading(self, name: str) -> object:
        """Return what keeps a generation from being taken away for as long as it is held."""
        ...

    def store(self, name: str, *, writing: bool = False) -> Store:
        """Return the rows of a generation."""
        ...

    def arrays(self, name: str) -> Path:
        """Return the folder of a generation's arrays, brought here first where they lie elsewhere."""
        ...

    def folder(self, name: str) -> Path:
        """Return the folder in which a generation is made."""
        ...

    def writing(self, wait: float = 0.0) -> AbstractContextManager[None]:
        """Hold the lock of the one writer."""
        ...

    def line(self, name: str) -> str:
        """Return the line of a generation: those that came of one by changes share what lies on servers."""
        ...

    def begin(self, *, copy: bool, made: Mapping[str, str] | None = None) -> str:
        """Start the next generation, empty or as a copy of the current one's rows; return its name.

        One that was left unfinished and is made with the same may be gone on with.
        """
        ...

    def publish(self, manifest: Manifest) -> None:
        """Make a generation the one that answers."""
        ...

    def switch(self, name: str) -> None:
        """Let a finished generation answer from now on."""
        ...

    def sweep(self) -> None:
        """Take away all but the last finished generations; only a writer may."""
        ...

    def abandon(self, name: str) -> None:
        """Leave a generation that was not finished."""
        ...


def open_library(options: IndexOptions) -> Library:
    """Return where the generations of the options are kept."""
    forget = forgetter(options) if shared(options) else nothing
    if not options.database:
        return Generations(options.home, options.keep, forget)
    from index.shelves.database import open_database
    from index.shelves.served import Served

    return Served(open_database(options.database), options.home, forget, options.keep)


def place_of(options: IndexOptions, library: Library, name: str) -> tuple[Path | str, str]:
    """Return where the vectors of a generation are, and under which name: its own folder, or what a line shares."""
    if not shared(options):
        return library.folder(name) / "chroma", NAME
    return options.chroma or options.home / "chroma", collection_of(library.line(name))


def holds_vectors(library: Library, name: str, options: IndexOptions) -> bool:
    """Whether the vectors of a generation are still where they were put; of files of our own only the sizes are looked at."""
    count = library.manifest(name).counts["pieces"]
    place, collection = place_of(options, library, name)
    if isinstance(place, Path) and not (place / CATALOGUE).exists():
        return False
    if shared(options) and not _served(library, name, options, place, collection):
        return False
    try:
        return bool(options.chroma) or len(open_array(library.arrays(name) / "vectors.npy")) == count
    except (OSError, ValueError):
        return False


def _served(library: Library, name: str, options: IndexOptions, place: Path | str, collection: str) -> bool:
    store, chroma = library.store(name), open_chroma(options, place)
    try:
        ids = list(store.passages())
        return len(chroma.holding(ids, collection)) == len(ids)
    finally:
        store.close()
        chroma.close()

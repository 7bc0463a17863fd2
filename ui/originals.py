"""The files that documents were read from, as long as they are still the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from index.query import Finder
from ingest.corpus import Found
from ingest.formats.archive import members

NUMBERED = re.compile(r" \(\d+\)$")  # put behind names that would mean two files


class Gone(Exception):
    """The original is no longer where it was."""


class Changed(Exception):
    """The original is not the file that was read any more."""


class Originals:
    """Finds the file of an indexed document by its name and proves it by its digest."""

    def __init__(self, finder: Finder, paths: Callable[[], Sequence[Path]]) -> None:
        self._finder = finder
        self._paths = paths

    def digest(self, document: str) -> str:
        """Return the digest of the file that a document was read from; KeyError when it is not indexed."""
        for card in self._finder.documents():
            if card.name == document:
                return card.digest
        raise KeyError(document)

    def data(self, document: str) -> bytes:
        """Return the bytes that were read; raise Gone or Changed when they cannot be had any more."""
        wanted = self.digest(document)
        met = False
        for found in _candidates(document, self._paths()):
            try:
                data = found.data()
            except OSError:
                continue
            if sha256(data).hexdigest() == wanted:
                return data
            met = True
        raise Changed(document) if met else Gone(document)


def _candidates(name: str, paths: Sequence[Path]) -> Iterator[Found]:
    """Yield the files that a name may mean; the digest decides, so that a guess does no harm."""
    for said in dict.fromkeys((name, NUMBERED.sub("", name))):
        for path in paths:
            folder = path if path.is_dir() else path.parent
            for inner in (said, said.removeprefix(f"{folder.name}/")):
                yield from _under(folder.resolve(), inner, name)


def _under(folder: Path, inner: str, name: str) -> Iterator[Found]:
    parts = inner.split("/")
    for cut in range(len(parts), 0, -1):
        path = folder.joinpath(*parts[:cut]).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            continue
        member = "/".join(parts[cut:])
        if not member:
            yield Found(path, name)
        for inside, said in members(path) if member else ():
            if said == member:
                yield Found(path, name, inside)

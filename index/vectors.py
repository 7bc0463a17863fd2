"""Vectors by passage: Chroma holds them; a file mapped into memory answers for it where it is the faster."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

Vector = NDArray[np.float32]
NAME = "passages"
_AT_ONCE = 5000


class Chroma:
    """A Chroma database: a folder of its own, or a server by URL."""

    def __init__(self, place: Path | str) -> None:
        """Open a folder or a server; nothing is downloaded and nothing is reported to anyone."""
        import chromadb
        from chromadb.config import Settings

        quiet = Settings(anonymized_telemetry=False)
        self._client: Any
        if isinstance(place, Path):
            self._client = chromadb.PersistentClient(str(place), settings=quiet)
        else:
            url = urlsplit(place)
            secure = url.scheme == "https"
            port = url.port or (443 if secure else 8000)
            self._client = chromadb.HttpClient(url.hostname or "localhost", port, ssl=secure, settings=quiet)

    def collection(self, name: str = NAME) -> Collection:
        """Return a collection, made when it is not there. It embeds nothing itself: vectors are always given."""
        made: Collection = self._client.get_or_create_collection(
            name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
        )
        return made

    def count(self, name: str = NAME) -> int:
        """Return how many vectors a collection holds."""
        return self.collection(name).count()

    def drop(self, ids: Sequence[str], name: str = NAME) -> None:
        """Take vectors out."""
        held = self.collection(name)
        for at in range(0, len(ids), _AT_ONCE):
            held.delete(ids=list(ids[at : at + _AT_ONCE]))

    def ids(self, name: str = NAME) -> set[str]:
        """Return the ids of every vector held."""
        held = self.collection(name)
        found: set[str] = set()
        while True:
            got = held.get(limit=_AT_ONCE, offset=len(found), include=[])["ids"]
            if not got:
                return found
            found.update(got)

    def vectors(self, ids: Sequence[str], name: str = NAME) -> Vector:
        """Return vectors by id, in the order asked."""
        held = self.collection(name)
        found: dict[str, Any] = {}
        for at in range(0, len(ids), _AT_ONCE):
            got = held.get(ids=list(ids[at : at + _AT_ONCE]), include=["embeddings"])
            embeddings = got["embeddings"]
            if embeddings is not None:
                found |= dict(zip(got["ids"], embeddings, strict=True))
        return np.array([found[i] for i in ids], np.float32)

    def nearest(self, vector: Vector, count: int, name: str = NAME) -> dict[str, float]:
        """Return the cosine of the passages nearest to a question's vector, by id."""
        got = self.collection(name).query(query_embeddings=vector[None, :], n_results=count, include=["distances"])
        distances = got["distances"]
        return dict(zip(got["ids"][0], (1 - d for d in distances[0]), strict=True)) if distances else {}

    def close(self) -> None:
        """Let go of the files."""
        self._client.close()


class MappedVectors:
    """Every vector of a generation in one file, compared one by one: exact, and the same on every machine."""

    def __init__(self, matrix: Vector) -> None:
        """Take unit vectors, one a row."""
        self._matrix = matrix

    def near(self, vector: Vector) -> Vector:
        """Return the cosine of every passage with a question's vector."""
        return np.asarray(self._matrix @ vector, np.float32)


class ChromaVectors:
    """The vectors of a generation as Chroma finds them: the nearest ones, the others count as the farthest of those."""

    def __init__(self, chroma: Chroma, name: str, ids: Sequence[str], depth: int = 200) -> None:
        """Take a collection, and the ids of the passages in their order."""
        self._chroma, self._name, self._depth = chroma, name, depth
        self._places = dict(zip(ids, range(len(ids)), strict=True))

    def near(self, vector: Vector) -> Vector:
        """Return the cosine of every passage with a question's vector."""
        found = self._chroma.nearest(vector, min(self._depth, len(self._places)), self._name)
        least = min(found.values(), default=0.0)
        scores = np.full(len(self._places), least, np.float32)
        for name, cosine in found.items():
            if name in self._places:
                scores[self._places[name]] = cosine
        return scores


def save_vectors(folder: Path, vectors: Vector) -> None:
    """Write vectors into the file that readers map."""
    np.save(folder / "vectors.npy", np.ascontiguousarray(vectors, np.float32))


def open_vectors(folder: Path) -> MappedVectors:
    """Return the vectors of a folder, mapped from their file."""
    matrix: Vector = np.load(folder / "vectors.npy", mmap_mode="r").view(np.ndarray)
    return MappedVectors(matrix)

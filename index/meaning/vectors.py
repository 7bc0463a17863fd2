"""Vectors by passage: Chroma holds them; a file mapped into memory answers for it where it is the faster."""

from __future__ import annotations

import re
import ssl
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from index.meaning.away import away
from index.options import IndexOptions
from index.passages.fronts import trusted
from index.shelves.generation import IndexFault, Mismatch

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

Vector = NDArray[np.float32]
NAME = "passages"
CATALOGUE = "chroma.sqlite3"  # what Chroma begins a folder with
_AT_ONCE = 5000
_NAMED = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # what HTTP takes for the name of a header
_SECONDS = 60.0


class Chroma:
    """A Chroma database: a folder of its own, or a server by URL."""

    def __init__(self, place: Path | str, headers: Mapping[str, str] | None = None, authority: str = "") -> None:
        """Open a folder or a server; nothing is downloaded and nothing is reported to anyone."""
        with trusted():
            import chromadb
            from chromadb.api import rust  # noqa: F401
            from chromadb.config import Settings

        quiet = Settings(anonymized_telemetry=False, chroma_server_ssl_verify=authority or None)
        self._place = place
        self._client: Any
        if isinstance(place, Path):
            self._client = chromadb.PersistentClient(str(place), settings=quiet)
        else:
            url = urlsplit(place)
            port = url.port or (443 if url.scheme == "https" else 8000)
            whole = f"{url.scheme}://{url.hostname}:{port}{url.path.rstrip('/')}"
            with self.reaching():
                _greet(whole, headers or {}, authority)
                self._client = chromadb.HttpClient(
                    whole, port, ssl=url.scheme == "https", headers=dict(headers or {}), settings=quiet
                )
                sessions = _sessions(self._client)
            # The client leaves its connections open when it is closed, and for ever when it is only let go of.
            self._end = weakref.finalize(self, _shut, self._client, sessions)

    @contextmanager
    def reaching(self) -> Iterator[None]:
        """Say in words that a server does not answer, or not as Chroma does."""
        try:
            yield
        except IndexFault:
            raise
        except Exception as error:
            if isinstance(self._place, Path):
                raise
            # The client raises whatever comes: of the network, of the server, of a proxy before it.
            raise away(self._place, error) from error

    def collection(self, name: str = NAME) -> Collection:
        """Return a collection, made when it is not there. It embeds nothing itself: vectors are always given."""
        with self.reaching():
            made: Collection = self._client.get_or_create_collection(
                name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
            )
        return made

    def known(self, name: str) -> Collection:
        """Return a collection that must be there."""
        held = self._held(name)
        if held is None:
            raise missing(name)
        return held

    def count(self, name: str = NAME) -> int:
        """Return how many vectors a collection holds."""
        held = self._held(name)
        with self.reaching():
            return held.count() if held else 0

    def forget(self, name: str) -> None:
        """Take a whole collection away, when there is one."""
        if self._held(name):
            with self.reaching():
                self._client.delete_collection(name)

    def drop(self, ids: Sequence[str], name: str = NAME) -> None:
        """Take vectors out."""
        held = self._held(name)
        with self.reaching():
            for part in _parts(ids if held else ()):
                held.delete(ids=part)  # type: ignore[union-attr]

    def ids(self, name: str = NAME) -> set[str]:
        """Return the ids of every vector held."""
        held = self._held(name)
        found: set[str] = set()
        with self.reaching():
            while held and (got := held.get(limit=_AT_ONCE, offset=len(found), include=[])["ids"]):
                found.update(got)
        return found

    def holding(self, ids: Sequence[str], name: str = NAME) -> set[str]:
        """Return those of the ids whose vectors are held."""
        held = self._held(name)
        found: set[str] = set()
        with self.reaching():
            for part in _parts(ids if held else ()):
                found.update(held.get(ids=part, include=[])["ids"])  # type: ignore[union-attr]
        return found

    def vectors(self, ids: Sequence[str], name: str = NAME) -> Vector:
        """Return vectors by id, in the order asked."""
        held = self.known(name)
        found: dict[str, Any] = {}
        with self.reaching():
            for part in _parts(ids):
                got = held.get(ids=part, include=["embeddings"])
                embeddings = got["embeddings"]
                if embeddings is not None:
                    found |= dict(zip(got["ids"], embeddings, strict=True))
        return np.array([found[i] for i in ids], np.float32)

    def _held(self, name: str) -> Collection | None:
        """Return a collection, None when it is not there: who only looks must not make it."""
        from chromadb.errors import NotFoundError

        with self.reaching():
            try:
                found: Collection = self._client.get_collection(name, embedding_function=None)
            except NotFoundError:
                return None
        return found

    def close(self) -> None:
        """Let go of the files, or of the connections."""
        if isinstance(self._place, Path):
            self._client.close()
        else:
            self._end()


def missing(name: str) -> Mismatch:
    """Return what is said of vectors that are not where they were put."""
    return Mismatch(
        f"Chroma에 {name} 벡터가 없습니다. `yesan ingest`로 다시 넣으세요.",
        f"Chroma does not hold the vectors {name}: put them back with `yesan ingest`",
    )


def _parts(ids: Sequence[str]) -> Iterator[list[str]]:
    return (list(ids[at : at + _AT_ONCE]) for at in range(0, len(ids), _AT_ONCE))


def nearest(held: Collection, vector: Vector, count: int) -> dict[str, float]:
    """Return the cosine of the passages nearest to a question's vector, by id."""
    got = held.query(query_embeddings=vector[None, :], n_results=count, include=["distances"])
    distances = got["distances"]
    return dict(zip(got["ids"][0], (1 - d for d in distances[0]), strict=True)) if distances else {}


def _greet(whole: str, headers: Mapping[str, str], authority: str) -> None:
    """Ask a server whether it is there. The client asks as it is made, but waits for ever, and leaves open what it opened in vain."""
    import httpx

    trusted = ssl.create_default_context(cafile=authority or None)
    with httpx.Client(headers=dict(headers), verify=trusted, timeout=_SECONDS) as line:
        line.get(f"{whole}/api/v2/heartbeat").raise_for_status()


def _sessions(client: Any) -> list[Any]:
    """Return a client's connections, those it administers with, too; left alone, they would wait for ever for a server."""
    owners = (client, getattr(client, "_admin_client", None))
    held = [getattr(getattr(owner, "_server", None), "_session", None) for owner in owners]
    sessions = [session for session in held if session is not None]
    for session in sessions:
        session.timeout = _SECONDS
    return sessions


def _shut(client: Any, sessions: Sequence[Any]) -> None:
    client.close()
    for session in sessions:
        session.close()


def open_chroma(options: IndexOptions, place: Path | str) -> Chroma:
    """Return Chroma at a place, with the headers and the authority that the options name."""
    if isinstance(place, Path):
        return Chroma(place)
    if options.chroma_authority and not Path(options.chroma_authority).is_file():
        raise IndexFault(
            f"index.chroma_authority에 적힌 파일이 없습니다: {options.chroma_authority}",
            f"there is no file where index.chroma_authority says: {options.chroma_authority}",
        )
    return Chroma(place, dict(map(_header, options.chroma_headers)), options.chroma_authority)


def _header(line: str) -> tuple[str, str]:
    name, mark, value = (part.strip() for part in line.partition(":"))
    if not mark or not _NAMED.fullmatch(name):
        raise IndexFault(  # without the line itself: it may be a key
            "index.chroma_headers의 헤더는 ‘이름: 값’이어야 합니다. 예: Authorization: Bearer …",
            "a header in index.chroma_headers has to read “Name: value”, such as Authorization: Bearer …",
        )
    return name, value


def shared(options: IndexOptions) -> bool:
    """Whether vectors are kept apart from the folders of generations."""
    return bool(options.chroma or options.database)


def collection_of(line: str) -> str:
    """Return the name under which a line keeps its vectors."""
    return f"yesan-{line}"


def forgetter(options: IndexOptions) -> Callable[[str, Sequence[str] | None], None]:
    """Return what takes vectors out of the collection that a line shares."""

    def forget(line: str, ids: Sequence[str] | None) -> None:
        chroma = open_chroma(options, options.chroma or options.home / "chroma")
        try:
            if ids is None:
                chroma.forget(collection_of(line))
            elif ids:
                chroma.drop(ids, collection_of(line))
        finally:
            chroma.close()

    return forget


class ChromaVectors:
    """The vectors of a generation as Chroma finds them: the nearest ones, the others count as the farthest of those.

    A collection also holds passages of other generations of its line: they are passed over.
    """

    def __init__(self, chroma: Chroma, name: str, ids: Sequence[str], depth: int = 200) -> None:
        """Take a collection that must be there, and the ids of the passages in their order."""
        self._chroma, self._held, self._depth = chroma, chroma.known(name), depth
        with chroma.reaching():
            if self._held.count() < len(ids):
                raise missing(name)
        self._places = dict(zip(ids, range(len(ids)), strict=True))

    def near(self, vector: Vector) -> Vector:
        """Return the cosine of every passage with a question's vector."""
        with self._chroma.reaching():
            found = nearest(self._held, vector, min(self._depth, len(self._places)))
        least = min(found.values(), default=0.0)
        scores = np.full(len(self._places), least, np.float32)
        for name, cosine in found.items():
            if name in self._places:
                scores[self._places[name]] = cosine
        return scores

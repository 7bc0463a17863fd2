"""The parts of a generation brought into step: Chroma with the store, then the arrays that readers map."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np

from index.meaning.embedder import Embedder, fingerprint
from index.meaning.mapped import save_vectors
from index.meaning.remembered import Remembered
from index.meaning.vectors import NAME, Chroma, Vector, open_chroma, shared
from index.options import IndexOptions
from index.passages.fronts import postpone
from index.passages.pieces import Piece
from index.shelves.codec import unpack
from index.shelves.generation import IndexFault
from index.shelves.schema import facts, figures, pieces, scopes
from index.shelves.store import Store
from index.words.bm25 import Bag, index_words
from index.words.files import open_array
from index.words.labels import LabelBuilder

Progress = Callable[[str, int, int, str], None]
_TOGETHER = 64  # passages in one run of the pipeline: no more are left to put once the last are embedded
_WAITING = 4096  # passages that may wait for the embedder while files are read
_FULL = 64  # passages that keep every thread of the embedder busy but for its very last ones
_ROOMS = (
    "callbacks",
    "graph_stores",
    "indices",
    "llms",
    "node_parser",
    "node_parser.text",
    "prompts",
    "readers",
    "storage",
    "vector_stores",
)
# What the pipeline and Chroma import, and use hardly anything of: chat engines, agents, templates, clients of servers, files
# of settings: a second of them.
UNUSED = (
    "requests",
    "yaml",
    "fsspec",
    "PIL.Image",
    "llama_index.core",
    *(f"llama_index.core.{room}" for room in _ROOMS),
)


class Assembly:
    """One generation on its way."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        options: IndexOptions,
        open_embedder: Callable[[], Embedder],
        before: Path | None = None,
        vectors: tuple[Path | str, str] | None = None,
    ) -> None:
        """Take the folder, its rows, how to get the embedder, the arrays before these, and where Chroma is to keep vectors."""
        self._folder, self._store, self._before = folder, store, before
        self._arrays = folder / "arrays"
        self._arrays.mkdir(exist_ok=True)
        self._options = options
        self._place, self._collection = vectors or (folder / "chroma", NAME)
        self._opened: Chroma | None = None
        self._open = open_embedder
        self._embedder: Embedder | None = None
        self._worker = ThreadPoolExecutor(1, "embedding")
        self._ahead: deque[tuple[Future[None], Sequence[Piece]]] = deque()  # embedded one after the other
        self._next: deque[Sequence[Piece]] = deque()  # of them, the files that no thread has taken up yet
        self._vectors = Remembered(options.caches / "vectors.sqlite", fingerprint(options.embedding), self._embed)

    @property
    def _chroma(self) -> Chroma:
        """Chroma, opened when it is first needed: to import it takes a second, in which passages are embedded already."""
        if self._opened is None:
            postpone(*UNUSED)
            self._opened = open_chroma(self._options, self._place)
        return self._opened

    def start(self, cut: Sequence[Piece]) -> None:
        """Begin to embed passages while others are still being read, as long as not too many wait."""
        while self._ahead and self._ahead[0][0].done():
            self._ahead.popleft()[0].result()
        if cut and sum(len(waiting) for _, waiting in self._ahead) < _WAITING:
            self._next.append(cut)
            self._ahead.append((self._worker.submit(self._remember), cut))

    def embed(self, progress: Progress) -> int:
        """Make Chroma hold exactly the passages of the store; return how many had to be embedded."""
        wanted = list(self._store.passages())
        if shared(self._options):
            held = self._chroma.holding(wanted, self._collection)  # what else it holds, other generations need
        else:
            held = self._chroma.ids(self._collection)
            self._chroma.drop(sorted(held - set(wanted)), self._collection)
        missing = set(wanted) - held
        if missing:
            self._put(missing, held, progress)
        while self._ahead:
            self._ahead.popleft()[0].result()
        return self._vectors.computed

    def _put(self, missing: set[str], held: set[str], progress: Progress) -> None:
        """Put passages into Chroma in their order, while those behind them are still being embedded."""
        from index.passages.chunks import Chunks

        begun = {piece.id: done for done, waiting in self._ahead for piece in waiting}
        chunks = Chunks(self._chroma.collection(self._collection), self._vectors.passages, held)
        put = 0
        for batch in self._batches(missing):
            for number, piece in enumerate(batch, put):
                if (done := begun.get(piece.id)) is not None and not done.done():
                    progress("embed", number, len(missing), piece.document)
                    done.result()
            with self._chroma.reaching():
                put += chunks.put(batch)
            progress("embed", put, len(missing), batch[-1].document)

    def arrays(self, progress: Progress) -> None:
        """Write the label index, the word index and the numbering of passages and scopes: all that needs no vector."""
        progress("index", 0, 2, "labels")
        numbers = self._labels()
        progress("index", 1, 2, "words")
        self._words(numbers)
        progress("index", 2, 2, "words")

    def vectors(self) -> None:
        """Write the vectors in the order of the passages, which `arrays` has numbered."""
        if not self._options.chroma:  # a server is asked itself
            save_vectors(self._arrays, self._matrix())

    def check(self) -> dict[str, int]:
        """Return the counts of every part; raise when two that must agree do not."""
        counts = self._store.counts()
        counts["vectors"] = self._count()
        counts["mapped"] = counts["vectors"]
        if not self._options.chroma:
            counts["mapped"] = len(open_array(self._arrays / "vectors.npy"))
        counts["words"] = int(open_array(self._arrays / "words.count.npy")[0])
        if len({counts[k] for k in ("pieces", "vectors", "mapped", "words")}) != 1:
            raise IndexFault(
                f"색인의 각 부분이 서로 맞지 않습니다: {counts}", f"the parts of the index disagree: {counts}"
            )
        return counts

    def _count(self) -> int:
        if shared(self._options):
            return len(self._chroma.holding(list(self._store.passages()), self._collection))
        return self._chroma.count(self._collection)

    def close(self) -> None:
        """Let go of every file."""
        self._worker.shutdown(cancel_futures=True)
        self._vectors.close()
        if self._opened is not None:
            self._opened.close()
        self._store.close()

    def _remember(self) -> None:
        """Embed the next file, and small ones behind it with it: at the end of each, threads would wait for the last passage."""
        taken: list[str] = []
        while self._next and (not taken or len(taken) + len(self._next[0]) <= _FULL):
            taken += [p.words for p in self._next.popleft()]
        self._vectors.passages(taken)

    def _embed(self, texts: Sequence[str]) -> Vector:
        if self._embedder is None:
            self._embedder = self._open()
        return self._embedder.passages(texts)

    def _batches(self, missing: set[str]) -> Iterator[list[Piece]]:
        batch: list[Piece] = []
        for name, data in self._store.stream(pieces, "id", "data"):
            if name in missing:
                batch.append(unpack(Piece, data))
            if len(batch) >= _TOGETHER:
                yield batch
                batch = []
        if batch:
            yield batch

    def _labels(self) -> dict[int, int]:
        """Write the label index; return the number of each scope by its key."""
        builder = LabelBuilder()
        numbers: dict[int, int] = {}
        owners: list[int] = []
        for key, document, words in self._store.stream(scopes, "key", "document", "words"):
            numbers[key] = builder.scope(_split(words))
            owners.append(document)
        for key, scope, words in self._store.stream(figures, "key", "scope", "words"):
            builder.figure(numbers[scope], _split(words), key)
        for key, scope, words in self._store.stream(facts, "key", "scope", "words"):
            builder.fact(numbers[scope], _split(words), key)
        builder.done().save(self._arrays)
        places = {key: place for place, (key, _) in enumerate(self._store.names())}
        np.save(self._arrays / "scopes.keys.npy", np.array(list(numbers), np.uint32))
        np.save(self._arrays / "scopes.documents.npy", np.array([places[o] for o in owners], np.uint32))
        return numbers

    def _words(self, numbers: dict[int, int]) -> None:
        bags: list[Bag] = []
        rows: list[tuple[int, int, int]] = []
        names: list[str] = []
        shared: dict[tuple[int, int], int] = {}
        columns = ("key", "id", "document", "section", "scope", "bag")
        for key, name, document, section, scope, bag in self._store.stream(pieces, *columns):
            bags.append(Bag.unpacked(bag))
            names.append(name)
            rows.append((key, numbers[scope], shared.setdefault((document, section), len(shared))))
        index_words(bags).save(self._arrays)
        table = np.array(rows, np.uint32).reshape(-1, 3)
        for column, part in enumerate(("rows", "scopes", "sections")):
            np.save(self._arrays / f"pieces.{part}.npy", np.ascontiguousarray(table[:, column]))
        np.save(self._arrays / "pieces.ids.npy", np.array(names, "S24"))

    def _matrix(self) -> Vector:
        """Return the vectors of all passages in order: those of the generation before are copied, not computed."""
        ids = open_array(self._arrays / "pieces.ids.npy")
        old, places = self._old()
        parts: list[Vector] = []
        for batch in self._ordered():
            known = [places.get(p.id.encode()) for p in batch]
            fresh = iter(self._vectors.passages([p.words for p, k in zip(batch, known, strict=True) if k is None]))
            parts.append(np.array([next(fresh) if k is None else old[k] for k in known], np.float32))
        return np.concatenate(parts) if len(ids) else np.zeros((0, 1), np.float32)

    def _old(self) -> tuple[Vector, dict[bytes, int]]:
        nothing: tuple[Vector, dict[bytes, int]] = np.zeros((0, 1), np.float32), {}
        if self._before is None:
            return nothing
        try:
            ids = open_array(self._before / "pieces.ids.npy")
            vectors = open_array(self._before / "vectors.npy")
        except (OSError, ValueError):  # lost or torn: computed again
            return nothing
        return vectors, dict(zip(ids.tolist(), range(len(ids)), strict=True))

    def _ordered(self) -> Iterator[list[Piece]]:
        batch: list[Piece] = []
        for (data,) in self._store.stream(pieces, "data"):
            batch.append(unpack(Piece, data))
            if len(batch) >= 1024:
                yield batch
                batch = []
        if batch:
            yield batch


def _split(words: bytes) -> list[str]:
    return bytes(words).decode().split("\n")

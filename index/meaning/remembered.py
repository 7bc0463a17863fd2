"""Vectors already computed, by model and words: an ingest that was cut short or repeated embeds nothing twice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Column, LargeBinary, MetaData, Table, create_engine, event, insert, select
from sqlalchemy.exc import DatabaseError

Vector = NDArray[np.float32]
_metadata = MetaData()
_vectors = Table(
    "vectors", _metadata, Column("key", LargeBinary, primary_key=True), Column("vector", LargeBinary, nullable=False)
)
_AT_ONCE = 500
_BATCH = 64  # passages between two writes: what a killed ingest loses at most


class Remembered:
    """An embedder of passages that keeps what it has computed in a file."""

    def __init__(self, place: Path, fingerprint: str, embed: Callable[[Sequence[str]], Vector]) -> None:
        """Open the file, or start it anew when it is damaged: it only saves time."""
        self._fingerprint, self._embed = fingerprint, embed
        place.parent.mkdir(parents=True, exist_ok=True)
        self._engine = create_engine(f"sqlite:///{place}", connect_args={"timeout": 60})
        event.listen(self._engine, "connect", lambda on, _: on.execute("PRAGMA journal_mode=WAL"))
        event.listen(self._engine, "connect", lambda on, _: on.execute("PRAGMA synchronous=NORMAL"))
        try:
            _metadata.create_all(self._engine)
        except DatabaseError:
            self._engine.dispose()
            place.unlink(missing_ok=True)
            _metadata.create_all(self._engine)
        self._lock = threading.Lock()
        self.computed = 0

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return the vectors of passages, computing only those that are not known."""
        keys = [self._key(t) for t in texts]
        known = self._known(keys)
        missing = list(dict.fromkeys(k for k in keys if k not in known))
        by_key = dict(zip(keys, texts, strict=True))
        for at in range(0, len(missing), _BATCH):
            part = missing[at : at + _BATCH]
            with self._lock:
                vectors = self._embed([by_key[k] for k in part]).astype(np.float32)
                self._keep(part, vectors)
                self.computed += len(part)
            known |= dict(zip(part, vectors, strict=True))
        return np.array([known[k] for k in keys], np.float32)

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Return the passages whose vectors are not known, each once."""
        known = self._known(keys := [self._key(t) for t in texts])
        return list({k: t for k, t in zip(keys, texts, strict=True) if k not in known}.values())

    def keep(self, texts: Sequence[str], vectors: Vector) -> None:
        """Keep the vectors of passages that were embedded elsewhere."""
        self._keep([self._key(t) for t in texts], vectors.astype(np.float32))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _key(self, text: str) -> bytes:
        return sha256(f"{self._fingerprint}\0{text}".encode("utf-8", "surrogatepass")).digest()

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Vector]:
        found: dict[bytes, Vector] = {}
        with self._engine.connect() as on:
            for at in range(0, len(keys), _AT_ONCE):
                chosen = select(_vectors).where(_vectors.c.key.in_(keys[at : at + _AT_ONCE]))
                found |= {k: np.frombuffer(v, np.float32) for k, v in on.execute(chosen)}
        return found

    def _keep(self, keys: Sequence[bytes], vectors: Vector) -> None:
        rows = [{"key": k, "vector": v.tobytes()} for k, v in zip(keys, vectors, strict=True)]
        with self._engine.begin() as on:
            # Another index may share this file, and have been first.
            on.execute(insert(_vectors).prefix_with("OR IGNORE"), rows)

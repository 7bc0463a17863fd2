"""Readings that came back from a cluster before their generation was whole: a driver that dies loses none of them."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Column, LargeBinary, MetaData, Table, create_engine, event, insert, select
from sqlalchemy.exc import DatabaseError

from ingest.corpus import Found

_metadata = MetaData()
_readings = Table(
    "readings", _metadata, Column("key", LargeBinary, primary_key=True), Column("data", LargeBinary, nullable=False)
)
_FILE = "underway.sqlite"


class Underway:
    """The file beside the generations in which readings wait for theirs. Its user holds the lock of the one writer."""

    def __init__(self, home: Path, made: Mapping[str, str], digests: Mapping[str, str]) -> None:
        """Take where it is, what readings are made with now, and the digest of each file by name."""
        self._place = home / _FILE
        self._made = "\0".join(f"{k}={v}" for k, v in sorted(made.items()))
        self._digests = digests
        self._engine = create_engine(f"sqlite:///{self._place}")
        event.listen(self._engine, "connect", lambda on, _: on.execute("PRAGMA journal_mode=WAL"))
        event.listen(self._engine, "connect", lambda on, _: on.execute("PRAGMA synchronous=NORMAL"))
        self._keys = self._kept()

    def keep(self, file: Found, data: bytes) -> None:
        """Keep what a file came to."""
        self._place.parent.mkdir(parents=True, exist_ok=True)
        with self._engine.begin() as on:
            _metadata.create_all(on)
            on.execute(insert(_readings).prefix_with("OR REPLACE"), {"key": self._key(file), "data": data})

    def __contains__(self, file: Found) -> bool:
        return self._key(file) in self._keys

    def get(self, file: Found) -> bytes | None:
        """Return what a file came to when it was read before, by the same program, from the same bytes."""
        if file not in self:
            return None
        key = self._key(file)
        with self._engine.connect() as on:
            return bytes(on.execute(select(_readings.c.data).where(_readings.c.key == key)).scalar_one())

    def close(self) -> None:
        """Let go of the file, and keep it: its generation is not whole yet."""
        self._engine.dispose()

    def _kept(self) -> frozenset[bytes]:
        if not self._place.exists():
            return frozenset()
        try:
            with self._engine.begin() as on:
                _metadata.create_all(on)
                return frozenset(on.scalars(select(_readings.c.key)))
        except DatabaseError:  # damaged: it only saves time
            self._engine.dispose()
            clear(self._place.parent)
            return frozenset()

    def _key(self, file: Found) -> bytes:
        told = (self._made, file.name, self._digests[file.name], file.password or "")
        return sha256("\0".join(told).encode("utf-8", "surrogatepass")).digest()


def clear(home: Path) -> None:
    """Take the file away: the generation that holds its readings is whole."""
    for name in (_FILE, f"{_FILE}-wal", f"{_FILE}-shm"):
        (home / name).unlink(missing_ok=True)

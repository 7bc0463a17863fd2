"""The arrays of a generation in the database: cut into parts, fetched once by each host, checked by their digests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Engine, delete, insert, select

from index.shelves.generation import Unreachable
from index.shelves.lasting import parts

_PART = 8 << 20  # bytes; a row of the database stays small enough to be sent while the next one is read
Files = Mapping[str, tuple[int, str]]  # name -> bytes and digest


@dataclass(frozen=True, slots=True)
class Parts:
    """Puts folders of arrays into a database, and brings them back."""

    engine: Engine

    def put(self, generation: str, folder: Path) -> Files:
        """Store every file of a folder; return what they are."""
        files: dict[str, tuple[int, str]] = {}
        with self.engine.begin() as on:
            on.execute(delete(parts).where(parts.c.generation == generation))
        for path in sorted(folder.iterdir()):
            digest, size = sha256(), 0
            with path.open("rb") as file, self.engine.begin() as on:
                for number, data in enumerate(iter(lambda file=file: file.read(_PART), b"")):  # type: ignore[misc]
                    digest.update(data)
                    size += len(data)
                    on.execute(
                        insert(parts), [{"generation": generation, "file": path.name, "number": number, "data": data}]
                    )
            files[path.name] = size, digest.hexdigest()
        return files

    def fetch(self, generation: str, files: Files, place: Path) -> Path:
        """Return the folder of a generation's arrays, brought here whole and checked, or found here from before."""
        if place.exists():
            return place
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{place.name}.", dir=place.parent))
        try:
            for name, (size, digest) in files.items():
                self._bring(generation, name, size, digest, beside / name)
            try:
                beside.rename(place)
            except OSError:
                if not place.exists():  # otherwise another process of this host was first
                    raise
        finally:
            shutil.rmtree(beside, ignore_errors=True)
        return place

    def _bring(self, generation: str, name: str, size: int, digest: str, target: Path) -> None:
        found = sha256()
        chosen = select(parts.c.data).where(parts.c.generation == generation, parts.c.file == name)
        with target.open("wb") as file, self.engine.connect() as on:
            for (data,) in on.execution_options(yield_per=1).execute(chosen.order_by(parts.c.number)):
                found.update(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if (target.stat().st_size, found.hexdigest()) != (size, digest):
            raise Unreachable(
                f"색인 {generation}의 {name} 파일이 온전하지 않게 왔습니다. 다시 해도 같으면 `yesan ingest --anew`로 다시 만드세요.",
                f"{name} of index {generation} did not arrive whole; if it stays so, make it again with `yesan ingest --anew`",
            )

    def drop(self, generation: str) -> None:
        """Take a generation's arrays out of the database."""
        with self.engine.begin() as on:
            on.execute(delete(parts).where(parts.c.generation == generation))

"""Whole generations: built beside the one that answers, switched to at once, and never changed afterwards."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

_CURRENT = "CURRENT"
_MANIFEST = "manifest.json"
_NAME = re.compile(r"g(\d{6,})")
_KEPT = 2  # the current one, and the one before it: some reader may be in the middle of an answer


class IndexFault(RuntimeError):
    """Something about the index that a person must know, in Korean and in English."""

    def __init__(self, ko: str, en: str) -> None:
        """Take both sentences."""
        super().__init__(f"{ko} / {en}")
        self.ko, self.en = ko, en


class NoIndex(IndexFault):
    """Nothing has been ingested."""


class Busy(IndexFault):
    """Another ingest holds the index."""


class Mismatch(IndexFault):
    """The index was made with another model, schema or size."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation is: its name, what it was made with, what it holds."""

    name: str
    fingerprint: dict[str, str]
    counts: dict[str, int]
    made: float = 0.0
    note: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Generations:
    """The generations under one home."""

    home: Path

    def folder(self, name: str) -> Path:
        """Return the folder of a generation."""
        return self.home / "generations" / name

    def current(self) -> str | None:
        """Return the name of the generation that answers; None before the first."""
        try:
            name = (self.home / _CURRENT).read_text(encoding="ascii").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return name if _NAME.fullmatch(name) else None

    def manifest(self, name: str) -> Manifest:
        """Return what a generation says of itself."""
        return Manifest(**json.loads((self.folder(name) / _MANIFEST).read_text(encoding="utf-8")))

    def names(self) -> list[str]:
        """Return every finished generation, the oldest first."""
        folders = (self.home / "generations").glob("g*")
        return sorted(f.name for f in folders if _NAME.fullmatch(f.name) and (f / _MANIFEST).exists())

    @contextmanager
    def writing(self, wait: float = 0.0) -> Iterator[None]:
        """Hold the lock of the one writer; the system lets go of it when its process dies, however it dies."""
        self.home.mkdir(parents=True, exist_ok=True)
        until = time.monotonic() + wait
        with (self.home / "lock").open("a+", encoding="ascii") as file:
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() >= until:
                        raise _busy(self.home / "lock") from None
                    time.sleep(0.1)
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
            yield

    def begin(self, *, copy: bool) -> str:
        """Start the next generation, empty or as a copy of the current one's stores; return its name."""
        self.sweep()
        current = self.current()
        numbers = [int(m[1]) for f in (self.home / "generations").glob("g*") if (m := _NAME.fullmatch(f.name))]
        name = f"g{max(numbers, default=0) + 1:06d}"
        folder = self.folder(name)
        folder.mkdir(parents=True)
        if copy and current:
            for part in ("store.sqlite", "chroma"):
                _copy(self.folder(current) / part, folder / part)
        return name

    def publish(self, manifest: Manifest) -> None:
        """Make a generation the one that answers: everything reaches the disk before the name does."""
        folder = self.folder(manifest.name)
        (folder / _MANIFEST).write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1), encoding="utf-8")
        for path in [*folder.rglob("*"), folder, folder.parent]:
            _sync(path)
        self.switch(manifest.name)
        self.sweep()

    def switch(self, name: str) -> None:
        """Let a finished generation answer from now on."""
        beside = self.home / f"{_CURRENT}.{os.getpid()}"
        beside.write_text(name, encoding="ascii")
        _sync(beside)
        beside.replace(self.home / _CURRENT)
        _sync(self.home)

    def abandon(self, name: str) -> None:
        """Take away a generation that was not finished."""
        shutil.rmtree(self.folder(name), ignore_errors=True)

    def sweep(self) -> None:
        """Take away unfinished generations and all but the last finished ones; only a writer may."""
        current = self.current()
        finished = [n for n in self.names() if current is None or n <= current][-_KEPT:]
        kept = {current, *finished}
        for folder in (self.home / "generations").glob("g*"):
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)
        for left in self.home.glob(f"{_CURRENT}.*"):
            left.unlink(missing_ok=True)


def _busy(lock: Path) -> Busy:
    holder = lock.read_text(encoding="ascii").strip() or "?"
    return Busy(
        f"다른 ingest(프로세스 {holder})가 색인을 쓰고 있습니다. 끝난 뒤 다시 실행하세요.",
        f"another ingest (process {holder}) is writing the index: run again when it has ended",
    )


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.exists():
        shutil.copy2(source, target)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Whole generations: built beside the one that answers, switched to at once, and never changed afterwards."""

from __future__ import annotations

import fcntl
import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from index.shelves.store import Store, open_engine

Forget = Callable[[str, Sequence[str] | None], None]  # a line and the passages that it lost; None: all of them
_CURRENT = "CURRENT"
_MANIFEST = "manifest.json"
_LINE = "line"
_NAME = re.compile(r"g(\d{6,})")
KEPT = 2  # the current one, and the one before it: some reader may be in the middle of an answer


class IndexFault(RuntimeError):
    """Something about the index that a person must know, in Korean and in English."""

    def __init__(self, ko: str, en: str) -> None:
        """Take both sentences."""
        super().__init__(f"{ko} / {en}")
        self.ko, self.en = ko, en

    def __reduce__(self) -> tuple[object, ...]:
        """Return what it is made anew from in another process: a worker's fault is told by who sent it."""
        return _told, (type(self), self.ko, self.en)


def _told(kind: type[IndexFault], ko: str, en: str) -> IndexFault:
    fault = kind.__new__(kind)
    IndexFault.__init__(fault, ko, en)
    return fault


class NoIndex(IndexFault):
    """Nothing has been ingested."""

    def __init__(self) -> None:
        """Say what to do about it."""
        super().__init__(
            "아직 색인이 없습니다. 먼저 `yesan ingest 폴더`를 실행하세요.",
            "there is no index yet: run `yesan ingest FOLDER` first",
        )


class Busy(IndexFault):
    """Another ingest holds the index."""


class Mismatch(IndexFault):
    """The index was made with another model, schema or size."""


class Unreachable(IndexFault):
    """A server that the index is kept on does not answer, or not as one should."""


def nothing(line: str, ids: Sequence[str] | None) -> None:
    """Forget nothing: the vectors of a folder go with it."""


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
    keep: int = KEPT
    forget: Forget = nothing

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

    def store(self, name: str, *, writing: bool = False) -> Store:
        """Return the rows of a generation."""
        return Store(open_engine(self.folder(name) / "store.sqlite", writing=writing), create=writing)

    def arrays(self, name: str) -> Path:
        """Return the folder of a generation's arrays."""
        return self.folder(name) / "arrays"

    def line(self, name: str) -> str:
        """Return the line of a generation: those that came of one by changes share their vectors on a server."""
        try:
            return (self.folder(name) / _LINE).read_text(encoding="ascii")
        except FileNotFoundError:
            return name

    def reading(self, name: str) -> object:
        """Return nothing that is needed: a file that is open stays readable after it was taken away."""
        return name

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

    def begin(self, *, copy: bool, made: Mapping[str, str] | None = None) -> str:
        """Start the next generation, empty or as a copy of the current one's stores; return its name."""
        del made  # a folder that was left unfinished is begun again
        # A name is not given twice, not even after going back: a reader might hold the first that bore it.
        name = f"g{max(map(number, self._all()), default=0) + 1:06d}"
        self.sweep(newer=True)
        current = self.current()
        folder = self.folder(name)
        folder.mkdir(parents=True)
        (folder / _LINE).write_text(self.line(current) if copy and current else new_line(name), encoding="ascii")
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

    def sweep(self, *, newer: bool = False) -> None:
        """Take away unfinished generations and all but the last finished ones; only a writer may.

        Those that one has gone back from are kept until a next one begins.
        """
        current, finished = self.current(), self.names()
        older = [n for n in finished if current is None or n <= current][-self.keep :]
        kept = {current, *older} | (set() if newer or current is None else {n for n in finished if n > current})
        for name in self._all():
            if name not in kept:
                self._forget(name, [k for k in kept if k])
                shutil.rmtree(self.folder(name), ignore_errors=True)
        for left in self.home.glob(f"{_CURRENT}.*"):
            left.unlink(missing_ok=True)

    def _all(self) -> list[str]:
        return [f.name for f in (self.home / "generations").glob("g*") if _NAME.fullmatch(f.name)]

    def _forget(self, name: str, kept: Sequence[str]) -> None:
        if self.forget is nothing:
            return
        line = self.line(name)
        own = [k for k in kept if self.line(k) == line]
        if not own:
            self.forget(line, None)
        elif (self.folder(name) / "store.sqlite").exists():
            self.forget(line, sorted(self._passages(name).difference(*map(self._passages, own))))

    def _passages(self, name: str) -> set[str]:
        store = self.store(name)
        try:
            return set(store.passages())
        finally:
            store.close()


def number(name: str) -> int:
    """Return the place of a generation among all that ever were.

    >>> number("g000012")
    12
    """
    return int(name[1:])


def new_line(name: str) -> str:
    """Return the name of a line that a generation begins: no other index has it, though it lie on the same server."""
    return f"{name}-{secrets.token_hex(4)}"


def _busy(lock: Path) -> Busy:
    holder = lock.read_text(encoding="ascii").strip() or "?"
    return busy(f"프로세스 {holder}", f"process {holder}")


def busy(ko: str, en: str) -> Busy:
    """Say who holds the index."""
    return Busy(
        f"다른 ingest({ko})가 색인을 쓰고 있습니다. 끝난 뒤 다시 실행하세요.",
        f"another ingest ({en}) is writing the index: run again when it has ended",
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

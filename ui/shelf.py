"""The documents folder seen from the web: put in, unlock, take out, index anew; one job at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Told = Callable[[int, int], None]  # done, of how many


@dataclass(frozen=True, slots=True)
class Shelved:
    """How one file fared; one that was not read is not kept, and says why in both languages."""

    name: str
    good: bool
    figures: int = 0
    problems: int = 0
    why: str = ""
    why_en: str = ""
    locked: bool = False  # a password would open it


class ShelfBusy(Exception):
    """Another indexing job holds the index."""


def unheard(done: int, total: int) -> None:
    """Be told, and do nothing."""


class Shelf(Protocol):
    """Keeps the documents; each call returns when the index has taken it in. A password is used once and kept nowhere."""

    def add(
        self, files: Sequence[tuple[str, Path]], told: Told = ..., password: str | None = None
    ) -> Iterator[Shelved]:
        """Take in files under the names given, and yield how each fared, archives document by document."""
        ...

    def unlock(self, name: str, password: str, told: Told = ...) -> Iterator[Shelved]:
        """Read a file that lies in the folder, locked, with its password; KeyError when there is none of that name."""
        ...

    def remove(self, name: str) -> Sequence[str]:
        """Take a document out, with all that its archive holds, and return their names; KeyError when there is none."""
        ...

    def rebuild(self, told: Told = ...) -> Sequence[Shelved]:
        """Read every document again and index it; return those that could not be read."""
        ...

    def unread(self) -> Sequence[Shelved]:
        """Return the files that lie in the folder and could not be read."""
        ...

    def paths(self) -> Sequence[Path]:
        """Return the files and folders that hold the documents."""
        ...


def safe_name(name: str) -> str:
    """Return a file name that stays in its folder.

    >>> safe_name("../../etc/passwd"), safe_name(" 예산 설명서.hwpx"), safe_name("..")
    ('passwd', '예산 설명서.hwpx', '')
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*').strip().lstrip(".").strip()
    while len(kept.encode()) > 200:
        stem, dot, suffix = kept.rpartition(".")
        kept = f"{stem[:-1]}{dot}{suffix}" if stem else kept[:-1]
    return kept

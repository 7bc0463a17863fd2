"""The documents folder seen from the web: put in, take out, index anew; one job at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Told = Callable[[int, int], None]  # done, of how many


@dataclass(frozen=True, slots=True)
class Shelved:
    """How one file fared."""

    name: str
    good: bool
    figures: int = 0
    problems: int = 0
    why: str = ""


class ShelfBusy(Exception):
    """Another indexing job holds the index."""


def unheard(done: int, total: int) -> None:
    """Be told, and do nothing."""


class Shelf(Protocol):
    """Keeps the documents; each call returns when the index has taken it in."""

    def add(self, files: Sequence[tuple[str, Path]], told: Told = ...) -> Iterator[Shelved]:
        """Take in files under the names given, and yield how each fared."""
        ...

    def remove(self, name: str) -> None:
        """Take a document out; KeyError when there is none of that name."""
        ...

    def rebuild(self) -> None:
        """Read every document again and index it."""
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

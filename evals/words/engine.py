"""What is asked of every engine that finds labels by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from evals.words.cut import Cut
from evals.words.labels import Asked, Label

FIRST = 10  # what is found beyond them is not looked at


@dataclass(frozen=True, slots=True)
class Stock:
    """The labels, and what they are cut into."""

    labels: Sequence[Label]
    cuts: Sequence[Cut]


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed, with its tokens."""

    asked: Asked
    tokens: Counter[str]


class Engine(Protocol):
    """An index of labels by their words."""

    name: str

    def build(self, stock: Stock) -> None:
        """Index labels, and leave the index where readers open it."""
        ...

    def size(self) -> int:
        """Return the bytes that it takes on the disk."""
        ...

    def add(self, stock: Stock) -> None:
        """Bring in labels besides those that are there."""
        ...

    def find(self, typed: Typed) -> list[int]:
        """Return the numbers of the first labels found, best first."""
        ...

    def cpu(self) -> float:
        """Return the processors' seconds that it has used so far, wherever it works."""
        ...

    def close(self) -> None:
        """Take away what was built."""
        ...

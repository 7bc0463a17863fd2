"""What one file comes to before it is stored: its reading, and its passages with their words counted."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from index.passages.pieces import Piece, cut
from index.shelves.codec import pack, unpack
from index.words.bm25 import Bag
from index.words.tokens import counter
from index.work.counting import Counted, Here
from ingest.corpus import Outcome
from ingest.model import Problem, Reading

_FAST = 1  # of zlib: readings shrink to a sixth at a hundred megabytes a second


@dataclass(frozen=True, slots=True)
class Taken:
    """A file read, cut into passages, and counted."""

    outcome: Outcome
    pieces: tuple[Piece, ...] = ()
    bags: Sequence[Bag] = ()  # the words of each, counted when they are first looked at


@dataclass(frozen=True, slots=True)
class _Packed:
    name: str
    reading: Reading | None
    problem: Problem | None
    pieces: tuple[Piece, ...]
    bags: tuple[str, ...]


class Taker:
    """Cuts what was read, and counts its words."""

    def __init__(self, chunk_tokens: int, counted: Counted | None = None) -> None:
        """Take how long a passage may be, and who counts words; nobody else: this process."""
        self._budget = chunk_tokens
        self._count = counter()
        self._counted = counted or Here()

    def take(self, outcome: Outcome) -> Taken:
        """Return an outcome with its passages; one without a reading has none."""
        if outcome.reading is None:
            return Taken(outcome)
        pieces = tuple(cut(outcome.reading.document, self._budget, self._count))
        return Taken(outcome, pieces, self._counted(pieces))


def packed(taken: Taken) -> bytes:
    """Return it as bytes, to be sent or kept."""
    outcome = taken.outcome
    bags = tuple(b.packed().hex() for b in taken.bags)
    return zlib.compress(pack(_Packed(outcome.name, outcome.reading, outcome.problem, taken.pieces, bags)), _FAST)


def unpacked(data: bytes) -> Taken:
    """Return what `packed` wrote, equal in everything."""
    held = unpack(_Packed, zlib.decompress(data))
    bags = tuple(Bag.unpacked(bytes.fromhex(b)) for b in held.bags)
    return Taken(Outcome(held.name, held.reading, held.problem), held.pieces, bags)

"""Arrays that live in memory or are mapped from files: postings by key, groups by number, and strings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.words.files import open_array

Ints = NDArray[np.int64]
Ids = NDArray[np.uint32]
Weights = NDArray[np.float32]
Keys = NDArray[np.uint64]
T = TypeVar("T", "Groups", "Postings", "Strings")
_COLUMNS = 1024  # in which many scores are laid out to find the highest: the processor compares them side by side
LAYOUT = "2"  # of the files that readers map: raised when they change


@dataclass(frozen=True, slots=True)
class Groups:
    """For each number from 0, the ids that belong to it."""

    offsets: Ints
    ids: Ids

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def of(self, number: int) -> Ids:
        """Return the ids of one number."""
        return self.ids[self.offsets[number] : self.offsets[number + 1]]

    def gather(self, numbers: Ids) -> tuple[Ids, Ints]:
        """Return the ids of many numbers in a row, and for each the position of its number in `numbers`."""
        starts, lengths = self._spans(numbers)
        owner = np.repeat(np.arange(len(numbers), dtype=np.int64), lengths)
        return self.ids[_places(starts, lengths)], owner

    def sizes(self, numbers: Ids) -> Ints:
        """Return how many ids each of some numbers has."""
        return self._spans(numbers)[1]

    def size(self, numbers: Ids) -> int:
        """Return how many ids `gather` would bring."""
        return int(self.sizes(numbers).sum())

    def _spans(self, numbers: Ids) -> tuple[Ints, Ints]:
        return _spans(self.offsets, numbers)


def group(pairs: Keys, count: int) -> Groups:
    """Return pairs of a number (high half) and an id (low half) as groups, each pair once, ids ascending in each."""
    joined = np.unique(pairs)
    owner = (joined >> np.uint64(32)).astype(np.int64)
    offsets = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(owner, minlength=count), out=offsets[1:])
    return Groups(offsets, (joined & np.uint64(0xFFFFFFFF)).astype(np.uint32))


@dataclass(frozen=True, slots=True)
class Postings:
    """For each key, the ids that hold it, ascending, with their weights when it has any."""

    keys: Keys
    offsets: Ints
    ids: Ids
    weights: Weights

    def of(self, key: int) -> tuple[Ids, Weights]:
        """Return the ids of a key and their weights; empty for an unknown key."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        if at == len(self.keys) or self.keys[at] != np.uint64(key):
            return self.ids[:0], self.weights[:0]
        span = slice(self.offsets[at], self.offsets[at + 1])
        return self.ids[span], self.weights[span]

    def each(self, keys: Keys) -> Iterator[tuple[Ids, Weights]]:
        """Yield the ids of some keys and their weights, in their order, unknown keys left out; all are looked up at once."""
        places = np.searchsorted(self.keys, keys)
        known = np.minimum(places, max(len(self.keys) - 1, 0))
        held = self.keys[known] == keys if len(self.keys) else np.zeros(len(keys), np.bool_)
        for at in known[held].tolist():
            span = slice(self.offsets[at], self.offsets[at + 1])
            yield self.ids[span], self.weights[span]


def post(keys: Keys, ids: Ids, weights: Weights | None = None) -> Postings:
    """Return postings for parallel arrays of keys and ids; each pair must occur once."""
    order = np.lexsort((ids, keys))
    keys, ids = keys[order], ids[order]
    distinct, first = np.unique(keys, return_index=True)
    offsets = np.append(first, len(keys)).astype(np.int64)
    return Postings(distinct, offsets, ids, np.zeros(0, np.float32) if weights is None else weights[order])


@dataclass(frozen=True, slots=True)
class Strings:
    """Numbered strings in one run of bytes."""

    offsets: Ints
    bytes: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, number: int) -> str:
        return bytes(self.bytes[self.offsets[number] : self.offsets[number + 1]]).decode()

    def sizes(self, numbers: Ids) -> Ints:
        """Return how many bytes each of some strings has."""
        return _spans(self.offsets, numbers)[1]

    def holding(self, numbers: Ids, word: str) -> Ids:
        """Return those of the numbers whose strings hold a word."""
        starts, lengths = _spans(self.offsets, numbers)
        firsts = np.cumsum(lengths) - lengths
        needle = np.frombuffer(word.encode("utf-8", "replace"), np.uint8)
        read = self.bytes[_places(starts, lengths)]
        # The last byte first: the first one of a Korean letter is much the same for all.
        found = np.flatnonzero(read[len(needle) - 1 :] == needle[-1])
        for at in range(len(needle) - 2, -1, -1):
            found = found[read[found + at] == needle[at]]
        within = np.searchsorted(firsts, found, side="right") - 1
        # A hit that reaches into the next string is none.
        hits = within[found + len(needle) <= firsts[within] + lengths[within]]
        holding: Ids = numbers[hits[np.diff(hits, prepend=-1) > 0]]
        return holding


def _spans(offsets: Ints, numbers: Ids) -> tuple[Ints, Ints]:
    """Return where the spans of some numbers start, and how long they are."""
    at = numbers.astype(np.int64)
    starts, lengths = offsets.take(at), offsets[1:].take(at)
    lengths -= starts
    return starts, lengths


def _places(starts: Ints, lengths: Ints) -> Ints:
    """Return every place of many spans, one span after the other."""
    before = np.cumsum(lengths) - lengths
    places: Ints = np.repeat(starts - before, lengths)
    places += np.arange(len(places), dtype=np.int64)
    return places


def distinct(ids: Ids) -> Ids:
    """Return every id once, ascending: what `np.unique` returns, in a fifth of its time."""
    ordered = np.sort(ids)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ids) else ordered


def highest(scores: Weights, count: int) -> Ints:
    """Return the numbers of the highest scores, ascending: so many, and those that equal the lowest of them."""
    candidates = np.arange(len(scores))
    columns = max(_COLUMNS, 8 * count)
    if rows := len(scores) // columns:
        # As many columns as are wanted reach this height, so the highest scores all do: only they are looked at again.
        tops = scores[: rows * columns].reshape(rows, columns).max(axis=0)
        candidates = np.flatnonzero(scores >= np.partition(tops, columns - count)[columns - count])
    if len(candidates) <= count:
        return candidates
    found = scores[candidates]
    best: Ints = candidates[found >= np.partition(found, len(found) - count)[len(found) - count]]
    return best


def strings(texts: Iterable[str]) -> Strings:
    """Return texts as numbered strings."""
    encoded = [t.encode("utf-8", "replace") for t in texts]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(e) for e in encoded], out=offsets[1:])
    return Strings(offsets, np.frombuffer(b"".join(encoded), np.uint8))


def save(folder: Path, name: str, value: Groups | Postings | Strings) -> None:
    """Write every array of a value beside each other in a folder."""
    for part in value.__slots__:
        np.save(folder / f"{name}.{part}.npy", getattr(value, part), allow_pickle=False)


def load(folder: Path, name: str, shape: type[T]) -> T:
    """Return a value whose arrays are mapped from its files."""
    return shape(*(open_array(folder / f"{name}.{part}.npy") for part in _parts(shape)))


def _parts(shape: type[Any]) -> Sequence[str]:
    return tuple(shape.__slots__)

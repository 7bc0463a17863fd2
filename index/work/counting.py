"""The words of passages, counted beside whatever else goes on: in a process of its own where one costs little, else here."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache

from index.passages.pieces import Piece
from index.shelves.codec import Later
from index.words.bm25 import Bag, Tongue
from index.words.kiwi import kiwi, loaded
from ingest.processes import alone, pool

Counted = Callable[[Sequence[Piece]], Sequence[Bag]]
_Said = tuple[tuple[str, str], ...]  # the context and the text of each passage


class Here:
    """Counts in this process, when the counts are first looked at."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._tongue = Tongue()

    def __call__(self, pieces: Sequence[Piece]) -> Sequence[Bag]:
        """Return the words of passages."""
        return Later(lambda: _bags(self._tongue, _said(pieces)))


class Beside:
    """Counts in another process, which begins at once to load the analyser: here that would hold up every thread for a second."""

    def __init__(self) -> None:
        """Start it."""
        self._hands: ProcessPoolExecutor = pool(1)
        self._hands.submit(_begin)

    def __call__(self, pieces: Sequence[Piece]) -> Sequence[Bag]:
        """Return the words of passages, which are there when they are first looked at."""
        said = _said(pieces)
        try:
            counted = self._hands.submit(_count, said)
        except BrokenProcessPool:
            return Later(lambda: _bags(_tongue(), said))
        return Later(lambda: _answer(counted, said))

    def close(self) -> None:
        """Let it end when it is done with what it was given."""
        self._hands.shutdown(wait=False)


def beside() -> Beside | None:
    """Return another process that counts; none where it could not be forked, or where the analyser is loaded already."""
    return Beside() if alone() and not loaded() else None


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever is asked to stop here lets this process end, too
    kiwi().tokenize("")


def _count(said: _Said) -> list[bytes]:
    return [bag.packed() for bag in _bags(_tongue(), said)]


def _answer(counted: Future[list[bytes]], said: _Said) -> Iterable[Bag]:
    try:
        return map(Bag.unpacked, counted.result())
    except BrokenProcessPool:  # killed, where memory is short: it only saves time
        return _bags(_tongue(), said)


def _said(pieces: Sequence[Piece]) -> _Said:
    return tuple((p.context, p.text) for p in pieces)


def _bags(tongue: Tongue, said: _Said) -> Iterable[Bag]:
    return (tongue.passage(context, text) for context, text in said)


@cache
def _tongue() -> Tongue:
    return Tongue()

"""Whoever reads the files of an ingest: processes of this machine, or a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from index.options import IndexOptions
from index.work.counting import beside
from index.work.taking import Taken, Taker, unpacked
from index.work.underway import Underway
from ingest.corpus import Found, few, outcomes_of_files


class Work(Protocol):
    """Takes files in, and gives what they come to."""

    @property
    def embedded(self) -> int:
        """How many passages it has embedded, besides."""
        ...

    def take(self, files: Sequence[Found]) -> Iterator[Taken]:
        """Yield what each file comes to, in order."""
        ...


class Here:
    """This machine. What a cluster left behind when its driver died is taken up first."""

    embedded = 0

    def __init__(self, options: IndexOptions, underway: Underway) -> None:
        """Take how long passages are, how many processes may read, and what was kept."""
        self._options, self._underway = options, underway

    def take(self, files: Sequence[Found]) -> Iterator[Taken]:
        """Yield what each file comes to, in order."""
        rest = [f for f in files if f not in self._underway]
        # Many files are read by processes of their own, which are to be started first, and which leave this one free.
        helper = beside() if rest and few(rest) else None
        try:
            taker = Taker(self._options.chunk_tokens, helper)
            fresh = map(taker.take, outcomes_of_files(rest, None, self._options.workers or None))
            for file in files:
                kept = self._underway.get(file)
                yield next(fresh) if kept is None else unpacked(kept)
        finally:
            if helper is not None:
                helper.close()


@contextmanager
def workers(options: IndexOptions, underway: Underway, cluster: str) -> Iterator[Work]:
    """Give the cluster at an address, or this machine when there is none."""
    if not cluster:
        yield Here(options, underway)
        return
    from index.work.cluster import on_cluster

    with on_cluster(cluster, options, underway) as work:
        yield work

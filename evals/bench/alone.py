"""One piece of work in a process of its own, from its start to its end: what it must load counts, whichever piece it is."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from time import perf_counter

from index.options import IndexOptions


@dataclass(frozen=True, slots=True)
class Ingest:
    """All of it: a folder into a home that holds nothing but the prepared model."""

    options: IndexOptions
    documents: Path

    def __call__(self) -> None:
        """Do it."""
        from index.build import ingest

        ingest([self.documents], self.options)


@dataclass(frozen=True, slots=True)
class Embedding:
    """The passages of an ingest through the same prepared model in as many threads, and nothing else."""

    options: IndexOptions
    passages: Sequence[str]

    def __call__(self) -> None:
        """Do it."""
        from index.meaning.embedder import open_embedder

        open_embedder(self.options).passages(self.passages)


@dataclass(frozen=True, slots=True)
class PlainIndex:
    """The plain pipeline over the same texts with the same prepared model."""

    options: IndexOptions
    texts: Mapping[str, str]

    def __call__(self) -> None:
        """Do it."""
        from evals.baselines.plain import Plain
        from index.meaning.embedder import open_embedder

        Plain(self.texts, open_embedder(self.options))


def alone(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that a piece of work takes: by the clock, and of all processors, those of its own processes too."""
    with TemporaryFile() as given:
        pickle.dump(work, given)
        given.seek(0)
        started = perf_counter()
        # A program that was installed is compiled already: it is here, too, from the second time on.
        compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        process = subprocess.Popen([sys.executable, "-m", "evals.bench.alone"], stdin=given, env=compiled)
        _, status, used = os.wait4(process.pid, 0)
        wall = perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return wall, used.ru_utime + used.ru_stime


if __name__ == "__main__":
    pickle.load(sys.stdin.buffer)()  # noqa: S301 (what `alone` wrote)

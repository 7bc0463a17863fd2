"""Processes that help this one: none outlives it, however it ends."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread, active_count


def alone() -> bool:
    """Whether this process has no thread but this one: a fork of another may inherit a lock that is never freed."""
    return active_count() == 1


def pool(workers: int) -> ProcessPoolExecutor:
    """Return as many processes: forks where that is safe, fresh ones that cost an import instead where it is not."""
    return ProcessPoolExecutor(
        workers, mp_context=get_context("fork" if alone() else "spawn"), initializer=_end_with_parent
    )


def _end_with_parent() -> None:
    # A fork holds open what its parent held: left behind by a parent that was killed, it would keep the writer's lock for ever.
    Thread(target=_watch, name="parent", daemon=True).start()


def _watch() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

"""Processes that help this one: none outlives it, however it ends."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread, active_count

_TASKS = Path("/proc/self/task")


def alone() -> bool:
    """Whether this process has no thread but this one: a fork of another may inherit a lock that is never freed.

    Threads that libraries start unseen by Python count, too, if they bear a name of their own, as those of database and
    network clients do; the nameless ones that numpy keeps for its sums are made anew in a fork.
    """
    return active_count() == 1 and _names() <= {_name(_TASKS.parent)}


def _names() -> set[str]:
    try:
        return {_name(task) for task in _TASKS.iterdir()} - {""}
    except OSError:  # not Linux: Python's own count must do
        return set()


def _name(task: Path) -> str:
    try:
        return (task / "comm").read_text()
    except OSError:  # it has ended meanwhile
        return ""


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

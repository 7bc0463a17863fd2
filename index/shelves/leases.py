"""Who reads which generation: a row for each reader, renewed while it lives, so that nothing is taken from under it."""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
import weakref
from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import Engine, delete, func, insert, select

from index.shelves.generation import IndexFault
from index.shelves.lasting import readers

LOG = logging.getLogger("yesan.index")
EVERY = 2.0  # seconds between two signs of life
DEAD = timedelta(seconds=60)  # without one, a reader counts as gone
AWAY = timedelta(seconds=8)  # without one, a switch does not wait for it


class Lease:
    """A generation that is read; it ends when nobody holds it any more."""

    __slots__ = ("__weakref__", "generation")

    def __init__(self, generation: str) -> None:
        """Take its name."""
        self.generation = generation


class Leases:
    """What this process reads, told to the database every other second by a thread of its own."""

    def __init__(self, engine: Engine, look: Callable[[], str]) -> None:
        """Take the database, and what to do at each sign of life: it gives the newest generation that is at hand."""
        self._engine = engine
        self._look = look
        self._id = f"{os.getpid()}-{secrets.token_hex(8)}"
        self._held: weakref.WeakSet[Lease] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None

    def take(self, generation: str) -> Lease:
        """Return what keeps a generation from being taken away for as long as it is held."""
        lease = Lease(generation)
        weakref.finalize(lease, self._wake.set).atexit = False
        with self._lock:
            self._held.add(lease)
            self._tell("")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="lease", daemon=True)
                self._thread.start()
        return lease

    def _run(self) -> None:
        while True:
            self._wake.wait(EVERY)
            self._wake.clear()
            try:
                fetched = self._look() if len(self._held) else ""
                with self._lock:
                    self._tell(fetched)
                    if not len(self._held):
                        self._thread = None
                        return
            except IndexFault as fault:
                LOG.warning("%s", fault.en)
            except Exception:
                LOG.warning("a sign of life could not be given", exc_info=True)

    def _tell(self, fetched: str) -> None:
        row = {"id": self._id, "host": socket.gethostname(), "fetched": fetched}
        with self._engine.begin() as on:
            on.execute(delete(readers).where(readers.c.id == self._id))
            for generation in {lease.generation for lease in self._held}:
                # The server's clock: those of many hosts differ.
                on.execute(insert(readers).values(row | {"generation": generation, "seen": func.now()}))


def read_now(engine: Engine) -> set[str]:
    """Return the generations that some reader holds; readers that died are forgotten."""
    with engine.begin() as on:
        on.execute(delete(readers).where(readers.c.seen < func.now() - DEAD))
        return set(on.scalars(select(readers.c.generation)))


def behind(engine: Engine, generation: str) -> int:
    """Return how many living readers do not have a generation at hand yet."""
    alive = readers.c.seen >= func.now() - AWAY
    with engine.connect() as on:
        return len(set(on.scalars(select(readers.c.id).where(alive, readers.c.fetched < generation))))

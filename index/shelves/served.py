"""Generations in a database: each a view of rows that they share, so that an ingest writes only what has changed."""

from __future__ import annotations

import json
import logging
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select, update

from index.shelves.generation import KEPT, Forget, IndexFault, Manifest, busy, new_line, number
from index.shelves.lasting import generations, pointer
from index.shelves.leases import DEAD, Leases, behind, read_now
from index.shelves.parts import Files, Parts
from index.shelves.postgres import analyse, call_me, drop_views, holder, lock, make_generation, unlock
from index.shelves.rowsets import Rowset, ServedStore
from index.shelves.store import Store

LOG = logging.getLogger("yesan.index")
_PATIENCE = 60.0  # seconds that a switch waits for readers to fetch what they will read


class Served:
    """The generations of one database; folders under the home hold what was fetched of them."""

    def __init__(self, engine: Engine, home: Path, forget: Forget, keep: int = KEPT) -> None:
        """Take the database, a folder for what is fetched, and what lets go of vectors."""
        self._engine, self._home, self._forget, self._keep = engine, home, forget, keep
        self._parts = Parts(engine)
        self._leases = Leases(engine, self._look)
        self._writer: Connection | None = None

    def current(self) -> str | None:
        """Return the name of the generation that answers; None before the first."""
        with self._engine.connect() as on:
            return on.scalar(select(pointer.c.name))

    def names(self) -> list[str]:
        """Return every finished generation, the oldest first."""
        return self._names("ready")

    def manifest(self, name: str) -> Manifest:
        """Return what a generation says of itself; FileNotFoundError when it is no more."""
        row = self._row(name)
        told = {
            "fingerprint": json.loads(row.fingerprint),
            "counts": json.loads(row.counts),
            "note": json.loads(row.note),
        }
        return Manifest(name, made=row.made, **told)

    def line(self, name: str) -> str:
        """Return the line of a generation: those that came of one by changes share their rows and their vectors."""
        return str(self._row(name).line)

    def reading(self, name: str) -> object:
        """Return what keeps a generation from being taken away for as long as it is held."""
        lease = self._leases.take(name)
        self._row(name)
        return lease

    def store(self, name: str, *, writing: bool = False) -> Store:
        """Return the rows of a generation."""
        del writing
        return ServedStore(self._engine, name, self.line(name), number(name))

    def arrays(self, name: str) -> Path:
        """Return the folder of a generation's arrays, fetched when this host has not got it yet."""
        files: Files = json.loads(self._row(name).files)
        place = self._fetched(name, files)
        if not place.exists():
            self._parts.fetch(name, files, place)
            self._tidy()
        return place

    def folder(self, name: str) -> Path:
        """Return the folder in which a generation is made."""
        return self._home / "making" / name

    @contextmanager
    def writing(self, wait: float = 0.0) -> Iterator[None]:
        """Hold the lock of the one writer; the database lets go of it when the connection ends, however it ends."""
        until = time.monotonic() + wait
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as on:
            call_me(on, "yesan ingest")
            while not lock(on):
                if time.monotonic() >= until:
                    who = holder(on)
                    raise busy(who, who)
                time.sleep(0.2)
            self._writer = on
            try:
                yield
            finally:
                self._writer = None
                try:
                    unlock(on)
                except IndexFault:
                    on.invalidate()  # the lock has ended with the connection

    def begin(self, *, copy: bool, made: Mapping[str, str] | None = None) -> str:
        """Start the next generation over the rows of the current one or over none, or go on with an unfinished one."""
        current = self.current()
        wanted = json.dumps(made or {}, sort_keys=True)
        for name in self._names("draft"):
            row = self._row(name)
            if made and (row.base, row.fingerprint, not _begins(name, row.line)) == (current, wanted, copy):
                return self._fresh(name)
            self._drop(name)
        for name in reversed(self.names()):
            if current is None or name > current:
                self._wait_unread(name)
                self._drop(name)
        self._bury()
        with self._engine.begin() as on:
            last = on.scalar(select(func.max(generations.c.name)))
            name = f"g{number(last) + 1 if last else 1:06d}"
            line = self.line(current) if copy and current else new_line(name)
            make_generation(on, name, line, number(name))
            row = {
                "name": name,
                "line": line,
                "state": "draft",
                "base": current,
                "made": time.time(),
                "fingerprint": wanted,
            }
            on.execute(insert(generations), row | {"counts": "{}", "note": "{}", "files": "{}"})
        return self._fresh(name)

    def _fresh(self, name: str) -> str:
        shutil.rmtree(self.folder(name), ignore_errors=True)
        self.folder(name).mkdir(parents=True)
        return name

    def publish(self, manifest: Manifest) -> None:
        """Make a generation the one that answers: all of it is stored, and readers have it, before the pointer moves."""
        made = self.folder(manifest.name) / "arrays"
        files = self._parts.put(manifest.name, made)
        kept = self._fetched(manifest.name, json.loads(json.dumps(files)))
        kept.parent.mkdir(parents=True, exist_ok=True)
        if not kept.exists():
            made.rename(kept)
        shutil.rmtree(self.folder(manifest.name), ignore_errors=True)
        analyse(self._engine, self.line(manifest.name))
        said = {
            k: json.dumps(v, sort_keys=True, ensure_ascii=False)
            for k, v in asdict(manifest).items()
            if isinstance(v, dict)
        }
        row = said | {"made": manifest.made, "files": json.dumps(files), "state": "ready"}
        self._held().execute(update(generations).where(generations.c.name == manifest.name).values(row))
        self._wait_fetched(manifest.name)
        self.switch(manifest.name)
        try:
            self.sweep()
        except IndexFault as fault:  # what is left over is taken away by the next ingest
            LOG.warning("%s", fault.en)

    def switch(self, name: str) -> None:
        """Let a finished generation answer from now on: one row changes, for every reader at once."""
        on = self._held()
        if not on.execute(update(pointer).values(name=name)).rowcount:
            on.execute(insert(pointer), {"id": 1, "name": name})

    def abandon(self, name: str) -> None:
        """Leave an unfinished generation as it is: the next ingest goes on with it."""

    def sweep(self) -> None:
        """Take away all but the last finished generations and those that somebody reads; only a writer may."""
        self._held()
        current, finished = self.current() or "", self.names()
        kept = {*[n for n in finished if n <= current][-self._keep :], *read_now(self._engine)}
        for name in finished:
            if name < current and name not in kept:
                self._hide(name)
        self._bury()

    def _bury(self) -> None:
        """Take away the rows that no generation shows any more."""
        for line, members in self._lines().items():
            shown = [number(n) for n, state in members.items() if state != "hidden"]
            if shown:
                Rowset(self._engine, line).bury(min(shown), partial(self._forget, line))
            else:
                self._forget(line, None)
                Rowset(self._engine, line).drop()
                for name in members:
                    self._mark(name, "gone")

    def _drop(self, name: str) -> None:
        """Undo the newest generation, finished or not."""
        line = self.line(name)
        self._hide(name)
        if not _begins(name, line):
            Rowset(self._engine, line).undo(number(name), partial(self._forget, line))

    def _hide(self, name: str) -> None:
        with self._engine.begin() as on:
            drop_views(on, name)
        self._parts.drop(name)
        self._mark(name, "hidden")

    def _mark(self, name: str, state: str) -> None:
        with self._engine.begin() as on:
            on.execute(update(generations).where(generations.c.name == name).values(state=state))

    def _lines(self) -> dict[str, dict[str, str]]:
        chosen = select(generations.c.line, generations.c.name, generations.c.state).where(
            generations.c.state != "gone"
        )
        lines: dict[str, dict[str, str]] = {}
        with self._engine.connect() as on:
            for line, name, state in on.execute(chosen.order_by(generations.c.name)):
                lines.setdefault(line, {})[name] = state
        return lines

    def _wait_unread(self, name: str) -> None:
        """Wait until nobody reads a generation that is to be undone: its readers have gone on, or have died."""
        until = time.monotonic() + DEAD.total_seconds() * 2
        while name in read_now(self._engine):
            if time.monotonic() > until:
                raise busy(f"{name}을 읽는 서버", f"a reader of {name}")
            time.sleep(0.5)

    def _wait_fetched(self, name: str) -> None:
        """Wait until every living reader has a generation at hand, but not for ever: a slow one fetches it later."""
        until = time.monotonic() + _PATIENCE
        while behind(self._engine, name) and time.monotonic() < until:
            time.sleep(0.2)

    def _look(self) -> str:
        """Fetch the newest finished generation, so that a switch to it is quick; return the newest at hand."""
        newest = max(self.names(), default="")
        if newest:
            self.arrays(newest)
        return newest

    def _fetched(self, name: str, files: Files) -> Path:
        told = json.dumps(files, sort_keys=True)
        return self._home / "fetched" / f"{name}-{sha256(told.encode()).hexdigest()[:12]}"

    def _tidy(self) -> None:
        """Remove fetched folders of generations that are no more; what is mapped of them stays readable."""
        known = set(self.names())
        for folder in (self._home / "fetched").glob("g*-*"):
            if folder.name.partition("-")[0] not in known:
                shutil.rmtree(folder, ignore_errors=True)

    def _held(self) -> Connection:
        if self._writer is None:
            raise RuntimeError("only a writer may")
        return self._writer

    def _row(self, name: str) -> Any:
        shown = generations.c.state.in_(("draft", "ready"))
        with self._engine.connect() as on:
            row = on.execute(select(generations).where(generations.c.name == name, shown)).first()
        if row is None:
            raise FileNotFoundError(name)
        return row

    def _names(self, state: str) -> list[str]:
        chosen = select(generations.c.name).where(generations.c.state == state).order_by(generations.c.name)
        with self._engine.connect() as on:
            return list(on.scalars(chosen))


def _begins(name: str, line: str) -> bool:
    return line.startswith(f"{name}-")

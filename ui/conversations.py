"""Conversations kept for a while under names that cannot be guessed: in this process, or where every reader sees them."""

from __future__ import annotations

import json
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from sqlalchemy import Column, DateTime, Engine, MetaData, String, Table, Text, delete, func, insert, select, update

from assistant.answer import Answer
from ui.chat import Turn
from ui.codec import pack, unpack

MOST = 2_000  # conversations kept in one process
HOUR = 3_600.0
Said = tuple[Answer, ...]

METADATA = MetaData()
CONVERSATIONS = Table(
    "conversations",
    METADATA,
    Column("name", String(64), primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
    Column("turns", Text, nullable=False),
)


class Conversations(Protocol):
    """Where conversations are kept; those that nobody goes on with are forgotten."""

    def open(self, name: str) -> Said:
        """Return what a conversation holds; KeyError when it is not, or no longer, known."""
        ...

    def keep(self, name: str, said: Said) -> None:
        """Keep a conversation; it is safe when this returns."""
        ...


class InMemory:
    """Conversations of one process, bounded in number and age; nothing is written down."""

    def __init__(self, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[float, Said]] = OrderedDict()

    def open(self, name: str) -> Said:
        """Return what a conversation holds; KeyError when it is not, or no longer, known."""
        with self._lock:
            at, said = self._kept[name]
            if self._clock() - at > HOUR:
                del self._kept[name]
                raise KeyError(name)
            return said

    def keep(self, name: str, said: Said) -> None:
        """Keep a conversation."""
        with self._lock:
            self._kept[name] = (self._clock(), said)
            self._kept.move_to_end(name)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


class InDatabase:
    """Conversations in the database of the index, bounded in age: any reader goes on with any of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def open(self, name: str) -> Said:
        """Return what a conversation holds; KeyError when it is not, or no longer, known."""
        alive = CONVERSATIONS.c.at >= func.now() - timedelta(seconds=HOUR)
        chosen = select(CONVERSATIONS.c.turns).where(CONVERSATIONS.c.name == name, alive)
        with self._engine.connect() as on:
            turns = on.scalar(chosen)
        if turns is None:
            raise KeyError(name)
        return tuple(answer for turn in json.loads(turns) if (answer := unpack(turn).answer))

    def keep(self, name: str, said: Said) -> None:
        """Keep a conversation, and let go of those that are too old."""
        row = {"at": func.now(), "turns": json.dumps([pack(Turn(a.question, a)) for a in said])}
        with self._engine.begin() as on:
            if not on.execute(update(CONVERSATIONS).where(CONVERSATIONS.c.name == name).values(row)).rowcount:
                on.execute(insert(CONVERSATIONS).values(row | {"name": name}))
            on.execute(delete(CONVERSATIONS).where(CONVERSATIONS.c.at < func.now() - timedelta(seconds=HOUR)))

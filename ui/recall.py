"""Earlier questions as answers: a caller sends the questions, or the name of a conversation kept here for a while."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence

from assistant.answer import Answer
from ui.desk import Desk

MOST = 2_000  # conversations kept
TURNS = 20  # remembered of each
HOUR = 3_600.0


class Recall:
    """Conversations in memory, bounded in number, length and age; nothing is written down."""

    def __init__(self, desk: Desk, most: int = MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._desk = desk
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[float, tuple[Answer, ...]]] = OrderedDict()

    def replay(self, questions: Sequence[str]) -> tuple[Answer, ...]:
        """Return the answers to earlier questions, asked again in order; the same questions give the same answers."""
        said: tuple[Answer, ...] = ()
        for question in questions[-TURNS:]:
            said = (*said, self._desk.ask(question, said))
        return said

    def open(self, name: str) -> tuple[Answer, ...]:
        """Return what a conversation holds; KeyError when it is not, or no longer, known."""
        with self._lock:
            at, said = self._kept[name]
            if self._clock() - at > HOUR:
                del self._kept[name]
                raise KeyError(name)
            return said

    def keep(self, name: str | None, said: tuple[Answer, ...]) -> str:
        """Keep a conversation and return its name; a new one gets a name that cannot be guessed."""
        name = name or secrets.token_urlsafe(18)
        with self._lock:
            self._kept[name] = (self._clock(), said[-TURNS:])
            self._kept.move_to_end(name)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return name

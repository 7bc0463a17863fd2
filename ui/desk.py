"""Where questions wait their turn: length, rate and crowd are limited here, for the page and the API alike."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from assistant.answer import Answer
from assistant.settings import Server
from index.shelves.generation import IndexFault
from ui.refused import NotReady, TooBusy, TooLong
from ui.tries import Tries

SOON = 5  # seconds after which a crowd may have gone


class Step(Protocol):
    """One step of the work, told while it goes on."""

    @property
    def name(self) -> str:
        """The step's name: understood, found."""
        ...

    @property
    def text(self) -> str:
        """What a reader is told."""
        ...


class Assistant(Protocol):
    """What answers: a question and what was said so far in, an answer out."""

    def ask(self, question: str, so_far: Sequence[Answer] = ...) -> Answer:
        """Return the answer."""
        ...

    def stream(self, question: str, so_far: Sequence[Answer] = ...) -> Iterator[Step | Answer]:
        """Yield steps while it works, the answer last."""
        ...


class Desk:
    """Takes questions one caller at a time and answers as many at once as there are workers."""

    def __init__(self, assistant: Assistant, options: Server) -> None:
        self._assistant = assistant
        self._options = options
        self._seats = threading.BoundedSemaphore(options.concurrent)
        self._lock = threading.Lock()
        self._inside = 0
        self._tries = Tries(options.rate_per_minute)

    @property
    def inside(self) -> int:
        """How many questions wait or are answered now."""
        return self._inside

    def admit(self, question: str, caller: str) -> None:
        """Count a question, or raise why it is refused."""
        limit = self._options.question_length
        if len(question) > limit:
            raise TooLong(len(question), limit)
        self._tries.count(caller)

    @contextmanager
    def seat(self) -> Iterator[None]:
        """Wait for a worker; raise TooBusy when too many wait already or the wait is too long."""
        with self._lock:
            if self._inside >= self._options.concurrent + self._options.waiting:
                raise TooBusy(SOON)
            self._inside += 1
        try:
            if not self._seats.acquire(timeout=self._options.patience):
                raise TooBusy(SOON)
            try:
                yield
            except IndexFault as fault:
                raise NotReady(fault.ko, fault.en) from fault
            finally:
                self._seats.release()
        finally:
            with self._lock:
                self._inside -= 1

    def ask(self, question: str, so_far: Sequence[Answer]) -> Answer:
        """Return the answer of an admitted question."""
        with self.seat():
            return self._assistant.ask(question, so_far)

    def stream(self, question: str, so_far: Sequence[Answer]) -> Iterator[Step | Answer]:
        """Yield the steps of an admitted question and its answer last."""
        with self.seat():
            yield from self._assistant.stream(question, so_far)

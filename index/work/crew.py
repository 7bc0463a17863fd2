"""Work handed to workers that may die: results in order, and what kills its worker again and again is given up."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
READ = "read"
TRIES = 3  # deaths under one task: a machine may fail by chance, but hardly three times at the same file
_DEEP = 2  # calls that wait at a worker, so that it never waits for the next
_AHEAD = 4  # units begun before the oldest is done, for each worker
_STARTS = 5  # workers in a row that died before they were ready


class LostError(Exception):
    """The worker died under a call."""


class NobodyError(Exception):
    """No worker is ready, and none becomes so."""


class Hands(Protocol):
    """Whoever starts workers and carries calls to them; what stands for a worker and for a call is its own affair."""

    def hire(self, kind: str) -> tuple[Any, Hashable]:
        """Start a worker; return it, and the call that is answered when it is ready."""
        ...

    def ask(self, worker: Any, task: Task) -> Hashable:
        """Hand a task to a worker; return the call."""
        ...

    def answered(self, calls: Sequence[Hashable], seconds: float) -> Sequence[Hashable]:
        """Wait until some calls are answered, and return them."""
        ...

    def result(self, call: Hashable) -> Any:
        """Return what came back; raise `LostError` when the worker died."""
        ...


@dataclass(eq=False)
class Task:
    """One call about one unit of work. Its arguments are made when it is sent, not while it waits."""

    unit: int
    kind: str  # of worker, and what it is to do; one who reads does everything where no other kind is hired
    arguments: Callable[[], tuple[Any, ...]]
    blamed: int = 0


@dataclass(eq=False)
class _Worker:
    kind: str
    itself: Any
    ready: bool = False
    calls: deque[tuple[Hashable, Task]] = field(default_factory=deque)


class Crew(Generic[T]):
    """Workers of one or several kinds, and the tasks that they have."""

    def __init__(self, hands: Hands, sizes: Mapping[str, int], patience: float = 120.0) -> None:
        """Take who carries, how many workers of each kind, and the seconds to wait when nobody is ready."""
        self._hands, self._patience = hands, patience
        self._window = _AHEAD * sum(sizes.values())
        self._by_call: dict[Hashable, _Worker] = {}
        self._workers: list[_Worker] = []
        self._waiting: list[Task] = []
        self._failed = 0
        for kind, count in sizes.items():
            for _ in range(count):
                self._hire(kind)

    def run(
        self, first: Iterator[Task | T], then: Callable[[Task, Any], Task | T], lost: Callable[[Task], T]
    ) -> Iterator[T]:
        """Yield what the units come to, in order. `then` turns an answer into the next task or the unit's end."""
        ended: dict[int, T] = {}
        at = begun = 0
        left = True
        seen = time.monotonic()
        while left or begun > at:
            while left and begun - at < self._window:
                step = next(first, None)
                left = step is not None
                if step is not None:
                    self._step(begun, step, ended)
                    begun += 1
            while at in ended:
                yield ended.pop(at)
                at += 1
                seen = time.monotonic()
            if at == begun:
                continue
            self._assign()
            for task, answer in self._answers():
                seen = time.monotonic()
                if not isinstance(answer, LostError):
                    self._step(task.unit, then(task, answer), ended)
                elif task.blamed >= TRIES:
                    ended[task.unit] = lost(task)
                else:
                    self._waiting.append(task)
            if not any(w.ready for w in self._workers) and time.monotonic() - seen > self._patience:
                raise NobodyError

    def _step(self, unit: int, step: Task | T, ended: dict[int, T]) -> None:
        if isinstance(step, Task):
            self._waiting.append(step)
        else:
            ended[unit] = step

    def _hire(self, kind: str) -> None:
        worker, ready = self._hands.hire(kind)
        made = _Worker(kind, worker)
        self._workers.append(made)
        self._by_call[ready] = made

    def _assign(self) -> None:
        kinds = {w.kind for w in self._workers}
        # What was begun is ended before more is begun, and the oldest first: it holds up all that came after it.
        waiting, self._waiting = sorted(self._waiting, key=lambda t: (t.kind == READ, t.unit)), []
        for task in waiting:
            kind = task.kind if task.kind in kinds else READ
            free = [w for w in self._workers if w.ready and w.kind == kind and len(w.calls) < _DEEP]
            if not free:
                self._waiting.append(task)
                continue
            worker = min(free, key=lambda w: len(w.calls))
            call = self._hands.ask(worker.itself, task)
            worker.calls.append((call, task))
            self._by_call[call] = worker

    def _answers(self) -> Iterator[tuple[Task, Any]]:
        for call in self._hands.answered(list(self._by_call), 1.0):
            worker = self._by_call.pop(call, None)
            if worker is None:  # its worker's death was noticed by an earlier call
                continue
            try:
                answer = self._hands.result(call)
            except LostError as death:
                yield from ((task, death) for task in self._bury(worker))
                continue
            if not worker.ready:
                worker.ready, self._failed = True, 0
                continue
            task = next(t for c, t in worker.calls if c == call)
            worker.calls.remove((call, task))
            yield task, answer

    def _bury(self, worker: _Worker) -> list[Task]:
        """Hire another in a dead worker's place; return its tasks, the one that it was at blamed."""
        self._failed += 0 if worker.ready else 1
        if self._failed >= _STARTS:
            raise NobodyError
        tasks = [task for _, task in worker.calls]
        for call, _ in worker.calls:
            self._by_call.pop(call, None)
        if tasks:
            tasks[0].blamed += 1  # a worker takes its calls in order
        self._workers.remove(worker)
        self._hire(worker.kind)
        return tasks

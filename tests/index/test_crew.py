"""Work for workers that may die: order is kept, a death costs a try, and three deaths cost the unit alone."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import count
from typing import Any

import pytest

from index.work.crew import READ, TRIES, Crew, LostError, NobodyError, Task


class Workers:
    """Hands whose workers take calls in order and die of certain units; the last hired is the first to answer."""

    def __init__(self, deadly: dict[int, int], *, stillborn: bool = False) -> None:
        self.deadly, self.stillborn = deadly, stillborn
        self.hired: list[str] = []
        self._names = count()
        self._calls: dict[Hashable, tuple[int, Task | None]] = {}
        self._dead: set[int] = set()

    def hire(self, kind: str) -> tuple[int, Hashable]:
        self.hired.append(kind)
        worker, call = next(self._names), next(self._names)
        self._calls[call] = (worker, None)
        return worker, call

    def ask(self, worker: int, task: Task) -> Hashable:
        call = next(self._names)
        self._calls[call] = (worker, task)
        return call

    def answered(self, calls: Sequence[Hashable], seconds: float) -> Sequence[Hashable]:
        last = max(self._calls[c][0] for c in calls)
        return [next(c for c in calls if self._calls[c][0] == last)]

    def result(self, call: Hashable) -> Any:
        worker, task = self._calls.pop(call)
        if worker in self._dead or (self.stillborn and task is None):
            raise LostError
        if task is not None and self.deadly.get(task.unit, 0):
            self.deadly[task.unit] -= 1
            self._dead.add(worker)
            raise LostError
        return None if task is None else (task.kind, *task.arguments())


def done(crew: Crew[str], units: int) -> list[str]:
    def then(task: Task, answer: Any) -> Task | str:
        if task.kind == READ:
            return Task(task.unit, "embed", lambda: (task.unit,))
        return f"{answer[0]} {answer[1]}"

    first = (Task(n, READ, lambda n=n: (n,)) for n in range(units))  # type: ignore[misc]
    return list(crew.run(first, then, lambda task: f"lost {task.unit}"))


@pytest.mark.parametrize("sizes", [{READ: 1}, {READ: 3}, {READ: 3, "embed": 1}])
def test_results_come_in_the_order_of_the_units(sizes: dict[str, int]) -> None:
    workers = Workers({})
    assert done(Crew(workers, sizes), 40) == [f"embed {n}" for n in range(40)]
    assert len(workers.hired) == sum(sizes.values())


def test_a_death_costs_a_worker_and_no_unit() -> None:
    workers = Workers({3: 1, 20: 2})
    assert done(Crew(workers, {READ: 3}), 40) == [f"embed {n}" for n in range(40)]
    assert len(workers.hired) == 6


def test_a_unit_that_keeps_killing_its_worker_is_given_up_and_stops_nothing() -> None:
    workers = Workers({7: 1000})
    assert done(Crew(workers, {READ: 2}), 20) == [f"lost {n}" if n == 7 else f"embed {n}" for n in range(20)]
    assert len(workers.hired) == 2 + TRIES


def test_workers_that_die_before_they_are_ready_are_not_hired_for_ever() -> None:
    with pytest.raises(NobodyError):
        done(Crew(Workers({}, stillborn=True), {READ: 2}), 3)


def test_a_unit_that_needs_no_worker_keeps_its_place() -> None:
    crew: Crew[str] = Crew(Workers({}), {READ: 2})
    first: Iterator[Task | str] = iter([Task(0, READ, lambda: (0,)), "here", Task(2, READ, lambda: (2,))])
    assert list(crew.run(first, lambda task, _: f"read {task.unit}", lambda _: "lost")) == ["read 0", "here", "read 2"]


def test_nothing_to_do_is_done_at_once() -> None:
    assert done(Crew(Workers({}), {READ: 2}), 0) == []

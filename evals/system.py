"""What is measured: anything that takes a question with its conversation and gives an answer as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from tqdm import tqdm

from evals.case import Case
from evals.given import ERROR, Given, read_given
from evals.row import Found


class System(Protocol):
    """One way to answer: the assistant, or a baseline."""

    @property
    def name(self) -> str:
        """Its name in a report."""
        ...

    def answer(self, case: Case) -> dict[str, Any] | None:
        """Return the answer to a case, the earlier questions of its conversation asked first; None for none."""
        ...

    def retrieve(self, case: Case, limit: int) -> Sequence[Found]:
        """Return the pieces of documents found for a case, best first; none for a system that does not say."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """All answers of one system."""

    name: str
    records: tuple[dict[str, Any], ...]  # as JSON, in the order of the cases that were answered
    found: dict[str, tuple[Found, ...]]

    @property
    def answers(self) -> dict[str, Given]:
        """The answers by the id of their case."""
        return {str(r["id"]): read_given(r) for r in self.records}


@dataclass(frozen=True, slots=True)
class Recorded:
    """Answers given earlier, by any program that writes the same shape."""

    name: str
    records: dict[str, dict[str, Any]]

    def answer(self, case: Case) -> dict[str, Any] | None:
        """Return the recorded answer."""
        return self.records.get(case.id)

    def retrieve(self, case: Case, limit: int) -> Sequence[Found]:
        """Return nothing: a file of answers does not say what was found."""
        del case, limit
        return ()


DEPTH = 10  # pieces asked of retrieval


def ask_all(system: System, cases: Iterable[Case], *, quiet: bool = False) -> Asked:
    """Ask a system every question, one after another: latencies are those of one person asking."""
    records: list[dict[str, Any]] = []
    found: dict[str, tuple[Found, ...]] = {}
    for case in tqdm(list(cases), desc=system.name, unit="q", disable=quiet or None):
        answer = _answer(system, case)
        if answer is not None:
            records.append({**answer, "id": case.id})
        if not case.history:  # a follow-up stands in no document by its own words
            found[case.id] = tuple(system.retrieve(case, DEPTH))
    return Asked(system.name, tuple(records), found)


def _answer(system: System, case: Case) -> dict[str, Any] | None:
    try:
        return system.answer(case)
    except Exception as error:  # noqa: BLE001 (whatever one question does, the others are asked; a metric counts it)
        return {"status": ERROR, "text": f"{type(error).__name__}: {error}", "figures": []}

"""The papers of a town that does not exist, read by the real reader and held by the real finder in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerFigure
from assistant.assistant import Assistant
from index.memory import finder_of
from ingest.checks.check import check
from ingest.extract import extract
from ingest.read import read_text

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

PAPERS = Path(__file__).parent / "papers"


def _talk(assistant: Assistant) -> Talk:
    def talk(*questions: str) -> Answer:
        so_far: list[Answer] = []
        for question in questions:
            so_far.append(assistant.ask(question, tuple(so_far)))
        return so_far[-1]

    return talk


def _over(papers: Mapping[str, str]) -> Talk:
    return _talk(Assistant(finder_of([check(extract(read_text(papers[name], name))) for name in sorted(papers)])))


@pytest.fixture(scope="session")
def papers() -> Mapping[str, str]:
    """The town's papers by name, as stored."""
    return {path.name: path.read_text("utf-8") for path in sorted(PAPERS.glob("*.txt"))}


@pytest.fixture(scope="session")
def talk(papers: Mapping[str, str]) -> Talk:
    """Ask the questions of one conversation, and return the last answer."""
    return _over(papers)


@pytest.fixture(scope="session")
def over() -> Over:
    """Hold other papers, and talk over them."""
    return _over


@pytest.fixture(scope="session")
def printed() -> Callable[[Answer, str], list[str]]:
    """What an answer prints in one role, in order."""

    def of(answer: Answer, role: str = "answer") -> list[str]:
        chosen: Sequence[AnswerFigure] = [f for f in answer.figures if f.role.value == role]
        return [f.printed for f in chosen]

    return of

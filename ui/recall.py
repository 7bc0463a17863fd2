"""Earlier questions as answers: a caller sends the questions, or the name of a conversation kept here for a while."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from assistant.answer import Answer
from ui.conversations import Conversations, InMemory
from ui.desk import Desk

TURNS = 20  # remembered of each


class Recall:
    """Conversations, bounded in length, number and age."""

    def __init__(self, desk: Desk, kept: Conversations | None = None) -> None:
        self._desk = desk
        self._kept = kept or InMemory()

    def replay(self, questions: Sequence[str]) -> tuple[Answer, ...]:
        """Return the answers to earlier questions, asked again in order; the same questions give the same answers."""
        said: tuple[Answer, ...] = ()
        for question in questions[-TURNS:]:
            said = (*said, self._desk.ask(question, said))
        return said

    def open(self, name: str) -> tuple[Answer, ...]:
        """Return what a conversation holds; KeyError when it is not, or no longer, known."""
        return self._kept.open(name)

    def keep(self, name: str | None, said: tuple[Answer, ...]) -> str:
        """Keep a conversation and return its name; a new one gets a name that cannot be guessed."""
        name = name or secrets.token_urlsafe(18)
        self._kept.keep(name, said[-TURNS:])
        return name

"""The optional language model: it words what was decided, in slots, and whatever fails the check is replaced."""

from __future__ import annotations

from typing import Protocol

from assistant.draft import Draft


class Wording(Protocol):
    """Rewords a draft; returns it unchanged whenever it cannot do so exactly."""

    def reword(self, draft: Draft, question: str, *, english: bool) -> Draft:
        """Return the draft in better words, with the same figures."""
        ...

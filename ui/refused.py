"""Why a question is not taken.

Refused
├── TooLong   413  more characters than are read
├── TooOften  429  one caller asked more often than is allowed
└── TooBusy   503  more questions wait than can be answered in time
"""

from __future__ import annotations


class Refused(Exception):
    """A question was not taken; nothing of it was answered."""

    status = 503

    def __init__(self, retry_after: int | None = None) -> None:
        super().__init__(retry_after)
        self.retry_after = retry_after


class TooLong(Refused):
    """The question has more characters than are read."""

    status = 413

    def __init__(self, length: int, limit: int) -> None:
        super().__init__()
        self.length = length
        self.limit = limit


class TooOften(Refused):
    """One caller asked more often than is allowed."""

    status = 429


class TooBusy(Refused):
    """More questions wait than can be answered in time."""

    status = 503

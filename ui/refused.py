"""Why a question is not taken.

Refused
├── TooLong   413  more characters than are read
├── TooOften  429  one caller asked more often than is allowed
├── TooBusy   503  more questions wait than can be answered in time
└── NotReady  503  there is no index, or it cannot be used
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


class NotReady(Refused):
    """There is no index, or it cannot be used; the index says why in two languages."""

    status = 503

    def __init__(self, ko: str, en: str) -> None:
        super().__init__(30)
        self.ko = ko
        self.en = en

"""How often one caller did something within the last minute."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable

from ui.refused import TooOften

CALLERS = 10_000  # remembered at once
WINDOW = 60.0


class Tries:
    """Counts, and raises TooOften with the seconds to wait; bounded in memory, whoever calls."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def count(self, caller: str) -> None:
        """Count one try, or raise TooOften; a refused try is not counted."""
        now = self._clock()
        with self._lock:
            times = self._seen.setdefault(caller, deque())
            self._seen.move_to_end(caller)
            while len(self._seen) > CALLERS:
                self._seen.popitem(last=False)
            while times and times[0] <= now - WINDOW:
                times.popleft()
            if len(times) >= self._most:
                raise TooOften(max(1, int(times[0] + WINDOW - now) + 1))
            times.append(now)

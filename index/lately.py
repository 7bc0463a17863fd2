"""What was read lately, by key: those not held are read together, and the ones not asked for the longest are let go."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Lately(Generic[K, V]):
    """So many values at most. Many threads may share one."""

    def __init__(self, most: int) -> None:
        """Take how many are held."""
        self._most = most
        self._held: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def all(self, keys: Sequence[K], read: Callable[[Sequence[K]], Mapping[K, V]]) -> dict[K, V]:
        """Return the values of keys; `read` is given those that are not held, if there are any.

        >>> held = Lately[int, str](2)
        >>> held.all([1, 2], lambda keys: {k: str(k) for k in keys}), held.all([2, 1], lambda keys: {})
        ({1: '1', 2: '2'}, {2: '2', 1: '1'})
        """
        with self._lock:
            found = {k: self._held[k] for k in keys if k in self._held}
        if missing := [k for k in keys if k not in found]:
            found |= read(missing)
        with self._lock:
            for key in keys:
                self._held[key] = found[key]
                self._held.move_to_end(key)
            while len(self._held) > self._most:
                self._held.popitem(last=False)
        return found

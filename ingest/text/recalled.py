"""What short texts come to, remembered: in a table the same words stand again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

T = TypeVar("T")
_SHORT = 48  # characters: a paragraph is not kept, it hardly comes twice
_MANY = 1 << 14


def recall(turn: Callable[[str], T]) -> Callable[[str], T]:
    """Remember what a function makes of the last short texts; it must depend on the text alone, and give what nobody changes.

    >>> [recall(len)(text) for text in ("예산액", "예산액")]
    [3, 3]
    """
    known = lru_cache(maxsize=_MANY)(turn)

    @wraps(turn)
    def told(text: str) -> T:
        return known(text) if len(text) <= _SHORT else turn(text)

    return told

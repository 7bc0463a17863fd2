"""Text as the indexes compare it: cleaned of what breaks libraries, in pairs of characters, in jamo."""

from __future__ import annotations

import unicodedata

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]
_SHIFT = np.uint64(32)


def clean(text: str) -> str:
    """Return text in composed form, without what breaks C libraries and UTF-8: NUL and lone surrogates."""
    safe = text.replace("\0", " ").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return unicodedata.normalize("NFC", safe)


def pairs(squeezed: str) -> Keys:
    """Return the distinct pairs of neighbouring characters as numbers, in order; a single character stands alone."""
    codes = np.frombuffer(squeezed.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    if len(codes) < 2:
        return codes
    return np.unique((codes[:-1] << _SHIFT) | codes[1:])


def jamo(text: str) -> str:
    """Return Hangul taken apart into its letters, so that 전시훼 and 전시회 differ in one."""
    return unicodedata.normalize("NFD", text)


def is_korean(text: str) -> bool:
    """Tell whether a text holds any Hangul."""
    return any("가" <= c <= "힣" or "ㄱ" <= c <= "ㅣ" for c in text)

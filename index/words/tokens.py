"""Tokens as tiktoken counts them, from the encoding that llama-index carries: no network."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

_ENCODING = "cl100k_base"


def carried() -> Path:
    """Return the folder of encodings that comes with llama-index, without importing it."""
    spec = find_spec("llama_index")
    places = [Path(p) for p in (spec.submodule_search_locations or ())] if spec else []
    for place in places:
        if (folder := place / "core" / "_static" / "tiktoken_cache").is_dir():
            return folder
    raise ModuleNotFoundError("llama-index-core is not installed: pip install llama-index-core")


@cache
def counter() -> Callable[[str], int]:
    """Return the function that counts the tokens of a text."""
    os.environ.setdefault("TIKTOKEN_CACHE_DIR", str(carried()))
    import tiktoken

    encoding = tiktoken.get_encoding(_ENCODING)

    def count(text: str) -> int:
        return len(encoding.encode_ordinary(text))

    # Headers and context lines come again and again.
    return lru_cache(maxsize=1 << 15)(count)

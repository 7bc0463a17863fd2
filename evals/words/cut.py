"""Labels cut into the index's own tokens once, for all engines that are built from them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from index.words import Bag, Tongue, bag_of

_AT_ONCE = 2_000
_PAIR = "\x01"  # begins a token that is a pair of characters


@dataclass(frozen=True, slots=True)
class Cut:
    """One text as its engines take it."""

    bag: Bag
    words: str  # the tokens that are words, as PostgreSQL writes a tsvector
    tokens: str  # those that are pairs of characters, too


def words_of(tokens: Counter[str]) -> Counter[str]:
    """Return the tokens that are words."""
    return Counter({t: n for t, n in tokens.items() if not t.startswith(_PAIR)})


def cut(text: str, tongue: Tongue) -> Cut:
    """Return the tokens of a text."""
    found = tongue.tokens(text)
    return Cut(bag_of(found), vector(words_of(found)), vector(found))


def vector(tokens: Counter[str]) -> str:
    r"""Return tokens as PostgreSQL reads a tsvector, each with as many places as it has occurrences.

    >>> print(vector(Counter({"it's": 2, "a\\b": 1})))
    'it''s':1,2 'a\\b':1
    """
    return " ".join(f"{quoted(t)}:{','.join(map(str, range(1, n + 1)))}" for t, n in tokens.items())


def quoted(token: str) -> str:
    """Return a token as PostgreSQL reads it in a tsvector or a tsquery."""
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'"


def cut_all(texts: Sequence[str]) -> list[Cut]:
    """Return the tokens of many texts, cut on every core."""
    with ProcessPoolExecutor(os.cpu_count()) as crew:
        return [one for several in crew.map(_several, _batches(texts)) for one in several]


def _several(texts: Sequence[str]) -> list[Cut]:
    tongue = Tongue()
    return [cut(text, tongue) for text in texts]


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    return (texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE))

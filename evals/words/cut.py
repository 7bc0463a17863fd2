"""Labels cut into the index's own tokens once, for all engines that are built from them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.words.labels import Label
from index.words.bm25 import Bag, Tongue, bag_of
from ingest.processes import pool

_AT_ONCE = 2_000
_PAIR = "\x01"  # begins a token that is a pair of characters


@dataclass(frozen=True, slots=True)
class Cut:
    """One label as its engines take it."""

    bag: Bag
    words: str  # the tokens that are words, as PostgreSQL writes a tsvector
    tokens: str  # those that are pairs of characters, too


def words_of(tokens: Counter[str]) -> Counter[str]:
    """Return the tokens that are words."""
    return Counter({t: n for t, n in tokens.items() if not t.startswith(_PAIR)})


def cut(label: Label, tongue: Tongue, known: dict[str, Counter[str]] | None = None) -> Cut:
    """Return the tokens of a label. Those of its project are remembered, as the index does for what comes with many passages."""
    known = {} if known is None else known
    if label.project not in known:
        known.clear()
        known[label.project] = tongue.tokens(label.project)
    found = known[label.project] + tongue.tokens(label.item)
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


def cut_all(labels: Sequence[Label]) -> list[Cut]:
    """Return the tokens of many labels, cut on every core."""
    with pool(os.cpu_count() or 1) as crew:
        return [one for several in crew.map(_several, _batches(labels)) for one in several]


def _several(labels: Sequence[Label]) -> list[Cut]:
    tongue, known = Tongue(), dict[str, Counter[str]]()
    return [cut(label, tongue, known) for label in labels]


def _batches(labels: Sequence[Label]) -> Iterator[Sequence[Label]]:
    return (labels[at : at + _AT_ONCE] for at in range(0, len(labels), _AT_ONCE))

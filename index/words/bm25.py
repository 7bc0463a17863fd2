"""Passages by their words: Kiwi's content morphemes, surface forms and pairs of characters, scored by BM25."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.words.arrays import Ids, Keys, Postings, Weights, load, post, save
from index.words.files import open_array
from index.words.kiwi import kiwi
from index.words.letters import clean

_SURFACE = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
# Nouns, numerals, verbs and adjectives, adverbs, roots, foreign words, numbers and Chinese characters.
_CONTENT = ("N", "VV", "VA", "MA", "XR", "XPN", "SL", "SN", "SH")
_SATURATION = 0.6
_LENGTH = 0.3
_CONTEXT = 4  # times: where a passage stands says more of it than any one word in it
TOKENIZER = "kiwi 0.24 words + pairs, context 4, bm25 0.6 0.3, v3"  # what decides the tokens and their weights


@dataclass(frozen=True, slots=True)
class Bag:
    """The tokens of one passage as numbers, each with how often it stands there."""

    keys: Keys
    counts: NDArray[np.uint16]

    def packed(self) -> bytes:
        """Return the bag as bytes, to be kept beside its passage."""
        return self.keys.tobytes() + self.counts.tobytes()

    @classmethod
    def unpacked(cls, packed: bytes) -> Bag:
        """Return the bag that `packed` wrote."""
        size = len(packed) // 10
        return cls(np.frombuffer(packed, np.uint64, size), np.frombuffer(packed, np.uint16, size, size * 8))


class Tongue:
    """Korean text cut into tokens. Kiwi is loaded when the first text comes."""

    def __init__(self) -> None:
        """Remember the last texts: the context line of a section comes with each of its passages."""
        self._tokens = lru_cache(maxsize=256)(self.tokens)

    def words(self, text: str) -> list[str]:
        """Return the content morphemes and the surface forms of a text, in order, repeats kept."""
        morphemes, surface = self._cut(text)
        # 마을|축제 and 마을축제추진단 both stay: a filter on parts of speech alone deletes real words.
        return morphemes + surface

    def tokens(self, text: str) -> Counter[str]:
        """Return every token of a text with its count: words, and pairs of neighbouring characters of each surface form."""
        morphemes, surface = self._cut(text)
        return Counter(chain(morphemes, surface, *map(_pairs, surface)))

    def bag(self, text: str) -> Bag:
        """Return the tokens of a text as numbers."""
        return bag_of(self._tokens(text))

    def passage(self, context: str, text: str) -> Bag:
        """Return the tokens of a passage and of the line that says where it stands, whose tokens count several times."""
        found = Counter({token: _CONTEXT * count for token, count in self._tokens(context).items()})
        found.update(self._tokens(text))
        return bag_of(found)

    def nouns(self, text: str) -> list[str]:
        """Return the nouns, numbers and foreign words of a text, in order."""
        return [t.form for t in kiwi().tokenize(clean(text)) if t.tag[:2] in ("NN", "SL", "SN", "XR")]

    def _cut(self, text: str) -> tuple[list[str], list[str]]:
        """Return the content morphemes and the surface forms of a text."""
        text = clean(text).casefold()
        return [t.form for t in kiwi().tokenize(text) if t.tag.startswith(_CONTENT)], _SURFACE.findall(text)


@lru_cache(maxsize=1 << 15)
def _pairs(word: str) -> tuple[str, ...]:
    return tuple(f"\x01{a}{b}" for a, b in pairwise(word))


@lru_cache(maxsize=1 << 18)
def _number(token: str) -> int:
    return int.from_bytes(blake2b(token.encode("utf-8", "replace"), digest_size=8).digest(), "little")


def bag_of(tokens: Counter[str]) -> Bag:
    """Return counted tokens as numbers."""
    keys = np.array([_number(t) for t in tokens], np.uint64)
    counts = np.minimum(np.array(list(tokens.values()), np.int64), 65535).astype(np.uint16)
    order = np.argsort(keys, kind="stable")
    return Bag(keys[order], counts[order])


@dataclass(frozen=True, slots=True)
class Words:
    """The word index of numbered passages: postings whose weights are the finished BM25 parts."""

    postings: Postings
    count: int

    def score(self, bag: Bag) -> Weights:
        """Return the BM25 score of every passage for the tokens of a question."""
        scores = np.zeros(self.count, np.float32)
        for ids, weights in self.postings.each(bag.keys):
            scores[ids] += weights
        return scores

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        save(folder, "words", self.postings)
        np.save(folder / "words.count.npy", np.array([self.count]))


def open_words(folder: Path) -> Words:
    """Return the index of a folder, mapped from its files."""
    return Words(load(folder, "words", Postings), int(open_array(folder / "words.count.npy")[0]))


def index_words(bags: Iterable[Bag]) -> Words:
    """Return the word index of passages, numbered as they come."""
    held = list(bags)
    if not held:
        empty = np.zeros(0, np.uint64)
        return Words(post(empty, empty.astype(np.uint32)), 0)
    keys = np.concatenate([b.keys for b in held])
    counts = np.concatenate([b.counts for b in held]).astype(np.float32)
    ids = np.repeat(np.arange(len(held), dtype=np.uint32), [len(b.keys) for b in held])
    weights = _weights(keys, counts, ids, len(held))
    return Words(post(keys, ids, weights), len(held))


def _weights(keys: Keys, counts: Weights, ids: Ids, passages: int) -> Weights:
    lengths = np.bincount(ids, counts, minlength=passages)
    _, which, holders = np.unique(keys, return_inverse=True, return_counts=True)
    rarity = np.log1p((passages - holders + 0.5) / (holders + 0.5))
    slack = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / max(float(lengths.mean()), 1.0))
    parts = rarity[which] * counts * (_SATURATION + 1) / (counts + slack[ids])
    return np.asarray(parts, np.float32)


def join(bags: Sequence[Bag]) -> Bag:
    """Return the tokens that stand in any of the bags, each once."""
    keys = np.unique(np.concatenate([b.keys for b in bags])) if bags else np.zeros(0, np.uint64)
    return Bag(keys, np.ones(len(keys), np.uint16))

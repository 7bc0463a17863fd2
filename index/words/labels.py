"""Scopes and label paths by the words of a question: squeezed substrings first, near spellings where there are none."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from index.words.arrays import Groups, Ids, Ints, Postings, Strings, Weights, distinct, group, load, post, save, strings
from index.words.files import open_array
from index.words.letters import jamo, pairs
from index.words.spelling import squeeze

_GROUPS = ("scopes", "paths", "names", "figures", "facts")
_NEAR_PAIRS = 0.6  # share of a term's pairs of characters that a near spelling keeps …
_NEAR_JAMO = 85.0  # … or the likeness of its letters, of 100
_CHECKED = 20_000  # candidates that are read to see whether the pairs stand together
_MARKED = 16_384  # of more, all parts are marked: to look each one up would take longer
_SPELLED = 200  # candidates that are compared letter by letter, those that share most pairs
_COMMON = 0.2  # a term on more paths than this share of all says nothing about which path is meant
_FEW = 8192  # paths of one term that are looked at: a term on more adds to the paths of the others


@dataclass(frozen=True, slots=True)
class Met:
    """The label parts that hold a term, how alike each is to it, and what the term weighs."""

    parts: Ids
    likeness: Weights
    rarity: np.float32


@dataclass(frozen=True, slots=True)
class Found:
    """How well scopes and paths cover the terms of a question, from 0 to 1."""

    scopes: Weights  # of every scope
    paths: Ids  # those that cover any term
    covered: Weights  # how well each of these does
    matched: tuple[str, ...]  # terms found anywhere


@dataclass(frozen=True, slots=True)
class Labels:
    """The label index: distinct label parts, the scopes and paths they stand in, and the rows under each path."""

    parts: Strings
    grams: Postings
    scopes: Groups  # part -> scopes
    paths: Groups  # part -> paths; only parts of a row's own label
    names: Groups  # path -> the parts of its label
    figures: Groups  # path -> rows of figures
    facts: Groups  # path -> rows of facts
    scope_of: Ids  # path -> scope
    scope_count: int

    def cover(self, terms: Sequence[Sequence[str]]) -> Found:
        """Return the coverage of terms, each given with its other wordings, best first."""
        scopes = np.zeros(self.scope_count, np.float32)
        met: list[Met] = []
        matched: list[str] = []
        weight = 0.0
        for wordings in terms:
            parts, likeness, covered = self._scopes_of(wordings)
            held = int(np.count_nonzero(covered > 0))  # to count marks is quicker than to count numbers
            rarity = float(np.log1p(self.scope_count / (held + 0.5)))
            weight += rarity
            if held:
                matched.append(wordings[0])
                scopes += rarity * covered
                met.append(Met(parts, likeness, np.float32(rarity)))
        total = np.float32(max(weight, 1e-9))
        paths, reached = self._paths_of(met)
        return Found(scopes / total, paths, reached / total, tuple(matched))

    def _scopes_of(self, wordings: Sequence[str]) -> tuple[Ids, Weights, Weights]:
        parts, likeness = self.match(wordings)
        scopes, owner = self.scopes.gather(parts)
        return parts, likeness, _best_of(self.scope_count, scopes, likeness[owner])

    def _paths_of(self, met: Sequence[Met]) -> tuple[Ids, Weights]:
        """Return the paths that the terms touch, and how well each is covered; what is on most paths is passed over."""
        sizes = [self.paths.size(m.parts) for m in met]
        most = max(1000, _COMMON * len(self.scope_of))
        telling = [(m, size) for m, size in zip(met, sizes, strict=True) if 0 < size <= most]
        touched = [self.paths.gather(m.parts) if size <= _FEW else None for m, size in telling]
        lists = [paths for paths, _ in filter(None, touched)]
        if telling and not lists:
            lists = [self._some(min(telling, key=lambda one: one[1])[0])]
        reached = distinct(np.concatenate(lists)) if lists else np.zeros(0, np.uint32)
        totals = np.zeros(len(reached), np.float32)
        for (one, _), found in zip(telling, touched, strict=True):
            totals += one.rarity * (self._named(one, reached) if found is None else _spread(one, *found, reached))
        return reached, totals

    def _some(self, one: Met) -> Ids:
        """Return so many paths of a term that is on too many, those of the likest parts."""
        likest = one.parts[np.argsort(one.likeness, kind="stable")[::-1]]
        count = int(np.searchsorted(np.cumsum(self.paths.sizes(likest)), _FEW))
        return self.paths.gather(likest[: count + 1])[0][:_FEW]

    def _named(self, one: Met, paths: Ids) -> Weights:
        """Return how alike the labels of some paths are to a term: each path has one part at the least."""
        likeness = _best_of(len(self.parts), one.parts, one.likeness)
        parts, owner = self.names.gather(paths)
        firsts = np.flatnonzero(np.diff(owner, prepend=-1))
        best: Weights = np.maximum.reduceat(likeness[parts], firsts)
        return best

    def match(self, wordings: Sequence[str]) -> tuple[Ids, Weights]:
        """Return the label parts that hold a term in one of its wordings, and how alike they are."""
        best: dict[int, float] = {}
        found: list[tuple[Ids, Weights]] = []
        for step, wording in enumerate(wordings):
            word = squeeze(wording)
            if word:
                parts = self._holding(word)
                found.append((parts, self._closeness(parts, word) * np.float32(1 - 0.05 * min(step, 6))))
        if not any(len(parts) for parts, _ in found):
            for wording in wordings[:3]:
                for part, likeness in self._near(squeeze(wording)):
                    best[part] = max(best.get(part, 0.0), likeness)
            found = [(np.array(list(best), np.uint32), np.array(list(best.values()), np.float32))]
        return np.concatenate([p for p, _ in found]), np.concatenate([w for _, w in found])

    def _closeness(self, parts: Ids, word: str) -> Weights:
        lengths = self.parts.sizes(parts).astype(np.float32)
        share = np.float32(len(word.encode("utf-8", "replace"))) / np.maximum(lengths, 1)
        return np.asarray(np.float32(0.95) + np.float32(0.05) * np.minimum(share, 1), np.float32)

    def _holding(self, word: str) -> Ids:
        """Return the parts that hold a word as a substring: those that hold all of its pairs, the few then read."""
        lists = sorted((self.grams.of(int(k))[0] for k in pairs(word)), key=len)
        held = lists[0]
        for other in lists[1:]:
            if not len(held):  # the fewest come first: the others are not empty
                return held
            held = held[self._among(other, held)]
        if len(word) > 2 and len(held) <= _CHECKED:
            held = self.parts.holding(held, word)
        return held

    def _among(self, parts: Ids, some: Ids) -> NDArray[np.bool_]:
        """Return which of some parts are among others, both in order."""
        if len(some) > _MARKED:
            marks = np.zeros(len(self.parts), np.bool_)
            marks[parts] = True
            return marks[some]
        found: NDArray[np.bool_] = parts[np.minimum(np.searchsorted(parts, some), len(parts) - 1)] == some
        return found

    def _near(self, word: str) -> list[tuple[int, float]]:
        if len(word) < 3:
            return []
        keys = pairs(word)
        shared = np.zeros(len(self.parts), np.uint8)
        for key in keys:
            shared[self.grams.of(int(key))[0]] += 1
        least = max(1, int(np.ceil(len(keys) * 0.4)))
        candidates = np.flatnonzero(shared >= least)
        if len(candidates) > _SPELLED:
            order = np.lexsort((candidates, -shared[candidates].astype(np.int64)))
            candidates = candidates[order[:_SPELLED]]
        spelled = jamo(word)
        near: list[tuple[int, float]] = []
        for part in candidates.tolist():
            share = float(shared[part]) / len(keys)
            text = jamo(self.parts[part])
            paired = share >= _NEAR_PAIRS and len(word) > 3
            # Letters alone count from a height on; what stays below it need not be measured.
            least_letters = 0.0 if paired else _NEAR_JAMO
            long = len(text) >= 0.7 * len(spelled)
            letters = fuzz.partial_ratio(spelled, text, score_cutoff=least_letters) if long else 0.0
            if letters >= _NEAR_JAMO or paired:
                near.append((part, max(share, letters / 100) * 0.9))
        top = max((likeness for _, likeness in near), default=0.0)
        return [(part, likeness) for part, likeness in near if likeness >= top - 0.15]

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        save(folder, "labels.parts", self.parts)
        save(folder, "labels.grams", self.grams)
        for name in _GROUPS:
            save(folder, f"labels.{name}", getattr(self, name))
        np.save(folder / "labels.scope_of.npy", self.scope_of)
        np.save(folder / "labels.count.npy", np.array([self.scope_count]))


def open_labels(folder: Path) -> Labels:
    """Return the index of a folder, mapped from its files."""
    groups = {name: load(folder, f"labels.{name}", Groups) for name in _GROUPS}
    scope_of: NDArray[np.uint32] = open_array(folder / "labels.scope_of.npy")
    return Labels(
        load(folder, "labels.parts", Strings),
        load(folder, "labels.grams", Postings),
        scope_of=scope_of,
        scope_count=int(open_array(folder / "labels.count.npy")[0]),
        **groups,
    )


@dataclass(slots=True)
class LabelBuilder:
    """Collects scopes and label paths in the order in which ties are broken, and makes the index of them."""

    _parts: dict[str, int] = field(default_factory=dict)
    _paths: dict[tuple[int, ...], int] = field(default_factory=dict)
    _scopes: int = 0
    # Pairs of numbers, both in one 64-bit word: a million of them as tuples would take a gigabyte.
    _part_scope: array[int] = field(default_factory=lambda: array("Q"))
    _part_path: array[int] = field(default_factory=lambda: array("Q"))
    _figures: array[int] = field(default_factory=lambda: array("Q"))
    _facts: array[int] = field(default_factory=lambda: array("Q"))
    _numbered: dict[str, int] = field(default_factory=dict)

    def scope(self, words: Iterable[str]) -> int:
        """Add the next scope, with the words that hold for all of it; return its number."""
        number = self._scopes
        self._scopes += 1
        self._part_scope.extend(_pair(p, number) for p in self._numbers(words))
        return number

    def figure(self, scope: int, label: Iterable[str], row: int) -> None:
        """Add a figure under its own label."""
        self._figures.append(_pair(self._path(scope, label), row))

    def fact(self, scope: int, label: Iterable[str], row: int) -> None:
        """Add a fact under its own label."""
        self._facts.append(_pair(self._path(scope, label), row))

    def done(self) -> Labels:
        """Return the index of all that was added."""
        keys = [pairs(text) for text in self._parts]
        owners = np.repeat(np.arange(len(keys), dtype=np.uint32), [len(k) for k in keys])
        grams = post(np.concatenate(keys) if keys else np.zeros(0, np.uint64), owners)
        return Labels(
            strings(self._parts),
            grams,
            _grouped(self._part_scope, len(self._parts)),
            _grouped(self._part_path, len(self._parts)),
            _turned(self._part_path, len(self._paths)),
            _grouped(self._figures, len(self._paths)),
            _grouped(self._facts, len(self._paths)),
            np.array([path[0] for path in self._paths], np.uint32),
            self._scopes,
        )

    def _path(self, scope: int, label: Iterable[str]) -> int:
        parts = tuple(self._numbers(label))
        path = (scope, *parts)
        known = self._paths.get(path)
        if known is None:
            known = self._paths[path] = len(self._paths)
            self._part_path.extend(_pair(p, known) for p in parts)
            self._part_scope.extend(_pair(p, scope) for p in parts)
        return known

    def _numbers(self, words: Iterable[str]) -> list[int]:
        numbers: list[int] = []
        for word in words:
            number = self._numbered.get(word)
            if number is None:
                squeezed = squeeze(word)
                number = self._parts.setdefault(squeezed, len(self._parts)) if squeezed else -1
                self._numbered[word] = number
            if number >= 0:
                numbers.append(number)
        return numbers


def _spread(one: Met, paths: Ids, owner: Ints, reached: Ids) -> Weights:
    """Return how alike each reached path is to a term that touches some of them."""
    return _best_of(len(reached), np.searchsorted(reached, paths), one.likeness[owner])


def _best_of(count: int, numbers: Ids | Ints, values: Weights) -> Weights:
    """Return the highest value given for each number, 0 for one that has none."""
    best = np.zeros(count, np.float32)
    np.maximum.at(best, numbers, values)
    return best


def _pair(number: int, member: int) -> int:
    return number << 32 | member


def _turned(couples: array[int], count: int) -> Groups:
    pairs_of = np.frombuffer(couples, np.uint64) if couples else np.zeros(0, np.uint64)
    return group(pairs_of << np.uint64(32) | pairs_of >> np.uint64(32), count)


def _grouped(couples: array[int], count: int) -> Groups:
    return group(np.frombuffer(couples, np.uint64) if couples else np.zeros(0, np.uint64), count)

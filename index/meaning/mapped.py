"""Every vector of a generation, mapped from files: many are compared in brief, and the best of those in full."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.words.arrays import highest
from index.words.files import open_array

Vector = NDArray[np.float32]
_WHOLE = 16_384  # so many are compared in full: what is exact at this size costs little
_DIMENSIONS = 96  # of the brief form
_LEADING = 2_048  # compared in full after all were compared in brief
_SAMPLE = 20_000  # vectors that decide which directions the brief form keeps
_CHUNK = 8_192
_PAGE = 1_024  # numbers in a page of memory


@dataclass(frozen=True, slots=True)
class Brief:
    """The vectors along the few directions in which they differ most: a quarter of the numbers to read."""

    rows: Vector  # one a passage
    directions: Vector  # what a question's vector is turned by
    middle: Vector

    def near(self, vector: Vector) -> Vector:
        """Return nearly the cosine of every passage with a question's vector."""
        return _along(self.rows, _along(self.directions.T, vector)) + _along(self.middle, vector)


class MappedVectors:
    """The vectors of all passages in order. The nearest are found exactly as long as they are near in brief, too."""

    def __init__(self, matrix: Vector, brief: Brief | None = None) -> None:
        """Take unit vectors, one a row, and their brief form when they are many."""
        self._matrix, self._brief = matrix, brief

    def near(self, vector: Vector) -> Vector:
        """Return the cosine of every passage with a question's vector."""
        if self._brief is None:
            return _along(self._matrix, vector)
        scores = self._brief.near(vector)
        leading = highest(scores, _LEADING)
        scores[leading] = _along(self._matrix.take(leading, axis=0), vector)
        return scores


def _along(rows: Vector, vector: Vector) -> Vector:
    """Return the product of every row with a vector, made in this thread alone.

    `@` would share it out among threads that go on spinning when they are done: beside a question, they take the
    processor from the model that embeds it or the next one.
    """
    return np.asarray(np.vecdot(rows, vector), np.float32)


def shorten(matrix: Vector) -> Brief:
    """Return the brief form of many vectors: their principal directions, found from some of them."""
    some = matrix[:: max(1, len(matrix) // _SAMPLE)]
    middle = np.asarray(some.mean(axis=0), np.float32)
    apart = some - middle
    _, turned = np.linalg.eigh(apart.T @ apart)  # ascending: the last ones spread the most
    directions = np.ascontiguousarray(turned[:, -_DIMENSIONS:], np.float32)
    rows = np.empty((len(matrix), directions.shape[1]), np.float32)
    for at in range(0, len(matrix), _CHUNK):
        rows[at : at + _CHUNK] = (matrix[at : at + _CHUNK] - middle) @ directions
    return Brief(rows, directions, middle)


def save_vectors(folder: Path, vectors: Vector) -> None:
    """Write vectors into the files that readers map."""
    np.save(folder / "vectors.npy", np.ascontiguousarray(vectors, np.float32))
    if len(vectors) > _WHOLE:
        brief = shorten(vectors)
        for part in Brief.__slots__:
            np.save(folder / f"vectors.{part}.npy", getattr(brief, part))


def open_vectors(folder: Path) -> MappedVectors:
    """Return the vectors of a folder, mapped from their files."""
    names = [folder / f"vectors.{part}.npy" for part in Brief.__slots__]
    brief = Brief(*map(_mapped, names)) if names[0].exists() else None
    return MappedVectors(_mapped(folder / "vectors.npy"), brief)


def _mapped(path: Path) -> Vector:
    array: Vector = open_array(path)
    array.reshape(-1)[::_PAGE].max(initial=0.0)  # brings every page in now, and not one by one while somebody waits
    return array

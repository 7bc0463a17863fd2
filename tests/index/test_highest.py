"""The highest of many scores, and the distinct of many ids: what sorting all of them would give."""

from __future__ import annotations

import numpy as np
import pytest

from index.words.arrays import distinct, highest


@pytest.mark.parametrize("size", [1, 7, 1_024, 5_000, 40_003])
@pytest.mark.parametrize("count", [1, 8, 80, 2_048])
@pytest.mark.parametrize("kinds", [3, 1_000_000])
def test_the_highest_scores_are_those_that_sorting_finds_and_their_equals(size: int, count: int, kinds: int) -> None:
    chance = np.random.default_rng(size + count)
    scores = (chance.integers(0, kinds, size) / kinds).astype(np.float32)
    lowest = np.sort(scores)[-min(count, size)]
    assert np.array_equal(highest(scores, count), np.flatnonzero(scores >= lowest))


def test_scores_that_stand_in_one_column_are_all_found() -> None:
    scores = np.zeros(8_192, np.float32)
    scores[5::1_024] = np.arange(1, 9)
    assert highest(scores, 3).tolist() == [5 + 1_024 * n for n in (5, 6, 7)]


def test_distinct_ids_are_those_of_numpy() -> None:
    ids = np.random.default_rng(3).integers(0, 500, 2_000).astype(np.uint32)
    assert np.array_equal(distinct(ids), np.unique(ids))
    assert len(distinct(ids[:0])) == 0

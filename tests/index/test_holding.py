"""Numbered strings searched in one run of bytes, and groups laid out one after the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.arrays import group, post, strings

words = st.text("가나ab", min_size=1, max_size=4)


@given(st.lists(words, min_size=1, max_size=8), words)
def test_the_strings_that_hold_a_word_are_those_that_python_finds(texts: list[str], word: str) -> None:
    every = np.arange(len(texts), dtype=np.uint32)
    assert strings(texts).holding(every, word).tolist() == [n for n, t in enumerate(texts) if word in t]


def test_a_hit_across_two_strings_hides_none_that_stands_within_the_second() -> None:
    assert strings(["xab", "aba"]).holding(np.array([0, 1], np.uint32), "aba").tolist() == [1]


@pytest.mark.parametrize("numbers", [[], [1], [0, 2], [2, 0, 1]])
def test_gathering_brings_the_ids_of_each_number_in_turn(numbers: list[int]) -> None:
    held = group(np.array([0 << 32 | 4, 0 << 32 | 7, 2 << 32 | 1], np.uint64), 3)
    asked = np.array(numbers, np.uint32)
    ids, owner = held.gather(asked)
    assert ids.tolist() == [i for n in numbers for i in held.of(n).tolist()]
    assert owner.tolist() == [at for at, n in enumerate(numbers) for _ in held.of(n)]
    assert held.size(asked) == len(ids)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), unique=True), st.lists(st.integers(0, 7)))
def test_many_keys_looked_up_at_once_bring_what_each_brings_alone(
    pairs: list[tuple[int, int]], asked: list[int]
) -> None:
    keys, ids = (np.array([p[n] for p in pairs], np.uint64) for n in (0, 1))
    held = post(keys, ids.astype(np.uint32), np.arange(len(pairs), dtype=np.float32))
    each = [(i.tolist(), w.tolist()) for i, w in held.each(np.array(asked, np.uint64))]
    alone = [tuple(part.tolist() for part in held.of(key)) for key in asked]
    assert each == [found for found in alone if found[0]]

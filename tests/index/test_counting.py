"""Words counted in a process beside this one are those that this one would count."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence

import pytest

from index.passages.pieces import Piece
from index.words.bm25 import Bag
from index.words.kiwi import kiwi
from index.work.counting import Beside, Here, beside

PIECES = (
    Piece("길.md", 0, 0, 20, "길 가꾸기 · 산출근거", "가로등 정비 2,000천원*40개 = 80,000천원"),
    Piece("길.md", 1, 20, 30, "길 가꾸기 · 위치", "북쪽 강변의 걷는 길\ud800"),
)
ALONE = """
import sys
from index.passages.pieces import Piece
from index.work.counting import beside

helper = beside()
assert len(helper((Piece("길.md", 0, 0, 2, "길", "북쪽 길"),))[0].keys) > 0
helper.close()
print("kiwipiepy" in sys.modules)
"""


def told(bags: Sequence[Bag]) -> list[bytes]:
    return [bag.packed() for bag in bags]


@pytest.fixture
def other() -> Beside:
    return Beside()


def test_another_process_counts_the_same_words(other: Beside) -> None:
    counted = other(PIECES)
    other.close()
    assert told(counted) == told(Here()(PIECES))
    assert len(counted) == len(PIECES)


def test_when_the_other_process_dies_the_words_are_counted_here(other: Beside) -> None:
    before = other(PIECES)
    other._hands.submit(os._exit, 9)
    after = other(PIECES[:1])
    assert told(before) == told(Here()(PIECES))
    assert told(after) == told(Here()(PIECES[:1]))
    assert told(other(PIECES[1:])) == told(Here()(PIECES[1:]))
    other.close()


def test_a_process_that_has_the_analyser_needs_no_other() -> None:
    kiwi()
    assert beside() is None


def test_a_process_that_has_it_not_is_spared_it() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True, cwd=".")
    assert done.stdout.strip() == "False"

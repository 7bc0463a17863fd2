"""Intervals hold what they promise, and the paired test is the exact one."""

from __future__ import annotations

import random
from math import comb

import pytest

from evals.intervals import bootstrap, percentile, wilson
from evals.paired import compare, mcnemar


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (114, 116, 0.9393, 0.9953)],
)
def test_wilson_gives_the_published_values(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=5e-5)


def test_a_wilson_interval_holds_the_true_share_about_nineteen_times_in_twenty() -> None:
    draw = random.Random(3)
    held = 0
    for _ in range(400):
        low, high = wilson(sum(draw.random() < 0.8 for _ in range(60)), 60)
        held += low <= 0.8 <= high
    assert 0.91 <= held / 400 <= 0.99


def test_a_bootstrapped_interval_holds_the_mean_and_narrows_with_more_values() -> None:
    few = [0.0, 1.0] * 5
    low, high = bootstrap(few)
    assert low < 0.5 < high
    low_many, high_many = bootstrap(few * 20)
    assert high_many - low_many < (high - low) / 3
    assert bootstrap(few) == bootstrap(few), "the same report on every run"


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5.0, 1.0, 9.0, 3.0], 0.5) == 5.0
    assert percentile([5.0], 0.95) == 5.0


@pytest.mark.parametrize(("gained", "lost"), [(0, 0), (1, 0), (3, 1), (7, 7), (12, 2)])
def test_mcnemar_is_the_two_sided_binomial_test_of_the_changed(gained: int, lost: int) -> None:
    n = gained + lost
    chances = [comb(n, k) / 2**n for k in range(n + 1)]
    as_rare = sum(c for c in chances if c <= chances[gained] + 1e-12)
    assert mcnemar(gained, lost) == pytest.approx(min(1.0, as_rare))


def test_only_questions_of_both_runs_are_compared() -> None:
    paired = compare({"a": True, "b": False, "old": True}, {"a": False, "b": True, "new": True})
    assert (paired.gained, paired.lost, paired.common) == (("b",), ("a",), 2)

"""An ingest and the embedding in it are measured by turns, each as a whole process."""

from __future__ import annotations

import subprocess
import time
from functools import partial
from pathlib import Path

import pytest

from evals.bench import turns
from evals.bench.alone import Embedding, Ingest, alone
from index.options import IndexOptions


def test_a_process_is_measured_from_its_start_to_its_end() -> None:
    wall, cpu = alone(partial(time.sleep, 0.3))
    assert wall >= 0.3
    assert 0 < cpu < wall


def test_work_that_fails_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        alone(partial(int, "no number"))


@pytest.mark.parametrize(("passages", "pairs"), [(10, turns.PAIRS), (turns.FEW + 1, 1)])
def test_both_sides_take_turns_over_an_emptied_home_and_the_ratio_is_taken_pair_by_pair(
    passages: int, pairs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def fake(work: Embedding | Ingest) -> tuple[float, float]:
        seen.append(type(work).__name__)
        slow = float((len(seen) + 2) // 3)  # a machine that slows down meets both sides of a pair alike
        return (1.2 * slow, 2.2 * slow) if isinstance(work, Ingest) else (slow, 2 * slow)

    monkeypatch.setattr(turns, "alone", fake)
    lines = turns.measure_turns(
        Path("documents"), IndexOptions(), ["단락"] * passages, 10, lambda: seen.append("emptied")
    )
    assert seen == ["emptied", "Embedding", "Ingest"] * pairs
    whole = {line.name: line for line in lines}
    assert whole["ingest"].repeats == whole["embedding alone"].repeats == pairs
    ratio = whole[turns.BOTH]
    assert ratio.unit == "x"
    assert (ratio.low, ratio.value, ratio.high, ratio.cpu) == pytest.approx((1.2, 1.2, 1.2, 1.1))

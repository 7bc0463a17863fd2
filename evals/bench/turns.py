"""An ingest against the embedding of its passages alone, by turns in one run: what else the machine does meets both alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from evals.bench.alone import Embedding, Ingest, alone
from evals.bench.clock import Spent, Timed, timed, told
from index.options import IndexOptions

PAIRS = 5
FEW = 500  # passages; of more, one pair takes minutes, and what is loaded no longer counts
BOTH = "ingest / embedding alone, by turns"


def measure_turns(
    documents: Path, options: IndexOptions, passages: Sequence[str], count: int, empty: Callable[[], None]
) -> list[Timed]:
    """Return the lines of both, and the ratio pair by pair; each begins with an emptied home, and the last index is left there."""
    pairs: list[tuple[Spent, Spent]] = []
    for _ in range(PAIRS if len(passages) <= FEW else 1):
        empty()
        floor = Spent(*alone(Embedding(options, tuple(passages))))
        pairs.append((floor, Spent(*alone(Ingest(options, documents)))))
    ratios = [whole.wall / floor.wall for floor, whole in pairs]
    cpu = median(whole.cpu / floor.cpu for floor, whole in pairs)
    return [
        told("embedding alone", count, [floor for floor, _ in pairs], "s"),
        told("ingest", count, [whole for _, whole in pairs], "s"),
        timed(BOTH, count, ratios, "x", cpu=cpu),
    ]

"""The plain llama-index pipeline at the same size, with the same model: what the program is measured against."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from evals.baselines.plain import Plain, split
from evals.bench.alone import PlainIndex, alone
from evals.bench.clock import Spent, Timed, each, spent, told
from evals.case import Case
from index.meaning.embedder import Embedder, Vector
from index.options import IndexOptions

WHOLE = 1_000  # chunks; of more, some are embedded and the rest is reckoned from them
SAMPLE = 256


class Fixed:
    """Vectors made beforehand: the length of a search does not depend on what they mean."""

    fingerprint = "fixed"

    def __init__(self, embedder: Embedder) -> None:
        """Take the model that embeds the questions."""
        self._embedder = embedder
        self.dimension = embedder.dimension
        self._source = np.random.default_rng(1)

    def query(self, text: str) -> Vector:
        """Return the question's own vector."""
        return self._embedder.query(text)

    def passages(self, texts: Sequence[str]) -> Vector:
        """Return vectors of no meaning."""
        return self._source.standard_normal((len(texts), self.dimension)).astype(np.float32)


def measure_plain(
    texts: Mapping[str, str], embedder: Embedder, options: IndexOptions, questions: Sequence[str], count: int
) -> list[Timed]:
    """Return how long the plain pipeline takes to index the texts and to answer."""
    chunks = [node.get_content() for node in split(texts)]
    made: list[Plain] = []
    if len(chunks) <= WHOLE:
        made.append(Plain(texts, Fixed(embedder)))
        built, note = Spent(*alone(PlainIndex(options, texts))), ""
    else:
        rest = spent(lambda: made.append(Plain(texts, Fixed(embedder))))
        step = len(chunks) / SAMPLE
        some = [chunks[int(i * step)] for i in range(SAMPLE)]
        model = spent(lambda: [embedder.passages([text]) for text in some])
        built = Spent(rest.wall + model.wall * step, rest.cpu + model.cpu * step)
        note = f"splitting and storing measured; embedding reckoned from {SAMPLE:,} of {len(chunks):,} chunks"
    asked = each(lambda q: made[0].answer(Case(q, q, "bench")), questions)
    return [
        told("plain llama-index: ingest", count, [built], "s", note=note),
        told("plain llama-index: answer", count, asked, "ms"),
    ]

"""First questions made of the documents at hand, so that each of them has an answer."""

from __future__ import annotations

from collections.abc import Sequence

from index.query import Finder
from ingest.model import Figure, Kind, Measure
from ui.messages import Words

MOST = 4
LOOKED_AT = 60  # documents
WANTED = (Measure.BUDGET, Measure.TOTAL_COST, Measure.REQUIRED, Measure.EXECUTED)


class Examples:
    """Example questions of the current generation, made once for each."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._made: dict[tuple[str, str], tuple[str, ...]] = {}

    def __call__(self, words: Words) -> Sequence[str]:
        """Return up to four questions, each of another document where there are as many."""
        key = (self._finder.generation, words.tongue)
        if key not in self._made:
            self._made = {k: v for k, v in self._made.items() if k[0] == key[0]} | {key: self._make(words)}
        return self._made[key]

    def _make(self, words: Words) -> tuple[str, ...]:
        made: dict[str, None] = {}
        names = [c.name for c in self._finder.documents() if c.figures][:LOOKED_AT]
        for turn in range(MOST):
            for name in names:
                fitting = [f for f in self._finder.figures(document=name, measures=WANTED, limit=300) if _askable(f)]
                if turn < len(fitting) and len(made) < MOST:
                    figure = fitting[turn * len(fitting) // MOST]
                    made[_question(figure, words)] = None
            if len(made) >= MOST:
                break
        return tuple(made)


def _askable(figure: Figure) -> bool:
    own = 4 <= len(figure.item) <= 24 and figure.kind is Kind.AMOUNT and not figure.total
    return own and not any(c in figure.item for c in "()[]{}<>=*:|") and not any(c.isdigit() for c in figure.item[:2])


def _question(figure: Figure, words: Words) -> str:
    measure = words.get(f"measure.{figure.measure.name.lower()}", figure.measure.value)
    if figure.year:
        return words("ask.in_year", item=figure.item, year=figure.year, measure=measure)
    return words("ask.plain", item=figure.item, measure=measure)

"""First questions made of the documents at hand; only those that are answered are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, zip_longest

from assistant.answer import Answer, AnswerStatus
from index.query import Filters, Finder
from ingest.model import Figure, Kind, Measure
from ui.messages import Words

MOST = 4
TRIED = 24
LOOKED_AT = 40  # documents


class Examples:
    """Example questions of the current generation, made once for each."""

    def __init__(self, finder: Finder, ask: Callable[[str, Sequence[Answer]], Answer]) -> None:
        self._finder = finder
        self._ask = ask
        self._made: dict[tuple[str, str], tuple[str, ...]] = {}

    def __call__(self, words: Words) -> Sequence[str]:
        """Return up to four questions, of different documents where there are as many."""
        key = (self._finder.generation, words.tongue)
        if key not in self._made:
            self._made = {k: v for k, v in self._made.items() if k[0] == key[0]} | {key: self._make(words)}
        return self._made[key]

    def _make(self, words: Words) -> tuple[str, ...]:
        names = [c.name for c in self._finder.documents() if c.figures][:LOOKED_AT]
        by_document = [self._questions(name, words) for name in names]
        turns = (q for turn in zip_longest(*by_document) for q in turn if q)
        good = (q for q in islice(dict.fromkeys(turns), TRIED) if self._ask(q, ()).status is AnswerStatus.ANSWERED)
        return tuple(islice(good, MOST))

    def _questions(self, document: str, words: Words) -> Iterator[str]:
        figures = self._finder.figures(
            Filters(document=document, measures=(Measure.BUDGET, Measure.REQUIRED), limit=400)
        )
        # an item of several words names something; a bare 사무관리비 could be anybody's
        for figure in sorted(filter(_telling, figures), key=lambda f: (f.owner_item is None, f.source.start)):
            if figure.year:
                yield words("ask.in_year", item=figure.item, year=figure.year)
            else:
                yield words("ask.plain", item=figure.item)


def _telling(figure: Figure) -> bool:
    item = figure.item
    plain = not any(c in item for c in "()[]{}<>=*:|「」") and not item[:1].isdigit()
    return plain and figure.kind is Kind.AMOUNT and not figure.total and 6 <= len(item) <= 26 and " " in item.strip()

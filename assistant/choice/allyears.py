"""What several years cost together: told beside this year's, unless this year's is yet to be decided."""

from __future__ import annotations

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure, Kind
from ingest.numbers.years import spanning

_UNDECIDED = frozenset({Kind.UNDETERMINED, Kind.NONBUDGET, Kind.PENDING})


def with_all_years(current: list[Match], found: list[Match], u: Understanding) -> list[Match]:
    """Add what several years cost together, where the question calls it by the very word that is printed before it.

    Where this year's is undetermined, what the others come to is no answer.
    """
    if any(m.figure.kind in _UNDECIDED for m in current):
        return current
    return current + [
        m
        for m in found
        if m.figure.year is None
        and _is_called(m.figure, u.measure_words)
        and (span := spanning(m.figure.period or "")) is not None
        and span.year is None
    ]


def _is_called(figure: Figure, words: tuple[str, ...]) -> bool:
    """Tell whether one of these words is printed before an amount, or heads the table that it is the total of."""
    if figure.table is None:
        return squeeze(figure.item) in words
    return figure.total and any(w in squeeze(t) for w in words for t in figure.source.section[-1:])

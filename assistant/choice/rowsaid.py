"""A row that is called by the very word for the amount: 편성액 is of the row 편성현황, and not of 신청현황 above it."""

from __future__ import annotations

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_SHORTEST = 2


def of_row_said(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the other rows of a column where one goes by the word that is said for the amount."""
    words = tuple(w for m in u.measure_words if len(w := m.removesuffix("액")) >= _SHORTEST and w != m)
    if not words:
        return found
    said = {_column(m.figure) for m in found if _is_called(m.figure, words)}
    return [m for m in found if _column(m.figure) not in said or _is_called(m.figure, words)]


def _is_called(figure: Figure, words: tuple[str, ...]) -> bool:
    return figure.table is not None and squeeze(figure.item).startswith(words)


def _column(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.table, figure.column_number

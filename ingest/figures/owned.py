"""The accounts of a budget book as parts of each other: an amount is part of that of the account or level over it, in its column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.figures.frame import Frame
from ingest.model import Figure

_Key = tuple[tuple[str, ...], str]


def owned(frame: Frame, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Tie the rows of a book to the rows that stand over them."""
    rows = [f for f in figures if f.table is not None and frame.booked(f.source.start)]
    over: dict[_Key, Figure] = {}
    for figure in rows:
        over.setdefault((figure.source.section, figure.column), figure)
    parts = {f.id: whole.id for f in rows if (whole := _whole(f, over)) is not None}
    kept = {f.id for f in rows}
    return tuple(_named(f, parts.get(f.id)) if f.id in kept else f for f in figures)


def _named(figure: Figure, whole: str | None) -> Figure:
    """Let the accounts over a row own it: 경상적경비 of one programme is not that of another."""
    return replace(figure, part_of=whole or figure.part_of, owners=figure.source.section[:-1])


def _whole(figure: Figure, over: dict[_Key, Figure]) -> Figure | None:
    path = figure.source.section
    for deep in range(len(path) - 1, 0, -1):
        whole = over.get((path[:deep], figure.column))
        if whole is not None:
            return whole
    return None

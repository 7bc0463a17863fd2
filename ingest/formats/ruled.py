"""A ruled table of a page: its rules made a lattice, every word in the cell that it is printed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.formats.blocks import Box
from ingest.formats.printed import Word, cell_text

_SAME = 2.5  # points within which two rules are one
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The rules of a table and what stands between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[Bounds, str], ...]

    @property
    def top(self) -> float:
        """Where it begins on the page."""
        return self.ys[0]

    def boxes(self, page: int) -> list[Box]:
        """Return the cells by row and column."""
        made: list[Box] = []
        for (x0, top, x1, bottom), text in self.cells:
            row, column = _index(self.ys, top), _index(self.xs, x0)
            high, wide = _index(self.ys, bottom) - row, _index(self.xs, x1) - column
            made.append(Box(row, column, text, max(1, high), max(1, wide), page=page))
        return sorted(made, key=lambda b: (b.row, b.column))


def lattice(cells: Sequence[Bounds], letters: Sequence[Word]) -> tuple[Lattice | None, list[Word]]:
    """Put letters into cells; return the table, if anything stands in it, and the letters outside."""
    left, top = min(c[0] for c in cells), min(c[1] for c in cells)
    right, bottom = max(c[2] for c in cells), max(c[3] for c in cells)
    inside: list[list[Word]] = [[] for _ in cells]
    free: list[Word] = []
    order = sorted(range(len(cells)), key=lambda n: (cells[n][2] - cells[n][0]) * (cells[n][3] - cells[n][1]))
    for letter in letters:
        x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
        if not (left <= x <= right and top <= y <= bottom):
            free.append(letter)
            continue
        home = next((n for n in order if cells[n][0] <= x <= cells[n][2] and cells[n][1] <= y <= cells[n][3]), None)
        if home is None:
            free.append(letter)
        else:
            inside[home].append(letter)
    if not any(ltr.text.strip() for held in inside for ltr in held):
        return None, free
    xs = _edges([x for c in cells for x in (c[0], c[2])])
    ys = _edges([y for c in cells for y in (c[1], c[3])])
    held = tuple((cell, cell_text(inside[n], cell[2])) for n, cell in enumerate(cells))
    return Lattice(xs, ys, held), free


def _edges(places: Sequence[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME:
            edges.append(place)
    return tuple(edges)


def _index(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - place))

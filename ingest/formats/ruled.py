"""A ruled table of a page: its rules made a lattice, every word in the cell that it is printed in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.formats.blocks import Box
from ingest.formats.printed import Word, cell_text

_SAME = 2.5  # points within which two rules are one
_SHORT = 8.0  # points: a rule of a letter's height is no rule
Edge = dict[str, Any]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The rules of a table and what stands between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[Bounds, str], ...]
    opened: tuple[bool, bool] = (False, False)  # no rule closes it above, below: a page cuts it

    @property
    def x1(self) -> float:
        """Where it ends on the right."""
        return self.xs[-1]

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


def open_ends(edges: Sequence[Edge]) -> tuple[list[Edge], list[Edge]]:
    """Close the tables that a page cuts, and those drawn without sides: rules across, and upright ones.

    Where rules of one direction end together, the table ends, whether or not a rule is drawn there.
    """
    upright = [e for e in edges if e["orientation"] == "v" and e["bottom"] - e["top"] > _SHORT]
    across = [e for e in edges if e["orientation"] == "h" and e["x1"] - e["x0"] > _SHORT]
    rows = _missing(upright, across, ("top", "bottom"), ("x0", "x1"))
    columns = _missing(across, upright, ("x0", "x1"), ("top", "bottom")) if upright else []
    return rows, columns


def _missing(
    along: Sequence[Edge], across: Sequence[Edge], ends: tuple[str, str], sides: tuple[str, str]
) -> list[Edge]:
    made: list[Edge] = []
    low, high = sides
    for end in ends:
        groups: list[list[Edge]] = []
        for edge in sorted(along, key=lambda e: float(e[end])):
            if groups and edge[end] - groups[-1][0][end] < _SAME:
                groups[-1].append(edge)
            else:
                groups.append([edge])
        for group in groups:
            place, first, last = group[0][end], min(e[low] for e in group), max(e[high] for e in group)
            drawn = sum(
                min(e[high], last) - max(e[low], first)
                for e in across
                if abs(e[ends[0]] - place) < 2 * _SAME and e[high] > first and e[low] < last
            )
            if last - first > _SHORT and len(group) > 2 and drawn < 0.9 * (last - first):
                edge = {ends[0]: place, ends[1]: place, low: first, high: last, "object_type": "line"}
                made.append({**edge, "width": edge["x1"] - edge["x0"], "height": edge["bottom"] - edge["top"]})
    return made


def lattice(
    cells: Sequence[Bounds], letters: Sequence[Word], ends: Collection[float] = ()
) -> tuple[Lattice | None, list[Word]]:
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
    opened = (any(abs(ys[0] - e) < _SAME for e in ends), any(abs(ys[-1] - e) < _SAME for e in ends))
    return Lattice(xs, ys, held, opened), free


def _edges(places: Sequence[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME:
            edges.append(place)
    return tuple(edges)


def _index(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - place))

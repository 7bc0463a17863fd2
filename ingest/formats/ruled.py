"""A ruled table of a page: its rules made a lattice, every word in the cell that it is printed in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ingest.formats.blocks import Box
from ingest.formats.depths import Begun, depths
from ingest.formats.letters import Word
from ingest.formats.printed import Span, lines, lines_text
from ingest.formats.spilled import placed
from ingest.tables.values import valued

_SAME = 2.5  # points within which two rules are one
_SHORT = 8.0  # points: a rule of a letter's height is no rule
_CLOSED = 0.9  # of a side that is drawn when it is closed
Edge = dict[str, Any]
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The rules of a table and what stands between them."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[Bounds, str], ...]
    opened: tuple[bool, bool] = (False, False)  # no rule closes it above, below: a page cuts it
    cut: tuple[frozenset[float], frozenset[float]] = (frozenset(), frozenset())  # left edges of cells open above, below
    inner: tuple[tuple[Bounds, str, Lattice], ...] = ()  # tables in cells, each with the words over it in its cell
    doubts: tuple[str, ...] = ()  # numbers drawn over its rules, whose cell nothing tells
    heads: int | None = None  # rows of heading, where that is known

    @property
    def x0(self) -> float:
        """Where it begins on the left."""
        return self.xs[0]

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
        return sorted((self.box(cell, text, page) for cell, text in self.cells), key=lambda b: (b.row, b.column))

    def box(self, cell: Bounds, text: str, page: int) -> Box:
        """Return a cell by its row and column."""
        x0, top, x1, bottom = cell
        row, column = _index(self.ys, top), _index(self.xs, x0)
        high, wide = _index(self.ys, bottom) - row, _index(self.xs, x1) - column
        return Box(row, column, text, max(1, high), max(1, wide), page=page)


def stacked(tables: Sequence[Lattice]) -> list[Lattice]:
    """Join tables that stand on each other with the same columns, as a shaded heading on rows without sides does."""
    out: list[Lattice] = []
    for table in sorted(tables, key=lambda t: t.top):
        above = next((t for t in out if abs(t.ys[-1] - table.top) < 2 * _SAME and _aligned(t.xs, table.xs)), None)
        if above is None:
            out.append(table)
            continue
        ys = (*above.ys[:-1], *table.ys)
        opened = above.opened[0], table.opened[1]
        cut = above.cut[0], table.cut[1]
        cells, inner = (*above.cells, *table.cells), (*above.inner, *table.inner)
        out[out.index(above)] = Lattice(above.xs, ys, cells, opened, cut, inner, (*above.doubts, *table.doubts))
    return out


def _aligned(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < 2 * _SAME for a, b in zip(one, other, strict=True))


def moved(boxes: Iterable[Box], xs: Sequence[float], finer: Sequence[float]) -> list[Box]:
    """Put boxes of one set of columns where they stand among finer ones."""
    places = [_index(finer, x) for x in xs]
    return [
        replace(b, column=places[b.column], column_span=places[b.column + b.column_span] - places[b.column])
        for b in boxes
    ]


def frames(edges: Sequence[Edge]) -> tuple[list[Edge], list[Edge]]:
    """Close the tables that a page cuts, and those drawn without sides: rules across, and upright ones.

    Rules that touch each other are one table, and it ends where they end, whether or not a rule is drawn there.
    """
    rows: list[Edge] = []
    columns: list[Edge] = []
    for group in touching([e for e in edges if max(e["x1"] - e["x0"], e["bottom"] - e["top"]) > _SHORT]):
        upright = [e for e in group if e["orientation"] == "v"]
        across = [e for e in group if e["orientation"] == "h"]
        if not upright or not across or len(group) < 4:
            continue
        x0, x1 = min(e["x0"] for e in group), max(e["x1"] for e in group)
        top, bottom = min(e["top"] for e in group), max(e["bottom"] for e in group)
        high = _CLOSED * (bottom - top)
        rows += [_edge(a, b, y, y) for y in (top, bottom) for a, b in _undrawn(across, y, x0, x1)]
        columns += [_edge(x, x, top, bottom) for x in (x0, x1) if _drawn(upright, "x0", x, "top", "bottom") < high]
    return rows, columns


def touching(edges: Sequence[Edge], near_by: float = _SAME) -> list[list[Edge]]:
    """Group edges that touch, directly or over others."""
    groups: list[list[Edge]] = []
    for edge in edges:
        near = [g for g in groups if any(_meets(edge, other, near_by) for other in g)]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append([edge, *(e for g in near for e in g)])
    return groups


def _meets(a: Edge, b: Edge, near_by: float) -> bool:
    return bool(
        a["x0"] <= b["x1"] + near_by
        and b["x0"] <= a["x1"] + near_by
        and a["top"] <= b["bottom"] + near_by
        and b["top"] <= a["bottom"] + near_by
    )


def _drawn(edges: Sequence[Edge], side: str, place: float, low: str, high: str) -> float:
    return sum(float(e[high] - e[low]) for e in edges if abs(e[side] - place) < 2 * _SAME)


def _undrawn(across: Sequence[Edge], y: float, x0: float, x1: float) -> list[tuple[float, float]]:
    """Return where no rule is drawn at the end of a table: all along it, or over labels that a page cuts."""
    drawn = [e for e in across if abs(e["top"] - y) < 2 * _SAME]
    if sum(float(e["x1"] - e["x0"]) for e in drawn) < (1 - _CLOSED) * (x1 - x0):
        return [(x0, x1)]
    gaps: list[tuple[float, float]] = []
    at = x0
    for edge in sorted(drawn, key=lambda e: float(e["x0"])):
        if edge["x0"] - at > _SHORT:
            gaps.append((at, edge["x0"]))
        at = max(at, edge["x1"])
    return [*gaps, (at, x1)] if x1 - at > _SHORT else gaps


def _edge(x0: float, x1: float, top: float, bottom: float) -> Edge:
    return {
        "object_type": "line",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def lattice(
    cells: Sequence[Bounds], letters: Sequence[Word], ends: Collection[Edge] = ()
) -> tuple[Lattice | None, list[Word]]:
    """Put letters into cells; return the table, if anything stands in it, and the letters outside."""
    left, top = min(c[0] for c in cells), min(c[1] for c in cells)
    right, bottom = max(c[2] for c in cells), max(c[3] for c in cells)
    order = sorted(range(len(cells)), key=lambda n: (cells[n][2] - cells[n][0]) * (cells[n][3] - cells[n][1]))

    def under(letter: Word) -> int | None:
        x, y = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
        if not (left <= x <= right and top <= y <= bottom):
            return None
        return next((n for n in order if cells[n][0] <= x <= cells[n][2] and cells[n][1] <= y <= cells[n][3]), None)

    made = placed(cells, letters, [under(ltr) for ltr in letters])
    inside: list[list[Word]] = [[] for _ in cells]
    free: list[Word] = []
    for letter, home in zip(made.letters, made.homes, strict=True):
        (free if home is None else inside[home]).append(letter)
    if not any(ltr.text.strip() for held in inside for ltr in held):
        return None, free
    xs = _edges([x for c in cells for x in (c[0], c[2])])
    ys = _edges([y for c in cells for y in (c[1], c[3])])
    said = [lines(found) for found in inside]
    leads = depths([_begun(cell, found) if _first(cell, xs) else None for cell, found in zip(cells, said, strict=True)])
    held = tuple(
        (cell, " " * lead + lines_text(found, cell[2]) if found else "")
        for cell, found, lead in zip(cells, said, leads, strict=True)
    )
    added = [[e for e in ends if abs(y - e["top"]) < _SAME] for y in (ys[0], ys[-1])]
    above, below = ({c[0] for c in cells if any(_over(c, e) for e in found)} for found in added)
    opened = (_whole(added[0], right - left), _whole(added[1], right - left))
    return Lattice(xs, ys, held, opened, (frozenset(above), frozenset(below)), doubts=made.doubts), free


def _first(cell: Bounds, xs: Sequence[float]) -> bool:
    """Tell whether a cell stands in the first column, and beside others."""
    return abs(cell[0] - xs[0]) < _SAME and cell[2] < xs[-1] - _SAME


def _begun(cell: Bounds, found: Sequence[Span]) -> Begun | None:
    """Tell where the name in a cell begins; a number is none."""
    named = found and not any(valued(w.text) for w in found[0].words)
    return Begun(found[0].x0, max(line.x1 for line in found), cell[0], cell[2]) if named else None


def _whole(added: Sequence[Edge], wide: float) -> bool:
    return sum(float(e["x1"] - e["x0"]) for e in added) > _CLOSED * wide


def _over(cell: Bounds, end: Edge) -> bool:
    middle = (cell[0] + cell[2]) / 2
    return bool(end["x0"] <= middle <= end["x1"] and min(abs(cell[1] - end["top"]), abs(cell[3] - end["top"])) < _SAME)


def _edges(places: Sequence[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _SAME:
            edges.append(place)
    return tuple(edges)


def _index(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda n: abs(edges[n] - place))

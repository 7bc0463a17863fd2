"""Tables that stand in a cell of another on a page: told by their rules, which touch none of those around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ingest.formats.letters import Word
from ingest.formats.printed import cell_text
from ingest.formats.ruled import Bounds, Edge, Lattice, touching

_APART = 1.0  # points between the rules of a cell and those of a table in it
_SLACK = 3.0  # points by which a table may seem to reach over its cell
_PART = 0.9  # of a cell that another in it takes, at most
_EDGES = 5  # rules that make two cells, at least
_NARROW = 30.0  # points of blank beside a table that fills its cell from top to bottom
_FLAT = 15.0  # points of blank over a table that fills its cell from side to side


def inner(edges: Sequence[Edge]) -> list[Bounds]:
    """Return the bounds of rules that touch each other and stand wholly inside others that do: tables in cells, perhaps."""
    groups = [g for g in touching(edges, _APART) if len(g) >= _EDGES and len({e["orientation"] for e in g}) == 2]
    bounds = [_bounds(g) for g in groups]
    found = [b for b in bounds if any(_inside(b, other, _APART / 2) for other in bounds if other is not b)]
    return [b for b in found if not any(_inside(b, other, 0) for other in found if other is not b)]


def held_by(bounds: Bounds) -> Any:
    """Make a test that keeps the objects of a page that stand inside bounds."""

    def test(one: dict[str, Any]) -> bool:
        return _inside((one["x0"], one["top"], one["x1"], one["bottom"]), bounds, -_APART / 2)

    return test


def hung(tables: Sequence[Lattice], held: Sequence[Lattice], letters: Sequence[Word]) -> list[Lattice]:
    """Put tables into the cells that hold them, each after the words over it; one that no cell holds stands by itself."""
    out = list(tables)
    for table in sorted(held, key=lambda t: t.top):
        at, cell = next(
            ((n, c) for n, one in enumerate(out) for c, _ in one.cells if _inside(_extent(table), c, -_SLACK)),
            (-1, None),
        )
        if cell is None:
            out.append(table)
            continue
        before = max((t.ys[-1] for c, _, t in out[at].inner if c == cell), default=cell[1])
        own = [w for w in letters if _in(w, cell)]
        over = [w for w in own if before <= (w.top + w.bottom) / 2 < table.top]
        under = cell_text([w for w in own if (w.top + w.bottom) / 2 > table.ys[-1]], cell[2])
        cells = tuple((c, under if c == cell else said) for c, said in out[at].cells)
        inner_ = (*out[at].inner, (cell, cell_text(over, cell[2]), table))
        out[at] = replace(out[at], cells=cells, inner=inner_)
    return out


def boxed(table: Lattice) -> Lattice:
    """Find the table that stands in a cell and shares a side with it: its cells lie inside that cell, which is drawn whole."""
    held = {c: [o for o in table.cells if o[0] != c and _within(o[0], c)] for c, _ in table.cells}
    for cell, inside in held.items():
        squared = len({c[0] for c, _ in inside}) > 1 and len({c[1] for c, _ in inside}) > 1
        if not squared or any(held[c] for c, _ in inside):
            continue
        said = next(text for c, text in table.cells if c == cell)
        cells = tuple((c, "" if c == cell else text) for c, text in table.cells if (c, text) not in inside)
        found = Lattice(_edges(inside, 0, 2), _edges(inside, 1, 3), tuple(inside))
        xs, ys = _edges(cells, 0, 2), _edges(cells, 1, 3)
        return boxed(replace(table, xs=xs, ys=ys, cells=cells, inner=(*table.inner, (cell, said, found))))
    return table


def _within(one: Bounds, other: Bounds) -> bool:
    smaller = (one[2] - one[0]) * (one[3] - one[1]) < _PART * (other[2] - other[0]) * (other[3] - other[1])
    return smaller and _inside(one, other, -_SLACK)


def pocketed(table: Lattice) -> Lattice:
    """Find the tables that fill their cell between two blanks, side by side or one over the other."""
    blank = [c for c, said in table.cells if not said.strip()]
    for low, high, narrow in ((0, 2, _NARROW), (1, 3, _FLAT)):
        across = (1, 3) if low == 0 else (0, 2)
        rows: dict[tuple[int, int], list[Bounds]] = {}
        for cell in blank:
            if cell[high] - cell[low] <= narrow:
                rows.setdefault((round(cell[across[0]]), round(cell[across[1]])), []).append(cell)
        for one, other in (pair for row in rows.values() for pair in pairwise(sorted(row, key=lambda c: c[low]))):
            made = _pocket(table, one, other, low, high)
            if made is not None:
                return made
    return table


def _pocket(table: Lattice, one: Bounds, other: Bounds, low: int, high: int) -> Lattice | None:
    """Make a cell of two blanks with a table between them; `low` and `high` are the axis that they stand along."""
    across = (1, 3) if low == 0 else (0, 2)
    along, beside = (table.xs, table.ys) if low == 0 else (table.ys, table.xs)
    if not (_parted(along, one[high], other[low]) and _parted(beside, one[across[0]], one[across[1]])):
        return None
    whole = (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))
    within = [(c, said) for c, said in table.cells if _inside(c, whole, -_APART) and c not in (one, other)]
    space = (other[low] - one[high]) * (one[across[1]] - one[across[0]])
    filled = abs(sum((c[2] - c[0]) * (c[3] - c[1]) for c, _ in within) - space) < 0.05 * space
    if not filled or len({c[0] for c, _ in within}) < 2 or len({c[1] for c, _ in within}) < 2:
        return None
    rest = [(c, said) for c, said in table.cells if (c, said) not in within and c not in (one, other)]
    if not rest:
        return None
    held = Lattice(_edges(within, 0, 2), _edges(within, 1, 3), tuple(within))
    cells = tuple(sorted([*rest, (whole, "")], key=lambda p: (p[0][1], p[0][0])))
    return replace(
        table, xs=_edges(cells, 0, 2), ys=_edges(cells, 1, 3), cells=cells, inner=(*table.inner, (whole, "", held))
    )


def _parted(edges: Sequence[float], start: float, end: float) -> bool:
    """Tell whether a rule stands between two places."""
    at = bisect_right(edges, start + 2 * _APART)
    return at < len(edges) and edges[at] < end - 2 * _APART


def _edges(cells: Sequence[tuple[Bounds, str]], low: int, high: int) -> tuple[float, ...]:
    found: list[float] = []
    for place in sorted(c[n] for c, _ in cells for n in (low, high)):
        if not found or place - found[-1] > 2 * _APART:
            found.append(place)
    return tuple(found)


def _bounds(edges: Sequence[Edge]) -> Bounds:
    return (
        min(e["x0"] for e in edges),
        min(e["top"] for e in edges),
        max(e["x1"] for e in edges),
        max(e["bottom"] for e in edges),
    )


def _extent(table: Lattice) -> Bounds:
    return table.xs[0], table.ys[0], table.xs[-1], table.ys[-1]


def _inside(one: Bounds, other: Bounds, room: float) -> bool:
    return (
        one[0] >= other[0] + room
        and one[1] >= other[1] + room
        and one[2] <= other[2] - room
        and one[3] <= other[3] - room
    )


def _in(word: Word, cell: Bounds) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]

"""How far the names of a table's first column are set in on a page, as blanks before them; what is set in the middle is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_BLANK = 5.0  # points that a blank takes
_MOST = 20  # blanks
_SAME = 1.5  # points within which two names begin, end or stand in the middle alike
_LEAST = 3.0  # points that a name is set in by
_MOSTLY = 0.75  # of names that stand alike


@dataclass(frozen=True, slots=True)
class Begun:
    """Where a name begins, and its longest line ends, between the sides of its cell as far as they are known."""

    x0: float
    x1: float
    left: float
    right: float = float("inf")

    @property
    def inset(self) -> float:
        """How far it stands from the left side."""
        return self.x0 - self.left

    @property
    def wide(self) -> float:
        """How wide it is."""
        return self.x1 - self.x0

    @property
    def centred(self) -> bool:
        """Tell whether it stands in the middle of its cell."""
        return abs(self.right - self.x1 - self.inset) <= 2 * _SAME


def depths(names: Sequence[Begun | None]) -> list[int]:
    """Count the blanks that each name is set in by; none at all in a column whose names do not begin at a few places.

    >>> one, two, middle = Begun(12, 60, 10, 80), Begun(22, 60, 10, 80), Begun(40, 50, 10, 80)
    >>> depths([middle, one, two, two, one]), depths([Begun(30, 60, 10), Begun(35, 55, 10), Begun(20, 70, 10)])
    ([0, 0, 2, 2, 0], [0, 0, 0])
    """
    found = [n for n in names if n is not None]
    begun = [n for n in found if not n.centred or _shared(n, found)]
    steps = _steps([n.inset for n in begun])
    if not begun or len(steps) * 2 > len(begun) + 1 or _centred(begun):
        return [0] * len(names)
    return [_blanks(n.inset - steps[0]) if n in begun and n is not None else 0 for n in names]


def _shared(name: Begun, names: Sequence[Begun]) -> bool:
    """Tell whether a name of another width begins in the same place."""
    return any(abs(n.inset - name.inset) <= _SAME and abs(n.wide - name.wide) > _SAME for n in names)


def _centred(names: Sequence[Begun]) -> bool:
    """Tell whether names of different widths stand in the middle of their column."""
    if max(n.wide for n in names) - min(n.wide for n in names) <= _SAME:
        return False
    middles = [(n.x0 + n.x1) / 2 - n.left for n in names]
    return max(sum(abs(a - b) <= _SAME for b in middles) for a in middles) > _MOSTLY * len(names)


def _steps(insets: Sequence[float]) -> list[float]:
    out: list[float] = []
    for inset in sorted(insets):
        if not out or inset - out[-1] > _SAME:
            out.append(inset)
    return out


def _blanks(inset: float) -> int:
    return min(_MOST, round(inset / _BLANK)) if inset > _LEAST else 0

"""Numbers that one line tells side by side, and that add up to a count told right above: they are what that counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.figures.frame import Frame, short
from ingest.figures.prose import keyed
from ingest.model import Bound, Figure, Table
from ingest.numbers.labels import is_total
from ingest.text.folding import squeeze

_NEAR = 8  # lines between a count and what it is made up of
_LEAST = 2
_NO_CHANCE = 100  # smaller numbers are the same by chance

_Place = tuple[int, str]


def told_below(figures: Sequence[Figure]) -> list[Figure]:
    """Let a count own the counts of a line below it that add up to it: 의견 740건 over 교통 500건, 환경 240건."""
    lines: dict[_Place, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.table is None and f.unit.startswith("count:") and f.value and f.bound is Bound.EXACT:
            lines[f.source.line, f.unit].append(f)
    over: dict[str, str] = {}
    for (number, unit), parts in lines.items():
        whole = _whole(lines, number, unit, parts)
        if whole is not None:
            over |= {p.id: short(whole.item) for p in parts}
    return [_owned(f, over[f.id]) if f.id in over else f for f in figures]


def _whole(lines: dict[_Place, list[Figure]], number: int, unit: str, parts: list[Figure]) -> Figure | None:
    if len({p.item for p in parts}) < len(parts) or len(parts) < _LEAST or not all(p.item for p in parts):
        return None
    made = sum(p.value for p in parts if p.value)
    above = [f for n in range(number - 1, number - _NEAR, -1) for f in lines.get((n, unit), ())]
    found = [f for f in above if f.value == made and f.source.section == parts[0].source.section]
    named = found and len(squeeze(found[0].item)) > 1 and not is_total(found[0].item)
    return found[0] if len(found) == 1 and named else None


def _owned(figure: Figure, name: str) -> Figure:
    said = [squeeze(o) for o in (*figure.owners, figure.item)]
    if any(squeeze(name) in o for o in said):
        return figure
    at = max(0, len(figure.owners) - 1) if figure.owners and figure.owners[-1].endswith("별") else len(figure.owners)
    return replace(figure, owners=(*figure.owners[:at], name, *figure.owners[at:]))


def title_above(frame: Frame, table: Table, figures: Sequence[Figure]) -> str:
    """Return the key of the line above a table without a caption, where the table's total is what that line says: ○ 쉼터 확충 : 3개소, 900백만원."""
    cells = [f for f in figures if f.table == table.index and f.value is not None]
    if table.caption or not cells:
        return table.caption
    first = min(f.source.line for f in cells)
    totals = {(f.value, f.unit) for f in cells if f.total and f.value and f.value >= _NO_CHANCE}
    lines = [
        f
        for f in figures
        if f.table is None and f.owner_item is not None and first - _NEAR < f.source.line < first
        if (f.value, f.unit) in totals and f.source.section == cells[0].source.section
    ]
    if not lines:
        return ""
    item = frame.document.items[max(lines, key=lambda f: f.source.line).owner_item or 0]
    return keyed(frame.text[item.start : item.end]).key

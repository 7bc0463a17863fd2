"""A project's table with one account alone, and who pays it: what that account has is what the project has."""

from __future__ import annotations

import re

from ingest.figures.gridcells import GridCells
from ingest.model import Figure
from ingest.numbers.labels import is_total
from ingest.numbers.measures import funding
from ingest.text.lines import tight

_HEADS = frozenset({"과목", "예산과목", "편성목", "통계목"})
_CODE = re.compile(r"(?P<account>\d{3})(?P<item>-\d{2})?\s")


def sole(cells: GridCells) -> int | None:
    """Return the row of a project's one account: accounts within it and who pays stand under it, and no total; None elsewhere."""
    head = cells.at.get((0, 0))
    if head is None or tight(head.text) not in _HEADS or not cells.frame.project(cells.table.section):
        return None
    said = [(r, label.text) for r in cells.body if (label := cells.at.get((r, 0))) and label.text]
    coded = [(r, found) for r, name in said if (found := _CODE.match(name))]
    if not coded or coded[0][0] != said[0][0] or any(is_total(name) for _, name in said):
        return None
    at, whole = coded[0]
    within = all(f["account"] == whole["account"] and f["item"] and not whole["item"] for _, f in coded[1:])
    paid = all(_CODE.match(name) or funding(name) for _, name in said)
    return at if within and paid else None


def is_sole(figure: Figure) -> bool:
    """Tell whether a figure is of a project's one account: a total by a name that is none."""
    return figure.total and bool(figure.account_code) and not any(map(is_total, (figure.item, *figure.column.split())))

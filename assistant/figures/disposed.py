"""What one amount was divided into by a row of its own, column by column: 잉여금 처분 into 명시이월, 순세계잉여금."""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.choice.tiers import MISSING
from assistant.names.cover import cover
from assistant.names.racks import Entry
from assistant.speech.draft import claim
from index.words.spelling import squeeze
from ingest.model import Figure

_DIVIDED = re.compile(r"나[눠누뉘]|처분|처리|배분|\bdivided\b|\bdisposed\b|\bdistributed\b|\bsplit\b", re.IGNORECASE)


def disposed(ask: Ask, group: Group) -> list[tuple[str, AnswerFigure]]:
    """Return the columns of the one row that adds up to a figure and goes by its name, where a question asks how it was divided."""
    whole, rack = group.figure, ask.shelf.rack(group.scope)
    if rack is None or whole.value is None or not _DIVIDED.search(ask.u.question):
        return []
    tables: dict[int, list[tuple[Entry, Figure]]] = defaultdict(list)
    for e in rack.entries:
        f = e.figure
        if f and f.table is not None and f.table != whole.table and f.unit == whole.unit and f.kind not in MISSING:
            tables[f.table].append((e, f))
    for cells in tables.values():
        alone = _in_one_row(cells)
        named = all(cover(ask.u.terms, e, ask.shelf) is not None for e, _ in cells)
        if alone and named and sum((f.value or Decimal(0) for _, f in cells), Decimal(0)) == whole.value:
            return [(f.column, claim(f, Role.PART)) for _, f in cells]
    return []


def whole_row(ask: Ask, group: Group) -> list[tuple[str, AnswerFigure]]:
    """Return every column of the one row of a table, where a question names the row and none of its columns."""
    figure, rack = group.figure, ask.shelf.rack(group.scope)
    cells = [
        (e, f)
        for e in (rack.entries if rack else ())
        if (f := e.figure) and f.table is not None and f.table == figure.table
    ]
    row = squeeze(figure.item)
    said = [v for t in ask.u.required for v in t.variants if v in row]
    column = any(v in squeeze(f.column) and v not in row for _, f in cells for t in ask.u.required for v in t.variants)
    if not said or column or not _in_one_row(cells) or any(f.unit != figure.unit for _, f in cells):
        return []
    return [(f.column, claim(f, Role.ANSWER)) for _, f in cells if f.kind not in MISSING]


def _in_one_row(cells: list[tuple[Entry, Figure]]) -> bool:
    """Tell whether cells are the several columns of one row."""
    return len({f.row for _, f in cells}) == 1 and len({f.column for _, f in cells}) == len(cells) > 1

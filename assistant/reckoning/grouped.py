"""The columns of one row that stand under one heading, added up where none sums them: 바닷가 시설 of 바닷가 등대, 바닷가 쉼터."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match, sums_columns
from assistant.names.cover import Cover
from assistant.reckoning.counted import levels_of
from assistant.reckoning.operands import operand
from assistant.reckoning.sums import total
from assistant.speech.draft import Draft
from index.words.spelling import squeeze

_WANTS = frozenset({"count", "sum", "figure"})
_SHORTEST = 3  # letters of a heading that nothing else is called by chance
_OF_ALL = re.compile(r"\((\d[\d,]*)\)\s*$")

Row = list[Match]


def answer_grouped(ask: Ask) -> Draft | None:
    """Add up what stands under a heading that the question says, in a row of counts that sums all of them; None where it says one of them."""
    u = ask.u
    if (
        u.want not in _WANTS
        or not (u.counters or u.want == "count")
        or u.money_said
        or u.measures
        or u.both
        or u.funding
        or not u.required
    ):
        return None
    groups = [g for row in _rows(ask) if (g := _group(ask, row)) is not None]
    if len(groups) != 1:
        return None
    cells = tuple(operand(Group((m,))) for m in groups[0])
    return total(
        ask, tuple(replace(o, names=(*o.names, m.figure.column)) for o, m in zip(cells, groups[0], strict=True))
    )


def _rows(ask: Ask) -> list[Row]:
    rows: dict[tuple[object, ...], Row] = defaultdict(list)
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or f.table is None or not f.column or not f.unit.startswith("count:") or f.value is None:
            continue
        if not ask.u.years or f.year in (*ask.u.years, None):
            rows[entry.scope, f.table, f.row, f.unit, f.year].append(Match(entry, f, Cover((), 0, exact=False), 0))
    return [r for r in rows.values() if len(r) > 2 and _is_whole(r)]


def _is_whole(row: Row) -> bool:
    """Tell whether the cells of a row are parts of one number, which it prints: of 시설(40), or under 계."""
    parts = [m for m in row if not sums_columns(m.figure.column)]
    values = {m.figure.value for m in row if m not in parts}
    said = _OF_ALL.search(row[0].figure.item)
    every = {Decimal(said[1].replace(",", ""))} if said else values
    return sum((m.figure.value or Decimal(0) for m in parts), Decimal(0)) in every


def _group(ask: Ask, row: Row) -> Row | None:
    """Return the cells under the one heading that is said, where no column of it is said, or sums it."""
    said = squeeze(ask.u.question)
    heads: dict[str, Row] = defaultdict(list)
    for m in row:
        words = m.figure.column.split()
        for n in range(1, len(words)):
            heads[squeeze("".join(words[:n]))].append(m)
    named = [(h, g) for h, g in heads.items() if len(h) >= _SHORTEST and h in said and 1 < len(g) < len(row)]
    if not named:
        return None
    head, cells = max(named, key=lambda n: len(n[0]))
    rest = said.replace(head, "", 1)
    own = [squeeze(m.figure.column)[len(head) :] for m in cells]
    if any(o in rest for o in own) or any(sums_columns(m.figure.column) for m in cells):
        return None
    terms = tuple(t for t in ask.u.required if not t.context)
    return cells if levels_of(cells[0].entry, terms, ask.shelf) is not None and _names_row(ask, cells[0]) else None


def _names_row(ask: Ask, match: Match) -> bool:
    item = squeeze(match.figure.item)
    return any(v in item for t in ask.u.required for v in t.variants)

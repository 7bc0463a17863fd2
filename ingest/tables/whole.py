"""From pieces of rows to whole tables: levelled, headed, repaired, with every cell's place and span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.model import Cell, Repair, Table
from ingest.tables.card import laid, named, paired
from ingest.tables.decks import unfolded
from ingest.tables.header import cover, header_columns, header_rows
from ingest.tables.inset import Inset, taken_out
from ingest.tables.join import keys, merge
from ingest.tables.ledger import account
from ingest.tables.raw import SPANNED, WHOLE, Chunk, Raw, Row
from ingest.tables.repair import beside, lift, packed, shares, shift, sub_header
from ingest.tables.webtable import rows as web_rows
from ingest.text.layout import LAYOUT
from ingest.text.marks import mark_of

_LAID = (WHOLE - {"book", "outlay"}) | {"markdown", "tab"}  # shapes whose cells stand under each other


@dataclass(slots=True)
class Draft:
    """A table while it is being made."""

    rows: list[Row]
    start: int
    end: int
    header: int = 0
    repairs: list[tuple[str, int | None, str]] = field(default_factory=list)
    parts: tuple[tuple[int, int], ...] = ()
    caption: str = ""
    unit: tuple[int, int] | None = None
    shape: str = ""
    last_line: int = 0
    first_line: int = 0
    project: str = ""  # the one that a card names
    labels: int | None = None  # columns of names, when the shape itself tells
    inset: bool = False  # it stands in a card, whose unit it has when it says none


def drafts(text: str, group: Sequence[Chunk]) -> list[Draft]:
    """Make the tables of one group: the table itself, and those that stand in its cells."""
    rows, repairs, ruled = merge(list(group))
    draft = Draft(rows, group[0].start, group[-1].end, repairs=repairs, shape=group[0].shape, caption=group[0].caption)
    draft.first_line, draft.last_line = group[0].first, group[-1].last
    if len(group) > 1:
        draft.parts = tuple((part.start, part.end) for part in group)
    inner = _nested(text, draft)
    _level(draft)
    if not draft.rows:
        return inner
    draft.unit = group[0].unit or lift(text, draft.rows)
    draft.labels = group[0].labels
    if draft.shape in _LAID:
        draft.rows, set_in = taken_out(text, draft.rows)
        inner += [_set_in(draft, one) for one in set_in]
    _level(draft)
    if not draft.rows:
        return inner
    draft.project = named(draft.rows)
    if draft.project:
        draft.rows = laid(draft.rows)
        return [draft, *inner]
    told = group[0].header
    draft.header = header_rows(draft.rows, ruled) if told is None else told
    if draft.shape in _LAID and paired(draft.rows, draft.header):
        draft.rows, draft.header, draft.shape = laid(draft.rows), 0, "card"
        return [draft, *inner]
    draft.rows = unfolded(draft.rows, draft.header)
    draft.rows, draft.header = sub_header(draft.rows, draft.header, draft.repairs)
    if draft.shape == "markdown" and packed(draft.rows, draft.header):
        return inner  # its numbers would stand under names of others
    draft.rows = shares(text, draft.rows, draft.header, draft.repairs)
    if draft.shape not in WHOLE:
        draft.rows = account(text, draft.rows, draft.header, draft.repairs)
        draft.rows, draft.header = shift(draft.rows, draft.header, draft.repairs)
    draft.rows, draft.header = beside(draft.rows, draft.header, draft.repairs)
    return [draft, *inner]


def _set_in(draft: Draft, inset: Inset) -> Draft:
    cells = [c for r in inset.rows for c in r if c.text]
    one = Draft(inset.rows, min(c.start for c in cells), max(c.end for c in cells), shape=draft.shape, inset=True)
    one.caption, one.unit = inset.caption, inset.unit
    one.first_line = one.last_line = -1
    _level(one)
    one.header = header_rows(one.rows)
    return one


def _level(draft: Draft) -> None:
    """Give every row the same number of cells; drop empty rows, and columns empty in all of them at either end."""
    rows = _filled(draft.rows)
    if draft.shape != "html":
        while rows and all(len(r) > 2 and not r[0].text and r[0].column_span == 1 for r in rows):
            rows = [r[1:] for r in rows]
    wide = max((i + 1 for r in rows for i, c in enumerate(r) if c.text or c.column_span > 1), default=0)
    level: list[Row] = []
    for row in rows:
        end = row[-1].end if row else draft.start
        level.append([*row[:wide], *(Raw(end, end) for _ in range(wide - len(row)))])
    draft.rows = level


def _filled(rows: Sequence[Row]) -> list[Row]:
    """Drop rows in which nothing is printed; a cell that covers one of them covers a row less."""
    gone = [n for n, row in enumerate(rows) if not any(c.text for c in row)]

    def left(cell: Raw, number: int) -> Raw:
        lost = sum(number < n < number + cell.row_span for n in gone) if cell.row_span > 1 else 0
        return replace(cell, row_span=cell.row_span - lost) if lost else cell

    return [[left(c, n) for c in row] if gone else row for n, row in enumerate(rows) if n not in gone]


def _nested(text: str, draft: Draft) -> list[Draft]:
    """Take HTML tables out of cells, and their words where the converter flattened them again."""
    inner: list[Draft] = []
    gone: list[list[str]] = []
    kept: list[Row] = []
    for number, row in enumerate(draft.rows):
        at = next((i for i, c in enumerate(row) if "<table" in text[c.start : c.end].lower()), None)
        if at is None:
            if gone and keys(row) and keys(row) in gone:
                gone.remove(keys(row))
                draft.repairs.append(("flattened twice", number, "same words"))
                continue
            kept.append(row)
            continue
        cell = row[at]
        begin = text.lower().find("<table", cell.start, cell.end)
        found = web_rows(text, begin, cell.end)
        said = [c.key for r in found for c in r if c.text]
        after = [c.key for c in row[at + 1 :] if c.text]
        label = next((c.text for c in row[:at] if c.text), "")
        rest = row[at + 1 :]
        if after and after == said:
            rest = [c.emptied() for c in rest]
            draft.repairs.append(("flattened twice", number, "same words"))
        gone += [keys(r) for r in found]
        kept.append([*row[:at], cell.emptied(), *rest])
        if found:
            one = Draft(found, begin, cell.end, caption=label, shape="html", first_line=-1, last_line=-1)
            _level(one)
            one.header = header_rows(one.rows)
            if one.rows:
                inner.append(one)
    draft.rows = kept
    return inner


def finish(draft: Draft, index: int, section: int, text: str, caption: str, unit: tuple[int, int] | None) -> Table:
    """Turn a draft into a table of the document."""
    rows = draft.rows
    columns = max((len(r) for r in rows), default=0)
    labels = draft.labels or (header_columns(rows, draft.header) if rows else 1)
    whole = draft.shape in {*SPANNED, "card"} or bool(draft.project)
    spans = {} if whole else cover(rows, draft.header) | _groups(rows, draft.header, labels)
    covered: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for r, row in enumerate(rows):
        for c, piece in enumerate(row):
            if (r, c) in covered:
                continue
            high, wide = spans.get((r, c), (piece.row_span, piece.column_span))
            high, wide = min(high, len(rows) - r), min(wide, columns - c)
            covered |= {(r + i, c + j) for i in range(high) for j in range(wide) if i or j}
            cells.append(Cell(r, c, piece.start, piece.end, piece.text, high, wide))
    where = draft.unit or unit if draft.shape == "outlay" else unit or draft.unit
    return Table(
        index=index,
        section=section,
        start=draft.start,
        end=draft.end,
        rows=len(rows),
        columns=columns,
        cells=tuple(cells),
        header_rows=draft.header,
        header_columns=labels,
        caption=caption or draft.caption,
        unit=text[where[0] : where[1]] if where else "",
        unit_start=where[0] if where else None,
        unit_end=where[1] if where else None,
        parts=draft.parts,
        repairs=tuple(Repair(*r) for r in draft.repairs),
        sparse=draft.shape == "outlay",
    )


def _groups(rows: list[Row], header: int, labels: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Let a label reach over the blank labels under it: they belong to its group."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for column in range(labels):
        if labels == 1 and not _grouped(rows, header):
            break
        r = header
        while r < len(rows):
            low = r + 1
            if (
                rows[r][column].text
                and rows[r][column].key not in LAYOUT.totals
                and not mark_of(rows[r][column].text)[0]
            ):
                while (
                    low < len(rows) and not rows[low][column].text and not any(rows[low][k].text for k in range(column))
                ):
                    if not any(c.text for c in rows[low][column + 1 :]):
                        break
                    low += 1
                if low - r > 1:
                    spans[r, column] = (low - r, 1)
            r = low
    return spans


def _grouped(rows: list[Row], header: int) -> bool:
    """Tell whether blank first cells stand for the label above: their rows say something of their own."""
    blank = [r for r in rows[header + 1 :] if not r[0].text]
    return bool(blank) and all(any(c.text for c in r[1:]) for r in blank)

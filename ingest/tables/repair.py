"""Torn tables made whole: each repair is kept only when something vouches for it, and is recorded."""

from __future__ import annotations

import re

from ingest.model import Measure
from ingest.numbers.measures import MONEY, funding, measure
from ingest.tables.raw import Log, Raw, Row, padded, piece
from ingest.tables.sums import across, fit, totals
from ingest.tables.values import number, valued
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import tight
from ingest.text.marks import EVERY, any_of

_BULLET = re.compile(rf"^{any_of(EVERY)}\s*\S")
_UNIT = re.compile(r"단위\s*[:：]\s*([^)\]〉>〕›》】]+)")
_TOLD = frozenset({Measure.CHANGE, Measure.CHANGE_RATE, Measure.EXECUTION_RATE, Measure.RATE})
_SEQUENCE = re.compile(r"^(\d{1,3})(?:\D.*)?$")


def lift(text: str, rows: list[Row]) -> tuple[int, int] | None:
    """Take a first row that only says the unit out of the grid; give the unit's place."""
    if not rows:
        return None
    filled = [c for c in rows[0] if c.text]
    if len(filled) != 1 or len(rows) < 2:
        return None
    found = _UNIT.search(text, filled[0].start, filled[0].end)
    if found is None:
        return None
    rows.pop(0)
    return found.start(1), found.end(1)


def sub_header(rows: list[Row], header: int, log: Log) -> tuple[list[Row], int]:
    """Move a second heading row that lost its leading blanks under the heading that it divides."""
    if header < 1 or len(rows) <= header + 1:
        return rows, header
    upper = [c for c in rows[0] if c.text]
    lower = [c for c in rows[1] if c.text]
    if len(lower) < 2 or any(valued(c.text) or len(c.text) > 24 or _BULLET.match(c.text) for c in lower):
        return rows, header
    body = rows[2:]
    wide = max((i + 1 for r in body for i, c in enumerate(r) if c.text), default=0)
    if _left(body[0], wide):
        return rows, header  # a third row of names: nobody knows which of those above it divides
    made = _spread(rows, upper, lower, wide)
    why = "sub-headings repeat"
    if made is None:
        if (header > 1 and _settled(rows, wide)) or len(upper) - 1 + len(lower) != wide or len(upper) >= wide:
            return rows, header
        place = _under(rows, body, len(lower)) or _divided(body, upper, len(lower))
        if place is None:
            return rows, header
        at, why = place
        gap = [Raw(upper[at].end, upper[at].end)] * (len(lower) - 1)
        made = [
            [*upper[: at + 1], *gap, *upper[at + 1 :]],
            padded([*(lower[0].emptied() for _ in range(at)), *lower], wide),
        ]
    log.append(("heading row moved", 1, why))
    return [*made, *(padded(r, wide) for r in body)], 2


def packed(rows: list[Row], header: int) -> bool:
    """Tell whether a second row of names lost its blanks and could not be set under the names that it divides."""
    if header != 1 or len(rows) < 3:
        return False
    wide = max((i + 1 for r in rows[2:] for i, c in enumerate(r) if c.text), default=0)
    return _left(rows[0], wide) and _left(rows[1], wide) and any(valued(c.text) for r in rows[2:] for c in r[1:])


def _left(row: Row, wide: int) -> bool:
    """Tell whether a row holds but names, in the first of so many columns."""
    filled = [i for i, c in enumerate(row) if c.text]
    names = not any(valued(row[i].text) or len(row[i].text) > 24 or _BULLET.match(row[i].text) for i in filled)
    return names and 1 < len(filled) < wide and filled == list(range(len(filled)))


def _spread(rows: list[Row], upper: list[Raw], lower: list[Raw], wide: int) -> list[Row] | None:
    """Set sub-headings that repeat under the groups that lost their blanks."""
    if len(upper) == wide or any(not c.text for c in rows[0][: len(upper)]):
        return None
    plain = wide - len(lower)
    groups = len(upper) - plain
    if groups < 2 or plain < 1 or len(lower) % groups or len(lower) == groups:
        return None
    period = len(lower) // groups
    names = [c.key for c in lower]
    if names != names[:period] * groups:
        return None
    starts = [n for n in range(plain, 0, -1) if not any(map(_tells, upper[n : n + groups]))]
    if not starts:
        return None
    first = starts[0]
    top: Row = []
    low: Row = []
    for number_, cell in enumerate(upper):
        over = first <= number_ < first + groups
        top += [cell, *(Raw(cell.end, cell.end) for _ in range(period - 1) if over)]
        low += lower[(number_ - first) * period :][:period] if over else [lower[0].emptied()]
    return [top, low]


def _tells(cell: Raw) -> bool:
    """Tell whether a name says itself what its numbers are, and stands over no others: 증감액, 구성비."""
    return measure(cell.text) in _TOLD or any(w in cell.key for w in LEXICON.rate_columns)


def _settled(rows: list[Row], wide: int) -> bool:
    """Tell whether two heading rows already fill every column between them."""
    return all(
        (k < len(rows[0]) and rows[0][k].text) or (k < len(rows[1]) and rows[1][k].text) for k in range(wide)
    ) and not (
        rows[0][1].text and rows[1][0].text and len([c for c in rows[0] if c.text]) < wide and rows[0][-1].text == ""
    )


def _under(rows: list[Row], body: list[Row], size: int) -> tuple[int, str] | None:
    """Find the heading that the second row stands under, where that row kept its leading blanks and the first lost its own."""
    filled = [i for i, c in enumerate(rows[1]) if c.text]
    at = filled[0]
    together = filled == list(range(at, at + size))
    if not (at and together and all(c.text for c in rows[0][: at + size]) and _sums_left(body, at, size)):
        return None
    return at, "total adds up"


def _sums_left(body: list[Row], at: int, size: int) -> bool:
    """Tell whether the parts add up to the number on their left in every row that has them all."""
    rows = [[number(c.text) for c in row[at - 1 : at + size]] for row in body]
    told = [r for r in rows if len(r) > 2 and all(v is not None for v in r)]
    return bool(told) and all(r[0] == sum(v for v in r[1:] if v is not None) for r in told)


def _divided(body: list[Row], upper: list[Raw], size: int) -> tuple[int, str] | None:
    """Find the heading whose columns the second row names: a total to its left is their sum, or it is the last."""
    held: list[int] = []
    for position in range(1, len(upper)):
        lines = 0
        for row in body:
            values = [number(c.text) for c in row]
            parts = [v for v in values[position : position + size] if v is not None]
            before = values[position - 1] if position else None
            if before is not None and len(parts) >= 2 and before == sum(parts):
                lines += 1
        if lines:
            held.append(position)
    if len(held) == 1:
        return held[0], "total adds up"
    names = [i for i, c in enumerate(upper) if i and c.key not in LAYOUT.columns]
    if len(names) == 1:
        return names[0], "only heading that is no column of its own"
    return None


def shares(text: str, rows: list[Row], header: int, log: Log) -> list[Row]:
    """Put a share of an amount back into the amount's column: 국비 and its number stand in the first two columns of money."""
    if not header:
        return rows
    out: list[Row] = []
    for number_, row in enumerate(rows):
        filled = [i for i, c in enumerate(row) if c.text]
        apart = number_ >= header and len(filled) == 2 and 0 < filled[0] == filled[1] - 1
        if apart and funding(row[filled[0]].text) and number(row[filled[1]].text) is not None:
            first, second = filled
            if measure(rows[header - 1][first].text or rows[0][first].text) in MONEY:
                whole = piece(text, row[first].start, row[second].end)
                out.append([*row[:first], whole, row[second].emptied(), *row[second + 1 :]])
                log.append(("shifted row", number_, "a source of money in a column of money"))
                continue
        out.append(row)
    return out


def shift(rows: list[Row], header: int, log: Log) -> tuple[list[Row], int]:
    """Set numeric rows back that slid one column to the side, when sums then hold that did not before."""
    if header < 1 or len(rows) - header < 2 or len(rows) > 150:
        return rows, header
    wide = len(rows[0])
    named = max((i + 1 for r in rows[:header] for i, c in enumerate(r) if c.text), default=0)
    words = {i for r in rows[:header] for i, c in enumerate(r) if i and c.key in LEXICON.word_columns}
    out = [list(r) for r in rows]
    base = fit(out, header)
    grouped = _grouped(out[header:])
    for at in range(header, len(out)):
        if grouped and not out[at][0].text:
            continue
        for moved in _slid(out[at], wide, named):
            if across(moved) < across(out[at]) or any(
                valued(moved[i].text) and not valued(out[at][i].text) for i in words
            ):
                continue  # no number slid under a heading of words
            trial = [*out[:at], moved, *out[at + 1 :]]
            better = fit(trial, header)
            if better > base:
                why = "total adds up" if totals(trial, header) > totals(out, header) else "row adds up"
                out, base = trial, better
                log.append(("shifted row", at, why))
                break
    used = max((i + 1 for r in out for i, c in enumerate(r) if c.text), default=0)
    return ([r[:used] for r in out] if used < wide else out), header


def _grouped(body: list[Row]) -> bool:
    """Tell whether names stand in two columns: a first cell left empty belongs to the group above it."""
    return any(len(r) > 2 and r[0].text and any("가" <= c <= "힣" for c in r[1].text) for r in body)


def _slid(row: Row, wide: int, named: int) -> list[Row]:
    """The ways in which a row may have slid: one to the right after its label, or one to the left."""
    ways: list[Row] = []
    filled = [i for i, c in enumerate(row) if c.text]
    if len(filled) < 2:
        return ways
    if not row[0].text and filled[0] == 1:
        ways.append([*row[1:], row[0]])
    if row[0].text and len(row) > 2 and not row[1].text and filled[1] == 2:
        ways.append([row[0], *row[2:], row[1]])
    if not row[-1].text and row[0].text and not valued(row[0].text):
        ways.append([row[0], row[-1], *row[1:-1]])
    if not row[-1].text and valued(row[0].text):
        ways.append([row[-1].emptied(), *row[:-1]])
    del wide, named
    return ways


def beside(rows: list[Row], header: int, log: Log) -> tuple[list[Row], int]:
    """Lay records that were printed side by side under each other."""
    wide = len(rows[0]) if rows else 0
    if wide < 4 or len(rows) < 2 or header > 1:
        return rows, header
    for groups in (2, 3, 4):
        size = wide // groups
        if wide % groups or size < 2:
            continue
        body = rows[header:]
        order, why = 0, "numbers run on"
        if header == 1:
            names = [c.key for c in rows[0]]
            if names != names[:size] * groups or not all(names):
                continue
            order, why = 1, "header repeats"
        parts = [[r[k * size : (k + 1) * size] for r in body] for k in range(groups)]
        order = _counted(parts) or order
        if not order:
            continue
        laid = (
            [r for part in parts for r in part] if order == 2 else [part[n] for n in range(len(body)) for part in parts]
        )
        log.append(("two records side by side", None, why))
        return [*(r[:size] for r in rows[:header]), *(r for r in laid if any(c.text for c in r))], header
    return rows, header


def _counted(parts: list[list[Row]]) -> int:
    """Tell how columns of running numbers go on: 1 across, 2 down, 0 not at all."""
    if len(parts[0]) < 2:
        return 0
    down = [_ordinal(r[0]) for part in parts for r in part if r[0].text]
    along = [_ordinal(part[n][0]) for n in range(len(parts[0])) for part in parts if part[n][0].text]
    first = down[0] if down else None
    if first is None or len(down) <= len(parts[0]):
        return 0
    run = list(range(first, first + len(down)))
    return 2 if down == run else 1 if along == run else 0


def _ordinal(cell: Raw) -> int | None:
    found = _SEQUENCE.match(tight(cell.text))
    return int(found.group(1)) if found and len(cell.text) < 8 else None

"""Rows of line items set back into their columns, account, item and amount, where a formula or a sum vouches for it."""

from __future__ import annotations

import re

from ingest.tables.raw import Log, Raw, Row, padded, piece
from ingest.text.marks import CIRCLES, EVERY, SQUARES, any_of

_BULLET = re.compile(rf"^{any_of(EVERY)}\s*\S")
_AMOUNT = re.compile(r"^=?\s*[△▲-]?\d[\d,.]*\s*(?:천|백만|억|만)?원$|^=\s*[△▲]?\d[\d,.]*$")
_INLINE = re.compile(r"[=:：]\s*[\d,.]+\s*(?:천|백만|억|만)?원\s*$")  # an amount behind the words of its item
_SCALE = {"": 1, "천": 1000, "만": 10_000, "백만": 1_000_000, "억": 100_000_000}
_WON = re.compile(r"([\d,]+(?:\.\d+)?)\s*(천|백만|억|만)?원?\s*$")


def account(text: str, rows: list[Row], header: int, log: Log) -> list[Row]:
    """Set the cells of line-item rows back into their columns: account, item, amount."""
    body = rows[header:]
    items = [r for r in body if any(_BULLET.match(c.text) for c in r)]
    if not items or len(items) * 2 < len(body):
        return rows
    if not any(_AMOUNT.match(c.text) or (_BULLET.match(c.text) and _INLINE.search(c.text)) for r in body for c in r):
        return rows
    wide = max(3, len(rows[0]) if rows else 3)
    out: list[Row] = [list(r) for r in rows[:header]]
    moved: list[int] = []
    for at, row in enumerate(body):
        filled = [c for c in _equals(text, row) if c.text]
        bullets = [c for c in filled if _BULLET.match(c.text)]
        amounts = [c for c in filled if c not in bullets and _AMOUNT.match(c.text)]
        names = [c for c in filled if c not in bullets and c not in amounts]
        if len(bullets) != 1 or len(amounts) > 1 or len(names) > 1 or (names and names[0].start > bullets[0].start):
            out.append(list(row))
            continue
        end = row[-1].end
        first = names[0] if names else Raw(bullets[0].start, bullets[0].start)
        new = [first, bullets[0], amounts[0] if amounts else Raw(end, end)]
        if _layout(row) != _layout(new) and any(row.index(c) != k for k, c in enumerate(new) if c.text and c in row):
            moved.append(header + at)
        out.append(padded(new, 3))
    used = max((i + 1 for r in out for i, c in enumerate(r) if c.text), default=0)
    wide = max(used, 2)
    out = [padded(r, wide) for r in out]
    for at in moved:
        why = _vouched(out, at, header)
        if why:
            log.append(("shifted row", at, why))
        else:
            out[at] = (
                padded(list(rows[at]), wide)
                if len(rows[at]) <= wide or not any(c.text for c in rows[at][wide:])
                else out[at]
            )
    return out


def _layout(row: Row) -> list[int]:
    return [i for i, c in enumerate(row) if c.text]


def _equals(text: str, row: Row) -> Row:
    """Put an equals sign that stands in a cell of its own before its amount."""
    out: Row = []
    for cell in row:
        if out and out[-1].text == "=" and cell.text:
            out[-1] = piece(text, out[-1].start, cell.end)
        else:
            out.append(cell)
    return out


def _vouched(rows: list[Row], at: int, header: int) -> str | None:
    """Say what vouches for a line-item row that was set back: its formula, or the sum that it is part of."""
    row = rows[at]
    amount = _amount(row)
    if amount is not None and _formula(_INLINE.sub("", row[1].text), amount):
        return "formula works out"
    top = at
    while top > header and not _owner(rows[top][1].text):
        top -= 1
    low = top + 1
    parts: list[int | None] = []
    while low < len(rows) and not _owner(rows[low][1].text):
        parts.append(_amount(rows[low]))
        low += 1
    whole = _amount(rows[top])
    known = [p for p in parts if p is not None]
    if whole is not None and known and len(known) == len(parts) and sum(known) == whole:
        return "total adds up"
    return None


def _amount(row: Row) -> int | None:
    """Read what a line item costs: the amount in its own cell, or behind the equals sign of its words."""
    if len(row) > 2 and row[2].text:
        return _won(row[2].text)
    inline = _INLINE.search(row[1].text)
    return _won(inline[0]) if inline else None


def _owner(text: str) -> bool:
    return bool(text) and text[0] in CIRCLES + SQUARES


def _won(text: str) -> int | None:
    found = _WON.search(text)
    if not found or not found.group(1).strip(","):
        return None
    return int(float(found.group(1).replace(",", "")) * _SCALE[found.group(2) or ""])


def _formula(text: str, amount: int) -> bool:
    """Tell whether the factors at the end of an item give its amount."""
    factors = re.findall(r"([\d,]+(?:\.\d+)?)\s*(천|백만|억|만)?원?[^\d,*×xX]*(?=[*×xX]|$)", text)
    product = 1.0
    for digits, scale in factors:
        if not digits.strip(","):
            return False
        product *= float(digits.replace(",", "")) * _SCALE[scale]
    return bool(factors) and round(product) == amount

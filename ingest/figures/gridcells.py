"""A table's cells by their place, each read once, and the accounts that govern them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from ingest.figures.frame import Frame
from ingest.model import Cell, Kind, Table
from ingest.numbers.accounts import Account, account
from ingest.numbers.cells import Cellful, Part, read, split
from ingest.numbers.labels import clean
from ingest.text.folding import squeeze

_QUANTITY = re.compile(r"(?:총|사업|계획|발주)?(?:물량|수량|사업량)")  # a heading over nothing but how many there are
_BRACKETS = re.compile(r"\([^()]*\)")
_SCALES = frozenset({"천", "만", "억", "조", "년", "월", "원", "여"})  # they scale or date a number, and count nothing
_COUNTED = re.compile(r"\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d+)\s?(?P<unit>[가-힣]{1,2})\s*")
_SPENT = re.compile(r"[가-힣·]{2,9}(?:비|금|료)")  # 토지매입비

Taken = Callable[[int, int], bool]


class GridCells:
    """What stands where in a table; cells that are `taken` are read as lines, not as cells."""

    def __init__(self, frame: Frame, table: Table, taken: Taken) -> None:
        self.frame = frame
        self.table = table
        self.taken = taken
        self.body = range(table.header_rows, table.rows)
        self.at: dict[tuple[int, int], Cell] = {}
        self.by_row: dict[int, list[Cell]] = {}
        for cell in table.cells:
            self.by_row.setdefault(cell.row, []).append(cell)
            for r in range(cell.row, cell.row + cell.row_span):
                for c in range(cell.column, cell.column + cell.column_span):
                    self.at.setdefault((r, c), cell)
        self._held: dict[tuple[int, int], Cellful] = {}
        self._halved = any(split(self.raw(c)) for c in table.cells if c.row >= table.header_rows)
        self._named, self._above = self._accounts()

    def holds(self, row: int, column: int) -> Cellful:
        """Read a cell of the body, once."""
        key = (row, column)
        if key not in self._held:
            cell = self.at.get(key)
            self._held[key] = (self._counted(cell, column) or self._read(cell)) if cell else Cellful()
        return self._held[key]

    def _read(self, cell: Cell) -> Cellful:
        return read(self.raw(cell), shared=self._halved)

    def _counted(self, cell: Cell, column: int) -> Cellful | None:
        """Read a number with a counting word that no list has, under a heading that says it is one: 물량 over 70기."""
        found = _COUNTED.fullmatch(self.raw(cell))
        heads = self.heads(column)
        if found is None or not heads or not _QUANTITY.fullmatch(_BRACKETS.sub("", squeeze(heads[-1].text))):
            return None
        told = read(self.raw(cell))
        if not told.words or found["unit"] in _SCALES:
            return None
        value = Decimal(found["digits"].replace(",", ""))
        said = found[0].strip()
        at = found.start("digits")
        return Cellful((Part(Kind.COUNT, value, f"count:{found['unit']}", said, at, at + len(said)),))

    def raw(self, cell: Cell) -> str:
        """Return the stored text of a cell."""
        return self.frame.text[cell.start : cell.end]

    def heads(self, column: int) -> list[Cell]:
        """Return the heading cells over a column, top down, each once."""
        found: list[Cell] = []
        for r in range(self.table.header_rows):
            cell = self.at.get((r, column))
            if cell is not None and cell.text.strip() and cell not in found:
                found.append(cell)
        return found

    def kind_of(self, number: int) -> str:
        """Return of what the column of labels holds the names: 지구 of 지구명."""
        head = squeeze(" ".join(c.text for c in self.heads(number)))
        return head.removesuffix("명") if len(head) > len("명") + 1 and head.endswith("명") else ""

    def lined(self, cell: Cell) -> bool:
        """Tell whether a cell was read as a line item."""
        return bool(cell.text) and self.taken(cell.start, cell.end)

    def account_at(self, row: int, column: int) -> Account | None:
        """Return the account that governs a cell: the last one named left of it in its row, or in a row above."""
        for c, found in reversed(self._named.get(row, ())):
            if c < column:
                return found
        return self._above.get(row)

    def _accounts(self) -> tuple[dict[int, list[tuple[int, Account]]], dict[int, Account]]:
        named: dict[int, list[tuple[int, Account]]] = {}
        above: dict[int, Account] = {}
        last: Account | None = None
        column = -1
        for r in self.body:
            if last is not None:
                above[r] = last
            for cell in self.by_row.get(r, ()):
                if not cell.text or self.lined(cell):
                    continue
                if found := account(clean(cell.text)):
                    named.setdefault(r, []).append((cell.column, found))
                    last, column = found, cell.column
                elif cell.column == column and _SPENT.fullmatch(squeeze(cell.text)):
                    last = None  # another purpose begins, which the list of accounts does not know
                    above.pop(r, None)
        return named, above

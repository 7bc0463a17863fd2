"""What the headings of a table say of its columns and rows: year, measure, unit, funding, total, account, names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ingest.accounts import Account, account
from ingest.cells import Cellful, read
from ingest.folding import fold, squeeze
from ingest.formulas import formulas
from ingest.frame import Frame, short
from ingest.labels import clean, is_total
from ingest.lexicon import LEXICON
from ingest.measures import MONEY, RATES, funding, heading_measure, measure, measure_named
from ingest.model import Cell, Measure, Table
from ingest.units import Unit, unit, units
from ingest.years import Year, period, year

_LETTER = re.compile(r"\(\s*([A-Z가-하㉠-㉻①-⑳])\s*(?:=[^)]*)?\)")
_BRACKETS = re.compile(r"[(\[<〈][^()\[\]<>]*(?:단위|기준|현재)[^()\[\]<>]*[)\]>〉]|단위\s*[:：][^\n]*")
_MINUS = re.compile(r"\(?\s*([A-Z])\s*-\s*([A-Z])\s*\)?")


_BUDGETS = frozenset({Measure.BUDGET, Measure.INITIAL, Measure.FINAL, Measure.REQUIRED, Measure.SUPPLEMENT})


@dataclass(frozen=True, slots=True)
class Column:
    """One column under its headings."""

    number: int
    title: str  # header path, joined by " "
    names: tuple[str, ...]
    measure: Measure | None
    year: Year | None
    period: str | None
    unit: Unit | None  # of its own heading, or decided among those of the caption
    unit_at: tuple[int, int] | None
    funding: str | None
    total: bool
    numeric: bool  # its cells hold numbers
    words: bool  # its cells hold words, whatever the caption says
    counting: bool  # its numbers only number the rows


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the body: its names from the outermost group in, and what they say."""

    number: int
    names: tuple[str, ...]
    year: Year | None
    measure: Measure | None
    unit: tuple[Unit, ...]
    unit_cell: Cell | None
    funding: str | None
    account: Account | None
    total: bool
    lined: bool = False  # its label is an item, which was read as a line


def _rate(name: str) -> Measure | None:
    """Return the rate that a row names in brackets or by itself."""
    found = measure(name)
    return found if found in RATES else None


def counted_by(names: tuple[str, ...]) -> Unit | None:
    """Read the counting word that a heading such as 건수 or 인원 implies."""
    key = squeeze(fold(names[-1])).partition("(")[0] if names else ""
    named = next((n for w, n in LEXICON.counted_by if key.endswith(w)), None)
    return Unit(f"count:{named}", Decimal(1), named) if named else None


def _line_name(text: str) -> str:
    """Return the name of a line item in a cell: its mark, formula and result taken off."""
    made = formulas(text)
    edge = min([f.start for f in made] + [text.find("=") if "=" in text else len(text)])
    return short(text[:edge] or text)


class Grid:
    """A table with its columns and rows understood."""

    def __init__(self, frame: Frame, table: Table, taken: Callable[[int, int], bool] = lambda _s, _e: False) -> None:
        self.frame = frame
        self.table = table
        self.taken = taken
        self.at: dict[tuple[int, int], Cell] = {}
        for cell in table.cells:
            for r in range(cell.row, cell.row + cell.row_span):
                for c in range(cell.column, cell.column + cell.column_span):
                    self.at.setdefault((r, c), cell)
        self.held: dict[tuple[int, int], Cellful] = {}
        self.body = range(table.header_rows, table.rows)
        self.captions = units(table.unit) or units(f"(단위:{table.unit})") if table.unit else ()
        self.heading = next((m for h in frame.headings(table.section) if (m := heading_measure(h))), None)
        self.schedule = self._is_schedule()
        self.label_columns = self._labels()
        self.columns = tuple(self._column(c) for c in range(table.columns))
        self.columns = self._lettered()
        self.name = self._named()
        self._default = next((c.measure for c in self.columns if c.measure in MONEY - {Measure.CHANGE}), None)
        self._list_accounts()
        self.rows = tuple(self._rows())
        self.row_at = {row.number: row for row in self.rows}

    def holds(self, row: int, column: int) -> Cellful:
        """Read a cell of the body, once."""
        key = (row, column)
        if key not in self.held:
            cell = self.at.get(key)
            self.held[key] = read(self.frame.text[cell.start : cell.end]) if cell else Cellful()
        return self.held[key]

    def totals(self) -> tuple[Decimal, ...]:
        """Return the numbers without a unit that the table gives as totals, and the sum of a single row."""
        found: list[Decimal] = []
        for row in self.rows:
            bare = [
                (c, p.value)
                for c in self.columns
                for p in self.holds(row.number, c.number).parts[:1]
                if p.value is not None and not p.unit
            ]
            found += [v for c, v in bare if c.total or row.total]
            if len(self.rows) == 1 and len(bare) > 1:
                found.append(sum((v for c, v in bare if not c.total), Decimal(0)))
        return tuple(found)

    def measure_of(self, column: Column, row: Row) -> Measure:
        """Decide what the money of a cell measures: its column, its row, the table's other columns, the headings."""
        found = column.measure or row.measure or self._default or measure(self.table.caption) or self.heading
        if self.schedule and found in {Measure.EXECUTED, Measure.BUDGET, None}:
            return Measure.REQUIRED
        return found or Measure.BUDGET

    def _named(self) -> str:
        """Name the table for cells that no row names: its caption without its unit, else the heading over it."""
        caption = clean(_BRACKETS.sub(" ", self.table.caption))
        return caption or next(iter(self.frame.headings(self.table.section)), "")

    def account_at(self, row: int, column: int) -> Account | None:
        """Return the account that governs a cell: the last one named left of it in its row, or in a row above."""
        for c, found in reversed(self._accounts.get(row, ())):
            if c < column:
                return found
        return self._above.get(row)

    def _list_accounts(self) -> None:
        self._accounts: dict[int, list[tuple[int, Account]]] = {}
        self._above: dict[int, Account] = {}
        last: Account | None = None
        cells = iter(sorted(self.table.cells, key=lambda c: (c.row, c.column)))
        by_row: dict[int, list[Cell]] = {}
        for cell in cells:
            by_row.setdefault(cell.row, []).append(cell)
        for r in self.body:
            if last is not None:
                self._above[r] = last
            for cell in by_row.get(r, ()):
                if cell.text and not self.taken(cell.start, cell.end) and (found := account(clean(cell.text))):
                    self._accounts.setdefault(r, []).append((cell.column, found))
                    last = found

    def _is_schedule(self) -> bool:
        headings = [squeeze(h) for h in (*self.frame.headings(self.table.section)[:1], self.table.caption)]
        cells = {squeeze(c.text) for c in self.table.cells if c.row < max(1, self.table.header_rows)}
        named = any(word in h for h in headings for word in LEXICON.schedule_headings)
        return bool(cells & set(LEXICON.schedule_columns)) and (named or len(cells & set(LEXICON.schedule_columns)) > 1)

    def _labels(self) -> int:
        """Count the columns of labels: none when the first one holds values or boxes under its own heading."""
        if self.table.header_rows and self.table.columns > 1:
            first = [
                c for c in self.table.cells if c.column == 0 and c.row >= self.table.header_rows and c.text.strip()
            ]
            if first and all(self._is_value(c) for c in first):
                return 0
        return min(max(1, self.table.header_columns), max(1, self.table.columns - 1))

    def _is_value(self, cell: Cell) -> bool:
        if cell.text.strip() in {"☐", "☑"}:
            return True
        held = read(self.frame.text[cell.start : cell.end])
        if held.words or not any(p.value is not None for p in held.parts) or account(cell.text):
            return False
        named = squeeze(fold(" ".join(c.text for c in self._heads(0))))
        return not year(cell.text) and named not in LEXICON.word_columns and named.lower() not in LEXICON.numbering

    def _heads(self, column: int) -> list[Cell]:
        heads: list[Cell] = []
        for r in range(self.table.header_rows):
            cell = self.at.get((r, column))
            if cell is not None and cell.text.strip() and cell not in heads:
                heads.append(cell)
        return heads

    def _column(self, number: int) -> Column:
        heads = self._heads(number)
        names = tuple(clean(c.text) for c in heads)
        names = tuple(dict.fromkeys(n for n in names if n))
        title = " ".join(names)
        named = measure(title) if heads else None
        inner = [m for n in reversed(names) if (m := measure(n))]
        found = inner[0] if inner else named
        found_year = next((y for n in reversed(names) if (y := year(n, self.frame.document.year))), None)
        key = squeeze(fold(names[-1])).lower() if names else ""
        counting = key in LEXICON.numbering or (not key and self._ascending(number))
        words = key in LEXICON.word_columns
        numeric = not counting and self._is_numeric(number, words=words)
        own, place = self._unit_of(heads)
        if own is None and numeric and not self.captions and (counted := counted_by(names)):
            own, place = counted, (heads[-1].start, heads[-1].end)
        if own is None and numeric:
            own, place = self._unit_among(title, found, number)
        return Column(
            number,
            title,
            names,
            found,
            found_year,
            next((p for n in reversed(names) if (p := period(n))), None),
            own,
            place,
            next((f for n in reversed(names) if (f := funding(n))), None),
            bool(names) and (is_total(names[-1])),
            numeric,
            words,
            counting,
        )

    def _ascending(self, number: int) -> bool:
        """Tell whether a column without a heading numbers its rows: 1, 2, 3 … or 1회, 2회 … beside words."""
        if number + 1 >= self.table.columns or self.table.header_rows:
            return False
        values: list[Decimal] = []
        for r in self.body:
            parts = self.holds(r, number).parts
            if len(parts) != 1 or parts[0].value is None or not self.holds(r, number + 1).words:
                return False
            values.append(parts[0].value)
        return len(values) > 1 and all(b - a == 1 for a, b in pairwise(values))

    def _is_numeric(self, number: int, *, words: bool) -> bool:
        if number < self.label_columns and self.table.header_rows:
            return False
        numbers = texts = marks = 0
        for r in self.body:
            cell = self.at.get((r, number))
            if cell is None or cell.row != r:
                continue
            held = self.holds(r, number)
            if held.words:
                texts += 1
            elif any(p.value is not None for p in held.parts):
                numbers += 1
            elif any(p.printed for p in held.parts):
                marks += 1
        if words:
            return numbers > 0 and numbers > texts
        if not numbers and not texts and self.table.header_rows:
            title = " ".join(c.text for c in self._heads(number))
            return marks > 0 or measure(title) is not None or funding(title) is not None
        return (numbers > 0 and numbers + marks >= texts) or (marks > 0 and not texts and bool(self.table.header_rows))

    def _unit_of(self, heads: list[Cell]) -> tuple[Unit | None, tuple[int, int] | None]:
        for cell in reversed(heads):
            raw = self.frame.text[cell.start : cell.end]
            named = units(raw)
            if len(named) == 1:
                return named[0], (cell.start + named[0].start, cell.start + named[0].end)
            if (whole := unit(cell.text)) is not None and squeeze(cell.text) not in {
                "대",
                "동",
                "과",
                "부",
                "면",
                "조",
                "장",
                "본",
            }:
                return whole, (cell.start, cell.end)
        return None, None

    def _unit_among(self, title: str, found: Measure | None, number: int) -> tuple[Unit | None, tuple[int, int] | None]:
        """Choose among the units of the caption: rates take %, amounts take won, the rest what is left."""
        place = self._caption_place
        if not self.captions:
            return None, None
        key = squeeze(fold(title)).lower()
        money = [u for u in self.captions if u.money]
        rates = [u for u in self.captions if u.base == "percent"]
        counts = [u for u in self.captions if not u.money and u.base != "percent"]
        if len(self.captions) == 1:
            only = self.captions[0]
            if only.money and (found in RATES or key.endswith(("율", "률", "비중", "(%)"))):
                return None, None
            return only, place(only)
        if rates and (found in RATES or any(w in key for w in LEXICON.rate_columns)):
            return rates[0], place(rates[0])
        named = [u for u in counts if squeeze(u.printed) in key]
        if len(named) == 1:
            return named[0], place(named[0])
        if money and (found in MONEY or any(w in key for w in LEXICON.money_columns)):
            return money[0], place(money[0])
        if money and not counts:
            return money[0], place(money[0])
        if counts and not money and len(counts) == 1:
            return counts[0], place(counts[0])
        if len(counts) == 1 and money and self._counted(key, counts[0]):
            return counts[0], place(counts[0])
        return None, None

    def _counted(self, key: str, only: Unit) -> bool:
        kinds = {
            "count:명": ("인원", "인력", "정원", "현원", "명", "사람", "참여자"),
            "count:건": ("건수", "건"),
            "count:회": ("횟수", "회"),
        }
        kinds |= {"count:개": ("개수", "수"), "count:개소": ("개소", "수")}
        return any(w in key for w in kinds.get(only.base, ("수", "수량", "물량")))

    def _caption_place(self, chosen: Unit) -> tuple[int, int] | None:
        start, end = self.table.unit_start, self.table.unit_end
        if start is None or end is None:
            return None
        said = self.frame.text[start:end]
        at = squeeze(said).find(chosen.printed.removesuffix("원")) if said else -1
        if at < 0:
            return start, end
        found = re.search(r"\s*".join(map(re.escape, chosen.printed.removesuffix("원"))) + r"(?:\s*원)?", said)
        return (start + found.start(), start + found.end()) if found else (start, end)

    def _lettered(self) -> tuple[Column, ...]:
        """Give a difference column (B-A) the year of its B; one without letters, the last year before it."""
        letters = {m[1]: c.year for c in self.columns if c.year and (m := _LETTER.search(fold(c.title)))}
        undated = any(
            c.year is None and c.measure in _BUDGETS for c in self.columns
        )  # then it is of the document's own year
        done: list[Column] = []
        dated = [c.year for c in self.columns if c.year and c.year.year]
        last = max(dated, key=lambda y: y.year or 0, default=None)
        for column in self.columns:
            if column.year is None and column.measure in {Measure.CHANGE, Measure.CHANGE_RATE}:
                minus = _MINUS.search(fold(column.title))
                given = letters.get(minus[1]) if minus else None
                column = replace(column, year=given or (None if undated else last))
            done.append(column)
        return tuple(done)

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        carried: list[str] = [""] * self.label_columns
        for r in self.body:
            names: list[str] = []
            said: list[Cell] = []
            lined = ""
            for c in range(self.label_columns):
                cell = self.at.get((r, c))
                if cell is not None and cell.text and self.taken(cell.start, cell.end):
                    if cell.row == r:
                        lined = _line_name(cell.text)
                    continue
                label = clean(cell.text) if cell else ""
                if c < len(self.columns) and self.columns[c].counting:
                    continue
                if label:
                    carried[c:] = [label] + [""] * (self.label_columns - c - 1)
                    if cell is not None:
                        said.append(cell)
                elif c < self.label_columns - 1 or not self._says(r):
                    label = carried[c]
                if label and label not in names:
                    names.append(label)
            if not names and self.label_columns < self.table.columns and self.columns[0].counting:
                cell = self.at.get((r, self.label_columns))
                if cell is not None and not self.columns[self.label_columns].numeric:
                    names.append(clean(cell.text))
            row = self._row(r, tuple(n for n in (*names, lined) if n), said)
            rows.append(replace(row, lined=bool(lined)))
        return rows

    def _says(self, row: int) -> bool:
        """Tell whether a row without labels has one further right."""
        return any(self.holds(row, c).words for c in range(self.label_columns, self.table.columns))

    def _row(self, number: int, names: tuple[str, ...], said: list[Cell]) -> Row:
        last = names[-1] if names else ""
        own: tuple[Unit, ...] = ()
        unit_cell: Cell | None = None
        for cell in reversed(said):
            own = units(self.frame.text[cell.start : cell.end])
            if own:
                unit_cell = cell
                break
        found_year = next(
            (y for n in reversed(names) if (y := year(n, self.frame.document.year)) and self._dated(n, y)), None
        )
        return Row(
            number,
            names,
            found_year,
            next((m for n in reversed(names) if (m := measure_named(n) or _rate(n))), None),
            own,
            unit_cell,
            next((f for n in reversed(names) if (f := funding(n))), None),
            next((a for n in reversed(names) if (a := account(n))), None),
            bool(last) and is_total(last),
        )

    def _dated(self, name: str, found: Year) -> bool:
        """Tell whether a year in a row's name is the row's year, not a part of a long name such as 2032 하계올림픽."""
        return len(squeeze(name)) <= len(squeeze(found.printed)) + 12 or "년" in name[found.end : found.end + 2]

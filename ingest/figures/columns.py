"""What the headings of a table say of its columns: year, measure, unit, funding, total; a table understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from ingest.figures import headunits
from ingest.figures.column import Column
from ingest.figures.eras import changed, of_some_years, outside, own_time
from ingest.figures.frame import Frame, results
from ingest.figures.gridcells import GridCells, Taken
from ingest.figures.numbering import dates_rows, numbers_rows, tells_since
from ingest.figures.planned import is_plan, is_schedule, to_be_spent
from ingest.figures.rates import is_rate
from ingest.figures.rows import Row, read_rows, tree
from ingest.figures.spentof import of_their_budget
from ingest.figures.staged import of_stages
from ingest.model import Cell, Measure, Table
from ingest.numbers.accounts import account
from ingest.numbers.labels import clean, heading, is_total
from ingest.numbers.measures import MONEY, funding, heading_measure, measure, own_amount, payer, received
from ingest.numbers.units import Unit, each, unit, units
from ingest.numbers.years import Year, period, year
from ingest.tables.header import known
from ingest.tables.values import valued, yearly
from ingest.text.folding import fold, squeeze
from ingest.text.lexicon import LEXICON

_PLAIN = 100  # smaller numbers are the same by chance
_LETTER = re.compile(r"\(\s*([A-Z가-하㉠-㉻①-⑳])\s*(?:=[^)]*)?\)")
_ASIDE = re.compile(r"\([^()]*\)")
_BRACKETS = re.compile(r"[(\[<〈][^()\[\]<>]*(?:단위|기준|현재)[^()\[\]<>]*[)\]>〉]|단위\s*[:：][^\n]*")
_MINUS = re.compile(r"\(?\s*([A-Z])\s*-\s*([A-Z])\s*\)?")
_BUDGETS = frozenset(
    {Measure.BUDGET, Measure.INITIAL, Measure.PRIOR, Measure.FINAL, Measure.REQUIRED, Measure.SUPPLEMENT}
)
_ONCE = re.compile("준공|착공|설립|지정|등록")  # days of the thing itself, not of its money
_SHARE = re.compile(r"(?:구성|점유)(?:비율?|율)|비중|비율")
_REMARKS = ("비고", "참고")
_PRICES = ("원가", "요금", "가격")  # a row that is a price by its name, whatever it is the price of
_OWN_ONLY = frozenset(
    {Measure.CHANGE, Measure.FORECAST, Measure.PRIOR, Measure.UNIT_PRICE, Measure.LIMIT}
)  # lent to no other column
_MEANT = frozenset({Measure.EXECUTED, Measure.BUDGET, None})
_EACH_NAMED = 3  # columns of money with a measure of their own: 예산현액, 집행액, 집행잔액


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says beside its numbers: when, and a remark."""

    date: str | None = None  # as printed
    year: Year | None = None
    date_column: int | None = None
    remark: str = ""


class Grid(GridCells):
    """A table with its columns and rows understood."""

    def __init__(self, frame: Frame, table: Table, taken: Taken = lambda _start, _end: False) -> None:
        super().__init__(frame, table, taken)
        self.captions = (units(table.unit) or units(f"(단위:{table.unit})")) if table.unit else ()
        self.heading = next((m for h in frame.headings(table.section) if (m := heading_measure(h))), None)
        over = (*frame.headings(table.section)[:1], table.caption)
        self.schedule, self.planned = is_schedule(table, over), is_plan(over)
        self.label_columns = self._labels()
        self.columns = _shared_out(
            self._lettered(
                of_their_budget(of_stages(_revised(self._rated(tuple(self._column(c) for c in range(table.columns))))))
            )
        )
        self.name = self._name()
        self._default = self._shared()
        counting = frozenset(c.number for c in self.columns if c.counting or c.since)
        numeric = frozenset(c.number for c in self.columns if c.numeric)
        self.rows = read_rows(self, self.label_columns, counting, numeric)
        self._said: dict[int, Said] = {}
        self.row_at = {row.number: row for row in self.rows}

    @cached_property
    def totals(self) -> tuple[Decimal, ...]:
        """The numbers without a unit that the table gives as totals, and the sum of a single row."""
        found: list[Decimal] = []
        for row in self.rows:
            first = [(c, self.holds(row.number, c.number).parts[:1]) for c in self.columns]
            bare = [(c, p.value) for c, parts in first for p in parts if p.value is not None and not p.unit]
            found += [v for c, v in bare if c.total or row.total]
            if len(self.rows) == 1 and len(bare) > 1:
                found.append(sum((v for c, v in bare if not c.total), Decimal(0)))
        return tuple(found)

    @cached_property
    def ends(self) -> tuple[tuple[int, int], ...]:
        """Where each row of a book of line items ends, and its number; nothing for any other table."""
        ends = {c.row: max(c.end, 0) for c in self.table.cells if c.end > c.start} if tree(self) else {}
        return tuple(sorted((end, number) for number, end in ends.items()))

    @cached_property
    def column_years(self) -> str | None:
        """The years that a total column adds up, as their columns print them."""
        return _span([c.year for c in self.columns])

    @cached_property
    def row_years(self) -> str | None:
        """The years that a total row adds up, as their rows print them."""
        return _span(sorted((r.year for r in self.rows if r.year), key=lambda y: y.year or 0))

    @cached_property
    def fund(self) -> str | None:
        """Whose money all rows are, as the heading over their names says: 구비 비목, 시비보조금 배분."""
        heads = (clean(c.text).split() for n in range(self.label_columns) for c in self.heads(n))
        return next((f for w in heads if len(w) > 1 and (f := funding(w[0])) and f.endswith("비")), None)

    @cached_property
    def caption_at(self) -> tuple[int, int] | None:
        """Where the unit of the caption stands."""
        start, end = self.table.unit_start, self.table.unit_end
        return (start, end) if start is not None and end is not None else None

    @cached_property
    def repaired(self) -> frozenset[int]:
        """The rows that a repair moved or joined."""
        return frozenset(r.row for r in self.table.repairs if r.row is not None)

    @cached_property
    def year(self) -> Year | None:
        """The year that the caption, the heading's day or the headings over the table give."""
        caption = year(self.table.caption, self.frame.document.year)
        section = self.table.section
        return caption or self.frame.as_of(section)[0] or self.frame.heading_year(section)

    @cached_property
    def _about(self) -> int | None:
        """The year that a heading such as 전년도 counts from: the document's, else what stands over the table."""
        return self.frame.document.year or (self.year.year if self.year else None)

    @cached_property
    def period(self) -> str | None:
        """The period that the caption or the heading's line prints."""
        return period(self.table.caption) or self.frame.as_of(self.table.section)[1]

    @cached_property
    def _resulted(self) -> bool:
        """Tell whether the table shows what was done: its amounts are no plan, and nothing says that they were spent."""
        return any(results(t) for t in (self.table.caption, *self.frame.headings(self.table.section)[:1]))

    @cached_property
    def vouched(self) -> Unit | None:
        """The unit of a count that is said just above, when the table's own total or sum is that number."""
        said = self.frame.counts_above(self.table) if not self.captions else {}
        found = next((said[t] for t in (self.totals if said else ()) if t in said), None)
        return Unit(found, Decimal(1), found.removeprefix("count:")) if found else None

    @cached_property
    def paid(self) -> Unit | None:
        """The unit of an amount that is said just above, when the table's own total or sum is that number, and no small one."""
        said = self.frame.amounts_above(self.table) if not self.captions else {}
        found = next((said[t] for t in (self.totals if said else ()) if t in said and t >= _PLAIN), None)
        return unit(found) if found else None

    def said(self, row: int) -> Said:
        """Read the day and the remark that stand in a row, once."""
        if row not in self._said:
            self._said[row] = self._read_said(row)
        return self._said[row]

    def _read_said(self, row: int) -> Said:
        found = Said()
        for column in self.columns:
            key = squeeze(column.title)
            cell = self.at.get((row, column.number))
            if cell is None or not cell.text.strip():
                continue
            if key.startswith(_REMARKS) and not found.remark and self.holds(row, column.number).words:
                found = replace(found, remark=cell.text.strip())
            if column.words and dates_rows(self, column.number, key):
                found = replace(found, year=year(cell.text))
            if key in LEXICON.facts["date"] and found.date is None:
                once = _ONCE.search(key)
                dated = None if once else year(cell.text, self.frame.document.year)
                when = period(cell.text) or cell.text
                found = replace(found, date=when, year=found.year or dated, date_column=column.number)
        return found

    def measure_of(self, column: Column, row: Row) -> Measure:
        """Decide what the money of a cell measures: its column, its row, the table's other columns, the headings."""
        said = (
            column.measure,
            row.measure,
            self._own(column, row),
            self._lent(column),
            measure(self.table.caption),
            self.heading,
        )
        found = next((m for m in said if m), None)
        if found is Measure.INITIAL and row.measure is Measure.TOTAL_COST:
            return Measure.TOTAL_COST  # 당초 31,200, 변경 38,600 of the row 총사업비
        if found in {None, Measure.BUDGET} and each(self.table.unit):
            return Measure.OTHER if row.names and row.names[-1].endswith(_PRICES) else Measure.UNIT_PRICE
        if found is Measure.TOTAL_COST and self._of_some_years(column, row):
            found = next((m for m in said if m and m is not found), Measure.REQUIRED)
        if self.schedule and found in _MEANT:
            return Measure.REQUIRED
        if found is Measure.EXECUTED and self._settled(column, row):
            return Measure.OTHER
        if found is Measure.EXECUTED and to_be_spent((*column.names, *row.names), planned=self.planned):
            return Measure.REQUIRED
        return found or (Measure.OTHER if self._resulted and column.numeric else Measure.BUDGET)

    def _of_some_years(self, column: Column, row: Row) -> bool:
        """Tell whether a cell holds the share of one year, or of those before or after, in the cost of all of them."""
        if column.year is not None and row.year is None and changed(column.title):
            return False
        return of_some_years(column.title) or any(y is not None and y.year is not None for y in (column.year, row.year))

    def _lent(self, column: Column) -> Measure | None:
        """Return the measure that another column lends: what was changed is not as it was at first."""
        first = self._default in {Measure.INITIAL, Measure.PRIOR} and changed(column.title)
        return None if first else self._default

    def _own(self, column: Column, row: Row) -> Measure | None:
        """Return the measure of an amount of a kind of its own, which is lent none; beside three that name theirs, any is."""
        beside = {c.measure for c in self.columns} & MONEY
        apart = column.names and not (column.funding or column.year or column.total) and len(beside) >= _EACH_NAMED
        own = apart or any(own_amount(names[-1]) for names in (column.names, row.names) if names)
        return Measure.OTHER if own else None

    def _settled(self, column: Column, row: Row) -> bool:
        """Tell whether 결산 speaks of revenue here, and no name of the column or row says that it was spent."""
        names = [squeeze(fold(n)) for n in (*column.names, *row.names)]
        if any(measure(n.replace("결산", "")) is Measure.EXECUTED for n in names) or any("세출" in n for n in names):
            return False
        over = (self.table.caption, *self.frame.headings(self.table.section)[:1])
        return any(received(n, whole=True) for n in row.names) or any(received(n) for n in (*over, *column.names))

    def _shared(self) -> Measure | None:
        """Return the measure that one column lends to those without; what was spent till now, or changed last, is not that of years beside it."""
        years = {c.year.printed for c in self.columns if c.year and c.measure is None and c.numeric}
        for column in self.columns:
            apart = years and (column.year.printed if column.year else "") not in years
            ended = column.measure in {Measure.EXECUTED, Measure.FINAL} and apart
            if column.measure in MONEY - _OWN_ONLY and not ended:
                return column.measure
        return None

    def _name(self) -> str:
        """Name the table for cells that no row names: its caption without its unit, else the heading over it."""
        caption = clean(_BRACKETS.sub(" ", self.table.caption))
        return caption or next(iter(self.frame.headings(self.table.section)), "")

    def _labels(self) -> int:
        """Count the columns of labels: none when the first one holds values or boxes under its own heading."""
        if self.table.header_rows and self.table.columns > 1:
            first = [c for r in self.body for c in self.by_row.get(r, ()) if c.column == 0 and c.text.strip()]
            if first and all(self._is_value(c) for c in first):
                return 0
        labels = min(max(1, self.table.header_columns), max(1, self.table.columns - 1))
        return next((c + 1 for c in range(labels - 1) if self._names_all(c, labels)), labels)

    def _names_all(self, number: int, labels: int) -> bool:
        """Tell whether a column called 지구명 names every row by itself: what stands behind it is told of them."""
        if self.kind_of(number) not in LEXICON.sites:
            return False
        said = [cell.text for r in self.body if (cell := self.at.get((r, number))) and not is_total(cell.text)]
        plain = {squeeze(t) for t in said}
        body = [c for c in self.table.cells if c.column >= labels and c.row in self.body and c.text.strip()]
        return len(plain) == len(said) > 1 and all(plain) and any(valued(c.text) for c in body)

    def _is_value(self, cell: Cell) -> bool:
        if cell.text.strip() in {"☐", "☑"}:
            return True
        held = self.holds(cell.row, 0)
        if held.words or not any(p.value is not None for p in held.parts) or account(cell.text):
            return False
        head = squeeze(fold(" ".join(c.text for c in self.heads(0))))
        labels = head in LEXICON.word_columns or head.lower() in LEXICON.numbering or self.table.header_columns > 1
        return not labels and not year(cell.text)

    def _column(self, number: int) -> Column:
        heads = self.heads(number)
        names = tuple(dict.fromkeys(n for n in (heading(headunits.told(c.text)) for c in heads) if n))
        inner = tuple(reversed(names))
        title = " ".join(names)
        key = squeeze(fold(inner[0])).lower() if inner else ""
        measured = None if headunits.left_of_things(self.captions, key) else _measured_of(inner)
        counting = numbers_rows(self, number, key)
        since = tells_since(self, number)
        dated = since or dates_rows(self, number, key)
        words = dated or key in LEXICON.word_columns
        numeric = not (counting or dated) and self._is_numeric(number, title, words=words)
        own, place = headunits.of_heading(self, heads)
        if own is None and numeric and len({u.base for u in self.captions}) > 1 and not self.table.header_rows:
            pass  # no heading says which of the caption's units a column is in
        elif own is None and numeric and self.captions:
            own, place = headunits.among(self, self.captions, title, measured)
            timed = yearly(title) or of_some_years(title)
            if own is None and timed:
                own, place = headunits.left_over(self, self.captions)
            if own is None and (headunits.staged(title) or not (timed or self.label_columns)):
                own = headunits.unpriced(self, self.captions)
        elif own is None and numeric and (counted := headunits.counted_by(names)):
            own, place = counted, (heads[-1].start, heads[-1].end)
        return Column(
            number=number,
            title=title,
            names=names,
            measure=measured,
            year=None if outside(names) else next((y for n in inner if (y := year(own_time(n), self._about))), None),
            period=next((p for n in inner if (p := period(n))), None),
            unit=own,
            unit_at=place,
            funding=next((f for n in inner if (f := payer(n))), None),
            total=bool(names) and is_total(names[-1]),
            numeric=numeric,
            words=words,
            counting=counting,
            since=since,
        )

    def _is_numeric(self, number: int, title: str, *, words: bool) -> bool:
        if number < self.label_columns and self.table.header_rows:
            return False
        numbers = texts = marks = 0
        for r in self.body:
            cell = self.at.get((r, number))
            if cell is None or cell.row != r:
                continue
            held = self.holds(r, number)
            texts += held.words
            numbers += any(p.value is not None for p in held.parts)
            marks += not any(p.value is not None for p in held.parts) and any(p.printed for p in held.parts)
        if words:
            return numbers > texts
        if numbers or texts or not self.table.header_rows:
            return bool(numbers) and numbers + marks >= texts
        return marks > 0 or measure(title) is not None or funding(title) is not None

    def _rated(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """Call a bare % behind a change its rate, where it works out so."""
        found = (
            b.number for a, b in pairwise(columns) if a.measure is Measure.CHANGE and is_rate(self, a.number, b.title)
        )
        rates = frozenset(found)
        return tuple(replace(c, measure=Measure.CHANGE_RATE) if c.number in rates else c for c in columns)

    def _lettered(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """Give a difference column (B-A) the year of its B; one without letters, the last year of the others."""
        letters = {m[1]: c.year for c in columns if c.year and (m := _LETTER.search(fold(c.title)))}
        dated = [c.year for c in columns if c.year and c.year.year]
        last = max(dated, key=lambda y: y.year or 0, default=None)
        if any(c.year is None and c.measure in _BUDGETS for c in columns):
            last = None  # a budget column without a year is of the document's own, and so is the difference
        done: list[Column] = []
        for column in columns:
            minus = _MINUS.search(fold(column.title))
            if column.year is None and column.measure in {Measure.CHANGE, Measure.CHANGE_RATE}:
                done.append(replace(column, year=(letters.get(minus[1]) if minus else None) or last))
            else:
                done.append(column)
        return tuple(done)


_CARRIED = frozenset({"이월", "이월액", "이월예산"})


def _measured_of(names: tuple[str, ...]) -> Measure | None:
    """Read the measure of the innermost heading that names one; an amount of a kind of its own has none of those above."""
    if any(_measured(n) is Measure.UNIT_PRICE for n in names):
        return Measure.UNIT_PRICE  # 지원단가 over 운영비
    for name in names:
        if own_amount(name):
            return None
        if found := _measured(name):
            brought = squeeze(name) in _CARRIED and any(_measured(n) is Measure.CURRENT for n in names)
            return Measure.CARRIED_IN if brought else found  # 예산현액 is made up of what came over: 본예산 추경 이월
    return None


def _measured(name: str) -> Measure | None:
    """Read the measure of one heading; what stands in brackets beside words only explains them, but for 세출 (지출액).

    Of 2018년 (2019년 예산) the bracket says whose year it is: a row 집행액 is of money spent.
    """
    bare = _ASIDE.sub("", name)
    if not any("가" <= c <= "힣" for c in bare):
        return measure(name)
    aside = next((m[0].strip("()") for m in _ASIDE.finditer(name)), "")
    named = known(aside) or squeeze(aside) in LEXICON.measures_alone  # 2031년(최종)
    return measure(bare) or (measure(aside) if named and year(aside) is None else None)


def _revised(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The 예산액 beside a 기정액 is the one that the supplement makes of it."""
    if not any(c.measure is Measure.PRIOR for c in columns):
        return columns
    return tuple(replace(c, measure=Measure.SUPPLEMENT) if c.measure is Measure.BUDGET else c for c in columns)


def _shared_out(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Give each of several rates of one name the year of the amount that it stands behind: 2030년 | 구성비 | 2029년 | 구성비."""
    rates = [c.title for c in columns if c.year is None and c.numeric and _SHARE.fullmatch(squeeze(c.title))]
    done = list(columns)
    for before, column in pairwise(columns):
        if rates.count(column.title) > 1 and column.year is None and before.year is not None:
            done[column.number] = replace(column, year=before.year)
    return tuple(done)


def _span(found: list[Year | None] | list[Year]) -> str | None:
    named = [y for y in found if y]
    if len({y.printed for y in named}) < 2 or not any(y.year for y in named):
        return None
    return f"{named[0].printed}~{named[-1].printed}"

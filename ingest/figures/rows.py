"""The rows of a table: their names from the outermost group in, and what the names say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ingest.figures.bare import set_off
from ingest.figures.frame import short
from ingest.figures.gridcells import GridCells
from ingest.figures.headunits import priced
from ingest.figures.nested import nested
from ingest.figures.remarked import remarked
from ingest.figures.soleaccount import sole
from ingest.figures.toldaside import told_aside
from ingest.model import Cell, Measure
from ingest.numbers.accounts import Account, account
from ingest.numbers.formulas import formulas
from ingest.numbers.labels import clean, is_total
from ingest.numbers.measures import MONEY, RATES, funding, measure, measure_named, payer
from ingest.numbers.units import Unit, unit, units
from ingest.numbers.years import Year, year
from ingest.tables.values import valued
from ingest.text.folding import squeeze
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON

_CODED = re.compile(r"\d{2,5}(?:-\d{2})?\s")  # `201 일반운영비`, `01 사무관리비`
_LETTERS = re.compile(r"[가-힣]{1,6}")
_GRAND = {"합계", "총계", "총합계", "누계"}  # these sum the groups, and belong to none
_KINDS = frozenset({*LEXICON.sites, "팀"})
_LONGEST = 40
_SEVERAL = 2  # formulas in a cell
_WORKINGS = frozenset(LAYOUT.book_columns["calculation"])
_DAY = re.compile(
    r"(?:(?:19|20)?\d{2}[.\-/년]\s?)?\d{1,2}[.\-/월]\s?\d{1,2}[일.]?\s?(?:\([월화수목금토일]\))?\s?(?:\d{1,2}:\d{2}(?::\d{2})?)?"
)
_UNITS = re.compile(r"[(\[<〈][^()\[\]<>]*단\s*위[^()\[\]<>]*[)\]>〉]")


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
    aside: bool = (
        False  # its last name stands behind the columns of labels: a cell over several rows is told without it
    )


def read_rows(cells: GridCells, labels: int, counting: Collection[int], numeric: Collection[int]) -> tuple[Row, ...]:
    """Read the rows of a body; a group's name is carried down over blank labels."""
    rows: list[Row] = []
    carried: list[str] = [""] * labels
    measured = {c for c in range(labels) if (head := cells.at.get((0, c))) and squeeze(head.text) == "단위"}
    above, parts = _above(cells), nested(cells)
    kinds = [_kind(cells, c) for c in range(labels)]
    aside = told_aside(cells, labels, numeric)
    over_all, purpose, spent = _banners(cells), _purposes(cells, labels), _spent(cells, labels)
    for r in cells.body:
        names: list[str] = []
        unit_cell: Cell | None = None
        said: list[Cell] = []
        lined = ""
        for c in range(labels):
            cell = cells.at.get((r, c))
            if cell is not None and cells.lined(cell):
                lined = _line_name(cell.text) if cell.row == r else lined
                continue
            if c in counting and not (cell and is_total(cell.text)):
                continue
            if c in measured and cell is not None and _unit(cell.text) is not None:
                unit_cell = cell
                continue
            label = _called(cells, _named(cell.text), kinds[c]) if cell else ""
            if label:
                carried[c:] = [label] + [""] * (labels - c - 1)
                if cell is not None:
                    said.append(cell)
            elif c < labels - 1 or not _says(cells, r, labels):
                label = carried[c]
            if label and label not in names:
                names.append(label)
        if not names and 0 in counting and labels < cells.table.columns and labels not in numeric:
            beside = cells.at.get((r, labels))
            names += [clean(beside.text)] if beside else []
        if len(names) > 1 and is_total(names[0]) and all(valued(n) for n in names[1:]):
            names = names[:1]  # a total beside how many there are: 계 | 8건
        over = [n for n in above.get(r, ()) if n not in names] if lined else []
        names, said = _headed(over_all.get(r), names, said)
        names += [done] if (done := _purpose(cells, r, names, purpose)) else []
        names += [aside[r]] if r in aside and names and not lined else []
        names += [spent[r]] if r in spent and not lined and names and account(names[-1]) else []
        whole = [n for n in parts.get(r, ()) if n not in names and n not in over]
        row = _row(cells, r, tuple(n for n in (*whole, *names, *over, lined) if n), said, lined=bool(lined))
        row = replace(row, aside=r in aside and names[-1:] == [aside[r]])
        if unit_cell is not None and (governing := _unit(unit_cell.text)) is not None:
            told = replace(governing, start=0, end=unit_cell.end - unit_cell.start)
            row = replace(row, unit=(told,), unit_cell=unit_cell)
        rows.append(row)
    rows = _priced(_measured(cells, _of_kind(rows)))
    return tuple(_owned(rows) if tree(cells) else _alone(rows, sole(cells)))


def _measured(cells: GridCells, rows: list[Row]) -> list[Row]:
    """Give rows the unit that their remark says."""
    bare, dated = {r.number for r in rows if not r.unit}, {r.number for r in rows if r.year is not None}
    told = remarked(cells, [r.number for r in rows], bare, dated)
    return [replace(r, unit=(beside[0],), unit_cell=beside[1]) if (beside := told.get(r.number)) else r for r in rows]


def _priced(rows: list[Row]) -> list[Row]:
    """Let rows of money that follow each name of a table be of the name before them: 요양원, 사업비, 쉼터, 사업비."""
    body = [row for n, row in enumerate(rows) if n or not row.total]
    things, costs = body[::2], body[1::2]
    name = costs[0].names if costs else ()
    alike = len(name) == 1 and (costs[0].measure in MONEY or priced(name)) and all(row.names == name for row in costs)
    named = {row.names for row in things} if all(len(row.names) == 1 and row.measure is None for row in things) else ()
    if len(costs) < _SEVERAL or not alike or not len(things) == len(costs) == len(named):
        return rows
    over = {cost.number: thing.names for thing, cost in zip(things, costs, strict=True)}
    return [replace(row, names=(*over.get(row.number, ()), *row.names)) for row in rows]


def _alone(rows: list[Row], whole: int | None) -> list[Row]:
    """Let the row of a project's one account be its total, whose name tells nothing of who pays it."""
    name = next((row.names[-1:] for row in rows if row.number == whole and row.names), ())
    return [
        replace(row, total=True)
        if row.number == whole
        else replace(row, names=row.names[1:])
        if name and row.names[:1] == name and len(row.names) > 1
        else row
        for row in rows
    ]


def _unit(text: str) -> Unit | None:
    """Read the unit in a column of units, where 호 counts houses and is no number's name."""
    return unit(text) or (Unit("count:호", Decimal(1), "호") if squeeze(text) == "호" else None)


def _of_kind(rows: Sequence[Row]) -> list[Row]:
    """Take the source in a name's bracket for the kind of its project where rows below tell who pays: 둑길 손질(균특) over 균특, 도, 군."""
    paid = {row.names[-2] for row in rows if len(row.names) > 1 and funding(row.names[-1])}
    split = {n for n in paid if funding(n) and (own := n.partition("(")[0].strip()) and not funding(own)}
    if not split:
        return list(rows)
    return [
        replace(row, funding=next((f for n in reversed(row.names) if n not in split and (f := funding(n))), None))
        for row in rows
    ]


def _kind(cells: GridCells, column: int) -> str:
    """Return what kind of place or group a column of labels names: 지구 for 지구명."""
    word = squeeze(" ".join(c.text for c in cells.heads(column))).removesuffix("명")
    return word if word in _KINDS else ""


def _called(cells: GridCells, label: str, kind: str) -> str:
    """Call a row as the document does elsewhere, and a place by what it is: 가람지구 for 가람 under 지구명."""
    whole = f"{label}{kind}"
    placed = kind in LEXICON.sites and _LETTERS.fullmatch(label) is not None
    named = kind and not is_total(label) and not label.endswith(kind)
    return whole if named and (placed or whole in cells.frame.text) else label


def _headed(banner: Cell | None, names: list[str], said: list[Cell]) -> tuple[list[str], list[Cell]]:
    """Put the name and the unit of the row that heads a group before those of a row; a grand total is of no group."""
    if banner is None or not names or squeeze(names[-1]) in _GRAND:
        return names, said
    name = _named(banner.text)
    return ([name, *names] if name and name not in names else names), [banner, *said]


def _purposes(cells: GridCells, labels: int) -> int | None:
    """Return the column that tells what was done on the day that names a row, if a table has one."""
    heads = range(labels if cells.table.header_rows else cells.table.columns, cells.table.columns)
    named = LEXICON.purposes | LAYOUT.names
    return next((c for c in heads if squeeze(" ".join(h.text for h in cells.heads(c))) in named), None)


def _purpose(cells: GridCells, row: int, names: list[str], purpose: int | None) -> str:
    """Return what was done on the day which alone names a row: 간담회 beside 2030. 7. 3."""
    cell = cells.at.get((row, purpose)) if purpose is not None else None
    dated = len(names) == 1 and _DAY.fullmatch(names[0].strip()) is not None
    return clean(cell.text) if dated and cell is not None and cell.row == row else ""


def _spent(cells: GridCells, labels: int) -> dict[int, str]:
    """Return what the money of each row is spent on, where accounts name the rows and do not tell them apart: 101-04 | 감시원 인건비 | 248,000."""
    heads = range(labels if cells.table.header_rows else cells.table.columns, cells.table.columns)
    beside = next((c for c in heads if squeeze(" ".join(h.text for h in cells.heads(c))) in _WORKINGS), None)
    last = {r: cells.at.get((r, labels - 1)) for r in cells.body}
    keys = [squeeze(c.text) for r, c in last.items() if c is not None and account(clean(c.text))]
    if beside is None or (len(set(keys)) == len(keys) and not all(map(str.isascii, keys))):
        return {}
    found: dict[int, str] = {}
    for r, label in last.items():
        cell = cells.at.get((r, beside))
        if label is None or cell is None or cell.row != r or "\n" in cells.raw(cell).strip() or "<" in cells.raw(cell):
            continue
        made = formulas(cell.text)
        name = clean(cell.text[: made[0].start] if made else cell.text)
        if len(made) < _SEVERAL and re.search("[가-힣]{2}", name) and len(name) <= _LONGEST and not valued(name):
            found[r] = name
    return found


def _named(text: str) -> str:
    """Return a label without the unit that it gives: 사업비 (단위: 천원)."""
    return clean(_UNITS.sub("", text)) or clean(text)


def _banners(cells: GridCells) -> dict[int, Cell]:
    """Return the row that heads each row's group: the last one above it that is merged over the whole table."""
    found: dict[int, Cell] = {}
    last: Cell | None = None
    for r in cells.body:
        own = _banner(cells, r)
        if last is not None and own is None:
            found[r] = last
        last = own or last
    return found


def _banner(cells: GridCells, row: int) -> Cell | None:
    """Return the one cell of a row that is merged over the whole table: it heads the rows below."""
    cell, wide = cells.at.get((row, 0)), cells.table.columns
    if cell is None or cell.row != row or wide < 3 or (cell.column, cell.column_span) != (0, wide) or cell.row_span > 1:
        return None
    said = clean(cell.text)
    return cell if said and len(said) <= _LONGEST and not cells.lined(cell) and not valued(said) else None


def _above(cells: GridCells) -> dict[int, tuple[str, ...]]:
    """Return the bullets in the rows above that own the bullet which a row begins with."""
    frame, table = cells.frame, cells.table
    found: dict[int, tuple[str, ...]] = {}
    for item in frame.document.items:
        if item.table == table.index and item.row is not None and item.row not in found:
            owners = [o for o in frame.owners(item) if o.table == table.index and o.row != item.row]
            found[item.row] = tuple(_line_name(frame.text[o.start : o.end]) for o in owners)
    return found


def tree(cells: GridCells) -> bool:
    """Tell whether the first column of a table lists projects with their accounts and line items under them."""
    head = cells.at.get((0, 0))
    if not cells.table.header_rows or head is None:
        return False
    return any(word in squeeze(head.text) for word in LAYOUT.trees) or _accounts_return(cells)


def _accounts_return(cells: GridCells) -> bool:
    """Tell whether rows of one column name projects, each with accounts beneath, some of them under more than one."""
    names = [clean(cell.text) if (cell := cells.at.get((r, 0))) and cell.row == r else "" for r in cells.body]
    spent = [n for n in names if _is_account(n)]
    first = next((n for n in names if n and not is_total(n)), "")
    return len(set(spent)) < len(spent) and not _is_account(first) and all(names)


def _is_account(name: str) -> bool:
    return _CODED.match(name) is not None or account(name) is not None


def _owned(rows: list[Row]) -> list[Row]:
    """Name every account and line item with the project above it: the last row with no code that has one beneath."""
    owned: list[Row] = []
    project: tuple[str, ...] = ()
    for row in rows:
        if row.names and not row.lined and project and (payer := LEXICON.funding_letters.get(row.names[-1])):
            owned.append(replace(row, names=(*project, row.names[-1]), funding=payer))  # 군 under it says who pays
            continue
        if row.names and not row.lined and not _is_account(row.names[-1]):
            project = row.names
        within = (*project, *(n for n in row.names if n not in project))
        owned.append(row if row.names in {(), project} else replace(row, names=within))
    return owned


def _says(cells: GridCells, row: int, labels: int) -> bool:
    """Tell whether a row without labels has words further right."""
    return any(cells.holds(row, c).words for c in range(labels, cells.table.columns))


def _line_name(text: str) -> str:
    """Return the name of a line item in a cell: its mark, formula and result taken off."""
    made = formulas(text)
    edge = min([f.start for f in made] + [text.find("=") if "=" in text else set_off(text) or len(text)])
    return short(text[:edge] or text)


def _row(cells: GridCells, number: int, names: tuple[str, ...], said: list[Cell], *, lined: bool) -> Row:
    about = cells.frame.document.year
    own, home = next(((u, c) for c in reversed(said) if (u := _units(cells, c))), ((), None))
    inner = tuple(reversed(names))
    return Row(
        number=number,
        names=names,
        year=next((y for n in inner if (y := year(n, about)) and _dated(n, y)), None),
        measure=next((m for n in inner if (m := measure_named(n) or _rate(n))), None),
        unit=own,
        unit_cell=home,
        funding=next((f for n in inner if (f := payer(n))), None),
        account=next((a for n in inner if (a := account(n))), None),
        total=bool(names) and is_total(names[-1]),
        lined=lined,
    )


def _units(cells: GridCells, label: Cell) -> tuple[Unit, ...]:
    """Read the units that a label prints; (주) behind a name is a company's where the table says its units elsewhere."""
    found = units(cells.raw(label))
    if [u.printed for u in found] != ["주"]:
        return found
    heads = (c for c in cells.table.cells if c.row < cells.table.header_rows)
    return () if cells.table.unit or any(units(c.text) for c in heads) else found


def _rate(name: str) -> Measure | None:
    """Return the rate that a row names in brackets or by itself."""
    found = measure(name)
    return found if found in RATES else None


def _dated(name: str, found: Year) -> bool:
    """Tell whether a year in a row's name is the row's year, not a part of a long name such as 2031 세계정원대회."""
    return len(squeeze(name)) <= len(squeeze(found.printed)) + 12 or "년" in name[found.end : found.end + 2]

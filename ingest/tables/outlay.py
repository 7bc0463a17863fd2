"""The pages of a budget book that lost their rules: its accounts, line items and sources of money, each with its numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.tables.allot import Shares, Slot, amount, same, ways
from ingest.tables.bookline import FUND, GROUP, ITEM, PROJECT, Mark, Said, alone, marks
from ingest.tables.header import columnar
from ingest.tables.raw import Chunk, Raw, Row, piece
from ingest.tables.values import number
from ingest.text.lines import Line, tight

_YEAR = r"(?:20\s*\d\d\s*년?\s*도?\s*)?"
_BUDGET = rf"(?P<budget>{_YEAR}(?:예\s*산\s*안?\s*액?|경\s*정\s*액?)(?:\([A-Z]\))?)"
_BEFORE = rf"(?P<before>{_YEAR}(?:전\s*년\s*도?|기\s*정|20\s*\d\d\s*년?\s*도?)\s*(?:당\s*초|최\s*종|본)?\s*(?:예\s*산)?\s*액?(?:\([A-Z]\))?)"
_CHANGE = r"(?P<change>비\s*교\s*증\s*감\s*액?|증\s*△?\s*감\s*액?)"
_HEADS = tuple(
    re.compile(rf"{first}\s*{second}\s*{_CHANGE}") for first, second in ((_BUDGET, _BEFORE), (_BEFORE, _BUDGET))
)
_PLAIN = frozenset({"과목", "구분", "항목", "사업", "사업명", "세부사업", "세부사업명", "편성목", "통계목", "예산과목"})
_CUT = re.compile(r"[·ㆍ・‧∙/]")
_BASIS = "산출기초"  # the name of the column that formulas are set into
_NEAR = 160  # letters of a heading, over lines
_MOST = 4000  # lines
_LEAST = 2  # rows that a table has
_UNDER = (
    0,
    1,
    2,
    PROJECT,
    ITEM - 2,
)  # where the names of the first column stand among the levels: 부서·정책·단위·세부사업·편성목


@dataclass(slots=True)
class Entry:
    """One name of a page, and its numbers once they are known."""

    mark: Mark
    path: dict[int, Raw]
    shares: Shares = ()
    formula: Mark | None = None
    funds: list[Mark] = field(default_factory=list)

    @property
    def value(self) -> Decimal | None:
        """The budget of an account, the amount of a line item."""
        return amount(self.shares[0]) if self.shares else None


@dataclass(slots=True)
class Block:
    """Names in a row and the numbers that follow them."""

    entries: list[Entry] = field(default_factory=list)
    formulas: list[Mark] = field(default_factory=list)
    numbers: list[Raw] = field(default_factory=list)
    found: list[list[Shares]] = field(default_factory=list)


def chunks(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Chunk]:
    """Find the tables of this form among the lines that nothing else has taken."""
    out: list[Chunk] = []
    at = 0
    while at < len(lines):
        head = None if taken[at] else _heading(text, lines[at])
        made = _make(text, lines, taken, at, head) if head else None
        if made is not None:
            out.append(made)
        at = max(at, made.last if made else at) + 1
    return out


def apart(text: str, lines: Sequence[Line], found: Sequence[Chunk]) -> list[Chunk]:
    """Read the pages whose rows stand in cells while sources and formulas stand on lines between them, which tear them apart.

    A page is read so when no number that stands in its cells gets lost.
    """
    inside = {n: c for c in found for n in range(c.first, c.last + 1)}
    first = min(
        (n for n, c in inside.items() if c.shape == "tab" and (columnar(lines[n].text) or _plain_head(lines[n]))),
        default=len(lines),
    )
    if not any(alone(line) for line in lines[first:]):
        return []
    shut = [n in inside and inside[n].shape != "tab" for n in range(len(lines))]
    out: list[Chunk] = []
    for chunk in chunks(text, lines, shut):
        within = {id(inside[n]): inside[n] for n in range(chunk.first, chunk.last + 1) if n in inside}
        if _numbers([r for c in within.values() for r in c.rows]) <= _numbers(chunk.rows):
            out.append(chunk)
    return out


def _numbers(rows: Sequence[Row]) -> set[int]:
    """Tell where the plain numbers of rows stand."""
    return {c.end for row in rows for c in row if number(c.text) is not None}


def _heading(text: str, line: Line) -> list[Raw] | None:
    """Read the heading of a page: the names of its first column, then budget, the year before and the difference."""
    if not (columnar(line.text) or _plain_head(line)):
        return None
    end = min(len(text), line.start + _NEAR)
    found = next((m for head in _HEADS if (m := head.search(text, line.start, end))), None)
    if found is None or (found.start() > line.end and text[line.end : found.start()].strip()):
        return None
    names = piece(text, line.start, min(found.start(), line.end))
    return [names, *(piece(text, *found.span(k)) for k in ("budget", "before", "change"))]


def _plain_head(line: Line) -> bool:
    """Tell whether a line heads a page with one plain name for its first column: 과목, 구분."""
    name, tab, rest = line.text.strip().partition("\t")
    return bool(tab) and tight(name) in _PLAIN and any(head.match(rest.strip()) for head in _HEADS)


def _make(text: str, lines: Sequence[Line], taken: Sequence[bool], at: int, head: list[Raw]) -> Chunk | None:
    said = marks(text, lines[max(0, at - 12) : at + _MOST], taken, at)
    entries = _solved(_blocks(said), [c.start for c in head[1:]])
    kept = [e for e in entries if e.shares]
    if sum(1 for e in kept if e.mark.level != ITEM) < _LEAST:
        return None
    levels = {e.mark.level for e in kept}
    if not columnar(lines[at].text) and not (ITEM in levels and levels & {GROUP, GROUP + 1, GROUP + 2}):
        return None  # a table of names and amounts, and no book of accounts with their line items
    first = next(m.line for m in said.marks if m.level is not None)
    first = first if columnar(lines[at].text) else at
    last = lines[_end(said)]
    rows = _rows(head, kept)
    return Chunk(
        "outlay", first, last.number, lines[first].start, last.end, rows.rows, header=1, labels=rows.labels, unit=said.unit,
        repairs=[("run-on line", None, "rows add up")],
    )  # fmt: skip


def _end(said: Said) -> int:
    """Return the last line of the pages: names with no number behind them are what follows."""
    return max(m.line for m in said.marks if m.numbers or m.worked)


def _blocks(said: Said) -> list[Block]:
    """Gather names with the numbers, formulas and sources that follow them."""
    out = [Block()]
    path: dict[int, Raw] = {}
    for mark in said.marks:
        block = out[-1]
        if mark.over is not None:
            if mark.over not in path or path[mark.over].key != mark.label.key:
                path = {k: v for k, v in path.items() if k < mark.over} | {mark.over: mark.label}
            out.append(Block())
        elif mark.level is None:
            block.formulas += [mark] if mark.worked else []
            block.numbers += mark.numbers
        elif mark.level == FUND:
            if block.entries:
                block.entries[-1].funds.append(mark)
        else:
            if block.numbers or mark.numbers or any(e.funds for e in block.entries):
                out.append(Block())
            path = {k: v for k, v in path.items() if k < mark.level} | {mark.level: mark.label}
            out[-1].entries.append(Entry(mark, dict(path)))
            out[-1].numbers += mark.numbers
            out[-1].formulas += [mark] if mark.worked else []
    return [b for b in out if b.entries]


def _solved(blocks: Sequence[Block], heads: Sequence[int]) -> list[Entry]:
    """Give all names their numbers, where they add up in one way; the others of their kind decide between two."""
    _heaped(blocks)
    for block in blocks:
        block.found = _laid_out(block, heads)
    order: dict[int, set[bool]] = {}
    for block in blocks:
        if len(block.found) == 1:
            _settle(block, block.found[0])
            for entry in block.entries:
                if len(entry.shares) > 1 and entry.mark.level is not None:
                    order.setdefault(entry.mark.level, set()).add(_leads(entry.shares))
    for block in (b for b in blocks if len(b.found) > 1):
        fits = [f for f in block.found if all(_leans(e, s, order) for e, s in zip(block.entries, f, strict=True))]
        if len(fits) == 1:
            _settle(block, fits[0])
    entries = [e for b in blocks for e in b.entries]
    _items(blocks, entries)
    for entry in entries:
        shares = [number(m.numbers[0].text) for m in entry.funds]
        if sum((s for s in shares if s is not None), Decimal(0)) != entry.value:
            entry.funds = []
    return entries


def _laid_out(block: Block, heads: Sequence[int]) -> list[list[Shares]]:
    """Give every way to share the numbers of a block among its names; those on the line of a name stand as the heading says."""
    items = [e for e in block.entries if e.mark.level == ITEM]
    if len(items) == len(block.formulas) and not any(e.formula for e in items):
        for entry, formula in zip(items, block.formulas, strict=True):
            entry.formula = formula
    _nameless(block)
    slots = [_slot(e) for e in block.entries]
    if len(block.entries) == 1 and len(block.entries[0].mark.numbers) > 1:
        return _as_headed(slots[0], block.numbers, heads)
    return ways(slots, block.numbers)


def _as_headed(slot: Slot, numbers: Sequence[Raw], heads: Sequence[int]) -> list[list[Shares]]:
    """Share the numbers on the line of a name in the order of the heading, where they add up so."""
    order = sorted(range(len(heads)), key=lambda n: heads[n])  # which of the three each place of the line is
    values = [amount(n) for n in numbers]
    if slot.item or len(numbers) != len(order) or None in values:
        return []
    shares = tuple(numbers[order.index(n)] for n in range(len(order)))
    budget, before, change = (amount(s) or Decimal(0) for s in shares)
    return [[shares]] if budget == before + change else []


def _nameless(block: Block) -> None:
    """Let the formula of a line item that has no name of its own be that of the account it stands under: it gives no more."""
    numbers = [number(n.text) for n in block.numbers]
    if len(block.entries) == len(block.formulas) == 1 and block.entries[0].mark.level != ITEM and len(numbers) == 4:
        formula = block.formulas[0]
        if (
            formula.product is not None
            and numbers[3] in numbers[:3]
            and same(formula.product, numbers[3] or Decimal(0))
        ):
            block.entries[0].formula = formula
            block.numbers = block.numbers[:3]


def _heaped(blocks: Sequence[Block]) -> None:
    """Give formulas that stand in a heap behind the amounts of an account's line items to them, where each gives its own."""
    open_: list[Entry] = []
    for block in blocks:
        items = [e for e in block.entries if e.mark.level == ITEM]
        if len(items) < len(block.entries):
            open_ = []
        open_ += [e for e in items if not e.mark.worked]
        told = [f for f in block.formulas if f.product is not None]
        if len(block.formulas) < 2 or len(block.formulas) != len(open_) or len(told) < len(open_):
            open_ = [] if block.formulas else open_
            continue
        if all(_gives(f, e) for f, e in zip(told, open_, strict=True)):
            for entry, formula in zip(open_, told, strict=True):
                entry.formula = formula
        open_ = []


def _gives(formula: Mark, entry: Entry) -> bool:
    """Tell whether a formula gives the one number on the line of a name."""
    value = number(entry.mark.numbers[0].text) if len(entry.mark.numbers) == 1 else None
    return value is not None and formula.product is not None and same(formula.product, value)


def _slot(entry: Entry) -> Slot:
    return Slot(entry.mark.level == ITEM, entry.formula.product if entry.formula else None)


def _settle(block: Block, found: Sequence[Shares]) -> None:
    for entry, shares in zip(block.entries, found, strict=True):
        entry.shares = shares


def _leads(shares: Shares) -> bool:
    """Tell whether the budget stands before the year before."""
    return shares[0].start < shares[1].start


def _leans(entry: Entry, shares: Shares, order: dict[int, set[bool]]) -> bool:
    seen = order.get(entry.mark.level or 0) or {leads for each in order.values() for leads in each}
    return len(shares) < 2 or seen == {_leads(shares)}


def _items(blocks: Sequence[Block], entries: Sequence[Entry]) -> None:
    """Take the amounts of line items that have no formula, when all of an account's add up to it, or their sources to them."""
    loose = {id(e): n for b in blocks if not b.found and _plain(b) for e, n in zip(b.entries, b.numbers, strict=True)}
    account: Entry | None = None
    mine: list[Entry] = []
    for entry in [*entries, None]:
        if entry is not None and entry.mark.level == ITEM:
            mine.append(entry)
            continue
        sums = [e.value if e.shares else number(loose[id(e)].text) if id(e) in loose else None for e in mine]
        whole = account.value if account else None
        fits = None not in sums and whole is not None and sum((s for s in sums if s is not None), Decimal(0)) == whole
        for each, value in zip(mine, sums, strict=True):
            paid = sum((number(m.numbers[0].text) or Decimal(0) for m in each.funds), Decimal(0))
            if not each.shares and id(each) in loose and (fits or (each.funds and paid == value)):
                each.shares = (loose[id(each)],)
        account, mine = entry, []


def _plain(block: Block) -> bool:
    return len(block.numbers) == len(block.entries) and all(e.mark.level == ITEM for e in block.entries)


@dataclass(frozen=True, slots=True)
class Laid:
    """The rows of a table and how many of its columns are names."""

    rows: list[Row]
    labels: int


def _rows(head: Sequence[Raw], entries: Sequence[Entry]) -> Laid:
    """Lay the names out by their levels, one column each, then the formula and the three numbers."""
    used = sorted({k for e in entries for k in e.path} | ({FUND} if any(e.funds for e in entries) else set()))
    worked = any(e.formula and e.formula.formula for e in entries)
    end = head[0].end
    blank = Raw(end, end)
    names = [Raw(head[0].start, head[0].end, n.strip()) for n in _CUT.split(head[0].text)]
    titles = dict(zip(_UNDER, names, strict=False))
    basis = [Raw(end, end, _BASIS)] if worked else []
    rows: list[Row] = [[*(titles.get(k, blank) for k in used), *basis, *head[1:]]]
    for entry in entries:
        own = [entry.path.get(k, blank) for k in used]
        formula = entry.formula.formula if entry.formula and entry.formula.formula else None
        rest = [Raw(s.end, s.end) for s in entry.shares[-1:] for _ in range(3 - len(entry.shares))]
        rows.append([*own, *([formula or blank] if worked else []), *entry.shares, *rest])
        for fund in entry.funds:
            (value,) = fund.numbers
            over = [fund.label if k == FUND else c for k, c in zip(used, own, strict=True)]
            after = Raw(value.end, value.end)
            rows.append([*over, *([blank] if worked else []), value, after, after])
    return Laid(rows, len(used))

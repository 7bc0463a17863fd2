"""The figures of a document's items, each with its owners, its account and the headings over it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.figures.bare import set_off
from ingest.figures.cellfigures import scope as cell_scope
from ingest.figures.column import Column
from ingest.figures.columns import Grid
from ingest.figures.frame import Frame, short
from ingest.figures.linefigures import read_line
from ingest.figures.prose import FOUNDED, is_name, keyed
from ingest.figures.rows import Row
from ingest.figures.scope import Scope
from ingest.model import Figure, Item, Measure, Problem
from ingest.numbers.formulas import formulas
from ingest.numbers.labels import clean
from ingest.numbers.measures import funding, heading_measure
from ingest.numbers.years import Year, year, years
from ingest.sections.headings import sentence
from ingest.text.folding import fold

_TAG = re.compile(r"\(([가-힣A-Za-z][가-힣A-Za-z·\s]{1,15})\)\s+(?=[^\s\d:(])")
_STATES = frozenset({"신규", "계속", "확대", "완료", "변경", "보완", "참고", "예시", "가칭", "총계", "합계", "소계"})
_APART = re.compile(r"\n\s*\n")
_BESIDE = re.compile(  # `68.2%('21년 65.4%)`: the year of the second number alone
    r"(?<=[\d가-힣%])\(\s*(?:(?:19|20)\d{2}|'\d{2})\s?년?도?\s?:?\s?\d[\d.,]*\s?(?:[가-힣]{1,3}|%p?)\)"
)
_FROM_TO = re.compile(r"(?:(?:19|20)\d{2}|'\d{2})\s?[년.][^→⇒➔]*(?:→|⇒|➔)\s*\(?(?:(?:19|20)\d{2}|'\d{2})\s?[년.]")
_ITS_NUMBER = re.compile(r"\s?년?도?\s?[:(]?\s?\d[\d,.]*\s?[가-힣%]")  # 2030년 18명
_NUMBERED = re.compile(
    r"(?:\s*#{1,6}\s)?\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+\.?\s*)?"
)  # the number of a heading


def read_items(frame: Frame, scopes: Sequence[Scope]) -> Iterator[Figure | Problem]:
    """Read every item in its scope, in the order of the document."""
    for item, around in zip(frame.document.items, scopes, strict=True):
        tag = _tag(frame, item)
        if tag is None:
            yield from read_line(frame, frame.marked(item), item.end, around, item.start)
            continue
        own = around if tag[1] in around.owners else replace(around, owners=(*around.owners, tag[1]), name=tag[1])
        yield from read_line(frame, frame.marked(item), item.end, own, item.start + tag.end())


def _tag(frame: Frame, item: Item) -> re.Match[str] | None:
    """Find what an item is of in the bracket that it begins with, `① (나눔버스) 마을버스 지원을 …`; who pays and a state are none."""
    found = _TAG.match(frame.text[item.start : item.end]) if item.table is None else None
    return None if found is None or funding(found[1]) or found[1] in _STATES else found


def read_rest(frame: Frame, covered: set[int]) -> Iterator[Figure | Problem]:
    """Read the lines that are no item and stand in no table: headings and captions say numbers too."""
    for number in range(1, frame.lines + 1):
        if number in covered:
            continue
        start, end = frame.line_span(number)
        if end > start and any(c.isdigit() for c in fold(frame.text[start:end])):
            body = start + _NUMBERED.match(fold(frame.text[start:end])).end()  # type: ignore[union-attr]
            section = frame.section_at(start)
            around = Scope(section, frame.project(section), measure=measure_over(frame, section))
            yield from read_line(frame, start, end, around, body)


def scope_of(frame: Frame, grids: Mapping[int, Grid], item: Item) -> Scope:
    """Return what stands around an item."""
    owners = tuple(owner_label(frame, o) for o in frame.owners(item))
    grid = grids.get(item.table) if item.table is not None else None
    found, found_from = _owner_year(frame, item)
    if grid is not None and item.row in grid.row_at:
        row = grid.row_at[item.row]
        number = next((c for c in range(grid.table.columns) if _within(grid, item, c)), grid.label_columns)
        around = cell_scope(grid, row, grid.columns[min(number, len(grid.columns) - 1)])
        named = tuple(n for n in around.owners if n not in owners and not (around.account and n == around.account.name))
        around = replace(around, owners=(*named, *owners), name=owners[-1] if owners else around.name, item=item.index)
        if (last := _last(grid, item)) is not None and last.unit is not None and last.unit.money:
            around = replace(around, unit=last.unit, unit_at=last.unit_at)
        if found is not None:
            around = replace(around, year=found, year_from=found_from)
        return around
    if found is None and (heading := frame.heading_year(item.section)):
        found, found_from = heading, "heading"
    above = _row_above(frame, grids, item) if not owners else None
    if above is not None:
        owners = above.names
    return Scope(
        item.section,
        frame.project(item.section),
        owners,
        owners[-1] if owners else next(iter(frame.headings(item.section)), ""),
        measure=measure_over(frame, item.section),
        year=found,
        year_from=found_from,
        item=item.index,
        account=above.account if above else None,
    )


def _row_above(frame: Frame, grids: Mapping[int, Grid], item: Item) -> Row | None:
    """Return the row of a book that a line item stands under, with no blank line between them."""
    for grid in grids.values():
        at = bisect_left(grid.ends, (item.start, 0)) - 1
        if at >= 0 and not _APART.search(frame.text, grid.ends[at][0], item.start):
            return grid.row_at.get(grid.ends[at][1])
    return None


def measure_over(frame: Frame, section: int) -> Measure | None:
    """Return the measure that the headings over a section give, the nearest first."""
    return next((m for h in frame.headings(section) if (m := heading_measure(h))), None)


def owner_label(frame: Frame, item: Item) -> str:
    """Return the clean name of an item that owns others: mark, formula, amount and value taken off.

    `지방 행사 참가 = 70,000천원` is 지방 행사 참가; `소요예산 : 5,000천원` is 소요예산.
    """
    text = frame.text[item.start : item.end]
    if (tag := _tag(frame, item)) is not None and (":" not in text or sentence(text)):
        return tag[1]
    cut = keyed(text)
    if cut.key and is_name(cut.key):
        return short(cut.key)
    folded = fold(text)
    made = formulas(text)
    edge = folded.find("=") if "=" in folded else set_off(text) or -1
    if made and (edge < 0 or made[0].start < edge):
        edge = made[0].start
    words = clean(text[:edge]) if edge > 0 else ""
    return short(words or text)


def _owner_year(frame: Frame, item: Item) -> tuple[Year | None, str]:
    for owner in reversed(frame.owners(item)):
        text = frame.text[owner.start : owner.end]
        if _FROM_TO.search(fold(text)):
            continue  # `'20년 215대 → '21년 255대`: what stands under it is of neither
        bare = _BESIDE.sub(lambda m: " " * len(m[0]), FOUNDED.sub(lambda m: " " * len(m[0]), fold(text)))
        if (found := year(bare, frame.document.year)) and not _of_several(bare, found):
            return found, "owner"
    return None, ""


def _of_several(text: str, first: Year) -> bool:
    """Tell whether an owner tells a number of each of several years: what stands under it is of none of them alone."""
    told = [y for y in years(text) if _ITS_NUMBER.match(text, y.end)]
    return first.year is not None and len({y.year for y in told}) > 1


def _last(grid: Grid, item: Item) -> Column | None:
    """Return the column that a line item ends in, when that is another than the one it begins in."""
    cells = ((c, grid.at.get((item.row if item.row is not None else -1, c.number))) for c in grid.columns)
    ends = [c for c, cell in cells if cell is not None and cell.end > cell.start > item.start and cell.end <= item.end]
    return ends[-1] if ends else None


def _within(grid: Grid, item: Item, column: int) -> bool:
    cell = grid.at.get((item.row if item.row is not None else -1, column))
    return cell is not None and cell.start <= item.start < max(cell.end, cell.start + 1)

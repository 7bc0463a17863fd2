"""What a document says in words of an amount, held against the tables that tell the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ingest.checks.findings import Findings
from ingest.checks.lattice import is_total, total_row
from ingest.checks.retold import Cells, bare, exact, hold, home, is_near
from ingest.checks.subject import PLAN, generic, money, subject
from ingest.model import Certainty, Fact, FactKind, Figure, Measure
from ingest.numbers.years import years
from ingest.sections.headings import standard
from ingest.text.folding import squeeze

_SETTLED = frozenset({Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT, Measure.CURRENT, Measure.FINAL})
_UNTIL = re.compile(r"누계|누적|까지|기준|현재|월\s?말|분기|반기|중\s?간|예정|예상|전망")  # of a day, not of the year
_IN_ALL = re.compile(r"(?<![가-힣])(?:총|모두|전체)\s*$")
_LEADING = re.compile(r"^(?:에)?(?:대하여|대해|비하여|비해|따라)")  # what joins a sentence: 예산현액에 대하여 …은
_ANNUAL = PLAN | {Measure.OTHER}
_LEAST = 3  # letters of a name that tells one thing


def amounts(figures: Sequence[Figure], facts: Sequence[Fact], found: Findings) -> None:
    """Hold what prose, headings and overviews tell of a year or a cost against the tables."""
    said = [f for f in figures if f.table is None and f.owner_item is not None and exact(f) and money(f)]
    tabled = [f for f in figures if f.table is not None and exact(f) and money(f)]
    _settled(said, tabled, found)
    _planned(said, tabled, found)
    _costs(figures, found)
    _plans(figures, facts, found)
    cells = _cells(figures)
    _columns(figures, cells, found)
    _wholes(figures, cells, found)


def _settled(said: Sequence[Figure], tabled: Sequence[Figure], found: Findings) -> None:
    """Hold `집행액은 9,452백만원` against the one total of that year and measure in the tables of its project."""
    totals: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    parts: dict[tuple[object, ...], set[Decimal | None]] = defaultdict(set)
    for f in tabled:
        parts[_place(f), f.year].add(f.value)
        if f.measure in _SETTLED and f.year is not None and f.account is None and _is_whole(f):
            totals[_place(f), f.year, f.measure].append(f)
    for f in said:
        if f.measure not in _SETTLED or f.year is None or f.part_of or _UNTIL.search(f.source.quote):
            continue
        if f.value in parts.get((_place(f), f.year), ()):
            continue  # it is what a row of the table tells
        told = totals.get((_place(f), f.year, f.measure), [])
        name = bare(f.item)
        if any(bare(t.column) == name for t in told) or (name and generic(name)):
            hold(f, told, name or f.measure.value, found, near=False)


def _planned(said: Sequence[Figure], tabled: Sequence[Figure], found: Findings) -> None:
    """Hold `총 19억 8천만원 투입` of a project against the one total of its tables for that year, where the two are near."""
    totals: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in tabled:
        if f.measure in PLAN and f.project and f.year is not None and f.account is None and total_row(f):
            totals[f.project, f.year].append(f)
    for f in said:
        whole = f.measure in PLAN and f.project and not f.part_of and not subject(f)
        if whole and not _UNTIL.search(f.source.quote) and _IN_ALL.search(f.source.quote.partition(f.printed)[0]):
            told = totals.get((f.project, f.year), [])
            if all(is_near(f, t) for t in told):
                hold(f, told, f.measure.value, found)


def _is_whole(f: Figure) -> bool:
    return total_row(f) or not subject(f) or re.fullmatch(r"(?:19|20)\d{2}(?:년도?)?", squeeze(f.item)) is not None


def _place(f: Figure) -> tuple[object, ...]:
    return (f.project,) if f.project else f.source.section


def _costs(figures: Sequence[Figure], found: Findings) -> None:
    """A plan whose years add up to more than the cost of the whole project cannot be a part of it."""
    whole: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.measure is Measure.TOTAL_COST and f.project and money(f) and not subject(f) and not f.account:
            whole[f.project].append(f)
    for f in figures:
        costs = whole.get(f.project or "", [])
        summed = f.total and f.year is None and f.table is not None and is_total(f.column) and "~" in (f.period or "")
        if not (costs and summed and money(f)) or f.account or f.funding or not generic(f.item):
            continue  # what one of several pays is not stated by what all of it costs
        if f.measure is Measure.TOTAL_COST:
            continue
        if all(c.value is not None and f.value is not None and c.value < f.value for c in costs):
            hold(costs[0], [f], "총사업비", found, near=False)


def _plans(figures: Sequence[Figure], facts: Sequence[Fact], found: Findings) -> None:
    """Hold 총사업비 against the total of a plan over the very years that the project takes."""
    told_of = (f for f in facts if f.kind in {FactKind.DATE, FactKind.TEXT} and "기간" in f.item)
    spans = {_thing(f): span for f in told_of if (span := _ends(f.value))}
    costs: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        if f.measure is Measure.TOTAL_COST and money(f) and not (f.table is not None and (f.total or subject(f))):
            costs[_thing(f)].append(f)
    rows: dict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for f in figures:
        if f.table is not None and f.year is not None and f.unit == "KRW":
            rows[f.table, f.row].add(f.year)
    for f in figures:
        told = rows[f.table, f.row]
        if not (_is_plan(f) and len(told) > 1 and spans.get(_thing(f)) == (min(told), max(told))):
            continue
        stated = costs.get(_thing(f), [])
        if len({c.value for c in stated}) == 1 and not subject(stated[0]):
            hold(stated[0], [f], "총사업비", found, certainty=Certainty.CERTAIN)


def _thing(told: Figure | Fact) -> str:
    """Return what something belongs to: its project, or else the innermost heading that is no name of a part of a paper."""
    named = (t for t in reversed(told.source.section) if not any(standard(n) for n in (t, t.rpartition("·")[2])))
    return told.project or next(named, "") or home(told)


def _is_plan(f: Figure) -> bool:
    whole = f.total and f.table is not None and f.year is None and f.funding is None and f.account is None
    return whole and money(f) and f.measure in _ANNUAL and not subject(f)


def _ends(text: str) -> tuple[int, int] | None:
    told = [y.year for y in years(text) if y.year is not None]
    return (min(told), max(told)) if len(set(told)) > 1 else None


def _cells(figures: Sequence[Figure]) -> Cells:
    """Return the amounts that stand in cells of their own, by section and year."""
    cells: dict[tuple[tuple[str, ...], int | None], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.table is not None and f.owner_item is None and money(f):
            cells[f.source.section, f.year].append(f)
    return cells


def _columns(figures: Sequence[Figure], cells: Cells, found: Findings) -> None:
    """Hold `세출결산액은 9,571억원` against the total of the column of that name in the table of its section."""
    for f in figures:
        name = _LEADING.sub("", bare(f.item))
        if f.table is None and money(f) and len(name) >= _LEAST and _is_heading(f.owners, f):
            same = [c for c in cells.get((f.source.section, f.year), []) if bare(c.column) == name]
            _hold_whole(f, same, name, found)


def _wholes(figures: Sequence[Figure], cells: Cells, found: Findings) -> None:
    """Hold what a heading or a bullet says that it all costs against the total of the table in its section."""
    for f in figures:
        plain = f.table is None and f.funding is None and f.measure in PLAN and f.owner_item is not None
        if plain and money(f) and (generic(f.item) or f.item in f.source.section) and _is_heading(f.owners, f):
            same = [c for c in cells.get((f.source.section, f.year), []) if c.measure in PLAN]
            _hold_whole(f, same, f.item, found)


def _hold_whole(told: Figure, column: Sequence[Figure], name: str, found: Findings) -> None:
    totals = [c for c in column if total_row(c) and c.funding is None]
    if len(totals) == 1 and all(c.value != told.value for c in column):
        hold(told, totals, name, found)


def _is_heading(owners: Iterable[str], f: Figure) -> bool:
    return all(o in f.source.section for o in owners)

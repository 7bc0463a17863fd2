"""What is told in words held against the table, or the working, of the same thing: near, but not the same, one of them is a slip."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ingest.checks.findings import Findings
from ingest.checks.lattice import total_row
from ingest.checks.subject import PLAN, fold, generic, money, rounds_to, subject
from ingest.model import Certainty, Fact, FactKind, Figure, Kind, Measure, ProblemKind
from ingest.numbers.years import years
from ingest.text.folding import squeeze

_NEAR = Decimal("0.1")  # what is further off than that is another thing
_PARTICLE = re.compile(r"(?<=[가-힣]{2})[은는이가]$")
_LEADING = re.compile(
    r"^(?:에)?(?:대하여|대해|비하여|비해|따라)"
)  # what a sentence joins it to: 예산현액에 대하여 세출결산액은
_BY = re.compile(r"^\S*\s?기준(?=[가-힣]{2})")  # whose count it is: 보도자료 기준 방문객
_AIMED, _RECKONED = frozenset({"목표", "계획"}), ("인건비", "보수", "운영", "수당", "채용", "모집", "선발", "배치")
_LEAST = 3  # letters of a name that tells one thing
_PERSONS = frozenset({"인원", "정원", "규모", "채용인원", "모집인원", "운영인원", "배치인원", "참여인원", "대상인원"})
_ANNUAL = PLAN | {Measure.OTHER}


def restated(figures: Sequence[Figure], facts: Sequence[Fact], found: Findings) -> None:
    """Hold what one document tells in two ways of one thing against each other."""
    _plans(figures, facts, found)
    _columns(figures, found)
    _wholes(figures, found)
    _counts(figures, found)
    _persons(figures, found)


def _plans(figures: Sequence[Figure], facts: Sequence[Fact], found: Findings) -> None:
    """Hold 총사업비 against the total of a plan over the very years that the project takes."""
    spans = {_home(f): span for f in facts if f.kind is FactKind.DATE and "기간" in f.item and (span := _ends(f.value))}
    costs = _by_home(f for f in figures if f.measure is Measure.TOTAL_COST and f.table is None and money(f))
    rows: dict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for f in figures:
        if f.table is not None and f.year is not None and f.unit == "KRW":
            rows[f.table, f.row].add(f.year)
    for f in figures:
        told = rows[f.table, f.row]
        if not (_is_plan(f) and len(told) > 1 and spans.get(_home(f)) == (min(told), max(told))):
            continue
        stated = costs.get(_home(f), [])
        if len({c.value for c in stated}) == 1 and not subject(stated[0]):
            _hold(stated[0], f, "총사업비", Certainty.CERTAIN, found)


def _is_plan(f: Figure) -> bool:
    whole = f.total and f.table is not None and f.year is None and f.funding is None and f.account is None
    return whole and money(f) and f.measure in _ANNUAL and not subject(f)


def _columns(figures: Sequence[Figure], found: Findings) -> None:
    """Hold `세출결산액은 9,571억원` against the total of the column of that name in the table of its section."""
    cells = _cells(figures)
    for f in figures:
        name = _LEADING.sub("", _PARTICLE.sub("", fold(f.item)))
        if f.table is not None or not money(f) or len(name) < _LEAST or not _is_heading(f.owners, f):
            continue
        same = [c for c in cells.get((f.source.section, f.year), []) if _PARTICLE.sub("", fold(c.column)) == name]
        _hold_whole(f, same, name, found)


def _wholes(figures: Sequence[Figure], found: Findings) -> None:
    """Hold what a heading or a bullet says that it all costs against the total of the table in its section."""
    cells = _cells(figures)
    for f in figures:
        plain = f.table is None and f.funding is None and f.measure in PLAN and f.owner_item is not None
        if plain and money(f) and (generic(f.item) or f.item in f.source.section) and _is_heading(f.owners, f):
            same = [c for c in cells.get((f.source.section, f.year), []) if c.measure in PLAN]
            _hold_whole(f, same, f.item, found)


def _hold_whole(told: Figure, column: Sequence[Figure], name: str, found: Findings) -> None:
    totals = [c for c in column if total_row(c) and c.funding is None]
    if len(totals) == 1 and all(c.value != told.value for c in column):
        _hold(told, totals[0], name, Certainty.LIKELY, found)


def _is_heading(owners: Iterable[str], f: Figure) -> bool:
    return all(o in f.source.section for o in owners)


def _counts(figures: Sequence[Figure], found: Findings) -> None:
    """Hold a number told in words against those of the same name, unit and year elsewhere in what it belongs to."""
    groups: dict[tuple[object, str, str, int], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.kind is Kind.COUNT and f.unit.startswith("count:") and f.value and f.year is not None and f.basis is None:
            home = f.project or f.source.section[:-1]
            for name in {n for n in _called(f) if len(n) >= _LEAST and not generic(n)}:
                groups[home, name, f.unit, f.year].append(f)
    for (_, name, *_), group in groups.items():
        told = [f for f in group if f.table is None]
        if len({f.source.line for f in told}) < len({(f.source.line, f.value) for f in told}):
            continue  # 30명 → 35명: two ends of one change
        for f in told[:1]:
            if other := next((g for g in group if g.value != f.value), None):
                _hold(f, other, name, Certainty.LIKELY, found, group)


def _called(f: Figure) -> tuple[str, ...]:
    if f.table is None:
        return (_BY.sub("", fold(f.item)), _BY.sub("", f.item.strip()))
    if squeeze(f.item) in _AIMED:
        return tuple(fold(o) for o in f.owners[-1:])
    if any(y.year == f.year for y in years(f.column)):
        return (fold(f.item),) if not f.owners else ()
    return (fold(f.column),) if any(y.year == f.year for y in years(f.item)) else ()


def _persons(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how many persons are to be had against how many are paid for: 인원 24명, 80,000원*20명*200일."""
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.unit == "count:명" and f.account is not None and f.owners and _reckoned(f.owners[-1]):
            paid[_home(f), f.year, _reckoned(f.owners[-1])].append(f)
    for f in figures:
        if f.unit != "count:명" or f.account is not None or not f.owners or squeeze(f.item) not in _PERSONS:
            continue
        others = paid.get((_home(f), f.year, _reckoned(f.owners[-1]) or fold(f.owners[-1])), [])
        if len({o.value for o in others}) == 1 and len(others) > 1 and f.value != others[0].value:
            _conflict(f, others[0], f"{f.owners[-1]} {f.item}", Certainty.POSSIBLE, found)


def _reckoned(owner: str) -> str:
    name = fold(owner)
    return next((name.removesuffix(w) for w in _RECKONED if name.endswith(w) and len(name) - len(w) >= _LEAST), "")


def _cells(figures: Sequence[Figure]) -> dict[tuple[tuple[str, ...], int | None], list[Figure]]:
    cells: dict[tuple[tuple[str, ...], int | None], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.table is not None and f.owner_item is None and money(f):
            cells[f.source.section, f.year].append(f)
    return cells


def _home(thing: Figure | Fact) -> str:
    return thing.project or next(iter(thing.source.section), "")


def _by_home(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    homes: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        homes[_home(f)].append(f)
    return homes


def _ends(text: str) -> tuple[int, int] | None:
    told = [y.year for y in years(text) if y.year is not None]
    return (min(told), max(told)) if len(set(told)) > 1 else None


def _hold(
    one: Figure, other: Figure, name: str, certainty: Certainty, found: Findings, alike: Sequence[Figure] = ()
) -> None:
    a, b = one.value or Decimal(0), other.value or Decimal(0)
    near = abs(a - b) <= _NEAR * max(abs(a), abs(b))
    if a != b and near and not (rounds_to(one, other) or rounds_to(other, one)):
        _conflict(one, other, name, certainty, found, [f for f in alike if f.value in {a, b}])


def _conflict(
    one: Figure, other: Figure, name: str, certainty: Certainty, found: Findings, alike: Sequence[Figure] = ()
) -> None:
    values = {one.value, other.value}
    told = (p for p in found.problems if p.kind is ProblemKind.CONFLICT and {p.expected, p.found} == values)
    if any(not {one.id, other.id}.isdisjoint(p.figures) for p in told):
        return
    found.conflict(name, one, other, certainty, [one, other, *alike])

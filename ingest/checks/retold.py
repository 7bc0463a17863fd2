"""What a document says of one thing in a table and again in words: another number there is a slip in one of the two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ingest.checks.findings import Findings
from ingest.checks.lattice import is_total, total_row
from ingest.checks.subject import PLAN, fold, generic, lineage, money, rounds_to, subject
from ingest.model import Bound, Certainty, Figure, Kind, Measure, Status
from ingest.text.folding import squeeze

_SETTLED = frozenset({Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT, Measure.CURRENT, Measure.FINAL})
_UNTIL = re.compile(r"누계|누적|까지|기준|현재|월\s?말|분기|반기|중\s?간|예정|예상|전망")  # of a day, not of the year
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|의)$")
_IN_ALL = re.compile(r"(?<![가-힣])(?:총|모두|전체)\s*$")
_AIM = re.compile(r"^(?:목표|계획|규모|사업량|계)?$")
_WAGES = re.compile(r"(?:인건비|보수|임금|급여|노임)")
_STAFF = re.compile(r"^(?:채용|모집|선발|운영|배치|근무)?(?:인원|규모|인력)$")
_DONE = re.compile(r"(?:운영|지원|채용|선발|배치|모집|사업)$")
_LONG = 4  # letters of a name that few things go by


def retold(figures: Sequence[Figure], found: Findings) -> None:
    """Hold what prose tells of a year, a cost or a number of things against the table that tells the same."""
    said = [f for f in figures if f.table is None and f.owner_item is not None and _exact(f)]
    tabled = [f for f in figures if f.table is not None and _exact(f)]
    _settled(said, tabled, found)
    _planned(said, tabled, found)
    _costs(figures, found)
    _named(said, tabled, found)
    _paid(figures, found)


def _exact(f: Figure) -> bool:
    plain = f.bound is Bound.EXACT and f.value is not None and f.status is not Status.DOUBTFUL
    return plain and f.funding is None and f.kind in {Kind.AMOUNT, Kind.COUNT} and f.period is None


def _bare(name: str) -> str:
    """Return a name without brackets, spaces and its last particle: 세출결산액은 is the column 세출결산액(지출)."""
    return _PARTICLE.sub("", fold(name))


def _settled(said: Sequence[Figure], tabled: Sequence[Figure], found: Findings) -> None:
    """Hold `집행액은 9,452백만원` against the one total of that year and measure in the tables of its project."""
    totals: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    parts: dict[tuple[object, ...], set[Decimal | None]] = defaultdict(set)
    for f in tabled:
        parts[_place(f), f.year].add(f.value)
        if f.measure in _SETTLED and f.year is not None and money(f) and f.account is None and _is_whole(f):
            totals[_place(f), f.year, f.measure].append(f)
    for f in said:
        if f.measure not in _SETTLED or f.year is None or not money(f) or f.part_of or _UNTIL.search(f.source.quote):
            continue
        if f.value in parts.get((_place(f), f.year), ()):
            continue  # it is what a row of the table tells
        told = totals.get((_place(f), f.year, f.measure), [])
        name = _bare(f.item)
        if any(_bare(t.column) == name for t in told) or (name and generic(name)):
            _held(f, told, name or f.measure.value, found)


def _planned(said: Sequence[Figure], tabled: Sequence[Figure], found: Findings) -> None:
    """Hold `총 19억 8천만원 투입` of a project against the one total of its tables for that year, where the two are near."""
    totals: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in tabled:
        if f.measure in PLAN and f.project and f.year is not None and money(f) and f.account is None and total_row(f):
            totals[f.project, f.year].append(f)
    for f in said:
        if (
            f.measure not in PLAN
            or not f.project
            or not money(f)
            or f.part_of
            or subject(f)
            or _UNTIL.search(f.source.quote)
        ):
            continue
        told = totals.get((f.project, f.year), [])
        close = all(_near(t.value, f.value) for t in told)
        if close and _IN_ALL.search(f.source.quote.partition(f.printed)[0]):
            _held(f, told, f.measure.value, found)


def _near(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and abs(one - other) * 10 < other


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
        if not (costs and summed and money(f)) or f.account or not generic(f.item) or f.measure is Measure.TOTAL_COST:
            continue
        if all(c.value is not None and f.value is not None and c.value < f.value for c in costs):
            _held(costs[0], [f], "총사업비", found)


def _named(said: Sequence[Figure], tabled: Sequence[Figure], found: Findings) -> None:
    """Hold a number that prose tells of a thing for a year against the row of that very name and year."""
    rows: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in tabled:
        if f.year is None or f.project is None or not f.unit.startswith("count:"):
            continue
        for name in {fold(n) for n in (*f.owners, f.item)}:
            others = [n for n in (*f.owners, f.item) if fold(n) != name]
            if len(name) >= _LONG and all(_AIM.match(fold(n)) for n in others) and _is_dated(f.column):
                rows[f.project, f.unit, f.year, name].append(f)
    for f in said:
        if f.year_from == "sentence" and not f.part_of:
            _held(f, rows.get((f.project, f.unit, f.year, _bare(f.item)), []), _PARTICLE.sub("", f.item), found)


def _is_dated(column: str) -> bool:
    return re.fullmatch(r"(?:목표|계획)?[’'‘]?(?:19|20)?\d{2}(?:년도?)?(?:목표|계획)?", squeeze(column)) is not None


def _paid(figures: Sequence[Figure], found: Findings) -> None:
    """Hold the people that wages are reckoned for against the number that the plan says are taken on."""
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.unit == "count:명" and f.table is not None and _exact(f):
            for name in _wages(f):
                paid[f.project, f.year, name].append(f)
    for f in figures:
        if f.unit == "count:명" and f.table is None and _exact(f) and not f.part_of:
            for name in _taken_on(f):
                _held(f, paid.get((f.project, f.year, name), []), name, found)


def _wages(f: Figure) -> Iterator[str]:
    """Name whose wages a formula reckons: 갯벌지킴이 of 갯벌지킴이 인건비."""
    for name in (*f.owners, f.item):
        who, wages, _ = fold(name).partition(next(iter(_WAGES.findall(fold(name))), "\0"))
        if wages and len(who) >= _LONG:
            yield who


def _taken_on(f: Figure) -> Iterator[str]:
    """Name who is counted: by the line itself, or by what owns its 인원."""
    own = fold(f.item)
    names = tuple(n for n in lineage(f) if n != own)[-1:] if _STAFF.match(own) else (own,)
    yield from (bare for n in names if len(bare := _DONE.sub("", n)) >= _LONG)


def _held(said: Figure, told: Sequence[Figure], name: str, found: Findings) -> None:
    """Tell of a conflict where the others agree among themselves, and neither is the other rounded."""
    values: set[Decimal | None] = {t.value for t in told}
    if len(values) != 1 or said.value in values or said.value == 0 or 0 in values:
        return
    other = told[0]
    if rounds_to(said, other) or rounds_to(other, said):
        return
    found.conflict(name, said, other, Certainty.LIKELY)

"""How many people or things a document tells in words, held against its tables and the working of its costs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.checks.findings import Findings
from ingest.checks.retold import bare, exact, hold, home, shorn
from ingest.checks.subject import fold, generic, lineage
from ingest.model import Certainty, Figure, Kind
from ingest.numbers.years import years
from ingest.text.folding import squeeze

_AIM = re.compile(r"^(?:목표|계획|규모|사업량|계)?$")
_AIMED = frozenset({"목표", "계획"})
_BY = re.compile(r"^\S*\s?기준(?=[가-힣]{2})")  # whose count it is: 보도자료 기준 방문객
_WAGES = re.compile(r"(?:인건비|보수|임금|급여|노임)")
_RECKONED = ("인건비", "보수", "운영", "수당", "채용", "모집", "선발", "배치")
_STAFF = re.compile(r"^(?:채용|모집|선발|운영|배치|근무)?(?:인원|규모|인력)$")
_DONE = re.compile(r"(?:운영|지원|채용|선발|배치|모집|사업)$")
_PERSONS = frozenset({"인원", "정원", "규모", "채용인원", "모집인원", "운영인원", "배치인원", "참여인원", "대상인원"})
_GOT = re.compile(r"(?:구입|구매|설치|도입|교체|제작|보급|임차)$")
_GETS = re.compile(r"\s?(?:신규\s?|추가\s?)?(?:구입|구매|설치|도입|교체|제작|보급|임차)")
_NO_THINGS = frozenset(f"count:{c}" for c in ("명", "인", "회", "일", "월", "개월", "년", "년간", "주", "시간", "식"))
_RUN = re.compile(r"(?:설치)?운영$")
_TIMES = "count:회"
_PEOPLE = "count:명"
_EXTENTS = frozenset({"규모", "사업규모", "사업량", "지원규모"})
_OFTEN = re.compile(r"(?:연간|운영|개최|교육)?횟수$")
_LEAST = 3  # letters of a name that tells one thing
_LONG = 4  # letters of a name that few things go by


def counts(figures: Sequence[Figure], found: Findings) -> None:
    """Hold what prose counts of a year, and who is taken on, against what else tells it."""
    _rows(figures, found)
    _paid(figures, found)
    _told(figures, found)
    _staffed(figures, found)
    _gotten(figures, found)
    _sized(figures, found)
    _held(figures, found)
    _planned(figures, found)


def _rows(figures: Sequence[Figure], found: Findings) -> None:
    """Hold a number that prose tells of a thing for a year against the row of that very name and year."""
    rows: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.table is None or f.year is None or f.project is None or not f.unit.startswith("count:") or not exact(f):
            continue
        for name in {fold(n) for n in (*f.owners, f.item)}:
            others = [n for n in (*f.owners, f.item) if fold(n) != name]
            if len(name) >= _LONG and all(_AIM.match(fold(n)) for n in others) and _is_dated(f.column):
                rows[f.project, f.unit, f.year, name].append(f)
    for f in figures:
        said = f.table is None and f.owner_item is not None and exact(f)
        if said and f.year_from == "sentence" and not f.part_of:
            told = rows.get((f.project, f.unit, f.year, bare(f.item)), [])
            hold(f, told, shorn(f.item), found, near=False)


def _is_dated(column: str) -> bool:
    return re.fullmatch(r"(?:목표|계획)?[’'‘]?(?:19|20)?\d{2}(?:년도?)?(?:목표|계획)?", squeeze(column)) is not None


def _paid(figures: Sequence[Figure], found: Findings) -> None:
    """Hold the people that wages are reckoned for against the number that the plan says are taken on."""
    people = [f for f in figures if f.unit == "count:명" and exact(f)]
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in people:
        for name in _waged(f) if f.table is not None else ():
            paid[f.project, f.year, name].append(f)
    for f in people:
        for name in _taken_on(f) if f.table is None and not f.part_of else ():
            hold(f, paid.get((f.project, f.year, name), []), name, found, near=False)


def _waged(f: Figure) -> Iterator[str]:
    """Name whose wages a formula reckons: 갯벌지킴이 of 갯벌지킴이 인건비."""
    for name in (*f.owners, f.item):
        who, wages, _ = fold(name).partition(next(iter(_WAGES.findall(fold(name))), "\0"))
        if wages and len(who) >= _LONG:
            yield who


def _taken_on(f: Figure) -> Iterator[str]:
    """Name who is counted: by the line itself, or by what owns its 인원."""
    own = fold(f.item)
    names = tuple(n for n in lineage(f) if n != own)[-1:] if _STAFF.match(own) else (own,)
    yield from (shorn for n in names if len(shorn := _DONE.sub("", n)) >= _LONG)


def _told(figures: Sequence[Figure], found: Findings) -> None:
    """Hold a number told in words against those of the same name, unit and year elsewhere in what it belongs to."""
    groups: dict[tuple[object, str, str, int], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.kind is Kind.COUNT and f.unit.startswith("count:") and f.value and f.year is not None and f.basis is None:
            for name in {n for n in _called(f) if len(n) >= _LEAST and not generic(n)}:
                groups[f.project or f.source.section[:-1], name, f.unit, f.year].append(f)
    for (_, name, *_), group in groups.items():
        told = [f for f in group if f.table is None]
        if len({f.source.line for f in told}) < len({(f.source.line, f.value) for f in told}):
            continue  # 30명 → 35명: two ends of one change
        for f in told[:1]:
            if other := next((g for g in group if g.value != f.value), None):
                hold(f, [other], name, found, alike=group)


def _called(f: Figure) -> tuple[str, ...]:
    if f.table is None:
        named = (
            fold(o) for o in f.owners if squeeze(f.item) and fold(o) != fold(f.item) and fold(o).endswith(fold(f.item))
        )
        return (_BY.sub("", fold(f.item)), _BY.sub("", f.item.strip()), *named)  # 운행마을 : 32개 마을
    if squeeze(f.item) in _AIMED:
        return tuple(fold(o) for o in f.owners[-1:])
    if any(y.year == f.year for y in years(f.column)):
        return (fold(f.item),) if not f.owners else ()
    return (fold(f.column),) if any(y.year == f.year for y in years(f.item)) else ()


def _staffed(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how many persons are to be had against how many are paid for: 인원 24명, 80,000원*20명*200일."""
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.unit == "count:명" and f.account is not None and f.owners and _reckoned(f.owners[-1]):
            paid[home(f), f.year, _reckoned(f.owners[-1])].append(f)
    for f in figures:
        if f.unit != "count:명" or f.account is not None or not f.owners or squeeze(f.item) not in _PERSONS:
            continue
        others = paid.get((home(f), f.year, _reckoned(f.owners[-1]) or fold(f.owners[-1])), [])
        if len(others) > 1:
            name = f"{f.owners[-1]} {f.item}"
            hold(f, others, name, found, near=False, certainty=Certainty.POSSIBLE)


def _gotten(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how many of a thing are put up or bought against how many are paid for: 가로등 12대 설치, 가로등 구입 900,000원*10대."""
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    told: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if not f.unit.startswith("count:") or f.unit in _NO_THINGS or f.year is None or not exact(f):
            continue
        name = fold(f.item)
        if f.account is not None and (thing := _GOT.sub("", name)) != name and len(thing) >= _LONG:
            paid[home(f), f.year, f.unit, thing].append(f)
        elif f.table is None and f.basis is None and _GETS.match(f.source.quote.partition(f.printed)[2]):
            told[home(f), f.year, f.unit, name].append(f)
    for key, said in told.items():
        if len({f.value for f in said}) == 1:  # of two stages each has its own
            hold(said[0], paid.get(key, []), said[0].item, found, near=False, certainty=Certainty.POSSIBLE)


def _sized(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how large a project says it is against how many of the same things it says it runs: 쉼터 12개소 운영, 규모 : 쉼터 11개소."""
    plain = [f for f in figures if f.unit.startswith("count:") and f.unit not in _NO_THINGS and exact(f) and f.project]
    runs = [(f, _RUN.sub("", fold(f.item))) for f in plain if not f.account and _RUN.search(fold(f.item))]
    for f in plain:
        name = fold(f.item)
        if f.owners[:1] != ("규모",) or len(name) < _LEAST or name not in fold(f.project or ""):
            continue
        same = [g for g, n in runs if n.endswith(name) and (g.project, g.unit, g.year) == (f.project, f.unit, f.year)]
        if len(same) == 1:
            hold(f, same, f"{f.owners[0]} {f.item}", found)


def _held(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how often a thing takes place against how often it is paid for: 횟수 : 연 36회, 이웃 밥상 800,000원*30회."""
    paid: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if f.unit == _TIMES and f.account is not None and f.year is not None and exact(f):
            paid[home(f), f.year, fold(f.item)].append(f)
    for f in figures:
        if f.unit == _TIMES and f.account is None and f.table is None and _OFTEN.match(squeeze(f.item)) and exact(f):
            others = paid.get((home(f), f.year, fold("".join(f.owners[-1:]))), [])
            if len(others) == 1:  # 5명*12회, or 4회 of each of two, is reckoned otherwise
                hold(f, others, f"{f.owners[-1]} {f.item}", found, near=False, certainty=Certainty.POSSIBLE)


def _planned(figures: Sequence[Figure], found: Findings) -> None:
    """Hold how many a plan is of against how many it is paid for: 규모 : 물길지기 38명, 물길지기 지원 1,000원*40명."""
    plain = [f for f in figures if f.unit.startswith("count:") and f.year is not None and f.owners and exact(f)]
    paid = [f for f in plain if f.account is not None and (f.unit == _PEOPLE or f.unit not in _NO_THINGS)]
    for f in plain:
        if f.account is not None or f.table is not None or f.part_of:
            continue
        same = [g for g in paid if (home(g), g.year, g.unit) == (home(f), f.year, f.unit)]
        name, over = fold(f.item), fold(f.owners[-1])
        if name in _EXTENTS:
            others = [g for g in same if fold(g.owners[-1]) == over]
        elif f.unit == _PEOPLE and not _EXTENTS.isdisjoint(map(fold, f.owners)) and len(name) >= _LONG:
            others = [g for g in same if _DONE.sub("", fold(g.item)).endswith(name)]
        else:
            continue
        if len(others) == 1:
            hold(f, others, f"{f.owners[-1]} {f.item}", found, certainty=Certainty.POSSIBLE)


def _reckoned(owner: str) -> str:
    name = fold(owner)
    return next((name.removesuffix(w) for w in _RECKONED if name.endswith(w) and len(name) - len(w) >= _LEAST), "")

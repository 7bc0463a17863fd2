"""Two digits that changed places between two statements of one thing: 612대 보유, 보유장비 621대."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from ingest.checks.findings import Findings, at, at_en
from ingest.checks.subject import apart, generic
from ingest.model import Bound, Certainty, Figure, Kind, Measure, ProblemKind, Status

_LONG = 3  # digits of a number that is not another's turned round by chance
_COMMON = frozenset({"count:명", "count:건", "count:회", "count:개", "count:일", "count:개월", "count:년"})
_UNTOLD = frozenset({Measure.UNIT_PRICE, Measure.LIMIT, Measure.CHANGE, Measure.CHANGE_RATE, Measure.RATE})
_ASIDE = re.compile(r"\([^)]*\)")
_PEOPLE = re.compile(r"(?<=[가-힣]{2})(?:자수?|인원수?)$")  # 참가자 and 참가인원 are the same people
_WORDS = re.compile(r"[가-힣A-Za-z]{2,}")


def slips(figures: Sequence[Figure], found: Findings) -> None:
    """Hold what prose tells against other statements of its unit and measure whose digits are its own turned round."""
    alike: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in figures:
        if _counts(f):
            alike[f.unit, f.measure, _digits(f.value)].append(f)
    for group in alike.values():
        told = [f for f in group if f.table is None and f.owner_item is not None]
        for said in told:
            other = next((g for g in group if trade_places(said.value, g.value) and _one_thing(said, g)), None)
            if other in told[: told.index(said)]:
                continue  # told already, from its side
            if other is not None and all(g.value in {said.value, other.value} for g in group if _one_thing(said, g)):
                _fault(said, other, found)


def trade_places(one: Decimal | None, other: Decimal | None) -> bool:
    """Tell whether two amounts are one, but for two digits side by side that changed places.

    >>> trade_places(Decimal(286900), Decimal(268900)), trade_places(Decimal(286900), Decimal(296800))
    (True, False)
    """
    a, b = str(one), str(other)
    moved = [n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(moved) != 2 or moved[1] - moved[0] != 1:
        return False
    return a[moved[0]] == b[moved[1]] and a[moved[1]] == b[moved[0]]


def _counts(f: Figure) -> bool:
    plain = f.bound is Bound.EXACT and f.status is not Status.DOUBTFUL and f.funding is None and not f.part_of
    kind = f.kind in {Kind.AMOUNT, Kind.COUNT} and f.measure not in _UNTOLD
    return plain and kind and f.value is not None and f.year is not None and len(_digits(f.value)) >= _LONG


def _digits(value: Decimal | None) -> str:
    """Return the digits of a number in order of size: those of 612 and 621 are the same."""
    return "".join(sorted(re.sub(r"\D", "", str(value)).rstrip("0")))


def _one_thing(one: Figure, other: Figure) -> bool:
    """Tell whether two statements may be of one thing: they share its name, or the project and a unit that few things have."""
    if one is other or not apart(one, other) or one.source.line == other.source.line or not _one_year(one, other):
        return False
    shared = _named(one) & _named(other)
    if one.project is not None and one.project == other.project:
        return bool(shared - _named_by(one.project)) or (one.unit != "KRW" and one.unit not in _COMMON)
    return len(shared) > 1


def _one_year(one: Figure, other: Figure) -> bool:
    """Tell whether two statements are of one year; what a plan tells of itself without a year may be of the year before."""
    undated = {f.year for f in (one, other) if f.year_from == "title" and f.unit.startswith("count:")}
    return one.year == other.year or any({one.year, other.year} == {year, year - 1} for year in undated if year)


def _named_by(*names: str | None) -> frozenset[str]:
    said = (w for n in names if n and not generic(n) for w in _WORDS.findall(_ASIDE.sub(" ", n)))
    return frozenset(_PEOPLE.sub("", w) for w in said)


def _named(f: Figure) -> frozenset[str]:
    return _named_by(f.project, *f.owners, f.item)


def _fault(one: Figure, other: Figure, found: Findings) -> None:
    found.fault(
        ProblemKind.CONFLICT,
        f"같은 것을 말하는 두 값의 숫자 자리가 뒤바뀐 것으로 보입니다: {one.printed}({at(one)})과 {other.printed}({at(other)}).",
        f"Two digits seem to have changed places between {one.printed} ({at_en(one)}) and {other.printed} ({at_en(other)}).",
        [one, other],
        certainty=Certainty.POSSIBLE,
        expected=one.value,
        found=other.value,
    )

"""The same fact in several documents: last year's budget here and there, a settled year told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.checks.findings import at, at_en
from ingest.checks.lattice import total_row
from ingest.checks.subject import fold, money, rounds_to, subject
from ingest.model import Certainty, Figure, Measure, Problem, ProblemKind, Reading
from ingest.text.folding import squeeze

_SETTLED = frozenset(
    {Measure.FINAL, Measure.INITIAL, Measure.CURRENT, Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT}
)
_ENOUGH = 3  # totals that two documents must share, all of them, to be taken for one


def compare(readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """Return the conflicts between documents that speak of one project in one year."""
    return compare_annual((r.document.digest, r.document.government, annual(r)) for r in readings)


def compare_annual(documents: Iterable[tuple[str, str | None, Sequence[Figure]]]) -> tuple[Problem, ...]:
    """Return the same from the digest, the government and the annual figures of each document, in order of name."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    told: dict[object, Figure] = {}
    problems: list[Problem] = []
    for digest, government, figures in documents:
        keyed = [(_key(government, f), f) for f in figures]
        said = frozenset((key, f.value) for key, f in keyed)
        again = told.get(digest) or (told.get(said) if len(said) >= _ENOUGH else None)
        if again is not None and figures:
            problems.append(_copy(again, figures[0]))
            continue  # a copy of a document conflicts with nothing
        for key, f in keyed:
            told.setdefault(digest, f)
            told.setdefault(said, f)
            groups[key].append(f)
    for group in groups.values():
        by_document = {f.source.document: f for f in reversed(group)}
        each = [by_document[name] for name in sorted(by_document)]
        problems += [_problem(each[0], other) for other in each[1:] if other.value != each[0].value]
    return tuple(problems)


def _key(government: str | None, f: Figure) -> tuple[object, ...]:
    return government, fold(f.project or ""), f.measure, f.year, squeeze(f.account or ""), subject(f)


def annual(reading: Reading) -> list[Figure]:
    """Return the amounts that mean the same in every edition: totals and accounts of a year, settled years."""
    changing = frozenset(f.table for f in reading.figures if f.measure is Measure.CHANGE and f.table is not None)
    return [f for f in reading.figures if _lasting(f, changing)]


def _lasting(f: Figure, changing: frozenset[int]) -> bool:
    if not f.project or f.year is None or f.table is None or f.owner_item is not None or f.funding is not None:
        return False
    if not money(f):
        return False
    if f.measure is Measure.BUDGET:
        return f.table in changing and (total_row(f) or f.account is not None)
    return f.measure in _SETTLED and f.table not in changing and (total_row(f) or not subject(f))


def _copy(one: Figure, other: Figure) -> Problem:
    first, second = one.source.document, other.source.document
    return Problem(
        ProblemKind.COPY,
        second,
        f"‘{second}’은(는) ‘{first}’과(와) 총액이 모두 같아 같은 문서로 보입니다. 같은 값은 한 번만 셉니다.",
        f"‘{second}’ states the same totals as ‘{first}’ and seems to be the same document; a value is counted once.",
        Certainty.LIKELY,
        (one.source, other.source),
    )


def _problem(one: Figure, other: Figure) -> Problem:
    rounded = rounds_to(one, other) or rounds_to(other, one)
    name = " ".join(p for p in (one.project, f"{one.year}년", one.account or "", one.measure.value) if p)
    a, b = f"{one.printed}({one.source.document} {at(one)})", f"{other.printed}({other.source.document} {at(other)})"
    a_en = f"{one.printed} ({one.source.document}, {at_en(one)})"
    b_en = f"{other.printed} ({other.source.document}, {at_en(other)})"
    return Problem(
        ProblemKind.ROUNDING if rounded else ProblemKind.CONFLICT,
        one.source.document,
        f"‘{name}’이(가) 문서마다 {'어림한 정도가 다릅니다' if rounded else '다릅니다'}: {a}, {b}.",
        f"‘{name}’ is {'rounded differently' if rounded else 'not the same'} in two documents: {a_en} and {b_en}.",
        Certainty.LIKELY,
        (one.source, other.source),
        one.value,
        other.value,
        (one.id, other.id),
    )

"""The same fact in several documents: last year's budget here and there, a settled year told twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.check_findings import at, at_en
from ingest.check_lattice import total_row
from ingest.check_subject import fold, money, rounds_to, subject
from ingest.folding import squeeze
from ingest.model import Certainty, Figure, Measure, Problem, ProblemKind, Reading

_SETTLED = frozenset(
    {Measure.FINAL, Measure.INITIAL, Measure.CURRENT, Measure.EXECUTED, Measure.BALANCE, Measure.CARRIED_OUT}
)


def compare(readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """Return the conflicts between documents that speak of one project in one year."""
    return compare_annual((r.document.digest, r.document.government, annual(r)) for r in readings)


def compare_annual(documents: Iterable[tuple[str, str | None, Sequence[Figure]]]) -> tuple[Problem, ...]:
    """Return the same from the digest, the government and the annual figures of each document, in order of name."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    seen: set[str] = set()
    for digest, government, figures in documents:
        if digest in seen:
            continue  # a copy of a file conflicts with nothing
        seen.add(digest)
        for f in figures:
            key = (
                government,
                fold(f.project or ""),
                f.measure,
                f.year,
                squeeze(f.account or ""),
                subject(f),
            )
            groups[key].append(f)
    problems: list[Problem] = []
    for group in groups.values():
        by_document = {f.source.document: f for f in reversed(group)}
        told = [by_document[name] for name in sorted(by_document)]
        problems += [_problem(told[0], other) for other in told[1:] if other.value != told[0].value]
    return tuple(problems)


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

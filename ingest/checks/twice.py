"""The same fact stated twice in one document: agreeing, rounded, or in conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from ingest.checks.findings import Findings, at, at_en, named
from ingest.checks.lattice import total_row
from ingest.checks.slips import trade_places
from ingest.checks.subject import PLAN, alike, apart, fold, grain, lineage, rounds_to, subject
from ingest.checks.subject import money as is_money
from ingest.model import Certainty, Figure, Measure, ProblemKind
from ingest.numbers.stages import superseded
from ingest.sections.headings import standard
from ingest.text.folding import squeeze

_ROUND = re.compile(r"(\d+)회\s*(?:추경|추가경정)")
_ANY_YEAR = re.compile(r"^(?:(?:19|20)\d\d|['’‘]\d\d)년?도?")
_BUDGET_OF = re.compile(r"(?P<of>[가-힣]{2,8})(?:총|소요)?예산(?:액|안)?")
_ANNUAL = frozenset(
    {Measure.BUDGET, Measure.FINAL, Measure.INITIAL, Measure.CURRENT, Measure.EXECUTED, Measure.REQUIRED}
)


def twice(figures: Sequence[Figure], found: Findings) -> None:
    """Hold every amount against the others that state the same fact."""
    amounts = [f for f in figures if is_money(f)]
    _agree(amounts, found)
    _total_costs(amounts, found)
    _swapped(amounts, found)
    _needs(amounts, found)
    _lines(amounts, found)
    _rough(amounts, found)
    _supplements(amounts, found)


def _agree(amounts: Sequence[Figure], found: Findings) -> None:
    """Merge statements of one subject, year and value that stand in different tables or sections."""
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in amounts:
        family = "plan" if f.measure in PLAN else f.measure.value
        groups[f.project, f.year, family, f.value, f.funding].append(f)
    for group in groups.values():
        if len(group) < 2:
            continue
        pending = list(group)
        while pending:
            first, *rest = pending
            same = [first, *(f for f in rest if _one_fact(first, f))]
            pending = [f for f in rest if f not in same]
            if len(same) > 1:
                found.same(same)
                for f in same[1:]:
                    found.hold(ProblemKind.CONFLICT, same[0], [f])


def _one_fact(one: Figure, other: Figure) -> bool:
    a, b = subject(one), subject(other)
    if not apart(one, other):
        return False
    if (
        (one.account or other.account)
        and not a
        and not b
        and squeeze(one.account or "") != squeeze(other.account or "")
    ):
        return False
    return a == b if not a or not b else alike(a, b)


def _total_costs(amounts: Sequence[Figure], found: Findings) -> None:
    groups: dict[tuple[str | None, str], list[Figure]] = defaultdict(list)
    summed = {(f.table, f.row, f.year) for f in amounts if f.table is not None and f.total and not f.funding}
    for f in amounts:
        if f.table is not None and not f.total and (f.table, f.row, f.year) in summed:
            continue  # what one of the columns has of the row's total: 농업, 관광
        named = next((t for t in reversed(f.source.section) if not standard(t)), "")
        part = f.account is not None and f.table is not None and not total_row(f)  # 감리비 is no cost of the whole
        whole = {"", fold(named), fold(f.project or "")}  # a list's row is called by the project's own name
        part = part or superseded(f.period)
        if f.measure is Measure.TOTAL_COST and f.funding is None and not part and subject(f) in whole:
            groups[f.project, "" if f.project else named].append(f)  # each part of a plan may be of a thing of its own
    for group in groups.values():
        for other in _distinct(group)[1:]:
            first = group[0]
            if first.year is None or other.year is None or first.year == other.year:
                found.conflict("총사업비", first, other, Certainty.CERTAIN)


def _swapped(amounts: Sequence[Figure], found: Findings) -> None:
    """Hold the cost of a whole project against its budget of that year: two digits that changed places are a slip in one of them."""
    yearly = [f for f in amounts if f.measure in _ANNUAL and f.funding is None and (total_row(f) or not subject(f))]
    for cost in amounts:
        if cost.measure is not Measure.TOTAL_COST or cost.funding is not None or subject(cost) or cost.year is None:
            continue
        same = [f for f in yearly if (f.project, f.year) == (cost.project, cost.year)]
        slip = next((f for f in same if trade_places(f.value, cost.value)), None)
        if slip is not None and not any(f.value == cost.value for f in same):
            found.conflict("총사업비", cost, slip, Certainty.LIKELY)


def _needs(amounts: Sequence[Figure], found: Findings) -> None:
    """Hold 소요예산 of a heading or bullet against the total of its own section's table for that year."""
    stated = [
        f
        for f in amounts
        if f.table is None and f.funding is None
        if (f.measure is Measure.REQUIRED and not f.owners and not subject(f)) or _of_whole(f)
    ]
    tabled: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in amounts:
        if (
            f.measure is Measure.REQUIRED
            and f.table is not None
            and total_row(f)
            and f.year is not None
            and f.owner_item is None
        ):
            tabled[f.project, f.source.section, f.year].append(f)
    for f in stated:
        totals = tabled.get((f.project, f.source.section, f.year), [])
        if len(totals) == 1 and totals[0].value != f.value:
            found.conflict("소요예산", f, totals[0], Certainty.LIKELY)


def _of_whole(figure: Figure) -> bool:
    """Tell whether a line tells the budget of the project by the last word of its name: 2031년 축제 예산 of 달빛 축제."""
    name = _ANY_YEAR.sub("", squeeze(figure.item))
    said = _BUDGET_OF.fullmatch(name) if figure.measure in PLAN and figure.project else None
    return said is not None and squeeze(figure.project or "").endswith(said["of"])


def _lines(amounts: Sequence[Figure], found: Findings) -> None:
    """Hold lines of one name against each other, where each section names it once."""
    groups: dict[tuple[object, ...], dict[tuple[str, ...], list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for f in amounts:
        names = lineage(f)
        if f.measure in PLAN and names and len(names[-1]) >= 5 and f.funding is None and f.year is not None:
            groups[f.project, f.year, names][f.source.section].append(f)
    for where in groups.values():
        once = [found_here[0] for found_here in where.values() if len({f.value for f in found_here}) == 1]
        for other in _distinct(once)[1:]:
            first = once[0]
            if rounds_to(first, other) or rounds_to(other, first):
                _rounding(first, other, found)
            else:
                found.conflict(first.item, first, other, Certainty.LIKELY)


def _distinct(figures: Sequence[Figure]) -> list[Figure]:
    """Return one figure for each value, the first that states it."""
    first: dict[Decimal | None, Figure] = {}
    for f in figures:
        first.setdefault(f.value, f)
    return list(first.values())


def _rough(amounts: Sequence[Figure], found: Findings) -> None:
    """Hold amounts told in 억원 in passing against the year's exact totals of the project."""
    exact: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in amounts:
        if f.table is not None and f.owner_item is None and f.measure in _ANNUAL and f.year is not None:
            exact[f.project, f.year].append(f)
    for f in amounts:
        if f.owner_item is None or grain(f) < 10_000_000 or f.year is None or _supplement(f):
            continue
        near = exact.get((f.project, f.year), [])
        if not near or any(e.value == f.value for e in near):
            continue
        near = [e for e in near if e.account is None and (total_row(e) or not subject(e))]
        close = [e for e in near if rounds_to(e, f)]
        if close:
            _rounding(close[0], f, found)


def _supplements(amounts: Sequence[Figure], found: Findings) -> None:
    """Hold amounts told of a supplementary budget against its total: less is only a part."""
    totals: dict[tuple[object, ...], Figure] = {}
    told: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for f in amounts:
        if f.table is not None and f.owner_item is None:
            number = _ROUND.search(squeeze(f.column))
            if number and total_row(f):
                totals.setdefault((f.project, f.year, number.group(1)), f)
        elif f.owner_item is not None:
            number = _supplement(f)
            if number:
                told[f.project, f.year, number.group(1), f.owner_item].append(f)
    for (project, year, turn, _), parts in told.items():
        whole = totals.get((project, year, turn))
        said = sum((p.value for p in parts if p.value is not None), Decimal(0))
        if whole is None or whole.value is None or said >= whole.value or len(parts) < 2:
            continue
        listed = " + ".join(p.printed for p in parts)
        found.fault(
            ProblemKind.PARTIAL,
            f"{turn}회 추경을 말하는 {listed}({at(parts[0])})은 전체 {whole.printed}({at(whole)})의 일부입니다. 서로 어긋나는 것은 아닙니다.",
            f"{listed} ({at_en(parts[0])}) are a part of supplementary budget {turn}, {whole.printed} in all ({at_en(whole)}); no conflict.",
            [whole, *parts],
            certainty=Certainty.POSSIBLE,
            expected=said,
            found=whole.value,
        )


def _supplement(figure: Figure) -> re.Match[str] | None:
    """Find the number of the supplementary budget that a figure's owners speak of."""
    return next((m for o in reversed((*figure.owners, figure.item)) if (m := _ROUND.search(squeeze(o)))), None)


def _rounding(exact: Figure, rough: Figure, found: Findings) -> None:
    found.fault(
        ProblemKind.ROUNDING,
        f"‘{named(rough)}’ {rough.printed}({at(rough)})은 {exact.printed}({at(exact)})을 어림한 값으로 보입니다.",
        f"‘{named(rough)}’, {rough.printed} ({at_en(rough)}), looks like {exact.printed} ({at_en(exact)}) rounded.",
        [exact, rough],
        certainty=Certainty.POSSIBLE,
        expected=exact.value,
        found=rough.value,
    )

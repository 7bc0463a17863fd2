"""Totals of tables against their parts: a total confirmed vouches for its parts, one that fails is a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ingest.checks.findings import Findings, at, at_en, money, named
from ingest.checks.lattice import EMPTY, Lattice, Node, remark, total_column, total_row
from ingest.checks.subject import grain
from ingest.model import Bound, Certainty, Figure, Kind, ProblemKind

SAID = frozenset({Kind.AMOUNT, Kind.COUNT, Kind.ZERO, Kind.COMPOUND})


@dataclass(frozen=True, slots=True)
class Failure:
    """A total whose likeliest parts do not add up to it."""

    total: Figure
    parts: tuple[Figure, ...]

    @property
    def computed(self) -> Decimal:
        """What the parts add up to."""
        return add(self.parts)


def totals(lattice: Lattice, found: Findings) -> None:
    """Check every total of a table, down its columns and along its rows."""
    down = _lines(lattice.columns.values(), total_row, found)
    along = _lines(lattice.rows.values(), total_column, found)
    for failures, held, vertical in ((*down, True), (*along, False)):
        sound = held > len(failures)  # a table that mostly fails may have been read wrong
        for failure in failures:
            _say(failure, found, held=held, sound=sound, vertical=vertical)


def _lines(
    lines: Iterable[list[Figure]], is_total: Callable[[Figure], bool], found: Findings
) -> tuple[list[Failure], int]:
    failures: list[Failure] = []
    held = 0
    for line in lines:
        for unit in dict.fromkeys(f.unit for f in line if f.value is not None):
            nodes = [
                Node(f, is_total(f), i, remark(f)) for i, f in enumerate(line) if f.unit == unit or f.kind in EMPTY
            ]
            more, fewer = _sums(nodes, found)
            held += more
            failures += fewer if unit else []  # what has no unit may be no amount at all
    return failures, held


def _sums(nodes: Sequence[Node], found: Findings) -> tuple[int, list[Failure]]:
    """Match totals with parts: from the last to the first with parts after them, then with parts before them."""
    held = 0
    open_totals = [n for n in nodes if n.total and n.figure.value is not None and n.figure.kind in SAID]
    left = list(nodes)
    unmatched: list[Node] = []
    for total in reversed(open_totals):
        parts = _under(left, total) or _after(left, total)
        if parts is None:
            unmatched.append(total)
            continue
        held += 1
        found.hold(ProblemKind.SUM, total.figure, _figures(parts))
        found.own(total.figure, _figures(parts))
        gone = {p.index for p in parts}
        left = [n for n in left if n.index not in gone]
    failures: list[Failure] = []
    for total in reversed(unmatched):
        parts = _before(left, total)
        if parts is not None:
            held += 1
            found.hold(ProblemKind.SUM, total.figure, _figures(parts))
            found.own(total.figure, _figures(parts))
            gone = {p.index for p in parts}
            left = [n for n in left if n.index not in gone]
        elif (parts := _like(nodes, total)) is not None:
            held += 1
            found.hold(ProblemKind.SUM, total.figure, _figures(parts))
        else:
            likely = (
                _headed(left, total) or _until_total(_following(left, total)) or _until_total(_preceding(left, total))
            )
            said = [p.figure for p in likely if p.figure.value is not None]
            if len(said) > 1 or (said and len(likely) == 1):
                failures.append(Failure(total.figure, tuple(said)))
    return held, failures


def _following(nodes: Sequence[Node], total: Node) -> list[Node]:
    return [n for n in nodes if n.index > total.index]


def _preceding(nodes: Sequence[Node], total: Node) -> list[Node]:
    return [n for n in reversed(nodes) if n.index < total.index]


def _until_total(nodes: Sequence[Node]) -> list[Node]:
    taken: list[Node] = []
    for n in nodes:
        if n.total:
            break
        taken.append(n)
    return taken


def _headed(nodes: Sequence[Node], total: Node) -> list[Node]:
    """Return the columns under the same header as a total: 종결 소계 and 종결 승소, 종결 패소."""
    words = total.figure.column.split()[:-1]
    if not words:
        return []
    return [n for n in nodes if not n.total and n.figure.column.split()[: len(words)] == words]


def _under(nodes: Sequence[Node], total: Node) -> list[Node] | None:
    parts = _headed(nodes, total)
    value = total.figure.value
    return parts if parts and value is not None and _adds_up(parts, value) else None


def _after(nodes: Sequence[Node], total: Node) -> list[Node] | None:
    return _match(_following(nodes, total), total)


def _before(nodes: Sequence[Node], total: Node) -> list[Node] | None:
    return _match(_preceding(nodes, total), total)


def _match(run: list[Node], total: Node) -> list[Node] | None:
    """Return the parts in a run that add up to a total: up to the next total, all of it, the totals alone, a beginning."""
    target = total.figure.value
    if not run or target is None:
        return None
    plain = [n for n in run if not n.aside]
    for parts in (
        _until_total(plain),
        _until_total(run),
        plain,
        run,
        [n for n in run if n.total],
        [n for n in run if not n.total],
        _outer(run),
    ):
        if _adds_up(parts, target):
            return parts
    sofar, said = Decimal(0), 0
    for i, node in enumerate(run):
        value = node.figure.value
        if value is None:
            continue
        sofar += value
        said += bool(value)
        if said > 1 and sofar == target:
            return run[: i + 1]
    return None


def _outer(run: Sequence[Node]) -> list[Node]:
    """Leave out the rows that are parts of another row of a run: 공사비, and not 문화동 below it."""
    names = {n.figure.item for n in run}
    return [n for n in run if not n.total and not names & {*n.figure.owners}]


def _like(nodes: Sequence[Node], total: Node) -> list[Node] | None:
    """Return parts whose columns end as the total's does: 합계 횟수 = 정례회 횟수 + 임시회 횟수."""
    words = total.figure.column.split()
    if len(words) < 2:
        return None
    parts = [n for n in nodes if not n.total and n.figure.column.split()[-1:] == words[-1:]]
    return parts if total.figure.value is not None and _adds_up(parts, total.figure.value) else None


def _adds_up(parts: Sequence[Node], target: Decimal) -> bool:
    said = [n.figure for n in parts if n.figure.value is not None]
    return bool(said) and all(f.bound is Bound.EXACT for f in said) and add(said) == target


def add(figures: Sequence[Figure]) -> Decimal:
    """Add values; what is blank adds nothing."""
    return sum((f.value for f in figures if f.value is not None), Decimal(0))


def _figures(nodes: Sequence[Node]) -> list[Figure]:
    return [n.figure for n in nodes if n.figure.value is not None]


def _say(failure: Failure, found: Findings, *, held: int, sound: bool, vertical: bool) -> None:
    total, computed = failure.total, failure.computed
    printed = total.value or Decimal(0)
    yearly = not vertical and _years_of_total(failure)
    if not held and not vertical and not (yearly and computed > printed):
        return  # columns that never add up are no parts, but those of the years are parts of what has none
    rounding = _rounded(failure)
    if rounding:
        certainty, kind = Certainty.LIKELY, ProblemKind.ROUNDING
    else:
        certainty, kind = (
            Certainty.CERTAIN if sound else Certainty.LIKELY if yearly else Certainty.POSSIBLE,
            ProblemKind.SUM,
        )
    if not held and computed < printed:
        kind, certainty = ProblemKind.PARTIAL, Certainty.POSSIBLE
    direction = ("세로", "rows below or above it") if vertical else ("가로", "columns beside it")
    over = computed - printed
    ko = (
        f"‘{named(total)}’ {total.printed}({at(total)})과 {direction[0]} 합계가 맞지 않습니다: "
        f"{len(failure.parts)}개 항목을 더하면 {money(computed, total)}, 적힌 값보다 {money(abs(over), total)} {'많습니다' if over > 0 else '적습니다'}."
    )
    en = (
        f"‘{named(total)}’ is printed as {total.printed} ({at_en(total)}), but the {direction[1]} add up to "
        f"{money(computed, total)}: {money(abs(over), total)} {'more' if over > 0 else 'less'}."
    )
    found.fault(kind, ko, en, [total, *failure.parts], certainty=certainty, expected=computed, found=printed)


def _years_of_total(failure: Failure) -> bool:
    """Tell whether the parts are columns of one year each beside a total of none: 합계, 2021년, 2022년."""
    years = [f.year for f in failure.parts]
    dated = all(f.year_from == "column" for f in failure.parts)
    return failure.total.year is None and dated and None not in years and len(set(years)) == len(years) > 1


def _rounded(failure: Failure) -> bool:
    """Tell whether rounding each part to the unit it is printed in explains the gap."""
    if failure.total.unit != "KRW" or failure.total.value is None:
        return False
    step = max(grain(f) for f in (*failure.parts, failure.total))
    return step > 1 and abs(failure.computed - failure.total.value) <= Decimal(step) * len(failure.parts) / 2

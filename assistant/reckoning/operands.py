"""The figures that a calculation is made of: two subjects, two measures, several years, or what was answered before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, only, usable
from assistant.choice.groups import Group, Match
from assistant.conversation.pointers import figures_of, last_figures, names_of, terms_of
from assistant.figures.apart import named_apart, split_terms
from assistant.figures.stated import shown_names
from assistant.figures.yearly import row_of
from assistant.names.cover import cover
from assistant.names.ordinary import priced
from assistant.names.turns import turns
from assistant.question.meaning import Understanding
from assistant.speech.draft import claim
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Kind, Measure

_ALL = 1 << 16
_NUMBERS = (
    (
        3,
        re.compile(
            r"(?<![가-힣])(?:셋|세\s?(?:개|가지|건|금액|사업|항목|값|곳|해))|\b(?:all |the )?three\b", re.IGNORECASE
        ),
    ),
    (
        4,
        re.compile(
            r"(?<![가-힣])(?:넷|네\s?(?:개|가지|건|금액|사업|항목|값|곳|해))|\b(?:all |the )?four\b", re.IGNORECASE
        ),
    ),
    (_ALL, re.compile(r"(?<![가-힣])(?:모두|전부|다)(?=\s)|\ball of (?:them|these|those)\b", re.IGNORECASE)),
)


_TWO = re.compile(
    r"(?<![가-힣])(?:둘|두\s?(?:개|가지|건|금액|사업|항목|값|곳|해|연도|년도))|\b(?:two|both)\b", re.IGNORECASE
)
_YEARS = re.compile(r"[두세네]\s?(?:해|연도|년도)|\b(?:two|three|both) years\b", re.IGNORECASE)


_FIRST = frozenset({Measure.INITIAL, Measure.BUDGET})
_BEFORE_TURNS = frozenset({Measure.INITIAL, Measure.PRIOR, Measure.DEEMED})
_NONE = frozenset({AnswerStatus.ABSENT, AnswerStatus.NOT_STATED})


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure in a calculation, with the words it is shown by."""

    figure: AnswerFigure
    names: tuple[str, ...]
    group: Group | None = None

    @property
    def value(self) -> Decimal:
        """Its value; an operand always has one."""
        if self.figure.value is None:
            raise ValueError("an operand has a value")
        return self.figure.value


def operand(group: Group, role: Role = Role.INPUT) -> Operand:
    """Make a group an operand."""
    lead = next((m for m in group.matches if m.figure.value is not None), group.lead)
    also = [m.figure.source for m in group.matches if m is not lead and m.figure.value == lead.figure.value]
    return Operand(claim(lead.figure, role, also), shown_names(lead.entry), group)


def operands(ask: Ask) -> tuple[Operand, ...]:
    """Return what a question wants added, compared or set against each other."""
    u = ask.u
    if u.both and not u.required and u.want == "change" and (rivals := _rivals(ask)):
        return tuple(map(_again, rivals))
    if u.both and not u.required and (last := last_figures(ask.so_far)):
        told = tuple(f for f in _last_told(ask, last) if f.year not in u.skipped)
        return (
            tuple(_again(f) for f in told)
            if not u.years or {f.year for f in told} <= {*u.years}
            else _of_year(ask, told)
        )
    if "more" in u.carried:
        return _added(ask)
    if several := named_apart(_of_turns(ask)):
        others = _of_other_measures(ask, several)
        return () if others is None else tuple(operand(g) for g in (*others, *_of_one_row(ask, several)))
    if len(u.measures) > 1:
        fields = [_measured(usable(choose(_of_measure(u, m), ask.shelf)), m) for m in u.measures]
        sides = [f if len(f) == 1 and not _turns_of(f) else _each_turn(ask, f) for f in fields]
        if all(sides):
            single = all(len(side) == 1 for side in sides)
            return tuple(operand(g) for side in sides for g in side) if single or u.want == "sum" else ()
        if any(_turns_of(f) for f in fields):
            return ()  # no one of them is the supplements of a year
    found = usable(choose(u, ask.shelf))
    if u.want == "sum" and (every := _each_turn(ask, found)):
        found = every
    if u.recent:
        found = _latest(found, u.recent)
        return tuple(operand(g) for g in sorted(found, key=lambda g: g.figure.year or 0))
    if len(u.years) > 1:
        found = _of_one_row_of_years(ask, _of_one_place(found, u.years))
    return tuple(
        operand(g)
        for g in sorted(found, key=lambda g: (g.figure.year or 0, g.figure.source.document, g.figure.source.start))
    )


def _rivals(ask: Ask) -> tuple[AnswerFigure, ...]:
    """Return the two amounts that were told last as disagreeing, where their difference is asked for."""
    last = ask.so_far[-1] if ask.so_far else None
    conflict = [n for n in last.notes if n.kind == "conflict"] if last else []
    told = tuple(f for f in (last.figures if last else ()) if conflict and f.id in conflict[0].figures)
    return told if len(conflict) == 1 and len(told) == 2 and len({f.unit for f in told}) == 1 else ()


def counted(ask: Ask) -> tuple[Operand, ...]:
    """Return the numbers of things that are named side by side, where 얼마 is asked of them and no side has an amount of money."""
    u = ask.u
    if priced(u) or u.both or u.counters or not any(t.joined for t in u.required):
        return ()
    if any(usable(ask.choose(terms=side, want="figure")) for side in split_terms(u.required)):
        return ()
    return operands(replace(ask, u=replace(u, want="count", money=False)))


def _of_turns(ask: Ask) -> Ask:
    """Ask for the turns of the supplements alone, where a sum names them beside what the budget was before them."""
    beside = ask.u.want == "sum" and Measure.SUPPLEMENT in ask.u.measures and bool(_BEFORE_TURNS & {*ask.u.measures})
    return replace(ask, u=replace(ask.u, measures=(Measure.SUPPLEMENT,))) if beside else ask


def _of_other_measures(ask: Ask, several: tuple[Group, ...]) -> tuple[Group, ...] | None:
    """Return what a sum names by its measure beside the turns of another, 당초예산 beside 1회 and 2회 추경, from their row; None where one is not told."""
    told = {g.figure.measure for g in several}
    if ask.u.want != "sum" or Measure.SUPPLEMENT not in told or not set(ask.u.measures) & _BEFORE_TURNS - told:
        return ()
    rows = {(g.scope, g.figure.table, g.figure.row) for g in several}
    found: dict[Measure, list[Group]] = {m: [] for m in ask.u.measures if m in _BEFORE_TURNS - told}
    for e in ask.shelf.entries:
        f = e.figure
        if (
            f
            and f.table is not None
            and f.measure in found
            and (e.scope, f.table, f.row) in rows
            and f.value is not None
        ):
            found[f.measure].append(Group((Match(e, f, several[0].lead.cover, 0),)))
    return tuple(g[0] for g in found.values()) if all(len(g) == 1 for g in found.values()) else None


def _measured(groups: tuple[Group, ...], measure: Measure) -> tuple[Group, ...]:
    """Keep what is of the very measure that is asked for, where something is."""
    return tuple(g for g in groups if g.figure.measure is measure) or groups


def _turns_of(groups: tuple[Group, ...]) -> tuple[Match, ...]:
    """Return what one row tells of one measure turn by turn: 1회추경 and 2회추경; nothing where it is told otherwise."""
    matches = [m for g in groups for m in g.matches if m.figure.table is not None]
    columns = {(m.entry.scope, m.figure.table, m.figure.row, m.figure.column_number): m for m in matches}
    told = tuple(sorted(columns.values(), key=lambda m: m.figure.column_number or 0))
    one = len({place[:3] for place in columns}) == 1 and len({m.figure.measure for m in told}) == 1 < len(told)
    return told if one and all(turns(squeeze(m.figure.column)) for m in told) else ()


def _each_turn(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Return each of the supplements of a year by itself; none where each may be what the budget came to by then, which is nothing to add."""
    told = _turns_of(groups)
    row = {(m.entry.scope, m.figure.table, m.figure.row) for m in told}
    budgets = [
        e.figure.value
        for e in ask.shelf.entries
        if e.figure and (e.scope, e.figure.table, e.figure.row) in row and e.figure.measure in _FIRST
    ]
    most = max((v for v in budgets if v is not None), default=Decimal(0))
    added = all(m.figure.value is not None and m.figure.value < most for m in told)
    return tuple(Group((m,)) for m in told) if added else ()


def _of_measure(u: Understanding, measure: Measure) -> Understanding:
    """Ask for one of several measures: which supplement is meant says nothing of the final budget."""
    plain = measure is not Measure.SUPPLEMENT and Measure.SUPPLEMENT in u.measures
    kept = tuple(t for t in u.terms if not (plain and any(v.endswith("회추경") for v in t.variants)))
    return replace(u, measures=(measure,), terms=kept)


def _of_one_row(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Take the second of two columns from the row of the first: 지방세's 징수액 is not set against what all taxes brought."""
    if ask.u.whole:
        return _of_total(ask, groups)
    if len(groups) != 2 or {g.figure.total for g in groups} != {True, False}:
        return groups
    whole, part = sorted(groups, key=lambda g: not g.figure.total)
    w, p = whole.figure, part.figure
    if w.table is None or (whole.scope, w.table) != (part.scope, p.table):
        return groups
    if w.row == p.row or w.column_number == p.column_number:
        return groups
    beside = [
        Group((Match(e, e.figure, part.lead.cover, 0),))
        for e in ask.shelf.entries
        if e.figure
        and e.scope == part.scope
        and (e.figure.table, e.figure.row, e.figure.column_number) == (p.table, p.row, w.column_number)
        and e.figure.value is not None
    ]
    return tuple(beside[0] if g is whole else g for g in groups) if len(beside) == 1 else ()


def _of_total(ask: Ask, groups: tuple[Group, ...]) -> tuple[Group, ...]:
    """Where all of each column is asked for, take each from the row that sums one of them: no year of one is set against all of another."""
    sums = {(g.scope, g.figure.table, g.figure.row) for g in groups if g.figure.total}
    columns = {g.figure.column_number for g in groups}
    tables = {(g.scope, g.figure.table) for g in groups}
    if len(sums) != 1 or len(columns) < len(groups) or len(tables) > 1 or all(g.figure.total for g in groups):
        return groups
    row = sums.pop()
    told = {
        f.column_number: Group((Match(e, f, groups[0].lead.cover, 0),))
        for e in ask.shelf.entries
        if (f := e.figure) and f.table is not None and (e.scope, f.table, f.row) == row and f.value is not None
    }
    return tuple(told[c] for g in groups if (c := g.figure.column_number) in told) if columns <= set(told) else ()


def _added(ask: Ask) -> tuple[Operand, ...]:
    """Return what was told before and what a question adds to it: C까지 합치면; all that was told one by one, where it says 다."""
    last = last_figures(ask.so_far)
    if ask.so_far and ask.so_far[-1].status is AnswerStatus.AMBIGUOUS:
        return ()  # which of them it is to be added to was not said
    if last and (several := named_apart(ask)):
        return (*(_again(f) for f in last if f.id not in {g.figure.id for g in several}), *map(operand, several))
    new = (part_beside(ask, last) or only(choose(ask.u, ask.shelf))) if last else None
    if new is None:
        return ()
    every = _NUMBERS[-1][1].search(ask.u.question)
    told = _last_told(ask, last) if every else last
    between = _between(ask, told, new)
    return (*(_again(f) for f in told if f.id != new.figure.id), *between, operand(new)) if between is not None else ()


def part_beside(ask: Ask, last: tuple[AnswerFigure, ...]) -> Group | None:
    """Return the one part of the same whole as what was told that goes by the name: 거기에 인건비까지, after 강사료."""
    by_id = {e.figure.id: e.figure for e in ask.shelf.entries if e.figure}
    above = {f.part_of for told in last if (f := by_id.get(told.id))}
    whole = above.pop() if len(above) == 1 else None
    terms = ask.u.required
    found = [
        Group((Match(e, e.figure, met, 0),))
        for e in ask.shelf.entries
        if whole and e.figure and e.figure.part_of == whole and e.figure.value is not None
        if (met := cover(terms, e, ask.shelf)) is not None and met.own == len(terms) and e.figure.unit == last[0].unit
    ]
    return found[0] if len(found) == 1 else None


def _between(ask: Ask, told: tuple[AnswerFigure, ...], new: Group) -> tuple[Operand, ...] | None:
    """Return what lies between what was told and a later turn, 3회까지 더하면 after the first; None where that is not told."""
    last = [
        int(n) for f in told for numbers in turns(squeeze(f.label[-1] if f.label else "")).values() for n in numbers
    ]
    asked = [(t, int(n)) for t in ask.u.required for numbers in turns(t.variants[0]).values() for n in numbers]
    if len(asked) != 1 or not turns(squeeze(new.figure.column or new.figure.item)):
        return ()
    term, end = asked[0]
    between: list[Operand] = []
    for n in range(max(last, default=0) + 1, end):
        other = replace(
            term, text=term.text.replace(str(end), str(n)), variants=(term.variants[0].replace(str(end), str(n)),)
        )
        terms = tuple(other if t is term else t for t in ask.u.terms)
        group = only(choose(replace(ask.u, terms=terms), ask.shelf))
        if group is None:
            return None
        between.append(operand(group))
    return tuple(between)


def _of_year(ask: Ask, told: tuple[AnswerFigure, ...]) -> tuple[Operand, ...]:
    """Return what was told, of the year that is asked for instead; nothing where one of them is not told of it."""
    found: list[Operand] = []
    for f in told:
        u = replace(
            ask.u,
            terms=terms_of(f),
            both=False,
            want="figure" if f.unit == "KRW" else "count",
            measures=(Measure[f.measure.upper()],) if f.unit == "KRW" else (),
            counters=() if f.unit == "KRW" else (f.unit.removeprefix("count:"),),
            funding=(f.funding,) if f.funding else (),
        )
        group, read = only(choose(u, ask.library.of((Scope(f.document, f.project),)))), ask.library.finder.figure(f.id)
        if group is None or read is None:
            return ()
        whole = group.lead.entry.general and names_of(f) == (
            f.project,
        )  # what a project has in all, wherever it is told
        if not whole and (group.figure.item, group.figure.owners) != (read.item, read.owners):
            return ()
        found.append(operand(group))
    return tuple(found)


def _latest(found: tuple[Group, ...], years: int) -> tuple[Group, ...]:
    """Return the newest years of the one place that tells them all; a year told in two places is not counted twice."""
    places: dict[object, dict[int, Group]] = {}
    for group in found:
        if group.figure.year is not None:
            places.setdefault(_spelt(group), {}).setdefault(group.figure.year, group)
    full = [p for p in places.values() if len(p) >= years] or [p for p in places.values() if len(p) > 1]
    if not full:
        return found
    newest = max(full, key=lambda p: (max(p), len(p)))
    return tuple(newest[y] for y in sorted(newest, reverse=True)[:years])


def _spelt(group: Group) -> tuple[object, ...]:
    """Return the place and the name of a figure, whatever spaces its name is printed with: 반장회의, 반장 회의."""
    return (group.scope, *map(squeeze, group.lead.entry.names))


def _of_one_place(found: tuple[Group, ...], years: tuple[int, ...]) -> tuple[Group, ...]:
    """Where one place tells every year asked for, the same year told elsewhere is not counted again."""
    places: dict[object, list[Group]] = {}
    for group in found:
        places.setdefault(_spelt(group), []).append(group)
    full = [p for p in places.values() if sorted(g.figure.year or 0 for g in p) == sorted(years)]
    return tuple(full[0]) if len(full) == 1 and len(places) > 1 else found


def _of_one_row_of_years(ask: Ask, found: tuple[Group, ...]) -> tuple[Group, ...]:
    """Where years come from several tables, take them from the one row that tells them all; what was proposed is no year of what is planned."""
    if len({(g.scope, g.figure.table) for g in found}) < 2 or len({g.lead.entry.names for g in found}) > 1:
        return found
    rows: dict[frozenset[str], tuple[Group, ...]] = {}
    for group in found:
        told = row_of(ask, [m for m in group.matches if m.figure.table is not None][:1] or [group.lead])
        years = {m.figure.year: Group((m,)) for m in told if m.figure.year in ask.u.years}
        if len(years) == len(ask.u.years) == sum(m.figure.year in years for m in told):
            rows[frozenset(m.figure.id for m in told)] = tuple(years[y] for y in ask.u.years)
    if len(rows) == 1:
        return next(iter(rows.values()))
    return () if len({g.figure.kind is Kind.COMPOUND for g in found}) > 1 else found


def _again(figure: AnswerFigure) -> Operand:
    return Operand(replace(figure, role=Role.INPUT), names_of(figure))


def _series(ask: Ask) -> tuple[AnswerFigure, ...]:
    """Return all of more than two that were told one by one where a sum says no number: of one thing in several years, of several of one year."""
    if ask.u.want not in {"sum", "average"} or _TWO.search(ask.u.question):
        return ()
    run: list[AnswerFigure] = []
    for answer in reversed(ask.so_far):
        told = figures_of(answer)
        if len(told) != 1 or told[0].origin != "stated" or (run and _kind(told[0]) != _kind(run[0])):
            break
        run.append(told[0])
    years, names = {f.year for f in run}, {names_of(f) for f in run}
    apart = (len(years), len(names)) in {(len(run), 1), (1, len(run))}
    return tuple(reversed(run)) if apart and len(run) > len("ab") and None not in years else ()


def _kind(figure: AnswerFigure) -> tuple[object, ...]:
    whole = names_of(figure) == (figure.project,)
    return figure.document, figure.project, whole, figure.unit, figure.measure, figure.funding


def _last_told(ask: Ask, last: tuple[AnswerFigure, ...]) -> tuple[AnswerFigure, ...]:
    """Return as many of the last figures as the question speaks of: two, or 셋, or 모두 that were asked one after the other."""
    many = next((n for n, said in _NUMBERS if said.search(ask.u.question)), 2)
    if many == 2 and (series := _series(ask)):
        return series
    yearly = _YEARS.search(ask.u.question) is not None
    if len(last) > 1 and not (yearly and len({f.year for f in last}) < len(last)):
        return last if many in {2, _ALL} or len(last) == many else ()
    seen: dict[str, AnswerFigure] = {}
    for answer in reversed(ask.so_far):
        told = last_figures((answer,))
        if not told and answer.status in _NONE:
            break  # what was asked in between was not told
        if yearly and len(told) != 1:
            break  # of several of one year, no one is that year's
        if many == _ALL and len(seen) > 1 and len(told) != 1:
            break
        for f in told:
            if f.unit == last[0].unit:
                seen.setdefault(f.id, f)
        if len(seen) >= many:
            break
    if many == 2 < len(seen) and ask.u.want == "sum":
        return ()  # of what was told in two ways, no one is that one of the two
    return tuple(reversed(list(seen.values()))) if many in {2, _ALL} or len(seen) == many else ()

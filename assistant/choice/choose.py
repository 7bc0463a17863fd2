"""Which figures a question is about: those whose names meet its words, of the measure and year it asks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.choice.allyears import with_all_years
from assistant.choice.apiece import is_all_of_it, is_apiece, stated_apiece
from assistant.choice.asof import as_of, in_years, is_month, of_month, told_since
from assistant.choice.beside import beside
from assistant.choice.brackets import accounts, without_parts
from assistant.choice.coded import has_code, is_code_missing
from assistant.choice.crowd import called_by_counted, of_counted, of_other_act, of_other_crowd, of_other_staff
from assistant.choice.cumulated import of_one_year, without_added
from assistant.choice.done import as_done, is_done_by
from assistant.choice.editions import newest
from assistant.choice.groups import Group, Match, group
from assistant.choice.history import as_now
from assistant.choice.joint import joins_refused, told_alone, without_both
from assistant.choice.longer import longer_named
from assistant.choice.nearby import of_no_other_cell, of_whole_range, unless_items
from assistant.choice.nearest import best_named, called_from_start, is_share, sums_section
from assistant.choice.ofwhole import all_of_kind, beside_so_many, called_so, part_done, told_as_whole, without_frame
from assistant.choice.oneyear import is_of_year
from assistant.choice.others import is_of_one_work, is_of_part
from assistant.choice.overall import overall, widest
from assistant.choice.ownwork import of_own_work
from assistant.choice.posts import of_each_paper, of_posts
from assistant.choice.ranges import of_band, of_end
from assistant.choice.receipts import came_in, is_bill, is_outcome, of_other_receipt, of_other_side, receipts_asked
from assistant.choice.rowmates import is_of_all, is_of_more, of_rowmate
from assistant.choice.rownamed import of_named_row
from assistant.choice.rowsaid import of_row_done, of_row_said
from assistant.choice.sorts import of_sort
from assistant.choice.stages import of_stage
from assistant.choice.tabled import filled, tabled
from assistant.choice.tiers import MISSING, MONEY, SETTLED, tier_of
from assistant.choice.times import told_times
from assistant.choice.worked import as_planned, of_own
from assistant.choice.works import by_its_work, of_other_grant
from assistant.names.cover import cover, reached
from assistant.names.fresh import is_built, is_stock
from assistant.names.halves import of_other_half
from assistant.names.racks import OFFERED, Entry, Shelf
from assistant.names.turns import AMENDED, is_turn_beside, of_another, turns
from assistant.question.meaning import Understanding
from assistant.question.pace import YEARLY, keeps
from index.query import Scope
from index.words.spelling import squeeze
from ingest.model import Figure, Kind, Measure
from ingest.text.lexicon import LEXICON

WORKED_OUT = frozenset({"basis", "breakdown"})  # which ask what an amount is made of


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and what was left when a year was not to be had."""

    groups: tuple[Group, ...] = ()
    other_years: tuple[Group, ...] = ()  # the same subjects, measures met, in years not asked for
    assumed_year: int | None = None
    elsewhere: Callable[[], tuple[Group, ...]] = tuple  # the same subjects in the year asked for, measured otherwise


def choose(
    u: Understanding,
    shelf: Shelf,
    fits: Callable[[Entry], int | None] | None = None,
    around: Callable[[Entry], str] | None = None,
) -> Choice:
    """Return the groups of figures that the question may mean, newest first."""
    if fits or around:
        return _choose(u, shelf, fits, around)
    return shelf.once(("choice", u), lambda: _choose(u, shelf))


def _choose(
    u: Understanding,
    shelf: Shelf,
    fits: Callable[[Entry], int | None] | None = None,
    around: Callable[[Entry], str] | None = None,
) -> Choice:
    if is_code_missing(u, shelf):
        return Choice(elsewhere=lambda: _elsewhere(u, shelf))
    dated = of_month(
        as_of(newest(of_posts(as_now(without_added(matches(u, shelf, fits, around), u), u, shelf), u, shelf), u), u),
        u,
        shelf,
    )
    found = called_so(of_one_year(told_alone(without_both(overall(dated, u, shelf), u, shelf), u), u), u, shelf)
    if not found:
        return Choice(elsewhere=lambda: _elsewhere(u, shelf))
    found = _of_amount(told_since(told_times(found, u), u), u)
    if u.whole and not u.recent and len(u.years) < 2:
        begun = unless_items(called_from_start(found, u))  # the total of a project 대청소 is none of what 청소 costs
        found = _totals(begun, u) if any(m.figure.total for m in begun) else found
    found = beside_so_many(found, u, shelf)
    found = of_sort(tabled(of_own(filled(found), u), u), u)
    found = told_as_whole(all_of_kind(part_done(beside(accounts(found, u), u, shelf), u, shelf), u), u)
    if best := max((m.cover.context for m in found), default=0):
        found = [m for m in found if m.cover.context == best]  # of several, the one that the conversation is about
    found = _others(
        widest(as_done(_softest(as_planned(best_named(found, u, shelf), found, u), u, shelf), u), shelf), u, shelf
    )
    found = without_parts(found)
    if u.amounts and u.want != "premise" and any(m.figure.value in u.amounts for m in found):
        found = [m for m in found if m.figure.value in u.amounts]
    if u.years:
        fitting = in_years(found, u, shelf) or _of_all_its_years(found, u) or longer_named(found, u, shelf)
        if not fitting:
            return Choice(other_years=tuple(group(found)), elsewhere=lambda: _elsewhere(u, shelf))
        return Choice(groups=tuple(group(fitting)), other_years=tuple(group([m for m in found if m not in fitting])))
    if set(u.measures) & SETTLED or u.want in {"list", "order", "rank"} or u.recent:
        return Choice(groups=tuple(group(found)))
    kept = [m for s in _by_scope(found).values() for m in with_all_years(_current(s, u, shelf), s, u)]
    assumed = {m.figure.year for m in kept}
    return Choice(
        groups=tuple(group(kept)),
        other_years=tuple(group([m for m in found if m not in kept])),
        assumed_year=assumed.pop() if len(assumed) == 1 else None,
    )


def _of_all_its_years(found: list[Match], u: Understanding) -> list[Match]:
    """What a whole costs is of no year: one that the conversation spoke of is not asked for with it."""
    if "years" not in u.carried or list(u.measures) != [Measure.TOTAL_COST]:
        return []
    return [m for m in found if m.figure.year is None and m.figure.measure is Measure.TOTAL_COST]


def _of_amount(found: list[Match], u: Understanding) -> list[Match]:
    """How an amount was worked out is asked of that amount, whatever else goes by its name: 운영비 7억원 산출근거."""
    if not u.amounts or u.want not in WORKED_OUT:
        return found
    return [m for m in found if m.figure.value in u.amounts] or found


def matches(
    u: Understanding,
    shelf: Shelf,
    fits: Callable[[Entry], int | None] | None = None,
    around: Callable[[Entry], str] | None = None,
) -> list[Match]:
    """Return the entries whose names meet every term and whose measure fits."""
    found: list[Match] = []
    required = u.required
    entries = shelf.entries if around else reached(required, shelf)
    if not entries:
        return found
    asked, built = turns("|".join(t.variants[0] for t in required)), is_built(u)
    receipts = receipts_asked(u)
    for entry in entries:
        figure = entry.figure
        if figure is None:
            continue
        tier = fits(entry) if fits else tier_of(figure, u)
        if tier is None and not fits and is_of_year(u, figure, entry.scope, shelf):
            tier = tier_of(figure, replace(u, years=()))
        if tier is None or not (keeps(figure, u.pace, u.question) or (u.pace == YEARLY and u.want == "average")):
            continue
        covered = cover(u.terms, entry, shelf, around(entry) if around else "")
        coded = bool(u.code) and has_code(figure, u.code or "")
        named = (
            coded
            or (covered is not None and covered.own)
            or (entry.general and not (covered is not None and is_of_part(entry, covered, u)))
            or is_month(figure, u)
            or is_done_by(figure, u)
            or (not around and is_apiece(figure, covered, u))
            or (covered is not None and (sums_section(figure, covered, u) or is_share(figure, covered, u)))
            or (covered is not None and by_its_work(entry, covered, u, shelf))
        )
        if covered is None or (not named and required and (figure.unit == "KRW" or around)):
            continue
        if (u.code and not coded) or _of_other_turn(asked, entry, figure, around) or of_other_half(required, figure):
            continue
        if (
            of_other_receipt(receipts, figure)
            or of_other_side(u.question, figure)
            or is_bill(u, figure)
            or is_outcome(u, figure)
        ):
            continue
        by_line = asked and figure.table is not None and is_turn_beside(required, covered.levels)
        if by_line or of_rowmate(u, entry, covered.levels, shelf, around(entry) if around else ""):
            continue
        if (
            of_other_crowd(u, figure)
            or of_other_staff(u, figure)
            or of_other_act(entry, u, shelf)
            or of_other_grant(entry, u)
        ):
            continue
        if (
            (u.refused and _is_refused(entry, u))
            or (built and is_stock(figure, u))
            or is_of_all(u, figure, entry.scope, shelf)
            or is_of_more(u, figure)
            or is_all_of_it(entry, u, shelf)
            or is_of_one_work(entry, covered, u)
        ):
            continue
        found.append(Match(entry, figure, covered, tier))
    found = without_frame(of_own_work(of_counted(of_whole_range(found, u), u), u), u)
    found = of_no_other_cell(found, u, shelf)
    if u.code:
        digits = u.code.replace("-", "")
        printed = [m for m in found if digits in squeeze(m.figure.item) or m.figure.account_listed]
        found = printed or found
        found = (
            [m for m in found if digits in squeeze(m.figure.item)]
            or [m for m in found if m.figure.account and m.figure.item == m.figure.account]
            or found
        )
    found = of_named_row(of_end(of_stage(came_in(of_band(found, u), u), u), u), u, shelf)
    return _funded(stated_apiece(_counted(of_row_done(of_row_said(found, u), u), u), u), u)


def _of_other_turn(
    asked: dict[str, set[str]], entry: Entry, figure: Figure, around: Callable[[Entry], str] | None
) -> bool:
    """Tell whether a figure is of another 회 or 차 than the one asked for, by its names or by what stands around it."""
    if not asked:
        return False
    caption = squeeze(figure.caption)
    own = "|".join(
        (*(w for w in entry.levels[:2] if not caption or w not in caption), AMENDED.sub("", squeeze(figure.column)))
    )
    return of_another(asked, own, (caption, around(entry) if around else ""), entry.said)


def _is_refused(entry: Entry, u: Understanding) -> bool:
    """Tell whether an entry, or its column, goes by a name that a question says it does not mean: 보완사업 말고, 목표 말고."""
    said = squeeze("|".join((*entry.names, entry.figure.column if entry.figure else "")))
    return any(name in said for name in u.refused) or joins_refused(entry.name, u)


def _counted(found: list[Match], u: Understanding) -> list[Match]:
    """Where a counting word of its own is said and printed, 몇 군데 of 42개소, what is counted by another is not meant; a cell beside it in no unit may be."""
    if not u.counters or "개" in u.counters or not any(m.tier == 0 for m in found):
        return found
    if named := called_by_counted(found, u):
        return named
    rows = {_row(m.figure) for m in found if m.tier == 0} - {None}
    return [m for m in found if m.tier == 0 or (not m.figure.unit and _row(m.figure) in rows)]


def _row(figure: Figure) -> tuple[str, int | None, int | None] | None:
    return None if figure.table is None else (figure.source.document, figure.table, figure.row)


def _funded(found: list[Match], u: Understanding) -> list[Match]:
    if u.funding:
        funded = [m for m in found if m.figure.funding in u.funding or _of_funds(m.figure, u.funding)]
        funded += _jointly(found, {m.entry.scope for m in funded}, u)
        return funded or [m for m in found if m.figure.kind is Kind.NONBUDGET]  # no money of any fund
    plain = {(m.entry.scope, m.entry.name, m.figure.year) for m in found if not m.figure.funding}
    said = {Kind.UNDETERMINED, Kind.NONBUDGET}
    return [
        m
        for m in found
        if not m.figure.funding or m.figure.kind in said or (m.entry.scope, m.entry.name, m.figure.year) not in plain
    ]


def _jointly(found: list[Match], told: set[Scope], u: Understanding) -> list[Match]:
    """Return what a form prints under one name for governments of every kind, where it has no other: 시·도비 for 도비."""
    named = {n for fund in u.funding for n in LEXICON.funding_joint.get(fund, ())}
    return [m for m in found if m.figure.funding in named and m.entry.scope not in told]


def _softest(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Let the words that need not be met decide, within the years asked for where there are such."""
    if not (u.required or u.counters):
        return found
    dated = in_years(found, u, shelf) if u.years else []
    if not dated:
        return _softly(found, u)
    soft = _softly(dated, u)
    return [m for m in found if m in soft or m not in dated]


def _of_funds(figure: Figure, funds: tuple[str, ...]) -> bool:
    """Tell whether a name begins with whose money it is: the 시비 of 시비 반환금."""
    return not figure.funding and any(f in funds for f in figure.item.split()[:1])


def _others(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Leave out what was answered before, when another is asked for."""
    if not u.exclude:
        return found
    named = {squeeze(e.name) for e in shelf.entries if e.figure and e.figure.id in u.exclude}

    def told(m: Match) -> bool:
        return any(n in squeeze("|".join(m.entry.names)) or squeeze(m.entry.name) in n for n in named if n)

    return [m for m in found if m.figure.id not in u.exclude and not told(m)]


def _totals(found: list[Match], u: Understanding) -> list[Match]:
    """`총 몇 건`, `전체`: where a table has a total among what was found, the total is meant."""
    added = u.want == "sum" and len(u.funding) > 1 and bool(u.years)  # 시비와 구비 합계: of that year, no sum of years
    if not u.whole or added or u.want not in {"count", "figure", "sum", "execution_rate"}:
        return found
    if columns := [
        m for m in found if m.cover.exact and m.cover.column and m.figure.unit != "KRW" and not m.figure.total
    ]:
        return columns  # 규칙은 총 몇 건: the column 규칙, not the total of those of another name
    kept = [m for m in found if m.figure.total or m.figure.kind in {Kind.UNDETERMINED, Kind.NONBUDGET}] or found
    if u.years:
        return kept
    every = {_table(m) for m in kept if m.figure.unit != "KRW" and m.figure.year is None}  # a row that sums the years
    return [m for m in kept if m.figure.year is None or _table(m) not in every]


def _table(match: Match) -> tuple[Scope, int | None]:
    return (match.entry.scope, match.figure.table)


def _softly(found: list[Match], u: Understanding) -> list[Match]:
    called = {v for t in u.terms if t.soft for v in t.variants}
    counts: tuple[Callable[[Match], int], ...] = (
        lambda m: m.cover.column,
        lambda m: m.cover.soft,
        lambda m: m.cover.context,
    )
    apart = of_each_paper(found, u)
    for count in counts:
        best = max((count(m) for m in found), default=0)
        named = {m.entry.scope for m in found if count(m) == best}
        found = (
            [
                m
                for m in found
                if count(m) == best
                or m in apart
                or (not u.required and m.entry.scope not in named and squeeze(m.entry.name) in called)
            ]
            if best
            else found
        )
    return found


def _by_scope(found: Iterable[Match]) -> dict[tuple[Scope, str], list[Match]]:
    by: dict[tuple[Scope, str], list[Match]] = defaultdict(list)
    for match in found:
        by[match.entry.scope, squeeze(match.entry.name)].append(match)
    return by


def _current(found: list[Match], u: Understanding, shelf: Shelf) -> list[Match]:
    """Keep what is about the document's own year, when a question names none; else the newest year."""
    card = shelf.card(found[0].entry.scope.document)
    own = [m for m in found if card and card.year is not None and m.figure.year in (card.year, None)]
    if not [m for m in own if m.figure.year is not None]:
        if (card is None or card.year is None) and (
            sums := [m for m in found if m.figure.year is None and m.figure.period]
        ):
            return sums  # of no year in particular, a plan's sum over its years is told
        years = [m.figure.year for m in found if m.figure.year is not None]
        if card and card.year and years and max(years) < card.year and (now := _undated(own, found)):
            return now
        own = [m for m in found if m.figure.year is None or m.figure.year == max(years)] if years else found
    dated = [m for m in own if m.figure.year is not None]
    if u.whole or "사업비" in u.measure_words or not u.measures:
        wholes = [m for m in found if any(_is_whole_of(m.figure, d.figure) for d in dated)]
        dated = [*wholes, *(d for d in dated if not any(_is_whole_of(w.figure, d.figure) for w in wholes))]
    return dated or own


def _undated(own: list[Match], found: list[Match]) -> list[Match]:
    """Return what a line tells of no year where the lines below it tell the same of years gone by: it is of now."""
    gone = {(m.figure.item, m.figure.owners, m.figure.unit) for m in found if m.figure.year is not None}
    return [m for m in own if m.figure.table is None and (m.figure.item, m.figure.owners, m.figure.unit) in gone]


def _is_whole_of(figure: Figure, year: Figure) -> bool:
    """Tell whether a line goes on with what one year takes of an amount: 사업비 : 24억원 ※ 2024년분 15억원."""
    if figure.year is not None or figure.table is not None or None in (figure.value, year.value):
        return False
    a, b = figure.source, year.source
    alike = (a.document, a.line, figure.unit, figure.measure) == (b.document, b.line, year.unit, year.measure)
    return alike and a.start < b.start and (figure.value or 0) > (year.value or 0)


def _elsewhere(u: Understanding, shelf: Shelf) -> tuple[Group, ...]:
    """Return what is known of the same subject when the measure asked for is not: offered as context."""
    if not u.required and not u.code:
        return ()
    return shelf.once(("elsewhere", u), lambda: _measured_otherwise(u, shelf))


def _measured_otherwise(u: Understanding, shelf: Shelf) -> tuple[Group, ...]:

    def plan(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and f.unit == "KRW" and f.kind in MONEY and f.measure in OFFERED else None

    found = [m for m in called_so(matches(u, shelf, plan), u, shelf) if m.cover.own or m.entry.general]
    if not found:
        return ()
    best = max(m.cover.own for m in found)
    kept = [m for m in found if m.cover.own == best]
    current = [m for s in _by_scope(kept).values() for m in _current(s, u, shelf)]
    return tuple(group(current))


def usable(choice: Choice) -> tuple[Group, ...]:
    """Return the groups that have a value."""
    return tuple(g for g in choice.groups if g.figure.kind not in MISSING and g.figure.value is not None)


def only(choice: Choice) -> Group | None:
    """Return the one group that has a value, where there is no other."""
    groups = usable(choice)
    return groups[0] if len(groups) == 1 else None

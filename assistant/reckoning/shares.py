"""What part of a whole something is: a share, or what was spent of a budget, printed or computed."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group
from assistant.figures.printed import answer_figure
from assistant.figures.several import ambiguous
from assistant.figures.stated import shown_names, together
from assistant.names.racks import DOCUMENT, OWN, OWNERS, ROW, SECTION, Entry
from assistant.question.measures import COUNTER_NOUN
from assistant.reckoning.eachother import answer_set_against
from assistant.reckoning.lastly import asks_of_last, of_last, said_before, weighed
from assistant.reckoning.ofsaid import is_other_than_said, of_said
from assistant.reckoning.oneofthem import of_one
from assistant.reckoning.operands import Operand, operand, operands
from assistant.reckoning.otherrate import is_other_rate
from assistant.reckoning.percent import ratio
from assistant.reckoning.portions import cuts, of_all_years, of_so_many_years, part_of_item, part_of_named
from assistant.reckoning.rowofrows import answer_row_of_rows, share_in_one_row, share_of_row
from assistant.reckoning.series import line_mate, row_mate
from assistant.reckoning.sumshare import TOGETHER, share_of_sum, untold
from assistant.reckoning.toldpart import is_said_whole, names_other_whole, of_told, told_within
from assistant.reckoning.worked import by_year
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Figure, Measure

_BOTH = 2
_LEFT = frozenset({Measure.BALANCE, Measure.CARRIED_OUT})
_AMONG = re.compile(
    r"차지|비중|(?:잔액|이월액?)\s?(?:중|가운데|에서|의|대비)|전체|\bof (?:all|the total)\b", re.IGNORECASE
)


def answer_share(ask: Ask) -> Draft:
    """Say what part of a whole something is: the total of its table, else the budget of its project."""
    if told := share_of_sum(ask) or share_in_one_row(ask) or share_of_row(ask):
        return told
    if said := of_said(ask):
        return ratio(ask, *said)
    joined = any(t.joined for t in ask.u.required)
    if joined and TOGETHER.search(ask.u.question) and (ask.u.language != "ko" or len(_apart(operands(ask))) == _BOTH):
        return untold(ask)  # of both together, neither is a share of the other
    return of_one(ask, _whole_or_budget) or answer_set_against(ask) or _share(ask)


def _share(ask: Ask) -> Draft:
    voice = ask.voice
    if asks_of_last(ask):
        return of_last(ask)
    if inner := weighed(ask) or part_of_item(ask):
        return ratio(ask, *inner)
    two = _apart(operands(ask))
    if any(o.group and _is_several(o.group) for o in two):
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))  # of which supplement is not said
    measured = len(ask.u.measures) > 1 and len({o.figure.measure for o in two}) > 1  # two years of one are no two
    if len(two) == 2 and (ask.u.both or measured or any(t.joined for t in ask.u.required)):
        small, large = sorted(two, key=lambda o: o.value)
        return ratio(ask, small, large)
    if "대비" in ask.u.question and Measure.EXECUTED in ask.u.measures and len(ask.u.measures) > 1:
        return answer_execution_rate(
            ask
        )  # 예산현액 대비 지출액 비율: what was spent is set against that, and no whole of its own
    if named := told_within(ask) or said_before(ask) or part_of_named(ask, tuple(cuts(ask))):
        return ratio(ask, *named)
    groups = of_so_many_years(ask) or usable(ask.choose(want="figure")) or of_all_years(ask)
    if not groups and (named := part_of_named(ask, range(len(ask.u.required) - 1, 0, -1))):
        return ratio(ask, *named)
    if not groups:
        percent = _printed_percent(ask) or answer_row_of_rows(ask)
        return percent or answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    if len(groups) > 1:
        return ambiguous(ask, groups)
    part = operand(groups[0])
    whole = _whole(ask, part) or _spent_of(ask, part)
    if whole is not None and (names_other_whole(ask, part, whole) or is_other_than_said(ask, whole)):
        whole = None
    if percent := _printed_percent(ask):
        return percent
    if whole is None or not whole.value:
        return answer_figure(replace(ask, u=replace(ask.u, want="figure"))).noted(
            Note(
                "nearest",
                voice.say(
                    "비중을 계산할 전체 금액이 문서에 없습니다.", "The documents give no whole to set it against."
                ),
            )
        )
    return ratio(ask, part, whole)


def _apart(two: tuple[Operand, ...]) -> tuple[Operand, ...]:
    """Leave out what is told twice: nothing is a share of itself."""
    return two[:1] if len({o.figure.id for o in two}) < len(two) else two


def _is_several(group: Group) -> bool:
    """Tell whether one row tells several amounts by what was asked for: a first supplement and a second."""
    told = {(f.table, f.row, f.column_number): f.value for m in group.matches if (f := m.figure).table is not None}
    rows = [(table, row) for table, row, _ in told]
    return len(rows) > len(set(rows)) and len(set(told.values())) > 1


def _printed_percent(ask: Ask) -> Draft | None:
    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return (
            0
            if f
            and f.unit == "percent"
            and f.value is not None
            and f.measure not in {Measure.CHANGE_RATE, Measure.EXECUTION_RATE}
            and not is_other_rate(f, ask)
            else None
        )

    groups = usable(choose(replace(ask.u, want="figure", counters=(), measures=()), ask.shelf, fits))
    if not groups or not all(g.lead.cover.own or not ask.u.required for g in groups):
        return None
    if len(groups) > 1 and len({g.scope.document for g in groups}) == len(groups):
        return ambiguous(ask, groups)  # 재정자립도 of each of several governments
    return together(ask, groups) if len(groups) == 1 else None


def _whole(ask: Ask, part: Operand) -> Operand | None:
    group = part.group
    rack = ask.shelf.rack(group.scope) if group else None
    if group is None or rack is None:
        return None
    for named in (
        _left_of(ask, part),
        _of_cell(ask, group),
        of_told(ask, part),
        _row_above(ask, group),
        _owner(ask, part, group),
        _all_funds(ask, part, group),
        _named_whole(ask, part, group),
    ):
        if named is not None:
            return named
    for match in group.matches:
        f = match.figure
        if f.table is None or f.total:
            continue
        for e in rack.entries:
            g = e.figure
            if (
                g
                and g.total
                and g.table == f.table
                and g.column_number == f.column_number
                and g.row != f.row
                and g.unit == f.unit
                and g.value
                and g.value >= part.value
                and not g.funding
                and (ask.u.whole or not ask.u.years or f.year in (None, g.year))  # of that year, not of all of them
            ):
                return Operand(claim(g, Role.INPUT), shown_names(e))
    project = group.scope.project
    if project is None:
        return None
    years = (part.figure.year,) if part.figure.year else ()
    u = replace(ask.u, terms=(), want="figure", years=years, counters=(), amounts=(), measures=(), money=True)
    mine = {m.figure.id for m in group.matches}
    whole = [
        g
        for g in usable(choose(u, ask.library.of((group.scope,))))
        if g.lead.entry.general
        and g.figure.value
        and g.figure.value >= part.value
        and not mine & {m.figure.id for m in g.matches}  # nothing is a share of itself
    ]
    return operand(whole[0]) if whole and part.figure.unit == "KRW" else None


def _whole_or_budget(ask: Ask, part: Operand) -> Operand | None:
    """Return what a part is of: of what was spent or is left, the budget of its row."""
    return _spent_of(ask, part) or _whole(ask, part)


def _spent_of(ask: Ask, part: Operand) -> Operand | None:
    return _budget_of(ask, part) if part.group and part.group.figure.measure in {Measure.EXECUTED, *_LEFT} else None


def _owner(ask: Ask, part: Operand, group: Group) -> Operand | None:
    """Return what the part is a part of, when the question names it by a word, an account's code or its amount."""
    rack = ask.shelf.rack(group.scope)
    by_id = {e.figure.id: e for e in (rack.entries if rack else ()) if e.figure}
    above, mine = group.figure.part_of, group.lead.entry.levels[OWN] + _titles(group.lead.entry)
    outer = [t for n in cuts(ask) for t in ask.u.required[:n]]
    said = {v for t in ask.u.required for v in t.variants}
    while above in by_id:
        entry = by_id[above]
        figure = entry.figure
        if figure is None or figure.value is None or figure.value <= part.value:
            return None
        own = entry.levels[OWN]
        if (
            figure.value in ask.u.amounts
            or any(v in own and v not in mine for t in ask.u.required for v in t.variants)
            or (outer and all(any(v in own for v in t.variants) for t in outer))
            or any(is_said_whole(t.text, ask.u.question) and any(v in own for v in t.variants) for t in ask.u.required)
            or squeeze(figure.item) in ask.u.measure_words  # 총사업비 중 보상비
            or (squeeze(figure.item) in said and squeeze(figure.item) not in group.lead.entry.levels[OWN])
            or _is_all_counted(figure, ask)
        ):
            return Operand(claim(figure, Role.INPUT), shown_names(entry))
        if ask.u.counters and any(v in own for v in said):
            return None  # 별정직 정원 중 5급: which of the two is the whole is not said
        above = figure.part_of
    if not ask.u.code:
        return None
    wholes = usable(choose(replace(ask.u, terms=(), want="figure"), ask.library.of((group.scope,))))
    wider = [g for g in wholes if g.figure.year == part.figure.year and (g.figure.value or 0) > part.value]
    return operand(wider[0]) if len(wider) == 1 else None


def _is_all_counted(figure: Figure, ask: Ask) -> bool:
    """Tell whether a figure is all of what the question counts: 정원 중 계약직, of the total 정원."""
    noun = squeeze(figure.item)
    return bool(ask.u.counters) and figure.part_of is None and noun in COUNTER_NOUN and noun in squeeze(ask.u.question)


def _titles(entry: Entry) -> str:
    """Return the names that a word of the question may stand for instead of a thing within: project, section, document."""
    return "|".join(entry.levels[SECTION : DOCUMENT + 1])


def _row_above(ask: Ask, group: Group) -> Operand | None:
    """Return the row that a part stands under in its column, or in its card, where the question calls it by its whole name: 보조금 중 국고보조금."""
    f, rack = group.figure, ask.shelf.rack(group.scope)
    called = {v for t in ask.u.required for v in t.variants} | set(ask.u.measure_words)
    over = [o for o in f.owners if squeeze(o) in called]
    if f.table is None or rack is None or not over:
        return None
    for e in rack.entries:
        g = e.figure
        same = g and (g.table, g.item, g.unit, g.year) == (f.table, over[-1], f.unit, f.year)
        if g and g.value and same and (g.column_number == f.column_number or not (g.column or f.column)):
            return Operand(claim(g, Role.INPUT), shown_names(e))
    return None


def _of_cell(ask: Ask, group: Group) -> Operand | None:
    """Return the amount of the very cell that a payer's share is set in: (x200) 480."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    if not f.funding or f.table is None or f.row is None or rack is None:
        return None
    place = (f.table, f.row, f.column_number, f.unit, f.year, None)
    for e in rack.entries:
        g = e.figure
        if g and (g.table, g.row, g.column_number, g.unit, g.year, g.funding) == place and _all_in(g, f):
            return Operand(claim(g, Role.INPUT), shown_names(e))
    return None


def _all_funds(ask: Ask, part: Operand, group: Group) -> Operand | None:
    """What one fund pays is a share of what all of them pay for the same thing in the same year."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    if not f.funding or rack is None:
        return None
    above = [e for e in rack.entries if e.figure and e.figure.id == f.part_of and _all_in(e.figure, f)]
    above = above or [e for e in rack.entries if e.figure and _owns(e.figure, f) and _all_in(e.figure, f)]
    entries = above or [
        e
        for e in rack.entries
        if e.figure
        and not e.figure.funding
        and e.figure.unit == f.unit
        and e.figure.year == f.year
        and e.figure.value is not None
        and e.figure.value > part.value
        and (e.figure.table, e.figure.owner_item) == (f.table, f.owner_item)
        and (
            e.figure.row == f.row
            if f.row is None
            else f.row in (e.figure.row, None) or e.figure.total or _heads(e.figure, f)
        )
        and (
            e.figure.column_number == f.column_number
            or f.column_number is None
            or e.figure.row == f.row
            or (e.figure.column == f.column == "" and _heads(e.figure, f))  # of a card, whose columns have no names
        )
    ]
    values = {e.figure.value for e in entries if e.figure}
    if len(values) != 1 or entries[0].figure is None:
        return None
    return Operand(claim(entries[0].figure, Role.INPUT), shown_names(entries[0]))


def _all_in(whole: Figure, part: Figure) -> bool:
    """Tell whether a figure is what all funds come to, of which another names one."""
    same = not whole.funding and (whole.unit, whole.year) == (part.unit, part.year)
    return same and whole.value is not None and part.value is not None and whole.value > part.value


def _owns(row: Figure, fund: Figure) -> bool:
    """Tell whether a fund's row stands under this one in its column, as a budget book sets who pays below what is paid for."""
    place = (row.table, row.column_number, (*row.owners, row.item))
    return fund.table is not None and place == (fund.table, fund.column_number, fund.owners)


def _heads(row: Figure, fund: Figure) -> bool:
    """Tell whether a row is the one whose funds stand in the rows below it: `국 96,000` under its project."""
    return row.item == fund.item and row.measure is fund.measure and (row.row or 0) < (fund.row or 0)


def _named_whole(ask: Ask, part: Operand, group: Group) -> Operand | None:
    """`사무관리비에서`, `사무관리비 중`: what the question names around the part is the whole."""
    outer = tuple(
        t
        for t, level in zip(ask.u.required, group.lead.cover.levels, strict=False)
        if level in {ROW, OWNERS} and not any(v in _titles(group.lead.entry) for v in t.variants)
    )
    if not outer:
        return None
    around = usable(choose(replace(ask.u, terms=outer, want="figure"), ask.library.of((group.scope,))))
    wider = [
        g
        for g in around
        if g.figure.year == part.figure.year
        and g.figure.unit == part.figure.unit
        and g.figure.value
        and g.figure.value > part.value
    ]
    return operand(wider[0]) if len(wider) == 1 else None


def answer_execution_rate(ask: Ask) -> Draft:
    """Give the printed execution rate, or spent over budget of the same row."""

    def printed(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and f.measure is Measure.EXECUTION_RATE and f.value is not None else None

    u = replace(ask.u, want="figure", measures=(), counters=())
    stated = usable(choose(u, ask.shelf, printed))
    if totals := tuple(g for g in stated if g.figure.total):
        stated = totals if len(stated) > 1 and not any(g.lead.cover.exact for g in stated) else stated
    spent_too = (
        usable(choose(replace(u, measures=(Measure.EXECUTED,)), ask.shelf))
        if Measure.EXECUTED in ask.u.measures
        else ()
    )
    if len(stated) == 1 and len(spent_too) == 1:
        return together(ask, (*spent_too, *stated))
    groups = usable(choose(replace(u, measures=(Measure.EXECUTED,)), ask.shelf))
    if any(
        ROW not in g.lead.cover.levels for g in groups
    ):  # what was spent on it itself, before a row that mentions it
        stated = tuple(g for g in stated if ROW not in g.lead.cover.levels)
    if stated and not (u.required or u.code or u.funding):
        held = {g.scope for g in stated}
        others = [d for g in groups if g.scope not in held and (d := rated(ask, operand(g)))]
        if others:  # of no thing in particular: that of one is printed, that of another is worked out
            return by_year(ask, [*(together(ask, (g,)) for g in stated), *others])
    if stated:
        return together(ask, stated) if len(stated) == 1 else ambiguous(ask, stated)
    groups = tuple(g for g in groups if g.figure.measure is Measure.EXECUTED) or groups  # 예산현액 대비 집행률
    if not groups:
        return answer_figure(replace(ask, u=replace(u, measures=(Measure.EXECUTED,))))
    if len(groups) > 1:
        told = [d for g in groups if (d := rated(ask, operand(g)))]
        return by_year(ask, told) if told else ambiguous(ask, groups)
    spent = operand(groups[0])
    return rated(ask, spent) or answer_figure(replace(ask, u=replace(u, measures=(Measure.EXECUTED,))))


def _left_of(ask: Ask, part: Operand) -> Operand | None:
    """Return the budget that something is left of, `남은 돈은 몇 %야?`, unless a share of all that is left is asked for."""
    left = part.group is not None and part.group.figure.measure in _LEFT & set(ask.u.measures)
    budget = _budget_of(ask, part) if left and not _AMONG.search(ask.u.question) else None
    return budget if budget and budget.value >= part.value and budget.figure.id != part.figure.id else None


def rated(ask: Ask, spent: Operand) -> Draft | None:
    """Say what was spent in percent of the budget of its row; None where that is not told."""
    budget = _budget_of(ask, spent)
    if budget is None:
        return None
    draft = ratio(ask, spent, budget)
    result = replace(draft.figures[0], measure="execution_rate")
    return replace(draft, figures=(result, *draft.figures[1:]))


def _budget_of(ask: Ask, spent: Operand) -> Operand | None:
    """Return the budget that stands in the row, or the line, of what was spent of it or left."""
    if spent.group is None:
        return None
    for measures in ({Measure.CURRENT}, {Measure.FINAL}, {Measure.BUDGET, Measure.INITIAL}, {Measure.PAYMENT}):
        budget = row_mate(ask, spent.group, measures, "KRW") or line_mate(ask, spent.group, measures)
        if budget is not None and budget.value:
            return Operand(claim(budget, Role.INPUT), spent.names)
    return None

"""The way of answering that fits what is wanted, tried strictly first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.asof import since_asked, told_from
from assistant.choice.before import year_before
from assistant.choice.choose import usable
from assistant.choice.done import headed_by
from assistant.figures.abreast import answer_funders, answer_measures, answer_payers, answer_subjects, asks_each
from assistant.figures.arrows import answer_led
from assistant.figures.bases import answer_base
from assistant.figures.cellmates import answer_cellmate
from assistant.figures.columns import answer_columns
from assistant.figures.dashes import answer_dash, with_dashes
from assistant.figures.deeds import answer_done, by_deed, kept_to_deed
from assistant.figures.funders import answer_cost, with_unpaid
from assistant.figures.fundrows import answer_fund_row
from assistant.figures.goals import answer_goals
from assistant.figures.line import answer_line
from assistant.figures.ofmany import answer_of_many
from assistant.figures.onefund import answer_one_fund
from assistant.figures.organised import answer_organised
from assistant.figures.parts import answer_parts
from assistant.figures.prices import answer_prices
from assistant.figures.recorded import answer_record
from assistant.figures.sides import answer_turns
from assistant.figures.sister import answer_sister
from assistant.figures.staffed import answer_staffed
from assistant.figures.states import answer_states
from assistant.figures.supplements import answer_other_supplement
from assistant.figures.suppose import answer_premise, judged
from assistant.figures.yearly import answer_every_year
from assistant.names.averages import named_average
from assistant.prose.below import answer_below
from assistant.prose.composed import answer_composed
from assistant.prose.contracts import answer_contract
from assistant.prose.decrees import answer_decree
from assistant.prose.entitled import answer_entitled
from assistant.prose.extent import answer_extent
from assistant.prose.headed import answer_headed, answer_keyed, answer_names
from assistant.prose.holders import with_year
from assistant.prose.months import answer_month
from assistant.prose.namely import kept_to_names
from assistant.prose.offices import answer_offices
from assistant.prose.spoken import answer_spoken
from assistant.prose.standing import with_standing
from assistant.prose.supposed import answer_supposed, answer_supposed_year
from assistant.prose.tallies import answer_tally
from assistant.prose.tell import (
    answer_charge,
    answer_list,
    answer_often,
    answer_plain,
    answer_remark,
    answer_roster,
    answer_stranger,
    answer_words,
)
from assistant.prose.ticks import answer_ticks
from assistant.prose.timed import answer_timed
from assistant.question.meaning import Term
from assistant.question.years import until_in
from assistant.reckoning.added import answer_added
from assistant.reckoning.against import answer_against
from assistant.reckoning.agreed import as_change, told_way
from assistant.reckoning.besidetold import answer_beside_told
from assistant.reckoning.beyond import answer_beyond
from assistant.reckoning.bounded import answer_bounded, kept_bounded
from assistant.reckoning.boundworks import answer_bound_works
from assistant.reckoning.changed import answer_changed
from assistant.reckoning.changedsince import changed_since
from assistant.reckoning.changes import answer_change
from assistant.reckoning.conditions import kept_to_condition
from assistant.reckoning.count import answer_count
from assistant.reckoning.counted import answer_each
from assistant.reckoning.departments import answer_departments, departments_again
from assistant.reckoning.fold import told_fold
from assistant.reckoning.fromto import answer_from_to
from assistant.reckoning.gaps import too_few
from assistant.reckoning.goingon import kept_to_turn, leaves, of_same_kind, told_afresh
from assistant.reckoning.grouped import answer_grouped
from assistant.reckoning.honest import kept_honest, of_all_its_years, of_that_day, of_year_before
from assistant.reckoning.inbrackets import answer_in_brackets
from assistant.reckoning.kept import kept_off, of_other_years
from assistant.reckoning.lacking import answer_lacking
from assistant.reckoning.lessened import answer_left, answer_less, answer_rest
from assistant.reckoning.listed import answer_listed, each_told
from assistant.reckoning.ofeach import kept_to_each, sum_of_each
from assistant.reckoning.officeworks import answer_office_works
from assistant.reckoning.otherwise import kept_as_planned
from assistant.reckoning.otheryear import answer_other_year
from assistant.reckoning.overgoal import answer_over_goal
from assistant.reckoning.ownclause import kept_to_clause
from assistant.reckoning.perone import answer_perone
from assistant.reckoning.product import answer_item_product, answer_product
from assistant.reckoning.quota import answer_quota
from assistant.reckoning.raised import answer_raised
from assistant.reckoning.rank import answer_rank
from assistant.reckoning.ratedworks import answer_rated_works
from assistant.reckoning.ratios import answer_ratio
from assistant.reckoning.rises import answer_rises
from assistant.reckoning.rowmost import answer_row_most
from assistant.reckoning.rowshare import answer_rowshare
from assistant.reckoning.series import default_year
from assistant.reckoning.shares import answer_execution_rate, answer_share
from assistant.reckoning.sums import answer_average, answer_sum, answer_sums
from assistant.reckoning.sumworks import answer_sum_works
from assistant.reckoning.toldpart import answer_held
from assistant.reckoning.tworates import answer_two_rates
from assistant.reckoning.tworows import answer_two_rows
from assistant.reckoning.twoyears import answer_two_years
from assistant.reckoning.unexplained import kept_to_reasons
from assistant.reckoning.unlike import kept_apart
from assistant.reckoning.unsettled import kept_settled
from assistant.reckoning.wholes import kept_whole
from assistant.reckoning.within import told_once
from assistant.relax import relaxed
from assistant.speech.draft import Draft
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_NOTHING = frozenset({AnswerStatus.ABSENT, AnswerStatus.NOT_STATED})
_DATED = frozenset({"figure", "count", "execution_rate", "share"})
_EVERY = re.compile(r"(?:모든|각)\s?(?:문서|자료|파일)|\b(?:every|each)\b|\ball (?:of )?the\b", re.IGNORECASE)
_PLACES = 12  # that one answer tells
_CHANGES = frozenset({"change", "change_rate"})
_OF_YEARS = frozenset({"figure", "count", "sum", "average"})
_WAYS: dict[str, Callable[[Ask], Draft]] = {
    "sum": answer_sum,
    "average": answer_average,
    "change": answer_change,
    "change_rate": answer_change,
    "share": answer_share,
    "left": answer_left,
    "execution_rate": answer_execution_rate,
    "rank": answer_rank,
    "order": answer_rank,
    "compare": answer_rank,
    "basis": answer_parts,
    "changed": answer_changed,
    "breakdown": answer_parts,
    "list": answer_list,
    "premise": answer_premise,
    "person": answer_words,
    "when": answer_words,
    "count": answer_count,
    "figure": answer_plain,
    "remark": answer_remark,
    "where": answer_words,
    "law": answer_words,
    "why": answer_words,
    "moved": answer_words,
    "allowed": answer_words,
    "steps": answer_words,
    "passage": answer_words,
}


def respond(ask: Ask) -> Draft:
    """Answer in the way that fits what the question wants, as of the day that it wants it told."""
    if gone_on := _gone_on(ask):
        return gone_on
    ask = of_other_years(as_change(replace(ask, u=headed_by(ask.u, ask.shelf) or ask.u)))
    draft = told_afresh(ask, _of_kind(ask) or _responded(ask), _responded)
    draft = told_way(ask, kept_settled(ask, each_told(ask, with_unpaid(ask, told_fold(ask, draft)))))
    draft = kept_to_names(ask, kept_to_reasons(ask, kept_as_planned(ask, draft)))
    draft = of_that_day(ask, of_all_its_years(ask, of_year_before(ask, kept_off(ask, kept_apart(ask, draft)))))
    return with_year(answer_led(ask, draft) or kept_to_turn(ask, draft), ask.u, ask.voice)


def _gone_on(ask: Ask) -> Draft | None:
    """Answer by what was told before alone: what is left of it, what stands beside it, the same of another year."""
    return (
        departments_again(ask)
        or answer_rest(ask)
        or answer_cellmate(ask)
        or answer_other_year(ask)
        or answer_sister(ask)
        or answer_two_rates(ask)
        or answer_row_most(ask)
        or answer_beside_told(ask)
    )


def _of_kind(ask: Ask) -> Draft | None:
    """Answer by the kind of amount that the question before asked for, where one of that kind is stated."""
    alike = of_same_kind(ask)
    draft = _responded(alike) if alike is not None else None
    if draft is None or draft.status in _NOTHING:
        return None
    if leaves(ask, draft) and (plain := _responded(ask)).status is AnswerStatus.ANSWERED and not leaves(ask, plain):
        return plain  # what is called so in the same project, before another kind of money in another
    return draft


def _responded(ask: Ask) -> Draft:
    if ask.u.less:
        return answer_less(ask, _responded)
    ask = _so_many_until(ask)
    return (
        answer_bounded(ask)
        or answer_bound_works(ask)
        or answer_departments(ask)
        or answer_rated_works(ask)
        or kept_bounded(ask, kept_to_each(ask, _unbounded(ask), _settled))
    )


def _settled(ask: Ask) -> Draft:
    return kept_settled(ask, _unbounded(ask))


def _unbounded(ask: Ask) -> Draft:
    ask = _everywhere(replace(ask, u=named_average(ask.u, ask.shelf)))
    if again := told_once(ask) or too_few(ask):
        return _kept(ask, again)
    several = (
        answer_states(ask)
        or answer_of_many(ask)
        or answer_staffed(ask)
        or answer_offices(ask)
        or answer_organised(ask)
        or answer_tally(ask)
        or answer_office_works(ask)
        or answer_timed(ask)
        or answer_month(ask)
        or answer_decree(ask)
        or answer_contract(ask)
        or answer_turns(ask)
        or answer_base(ask)
        or answer_every_year(ask)
        or answer_over_goal(ask)
        or answer_beyond(ask)
        or answer_raised(ask)
        or answer_rises(ask)
        or answer_against(ask)
        or answer_from_to(ask)
        or answer_added(ask)
        or answer_perone(ask)
        or answer_held(ask)
        or answer_two_years(ask)
        or answer_rowshare(ask)
        or answer_grouped(ask)
        or answer_ratio(ask)
        or answer_in_brackets(ask)
        or answer_extent(ask)
        or answer_goals(ask)
        or answer_ticks(ask)
        or answer_line(ask)
        or answer_measures(ask)
        or answer_columns(ask)
        or answer_done(ask)
        or answer_each(ask)
        or answer_listed(ask)
        or answer_funders(ask)
        or answer_payers(ask)
        or answer_sums(ask)
        or answer_sum_works(ask)
        or answer_item_product(ask)
        or answer_cost(ask)
        or answer_supposed_year(ask)
        or answer_stranger(ask)
        or answer_below(ask)
        or answer_composed(ask)
        or answer_charge(ask)
        or answer_headed(ask)
        or answer_names(ask)
        or answer_roster(ask)
        or answer_spoken(ask)
        or answer_entitled(ask)
    )
    if several or ((asks_each(ask) or len(ask.u.codes) > 1) and (several := answer_subjects(ask))):
        return judged(ask, _kept(ask, several))
    dated = _dated(ask)
    way = _WAYS.get(dated.u.want, answer_plain)
    if summed := sum_of_each(dated, lambda one: _strictly(one, way)):
        return judged(ask, _kept(ask, summed))
    draft = kept_honest(ask, by_deed(dated, way) or kept_to_deed(ask, _strictly(dated, way)))
    draft = judged(ask, _kept(ask, with_dashes(ask, with_standing(ask, draft))))
    if not any(f.formula for f in draft.figures) and (two := answer_two_rows(ask)):
        return two
    if draft.status not in _NOTHING:
        return draft
    if other := answer_other_supplement(ask):
        return replace(other, status=draft.status)
    return (
        answer_quota(ask)
        or (answer_dash(ask) if ask.u.years else None)
        or answer_fund_row(ask)
        or answer_one_fund(ask, _unbounded)
        or answer_subjects(ask)
        or answer_record(ask)
        or answer_prices(ask)
        or answer_product(ask)
        or answer_keyed(ask)
        or answer_often(ask)
        or answer_lacking(ask, _unbounded)
        or _supposed(ask, draft)
    )


def _kept(ask: Ask, draft: Draft) -> Draft:
    """Keep to what a question says of what it asks for, and to that alone."""
    return kept_whole(ask, kept_to_condition(ask, kept_to_clause(ask, draft)))


def _supposed(ask: Ask, draft: Draft) -> Draft:
    """Where no document says what is supposed of a thing, what they do say of it is told."""
    return (answer_supposed(ask) or draft) if draft.status is AnswerStatus.ABSENT else draft


def _strictly(ask: Ask, way: Callable[[Ask], Draft]) -> Draft:
    """A word that may be a name is one when the documents answer for it: 늘울 수국 장터."""
    if any(t.maybe for t in ask.u.terms):
        asked = {level for e in ask.shelf.entries for level in e.levels[:5]}
        named = tuple(
            replace(t, soft=False, maybe=False) if t.maybe and any(t.variants[0] in level for level in asked) else t
            for t in ask.u.terms
        )
        if named != ask.u.terms:
            draft = way(replace(ask, u=replace(ask.u, terms=named)))
            if draft.status in {AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS} or _leads_project(ask, named):
                return draft
    return relaxed(replace(ask, u=replace(ask.u, terms=tuple(t for t in ask.u.terms if not t.maybe))), way)


def _leads_project(ask: Ask, named: tuple[Term, ...]) -> bool:
    """Tell whether one of those words is the first of a project's name: what is asked of 여는천 is told of no other."""
    first = {squeeze(p.split()[0]) for r in ask.shelf.racks if (p := r.scope.project) and len(p.split()) > 1}
    maybe = {t.start for t in ask.u.terms if t.maybe}
    return any(t.start in maybe and not t.maybe and not first.isdisjoint(t.variants) for t in named)


def _everywhere(ask: Ask) -> Ask:
    """All that the documents call by one word of the trade, and by no name, is each place that states it: 총사업비 전부 말해줘."""
    u = ask.u
    said = u.required or u.code or u.funding or u.counters or u.carried or u.years or u.chosen
    if said or len(u.measures) != 1 or not (u.want == "list" or _EVERY.search(u.question)):
        return ask
    every = replace(ask, u=replace(u, want="figure", each=True, whole=False))
    return every if 1 < len(every.choose().groups) <= _PLACES else ask


def _since(ask: Ask) -> Ask:
    """`2018년 이후` is every year that is told from then on, where no figure is of them all."""
    year = since_asked(ask.u.question)
    if ask.u.want in _CHANGES:
        return changed_since(ask)
    if year is None or ask.u.years != (year,) or ask.u.want not in _OF_YEARS:
        return ask
    groups = ask.choose().groups
    numbers = usable(ask.choose(want="count")) if ask.u.want == "figure" and not ask.u.money else ()
    if any(told_from(g.figure) == year for g in (*groups, *numbers)):
        return ask
    if numbers:  # 2018년 이후 처리중인 민원
        ask, groups = replace(ask, u=replace(ask.u, want="count")), numbers
    counted = {g.figure.unit.removeprefix("count:") for g in groups if g.figure.unit.startswith("count:")}
    counters = ask.u.counters or (tuple(counted) if ask.u.want == "count" else ())  # how many, in English
    every = {g.figure.year for g in ask.choose(years=(), want="list", counters=counters).groups}
    years = tuple(sorted(y for y in every if y is not None and y >= year))
    return replace(ask, u=replace(ask.u, years=years)) if len(years) > 1 else ask


def _so_many_until(ask: Ask) -> Ask:
    """`2018년까지 3년치` is the three years that end then; after a talk of the later ones, those that begin then."""
    until, u = until_in(ask.u.question), ask.u
    if until is None or u.recent is None or not set(u.years) <= {until}:
        return ask
    told = {f.year for a in ask.so_far for f in a.figures if f.role is Role.ANSWER and f.year is not None}
    back = bool(told) and until < min(told) and max(told) == until + u.recent - 1
    first = until if back else until - u.recent + 1
    return replace(ask, u=replace(u, years=tuple(range(first, first + u.recent)), recent=None))


def _until(ask: Ask) -> Ask:
    """`2015년까지 기투자액` is what was put in up to then, where the years before have columns of their own."""
    year, u = until_in(ask.u.question), ask.u
    spent = any(w in t.text for t in u.required for w in LEXICON.outside_years)
    if year is None or u.years != (year,) or not spent or u.want not in _OF_YEARS:
        return ask
    every = {g.figure.year for g in ask.choose(years=(), want="list").groups}
    years = tuple(sorted(y for y in every if y is not None and y <= year))
    return replace(ask, u=replace(u, years=years, want="sum")) if len(years) > 1 else ask


def _dated(ask: Ask) -> Ask:
    """`작년 예산` is that of the year before the one that the subject's document is about."""
    ask = _until(_since(ask))
    if ask.u.want not in _DATED or not ask.u.relative or ask.u.years:
        return ask
    year, apart = default_year(ask), ask.u.apart or (ask.u.relative,)
    return (
        year_before(ask)
        if year is None
        else replace(ask, u=replace(ask.u, years=tuple(year + a for a in apart), relative=None))
    )

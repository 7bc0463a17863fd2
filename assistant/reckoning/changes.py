"""By how much, and by what rate, something changed from one year to another, or two things differ."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.asof import since_asked
from assistant.choice.choose import choose, usable
from assistant.choice.groups import Group, Match, of_book
from assistant.choice.numbers import numbers_named
from assistant.choice.tiers import RATES
from assistant.figures.printed import answer_figure
from assistant.figures.several import ambiguous
from assistant.figures.stated import together
from assistant.language import money
from assistant.names.ordinary import priced
from assistant.names.racks import Entry
from assistant.reckoning.eachone import changed_in_part
from assistant.reckoning.operands import Operand, counted, operand, operands
from assistant.reckoning.rates import is_aimed, told_rate
from assistant.reckoning.series import default_year, latest_after, of_other_columns, of_years, row_mate
from assistant.reckoning.turned import OF_NO_BUDGET, set_beside, turned
from assistant.reckoning.worked import CENT, by_year, common, listed, printed_like, years_of
from assistant.speech.draft import Draft, claim, compute
from index.words.spelling import squeeze
from ingest.model import Measure

_PAST = re.compile(
    r"[줄늘]었|(?:감소|증가|하락|상승)(?:했|하였|됐|되었)|[올떨내](?:랐|어졌|렸)"
)  # what came to be is no hope
_EARLY = frozenset(m.name.lower() for m in (Measure.INITIAL, Measure.PRIOR))
_SUPPLEMENTED = ("추경", "추가경정")
_MOVED = ("증감", "증감액")
_FROM_TO = re.compile(r"얼마에서\s*얼마|from how much to how much", re.IGNORECASE)


def answer_change(ask: Ask) -> Draft:
    """Say by how much, and by what rate, something changed from one year to another, or two things differ."""
    u = ask.u
    if (rate := told_rate(ask)) is not None:
        return together(ask, (rate,))
    several = u.both or len(u.measures) > 1 or len(u.funding) == 2 or any(t.joined for t in u.required)
    pair = turned(ask) if Measure.INITIAL in u.measures else None
    two = pair or ((operands(ask) or counted(ask)) if several else ())
    if len(two) == 2:
        return told_change(ask, *pair) if pair else _of_two(ask, two)
    if u.measures == (Measure.REQUESTED,) and len(u.years) < 2:
        return _asked_for(ask)
    if len(u.years) < 2 and (added := _supplemented(ask)):
        return added
    if u.measures == (Measure.PRIOR,) and u.want == "change_rate" and (raised := _over_prior(ask)):
        return raised
    dated = _by_document(ask) if not u.years else ()
    if len(dated) > 1:
        return by_year(ask, list(dated))
    if apart := _by_project(ask):
        return apart
    if pair := turned(ask):
        return told_change(ask, *pair)
    years = _two_years(ask)
    groups = of_years(ask, years) if years else None
    groups = None if groups and of_other_columns(ask, groups) else groups
    if groups is None and years and ask.u.years == years[:1] and (pair := set_beside(ask, years[0])):
        return told_change(ask, *pair)
    if groups is None:
        next_to = len(u.years) < 2 or max(u.years) - min(u.years) == 1  # what is printed is against the year before
        printed = (_printed_points(ask) or _printed_change(ask, u.years and years)) if next_to else None
        if printed is not None:
            return printed
        choice = ask.choose(want="figure", relative=None)
        found = usable(choice)
        if not found and (unit := _counted_by(ask)):
            return answer_change(replace(ask, u=replace(u, counters=(unit,), money=False, measures=())))
        return (
            ambiguous(ask, found)
            if len(found) > 1
            else answer_figure(replace(ask, u=replace(u, years=years[:1] if years else u.years)))
        )
    return told_change(ask, operand(groups[0]), operand(groups[1]))


def _of_two(ask: Ask, two: tuple[Operand, ...]) -> Draft:
    """Set two figures against each other: as one thing in two years, as two stages of a budget, or as two things."""
    if not _settled(ask, two):
        return _of_one_year(ask, two)
    if _of_one_thing(two):
        return told_change(ask, *sorted(two, key=lambda o: o.figure.year or 0))
    return _between_stages(ask, two) or difference(ask, two[0], two[1])


def _settled(ask: Ask, two: tuple[Operand, ...]) -> bool:
    """Tell whether two figures are all of what is set against each other: one of several years that are asked for is not."""
    several = ask.u.recent or (len(ask.u.years) == 1 and since_asked(ask.u.question) is not None)
    return not several or len({o.figure.year for o in two}) > 1 or {o.figure.year for o in two} == {None}


def _of_one_year(ask: Ask, two: tuple[Operand, ...]) -> Draft:
    head = ask.voice.say(
        "여러 해를 합해 견준 값은 문서에서 하나로 정해지지 않습니다. 문서에 있는 값: ",
        "The documents do not settle what both come to over those years. They do state: ",
    )
    return difference(ask, *two).instead(head)


def _counted_by(ask: Ask) -> str | None:
    """Return the counting word of the one kind of number that 얼마나 may ask for, where no money goes by the name."""
    if ask.u.counters or ask.u.measures or priced(ask.u) or not ask.u.required:
        return None
    units = {g.figure.unit for g in numbers_named(ask)}
    return units.pop().removeprefix("count:") if len(units) == 1 else None


def _asked_for(ask: Ask) -> Draft:
    """What was cut of what was asked for is no change against the year before: only what was asked for is offered."""
    draft = answer_figure(replace(ask, u=replace(ask.u, want="figure", relative=None)))
    if draft.status is not AnswerStatus.ANSWERED:
        return draft
    head = ask.voice.say(
        "요구액과 무엇을 견주는지 문서에서 하나로 정해지지 않습니다. 문서에 있는 값: ",
        "The documents do not tell what to set against the amount requested. They do state: ",
    )
    return draft.instead(head)


def _supplemented(ask: Ask) -> Draft | None:
    """Say what a supplement added to the first budget of its own row and year, or as a column of its own prints it: 추경증감."""
    if ask.u.measures != (Measure.SUPPLEMENT,) or ask.u.want != "change":
        return None
    groups = usable(ask.choose(want="figure", relative=None))
    if len(groups) == 1 and groups[0].figure.column.endswith(_MOVED):
        return together(ask, groups)
    first = row_mate(ask, groups[0], {Measure.INITIAL}, "KRW") if len(groups) == 1 else None
    after = operand(groups[0]) if first else None
    if first is None or after is None or first.year != after.figure.year or not 0 < (first.value or 0) <= after.value:
        return None
    return told_change(ask, replace(after, figure=claim(first, Role.INPUT), group=None), after)


def _over_prior(ask: Ask) -> Draft | None:
    """Say by what rate a budget is more than the one before it was amended, where the row's printed change is their difference."""
    groups = usable(ask.choose(want="figure", relative=None))
    if len(groups) != 1:
        return None
    before = operand(groups[0])
    after = row_mate(ask, groups[0], {Measure.SUPPLEMENT, Measure.FINAL}, "KRW")
    change = row_mate(ask, groups[0], {Measure.CHANGE}, "KRW")
    if after is None or change is None or (after.value or 0) - before.value != change.value:
        return None
    return told_change(ask, before, Operand(claim(after, Role.INPUT), before.names))


def _of_one_thing(two: tuple[Operand, ...]) -> bool:
    """Tell whether two figures are of one thing in two years, measured alike."""
    a, b = two[0].figure, two[1].figure
    alike = (a.unit, a.measure, a.funding, a.document, two[0].names) == (
        b.unit,
        b.measure,
        b.funding,
        b.document,
        two[1].names,
    )
    return alike and None not in (a.year, b.year) and a.year != b.year


def _by_document(ask: Ask) -> tuple[Draft, ...]:
    """When documents of several years speak of the subject, give the change of each, newest first."""
    found = usable(ask.choose(want="figure", relative=None))
    years = sorted({c.year for g in found if (c := ask.shelf.card(g.scope.document)) and c.year}, reverse=True)
    if len(years) < 2 or len({g.lead.entry.names for g in found}) > 1:
        return ()
    drafts = []
    for year in years:
        groups = of_years(ask, (year - 1, year))
        if groups is not None:
            drafts.append(told_change(ask, operand(groups[0]), operand(groups[1])))
    return tuple(drafts)


def _by_project(ask: Ask) -> Draft | None:
    """What several papers or projects tell alike has changed in each of them: 사무관리비 is one project's no more than another's."""
    if ask.u.years:
        return None
    found = usable(ask.choose(want="figure", relative=None))
    scopes = tuple(dict.fromkeys(g.scope for g in found if g.scope.project))
    if not ask.u.required or len(scopes) < 2 or len(scopes) < len({g.scope for g in found}):
        return None
    drafts = [answer_change(replace(ask, shelf=ask.library.of((s,)))) for s in scopes]
    told = [d for d in drafts if d.status is AnswerStatus.ANSWERED]
    return by_year(ask, told) if len(told) > 1 else ambiguous(ask, found)


def _two_years(ask: Ask) -> tuple[int, int] | None:
    u = ask.u
    if len(u.years) >= 2:
        return min(u.years), max(u.years)
    base = u.years[0] if u.years else default_year(ask)
    if u.years and re.search(
        rf"(?<!\d)(?:{u.years[0] // 100})?{u.years[0] % 100:02d}\s*년?도?(?:의?\s?(?:본|당초)?예산액?)?"
        r"\s*(?:대비|보다|에\s?비해|(?:와|과|이?랑|하고)\s?(?:비교|견주))"
        rf"|\b(?:compared (?:to|with)|than(?: in)?) {u.years[0]}\b",
        u.question,
    ):
        return u.years[0], latest_after(ask, u.years[0]) or u.years[0] + 1
    return (base - 1, base) if base is not None else None


def told_change(ask: Ask, before: Operand, after: Operand) -> Draft:
    """Say from what to what something changed, by how much and by what rate."""
    voice = ask.voice
    role = Role.ANSWER if _FROM_TO.search(ask.u.question) else Role.INPUT
    inputs = (replace(after.figure, role=role), replace(before.figure, role=role))
    value = after.value - before.value
    unit = after.figure.unit
    printed = printed_like(value, (before, after))
    label = after.figure.label
    rate_wanted = ask.u.want == "change_rate"
    result = compute(
        value,
        unit,
        printed,
        "a - b",
        inputs,
        label=label,
        measure=Measure.CHANGE,
        year=after.figure.year,
        role=Role.INPUT if rate_wanted else Role.ANSWER,
    )
    figures: list[AnswerFigure] = [result]
    notes: list[Note] = []
    rate_text = ""
    if before.value and unit != "percent":
        rate = (value / before.value * 100).quantize(CENT, ROUND_HALF_UP)
        shown = f"{'△' if rate < 0 else ''}{money.plain(abs(rate), places=1)}%"
        computed = compute(
            rate,
            "percent",
            shown,
            "(a - b) / b * 100",
            inputs,
            label=label,
            measure=Measure.CHANGE_RATE,
            year=after.figure.year,
            role=Role.ANSWER if rate_wanted else Role.CONTEXT,
        )
        figures.append(computed)
        rate_text = shown
        stated = (
            row_mate(ask, after.group, {Measure.CHANGE_RATE}, "percent")
            if after.group and after.figure.year and before.figure.year == after.figure.year - 1
            else None
        )
        if stated is not None and stated.value is not None and stated.year in {after.figure.year, None}:
            figures.append(claim(stated, Role.ANSWER if rate_wanted else Role.CONTEXT))
            if stated.value != rate:
                text = voice.say(
                    f"문서에 적힌 증감률은 {stated.printed}이고, 계산하면 {shown}입니다.",
                    f"The printed rate is {stated.printed}; computed it is {shown}.",
                )
                notes.append(Note("rounding", text, (stated.id, computed.id)))
    more = voice.say(
        "늘었습니다" if value > 0 else "줄었습니다" if value < 0 else "변동이 없습니다",
        "more" if value > 0 else "less" if value < 0 else "no change",
    )
    amount = voice.amount(abs(value), unit) or printed_like(abs(value), (before, after))
    name = voice.title(after.names)
    other = f"{voice.title(before.names[-1:])} " if before.names[-1:] != after.names[-1:] and before.names else ""
    began = voice.year(before.figure.year) if before.figure.year != after.figure.year else ""
    first = voice.say(
        f"{name}: {other}{began}{voice.cited(before.figure)} → {voice.year(after.figure.year)}{voice.cited(after.figure)}, "
        + (f"{amount} {more}" if value else more)
        + f"({printed}{', ' + rate_text if rate_text else ''}).",
        f"{name}: {other}{began}{voice.cited(before.figure)} → {voice.year(after.figure.year)}{voice.cited(after.figure)}, "
        + (f"{amount} {more}" if value else more)
        + f" ({printed}{', ' + rate_text if rate_text else ''}).",
    )
    cited = "".join(f" ⟦{f.id}⟧" for f in figures if f.source)
    draft = Draft(
        AnswerStatus.ANSWERED,
        first + cited,
        (*figures, *inputs),
        subject=after.names[-1] if after.names else None,
        years=years_of((before, after)),
    )
    return draft.noted(*notes)


def _between_stages(ask: Ask, two: tuple[Operand, ...]) -> Draft | None:
    """Say by what rate the last budget of a year is more than the first: the first is what it is set against."""
    first = [o for o in two if o.figure.measure in _EARLY]
    last = [o for o in two if o.figure.measure not in _EARLY]
    if ask.u.want != "change_rate" or len(first) != 1 or not first[0].value:
        return None
    (before,), (after,), voice = first, last, ask.voice
    if (before.figure.unit, before.figure.year) != (after.figure.unit, after.figure.year):
        return None
    inputs = (after.figure, before.figure)
    rate = ((after.value - before.value) / before.value * 100).quantize(CENT, ROUND_HALF_UP)
    shown = f"{'△' if rate < 0 else ''}{money.plain(abs(rate))}%"
    result = compute(
        rate,
        "percent",
        shown,
        "(a - b) / b * 100",
        inputs,
        label=after.figure.label,
        measure=Measure.CHANGE_RATE,
        year=after.figure.year,
    )
    small, large = voice.what(before.figure, before.names), voice.what(after.figure, after.names)
    text = voice.say(
        f"{small} {voice.cited(before.figure)}에서 {large} {voice.cited(after.figure)}(으)로: {shown}.",
        f"From {small}, {voice.cited(before.figure)}, to {large}, {voice.cited(after.figure)}: {shown}.",
    )
    subject = after.names[-1] if after.names else None
    return Draft(AnswerStatus.ANSWERED, text, (result, *inputs), subject=subject, years=years_of((before, after)))


def difference(ask: Ask, a: Operand, b: Operand) -> Draft:
    """Say by how much the greater of two is above the other."""
    voice = ask.voice
    if a.figure.unit != b.figure.unit or a.figure.id == b.figure.id:
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    larger, smaller = (a, b) if a.value >= b.value else (b, a)
    value = larger.value - smaller.value
    printed = printed_like(value, (a, b))
    inputs = (larger.figure, smaller.figure)
    result = compute(value, a.figure.unit, printed, "a - b", inputs, label=common((a, b)), measure=Measure.CHANGE)
    text = voice.say(f"차이는 {voice.value(result)}입니다.", f"The difference is {voice.value(result)}.")
    lines = [text, *listed(ask, (larger, smaller))]
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        (result, *inputs),
        subject=larger.names[-1] if larger.names else None,
        years=years_of((a, b)),
    )


def _printed_points(ask: Ask) -> Draft | None:
    """A sentence that says a rate and by how many points it changed answers for a rate that is asked about."""
    rates = RATES & set(ask.u.measures)
    if not rates:
        return None
    year = ask.u.years[-1:] or tuple(y for y in (default_year(ask),) if y)
    stated = usable(choose(replace(ask.u, want="figure", years=year, relative=None), ask.shelf))
    totals = tuple(g for g in stated if g.figure.total) or stated
    rack = ask.shelf.rack(totals[0].scope) if len(totals) == 1 else None
    if rack is None:
        return None
    percents = [e for e in rack.entries if e.figure and e.figure.unit == "percent" and e.figure.owner_item is not None]
    said = {e.figure.owner_item for e in percents if e.figure and e.figure.value == totals[0].figure.value}
    points = [e for e in percents if e.figure and e.figure.owner_item in said and e.figure.printed.endswith("%p")]
    if len(points) != 1 or points[0].figure is None:
        return None
    return together(ask, (Group((Match(points[0], points[0].figure, totals[0].lead.cover, 0),)), totals[0]))


def _printed_change(ask: Ask, years: tuple[int, ...] | None) -> Draft | None:
    """When one of the years is not there, the change that the document prints still answers, for the later of the two."""
    wanted = Measure.CHANGE_RATE if ask.u.want == "change_rate" else Measure.CHANGE

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        told = f is not None and f.measure is wanted and f.value is not None
        if not told or f is None or (past and f.unit == "percent" and is_aimed(f)) or changed_in_part(ask, f):
            return None
        return 0

    past = _PAST.search(ask.u.question) is not None
    if OF_NO_BUDGET & set(ask.u.measures):
        return None  # a budget's change is none of what all years or one piece cost
    later = years[-1:] if years else ()
    groups = usable(
        choose(replace(ask.u, measures=(wanted,), want="figure", years=later, relative=None), ask.shelf, fits)
    )
    if ask.u.measures == (Measure.SUPPLEMENT,):
        groups = tuple(g for g in groups if _of_supplement(ask, g))
    if len(groups) > 1 and all(of_book(m) for g in groups for m in g.matches):
        return ambiguous(ask, groups)  # of one account in several programmes, each has its own
    return together(ask, groups) if len(groups) == 1 else None


def _of_supplement(ask: Ask, change: Group) -> bool:
    """Tell whether a printed change is that of a supplement: its row prints one, of the same year, or its line says so."""
    line = change.figure.source.quote if change.figure.table is None else ""
    if any(w in squeeze(line) for w in _SUPPLEMENTED):
        return True
    found = row_mate(ask, change, {Measure.SUPPLEMENT, Measure.FINAL}, "KRW")
    return found is not None and found.year == change.figure.year

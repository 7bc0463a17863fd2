"""Answers that calculate: sums, changes, rates, shares and averages, exact, with every operand shown."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from assistant import money
from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.ask import Ask
from assistant.choose import MONEY, Group, choose
from assistant.draft import Draft, claim, compute
from assistant.figures import ambiguous, answer_figure, shown_names, together
from assistant.operands import Operand, default_year, of_years, operand, operands, row_mate, usable
from assistant.racks import OWNERS, ROW, Entry
from assistant.rank import asks_projects, projects
from ingest.model import Kind, Measure

_CENT = Decimal("0.01")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def answer_sum(ask: Ask) -> Draft:
    """Add up several figures, or give the total that a document prints."""
    if asks_projects(ask.u) and not ask.u.both and len(wholes := projects(ask)) > 1:
        return _total(ask, tuple(wholes))
    stated = _stated_total(ask)
    if stated is not None:
        return stated
    found = operands(ask)
    if len(found) < 2 or len({o.figure.unit for o in found}) > 1 or not _meant(ask, found):
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    return _total(ask, found)


def _meant(ask: Ask, found: tuple[Operand, ...]) -> bool:
    """Tell whether the question names what is to be added: what merely stands in a city's documents is not its budget."""
    u = ask.u
    if (
        u.both
        or u.recent
        or len(u.years) > 1
        or len(u.codes) > 1
        or len(u.measures) > 1
        or any(t.joined for t in u.required)
    ):
        return True
    if not u.required:
        return bool(u.years and u.measures)
    return all(o.group is not None and o.group.lead.cover.own for o in found)


def _total(ask: Ask, found: tuple[Operand, ...]) -> Draft:
    voice = ask.voice
    value = sum((o.value for o in found), Decimal(0))
    printed = _printed(value, found)
    inputs = tuple(o.figure for o in found)
    formula = " + ".join(_LETTERS[: len(found)]) if len(found) <= len(_LETTERS) else "sum"
    result = compute(
        value,
        inputs[0].unit,
        printed,
        formula,
        inputs,
        label=_common(found),
        measure=Measure[inputs[0].measure.upper()],
    )
    lines = [voice.say(f"합계는 {voice.value(result)}입니다.", f"The sum is {voice.value(result)}.")]
    lines += [f"- {voice.what(o.figure, o.names)}: {voice.cited(o.figure)}" for o in found]
    lines.append(voice.say("계산: ", "Calculation: ") + " + ".join(o.figure.printed for o in found) + f" = {printed}")
    draft = Draft(
        AnswerStatus.ANSWERED,
        "\n".join(lines),
        (result, *inputs),
        subject=found[0].names[-1] if found[0].names else None,
        years=_years(found),
    )
    if len({o.figure.year for o in found}) > 1 and not ask.u.years and not ask.u.recent:
        years = ", ".join(str(y) for y in sorted({o.figure.year for o in found if o.figure.year}))
        draft = draft.noted(
            Note(
                "assumption",
                voice.say(
                    f"서로 다른 연도({years})의 금액을 더한 값입니다.",
                    f"These amounts are of different years ({years}).",
                ),
                (result.id,),
            )
        )
    return draft


def _stated_total(ask: Ask) -> Draft | None:
    """A document that prints the total of the years asked for is quoted, not recomputed."""
    u = ask.u
    if u.both or any(t.joined for t in u.required) or len(u.years) > 1:
        return None

    def total(entry: Entry) -> int | None:
        f = entry.figure
        if f is None or not f.total or f.kind not in MONEY | {Kind.COUNT} or f.funding:
            return None
        if f.unit != "KRW":
            return 0 if not u.money and (f.unit.startswith("count:") or not f.unit) else None
        if f.year is not None:
            return None
        return 0 if f.measure in {Measure.REQUIRED, Measure.BUDGET, Measure.OTHER} else None

    if u.years or (u.measures and not {Measure.BUDGET, Measure.REQUIRED} & set(u.measures)):
        return None
    groups = usable(choose(replace(u, recent=None, measures=()), ask.shelf, total))
    spanning = tuple(
        g
        for g in groups
        if g.figure.unit != "KRW" or (g.figure.period and (not u.recent or _span(g.figure.period) == u.recent))
    )
    return together(ask, spanning) if len(spanning) == 1 else None


def _span(period: str) -> int | None:
    years = [int(y) for y in re.findall(r"(?:19|20)\d{2}", period)]
    return max(years) - min(years) + 1 if years else None


def answer_average(ask: Ask) -> Draft:
    """Divide a sum by the number of figures."""
    found, voice = operands(ask), ask.voice
    if len(found) < 2 or len({o.figure.unit for o in found}) > 1:
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    value = (sum((o.value for o in found), Decimal(0)) / len(found)).quantize(Decimal(1), ROUND_HALF_UP)
    inputs = tuple(o.figure for o in found)
    printed = _printed(value, found)
    formula = f"({' + '.join(_LETTERS[: len(found)])}) / {len(found)}"
    result = compute(
        value,
        inputs[0].unit,
        printed,
        formula,
        inputs,
        label=_common(found),
        measure=Measure[inputs[0].measure.upper()],
    )
    lines = [
        voice.say(
            f"{len(found)}개 값의 평균은 {voice.value(result)}입니다.",
            f"The average of {len(found)} figures is {voice.value(result)}.",
        )
    ]
    lines += [f"- {voice.what(o.figure, o.names)}: {voice.cited(o.figure)}" for o in found]
    return Draft(
        AnswerStatus.ANSWERED, "\n".join(lines), (result, *inputs), subject=found[0].names[-1], years=_years(found)
    )


def answer_change(ask: Ask) -> Draft:
    """Say by how much, and by what rate, something changed from one year to another, or two things differ."""
    u = ask.u
    two = operands(ask) if (u.both or len(u.measures) > 1 or any(t.joined for t in u.required)) else ()
    if len(two) == 2:
        return _difference(ask, two[0], two[1])
    several = _by_document(ask) if not u.years else ()
    if len(several) > 1:
        return _several(ask, list(several))
    years = _two_years(ask)
    groups = of_years(ask, years) if years else None
    if groups is None:
        printed = _printed_change(ask)
        if printed is not None:
            return printed
        choice = ask.choose(want="figure", relative=None)
        found = usable(choice)
        return (
            ambiguous(ask, found)
            if len(found) > 1
            else answer_figure(replace(ask, u=replace(u, years=years[:1] if years else u.years)))
        )
    return _changed(ask, operand(groups[0]), operand(groups[1]))


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
            drafts.append(_changed(ask, operand(groups[0]), operand(groups[1])))
    return tuple(drafts)


def _two_years(ask: Ask) -> tuple[int, int] | None:
    u = ask.u
    if len(u.years) >= 2:
        return min(u.years), max(u.years)
    base = u.years[0] if u.years else default_year(ask)
    if u.years and re.search(rf"{u.years[0]}\s*년?도?\s*(?:대비|보다|에 비해)", u.question):
        return u.years[0], u.years[0] + 1
    return (base - 1, base) if base is not None else None


def _changed(ask: Ask, before: Operand, after: Operand) -> Draft:
    voice = ask.voice
    inputs = (after.figure, before.figure)
    value = after.value - before.value
    unit = after.figure.unit
    printed = _printed(value, (before, after))
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
        rate = (value / before.value * 100).quantize(_CENT, ROUND_HALF_UP)
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
        if stated is not None and stated.value is not None:
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
    amount = _printed(abs(value), (before, after))
    name = voice.title(after.names)
    first = voice.say(
        f"{name}: {voice.year(before.figure.year)}{voice.cited(before.figure)} → {voice.year(after.figure.year)}{voice.cited(after.figure)}, "
        + (f"{amount} {more}" if value else more)
        + f"({printed}{', ' + rate_text if rate_text else ''}).",
        f"{name}: {voice.year(before.figure.year)}{voice.cited(before.figure)} → {voice.year(after.figure.year)}{voice.cited(after.figure)}, "
        + (f"{amount} {more}" if value else more)
        + f" ({printed}{', ' + rate_text if rate_text else ''}).",
    )
    cited = "".join(f" ⟦{f.id}⟧" for f in figures if f.source)
    draft = Draft(
        AnswerStatus.ANSWERED,
        first + cited,
        (*figures, *inputs),
        subject=after.names[-1] if after.names else None,
        years=_years((before, after)),
    )
    return draft.noted(*notes)


def _difference(ask: Ask, a: Operand, b: Operand) -> Draft:
    voice = ask.voice
    if a.figure.unit != b.figure.unit:
        return answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    larger, smaller = (a, b) if a.value >= b.value else (b, a)
    value = larger.value - smaller.value
    printed = _printed(value, (a, b))
    inputs = (larger.figure, smaller.figure)
    result = compute(value, a.figure.unit, printed, "a - b", inputs, label=_common((a, b)), measure=Measure.CHANGE)
    text = voice.say(f"차이는 {voice.value(result)}입니다.", f"The difference is {voice.value(result)}.")
    lines = [text, *[f"- {voice.what(o.figure, o.names)}: {voice.cited(o.figure)}" for o in (larger, smaller)]]
    return Draft(
        AnswerStatus.ANSWERED, "\n".join(lines), (result, *inputs), subject=larger.names[-1], years=_years((a, b))
    )


def _printed_change(ask: Ask) -> Draft | None:
    """When one of the years is not there, the change that the document prints still answers."""
    wanted = Measure.CHANGE_RATE if ask.u.want == "change_rate" else Measure.CHANGE

    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return 0 if f and f.measure is wanted and f.value is not None else None

    years = ask.u.years[-1:]
    groups = usable(
        choose(replace(ask.u, measures=(wanted,), want="figure", years=years, relative=None), ask.shelf, fits)
    )
    return together(ask, groups) if len(groups) == 1 else None


def answer_share(ask: Ask) -> Draft:
    """Say what part of a whole something is: the total of its table, else the budget of its project."""
    voice = ask.voice
    two = operands(ask)
    if len(two) == 2 and (ask.u.both or any(t.joined for t in ask.u.required)):
        small, large = sorted(two, key=lambda o: o.value)
        return _ratio(ask, small, large)
    groups = usable(ask.choose(want="figure"))
    if not groups:
        percent = _printed_percent(ask)
        return percent or answer_figure(replace(ask, u=replace(ask.u, want="figure")))
    if len(groups) > 1:
        return ambiguous(ask, groups)
    part = operand(groups[0])
    whole = _whole(ask, part)
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
    return _ratio(ask, part, whole)


def _printed_percent(ask: Ask) -> Draft | None:
    def fits(entry: Entry) -> int | None:
        f = entry.figure
        return (
            0
            if f
            and f.unit == "percent"
            and f.value is not None
            and f.measure not in {Measure.CHANGE_RATE, Measure.EXECUTION_RATE}
            else None
        )

    groups = usable(choose(replace(ask.u, want="figure", counters=(), measures=()), ask.shelf, fits))
    return (
        together(ask, groups)
        if groups and all(g.lead.cover.own or not ask.u.required for g in groups) and len(groups) == 1
        else None
    )


def _whole(ask: Ask, part: Operand) -> Operand | None:
    group = part.group
    rack = ask.shelf.rack(group.scope) if group else None
    if group is None or rack is None:
        return None
    if named := _named_whole(ask, part, group):
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
            ):
                return Operand(claim(g, Role.INPUT), shown_names(e))
    project = group.scope.project
    if project is None:
        return None
    years = (part.figure.year,) if part.figure.year else ()
    u = replace(ask.u, terms=(), want="figure", years=years, counters=(), amounts=(), measures=(), money=True)
    whole = [
        g
        for g in usable(choose(u, ask.library.of((group.scope,))))
        if g.lead.entry.general and g.figure.value and g.figure.value >= part.value
    ]
    return operand(whole[0]) if whole and part.figure.unit == "KRW" else None


def _named_whole(ask: Ask, part: Operand, group: Group) -> Operand | None:
    """`사무관리비에서`, `사무관리비 중`: what the question names around the part is the whole."""
    outer = tuple(
        t for t, level in zip(ask.u.required, group.lead.cover.levels, strict=False) if level in {ROW, OWNERS}
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


def _ratio(ask: Ask, part: Operand, whole: Operand) -> Draft:
    voice = ask.voice
    part = replace(part, figure=replace(part.figure, role=Role.INPUT))
    value = (part.value / whole.value * 100).quantize(_CENT, ROUND_HALF_UP)
    inputs = (part.figure, whole.figure)
    result = compute(
        value,
        "percent",
        f"{money.plain(value)}%",
        "a / b * 100",
        inputs,
        label=part.figure.label,
        measure=Measure.RATE,
        year=part.figure.year,
    )
    small, large = voice.what(part.figure, part.names), voice.what(whole.figure, whole.names)
    value_of_part, value_of_whole = voice.cited(part.figure), voice.cited(whole.figure)
    text = voice.say(
        f"{small} {value_of_part}은(는) {large} {value_of_whole}의 {result.printed}입니다.",
        f"{small}, {value_of_part}, is {result.printed} of {large}, {value_of_whole}.",
    )
    return Draft(
        AnswerStatus.ANSWERED,
        text,
        (result, *inputs),
        subject=part.names[-1] if part.names else None,
        years=_years((part,)),
    )


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
    if stated:
        return together(ask, stated) if len(stated) == 1 else ambiguous(ask, stated)
    groups = usable(choose(replace(u, measures=(Measure.EXECUTED,)), ask.shelf))
    if not groups:
        return answer_figure(replace(ask, u=replace(u, measures=(Measure.EXECUTED,))))
    if len(groups) > 1:
        rated = [d for g in groups if (d := _executed(ask, operand(g)))]
        return _several(ask, rated) if rated else ambiguous(ask, groups)
    spent = operand(groups[0])
    return _executed(ask, spent) or answer_figure(replace(ask, u=replace(u, measures=(Measure.EXECUTED,))))


def _executed(ask: Ask, spent: Operand) -> Draft | None:
    if spent.group is None:
        return None
    for measures in ({Measure.CURRENT}, {Measure.FINAL}, {Measure.BUDGET, Measure.INITIAL}):
        budget = row_mate(ask, spent.group, measures, "KRW")
        if budget is not None and budget.value:
            draft = _ratio(ask, spent, Operand(claim(budget, Role.INPUT), spent.names))
            result = replace(draft.figures[0], measure="execution_rate")
            return replace(draft, figures=(result, *draft.figures[1:]))
    return None


def _several(ask: Ask, drafts: list[Draft]) -> Draft:
    voice = ask.voice
    text = "\n".join(
        [
            voice.say("해마다 다음과 같습니다.", "By year:"),
            *[f"- {d.text}" for d in drafts],
            voice.say("어느 연도를 말씀하시나요?", "Which year do you mean?"),
        ]
    )
    figures = tuple(f for d in drafts for f in d.figures)
    return Draft(AnswerStatus.AMBIGUOUS, text, figures, subject=drafts[0].subject)


def _printed(value: Decimal, like: tuple[Operand, ...]) -> str:
    first = like[0].figure
    if first.unit == "KRW":
        return money.like_printed(value, first.printed)
    unit = (
        first.unit.removeprefix("count:")
        if first.unit.startswith("count:")
        else "%p"
        if first.unit == "percent"
        else ""
    )
    return money.signed(value, money.plain(abs(value)) + unit)


def _common(found: tuple[Operand, ...]) -> tuple[str, ...]:
    first = found[0].figure.label
    return tuple(part for part in first if all(part in o.figure.label for o in found)) or first[:1]


def _years(found: tuple[Operand, ...]) -> tuple[int, ...]:
    return tuple(sorted({o.figure.year for o in found if o.figure.year is not None}))

"""Answers that say what is not there, and why: blank, undetermined, no budget, another year, only a total, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant import money
from assistant.answer import AnswerFigure, AnswerStatus, Note, NoteKind, Role
from assistant.ask import Ask
from assistant.choose import MISSING, Choice, Group, choose
from assistant.cover import uncovered
from assistant.draft import Draft, Quote, claim, compute, mark
from assistant.mentions import Mention, find_mentions
from assistant.particles import topic
from assistant.racks import Entry
from ingest.model import Figure, Kind, Measure

_SAYS: dict[Kind, tuple[NoteKind, str, str]] = {
    Kind.BLANK: ("blank", "빈칸(공란)입니다", "is blank"),
    Kind.DASH: ("blank", "‘-’로만 적혀 있습니다", "is only a dash"),
    Kind.UNDETERMINED: ("undetermined", "정해지지 않았습니다(미정)", "is undetermined (미정)"),
    Kind.NONBUDGET: ("undetermined", "예산이 들지 않는 비예산 사업으로 적혀 있습니다", "is a non-budget item (비예산)"),
    Kind.PENDING: ("undetermined", "아직 정해지지 않은 것으로 적혀 있습니다", "is still pending"),
}


def unstated(ask: Ask, group: Group, choice: Choice) -> Draft:
    """Say which kind of nothing stands where the figure should; derive a blank where arithmetic can, and say so."""
    voice, f = ask.voice, group.figure
    kind, ko, en = _SAYS[f.kind]
    shown = claim(f, Role.CONTEXT)
    quote = Quote(f.id, f.source, f.source.quote)
    what = voice.what(shown, group.lead.entry.names)
    printed = f.printed or f.source.quote
    words = f" (“{printed}”)" if printed.strip() and f.kind is not Kind.DASH else ""
    from_particles = voice.say(
        f"{topic(what)} {ko}{words}{mark(f.id)}.", f"{what[:1].upper()}{what[1:]} {en}{words}{mark(f.id)}."
    )
    text = voice.say(
        from_particles + " 문서에 값이 명시되어 있지 않습니다.", from_particles + " The document states no amount."
    )
    figures: list[AnswerFigure] = []
    notes = [Note(kind, from_particles.replace(mark(f.id), ""))]
    if derived := _derive(ask, group):
        result, inputs = derived
        figures += [result, *inputs]
        sentence = voice.say(
            f"같은 표의 값으로 역산하면 {_formula(result, inputs)} = {result.printed}입니다(문서에 적힌 값이 아니라 계산한 값).",
            f"Worked back from the same table: {_formula(result, inputs)} = {result.printed} (computed, not printed).",
        )
        text += "\n" + sentence + "".join(mark(i.id) for i in inputs)
        notes.append(Note("derived", sentence, (result.id,)))
    near = _near(ask, f, group)
    figures += near
    if near:
        text += (
            "\n"
            + voice.say("참고: ", "For reference: ")
            + "; ".join(f"{' › '.join(g.label[-2:])} {voice.year(g.year)}{voice.cited(g)}" for g in near)
        )
    del choice
    draft = Draft(
        AnswerStatus.NOT_STATED,
        text,
        tuple({g.id: g for g in figures}.values()),
        (quote,),
        subject=group.lead.entry.name,
    )
    return replace(draft, notes=tuple(notes))


def _formula(result: AnswerFigure, inputs: tuple[AnswerFigure, ...]) -> str:
    sign = " − " if "-" in (result.formula or "") else " + "
    return sign.join(i.printed for i in inputs)


def _derive(ask: Ask, group: Group) -> tuple[AnswerFigure, tuple[AnswerFigure, ...]] | None:
    """Recover a blank (A) from B and the printed B − A of its row."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    if rack is None or f.table is None or f.kind is not Kind.BLANK or f.year is None:
        return None
    row = [
        e.figure
        for e in rack.entries
        if e.figure
        and e.figure.table == f.table
        and e.figure.row == f.row
        and e.figure.value is not None
        and e.figure.unit == "KRW"
    ]
    following = next(
        (g for g in row if g.year == f.year + 1 and g.measure in {Measure.BUDGET, Measure.FINAL, Measure.INITIAL}), None
    )
    change = next((g for g in row if g.measure is Measure.CHANGE), None)
    if following is None or change is None or following.value is None or change.value is None:
        return None
    inputs = (claim(following, Role.INPUT), claim(change, Role.INPUT))
    value = following.value - change.value
    result = compute(
        value,
        "KRW",
        money.like_printed(value, following.printed),
        "a - b",
        inputs,
        label=f.label,
        measure=f.measure,
        year=f.year,
        role=Role.CONTEXT,
        origin="derived",
    )
    return result, inputs


def _near(ask: Ask, f: Figure, group: Group) -> list[AnswerFigure]:
    """Return amounts that stand beside what is undetermined: a range for each item, as context."""
    rack = ask.shelf.rack(group.scope)
    if rack is None or f.kind is not Kind.UNDETERMINED:
        return []
    beside = [
        e.figure
        for e in rack.entries
        if e.figure
        and e.figure.unit == "KRW"
        and e.figure.kind is Kind.AMOUNT
        and e.figure.bound != "exact"
        and e.figure.source.section == f.source.section
    ]
    return [claim(g, Role.CONTEXT) for g in beside[:3]]


def absent(ask: Ask, choice: Choice) -> Draft:
    """Say that the figure is not there, with what is nearest: another year, another measure, the total it is part of."""
    voice, u = ask.voice, ask.u
    if choice.other_years:
        return _other_year(ask, choice.other_years)
    if choice.other_measures:
        return _other_measure(ask, choice.other_measures)
    subject = u.subject or voice.say("질문하신 내용", "what you ask about")
    missing = uncovered(u.terms, ask.shelf)
    for mention in find_mentions(u.required, ask):
        return _mentioned(ask, mention)
    words = ", ".join(f"‘{t.text}’" for t in missing)
    nearest = list(_nearest(ask))
    text = (
        voice.say(f"‘{subject}’에 관한 내용은 색인된 문서에 없습니다.", f"No indexed document speaks of “{subject}”.")
        if u.required
        else voice.say("질문에 맞는 값이 색인된 문서에 없습니다.", "No indexed document states such a figure.")
    )
    if missing and len(missing) < len(u.required):
        text += voice.say(f" (문서에서 찾지 못한 말: {words})", f" (not found: {words})")
    notes: tuple[Note, ...] = ()
    figures: list[AnswerFigure] = []
    if nearest:
        figures = [claim(g.figure, Role.CONTEXT) for g in nearest]
        lines = [
            f"- {voice.what(f, g.lead.entry.names)}: {voice.cited(f)}" for f, g in zip(figures, nearest, strict=True)
        ]
        text += (
            "\n"
            + voice.say("이름이 가까운 것은 다음과 같습니다.", "The nearest subjects are:")
            + "\n"
            + "\n".join(lines)
        )
        notes = (
            Note(
                "nearest",
                voice.say(
                    "물으신 것과 다른 대상이므로 참고로만 보입니다.",
                    "These are other subjects, shown for reference only.",
                ),
                tuple(f.id for f in figures),
            ),
        )
    return Draft(AnswerStatus.ABSENT, text, tuple(figures), notes=notes, subject=None)


def _other_year(ask: Ask, groups: tuple[Group, ...]) -> Draft:
    voice, lead = ask.voice, groups[0]
    same = [
        g
        for g in groups
        if g.lead.entry.names == lead.lead.entry.names and g.scope == lead.scope and g.figure.kind not in MISSING
    ]
    years = ", ".join(str(y) for y in ask.u.years)
    figures = [claim(g.figure, Role.CONTEXT) for g in same[:5]]
    measure = voice.measure(claim(lead.figure, Role.CONTEXT).measure)
    text = voice.say(
        f"{voice.title(lead.lead.entry.names)}의 {years}년 {topic(measure)} 색인된 문서에 없습니다.",
        f"No indexed document states the {years} {measure} of {voice.title(lead.lead.entry.names)}.",
    )
    if figures:
        text += (
            "\n"
            + voice.say("문서에 있는 해: ", "Years that are stated: ")
            + "; ".join(f"{voice.year(f.year) or voice.say('연도 없음 ', 'no year ')}{voice.cited(f)}" for f in figures)
        )
    return Draft(AnswerStatus.ABSENT, text, tuple(figures), subject=lead.lead.entry.name)


def _other_measure(ask: Ask, groups: tuple[Group, ...]) -> Draft:
    voice, lead = ask.voice, groups[0]
    asked = voice.measure(ask.u.measures[0].name.lower()) if ask.u.measures else voice.say("값", "such a figure")
    fitting = [g for g in groups if not ask.u.years or g.figure.year in ask.u.years] or list(groups)
    figures = [claim(g.figure, Role.CONTEXT) for g in fitting[:3] if g.figure.kind not in MISSING]
    year = f"{ask.u.years[0]}년 " if ask.u.years and not voice.english else f"{ask.u.years[0]} " if ask.u.years else ""
    text = voice.say(
        f"{voice.title(lead.lead.entry.names)}의 {year}{topic(asked)} 문서에 명시되어 있지 않습니다.",
        f"The {year}{asked} of {voice.title(lead.lead.entry.names)} is not stated in the documents.",
    )
    if figures:
        text += (
            "\n"
            + voice.say("참고: ", "For reference: ")
            + "; ".join(
                f"{voice.what(f, g.lead.entry.names)} {voice.cited(f)}" for f, g in zip(figures, fitting, strict=False)
            )
        )
    return Draft(AnswerStatus.NOT_STATED, text, tuple(figures), subject=lead.lead.entry.name)


def _mentioned(ask: Ask, mention: Mention) -> Draft:
    """The documents speak of it and give it no figure of its own; the total it is part of is offered as such."""
    voice, u = ask.voice, ask.u
    quote = Quote("q" + str(mention.source.start) + mention.source.document, mention.source, mention.source.quote)
    text = voice.say(
        f"문서에 ‘{u.subject}’에 대한 언급은 있으나 별도로 명시된 금액은 없습니다{mark(quote.id)}."
        if u.money or not u.counters
        else f"문서에 ‘{u.subject}’에 대한 언급은 있으나 물으신 수는 없습니다{mark(quote.id)}.",
        f"The documents mention “{u.subject}” but state no separate figure for it{mark(quote.id)}.",
    )
    total = total_of(ask, mention)
    figures: tuple[AnswerFigure, ...] = ()
    notes: tuple[Note, ...] = ()
    if total is not None and (u.money or not u.counters):
        shown = claim(total.figure, Role.CONTEXT)
        figures = (shown,)
        sentence = voice.say(
            f"이것이 속한 {voice.what(shown, total.lead.entry.names)} 전체는 {voice.value(shown)}이며, 그 가운데 얼마가 여기에 쓰이는지는 적혀 있지 않습니다.",
            f"It is part of {voice.what(shown, total.lead.entry.names)}, {voice.value(shown)} in total; its own share is not stated.",
        )
        text += "\n" + sentence + mark(shown.id)
        notes = (Note("total_only", sentence, (shown.id,)),)
    return Draft(AnswerStatus.NOT_STATED, text, figures, (quote,), notes, subject=u.subject)


def total_of(ask: Ask, mention: Mention) -> Group | None:
    """Return the whole of the project in which something is mentioned."""
    if mention.scope.project is None:
        return None
    shelf = ask.library.of((mention.scope,))
    found = choose(
        replace(
            ask.u,
            terms=(),
            years=(),
            measures=(),
            want="figure",
            money=True,
            counters=(),
            code=None,
            funding=(),
            amounts=(),
        ),
        shelf,
    )
    whole = [
        g
        for g in found.groups
        if g.lead.entry.general and g.figure.kind not in MISSING and (g.figure.value or Decimal(0)) > 0
    ]
    return whole[0] if whole else None


def _nearest(ask: Ask) -> Iterator[Group]:
    """Yield the subjects that share the head of what was asked: other expos, when one is not there."""
    heads = [t for t in ask.u.required if t not in uncovered(ask.u.terms, ask.shelf)]
    heads += [
        replace(t, variants=(t.head,))
        for t in ask.u.required
        if t.head and t.head not in t.variants and len(t.head) > 1
    ]
    for term in reversed(heads):
        found = choose(
            replace(
                ask.u,
                terms=(term,),
                years=(),
                measures=(),
                want="figure",
                money=True,
                counters=(),
                code=None,
                funding=(),
                amounts=(),
            ),
            ask.shelf,
        )
        own = [
            g for g in found.groups if not g.lead.entry.general and g.lead.cover.own and g.figure.kind not in MISSING
        ]
        if own:
            yield from own[:3]
            return


def names_of(entry: Entry) -> str:
    """Return an entry's path as one line."""
    return " › ".join(entry.names)

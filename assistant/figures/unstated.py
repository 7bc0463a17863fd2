"""Answers that say which kind of nothing stands where a figure should: blank, a dash, undetermined, no budget at all."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, NoteKind, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import matches
from assistant.choice.groups import Group
from assistant.language import money
from assistant.language.particles import topic
from assistant.speech.draft import Draft, Quote, claim, compute, mark
from ingest.model import Figure, Kind, Measure

_SAYS: dict[Kind, tuple[NoteKind, str, str]] = {
    Kind.BLANK: ("blank", "빈칸(공란)입니다", "is blank"),
    Kind.DASH: ("blank", "‘-’로만 적혀 있습니다", "is only a dash"),
    Kind.UNDETERMINED: ("undetermined", "정해지지 않았습니다(미정)", "is undetermined (미정)"),
    Kind.NONBUDGET: ("undetermined", "예산이 들지 않는 비예산 사업으로 적혀 있습니다", "is a non-budget item (비예산)"),
    Kind.PENDING: ("undetermined", "아직 정해지지 않은 것으로 적혀 있습니다", "is still pending"),
}

_ACCOUNTS = (Measure.FINAL, Measure.INITIAL)


def unstated(ask: Ask, group: Group, column: str = "") -> Draft:
    """Say which kind of nothing stands where the figure should; derive a blank where arithmetic can, and say so."""
    group = _in_words(ask, group)
    voice, f = ask.voice, group.figure
    kind, ko, en = _SAYS[f.kind]
    shown = claim(f, Role.CONTEXT)
    quote = Quote(f.id, f.source, f.source.quote)
    what = voice.what(shown, group.lead.entry.names, column)
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
    if booked := _in_accounts(ask, group):
        figures.append(booked)
        said = f"{voice.what(booked, group.lead.entry.names)}: {voice.cited(booked)}"
        text += "\n" + voice.say(
            f"같은 사업의 결산에는 적혀 있습니다. {said}", f"The accounts of the same project do state {said}"
        )
    draft = Draft(
        AnswerStatus.NOT_STATED,
        text,
        tuple({g.id: g for g in figures}.values()),
        (quote,),
        subject=group.lead.entry.name,
    )
    return replace(draft, notes=tuple(notes))


def _in_words(ask: Ask, group: Group) -> Group:
    """Return what a paper says in words of the very thing and year beside a dash or a blank: 비예산, 미정."""
    f, cover = group.figure, group.lead.cover
    if f.kind not in {Kind.DASH, Kind.BLANK}:
        return group
    said = [
        m
        for m in matches(ask.u, ask.shelf)
        if m.figure.kind in {Kind.NONBUDGET, Kind.UNDETERMINED}
        and (m.entry.scope.document, m.figure.year) == (group.scope.document, f.year)
        and m.cover.own >= cover.own
        and not (f.funding or m.figure.funding)
    ]
    return Group((said[0],)) if len(said) == 1 else group


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


def _in_accounts(ask: Ask, group: Group) -> AnswerFigure | None:
    """Return the budget that the accounts of the same whole print for a year whose cell is blank elsewhere, as context."""
    rack, f = ask.shelf.rack(group.scope), group.figure
    if rack is None or f.year is None or f.kind not in {Kind.BLANK, Kind.DASH} or not group.lead.entry.general:
        return None
    booked = [
        e.figure
        for measure in (Measure.FINAL, Measure.INITIAL)
        for e in rack.entries
        if e.figure
        and e.general
        and e.figure.measure is measure
        and e.figure.year == f.year
        and e.figure.value
        and e.figure.unit == "KRW"
        and not e.figure.funding
        and e.figure.table != f.table
    ]
    return claim(booked[0], Role.CONTEXT) if booked else None

"""Answers that say what is not there, and what is nearest: another year, another measure, the total it is part of, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.choice.choose import Choice, choose
from assistant.choice.groups import Group, Match
from assistant.choice.joint import is_joined
from assistant.choice.mentions import Mention, find_mentions, is_written
from assistant.choice.others import is_work
from assistant.choice.tiers import MISSING
from assistant.conversation.lent import IN_WORDS
from assistant.language.particles import topic
from assistant.language.phrasebook import phrasebook
from assistant.names.cover import Cover, uncovered
from assistant.names.racks import PLANNED, Entry, Shelf
from assistant.question.meaning import Term, Understanding
from assistant.speech.draft import Draft, Quote, claim, mark
from index.words.spelling import squeeze
from ingest.model import Measure

_FEW = 3
_ORDINAL = re.compile(r"제?\d+[회차기호년월]?")


def absent(ask: Ask, choice: Choice) -> Draft:
    """Say that the figure is not there, with what is nearest: another year, another measure, the total it is part of."""
    voice, u = ask.voice, ask.u
    if choice.other_years:
        return _other_year(ask, choice.other_years)
    if elsewhere := choice.elsewhere():
        return _other_measure(ask, elsewhere)
    subject = u.subject or voice.say("질문하신 내용", "what you ask about")
    missing = tuple(t for t in uncovered(u.terms, ask.shelf) if not is_written(t, ask.shelf, ask.library))
    for mention in find_mentions(u.required, ask):
        return _mentioned(ask, mention)
    words = ", ".join(f"‘{t.text}’" for t in missing)
    nearest = [] if ask.brief else list(_nearest(ask))
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
    if told := _of_that_year(ask, lead):
        return told
    same = [
        g
        for g in groups
        if g.lead.entry.names == lead.lead.entry.names and g.scope == lead.scope and g.figure.kind not in MISSING
    ]
    years = ", ".join(str(y) for y in ask.u.years)
    figures = [claim(g.figure, Role.CONTEXT) for g in same[:5]]
    measure = voice.measure(claim(lead.figure, Role.CONTEXT).measure)
    text = voice.say(
        f"{voice.title(lead.lead.entry.names)}의 {f'{years}년 ' if years else ''}{topic(measure)} 색인된 문서에 없습니다.",
        f"No indexed document states the {years} {measure} of {voice.title(lead.lead.entry.names)}.",
    )
    if figures:
        text += (
            "\n"
            + voice.say("문서에 있는 해: ", "Years that are stated: ")
            + "; ".join(
                f"{voice.year(f.year) or _no_year(ask, g)}{voice.cited(f)}" for f, g in zip(figures, same, strict=False)
            )
        )
    return Draft(AnswerStatus.ABSENT, text, tuple(figures), subject=lead.lead.entry.name)


def _of_that_year(ask: Ask, lead: Group) -> Draft | None:
    """Where the year asked for is told of the very thing, it is never said to be missing, whatever else was asked of it."""
    entry, voice = lead.lead.entry, ask.voice
    found = [
        (e, f)
        for e in ask.shelf.entries
        if (f := e.figure) is not None
        and (e.names, e.scope, f.unit, f.column) == (entry.names, lead.scope, lead.figure.unit, lead.figure.column)
        and f.year in ask.u.years
        and f.kind not in MISSING
    ][:_FEW]
    if not found:
        return None
    figures = [claim(f, Role.CONTEXT) for _, f in found]
    said = "; ".join(f"{voice.what(f, e.names)}: {voice.cited(f)}" for f, (e, _) in zip(figures, found, strict=True))
    text = voice.say(
        "물으신 것은 문서에서 찾지 못했습니다. 그 해의 값: ", "What you ask for was not found. Told of that year: "
    )
    return Draft(AnswerStatus.NOT_STATED, text + said, tuple(figures), subject=entry.name)


def _no_year(ask: Ask, group: Group) -> str:
    """Name the period of what is of no one year."""
    period = group.figure.period if group.figure.unit == "KRW" else None
    return f"{period} " if period else ask.voice.say("연도 없음 ", "no year ")


def _other_measure(ask: Ask, groups: tuple[Group, ...]) -> Draft:
    voice, u = ask.voice, ask.u
    money = voice.say("·".join(u.funding) or "값", "such a figure")
    asked = voice.measure(u.measures[0].name.lower()) if u.measures else money
    fitting = ([g for g in groups if not ask.u.years or g.figure.year in ask.u.years] or list(groups))[:3]
    lead = fitting[0].lead.entry
    alone = all(g.lead.entry.name == lead.name for g in fitting)
    so_measured = all(g.figure.measure in u.measures or g.figure.funding in u.funding for g in fitting)  # of another
    joined = all(is_joined(g.figure.item, u) for g in fitting)  # 무대 및 조명 설치비 is told, 조명 설치비 is not
    named = (alone and not so_measured and not joined) or not u.subject
    title = voice.title(lead.names) if named else voice.say(f"‘{u.subject}’", f"“{u.subject}”")
    figures = [claim(g.figure, Role.CONTEXT) for g in fitting]
    year = f"{ask.u.years[0]}년 " if ask.u.years and not voice.english else f"{ask.u.years[0]} " if ask.u.years else ""
    text = voice.say(
        f"{title}의 {year}{topic(asked)} 문서에 명시되어 있지 않습니다.",
        f"The {year}{asked} of {title} is not stated in the documents.",
    )
    beside = "; ".join(
        f"{voice.what(f, g.lead.entry.names)} {voice.cited(f)}" for f, g in zip(figures, fitting, strict=True)
    )
    text += "\n" + voice.say("참고: ", "For reference: ") + beside
    return Draft(AnswerStatus.NOT_STATED, text, tuple(figures), subject=lead.name)


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
    total = None if ask.brief or _stands_alone(u) else total_of(ask, mention)
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


def _stands_alone(u: Understanding) -> bool:
    """Tell whether what is asked for is a part of no project's money: what a fund holds, or what is left of it."""
    return Measure.BALANCE in u.measures and any(v.endswith("기금") for t in u.required for v in t.variants)


def total_of(ask: Ask, mention: Mention) -> Group | None:
    """Return the whole in which something is mentioned: that of the event whose line speaks of it, else of the project."""
    if mention.scope.project is None:
        return None
    shelf = ask.library.of((mention.scope,))
    if nearer := _event_of(shelf, mention):
        return nearer
    found = choose(_any_amount(ask.u, ()), shelf)
    whole = [
        g
        for g in found.groups
        if g.lead.entry.general
        and not is_work(g.lead.entry)
        and g.figure.kind not in MISSING
        and (g.figure.value or Decimal(0)) > 0
    ]
    return whole[0] if whole else None


def _any_amount(u: Understanding, terms: tuple[Term, ...]) -> Understanding:
    """Ask for whatever amount stands under these terms, of any year and measure."""
    return replace(
        u,
        terms=terms,
        years=(),
        measures=(),
        want="figure",
        money=True,
        counters=(),
        code=None,
        funding=(),
        amounts=(),
    )


def _event_of(shelf: Shelf, mention: Mention) -> Group | None:
    """Return the amount of what a line is filed under, or of its row: of the fair whose programme the line tells."""
    owners = {
        squeeze(owner)
        for e in shelf.facts
        if e.fact and e.source.start < mention.source.end and mention.source.start < e.source.end
        for owner in e.fact.owners[-1:]
    }
    found = [
        Match(e, e.figure, Cover((), 0, exact=False), 0)
        for e in shelf.entries
        if e.figure
        and e.figure.measure in PLANNED
        and e.figure.unit == "KRW"
        and (e.figure.value or 0) > 0
        and not e.figure.funding
        and (squeeze(e.name) in owners or _is_in_row(e, mention))
    ]
    return Group(tuple(found)) if len({m.figure.value for m in found}) == 1 else None


def _is_in_row(entry: Entry, mention: Mention) -> bool:
    """Tell whether an amount with a name of its own stands in the row of a table that says something."""
    figure, said = entry.figure, mention.source
    row = figure is not None and figure.table is not None and not (entry.general or figure.total)
    return row and (entry.source.document, entry.source.line) == (said.document, said.line)


def _nearest(ask: Ask) -> Iterator[Group]:
    """Yield the subjects that share the head of what was asked: other expos, when one is not there; none to who, when or where."""
    u = ask.u
    if u.want in IN_WORDS:
        return  # no amount is near to a day or a name
    missing = uncovered(u.terms, ask.shelf)
    heads = [t for t in u.required if t not in missing]
    if u.money or not (u.counters or u.want == "count"):
        heads += [
            replace(t, variants=(t.head,))
            for t in u.required
            if t.head and t.head not in t.variants and len(t.head) > 1
        ]
    heads = [t for t in heads if _says_what(t)]
    for terms in [*([tuple(heads)] if len(heads) > 1 else []), *((t,) for t in reversed(heads))]:
        own = [
            g
            for g in choose(_any_amount(u, terms), ask.shelf).groups
            if not g.lead.entry.general and g.lead.cover.own and g.figure.kind not in MISSING and g.figure.value
        ]
        if own:
            yield from own[:_FEW]
            return


def _says_what(term: Term) -> bool:
    """Tell whether a word says what something is: what shares but 2차, 사업 or 제작 with it is nothing near."""
    book, word = phrasebook(), term.variants[0]
    return not (_ORDINAL.fullmatch(word) or word in book.soft or word in book.light or word in book.acts)


def names_of(entry: Entry) -> str:
    """Return an entry's path as one line."""
    return " › ".join(entry.names)

"""A choice between figures: all that may be meant, newest first, and a short question which."""

from __future__ import annotations

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.answer import Choice as Pick
from assistant.choice.ask import Ask
from assistant.choice.groups import Group
from assistant.choice.mentions import find_mentions, tidy
from assistant.figures.breakdown import parts
from assistant.figures.missing import total_of
from assistant.figures.stated import MOST, notes_of, once, shown_names, stated_of
from assistant.speech.draft import Draft, claim, mark


def ambiguous(ask: Ask, groups: tuple[Group, ...]) -> Draft:
    """List what may be meant, newest first, and ask which."""
    voice = ask.voice
    shown = groups[:MOST]
    figures: list[AnswerFigure] = []
    picks: list[Pick] = []
    notes: list[Note] = []
    many = len(groups) > MOST  # how many there are is a number that no document has: what is counted is what is shown
    lines = [
        voice.say("해당하는 값이 여럿 있습니다.", "Many figures may be meant.")
        if many
        else voice.say(
            f"해당하는 값이 {len(groups)}개 있습니다.", f"There are {len(groups)} figures that this may mean."
        )
    ]
    for number, group in enumerate(shown, 1):
        stated, more = stated_of(ask, group, Role.ANSWER)
        figures += stated
        notes += more
        what = voice.what(
            stated[0], shown_names(group.lead.entry), group.figure.column if group.figure.unit != "KRW" else ""
        )
        if apart := _told_by(group, shown):
            what += f" ({apart})"
        lines.append(f"{number}. {what}: " + ", ".join(voice.cited(f) for f in stated if f.role is Role.ANSWER))
        picks.append(Pick(what, reply_for(ask, group), stated[0].id))
        below = parts(ask, group) if len(groups) <= 4 else ()
        figures += [f for f, _ in below]
        lines += [f"   - {name}: {voice.cited(f)}" for f, name in below]
    if len(groups) > MOST:
        lines.append(
            voice.say(
                "그 밖에 더 있습니다. 문서나 연도를 함께 적어 주세요.", "There are more; name a document or a year."
            )
        )
    mentioned = _only_mentioned(ask, shown) if len(ask.u.required) == 1 and ask.u.money else None
    if mentioned:
        lines.append(mentioned[0])
        figures.append(mentioned[1])
    years_only = (
        len({g.scope for g in shown}) == 1
        and len({g.lead.entry.name for g in shown}) == 1
        and len({g.figure.year for g in shown}) == len(shown)
    )
    lines.append(
        voice.say(
            "어느 연도를 말씀하시나요?" if years_only else "어느 것을 말씀하시나요?",
            "Which year do you mean?" if years_only else "Which one do you mean?",
        )
    )
    draft = Draft(
        AnswerStatus.AMBIGUOUS,
        "\n".join(lines),
        tuple(once(figures)),
        choices=tuple(picks),
        subject=ask.u.subject or None,
    )
    if mentioned:
        draft = draft.noted(mentioned[2])
    return draft.noted(*notes, *notes_of(ask, groups))


def _only_mentioned(ask: Ask, shown: tuple[Group, ...]) -> tuple[str, AnswerFigure, Note] | None:
    """A subject of that name which the documents only mention: the total that it is part of, as context."""
    voice = ask.voice
    answered = {g.scope for g in shown}
    for mention in find_mentions(ask.u.required, ask):
        if mention.scope in answered or mention.scope.project is None:
            continue
        total = total_of(ask, mention)
        if total is None:
            continue
        figure = claim(total.figure, Role.CONTEXT)
        said = tidy(mention.source.quote)[:80]
        text = voice.say(
            f"‘{said}’은(는) 언급만 되고 별도 금액이 없습니다. 속한 사업 {voice.title(total.lead.entry.names)} 전체는 {voice.value(figure)}입니다.",
            f"“{said}” is only mentioned, with no figure of its own; the whole of {voice.title(total.lead.entry.names)} is {voice.value(figure)}.",
        )
        return "- " + text + mark(figure.id), figure, Note("total_only", text, (figure.id,))
    return None


def _same(group: Group, shown: tuple[Group, ...]) -> list[Group]:
    return [
        g
        for g in shown
        if g.lead.entry.names == group.lead.entry.names
        and g.figure.year == group.figure.year
        and g.figure.measure == group.figure.measure
    ]


def _told_by(group: Group, shown: tuple[Group, ...]) -> str:
    """Return what tells a group from others of its title: the label of its row, though of the trade, else its section."""
    same = _same(group, shown)
    if len(same) < 2:
        return ""
    rows = {g.figure.item for g in same}
    return group.figure.item if len(rows) == len(same) else " › ".join(group.figure.source.section[-1:])


def reply_for(ask: Ask, group: Group) -> str:
    """Return a question that means this group alone."""
    f = group.figure
    claimed = claim(f, Role.ANSWER)
    names = group.lead.entry.name
    what = ask.voice.say(
        f"{names}의 {ask.voice.year(f.year)}{ask.voice.measure(claimed.measure)}은?",
        f"{ask.voice.year(f.year)}{ask.voice.measure(claimed.measure)} of {names}?",
    )
    return (
        what
        if f.unit == "KRW"
        else ask.voice.say(
            f"{names} {f.column} {ask.voice.year(f.year)}몇?", f"how many {names} {f.column} {ask.voice.year(f.year)}"
        )
    )

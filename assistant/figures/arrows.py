"""What is and what is to be: of `27% → 15%` under what is hoped for, a goal is the number led to, and what there is now the one before it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.figures.stated import shown_names
from assistant.names.racks import Entry
from assistant.question.wants import asks_end
from assistant.speech.draft import Draft, claim
from index.words.spelling import squeeze
from ingest.model import Source

_WANTS = frozenset({"figure", "count", "share", "premise"})
_TOLD = {AnswerStatus.ANSWERED: Role.ANSWER, AnswerStatus.NOT_STATED: Role.CONTEXT, AnswerStatus.AMBIGUOUS: Role.ANSWER}
_OFFERED = 2  # both sides of one arrow are one thing, not two
_TO_BE = re.compile(r"목표|기대효과|향후|추진계획|개선(?:방안|계획|대책)")  # what a heading, or a line, says is to be
_TO = re.compile(
    r"목표|계획|예정|예상|까지|앞으로|향후|[줄늘높낮올내][이리히추]?(?:려|릴|일|출|일\s)|(?:으로|로)\s?(?:늘|줄|높|낮|올|내|확대|감축|단축)"
    r"|\b(?:targets?|goals?|aim(?:ed|s)?|plan(?:ned|s)?|will|expected|to what)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"지금|현재|현(?=\s)|기존|종전|당초|원래|\b(?:now|currently|at present|today|current|before)\b", re.IGNORECASE
)
_ONCE = re.compile(r"기존|종전|당초|원래|\b(?:before|originally)\b", re.IGNORECASE)
_REACHED = re.compile(r"실적|성과|결과")
_ARROW = r"\s?(?:→|⇒|➔|->|▶)\s?"
_SIDE = r"[^\d→⇒➔]{0,8}?(?:\([^()]{1,20}\))?"  # the unit, and the time in a bracket
_LEAD = r"(?:[’'‘]?\d{2,4}\s?[년.]?\s?(?:\d{1,2}월말?)?[가-힣]{0,2}\s)?(?:목표\s?)?"


def answer_led(ask: Ask, draft: Draft) -> Draft | None:
    """Return the side of an arrow that a question asks for, or both where it says neither; None where the draft tells no side of one that leads to a goal."""
    u, role = ask.u, _TOLD.get(draft.status)
    told = [f for f in draft.figures if f.role is role]
    offered = draft.status is AnswerStatus.AMBIGUOUS
    if (
        u.want not in _WANTS
        or u.years
        or len(told) != (_OFFERED if offered else 1)
        or told[0].origin != "stated"
        or u.claim is not None
    ):
        return None
    aimed, now = _TO.search(u.question) is not None, _NOW.search(u.question) is not None
    if role is Role.CONTEXT and not aimed and not now:
        return None
    sides = _sides(ask, told[0]) or (_told_again(ask, told[0]) if asks_end(u.question) else None)
    if sides is None or (aimed and now):
        return None
    if offered and {e.figure.id for e in sides if e.figure} != {f.id for f in told}:
        return None
    planned = _is_to_be(ask, sides, told[0])
    done = offered and (now or _ONCE.search(u.question) is not None) and _is_reached(told[0])
    if not planned and not asks_end(u.question) and not done:
        return None
    voice, names = ask.voice, shown_names(sides[1])
    was, goal = (claim(e.figure, Role.ANSWER) for e in sides if e.figure)
    title = voice.title(names)
    if not planned:
        left = _ONCE.search(u.question) is not None and not asks_end(u.question)
        figures = (was, replace(goal, role=Role.CONTEXT)) if left else (goal, replace(was, role=Role.CONTEXT))
        return Draft(
            AnswerStatus.ANSWERED, f"{title}: {voice.cited(was)} → {voice.cited(goal)}", figures, subject=sides[1].name
        )
    if aimed:
        figures = (goal, replace(was, role=Role.CONTEXT))
        text = voice.say(
            f"{title}의 목표는 {voice.cited(goal)}입니다. 그 앞에 적힌 값은 {voice.cited(was)}입니다.",
            f"The goal for {title} is {voice.cited(goal)}. What is printed before it is {voice.cited(was)}.",
        )
    elif now:
        figures = (was, replace(goal, role=Role.CONTEXT))
        text = voice.say(
            f"{title}의 값은 {voice.cited(was)}이고, {voice.cited(goal)}은(는) 목표로 적힌 값입니다.",
            f"{title} stands at {voice.cited(was)}; {voice.cited(goal)} is what is aimed at.",
        )
    else:
        figures = (was, goal)
        text = f"{title}: {voice.cited(was)} → {voice.cited(goal)}"
    note = voice.say(
        "화살표 뒤의 값은 앞으로 이루려는 값으로 적혀 있습니다.", "The value after the arrow is what is aimed at."
    )
    said = Draft(AnswerStatus.ANSWERED, text, figures, subject=sides[1].name)
    return said.noted(*(n for n in draft.notes if goal.id in n.figures), Note("assumption", note, (goal.id,)))


def _sides(ask: Ask, told: AnswerFigure) -> tuple[Entry, Entry] | None:
    """Return both sides of the one arrow beside a number of a line."""
    rack, place = ask.shelf.rack_of(told.document, told.project), told.source
    if rack is None or place is None:
        return None
    mates = [
        e
        for e in rack.entries
        if (f := e.figure) and f.value is not None and f.unit == told.unit
        and (f.source.document, f.source.line) == (place.document, place.line)
    ]  # fmt: skip
    line = _line(ask, place)
    pairs = [(a, b) for a in mates for b in mates if _leads(line, a, b)]
    own = [(a, b) for a, b in pairs if told.id in {e.figure.id for e in (a, b) if e.figure}]
    if len(own) != 1 or any(a is own[0][1] or b is own[0][0] for a, b in pairs):
        return None  # one of several steps
    return own[0]


def _told_again(ask: Ask, told: AnswerFigure) -> tuple[Entry, Entry] | None:
    """Return both sides of the one arrow that begins with the very number told, in a line that goes by its name: 대여소 6개소 신설(36개소 → 42개소)."""
    rack, name = ask.shelf.rack_of(told.document, told.project), squeeze(told.name or "".join(told.label[-1:]))
    if rack is None or not name:
        return None
    alike = [f for e in rack.entries if (f := e.figure) and (f.value, f.unit) == (told.value, told.unit)]
    named = [f for f in alike if f.id != told.id and name in squeeze(f.item)]
    found = [s for f in named if (s := _sides(ask, claim(f, Role.ANSWER))) and s[0].figure is f]
    return found[0] if len(found) == 1 else None


def _is_to_be(ask: Ask, sides: tuple[Entry, Entry], told: AnswerFigure) -> bool:
    """Tell whether a heading, or the line itself, says that what an arrow leads to is to be."""
    place = told.source
    if place is None:
        return False
    over = (*place.section[-1:], *(o for e in sides if e.figure for o in e.figure.owners), _line(ask, place))
    return any(_TO_BE.search(squeeze(w)) for w in over)


def _is_reached(told: AnswerFigure) -> bool:
    """Tell whether a heading says that what an arrow leads to came to be: 추진실적."""
    return told.source is not None and any(_REACHED.search(squeeze(w)) for w in told.source.section[-1:])


def _line(ask: Ask, place: Source) -> str:
    text = ask.library.text(place.document)
    return text[text.rfind("\n", 0, place.start) + 1 : (text + "\n").find("\n", place.start)]


def _leads(line: str, first: Entry, then: Entry) -> bool:
    """Tell whether an arrow leads from one number of a line to the other."""
    a, b = (re.match(r"[\d,.]+", e.figure.printed) for e in (first, then) if e.figure)
    if first is then or a is None or b is None:
        return False
    number = rf"(?<![\d,.]){re.escape(a[0])}(?!\d){_SIDE}{_ARROW}{_LEAD}{re.escape(b[0])}(?!\d)"
    return re.search(number, line) is not None

"""By how much each of two things rose, or which rose more: each against its own year before, and never one against the other."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.conversation.lent import RISEN
from assistant.names.cover import Cover
from assistant.names.racks import PLANNED
from assistant.reckoning.changes import told_change
from assistant.reckoning.operands import Operand, operand, operands
from assistant.reckoning.raised import unsettled
from assistant.speech.draft import Draft
from index.query import Scope
from ingest.model import Figure, Measure

_DIFFERS = re.compile(
    r"차이|차액|격차|다르|다른|달라|비교|견[주줘]|보다|대비|비해|합[치하쳐해]|더[하해]|\b(?:than|differ\w*|compared|versus|vs|together|combined)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"어느|어디|무엇|뭐|뭘|누구|중(?:에서?|에)?\s[^?]*더|더\s(?:많이|적게|크게)|\bwhich\b|\bmore\b", re.IGNORECASE
)
_FELL = re.compile(r"줄[었어은]|내[려렸린]|깎|인하|감[소액]|삭감|\b(?:fall|fell|decreased?|cut)\b", re.IGNORECASE)
_OF_TIMES = frozenset(m.name.lower() for m in (Measure.SUPPLEMENT, Measure.CHANGE, Measure.CHANGE_RATE))
_BUDGETS = frozenset(m.name.lower() for m in PLANNED if m is not None)


def answer_rises(ask: Ask) -> Draft | None:
    """Give the change of each of two things of one year; None where a question sets the one against the other."""
    u = ask.u
    if u.want not in {"change", "changed", "compare"} or not RISEN.search(u.question) or _DIFFERS.search(u.question):
        return None
    if len(u.years) > 1 or len(u.measures) > 1 or u.recent or not (u.both or any(t.joined for t in u.required)):
        return None
    two = operands(replace(ask, u=replace(u, want="change")))
    if len(two) != 2 or not _alike(*two):
        return None
    before = [_year_before(ask, o) for o in two]
    pairs = [(b, o) for b, o in zip(before, two, strict=True) if b is not None]
    if len(pairs) < len(two):
        return unsettled(ask, two)
    pairs.sort(key=lambda p: p[1].value - p[0].value, reverse=not _FELL.search(u.question))
    drafts = [told_change(replace(ask, u=replace(u, want="change")), b, o) for b, o in pairs]
    which = _WHICH.search(u.question) is not None
    first, second = (o.value - b.value for b, o in pairs)
    title = ask.voice.title(pairs[0][1].names)
    told = which and first != second and (first < 0 if _FELL.search(u.question) else first > 0)
    head = [ask.voice.say(f"더 많이 바뀐 것은 {title}입니다.", f"It is {title}.")] if told else []
    figures = (*drafts[0].figures, *(_aside(f) if told else f for f in drafts[1].figures))
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join([*head, *(f"- {d.text}" for d in drafts)]),
        tuple({f.id: f for f in reversed(figures)}.values())[::-1],
        notes=tuple(n for d in drafts for n in d.notes),
        subject=drafts[0].subject,
        years=drafts[0].years,
    )


def _aside(figure: AnswerFigure) -> AnswerFigure:
    return replace(figure, role=Role.INPUT) if figure.role is Role.ANSWER else figure


def _alike(a: Operand, b: Operand) -> bool:
    """Tell whether two amounts are of two things, of one year and measured alike."""
    one, other = ((o.figure.year, o.figure.unit, _kind(o.figure)) for o in (a, b))
    apart = (a.names, a.figure.funding) != (b.names, b.figure.funding)
    return one == other and a.figure.year is not None and apart and a.figure.measure not in _OF_TIMES


def _kind(figure: AnswerFigure) -> str | None:
    """Return what an amount is, a budget whatever it is called."""
    return "budget" if figure.measure in _BUDGETS else figure.measure


def _year_before(ask: Ask, told: Operand) -> Operand | None:
    """Return what the very thing was the year before, from a table or place that tells both; None where that is not one amount."""
    places = [(m.figure, m.entry.scope) for m in told.group.matches] if told.group else []
    f = ask.library.finder.figure(told.figure.id)
    places += [(f, Scope(told.figure.document, told.figure.project))] if f else []
    found = [m for figure, scope in places for m in _before(ask, figure, scope)]
    if len({m.figure.value for m in found}) != 1:
        return None
    return replace(operand(Group((found[0],))), names=told.names)


def _before(ask: Ask, f: Figure, scope: Scope) -> list[Match]:
    """Return what its own row, or else its place, tells of the year before."""
    entries = ask.library.of((scope,)).entries
    own = next((e for e in entries if e.figure and e.figure.id == f.id), None)
    if own is None or f.year is None:
        return []
    found = [
        Match(e, b, Cover((), 0, exact=False), 0)
        for e in entries
        if (b := e.figure)
        and b.value is not None
        and b.year == f.year - 1
        and (e.names, b.unit, b.measure, b.funding, b.total) == (own.names, f.unit, f.measure, f.funding, f.total)
    ]
    return [m for m in found if (m.figure.table, m.figure.row) == (f.table, f.row)] or found

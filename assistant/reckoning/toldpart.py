"""What was told is set against no other whole than the one that the question names: 강좌 전체 예산에서 몇 %야."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import last_figures, names_of, names_whole
from assistant.figures.stated import shown_names
from assistant.names.cover import cover
from assistant.reckoning.operands import Operand
from assistant.speech.draft import claim
from index.words.spelling import squeeze


def told_within(ask: Ask) -> tuple[Operand, Operand] | None:
    """Return the one amount that was told, and what it is a part of that a question names as the whole."""
    last = [f for f in last_figures(ask.so_far) if f.unit == "KRW" and f.value is not None]
    if len(last) != 1 or not ask.u.required or not names_whole(ask.u.question):
        return None
    return _above(ask, last[0])


def names_other_whole(ask: Ask, part: Operand, whole: Operand) -> bool:
    """Tell whether a question about what was told names a whole of its own, and this is not it."""
    told = {f.id for f in last_figures(ask.so_far)}
    if not told or not names_whole(ask.u.question) or part.group is None or "terms" in ask.u.carried:
        return False  # what the conversation lent names what was told, and no whole
    said = squeeze("|".join(whole.names))
    named = [t for t in ask.u.required if not any(v in said for v in t.variants)]
    return bool(named) and not told.isdisjoint(m.figure.id for m in part.group.matches)


def _above(ask: Ask, told: AnswerFigure) -> tuple[Operand, Operand] | None:
    by_id = {e.figure.id: e for e in ask.shelf.entries if e.figure}
    terms = tuple(t for t in ask.u.terms if not (t.soft or t.context))
    over = by_id[told.id].figure if told.id in by_id else None
    while over is not None and over.part_of in by_id:
        entry = by_id[over.part_of]
        over = entry.figure
        covered = cover(terms, entry, ask.shelf)
        if over and over.value and told.value and covered and covered.own == len(terms) and over.value >= told.value:
            part = Operand(replace(told, role=Role.INPUT), names_of(told))
            return part, Operand(claim(over, Role.INPUT), shown_names(entry))
    return None

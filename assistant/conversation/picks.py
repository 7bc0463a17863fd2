"""A short reply to what was offered: the second, `2020년 거`, the name of one of them."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import Answer, AnswerStatus
from assistant.conversation.lent import plain
from assistant.conversation.pointers import RANKED, nth
from assistant.question.meaning import Understanding
from assistant.question.understand import understand


def picked(u: Understanding, so_far: tuple[Answer, ...]) -> Understanding | None:
    """Return what the newest choice, or ranking, has in the place that was picked."""
    for answer in reversed(so_far):
        if answer.choices and u.pick is not None:
            position = u.pick - 1 if u.pick > 0 else len(answer.choices) + u.pick
            if 0 <= position < len(answer.choices):
                pick = answer.choices[position]
                return replace(
                    understand(pick.reply),
                    question=u.question,
                    language=understand(answer.question).language,
                    chosen=pick.figure,
                )
            return None
        if u.pick is not None and answer.understood.wants in RANKED:
            one = nth(answer, u.pick)
            return replace(understand(one[1]), question=u.question, chosen=one[0]) if one else None
    return None


def picks_by_words(u: Understanding, last: Answer | None) -> bool:
    """Tell whether a short reply to a choice picks one of it: `2020년 거`, `이웃도시축제`."""
    if last is None or last.status is not AnswerStatus.AMBIGUOUS or len(u.question) > 40:
        return False
    return not (u.measures or u.asked or u.money or u.counters) and bool(u.years or u.required)


def narrowed(u: Understanding, before: Understanding) -> Understanding:
    """Ask again what was asked, of the one that a reply names."""
    known = {v for t in u.required for v in t.variants}
    older = tuple(t for t in plain(before.terms) if not any(v in k or k in v for v in t.variants for k in known))
    return replace(
        before,
        question=u.question,
        terms=older + u.terms,
        years=u.years or before.years,
        bare_years=u.bare_years,
        amounts=(),
    )

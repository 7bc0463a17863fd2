"""By how much what was reached is above its goal, or below it: the two cells of one row and year, one taken from the other."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.figures.goals import Pair, pairs
from assistant.reckoning.operands import Operand
from assistant.reckoning.worked import printed_like
from assistant.speech.draft import Draft, claim, compute
from ingest.model import Measure

_GOAL = r"목표(?:치|값|량|수)?"
_BY = r"(?:얼마|몇\s?\S+|어느\s?정도)"
_OVER = re.compile(
    rf"{_GOAL}(?:보다|에|를|을|에서|에\s?비해|는|은)?\s[^?]{{0,12}}?{_BY}[^?]{{0,8}}?(?:넘|초과|웃도|많|더|적|덜|못|모자|부족|미달|미치|밑)|"
    rf"{_GOAL}(?:를|을)?\s?(?:넘|초과|웃도|달성)[^?]{{0,8}}\?\s?{_BY}|"
    r"\bby how m(?:uch|any)\b[^?]*\b(?:target|goal)s?\b|\bhow (?:much|many|far)\b[^?]*\b(?:above|below|over|beyond|short of)\b[^?]*\b(?:target|goal)s?\b",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"목표|넘|초과|웃돌|모자|부족|미달|미[치쳤친]|\b(?:targets?|goals?|exceed\w*|reach\w*|results?|actual\w*|above|below|beyond|short|fall|fell|miss\w*|beat)\b",
    re.IGNORECASE,
)
_TOLD = re.compile("실적|성과")


def answer_over_goal(ask: Ask) -> Draft | None:
    """Say how far what was reached is from its goal, where one row of one year has both; None where that is not asked."""
    if not _OVER.search(ask.u.question) or len(ask.u.years) > 1 or not ask.u.required:
        return None
    terms = tuple(replace(t, soft=True) if _SIDE.search(t.text) else t for t in ask.u.terms)
    if not any(not t.soft and not _TOLD.search(t.text) for t in terms):
        return None
    found = list(pairs(replace(ask, u=replace(ask.u, terms=terms))))
    newest = max((p.done.year or 0 for p in found), default=0)
    found = [p for p in found if (p.done.year or 0) == newest]
    return _told(ask, found[0]) if len(found) == 1 else None


def _told(ask: Ask, pair: Pair) -> Draft | None:
    done, goal, voice = claim(pair.done, Role.INPUT), claim(pair.goal, Role.INPUT), ask.voice
    if done.value is None or goal.value is None:
        return None
    larger, smaller = (done, goal) if done.value >= goal.value else (goal, done)
    by = abs(done.value - goal.value)
    sides = tuple(Operand(f, pair.entry.names) for f in (larger, smaller))
    result = compute(
        by,
        done.unit,
        printed_like(by, sides),
        "a - b",
        (larger, smaller),
        label=done.label,
        measure=Measure.CHANGE,
        year=done.year,
    )
    told, more = voice.value(result), larger is done
    head = (
        voice.say(
            f"실적이 목표보다 {told} {'많' if more else '적'}습니다.",
            f"What was reached is {told} {'above' if more else 'below'} the target.",
        )
        if by
        else voice.say("실적이 목표와 같습니다.", "What was reached is just the target.")
    )
    both = f"{voice.say('목표', 'target')} {voice.cited(goal)}, {voice.say('실적', 'reached')} {voice.cited(done)}"
    text = f"{head}\n- {voice.title((pair.entry.name,))}: {both}"
    years = (done.year,) if done.year else ()
    return Draft(AnswerStatus.ANSWERED, text, (result, done, goal), subject=pair.entry.name, years=years)

"""One thing set against another that is no whole of it: 의자 값은 책상 값의 몇 %."""

from __future__ import annotations

import re

from assistant.choice.ask import Ask
from assistant.choice.choose import usable
from assistant.choice.groups import Group
from assistant.figures.several import ambiguous
from assistant.reckoning.operands import operand
from assistant.reckoning.percent import ratio
from assistant.reckoning.portions import cuts
from assistant.speech.draft import Draft

_AGAINST = re.compile(  # 의자 값은 책상 값의 몇 %: the one is set against the other
    r"(?<=[가-힣])(?P<topic>[은는이가])\s(?P<whole>[^?,]*?[가-힣])의\s(?:몇\s?(?:%|퍼센트|프로)|비율|비중)"
)


def answer_set_against(ask: Ask) -> Draft | None:
    """Divide one thing by another that it is set against; ask which is meant where one of them goes by several amounts."""
    sides = _set_against(ask)
    if sides is None:
        return None
    several = next((side for side in sides if len(side) > 1), ())
    if several and any(cuts(ask)):
        return None
    return ambiguous(ask, several) if several else ratio(ask, operand(sides[0][0]), operand(sides[1][0]))


def _set_against(ask: Ask) -> tuple[tuple[Group, ...], tuple[Group, ...]] | None:
    """Return what each of two things is found as, where one is set against the other, 의자는 책상의 몇 %; None where either is not found."""
    said = _AGAINST.search(ask.u.question)
    if said is None:
        return None
    soft = tuple(t for t in ask.u.terms if t.soft)
    before = tuple(t for t in ask.u.required if 0 <= t.start < said.start("topic"))
    after = tuple(t for t in ask.u.required if said.start("whole") <= t.start < said.end("whole"))
    if not before or not after or len(before) + len(after) < len(ask.u.required):
        return None
    part, whole = (usable(ask.choose(want="figure", terms=side + soft)) for side in (before, after))
    part, whole = _near(part, whole), _near(whole, part)
    return (part, whole) if part and whole else None


def _near(side: tuple[Group, ...], other: tuple[Group, ...]) -> tuple[Group, ...]:
    """Of several that one side is found as, keep those of the project and the year of the other side, where any is."""
    places = {(g.scope, g.figure.year) for g in other}
    return tuple(g for g in side if (g.scope, g.figure.year) in places) or side

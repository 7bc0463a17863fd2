"""The year in which something rose, or fell, most: each year held against the one before it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.question.meaning import Understanding
from assistant.reckoning.changes import told_change
from assistant.reckoning.ofyears import by_subject
from assistant.reckoning.operands import Operand
from assistant.speech.draft import Draft

_FELL = r"줄어든|준|줄은|감소한|감액된|삭감된|깎인|줄인|떨어진|내린"
_TURNED = re.compile(
    rf"(?:가장|제일|젤)\s*(?:많이|크게|심하게|확)\s*(?:(?P<fell>{_FELL})|늘어난|는|늘은|증가한|증액된|늘린|오른|올라간)\s*(?:해|연도|년도)(?![가-힣]{{2}})"
)
_PART = re.compile(r"\d\s?월\s?말|\d\s?분기|[상하]반기")  # of a year, no whole one


def asks_turn(u: Understanding) -> bool:
    """Tell whether the year of the largest change is asked for, and not that of the largest value."""
    return _TURNED.search(u.question) is not None


def year_most(ask: Ask, told: list[Operand]) -> Draft:
    """Say in which year the one thing that is told of several years rose, or fell, most: less in a part of a year is no fall, more is a rise."""
    asked = _TURNED.search(ask.u.question)
    falls = bool(asked and asked["fell"])
    fields = by_subject([o for o in told if not _is_part(o)])
    years = fields[0] if len(fields) == 1 else []
    years = years + [o for o in told if not falls and _is_part(o) and _goes_on(years, o)]
    pairs = list(pairwise(sorted(years, key=lambda o: o.figure.year or 0)))
    pairs = [(b, a) for b, a in pairs if (a.figure.year or 0) == (b.figure.year or 0) + 1]
    meant = [(b, a) for b, a in pairs if (a.value < b.value if falls else a.value > b.value)]
    if not meant:
        text = ask.voice.say(
            "해마다의 값을 앞 해와 견줄 수 있게 적은 것을 찾지 못했습니다."
            if not pairs
            else "앞 해와 견주면 그런 해는 없습니다.",
            "No year can be set against the one before it." if not pairs else "There is no such year.",
        )
        return Draft(AnswerStatus.NOT_STATED, text)
    before, after = max(meant, key=lambda p: abs(p[1].value - p[0].value))
    draft = told_change(replace(ask, u=replace(ask.u, want="change")), before, after)
    head = ask.voice.say(
        f"앞 해와 견주어 {after.figure.year}년입니다.", f"Against the year before, {after.figure.year}."
    )
    return replace(draft, text=f"{head} {draft.text}")


def _goes_on(years: list[Operand], o: Operand) -> bool:
    """Tell whether a part of a year is of the one after all that are told whole, and of the same thing."""
    return bool(years) and o.names == years[0].names and o.figure.year == max(y.figure.year or 0 for y in years) + 1


def _is_part(o: Operand) -> bool:
    f = o.group.figure if o.group else None
    return f is not None and _PART.search(f"{f.column} {f.period or ''}") is not None

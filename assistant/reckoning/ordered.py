"""Things in their order, said: which is the largest or the smallest, the second, the first three."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.figures.grid import by_year
from assistant.reckoning.operands import Operand
from assistant.speech.draft import Draft

MOST = 10
_SET_BESIDE = re.compile(r"비교|compar", re.IGNORECASE)  # and not which of them is the larger


def in_order(ask: Ask, field: list[Operand]) -> list[Operand]:
    """Return what is ranked, the largest first, or the smallest."""
    return sorted(field, key=lambda o: (o.value if ask.u.smallest else -o.value, o.figure.document, o.figure.id))


def ordered(ask: Ask, found: list[Operand], *, years: bool = False) -> Draft:
    """Say which stands first, or in the place asked for, with all that it was compared with."""
    voice, u = ask.voice, ask.u
    dated = by_year(u) and len({o.figure.year for o in found} - {None}) == len(found)
    if u.place > len(found):
        return _short_of(ask, found)
    top = [o for o in found if o.value == found[u.place - 1].value]
    beside = u.want == "compare" and _SET_BESIDE.match(u.asked) is not None
    listing = u.want == "order" or bool(u.top) or beside
    shown = found[: u.top or MOST]
    claimed = {o.figure.id for o in (shown if listing else top)}
    figures = tuple(replace(o.figure, role=Role.ANSWER if o.figure.id in claimed else Role.INPUT) for o in shown)
    word = voice.say("작은" if u.smallest else "큰", "smallest" if u.smallest else "largest")
    names = ", ".join(_name(o, found, years=years, dated=dated) for o in top)
    nth = voice.say("가장", "") if u.place == 1 else voice.say(f"{u.place}번째로", f"no. {u.place} of the ")
    if listing:
        first = voice.say(f"{word} 순서대로 다음과 같습니다.", f"From the {word} on:")
    else:
        first = voice.say(
            f"{nth} {word} 것은 {names}입니다: {voice.cited(top[0].figure)}.",
            f"The {nth}{word} is {names}: {voice.cited(top[0].figure)}.",
        )
    lines = [
        f"{n}. {_name(o, found, years=years, dated=dated)} — {'' if dated else voice.year(o.figure.year)}{voice.cited(o.figure)}"
        for n, o in enumerate(shown, 1)
    ]
    if len(found) > len(shown):
        lines.append(voice.say("나머지도 모두 비교했습니다.", "All the others were compared, too."))
    return Draft(
        AnswerStatus.ANSWERED,
        "\n".join([first, *lines]),
        figures,
        subject=top[0].names[-1] if top[0].names else None,
        years=tuple(sorted({o.figure.year for o in shown if o.figure.year})),
    )


def _short_of(ask: Ask, found: list[Operand]) -> Draft:
    """Say that fewer are told than the place that is asked for, and give them for reference."""
    draft = ordered(replace(ask, u=replace(ask.u, place=1)), found)
    head = ask.voice.say(f"비교할 값이 {len(found)}개뿐입니다. ", f"Only {len(found)} of them are told. ")
    return draft.instead(head)


def _name(o: Operand, among: list[Operand], *, years: bool, dated: bool) -> str:
    """Name a thing by what tells it from the others; where years are asked for, by its own."""
    if dated:
        return str(o.figure.year)
    name = _own_name(o, among)
    if not years or not o.figure.year or str(o.figure.year) in name:
        return name
    return f"{o.figure.year}년" if len({x.names for x in among}) == 1 else f"{o.figure.year}년 ({name})"


def _own_name(o: Operand, among: list[Operand]) -> str:
    column = o.group.figure.column if o.group else ""
    if len({(x.names, x.group.figure.column if x.group else "") for x in among}) == 1 and o.figure.year:
        apart = [n for n in o.figure.label if not all(n in x.figure.label for x in among)]
        return " › ".join(apart) if apart and len({x.figure.year for x in among}) == 1 else str(o.figure.year)
    names = [n for n in o.names if not all(n in x.names for x in among)] or list(o.names[-1:])
    same = len({x.names for x in among}) == 1
    return " › ".join([*([] if same and column else names), *([column] if same and column else [])])

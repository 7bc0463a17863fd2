"""A calculation is of all that it is asked of: where a year, or one of two, is not told, what is told is offered instead."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerStatus, Note, Role
from assistant.choice.ask import Ask
from assistant.figures.outside import nothing_before
from assistant.reckoning.operands import Operand, operands
from assistant.reckoning.worked import listed, years_of
from assistant.speech.draft import Draft

_OF_SEVERAL = frozenset({"sum", "average", "change", "change_rate", "compare", "rank", "order"})


def too_few(ask: Ask) -> Draft | None:
    """Say that only one figure was told where the question speaks of two, `둘을 합치면?`, and give that one as context."""
    u, voice = ask.u, ask.voice
    if u.want not in _OF_SEVERAL or not u.both or u.required:
        return None
    found = operands(ask)
    if len(found) != 1:
        return None if found else nothing_before(u)
    head = voice.say(
        "앞에서 확인된 값이 하나뿐이어서 계산할 수 없습니다.",
        "Only one figure was told before, so there are no two to calculate with.",
    )
    shown = tuple(replace(o, figure=replace(o.figure, role=Role.CONTEXT)) for o in found)
    lines = [head, voice.say("문서에 있는 값:", "The documents do tell:"), *listed(ask, shown)]
    figures = tuple(o.figure for o in shown)
    names = shown[0].names
    return Draft(AnswerStatus.NOT_STATED, "\n".join(lines), figures, subject=names[-1] if names else None)


def lacking(ask: Ask, found: tuple[Operand, ...]) -> Draft | None:
    """Say which years are not told, and give those that are as context; None when none is lacking."""
    u, voice = ask.u, ask.voice
    if u.both or not found or any(o.figure.year is None for o in found):
        return None
    told = years_of(found)
    missing = tuple(y for y in u.years if y not in told) if len(u.years) > 1 else ()
    if not missing and not (u.recent and len(told) < u.recent):
        return None
    years = ", ".join(map(str, missing))
    head = (
        voice.say(
            f"{years}년 값이 문서에 없어, 물으신 해를 모두 더하거나 평균할 수 없습니다.",
            f"The documents do not tell {years}, so the years asked for cannot be put together.",
        )
        if missing
        else voice.say(
            "물으신 햇수만큼의 값이 문서에 없어, 모두 더하거나 평균할 수 없습니다.",
            "The documents do not tell as many years as were asked for, so they cannot be put together.",
        )
    )
    shown = tuple(replace(o, figure=replace(o.figure, role=Role.CONTEXT)) for o in found)
    figures = tuple(o.figure for o in shown)
    return Draft(
        AnswerStatus.NOT_STATED,
        "\n".join([head, voice.say("문서에 있는 값:", "They do tell:"), *listed(ask, shown)]),
        figures,
        notes=(Note("partial_sum", head, tuple(f.id for f in figures)),),
        subject=found[0].names[-1] if found[0].names else None,
        years=told,
    )

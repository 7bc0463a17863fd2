"""What is left of a whole without one of its parts: `축제 예산에서 설치비 빼면`."""

from __future__ import annotations

from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import names_of
from assistant.reckoning.operands import Operand
from assistant.reckoning.shares import answer_share
from assistant.reckoning.worked import listed, printed_like, years_of
from assistant.speech.draft import Draft, compute
from ingest.model import Measure


def answer_left(ask: Ask) -> Draft:
    """Take a part from the whole that it is a share of; where either is not told, tell neither for what is left."""
    u = ask.u
    draft = answer_share(replace(ask, u=replace(u, want="share")))
    shares = [f for f in draft.figures if f.origin == "computed" and f.role is Role.ANSWER and f.unit == "percent"]
    told = {f.id: f for f in draft.figures if f.origin == "stated"}
    two = [told[i] for i in shares[0].inputs if i in told] if len(shares) == 1 else []
    several = any(t.joined for t in u.required)
    if several or len(two) != 2 or not _is_part(*two):
        head = ask.voice.say(
            "무엇에서 무엇을 빼는지 문서의 값으로 확인할 수 없어 계산하지 않았습니다. 전체와 뺄 항목 하나의 이름을 함께 적어 주세요. ",
            "The documents do not tell both the whole and the one part to take away, so nothing was calculated. ",
        )
        return draft.instead(head)
    return _left(ask, *two)


def _is_part(part: AnswerFigure, whole: AnswerFigure) -> bool:
    alike = (part.unit, part.year, part.document) == (whole.unit, whole.year, whole.document)
    return alike and part.value is not None and whole.value is not None and part.value <= whole.value


def _left(ask: Ask, part: AnswerFigure, whole: AnswerFigure) -> Draft:
    voice = ask.voice
    of, less = (Operand(replace(f, role=Role.INPUT), names_of(f)) for f in (whole, part))
    value = of.value - less.value
    inputs = (of.figure, less.figure)
    result = compute(
        value,
        whole.unit,
        printed_like(value, (of, less)),
        "a - b",
        inputs,
        label=whole.label,
        measure=Measure.CHANGE,
        year=whole.year,
    )
    text = voice.say(f"나머지는 {voice.value(result)}입니다.", f"What is left is {voice.value(result)}.")
    lines = [text, *listed(ask, (of, less))]
    return Draft(
        AnswerStatus.ANSWERED, "\n".join(lines), (result, *inputs), subject=of.names[-1], years=years_of((of,))
    )

"""Answers to what a question supposes: yes when the documents print it, no with what they do print."""

from __future__ import annotations

from dataclasses import replace

from assistant import money
from assistant.answer import AnswerStatus, Note
from assistant.ask import Ask
from assistant.draft import Draft
from assistant.figures import answer_figure
from assistant.operands import usable
from assistant.stated import together


def answer_premise(ask: Ask) -> Draft:
    """Confirm or correct the amount that the question states."""
    u, voice = ask.u, ask.voice
    supposed = u.amounts[0]
    plain = replace(ask, u=replace(u, want="figure", amounts=()))
    groups = usable(plain.choose())
    if not groups:
        return answer_figure(plain)
    holding = tuple(g for g in groups if supposed in g.values)
    said = money.spoken_english(supposed) if voice.english else money.spoken(supposed)
    if holding and all(len(g.values) == 1 for g in holding) and not any(ask.conflict(g) for g in holding):
        draft = together(ask, holding)
        return replace(
            draft, text=voice.say("네, 문서와 같습니다. ", "Yes, that is what the document says. ") + draft.text
        )
    draft = together(ask, holding) if holding else answer_figure(plain)
    if holding:
        head = voice.say(
            f"문서 안에서 값이 엇갈립니다. {said}으로 적힌 곳도 있고 다르게 적힌 곳도 있습니다. ",
            f"The documents disagree about it: {said} is printed in one place, another value elsewhere. ",
        )
        return replace(draft, text=head + draft.text)
    head = voice.say(f"아니요, 문서에는 {said}으로 적혀 있지 않습니다. ", f"No, the documents do not say {said}. ")
    if draft.status is AnswerStatus.ANSWERED:
        draft = replace(draft, text=head + draft.text)
        return replace(
            draft,
            notes=(
                *draft.notes,
                Note(
                    "assumption",
                    voice.say(
                        "질문에 적힌 금액은 문서의 값과 다릅니다.",
                        "The amount in the question differs from the document's.",
                    ),
                    (),
                ),
            ),
        )
    return draft

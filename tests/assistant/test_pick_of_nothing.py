"""A pick takes one of what was listed; where nothing was, the assistant asks what is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


@pytest.mark.parametrize(
    "question",
    [
        "이 중에서 첫 번째 거",
        "그중에 두 번째 거 알려줘",
        "여기서 마지막 거 얼마야?",
        "위 목록에서 3번",
        "이 중 첫째 것",
        "the second of these, please",
    ],
)
def test_a_pick_with_nothing_before_it_asks_what_is_meant(talk: Talk, question: str) -> None:
    answer = talk(question)
    assert (answer.status, answer.figures) == (AnswerStatus.OUT_OF_SCOPE, ())
    assert any(w in answer.text for w in ("무엇에 대해 물으시는지", "not clear what you ask"))


@pytest.mark.parametrize("pick", ["첫 번째 거", "이 중에서 첫 번째 거", "그중 첫 번째 거 알려줘", "the first of these"])
def test_a_pick_of_what_was_listed_gives_that_one(talk: Talk, printed: Printed, pick: str) -> None:
    listed, picked = talk("축제 예산은?"), talk("축제 예산은?", pick)
    assert listed.choices
    assert (picked.status, printed(picked)) == (AnswerStatus.ANSWERED, printed(listed)[:1])

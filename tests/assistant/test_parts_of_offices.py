"""In a paper of several divisions each is asked for its own staff, teams and budget."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer, AnswerStatus
from tests.assistant.conftest import Over, Talk
from tests.ingest.test_offices_in_contents import PAPER


@pytest.fixture(scope="module")
def ask(over: Over) -> Talk:
    return over({"plan.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("나눔정책과 정원은?", "21명"),
        ("어르신과 현원", "17명"),
        ("나눔정책과 사업 예산 합계", "270백만원"),
    ],
)
def test_each_division_has_its_own(
    ask: Talk, printed: Callable[[Answer], list[str]], question: str, wanted: str
) -> None:
    assert printed(ask(question))[:1] == [wanted]


@pytest.mark.parametrize("question", ["문화과 정원은?", "문화과 현원은 몇 명?"])
def test_what_one_does_not_tell_is_not_taken_from_another(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert not [f for f in answer.figures if f.role.value == "answer"]

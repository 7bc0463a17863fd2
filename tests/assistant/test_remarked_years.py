"""What the line below remarks of the year before: `－ ’31년 임차료 90백만원 대비 증가` under a thing's own 임차료."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

REPORT = """2032년 주요업무 보고

1 들불 예방 및 대응

□ 추진 내용

○ 소방드론 2대 임차(임차료 1.2억원, 3월~5월)

 － ’31년 임차료 90백만원 대비 증가(유가 상승)

○ 들불소방차 4대 운영

○ 감시탑 3대 임차(임차료 70백만원)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2032_보고.txt": REPORT})


@pytest.mark.parametrize(
    "question",
    [
        "소방드론 임차료는 2031년보다 얼마나 올랐어?",
        "소방드론 임차료 2031년 대비 증가액",
        "들불소방드론 임차료가 2031년보다 얼마나 올랐나",
    ],
)
def test_a_change_is_told_from_the_line_and_the_remark_below_it(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["30백만원"])


def test_what_has_no_remark_below_it_has_not_changed_by_any_amount(ask: Talk) -> None:
    assert ask("감시탑 임차료는 2031년보다 얼마나 올랐어?").status is not AnswerStatus.ANSWERED


def test_a_name_run_together_is_cut_into_what_one_thing_goes_by(ask: Talk, printed: Printed) -> None:
    assert printed(ask("들불소방드론 임차료는?")) == ["1.2억원"]

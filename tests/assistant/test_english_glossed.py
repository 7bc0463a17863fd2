"""English that a Korean name in brackets says again is met by that name, and what it leaves out is still refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2031. 주요업무계획

1. 마을 내 나눔부엌 조성

□ 운영기간 : 2031. 4 ~ 5월

□ 2031년 소요예산 : 7,000천원

2. 새싹장터 선정 UP

□ 2031년 소요예산 : 5,500천원

3. 달빛축제

□ 2031년 소요예산 : 9,000천원
"""


def _claimed(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role == "answer"]


def test_a_translation_with_little_words_in_it_need_not_be_met_beside_the_name(over: Over) -> None:
    talk = over({"a.txt": PAPER})
    assert _claimed(
        talk("How much is budgeted in 2031 for building a kitchen within the village (마을 내 나눔부엌 조성)?")
    ) == ["7,000천원"]
    answer = talk(
        "Which has the larger 2031 budget: building a kitchen within the village (마을 내 나눔부엌 조성) or winning sprout markets (새싹장터 선정 UP)?"
    )
    assert _claimed(answer) == ["7,000천원"]


def test_a_word_for_the_kind_of_thing_after_the_bracket_says_nothing(over: Over) -> None:
    answer = over({"a.txt": PAPER})("In which months of 2031 will the Sharing Kitchen (나눔부엌) course run?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "2031. 4 ~ 5월" in answer.text


@pytest.mark.parametrize(
    "question", ["How much is the drone festival (축제) in 2031?", "What is the budget of the rock festival (축제)?"]
)
def test_a_word_that_the_name_has_no_room_for_must_be_met(over: Over, question: str) -> None:
    assert not _claimed(over({"a.txt": PAPER})(question))


TABLE = """# 지역나눔 네트워크 활성화

## 2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액\t2031예산액
계\t30,000\t42,000
사무관리비\t30,000\t42,000
"""


def test_brackets_that_say_where_it_is_printed_gloss_nothing(over: Over) -> None:
    answer = over({"t.txt": TABLE})("What was the total 2031 budget of the regional sharing network (예산 총괄 table)?")
    assert "42,000천원" in _claimed(answer)

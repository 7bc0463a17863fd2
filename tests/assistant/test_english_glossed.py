"""English that a Korean name in brackets says again is met by that name, and what it leaves out is still refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
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


def test_a_list_in_english_is_the_list_in_the_name(over: Over) -> None:
    paper = """2031년 예산 설명

□ 산출근거

(단위 : 천원)

○ 쉼터 운영\t= 9,000천원
 - 무대 조명 및 음향 임차 500,000원*12회\t= 6,000천원
 - 안내판 제작 3,000,000원*1개\t= 3,000천원
"""
    answer = over({"a.txt": paper})(
        "What is the 2031 amount for lighting, spotlights and sound rental (무대 조명 및 음향 임차)?"
    )
    assert _claimed(answer) == ["6,000천원"]


def test_what_a_year_carries_into_the_next_is_its_own(over: Over) -> None:
    paper = """# 숲길 정비

## 5 최근 3년 결산 현황

(단위 : 천원)

연도\t예산현액\t집행액\t차년이월\t집행잔액
2030\t50,000\t40,000\t7,000\t3,000
2031\t60,000\t55,000\t0\t5,000
"""
    answer = over({"a.txt": paper})(
        "How much was spent on 숲길 정비 in 2030?", "And how much was carried over to the next year?"
    )
    assert _claimed(answer) == ["7,000천원"]


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


GEAR = {
    "가.txt": "별밤 나루 교실 운영\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\t\t\n"
    "공공운영비\t○ 야간 냉난방 및 전기요금\t= 6,000천원\t\n"
    "행사운영비\t○ 나루장비(구명조끼, 카약 등) 임차\t= 9,000천원\t\n\t○ 별보기 망원경 구입 700,000원*5대\t= 3,500천원\t\n"
}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How much is budgeted for night-time heating, cooling and electricity of 별밤 나루 교실?", "6000000"),
        ("What is the 2031 budget for renting equipment such as life jackets and kayaks?", "9000000"),
        ("What does one 별보기 망원경 in the 별밤 나루 교실 project cost?", "700000"),
    ],
)
def test_gear_and_heating_are_known_by_their_english_names(
    over: Callable[[Mapping[str, str]], Talk], question: str, value: str
) -> None:
    assert [f.value for f in over(GEAR)(question).figures if f.role.value == "answer"] == [Decimal(value)]

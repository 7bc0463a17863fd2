"""What goes on from an answer: a sum in a unit, a change from the year that was told, and no other project for one that is silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PLAN = {
    "2031_업무계획.txt": """2031. 주요업무계획

체계적인 나눔지원 강화

□ 사업개요

- 내용 : 나눔 활동 지원

□ 추진실적

- 2030년 제1회 추경
 - ➔ 한파 대응 예산 12억원, 시설사업 8억원 편성
- 2030년 제2회 추경
 - ➔ 한파 대응 예산 30억원, 시설사업 4억원 편성

□ 2031년 소요예산 : 52,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년	2033년
계	219,000	51,000	52,000	56,000	60,000
시비	219,000	51,000	52,000	56,000	60,000

협력체계 확립

□ 사업개요

- 내용 : 마을 협력

□ 2031년 소요예산 : 7,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원
		2029년	2030년	2031년	2032년
계	28,000	7,000	7,000	7,000	7,000
시비	28,000	7,000	7,000	7,000	7,000
"""
}


def value(answer: Answer) -> Decimal | None:
    """The one value that an answer claims."""
    claimed = [f.value for f in answer.figures if f.role is Role.ANSWER]
    return claimed[0] if len(claimed) == 1 else None


@pytest.mark.parametrize(
    ("asked", "said"),
    [("둘을 합쳐서 몇 억이야?", "42억원"), ("둘 차이는 몇 억?", "18억원"), ("평균 몇 억이야?", "21억원")],
)
def test_two_figures_are_calculated_with_in_the_unit_that_is_named_with_it(over: Over, asked: str, said: str) -> None:
    answer = over(PLAN)("2030년 제1회 추경 때 한파 대응 예산은?", "2회 추경 때는?", asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text


@pytest.mark.parametrize(
    ("first", "then", "by"),
    [
        ("체계적인 나눔지원 강화 2031년 예산은?", "거기서 2033년까지 얼마나 더 늘어나나?", 8_000_000),
        ("체계적인 나눔지원 강화 2030년 예산은?", "2032년까지 얼마나 늘어?", 5_000_000),
        ("체계적인 나눔지원 강화 2031년 예산은?", "2033년에는 전년보다 얼마나 늘어?", 4_000_000),
        ("What is the 2031 budget of 체계적인 나눔지원 강화?", "By how much does it grow by 2033?", 8_000_000),
    ],
)
def test_a_change_up_to_a_year_is_from_the_year_that_was_told(over: Over, first: str, then: str, by: int) -> None:
    assert value(over(PLAN)(first, then)) == by


def test_a_change_is_said_in_the_unit_that_is_asked_for(over: Over) -> None:
    answer = over(PLAN)("체계적인 나눔지원 강화 2031년 예산은?", "2033년까지 얼마나 늘어?", "만원 단위로 말해줘")
    assert "800만원 늘었습니다" in answer.text


def test_a_year_that_a_project_does_not_tell_is_not_told_of_another_project(over: Over) -> None:
    answer = over(PLAN)("체계적인 나눔지원 강화 2031년 예산은?", "그럼 2029년은?")
    assert answer.status is AnswerStatus.ABSENT
    assert not any(f.role is Role.ANSWER for f in answer.figures)


def test_two_amounts_of_one_sentence_are_told_apart_though_one_is_called_by_a_word_of_the_trade(over: Over) -> None:
    for question in (
        "2030년 1회 추경 때 한파 대응과 투자사업에 각각 얼마씩 편성했나요?",
        "2030 1회 추경때 한파 대응하고 투자사업에 각각 얼마씩 편성했나요?",
    ):
        papers = {name: text.replace("시설사업", "투자사업") for name, text in PLAN.items()}
        answer = over(papers)(question)
        assert [f.printed for f in answer.figures if f.role is Role.ANSWER] == ["12억원", "8억원"]


SCHEDULE = """물레방아 이음 사업

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
이음 장터 참가\t2031.10~2031.11\t50,000\t장터 전시
이음 모임 추진\t2031.01~2031.12\t40,000\t모임 운영
"""


def test_the_word_of_a_column_goes_on_with_the_next_row(over: Over) -> None:
    talk = over({"a.txt": SCHEDULE})
    asked = "물레방아 이음 사업 2031년도 추진일정에서 이음 장터 참가 집행금액은?"
    answer = talk(asked, "이음 모임 추진은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert value(answer) == 40_000_000

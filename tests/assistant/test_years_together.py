"""Several years together: a number of years is no year, and one year's budget is never what a whole project costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role
from assistant.question.understand import understand
from ingest.model import Measure

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PLAN = {
    "2031_하천과.txt": """2031. 주요업무계획
산들시 하천과

1. 빗물쉼터 조성 및 관리

□ 사업개요

- 위 치 : 들꽃동 일원 하천변
- 사업내용 : 빗물쉼터 3개소

□ 2031년 소요예산 : 240,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원\t\t\t
		2030년	2031년	2032년	2033년
계	910,000	130,000	240,000	260,000	280,000
도비	455,000	65,000	120,000	130,000	140,000
시비	455,000	65,000	120,000	130,000	140,000

2. 수문 점검

□ 사업개요

- 위 치 : 들꽃동 일원

□ 2031년 소요예산 : 9,000천원

(단위 : 천원)

재원별	합계	연차별 소요재원\t\t\t
		2030년	2031년	2032년	2033년
계	36,000	9,000	9,000	9,000	9,000
시비	36,000	9,000	9,000	9,000	9,000
"""
}


def _given(answer: Answer) -> list[int]:
    return [int(f.value) for f in answer.figures if f.role is Role.ANSWER and f.value is not None]


@pytest.mark.parametrize(
    "question",
    [
        "빗물쉼터 조성 4년 다 합하면?",
        "빗물쉼터 조성 4년 예산 합계는?",
        "빗물쉼터 조성 및 관리 4년을 모두 더하면 얼마야?",
        "빗물쉼터 조성 총 사업비는?",
        "빗물쉼터 조성 전체 사업비를 알려줘",
    ],
)
def test_the_years_together_are_the_printed_total(over: Over, question: str) -> None:
    answer = over(PLAN)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == [910_000_000]
    assert any("2030" in n.text and "2033" in n.text for n in answer.notes)


@pytest.mark.parametrize("more", ["4년 다 합하면?", "다 합하면?", "4년치 합계는?"])
def test_a_follow_up_adds_up_the_years_of_what_was_told(over: Over, more: str) -> None:
    assert _given(over(PLAN)("빗물쉼터 조성 2031년 예산은?", more)) == [910_000_000]


def test_fewer_years_than_are_printed_are_added_up_one_by_one(over: Over) -> None:
    assert _given(over(PLAN)("빗물쉼터 조성 3년 예산 합계는?")) == [780_000_000]


def test_a_number_of_years_is_no_year() -> None:
    assert (understand("빗물쉼터 4년 다 합하면?").recent, understand("빗물쉼터 10년간 예산은?").recent) == (4, 10)
    assert understand("빗물쉼터 ’24년 예산은?").years == (2024,)
    assert understand("빗물쉼터 24년 예산은?").years == (2024,)


def test_a_number_is_not_met_by_the_tail_of_a_longer_one(over: Over) -> None:
    assert 280_000_000 not in _given(over(PLAN)("빗물쉼터 조성 3년차 소요예산은?"))


def test_whole_cost_is_read_with_and_without_a_space() -> None:
    for words in ("총사업비", "총 사업비", "전체 사업비"):
        assert understand(f"빗물쉼터 {words}는?").measures == (Measure.TOTAL_COST,)

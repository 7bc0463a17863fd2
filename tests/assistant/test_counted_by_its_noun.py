"""What is counted goes by its noun: 7개 마을 for 마을은 몇 개소; a line that tells a sum beside its price tells it for all; who used a thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

PAPER = """2031. 주요업무 추진실적 및 2032. 주요업무계획

물결구 공원과

1. 낡은 쉼터 정비

□ 추진실적

- 2031년 낡은 쉼터 정비 : 7개 마을(목표 9개 마을)
  - 놀이기구 교체 3개소, 산책로 포장 1,350m
- 2031. 5월 ~ 6월 : 이용 반려견 940마리(일평균 15마리)
- 물결구 등록 반려견 : 2,870마리('31. 10월말)

2. 가게 긴급 지원

□ 추진실적

○ 가게 긴급 생활자금 지급 ('31.4.~6.)

－ 지급 : 84개사, 총 4억 2천만원(업체당 500만원)
"""
Over = Callable[[Mapping[str, str]], Callable[..., Answer]]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("2031년 낡은 쉼터를 정비한 마을은 몇 개소?", "7개"),
        ("가게 긴급 생활자금은 모두 얼마가 지급됐습니까?", "4억 2천만원"),
        ("How many dogs used the shelter (쉼터) in 2031?", "940마리"),
        ("How many dogs are registered in 물결구?", "2,870마리"),
    ],
)
def test_the_number_is_that_of_what_is_counted(over: Over, question: str, printed: str) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == [printed]

"""What is to be reached for money to be paid is told in the words that say so; a ranking asked with its number is one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """이웃·마을 공동나눔사업

사업개요

사업내용\t○ 마을의 참여를 위하여 실적을 확인하고 그 결과에 따라 공동나눔사업비 지원

산출근거

과목구분\t2031년 예산내역
마을재원조정비\t○ 마을 공동나눔 사업비 30,000,000원\t=\t30,000천원

사업내용

- 위치 : 갈대골 전역
 - 사업별 목표 점수를 달성한 마을에 공동나눔사업비 지원

추진경위

- 나눔 부담비용 추계 연구용역 진행(’31.4~7)
"""

PLEDGES = """2031년 주요업무계획

1. 약속 이행

□ 약속 현황

- 약속수 : 3개 분야 18개 사업

사업수\t나눔\t배움\t쉼터
약속(18)\t3\t5\t10
"""


@pytest.mark.parametrize(
    "question",
    [
        "공동나눔사업비를 받으려면 마을이 뭘 달성해야 해?",
        "What must a village achieve to be paid the 공동나눔사업비?",
        "What does a village have to achieve to get the 공동나눔사업비?",
    ],
)
def test_what_is_to_be_reached_is_told_first(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "점수를 달성" in answer.text.splitlines()[1]


def test_a_cost_burden_is_met_in_english(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "’31.4~7" in over({"a.txt": PAPER})("When is the study estimating the cost burden of 나눔 scheduled?").text


@pytest.mark.parametrize(
    "question",
    ["약속 사업 수가 가장 많은 분야와 그 개수는?", "약속 3개 분야 중 사업 수가 가장 많은 분야랑 개수 알려줘"],
)
def test_what_is_largest_is_told_with_its_number(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over({"b.txt": PLEDGES})(question)) == ["10개"]

"""What one case may cost, what a month comes to, and what a line says before its amount."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": """2024년 주요업무계획

노을시 생활과

1. 골목 가꾸기 지원

○ 소요예산 : 90,000천원
○ 지원한도
- 일반사업 5천만원 이내, 행사성 사업 1천만원 이내

2. 별빛 쉼터 운영

○ 소요예산 : 60,000천원
- 야간 가산금 : 월 300천원
- 추진실적 : 2024. 3월 건물 매입 완료(매입비 7억원)

3. 모임 활동 지원

○ 소요예산 : 40,000천원
- 지원액 : 동아리당 2,000천원 이내
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("골목 가꾸기 일반사업은 건당 얼마 이내야?", "5천만원"),
        ("골목 가꾸기 일반사업은 얼마 이하로 지원해?", "5천만원"),
        ("별빛 쉼터 야간 가산금은 한달에 얼마?", "300천원"),
        ("별빛 쉼터 건물 매입비는 얼마였나요?", "7억원"),
        ("모임 활동 지원은 동아리당 얼마 이내야?", "2,000천원"),
    ],
)
def test_a_limit_a_month_and_a_line_are_told(ask: Talk, printed: Printed, question: str, value: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [value])


@pytest.mark.parametrize(
    "question",
    [
        "별빛 쉼터는 얼마 이내야?",  # its budget is no limit
        "별빛 쉼터 예산은 한달에 얼마야?",  # that of a year is none of a month
        "별빛 쉼터 토지 매입비는?",
        "모임 활동 지원은 마을당 얼마야?",  # 동아리당 is another price
        "학교당 얼마 지원해?",
    ],
)
def test_what_is_printed_for_something_else_is_not_told(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert not [f for f in answer.figures if f.role is Role.ANSWER]

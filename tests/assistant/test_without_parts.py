"""What is said to be left out is never told for what is asked: taken away where it is a part of that, let be where it stands beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물레방아 마당 지원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2020예산액 (A)\t2021예산액 (B)\t증감 (B-A)
계\t70,000\t76,000\t6,000
사무관리비\t20,000\t26,000\t6,000
업무추진비\t50,000\t50,000\t0

□ 산출근거

과목구분\t2021년 예산내역
사무관리비\t○ 마당 모임 및 견학 개최\t= 26,000천원
\t- 이웃 견학 개최 400,000원*15회\t= 6,000천원
\t- 마을 모임 개최 준비 10,000,000원*2개\t= 20,000천원
업무추진비\t○ 협의 활동비\t= 50,000천원

□ 추진실적

(단위 : 건)

구 분\t합 계\t서 면\t전 화
계\t90\t60\t30
2019년\t50\t32\t18
2020년\t40\t28\t12
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("이웃 견학 개최비만 따로 얼마예요? 모임 준비비는 빼고요", "6,000천원"),
        ("이웃 견학 개최비만 알려줘, 모임 준비비는 말고", "6,000천원"),
        ("2021년 업무추진비만 얼마야? 사무관리비는 제외하고", "50,000천원"),
        ("2020년 전화는 몇 건이야? 서면은 빼고", "12건"),
    ],
)
def test_what_stands_beside_is_let_be(ask: Talk, printed: Printed, question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [told]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("물레방아 마당 지원 2021년 예산이 업무추진비 빼고 얼마야", "26,000천원"),
        ("업무추진비 빼고 물레방아 마당 지원 2021년 예산은 얼마?", "26,000천원"),
        ("물레방아 마당 지원 2021년 사무관리비는 얼마야? 이웃 견학은 빼고요", "20,000천원"),
    ],
)
def test_a_part_is_taken_away(ask: Talk, printed: Printed, question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer)[0] == told


@pytest.mark.parametrize(
    "question",
    [
        "물레방아 마당 지원 2021년 예산은 얼마야? 드론 사진은 빼고",
        "물레방아 마당 지원 예산 얼마야? 2020년은 빼고",
    ],
)
def test_a_whole_is_not_told_for_what_is_left_of_it(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_what_is_left_out_next_is_taken_from_what_was_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마당 모임 및 견학 개최 예산은?", "거기서 이웃 견학 빼고 얼마야?"))[:1] == ["20,000천원"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("물레방아 마당 지원 예산, 2020년 말고 2021년", "76,000천원"),
        ("2020년 말고 2021년 물레방아 마당 지원 예산은?", "76,000천원"),
    ],
)
def test_of_two_years_the_one_refused_is_not_told(ask: Talk, printed: Printed, question: str, told: str) -> None:
    assert printed(ask(question)) == [told]

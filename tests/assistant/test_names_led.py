"""An everyday word before a name is a part of the name: 열린 장터 is no other 장터, unless something is said to be so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "사업.txt": "2024년 주요사업 설명서\n\n구름시\n\n"
    "1. 강변 나눔장터 운영\n\n○ 사업비 : 11,000천원\n○ 장소 : 강변 둔치\n○ 산출내역\n - 홍보책자 제작 : 2,000천원\n\n"
    "2. 마을 배움터 지원\n\n○ 사업비 : 12,000천원\n\n"
    "3. 작은 공방 지원\n\n○ 사업비 : 13,000천원\n\n"
    "4. 봄꽃 음악제\n\n○ 사업비 : 14,000천원\n○ 기간 : 2024. 4. 5. ~ 4. 7.\n"
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "name",
    [
        "열린 음악제",
        "찾아가는 배움터",
        "나눔 배움터",
        "작은 배움터",
        "보이는 장터",
        "하나되는 장터",
        "말하는 장터",
        "만드는 장터",
        "함께 만드는 배움터",
        "통하는 음악제",
        "모두의 배움터",
        "다음 음악제",
        "빛 음악제",
        "숲 배움터",
        "구름시 열린 배움터",
        "2024년 작은 음악제",
    ],
)
@pytest.mark.parametrize("question", ["{} 예산은?", "{} 사업비는 얼마야?"])
def test_a_name_that_begins_with_an_everyday_word_and_stands_nowhere_has_no_figure(
    ask: Talk, name: str, question: str
) -> None:
    answer = ask(question.format(name))
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed_value"),
    [
        ("나눔장터 사업비는?", "11,000천원"),
        ("나눔 장터 예산은?", "11,000천원"),
        ("작은 공방 예산은 얼마야?", "13,000천원"),
        ("꽃 음악제 예산은?", "14,000천원"),
    ],
)
def test_a_name_that_begins_with_an_everyday_word_answers_for_itself(
    ask: Talk, printed: Printed, question: str, printed_value: str
) -> None:
    assert printed(ask(question)) == [printed_value]


@pytest.mark.parametrize(
    ("question", "printed_value"),
    [
        ("2024년에 열린 음악제 예산은?", "14,000천원"),
        ("2024년 열린 음악제 예산은?", "14,000천원"),
        ("올해 여는 음악제 예산은?", "14,000천원"),
        ("강변에서 열리는 장터 예산은?", "11,000천원"),
        ("배움터에 쓰는 예산은?", "12,000천원"),
        ("홍보책자 만드는 돈은 얼마야?", "2,000천원"),
        ("새로 만드는 배움터 예산은?", "12,000천원"),
    ],
)
def test_an_everyday_verb_said_of_something_before_it_is_no_name(
    ask: Talk, printed: Printed, question: str, printed_value: str
) -> None:
    assert printed(ask(question)) == [printed_value]

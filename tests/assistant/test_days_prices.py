"""Days named by what was done on them, and prices named by what they are of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2023. 주요업무 추진실적 및 2024. 주요업무계획

1. 강변 생태학습장 운영

□ 추진경위

- 강변 생태학습장 기본설계 승인 : 2022.5.12.
- 생태학습장 본관 개관 : 2023.4.20.

□ 추진현황 및 실적

구 분\t2021년\t2022년\t2023년\t비 고
학 습 장 수\t2개소\t3개소\t4개소\t
체 험 단 가\t3,500원\t4,000원\t4,500원\t1인 기준

□ 추진계획

- '24. 9월 : 별관 증축 준공
- 보 수 일 : 2024. 7. 8.(월)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2024_환경.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("생태학습장 본관 개관일은?", "2023.4.20."),
        ("강변 생태학습장 기본설계 승인일", "2022.5.12."),
        ("별관 증축 준공일은 언제야?", "'24. 9월"),
        ("생태학습장 보수일은?", "2024. 7. 8.(월)"),
    ],
)
def test_a_day_is_named_by_what_is_done_on_it(ask: Talk, question: str, day: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert day in answer.text


def test_a_day_of_what_was_not_done_is_absent(ask: Talk) -> None:
    assert ask("생태학습장 본관 폐관일은?").status is AnswerStatus.ABSENT


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("2022년 생태학습장 체험단가", "4,000원"),
        ("2021년 생태학습장 체험단가는 얼마야?", "3,500원"),
        ("2023년 체험 단가", "4,500원"),
    ],
)
def test_a_price_of_a_spaced_row_is_that_of_the_year(ask: Talk, printed: Printed, question: str, price: str) -> None:
    assert printed(ask(question)) == [price]

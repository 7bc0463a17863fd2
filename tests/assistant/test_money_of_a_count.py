"""After a count, `금액으로는?` asks for the amount that its own row tells, in its own column, and for no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2026년 마을살림제 운영\n\n□ 운영현황\n\n구 분\t2023년 (2024년 예산)\t2024년 (2025년 예산)\t2025년 (2026년 예산)\n"
    "제 안 현 황\t61건/ 917백만원\t72건/ 845백만원\t83건/ 733백만원\n"
    "편 성 현 황\t21건/ 317백만원\t22건/ 345백만원\t23건/ 353백만원\n"
    "살 림 학 교\t4회/120명\t5회/150명\t6회/170명\n\n□ 소요예산 : 30,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "asked_on", "wanted"),
    [
        ("2024년에 뽑아 2025년 예산에 편성한 마을살림은 몇 건이야?", "금액으로는?", ["345백만원"]),
        ("2024년에 뽑아서 2025년 예산에 편성한 마을살림은 몇 건이야?", "그럼 금액으로는 얼마야?", ["345백만원"]),
        ("2025년 마을살림 제안은 몇 건이야?", "돈으로는?", ["733백만원"]),
    ],
)
def test_the_amount_of_a_count_is_that_of_its_row_and_column(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, asked_on: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question, asked_on)) == wanted


def test_a_row_that_tells_no_amount_is_given_none_of_another(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("2023년 마을살림 살림학교는 몇 명이야?", "금액으로는?")
    assert answer.status is not AnswerStatus.ANSWERED

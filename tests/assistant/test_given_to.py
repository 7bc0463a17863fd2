"""A word for whom money is given to need be no name, where the line beside the amount says that it is for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "물레방아 장터 운영\n\n□ 추진계획\n\n○ 장터 우수사례 평가 및 포상금 지급\n"
    " - 시 기 : 2025. 2월\n - 지급대상 : 장터 운영 부서 및 상인\n - 지 급 액 : 15,000천원\n\n□ 2025년 소요예산 : 40,000천원\n",
}


@pytest.mark.parametrize(
    "question",
    [
        "장터 잘한 부서랑 상인한테 포상금 얼마 줘요?",
        "장터 상인들에게 포상금 얼마 지급해?",
    ],
)
def test_whom_it_is_for_is_told_beside_the_amount(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(PAPERS)(question)) == ["15,000천원"]


def test_those_whom_no_line_names_are_given_nothing(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert over(PAPERS)("장터 학생한테 포상금 얼마 줘?").status is AnswerStatus.ABSENT


RECEIVED = {
    "나.txt": "물레방아 장터 운영\n\n□ 추진계획\n\n○ 장터 우수사례 평가 및 포상금 지급\n"
    " - 시 기 : 2025. 2월\n - 지급대상 : 2024년 장터 운영 부서 및 상인\n - 지 급 액 : 15,000천원\n\n□ 2025년 소요예산 : 40,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("장터 운영 부서·상인한테 주는 포상금 지급액은 얼마예요?", ["15,000천원"]),
        ("2024년 장터 운영 부서·상인한테 주는 포상금 지급액은 얼마예요?", ["15,000천원"]),
        ("2025년 장터 운영 부서·상인한테 주는 포상금 지급액은 얼마예요?", ["15,000천원"]),
        ("2023년 장터 운영 부서·상인한테 주는 포상금 지급액은 얼마예요?", []),
    ],
)
def test_a_year_of_theirs_is_said_of_those_whom_it_is_for(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(RECEIVED)(question)) == said

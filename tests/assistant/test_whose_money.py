"""재원별 asks for the part of each source of money, of the very amount that is asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = {
    "계획.txt": "달팽이 도서관 건립\n\n1 사업개요\n\n사업기간\t2025년\n총사업비\t90억원\t[국비] 30억원\t[도비] 20억원\t[군비] 40억원\n\n"
    "2 예산 설명\n\n(단위 : 백만원)\n\n재원별\t2024년 예산\t2025년 예산\n계\t1,000\t3,000\n국비\t400\t1,200\n군비\t600\t1,800\n"
}


@pytest.mark.parametrize(
    ("questions", "parts"),
    [
        (("달팽이 도서관 총사업비는?", "재원별로 나눠줘"), ["30억원", "20억원", "40억원"]),
        (("달팽이 도서관 2025년 예산을 재원별로 알려줘",), ["1,200백만원", "1,800백만원"]),
        (("달팽이 도서관 2024년 예산 재원 구성은?",), ["400백만원", "600백만원"]),
    ],
)
def test_each_source_of_money_is_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: tuple[str, ...], parts: list[str]
) -> None:
    answer = over(PLAN)(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, parts)

"""What one costs and what all of them cost are two figures of a line, asked for side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 마을 둘레길 정비\n\n## 2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n"
        "시설비\t○ 데크 교체\t= 900,000천원\n\t- 가구간(솔밭~못둑) 500,000원*1,000m\t= 500,000천원\n"
        "\t- 나구간(못둑~장터) 800,000원*500m\t= 400,000천원\n\t○ 의자 보수 200,000원*300개소\t= 60,000천원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("가구간 데크 교체 m당 단가와 공사비", ["500,000원", "500,000천원"]),
        ("의자 보수 금액과 단가는?", ["200,000원", "60,000천원"]),
        ("의자 보수 개소당 단가랑 예산", ["200,000원", "60,000천원"]),
        ("의자 보수 단가는?", ["200,000원"]),
    ],
)
def test_both_are_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = over(PAPER)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)

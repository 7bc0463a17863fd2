"""What one costs, and in bare words how many: the line that tells both answers both, and no count of another line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 노후 마을쉼터 새단장\n\n□ 사업개요\n\n- 사업대상 : 마을쉼터 31개소(전체 70개소 중 10년 이상 경과)\n\n"
        "□ 2032년 소요예산 : 900,000천원\n\n○ 산출내역 : 개소당 150,000천원 × 6개소\n"
    )
}


@pytest.mark.parametrize(
    "question",
    [
        "마을쉼터 하나 고치는데 얼마로 잡았나요? 몇 개소인지도요",
        "마을쉼터 개소당 얼마고 몇 개소인가요",
    ],
)
def test_the_line_of_the_price_tells_how_many(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    answer = over(PAPER)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["150,000천원", "6개소"])

"""What was reached stands in a row under its goal: the rate of achievement is the one divided by the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 노후 마을쉼터 새단장\n\n□ 추진실적\n\n(단위 : 개소, 백만원)\n\n구 분\t2030년\t2031년 10월말\t비 고\n"
        "새단장 목표\t4\t10\t\n새단장 완료\t4\t7\t3개소는 12월 준공\n투입예산\t900\t950\t\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("마을쉼터 새단장 31년 목표대비 달성률은 몇 %인가요 (10월말)", ["70%"]),
        ("2030년 마을쉼터 새단장 달성률", ["100%"]),
        ("2031년 마을쉼터 새단장 완료는 몇 개소야?", ["7개소"]),
    ],
)
def test_the_row_is_set_against_its_goal(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = over(PAPER)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)

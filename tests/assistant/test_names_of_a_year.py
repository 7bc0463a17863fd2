"""Where names are asked for, the line that lists them is told, and no amount of the year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 노후 마을쉼터 새단장\n\n□ 추진실적\n\n- 2031년 완료 쉼터 : 달님, 별님, 은하\n- 2030년 완료 쉼터 : 샛별, 노을\n\n"
        "□ 2032년 소요예산 : 900,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t연차별 소요재원\t\t\n\t\t2030년\t2031년\t2032년\n"
        "계\t2,400,000\t700,000\t800,000\t900,000\n시비\t1,200,000\t350,000\t400,000\t450,000\n구비\t1,200,000\t350,000\t400,000\t450,000\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted", "other"),
    [
        ("2031년에 새단장 완료된 마을쉼터 이름 다 알려줘", "달님, 별님, 은하", "샛별"),
        ("2030년 완료한 마을쉼터 명단", "샛별, 노을", "달님"),
    ],
)
def test_the_line_of_names_is_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str, other: str
) -> None:
    answer = over(PAPER)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [])
    assert wanted in answer.text
    assert other not in answer.text

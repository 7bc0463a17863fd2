"""A printed total that does not add up is given as printed, with what its parts add up to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.speech.proof import prove_answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2022년 주요업무계획

1. 숲길 안내소 운영

□ 2022년 소요예산 : 21,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t
\t\t2021년\t2022년\t2023년
계\t{total}\t18,000\t21,000\t24,000
구비\t{total}\t18,000\t21,000\t24,000
"""


def ask_of(over: Callable[[Mapping[str, str]], Talk], total: str) -> Answer:
    return over({"2022_숲길.txt": PAPER.format(total=total)})("숲길 안내소 운영 3년 합계는 얼마야?")


def test_a_total_below_its_years_is_said_to_be_wrong(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = ask_of(over, "60,000")
    assert printed(answer) == ["60,000천원"]
    assert "63,000천원" in answer.text
    assert "맞지 않습니다" in answer.text
    assert "63,000천원" in printed(answer, "context")
    assert not prove_answer(answer)


@pytest.mark.parametrize("total", ["63,000", "93,000"])  # it adds up; or it counts years before the first column, too
def test_a_total_that_may_be_right_is_given_without_a_word(
    over: Callable[[Mapping[str, str]], Talk], total: str
) -> None:
    answer = ask_of(over, total)
    assert f"{total}천원" in answer.text
    assert not [n for n in answer.notes if n.kind == "conflict"]

"""What one payer's percentage of an amount comes to is worked out where its line divides all of the amount."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PLAN = """2031년 주요업무계획

보람군 농정과

1 논두렁 공동방역

 방역면적 : 3,000ha × 연 2회

 소요예산 : 800백만원 (군비 65%, 조합 35%)

2 들샘 용수 개발

 총사업비 : 6,400백만원(국비 70%, 도비 10%, 군비 20%)

3 마을 방앗간 수리

 소요예산 : 90백만원 (군비 50%)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN})


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        ("논두렁 공동방역 예산에서 조합이 부담하는 금액은?", 280_000_000),
        ("논두렁 공동방역에 군비는 얼마 들어?", 520_000_000),
        ("들샘 용수 개발 총사업비 중에 국비가 금액으로 얼마야?", 4_480_000_000),
    ],
)
def test_a_share_told_in_percent_is_worked_out(ask: Talk, asked: str, value: int) -> None:
    answer = ask(asked)
    result = next(f for f in answer.figures if f.role.value == "answer")
    assert (answer.status, int(result.value or 0)) == (AnswerStatus.ANSWERED, value)
    assert result.origin == "computed"
    assert result.formula == "a * b / 100"


@pytest.mark.parametrize(
    "asked", ["마을 방앗간 수리에 군비는 얼마 들어?", "논두렁 공동방역 예산에서 농협이 부담하는 금액은?"]
)
def test_nothing_is_worked_out_of_a_part_or_for_a_stranger(ask: Talk, asked: str) -> None:
    assert not [f for f in ask(asked).figures if f.origin == "computed"]

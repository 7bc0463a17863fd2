"""Asked on for another amount of the same, the name of the one before falls away and its row stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = (
    "2031 회계 결산\n\n결산 총괄\n\n(단위 : 백만원)\n\n구분\t예산현액\t수납액\t지출액\t결산상잉여금\n"
    "합계\t900\t950\t700\t250\n일반회계\t600\t640\t450\t190\n주차장특별회계\t300\t310\t250\t60\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2031_결산.txt": PAPER})


@pytest.mark.parametrize("asked", ["아니 지출액 말이야", "그럼 지출액은?"])
def test_another_amount_is_of_the_same_row(ask: Talk, printed: Printed, asked: str) -> None:
    assert printed(ask("주차장특별회계 수납액 얼마야?", asked))[:1] == ["250백만원"]

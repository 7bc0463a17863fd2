"""What one year takes of a whole cost is the budget that is asked for, and the whole cost is told where that is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """2031. 주요업무계획

1 낡은 둑길 손질

□ 사업 개요

○ 사업기간 : ’26년 ~ ’35년(10개년)
○ 총사업비 : 120억원(’31년 14억원)

2 나루터 난간 교체

□ 사업 개요

○ 사업비 : 90억원
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("낡은 둑길 손질 예산은?", ["14억원"]),
        ("낡은 둑길 손질 총사업비는?", ["120억원"]),
        ("예산이 가장 큰 사업은?", ["90억원"]),
    ],
)
def test_the_budget_is_that_of_the_year(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted

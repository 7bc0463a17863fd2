"""After what one fund pays in a year, `그 해 전체의 몇 %야?` sets just that against all that the year takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "물레방아 장터 운영\n\n□ 사업개요\n\n○ 목 적 : 장터 운영\n\n□ 2025년 소요예산 : 40,000천원\n\n(단위 : 천원)\n\n"
    "재원별\t합계\t연차별 소요재원\n\t\t2024년\t2025년\t2026년\n계\t120,000\t30,000\t40,000\t50,000\n"
    "시비\t36,000\t9,000\t10,000\t17,000\n구비\t84,000\t21,000\t30,000\t33,000\n",
}


@pytest.mark.parametrize(
    ("question", "asked_on", "wanted"),
    [
        ("물레방아 장터 운영 2025년 시비 얼마야?", "그 해 전체 소요예산의 몇 프로야?", "25%"),
        ("물레방아 장터 운영 2026년 구비 얼마야?", "그 해 소요예산에서 몇 %야?", "66%"),
        ("물레방아 장터 운영 2024년 시비는?", "그건 전체의 몇 %야?", "30%"),
    ],
)
def test_the_whole_of_a_funds_share_is_its_years(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, asked_on: str, wanted: str
) -> None:
    assert printed(over(PAPERS)(question, asked_on)) == [wanted]

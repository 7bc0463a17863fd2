"""A title whose words a question runs together, leaving out what stands between them, is that project's, as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "야간.txt": (
        "\n\n마을책방 야간 연장개관 운영\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t512,400천원\t[국비]128,100천원\t[시비]384,300천원\n\n"
        "□ 산출근거\n\n○ 사무관리비\n - 야간개관 안내 홍보물 제작 : 4,000부*900원 = 3,600천원\n\n"
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t예산현액\t집행액\t집행잔액\n2029\t405,000\t398,200\t6,800\n2030\t454,800\t447,310\t7,490\n"
    )
}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("마을책방 야간개관 2030년 집행액?", ["447,310천원"]),
        ("마을책방 야간개관 국비 얼마 들어가요", ["128,100천원"]),
        ("야간개관 홍보물 제작 예산", ["3,600천원"]),
        ("마을책방 새벽개관 2030년 집행액?", []),
    ],
)
def test_the_whole_project_is_told(over: Callable[[Mapping[str, str]], Talk], question: str, told: list[str]) -> None:
    answer = over(PAPERS)(question)
    assert [f.printed for f in answer.figures if f.role.value == "answer"] == told

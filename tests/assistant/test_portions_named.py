"""`X 예산 중 Y`: the part is looked for within what is named before it, be that a project or a thing in one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2026년 마을 배움터 꾸리기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2025예산액 (A)\t2026예산액 (B)\t증감 (B-A)\n"
    "계\t90,000\t100,000\t10,000\n사무관리비\t90,000\t100,000\t10,000\n\n산출근거\n\n과목구분\t2026년 예산내역\n"
    "사무관리비\t○ 주민 배움교실 운영\t= 60,000천원\n\t- 배움교실 인건비\t= 45,000천원\n\t- 강사료\t= 15,000천원\n"
    "\t○ 이웃 모임 및 걷기 행사 개최\t= 40,000천원\n\t- 걷기 행사 개최\t= 30,000천원\n\t- 이웃 모임 개최 준비\t= 10,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("배움교실 예산 중에 인건비가 몇 %야?", "75%"),
        ("주민 배움교실 예산에서 강사료 비중은?", "25%"),
        ("이웃 모임 및 걷기 행사 개최 예산 중 걷기 행사 비중은?", "75%"),
        ("이웃 모임 및 걷기 행사 개최 예산 중 이웃 모임 비중은?", "25%"),
        ("마을 배움터 꾸리기 예산 중 배움교실 인건비는 몇 %?", "45%"),
        ("사무관리비 예산에서 강사료 비중은?", "15%"),
    ],
)
def test_a_part_is_a_share_of_what_is_named_before_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(PAPERS)(question)) == [wanted]

"""In a budget book who pays stands in the rows below what is paid for: its share is of that row."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "예산서.txt": """2031년도 본예산
세출예산사업명세서

부서: 하천과
정책: 맑은 물
단위: 둑 돌보기

(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\t비교증감

하천과\t9,000\t8,000\t1,000
맑은 물\t9,000\t8,000\t1,000
둑 돌보기\t9,000\t8,000\t1,000
둑길 손질\t5,000\t4,000\t1,000
\t국\t2,000
\t시\t3,000
 401 시설비및부대비\t5,000\t4,000\t1,000
  01 시설비\t5,000\t4,000\t1,000
   ○둑길 의자\t500,000원*10개\t= 5,000
물길 표지 손질\t4,000\t4,000\t0
  (도) 1,000  (시) 3,000
 401 시설비및부대비\t4,000\t4,000\t0
  01 시설비\t4,000\t4,000\t0
   ○물길 표지판
    400,000원*10개\t= 4,000
     도25% 시75%
"""
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("둑길 손질의 2031년 예산에서 국비 비중은?", "40%"),
        ("물길 표지 손질에서 시비 비율이 몇 %야?", "75%"),
    ],
)
def test_who_pays_below_a_project_has_a_share_of_its_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(BOOK)(question)) == [wanted]


def test_the_citys_share_of_it_is_its_money(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(BOOK)
    assert printed(talk("How much is the 2031 budget for 둑길 손질?", "And the city's share of it?")) == ["3,000천원"]

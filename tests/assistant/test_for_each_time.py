"""A number for each time is no number of all, and the number of all is none for each time; zones are no books."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """달빛 나루배 운영

2 예산 설명

산출근거

과목구분\t2031년 예산내역\t\t
사무관리비\t○ 뱃사공 교육 강사료 300,000원*4회*5권역\t= 6,000천원\t
보조금\t○ 새참식당 나눔 4,000원*1,240명*250일\t= 1,240,000천원\t

3 사업설명

□ 사업내용

- 여름 나루 캠프
 - 참여대상 : 회당 70명
 - 시기 : 7월

□ 추진실적

- 연도별 운행 현황

구 분\t2029년\t2030년
이용인원\t8,420명\t9,960명
운행횟수\t120회\t140회
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("나루배 1회당 이용인원은?", []),
        ("2030년 나루배 이용인원은?", ["9,960명"]),
        ("여름 나루 캠프 총 인원은?", []),
        ("여름 나루 캠프 회당 인원은?", ["70명"]),
        ("새참식당 1개소당 평균 인원", []),
        ("뱃사공 교육은 몇 개 권역에서 해?", ["5권역"]),
    ],
)
def test_what_is_told_for_each_is_kept_apart_from_what_is_told_of_all(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted

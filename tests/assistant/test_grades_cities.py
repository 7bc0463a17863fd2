"""One grade is not all of them, a city goes by its short name, and a fine that was collected is not the one imposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PAPER = """마을도서관 육성 지원

1 기본 현황

사업개요

사업비 (당해년도)\t268,900천원\t[국비]45,000천원\t[도바]31,500천원
\t\t[시비]192,400천원\t[기타]

2 예산 설명

산출근거

과목구분\t2033년 예산내역
민간경상사업보조\t○ 사립 마을도서관 운영비 보조\t= 132,000천원
\t- A등급 4,000,000원×15개소\t= 60,000천원
\t- B등급 3,000,000원×20개소\t= 60,000천원
\t- C등급 1,500,000원×8개소\t= 12,000천원

3 사업설명

사업근거

○ 대구광역시 마을도서관 설치 및 운영 조례 제7조

추진실적

- 무단투기 단속 및 과태료 부과 현황

연도\t적발건수\t부과액(백만원)\t징수액(백만원)
2030년\t1,204\t112\t95
2031년\t1,377\t134\t108
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much in total goes to grade C private libraries in 2033?", ["12,000천원"]),
        ("How much do C-grade private libraries get?", ["12,000천원"]),
        ("대구시 사립 마을도서관 C등급은 얼마야?", ["12,000천원"]),
        ("마을도서관 육성 지원에서 도비는 얼마야?", ["31,500천원"]),
        ("무단투기 과태료로 2030년에 실제 걷은 돈은?", ["95백만원"]),
        ("무단투기 과태료 2031년에 실제로 걷힌 건 얼마야?", ["108백만원"]),
    ],
)
def test_what_is_meant_is_told_apart(over: Over, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(over({"a.txt": PAPER})(question)) == said

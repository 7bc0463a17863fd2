"""What a paper tells in another number elsewhere is told with it: of places, of people, and as of one day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BUS = """2031. 주요업무 추진실적 및 2032. 주요업무계획

1 부르는 책버스 운영

□ 사업개요

- 목 적 : 책방이 없는 마을의 책 나눔
- 운행마을 : 6개 면 32개 마을('31. 10월말)

□ 추진실적

- 운행마을 : 34개 마을('31. 10월말 현재)

□ 2032년 소요예산 : 52,000천원
"""
MEALS = """아침 도시락 나눔

2 예산 설명

산출근거

과목구분\t2031년 예산내역\t\t
보조금\t○ 도시락 나눔 지원 4,000원*1,240명*250일\t= 1,240,000천원\t

3 사업설명

□ 사업내용

- 도시락 나눔
 - 대상 : 아침을 거르는 아이 1,240명
 - 시기 : 연중

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
도시락 나눔 지원\t2031.01~2031.12\t1,240,000\t아침을 거르는 아이 1,420명 도시락 제공
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("책버스 운행마을은 몇 개야?", {"32개", "34개"}),
        ("How many villages did the 책버스 serve as of the end of October 2031?", {"32개", "34개"}),
        ("2031년 도시락 나눔 지원 대상 인원은 몇 명이야?", {"1,240명", "1,420명"}),
    ],
)
def test_both_numbers_of_one_thing_are_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: set[str]
) -> None:
    assert set(printed(over({"버스.txt": BUS, "도시락.txt": MEALS})(question))) == wanted

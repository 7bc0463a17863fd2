"""A grade in a bracket is counted by itself, who bears a cost is asked of whose money it is, and an hour is not what one is paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SHEET = """샘터 지킴이 지원

1 기본 현황

□ 사업개요

사업내용\t○ 샘터 지킴이 배치
사업비 (당해년도)\t900천원\t[국비]\t[시비]900천원
\t\t기타 (예산 외) [구비]160천원\t[기타]

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t(x-) 800\t(x-) 900\t(x-) 100
기간제근로자등보수\t(x-) 800\t(x-) 900\t(x-) 100

산출근거

과목구분\t2031년 예산내역
기간제근로자등보수\t○ 샘터 지킴이 운영\t= 900천원
\t- 지킴이 인건비 1,500원*4시간*30일*5명\t= 900천원
"""
OTHER = """둑길 확충

□ 사업내용

- 사업기간 : 2031. 1 ~ 12월
- 둑길 확충
  - 구비 부담분 : 1,200천원(자치구 별도 편성)
- 대 상 : 1년 이상 비어 있는 빈터 12곳(1등급 7, 2등급 3, 3등급 2)
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": SHEET, "나.txt": OTHER})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("샘터 지킴이 지원 구비 부담은 얼마", ["160천원"]),
        ("둑길 확충 구비 부담분은 얼마", ["1,200천원"]),
        ("빈터 1등급 몇 곳", ["7곳"]),
        ("빈터 몇 곳", ["12곳"]),
    ],
)
def test_told(ask: Talk, printed: Printed, question: str, told: list[str]) -> None:
    assert printed(ask(question)) == told


def test_an_hour_is_not_what_one_is_paid(ask: Talk, printed: Printed) -> None:
    assert "1,500원" not in printed(ask("샘터 지킴이 1인당 인건비는?"))
    assert printed(ask("지킴이 인건비 단가는?")) == ["1,500원"]

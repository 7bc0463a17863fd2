"""How many there are on each day is the factor beside the days; a column goes by the words that it is headed by together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "가.txt": (
        "\n\n등불 잔치 열기\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t190,000천원\t[국비]\t[시비]190,000천원\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원, %)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n계\t180,000\t190,000\t10,000\t5\n행사운영비\t180,000\t190,000\t10,000\t5\n\n산출근거\n\n"
        "과목구분\t2031년 예산내역\t\n행사운영비\t○ 길잡이 배치 100,000원*50명*30일\t= 150,000천원\t\n\t○ 뒷정리 80,000원*20명*5회*5일\t= 40,000천원\t\n\n"
        "3 사업설명\n\n□ 사업내용\n\n- 마을별 쉼터 현황 및 운영비 지원액\n\n(단위 : 개소, 천원)\n\n마을\t계\t큰쉼터\t작은쉼터\t운영비 지원액\n계\t31\t12\t19\t64,000\n앞마을\t12\t5\t7\t21,000\n뒷마을\t9\t3\t6\t28,000\n샛마을\t10\t4\t6\t15,000\n\n"
        "5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n\n2029\t170,000\t0\t0\t170,000\t150,000\t12,000\t8,000\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("등불 잔치 길잡이 하루에 몇 명 배치하나요", ["50명"]),
        ("등불 잔치 뒷정리 하루에 몇 명이야", []),  # on some days, and more than once
        ("등불 잔치 2029년 집행잔액(불용) 얼마 남았어?", ["8,000천원"]),
        ("쉼터 운영비 지원을 제일 많이 받는 마을은 어디?", ["28,000천원"]),
    ],
)
def test_what_is_told_is_what_was_asked(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told

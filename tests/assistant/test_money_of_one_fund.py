"""A line of a project whose money is all of one fund is of that fund; of a project with several it is not told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = (
    "\n\n{title}\n\n1 기본 현황\n\n사업개요\n\n사업비 (당해년도)\t60,000천원\t{funds}\n\n2 예산 설명\n\n예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n"
    "계\t(x-) 50,000\t(x-) 60,000\t(x-) 10,000\n사무관리비\t(x-) 50,000\t(x-) 60,000\t(x-) 10,000\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n"
    "사무관리비\t○ {a} 1,000원*20,000부\t= 20,000천원\n\t○ {b} 1,000,000원*40회\t= 40,000천원\n"
)
PAPERS = {
    "가.txt": SHEET.format(
        title="동네 책수레 끌기", funds="[국비]\t[시비]60,000천원", a="그림책 꾸러미", b="수레 정비"
    ),
    "나.txt": SHEET.format(
        title="들꽃 나누기", funds="[국비]30,000천원\t[시비]30,000천원", a="꽃씨 봉투", b="화분 손질"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("그림책 꾸러미에 드는 시비는 얼마야?", ["20000000"]),
        ("꽃씨 봉투에 드는 시비는 얼마야?", []),
        ("그림책 꾸러미 국비는 얼마야?", []),
    ],
)
def test_a_line_of_one_fund(ask: Talk, question: str, told: list[str]) -> None:
    assert [str(f.value) for f in ask(question).figures if f.role.value == "answer"] == told

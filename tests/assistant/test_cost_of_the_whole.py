"""What is run costs what its own line says, and not what one line below it is called; one of two that share an end is no slip."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = "\n\n{title}\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t{cost}천원\t[국비]\t[시비]{cost}천원\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n{rows}\n"
PAPERS = {
    "가.txt": SHEET.format(
        title="너울 나루 조성",
        cost="560,000",
        rows="민간위탁금\t○ 나루 위탁 운영\t= 560,000천원\t\n\t- 길잡이 인건비\t= 396,000천원\t\n\t- 새내기 프로그램 운영비\t= 164,000천원\t",
    ),
    "나.txt": SHEET.format(
        title="물레 배움 사업",
        cost="60,000",
        rows="민간위탁금\t○ 물레 수습 운영\t= 60,000천원\t\n\t- 길잡이 수당\t= 12,000천원\t\n\t- 위탁 운영비\t= 48,000천원\t",
    ),
    "다.txt": SHEET.format(
        title="책마루 자료 넓히기",
        cost="190,000",
        rows="도서구입비\t○ 전자책 구입 20,000원*6,000종\t= 120,000천원\t\n\t○ 점자·큰글자책 구입 35,000원*2,000권\t= 70,000천원\t",
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("나루 위탁 운영비", ["560,000천원"]),
        ("물레 위탁 운영비", ["48,000천원"]),
        ("새내기 프로그램 운영비", ["164,000천원"]),
        ("점자책 구입비", ["70,000천원"]),
        ("전자책 구입비", ["120,000천원"]),
    ],
)
def test_what_is_told_is_what_was_asked(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told

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
    "라.txt": SHEET.format(
        title="달빛장터 열기",
        cost="320,000",
        rows="시설비\t○ 알림판 세우기\t= 120,000천원\t\n\t○ 바닥등 시범설치 20,000,000원*4개소\t= 80,000천원\t\n행사운영비\t○ 체험 마당 운영\t= 90,000천원\t\n\t○ 무대 설치\t= 30,000천원\t",
    )
    + "\n□ 2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t320,000\t\n"
    "알림판 및 바닥등\t2031.07~2031.11\t200,000\t바닥등 4개소\n체험 마당 및 무대 운영\t2031.09~2031.09\t120,000\t\n",
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
        ("바닥등 예산 얼마?", ["80,000천원"]),
        ("달빛장터 마당 운영비", ["90,000천원"]),
        ("체험 마당 및 무대 운영 예산", ["120,000천원"]),
    ],
)
def test_what_is_told_is_what_was_asked(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told

"""Where a project's whole title is said, the rest names the row: the account, and no line that shares words with the title."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "아이 책꾸러미 및 그림책 배달 지원\n\n1 기본 현황\n\n□ 사업개요\n\n사업기간\t연례반복\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n"
    "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t90,000\t100,000\t10,000\n사무관리비\t30,000\t20,000\t△10,000\n"
    "자치단체경상보조금\t60,000\t80,000\t20,000\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n"
    "사무관리비\t○ 안내책자 제작\t= 20,000천원\n자치단체경상보조금\t○ 책꾸러미 나눔\t= 30,000천원\n"
    "\t○ 나들이 어려운 아이 그림책 배달\t= 50,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("아이 책꾸러미 및 그림책 배달 지원 사업의 2030년도 자치단체경상보조금 예산액은?", ["60,000천원"]),
        ("아이 책꾸러미 및 그림책 배달 지원 2031년 자치단체경상보조금은?", ["80,000천원"]),
        ("2031년 나들이 어려운 아이 그림책 배달 예산은?", ["50,000천원"]),
    ],
)
def test_the_words_beside_a_whole_title_name_the_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


@pytest.mark.parametrize(
    "question", ["그림책 배달 예산은 작년보다 늘었어?", "그림책 배달 예산은 전년 대비 얼마나 늘었어?"]
)
def test_what_a_joined_title_rose_by_is_told_of_neither_side(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    talk = over(PAPERS)
    assert printed(talk(question)) == []
    assert printed(talk("아이 책꾸러미 및 그림책 배달 지원 예산은 작년보다 얼마나 늘었어?")) == ["10,000천원"]


def test_how_many_places_more_are_no_money(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    paper = "마을책방 육성 지원\n\n□ 최근 3년 추진실적\n\n2029년도\t○ 마을책방 96개소 지원(2억 8천만원)\n2030년도\t○ 마을책방 103개소 지원(3억 2천만원)\n"
    question = "마을책방 지원 개소는 2029년보다 2030년에 얼마나 늘었나"
    assert printed(over({"나.txt": paper})(question)) == ["7개소"]

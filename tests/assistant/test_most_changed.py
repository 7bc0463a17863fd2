"""What changed most is told by the changes, and never by the largest value: of rows, and of years."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """3   임대 수입임대 수입 현황 (단위 : 백만원)

구 분 ’30.6월말 ’31.6월말 증 감 증감률

계 900 880 △20 △2.2%

점포용 500 530 30 6.0%

일반용 300 270 △30 △10.0%

창고용 100 80 △20 △20.0%
""",
    "나.txt": """물길 나루배 운영

□ 추진실적

구 분\t2028년\t2029년\t2030년\t2031년 10월말
이용인원\t900명\t700명\t760명\t600명
등록회원\t60명\t65명\t68명\t75명
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("임대 수입이 가장 많이 감소한 용도는?", ["△30백만원"]),
        ("임대 수입이 가장 많이 준 것은?", ["△30백만원"]),
        ("임대 수입 감소폭이 가장 큰 용도는", ["△30백만원"]),
        ("임대 수입이 가장 많이 늘어난 용도는 무엇인가요", ["30백만원"]),
        ("나루배 이용인원이 가장 많이 줄어든 해는?", ["△200명"]),
        ("나루배 이용인원이 가장 많이 증가한 해는?", ["60명"]),
        ("나루배 등록회원이 가장 많이 늘어난 연도는?", ["7명"]),
    ],
)
def test_what_changed_most_is_no_largest_value(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_the_row_of_the_very_word_is_meant_though_a_title_holds_its_beginning(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"가.txt": f"Ⅰ. 일  반  현  황\n{PAPERS['가.txt']}"})
    assert printed(talk("’31년 6월말 일반용 임대 수입은 얼마입니까?")) == ["270백만원"]
    assert printed(talk("일반용 임대 수입은 ’30년 6월말에 얼마였나?")) == ["300백만원"]


def test_a_year_that_no_year_before_is_told_of_is_none(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert over(PAPERS)("나루배 등록회원이 가장 많이 감소한 해는?").status is AnswerStatus.NOT_STATED

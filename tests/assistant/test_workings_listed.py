"""What a project's money is worked out from stands under 산출내역, before the accounts or funds that it is divided among."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": """2026. 주요업무계획

반딧불군 환경과

Ⅰ. 주요업무

1. 하천 산책등 바꾸기

□ 사업개요

○ 사업기간 : 2026년

□ 2026년 소요예산 : 90,000천원

(단위 : 천원)

재원별\t합계\t2026년
계\t90,000\t90,000
도비\t30,000\t30,000
군비\t60,000\t60,000

○ 산출내역 : 산책등 200천원 × 300등, 지주 1,000천원 × 30본

2. 빈병 되가져오기

□ 사업개요

○ 사업기간 : 2026년

□ 2026년 소요예산 : 25,000천원

(단위 : 천원)

재원별\t합계\t2026년
계\t25,000\t25,000
도비\t5,000\t5,000
군비\t20,000\t20,000

○ 산출내역
 - 수거함 구입 500천원 × 20대 = 10,000천원
 - 운영 위탁 = 15,000천원
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


def test_prices_of_one_line_whose_products_add_up_are_how_it_was_worked_out(ask: Talk) -> None:
    answer = ask("하천 산책등 바꾸기 산출내역은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "산책등 200천원 × 300등 + 지주 1,000천원 × 30본 = 90,000천원 ✓" in answer.text
    assert {f.printed for f in answer.figures if f.role == "part"} == {"200천원", "300등", "1,000천원", "30본"}


def test_lines_of_a_working_come_before_whose_money_it_is(ask: Talk) -> None:
    answer = ask("빈병 되가져오기 예산은 어떻게 나온 금액이야?")
    assert [f.printed for f in answer.figures if f.role == "part"] == ["10,000천원", "15,000천원"]
    assert "10,000천원 + 15,000천원 = 25,000천원 ✓" in answer.text

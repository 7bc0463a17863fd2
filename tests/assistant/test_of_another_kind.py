"""What is told of another kind than is asked is no answer: how many for how much, a rate that a cost is multiplied by for a share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

물길 마을 가꾸기

□ 추진 내용

○ 나눔그릇 쓰는 찻집 지원 : 160개소(개소당 2,500천원)

○ 거름통 보급 : 55대(11억원)

 - 자치구별 : 도담구 20대, 한들구 35대, 미리내구 0대(미신청)

○ 낡은 배 교체 지원 : 1,205대(24억원)

 - 6월말 현재 673대 지원(13억 6천만원)

○ 뱃삯 현실화율 84.2%(’27년 82.7%)
"""

COSTS = """마을 이웃 살피기

1 기본 현황

□ 사업개요

사업비 (당해년도)\t100,000천원

2 예산 설명

□ 산출근거

(단위 : 천원)

과목\t2031년 예산내역
민간위탁금\t○ 나눔부엌 운영 위탁 5,000,000원*12개월\t= 60,000천원
자치단체경상보조금\t○ 이웃집 살림꾸러미 지원 40,000원*1,000가구*70%\t= 28,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"물길_2031.txt": PLAN, "이웃_2031.txt": COSTS})


def test_an_amount_asked_for_is_not_told_as_how_many_there_are(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나눔그릇 찻집 총 지원액"), "answer") == []
    assert printed(ask("나눔그릇 찻집 지원 몇 개소"), "answer") == ["160개소"]


def test_a_place_that_begins_like_an_adverb_is_a_place(ask: Talk, printed: Printed) -> None:
    assert printed(ask("거름통 미리내구 몇 대"), "answer") == ["0대"]


def test_the_rate_that_a_cost_is_multiplied_by_is_no_share_of_people(ask: Talk, printed: Printed) -> None:
    told = ask("이웃집 비율은")
    assert printed(told, "answer") == [], told.text


def test_what_goes_out_in_a_month_is_no_sum_of_a_year(ask: Talk, printed: Printed) -> None:
    told = ask("나눔부엌 월 위탁금")
    assert "60,000천원" not in printed(told, "answer"), told.text


def test_what_is_told_as_of_the_end_of_a_month_is_told_of_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("낡은 배 교체 6월말 지원액"), "answer") == ["13억 6천만원"]


def test_a_number_of_an_earlier_year_in_a_bracket_has_the_name_before_it(ask: Talk, printed: Printed) -> None:
    told = ask("뱃삯 현실화율은 2027년에 비해 얼마나 올랐어?")
    assert told.status is AnswerStatus.ANSWERED
    assert printed(told, "answer") == ["1.5%p"], told.text

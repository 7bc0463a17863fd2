"""Names and shares of one card: whose a work is, what is set against what, which account is the largest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

CARD = """도·시군 상생사업

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분	2030예산액 (A)	2031예산액 (B)	증감 (B-A)	(B-A)*100/A
계	(x-) 5,000	(x-) 3,000	(x-) △2,000	(x-) △40
사무관리비	(x-) 1,000	(x-) 500	(x-) △500	(x-) △50
시군기타재원조정비	(x-) 4,000	(x-) 2,500	(x-) △1,500	(x-) △38

산출근거

과목구분	2031년 예산내역
사무관리비	○ 시군 회의 및 연수 개최	= 500천원
	- 시군 상생 연수 개최 50,000원*2회	= 100천원
	- 시군 회의 개최 준비 40,000원*10회	= 400천원
시군기타재원조정비	○ 시군 상생사업 교부금 2,500,000원	= 2,500천원

4 사업효과

□ 최근 3년 추진실적

2028년도	○ 시군 새해 모임 : 20회 ○ 마을 방문 : 79회
2029년도	○ 시군 새해 모임 : 6회 ○ 마을 방문 : 85회
2030년도	○ 시군 새해 모임 : 20회 ○ 마을 방문 : 83회
"""


@pytest.fixture(scope="module")
def card(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one project's card."""
    return over({"사업.txt": CARD})


def test_a_body_before_a_dot_is_no_second_work(card: Talk, printed: Printed) -> None:
    answer = card("상생사업 예산 전년보다 얼마 줄었음?")
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == ["△2,000천원"]


def test_what_is_set_against_another_is_no_part_of_what_joins_both(card: Talk, printed: Printed) -> None:
    assert printed(card("상생 연수 개최비는 회의 개최 준비비의 몇 퍼센트야?")) == ["25%"]


def test_the_largest_account_is_that_of_the_most_money(card: Talk, printed: Printed) -> None:
    assert printed(card("도·시군 상생에서 가장 큰 과목은?")) == ["2,500천원"]

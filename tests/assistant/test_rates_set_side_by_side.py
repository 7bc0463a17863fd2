"""Rates told one after the other are held against each other; who is in charge is asked after anything; one amount is no sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물길 정비 사업

1 기본 현황

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
도시국	하천과	한마루 000-1000	두나래 000-1001	세가람 000-1002

2 예산 설명

산출근거

과목구분	2031년 예산내역
사무관리비	○ 물길 세미나	= 20,000천원
	- 강의료	= 8,000천원
	- 자료집 제작	= 4,000천원
	- 차량운임 등 운영비	= 8,000천원

5 최근 3년 결산 현황

(단위 : 천원)

연도	예산현액	집행액	집행잔액
2029	40,000	30,000	10,000
2030	60,000	48,000	12,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"물길.txt": PAPER})


def test_the_higher_of_two_rates_is_a_rate(ask: Talk) -> None:
    answer = ask("물길 정비 2029년 집행률은?", "2030년은?", "어느 해가 더 높아?")
    assert (answer.figures[0].value, answer.figures[0].year) == (Decimal(80), 2030)
    lower = ask("물길 정비 2029년 집행률은?", "2030년은?", "둘 중 어느 게 더 낮아?")
    assert (lower.figures[0].value, lower.figures[0].year) == (Decimal(75), 2029)


def test_two_rates_are_points_apart(ask: Talk) -> None:
    answer = ask("물길 정비 2029년 집행률은?", "2030년은?", "차이는?")
    assert answer.figures[0].value == Decimal(5)
    assert "%p" in answer.text


def test_who_is_in_charge_is_asked_after_an_amount(ask: Talk) -> None:
    answer = ask("물길 정비 2030년 집행액은?", "담당자는?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "두나래" in answer.text


def test_the_first_word_of_a_name_is_the_sister(ask: Talk) -> None:
    answer = ask("강의료는 얼마야?", "자료집 제작은?", "차량운임은?", "다 더하면?")
    assert int(answer.figures[0].value or 0) == 20_000_000


def test_one_amount_is_no_sum(ask: Talk, printed: Printed) -> None:
    answer = ask("자료집 제작은 얼마야?", "돌다리 보수는?", "합치면?")
    assert not printed(answer)

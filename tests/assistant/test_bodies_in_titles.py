"""Names and shares of one card: whose a work is, what is set against what, which account is the largest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

CARD = """도·시군 상생사업

1 기본 현황

사업내용	○ 시군의 협력이 필요한 시책의 원활한 추진을 위하여 상생사업비 지원

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

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
계		2,500
만족도조사 시행	2031.12~2031.12	0	시군 담당자를 대상으로 실시
교부금 교부	2031.11~2031.12	2,500	시군에 교부

4 사업효과

□ 최근 3년 추진실적

2027년도	○ 마을 텃밭 가꾸기 등 6개 사업(8억원)
2028년도	○ 시군 새해 모임 : 20회 ○ 마을 방문 : 79회
2029년도	○ 시군 새해 모임 : 6회 ○ 마을 방문 : 85회
2030년도	○ 골목 쉼터 만들기 등 9개 사업(7억원) ○ 시군 새해 모임 : 20회 ○ 마을 방문 : 83회
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


def test_how_many_works_there_are_is_no_money(card: Talk, printed: Printed) -> None:
    assert printed(card("상생사업의 사업 수가 2027년에서 2030년 사이 얼마나 늘었나?")) == ["3개"]


def test_one_grade_is_not_all_below_it(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    paper = "2031. 주요업무계획\n\n가람구 법무과\n\n□ 인력 : 정원 9명(현원 10명)\n\n(기준일 : '30. 10월말)\n\n합 계\t6급\t7급\t8급\n9(10)\t3(2)\t4(6)\t2(2)\n"
    answer = over({"업무.txt": paper})("법무과 7급 이하 정원은 모두 몇 명?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []


def test_what_a_work_is_for_is_no_reason_of_a_change(card: Talk) -> None:
    answer = card("상생사업 예산이 왜 줄었어?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "△2,000천원" in answer.text


def test_whom_a_survey_asks_is_no_amount(card: Talk, printed: Printed) -> None:
    answer = card("상생사업 만족도조사 대상은?")
    assert printed(answer) == []
    assert "담당자를 대상으로" in answer.text

"""The same thing asked of another place, and the place that only says whose documents are meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

FIRST = """마을책방 운영 활성화

1 기본 현황

사업위치\t가람시 일원
사업내용\t○ 가람시 마을책방 운영 지원

2 예산 설명

예산 총괄

(단위 : 천원)

구 분\t2021예산액\t2022예산액
계\t90,000\t104,000
사무관리비\t31,000\t34,000
행사운영비\t59,000\t70,000

산출근거

과목구분\t2022년 예산내역
사무관리비\t○ 책방지기 교육\t= 34,000천원
행사운영비\t○ 제3회 가람시 마을책방 잔치\t= 70,000천원

5 최근 2년 결산 현황

(단위 : 천원)

연도\t예산현액\t집행액\t집행잔액
2020\t80,000\t60,000\t20,000
2021\t90,000\t81,000\t9,000
"""

SECOND = """마을책방 육성

1 기본 현황

사업위치\t나래시 일원
사업내용\t○ 나래시 마을책방 장서 확충

2 예산 설명

예산 총괄

(단위 : 천원)

구 분\t2021예산액\t2022예산액
계\t50,000\t63,000
사무관리비\t12,000\t13,000
도서구입비\t38,000\t50,000

5 최근 2년 결산 현황

(단위 : 천원)

연도\t예산현액\t집행액\t집행잔액
2020\t40,000\t30,000\t10,000
2021\t50,000\t45,000\t5,000
"""


@pytest.fixture(scope="module")
def towns(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_가람시_책방.txt": FIRST, "2022_나래시_책방.txt": SECOND})


@pytest.mark.parametrize("then", ["나래시는?", "그럼 나래시는?", "나래시는 얼마야?"])
def test_another_place_is_asked_for_the_same_account(towns: Talk, printed: Printed, then: str) -> None:
    assert printed(towns("2022년 가람시 마을책방 사무관리비는?", then)) == ["13,000천원"]


def test_the_whole_of_another_place_is_not_given_for_an_account_that_it_has_not(towns: Talk, printed: Printed) -> None:
    answer = towns("2022년 가람시 마을책방 행사운영비는?", "나래시는?")
    assert answer.status is AnswerStatus.ABSENT
    assert printed(answer) == []


def test_another_place_is_asked_for_its_whole_where_the_whole_was_asked_for(towns: Talk, printed: Printed) -> None:
    assert printed(towns("2022년 가람시 마을책방 예산은?", "나래시는?")) == ["63,000천원"]


def test_another_place_is_asked_for_what_it_spent(towns: Talk, printed: Printed) -> None:
    assert printed(towns("2021년 가람시 마을책방 집행액은?", "나래시는 얼마야?")) == ["45,000천원"]


def test_another_place_is_asked_for_the_rate_that_was_asked_for(towns: Talk) -> None:
    answer = towns("2020년 가람시 마을책방 집행률은?", "나래시는?")
    assert "75%" in answer.text


def test_a_thing_named_after_its_town_is_not_all_that_the_town_spends(towns: Talk, printed: Printed) -> None:
    assert printed(towns("가람시 마을책방 2022년 예산은?")) == ["104,000천원"]
    assert printed(towns("가람시 마을책방 잔치 2022년 예산은?")) == ["70,000천원"]


SPREAD = """2022. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 물빛자전거 운영

□ 추진내용
 ○ 자전거 300대, 대여소 24개소 운영(누리구 14, 온새구 10)
"""


def test_a_place_named_behind_a_count_has_its_own_number_and_not_the_whole(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    plan = over({"2022_계획.txt": SPREAD})
    assert printed(plan("물빛자전거 대여소는 몇 개소야?")) == ["24개소"]
    assert printed(plan("물빛자전거 대여소는 몇 개소야?", "그중 누리구는?")) == ["14개소"]
    assert printed(plan("온새구 물빛자전거 대여소는 몇 개소야?")) == ["10개소"]

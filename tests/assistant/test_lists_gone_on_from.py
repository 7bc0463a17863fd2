"""What is asked on of a list, a sum or a row: the second of it, one more, what is left of it, the same elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """솔내마을 가꾸기

1 기본 현황

사업비 (당해년도)\t94,800천원\t[국비]\t[시비]94,800천원

2 예산 설명

산출근거

과목구분\t2022년 예산내역
사무관리비\t○ 마을잔치 개최\t= 60,000천원
\t- 무대 설치비 20,000,000원*2회\t= 40,000천원
\t- 초청 강사료 500,000원*20명\t= 10,000천원
\t- 진행 인건비 100,000원*10명*10일\t= 10,000천원
\t○ 안내 책자 제작 3,000원*10,000부\t= 30,000천원
특정업무경비\t○ 현장 활동비 100,000원*4명*12개월\t= 4,800천원

3 결산 현황

(단위 : 천원)

연도\t최종예산\t예산현액\t집행액\t집행잔액
2020\t80,000\t80,000\t60,000\t20,000
2021\t90,000\t90,000\t89,000\t1,000
"""
SUPPLEMENTS = """늘터군 재정 운영

※ 2022. 예산규모

(단위 : 백만원)

구 분\t최종예산액\t당초예산\t1회추경\t2회추경\t3회추경
계\t1,060\t1,000\t10\t20\t30
일반회계\t900\t850\t10\t15\t25
특별회계\t160\t150\t0\t5\t5

방문 상담 현황

(단위 : 건)

구분\t합계\t방문\t전화
2021년\t70\t40\t30
2022년\t90\t50\t40
"""
OTHER = """물결 축제 운영

1 기본 현황

사업비 (당해년도)\t7,000천원\t[국비]\t[시비]7,000천원

2 예산 설명

산출근거

과목구분\t2021년 예산내역
특정업무경비\t○ 현장 활동비\t= 7,000천원
"""


@pytest.fixture(scope="module")
def village(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_솔내.txt": PAPER, "2022_늘터.txt": SUPPLEMENTS, "2021_물결.txt": OTHER})


@pytest.mark.parametrize(
    ("then", "amount"),
    [
        ("두 번째 항목은 얼마지?", "10,000천원"),
        ("마지막 거는?", "10,000천원"),
        ("그럼 첫 번째는?", "40,000천원"),
        ("what about the first one?", "40,000천원"),
    ],
)
def test_an_ordinal_points_into_what_was_listed(village: Talk, printed: Printed, then: str, amount: str) -> None:
    assert printed(village("솔내마을 마을잔치 개최 예산 세부내역 알려줘", then)) == [amount]


def test_the_list_is_still_pointed_into_after_one_of_it(village: Talk) -> None:
    answer = village("솔내마을 마을잔치 개최 예산 세부내역 알려줘", "첫 번째는?", "세 번째는?")
    assert answer.figures[0].name == "진행 인건비"


@pytest.mark.parametrize("then", ["네 번째는?", "두 번째 추경은?"])
def test_no_ordinal_points_past_a_list_or_at_another_kind_of_thing(village: Talk, printed: Printed, then: str) -> None:
    assert printed(village("솔내마을 마을잔치 개최 예산 세부내역 알려줘", then)) == []


def test_one_of_a_list_is_asked_on_of_by_its_place(village: Talk, printed: Printed) -> None:
    listed = "솔내마을 마을잔치 개최 예산 세부내역 알려줘"
    assert printed(village(listed, "첫 번째 거 한 번에 얼마야?")) == ["20,000,000원"]
    assert printed(village(listed, "두 번째 항목은 전체의 몇 퍼센트야?")) == ["16.67%"]


@pytest.mark.parametrize(
    ("said", "total"),
    [
        (("늘터군 2022년 1회추경은?", "2회까지 더하면?"), "30백만원"),
        (("늘터군 2022년 1회추경은?", "3회까지 더하면?"), "60백만원"),
        (("늘터군 2022년 당초예산은?", "2회추경까지 더하면?"), "1,030백만원"),
        (("솔내마을 마을잔치 개최 예산은?", "그 중 강사료는?", "거기에 인건비까지 합하면?"), "20,000천원"),
    ],
)
def test_one_more_is_added_to_what_was_told_with_what_lies_between(
    village: Talk, printed: Printed, said: tuple[str, ...], total: str
) -> None:
    assert printed(village(*said)) == [total]


@pytest.mark.parametrize(
    "said",
    [
        ("솔내마을 가꾸기 2020년 예산현액은?", "남은 돈은 몇 퍼센트야?"),
        ("솔내마을 가꾸기 2020년 예산의 몇 %가 남았어?",),
    ],
)
def test_what_is_left_is_a_share_of_its_own_budget(village: Talk, printed: Printed, said: tuple[str, ...]) -> None:
    assert printed(village(*said)) == ["25%"]


def test_a_turn_is_added_to_nothing_where_nothing_was_told(village: Talk) -> None:
    answer = village("늘터군 2031년 1회추경은?", "2회까지 더하면?")
    assert (answer.status, answer.figures) == (AnswerStatus.OUT_OF_SCOPE, ())


def test_one_way_of_those_counted_is_no_telephone_number(village: Talk, printed: Printed) -> None:
    assert printed(village("늘터군 2022년 방문 상담은 모두 몇 건이야?", "그 중 전화는?")) == ["40건"]


def test_the_same_elsewhere_is_of_another_project(village: Talk, printed: Printed) -> None:
    assert printed(village("솔내마을 가꾸기 현장 활동비 예산은?", "다른 데는?")) == ["7,000천원"]


def test_so_many_years_are_not_the_year_told_before(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    plan = "별빛 도서관 지원\n\n□ 2021년 소요예산 : 500천원\n\n(단위 : 천원)\n\n재원별\t합계\t2020년\t2021년\t2022년\n계\t1,800\t400\t500\t900\n구비\t1,800\t400\t500\t900\n"
    talk = over({"2021_별빛.txt": plan})
    asked = ("별빛 도서관 지원 2021년 소요예산은?", "드론 구입비는?", "그럼 아까 별빛 도서관 3년치 합계는?")
    assert printed(talk(*asked)) == ["1,800천원"]


def test_the_year_in_which_spending_goes_on_is_told_so(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = "주민제안 사업 운영\n\n최근 운영현황\n\n구 분\t2018년\t2019년\n집행액 (집행률)\t766백만원(84.5%)\t진행 중\n제안 현황\t116건\t120건\n"
    answer = over({"2020_주민.txt": paper})("주민제안 사업 2018년 운영분 집행액은 얼마야?", "2019년 운영분은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "진행 중" in answer.text

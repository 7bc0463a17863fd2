"""Years as people point at them: not that one but the one before, of the thing just told, from one on for so many."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "솔바람 길 가꾸기\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t560,000천원\n\n5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n"
        "연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n\n"
        "2027\t(x-) 310,000\t(x-) 0\t(x-) 0\t(x-) 310,000\t(x-) 305,000\t(x-) 0\t(x-) 5,000\n"
        "2028\t(x-) 320,000\t(x-) 0\t(x-) 9,000\t(x-) 329,000\t(x-) 321,500\t(x-) 0\t(x-) 7,500\n"
        "2029\t(x-) 340,000\t(x-) 0\t(x-) 0\t(x-) 340,000\t(x-) 339,980\t(x-) 0\t(x-) 20\n"
    ),
    "업무계획.txt": (
        "2031. 주요업무계획\n\n1 하늘못 마을모임 운영\n\n□ 사업개요\n\n- 내용 : 마을모임 운영\n\n□ 추진현황\n\n○ 최근 3년간 운영현황\n\n"
        "구 분\t2028년\t2029년\t2030년\n제 안 현 황\t72건/ 3,615백만원\t83건/ 3,240백만원\t91건/ 1,980백만원\n"
        "편 성 현 황\t21건/ 640백만원\t26건/ 715백만원\t24건/ 702백만원\n등 불 접 수 인 원\t412명\t655명\t530명\n\n"
        "□ 2031년 소요예산 : 30,000천원\n\n(단위 : 천원)\n\n"
        "재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\t2032년\t2033년\n"
        "계\t138,000\t29,000\t30,000\t36,000\t43,000\n시비\t44,000\t9,000\t11,000\t11,000\t13,000\n구비\t94,000\t20,000\t19,000\t25,000\t30,000\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("second", ["2029년 것 말고 그 전 해", "2029년 거 말고 2028년"])
def test_not_that_year_but_the_one_before_it_is_the_one_that_is_told(ask: Talk, printed: Printed, second: str) -> None:
    first = "솔바람 길 가꾸기 2029년 예산현액은 얼마였나요?"
    assert printed(ask(first, second)) == ["329,000천원"]
    assert printed(ask(first, second, "아니 집행액 말이야", "그럼 남은 건?")) == ["7,500천원"]


def test_the_thing_that_was_told_pointed_at_by_name_is_of_its_own_year(ask: Talk, printed: Printed) -> None:
    said = ("하늘못 마을모임 2028년에 몇 건 편성됐어?", "편성 말고 제안 건수", "그 제안 금액은 다 해서 얼마였는데?")
    assert printed(ask(*said)) == ["3,615백만원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("하늘못 마을모임 운영에 시비가 2030~2033년 4년 동안 모두 얼마 들어가?", "44,000천원"),
        ("솔바람 길 가꾸기 2027년부터 3년간 얼마 썼어 전부?", "966,480천원"),
        ("솔바람 길 가꾸기 2028년부터 2년간 집행액 합계는?", "661,480천원"),
    ],
)
def test_what_several_years_come_to_in_all_is_their_sum(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    assert printed(ask(question)) == [wanted]


def test_a_change_against_another_year_is_of_what_the_change_before_it_was_of(ask: Talk, printed: Printed) -> None:
    closed = ("솔바람 길 가꾸기 2028년 집행액은?", "2029년은?", "얼마나 늘었어?")
    assert printed(ask(*closed)) == ["18,480천원"]
    assert printed(ask(*closed, "2027년보다는?")) == ["34,980천원"]


@pytest.mark.parametrize("third", ["어느 해에 더 많이 남았어?", "Which year had more left over?"])
def test_another_measure_is_ranked_in_the_years_that_were_told(ask: Talk, printed: Printed, third: str) -> None:
    said = ("솔바람 길 가꾸기 2028년 집행액은?", "2029년은?", third)
    assert printed(ask(*said)) == ["7,500천원"]


def test_the_year_before_is_meant_with_any_particle(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔바람 길 가꾸기 2029년 집행액은?", "그 전 해엔?")) == ["321,500천원"]


def test_the_rate_at_which_a_thing_grew_is_no_share(ask: Talk, printed: Printed) -> None:
    said = ("하늘못 마을모임 운영 2032년 예산은?", "2033년은?", "늘어난 비율은?")
    assert printed(ask(*said)) == ["19.4%"]


def test_a_budget_and_what_is_left_of_it_are_no_two_to_add(ask: Talk, printed: Printed) -> None:
    said = ("솔바람 길 가꾸기 2028년 예산현액은?", "남은 돈은?", "두 과목 합치면?")
    assert printed(ask(*said)) == []

"""Empty ones of a kind, what came together till a year, and how many are bought: none is told for another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.question.understand import understand

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "골목.txt": (
        "물결시 골목상권 지원\n\n2031년도 물결시 골목과\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n사업비\t90,000천원\n\n"
        "2 예산 설명\n\n산출근거\n\n(단위 : 천원)\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 길잡이 안내문 500원*12,000부\t= 6,000천원\n"
        "자산및물품취득비\t○ 바람개비등 구입 6,000,000원*14대\t= 84,000천원\n\n"
        "□ 골목상권 현황\n\n(2030. 12월말 기준, 단위 : 개)\n\n구분\t가게수\t빈가게\t주차면수\n계\t310\t23\t95\n윗골목\t120\t9\t40\n아랫골목\t190\t14\t55\n\n"
        "사업내용\n\n- 위치 : 물결시 전역\n- 사업내용\n - 바람개비등 16대 설치(골목 입구)\n - 길잡이 30명 운영\n"
    ),
    "계량기.txt": (
        "2031년도 주요업무계획\n\nⅠ 주요업무\n\n1 먼거리 검침 넓히기\n\n 추진 내용\n\n○ 보급 현황 : ’30년까지 5,000전 설치 완료\n\n－ ’28년 500전, ’29년 1,500전, ’30년 3,000전\n\n"
        "○ ’31년 보급 : 4,000전, 800백만원(전액 시비)\n\n－ 산출내역 : 단말기 및 계량기 200천원 × 4,000전\n\n○ ’31년까지 누계 : 9,000전\n\n"
        "○ 통신 이용료 : 54,000천원\n\n－ 산출내역 : 월 500원 × 12월 × 9,000전\n\n"
        "2 우물 살피기\n\n 추진 내용\n\n○ 집집 방문 시료검사 : ’31년 700가구\n\n○ 소요예산 : 66,000천원(시비)\n\n"
        "－ 시약 및 병 : 20,000원×700건=14,000천원\n\n－ 시료검사원 인부임 : 52,000원×5명×200일=52,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("물결시 골목상권 빈 가게는 다 합쳐 몇 개야?", "23개"),
        ("윗골목 빈 가게는 몇 개야?", "9개"),
        ("윗골목 가게수는 몇 개야?", "120개"),
    ],
)
def test_empty_ones_are_not_all_of_a_kind(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    assert printed(ask(question)) == [wanted]


def test_where_no_empty_ones_are_told_the_others_are_not_given(ask: Talk, printed: Printed) -> None:
    assert printed(ask("윗골목 빈 주차장은 몇 면이야?")) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("'31년에 먼거리 검침 몇 전 보급하나요", "4,000전"),
        ("먼거리 검침은 2030년까지 몇 전 설치됐어?", "5,000전"),
        ("먼거리 검침은 2030년에 몇 전 설치됐어?", "3,000전"),
        ("먼거리 검침 2031년까지 누계는 몇 전이야?", "9,000전"),
    ],
)
def test_one_year_and_all_till_then_are_told_apart(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    assert printed(ask(question)) == [wanted]


def test_what_came_to_be_in_one_year_is_not_all_till_then(ask: Talk, printed: Printed) -> None:
    assert printed(ask("먼거리 검침은 2029년까지 몇 전 설치됐어?")) == []
    assert printed(ask("먼거리 검침은 2029년에 몇 전 설치됐어?")) == ["1,500전"]


def test_a_part_that_a_worker_gives_its_name_is_not_the_line_over_it(ask: Talk, printed: Printed) -> None:
    answer = ask("집으로 와서 해주는 우물 시료검사 소요예산이 얼마예요?")
    assert "52,000천원" not in printed(answer)
    assert printed(ask("시료검사원 인부임은 얼마야?")) == ["52,000천원"]


def test_how_many_are_put_up_and_how_many_are_paid_for_are_both_told(ask: Talk, printed: Printed) -> None:
    answer = ask("물결시가 2031년에 바람개비등을 몇 대 설치해?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["16대", "14대"])
    assert "conflict" in {n.kind for n in answer.notes}


def test_whose_things_are_counted_is_not_what_is_counted() -> None:
    assert understand("How many children's playgrounds (놀이터) are there?").counters == ()
    assert understand("How many children are there?").counters == ("명",)

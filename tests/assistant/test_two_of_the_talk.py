"""Two that were spoken of are two things told: never one alone, two sides of a conflict, or the answers of one year twice."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "2031_물길.txt": "물길 가꾸기\n\n1 예산\n\n과목구분\t2031년 예산내역\n"
    "행사운영비\t○ 물길 잔치 개최\t= 60,000천원\n\t- 무대 설치 20,000,000원*1식\t= 20,000천원\n"
    "\t- 안내 책자 2,500원*10,000부\t= 25,000천원\n\t- 음향 15,000,000원*1식\t= 15,000천원\n\t○ 물길 걷기 대회\t= 30,000천원\n\n"
    "2 사업내용\n\n- 물길 잔치 개최\n  - 소요예산 : 60,000천원\n- 물길 걷기 대회\n  - 소요예산 : 33,000천원\n\n"
    "3 예산 총괄\n\n(단위 : 천원)\n\n구분\t2030예산액\t2031예산액\n계\t80,000\t200,000\n행사운영비\t80,000\t90,000\n사무관리비\t0\t60,000\n시설비\t0\t50,000\n",
    "2031_솔밭.txt": "솔밭 배움터\n\n1 소요예산 : 미정\n\n(단위 : 천원)\n\n구분\t2029년\t2030년\n계\t50,000\t52,000\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_one_told_and_one_refused_are_no_two(ask: Talk, printed: Printed) -> None:
    answer = ask("솔밭 배움터 2028년 예산은?", "2030년은?", "둘을 합치면?")
    assert (answer.status, printed(answer), printed(answer, "context")) == (
        AnswerStatus.NOT_STATED,
        [],
        ["52,000천원"],
    )


def test_two_sides_of_a_conflict_are_one_thing(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 잔치 개최 예산은?", "물길 걷기 대회는?", "둘을 합치면?")
    assert (printed(answer), printed(answer, "input")) == (["90,000천원"], ["60,000천원", "30,000천원"])


def test_parts_that_were_added_are_a_share_of_what_holds_them(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 잔치 개최 예산은?", "무대 설치는?", "안내 책자는?", "둘을 합치면?", "전체에서 몇 %야?")
    assert (printed(answer), "60,000천원" in printed(answer, "input")) == (["75%"], True)


def test_what_is_added_up_is_a_share_and_not_the_difference_told_last(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 가꾸기 2031년 행사운영비는?", "사무관리비는?", "얼마나 차이나?", "둘 다 더하면 총예산의 몇 %야?")
    assert printed(answer) == ["75%"]


def test_a_sum_in_percent_is_of_the_whole(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 가꾸기 2031년 행사운영비는?", "사무관리비는?", "둘을 합치면?", "비율로는?")
    assert printed(answer) == ["75%"]


def test_the_same_two_are_added_up_of_another_year(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 가꾸기 2031년 행사운영비는?", "사무관리비는?", "둘을 합치면?", "2030년은?")
    assert (printed(answer), printed(answer, "input")) == (["80,000천원"], ["80,000천원", "0천원"])


def test_what_was_refused_in_between_is_none_of_the_two(ask: Talk, printed: Printed) -> None:
    answer = ask("행사운영비는?", "사무관리비는?", "등대 임차료는?", "둘을 합치면?")
    assert (answer.status is AnswerStatus.ANSWERED, printed(answer)) == (False, [])


def test_nothing_new_said_of_a_sum_is_asked_back(ask: Talk) -> None:
    answer = ask("물길 가꾸기 2031년 행사운영비는?", "사무관리비는?", "둘을 합치면?", "아니 앞의 것만")
    assert answer.status is AnswerStatus.OUT_OF_SCOPE


def test_the_whole_of_one_row_is_the_total_of_its_table(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 가꾸기 2031년 시설비는?", "전체에서 차지하는 비율은?")
    assert (printed(answer), printed(answer, "input")) == (["25%"], ["50,000천원", "200,000천원"])

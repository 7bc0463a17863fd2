"""Several years counted up: those that a talk went back over, those that end with one, and never one year for all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": (
        "2033년 주요업무계획\n\n□ 숲길 민원 처리\n\n○ 민원 현황\n\n(2032. 10월말 기준, 단위 : 건)\n\n연도\t민원\t계\t처리\t진행중\n"
        "2032\t계\t30\t20\t10\n\t훼손민원\t18\t12\t6\n\t소음민원\t12\t8\t4\n2031\t계\t25\t25\t-\n\t훼손민원\t15\t15\t-\n\t소음민원\t10\t10\t-\n"
        "2030\t계\t14\t14\t-\n\t훼손민원\t9\t9\t-\n\t소음민원\t5\t5\t-\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_a_talk_that_went_back_adds_up_what_it_went_back_over(ask: Talk, printed: Printed) -> None:
    answer = ask("2032년 숲길 민원은 몇 건이야?", "2031년은?", "2030년까지 3년치 다 더하면?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["69건"])


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("2032년까지 3년치 숲길 민원을 다 더하면?", "69건"),
        ("숲길 민원 3년 합계는?", "69건"),
        ("숲길 민원 최근 2년 합계는?", "55건"),
    ],
)
def test_so_many_years_are_added_up(ask: Talk, printed: Printed, question: str, total: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [total])


@pytest.mark.parametrize(
    "question", ["2029년과 2030년 숲길 민원 건수를 더하면?", "2030년까지 3년치 숲길 민원 건수를 다 더하면?"]
)
def test_one_year_is_not_what_several_come_to(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])

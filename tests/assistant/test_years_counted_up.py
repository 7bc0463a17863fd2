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


@pytest.fixture(scope="module")
def divided(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "계획.txt": (
                "2033년 주요업무계획\n\n□ 숲길 민원 처리\n\n○ 민원 현황\n\n(2032. 10월말 기준, 단위 : 건)\n\n연도\t민원\t계\t처리현황\n\t\t\t진행중\t끝냄\n\t\t\t\t소계\t수용\t물림\n"
                "2032\t계\t30\t10\t20\t15\t5\n\t훼손민원\t18\t6\t12\t9\t3\n\t소음민원\t12\t4\t8\t6\t2\n2031\t계\t25\t5\t20\t12\t8\n\t훼손민원\t15\t3\t12\t6\t6\n\t소음민원\t10\t2\t8\t6\t2\n\n"
                "○ 숲길 안내 유형별 현황\n\n(단위 : 건)\n\n구 분\t합 계\t전화\t대면\n계\t50\t20\t30\n2032년\t20\t5\t15\n2031년\t30\t15\t15\n"
            )
        }
    )


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("2031년 숲길 민원 중 물림 비율은?", "32%"),
        ("2032년 끝냄 민원 가운데 수용 비율은 몇 퍼센트?", "75%"),
        ("2032년 숲길 안내 중 대면 비율은?", "75%"),
        ("숲길 안내 가운데 대면 비중은?", "60%"),
    ],
)
def test_one_column_is_a_share_of_another_of_the_row_that_is_meant(
    divided: Talk, printed: Printed, question: str, share: str
) -> None:
    answer = divided(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [share])

"""A budget told as of a day is asked by that day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2026년 업무보고\n\n□ 예산 집행현황 (’26.3.31. 기준, 단위 : 천원)\n\n과목구분\t예산액\t집행액\n계\t90,000\t12,000\n"
    "포상금\t30,000\t4,000\n국내여비\t60,000\t8,000\n",
    "나.txt": "2026년 마을 가꾸기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n과목구분\t2025년 예산액\t2026년 예산액\n계\t50,000\t52,000\n"
    "포상금\t50,000\t52,000\n",
}


@pytest.mark.parametrize(
    ("question", "status", "wanted"),
    [
        ("2026년 3월 말 포상금 예산액은?", AnswerStatus.ANSWERED, ["30,000천원"]),
        ("2026년 3월 31일 기준 포상금 예산액은?", AnswerStatus.ANSWERED, ["30,000천원"]),
        ("2026년 포상금 예산액은?", AnswerStatus.AMBIGUOUS, ["30,000천원", "52,000천원"]),
    ],
)
def test_the_day_of_a_table_tells_it_from_others(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, status: AnswerStatus, wanted: list[str]
) -> None:
    answer = over(PAPERS)(question)
    assert (answer.status, sorted(printed(answer))) == (status, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "2026년 6월 말 기준 포상금 집행액은?",
        "2026년 연말 기준 국내여비 집행액은?",
        "2026년 9월 30일 현재 포상금 예산 중 몇 %를 썼어?",
        "How much of 국내여비 had been spent as of the end of June 2026?",
    ],
)
def test_what_is_told_as_of_another_month_is_no_answer(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    answer = over(PAPERS)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])
    assert "’26.3.31. 기준" in answer.text


@pytest.mark.parametrize("question", ["3월 31일 기준 포상금 집행액은?", "3월 말 현재 포상금 집행액은?"])
def test_what_is_told_as_of_that_month_is(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(PAPERS)(question)) == ["4,000천원"]


SUITS = {
    "소송.txt": (
        "2031년 주요업무계획\n\n1. 송무 지원\n\n□ 추진 현황\n\n- 소송 현황(*제소일자 기준)\n\n(단위 : 건)\n\n"
        "연도\t소송\t계\t진행중\t종결\n2030\t계\t22\t12\t10\n\t행정소송\t15\t6\t9\n\t민사소송\t7\t6\t1\n"
        "2029\t계\t38\t9\t29\n\t행정소송\t33\t4\t29\n\t민사소송\t5\t5\t-\n\n□ 2031년 소요예산 : 9,000천원\n"
    )
}


def test_the_day_by_which_things_are_counted_is_not_what_is_asked(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(SUITS)
    assert printed(talk("2029년 행정소송은 모두 몇 건인가요? (제소일자 기준)")) == ["33건"]
    assert printed(talk("제소일자 기준으로 2029년 민사소송은 몇 건?")) == ["5건"]


def test_a_year_that_is_told_is_never_said_to_be_missing(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(SUITS)("2029년 행정소송 제소일자는 몇 건이야?")
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ANSWERED}
    assert "2029년 수는 색인된 문서에 없습니다" not in answer.text
    assert "33건" in answer.text

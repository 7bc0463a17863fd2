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

"""Questions about a budget book by level and number: its accounts, the year before, the shares and the lines under them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

HEAD = (
    "(단위 : 천원)\n(장 3000)산업경제\n(관 3100)농업\n(항 3110)농축산\n(세항 {level}\n과 목\n예 산 액\n산 출 기 초\n"
    "전 년 도\n(기 정)\n예 산 액\n비 교\n증 △ 감\n"
)
FARMING = "120 △2,000 12,000 10,000 경상적경비 201 500 4,000 4,500 일반운영비"
CATTLE = "120 300 6,700 7,000 경상적경비 201 100 2,000 2,100 일반운영비"
LINES = (
    "[ 일 반 수 용 비 ]\n○농정 소식지 발간     2,000    X   400매\n = \n800\n"
    "○수확 체험장 관리인 50,000 X 2인 X 30일\n3,000\n=\n1,800\n)\n(분\n1,200\n)\n(군\n"
)
BOOK = {
    "세출.txt": HEAD.format(level="3111)농정관리") + FARMING.replace(" ", "\n") + "\n" + LINES
    + HEAD.format(level="3112)축산관리") + CATTLE.replace(" ", "\n") + "\n"
}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("축산관리 경상적경비 예산은 얼마야?", "7,000천원"),
        ("농정관리 세항 경상적경비 예산액은?", "10,000천원"),
        ("축산관리 일반운영비 전년도 예산은 얼마였어?", "2,000천원"),
        ("축산관리 일반운영비 기정액은?", "2,000천원"),
        ("농정관리 경상적경비는 얼마나 줄었어?", "△2,000천원"),
        ("농정 소식지 발간비는 얼마야?", "800천원"),
        ("농정 소식지는 몇 장 찍어?", "400매"),
        ("수확 체험장 관리인 가운데 군비는 얼마야?", "1,200천원"),
    ],
)
def test_the_account_or_line_that_is_asked_for_is_given(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, value: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [value])


@pytest.mark.parametrize(
    "question", ["농정관리 경상적경비에서 일반운영비가 차지하는 비율은?", "농정관리 경상적경비 중 일반운영비 비중"]
)
def test_an_account_is_a_share_of_the_account_over_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(BOOK)(question)) == ["45%"]


@pytest.mark.parametrize("question", ["경상적경비 예산은 얼마야?", "일반운영비 증감액은?"])
def test_the_same_account_of_two_programmes_is_two_things(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over(BOOK)(question)
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert "농정관리" in answer.text
    assert "축산관리" in answer.text
    assert "서로 다릅니다" not in answer.text


def test_a_kind_of_outlay_is_a_budget_where_budgets_stand_and_nothing_that_was_spent(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    rows = "수익적지출\t900\t800\n자본적지출\t600\t500\n"
    talk = over({"예산.txt": f"2031년 주요업무계획\n\n□ 예산 현황 (단위 : 백만원)\n\n구분\t2031년\t2030년\n{rows}"})
    assert printed(talk("자본적지출 2030년 예산은 얼마야?")) == ["500백만원"]
    assert printed(talk("자본적지출 2030년 집행액은 얼마야?")) == []

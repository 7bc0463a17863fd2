"""What was done is told of the deed that is asked for; what became of a budget is of that budget's year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer
from tests.assistant.conftest import Over, Talk

PAPER = """2033년 주요업무계획

나눔과

□ 예산 현황

(단위 : 백만원)

구 분\t2032년 예산\t집행액(10월말)\t집행률(%)\t2033년 예산(안)\t증감
계\t48,230\t39,112\t81.1\t51,400\t3,170
둥지사업\t43,000\t35,222\t81.9\t45,800\t2,800
이음사업\t5,230\t3,890\t74.4\t5,600\t370

1. 찾아가는 나눔

□ 2032년 추진실적
 ○ 둥지가구 발굴 : 823가구, 지원 612가구(지원율 74.4%)

2. 어르신 일감

□ 추진계획

(단위 : 명, 백만원)

유형\t2032년\t\t2033년\t\t증감
\t인원\t예산\t인원\t예산\t인원
계\t2,050\t7,340\t2,280\t8,470\t230
공익형\t1,700\t5,100\t1,850\t5,820\t150
나눔형\t350\t2,240\t430\t2,650\t80
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Talk:
    return over({"plan.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("둥지가구는 몇 가구 지원했어?", "612가구"),
        ("둥지가구 몇 가구 발굴했어?", "823가구"),
        ("이음사업 10월말 집행액은?", "3,890백만원"),
        ("이음사업 2032년 집행률", "74.4%"),
        ("어르신 일감 2033년 총 인원", "2,280명"),
    ],
)
def test_each_is_told_of_its_own(ask: Talk, printed: Callable[[Answer], list[str]], question: str, wanted: str) -> None:
    answer = ask(question)
    assert printed(answer) == [wanted]
    assert "2033년 집행" not in answer.text

"""What one of many gets is told by a price for one alone: never by what all of them get, nor by what another thing costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """바람골 나눔 지원

사업비 (당해년도)\t3,095,000천원

산출근거

과목구분\t2021년 예산내역
조정교부금\t○ 마을 나눔 사업비 3,000,000,000원\t= 3,000,000천원
행사운영비\t○ 한 달 살기 운영\t= 25,000천원
\t- 숙소 임차료 5,000,000원*4동\t= 20,000천원
\t- 안내지 제작 1,000원*5,000부\t= 5,000천원
\t○ 소개 영상 제작 70,000,000원*1식\t= 70,000천원
\t○ 들꽃 그림 구입\t= 9,000천원

최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산현액\t집행액\t집행잔액
2019\t(x200,000) 480,000\t(x-) 0\t(x200,000) 480,000\t(x200,000) 456,000\t(x-) 24,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "마을 나눔 사업비는 마을 한 곳당 얼마씩 나눠줘?",
        "마을 나눔 사업비 마을별로 얼마씩 교부하나?",
        "마을 나눔 사업비는 마을마다 얼마씩 주나요",
        "마을 나눔 사업비 단가는?",
        "한 달 살기 가구당 지원금액은?",
        "소개 영상 제작은 1명당 얼마야?",
        "들꽃 그림 한 점당 구입비는?",
    ],
)
def test_what_all_get_is_not_what_each_gets(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("question", "price"),
    [("숙소 임차료는 한 동에 얼마야?", "5,000,000원"), ("안내지 1부당 얼마?", "1,000원")],
)
def test_a_price_for_one_is_told_of_that(ask: Talk, printed: Printed, question: str, price: str) -> None:
    assert printed(ask(question)) == [price]


def test_what_was_spent_is_set_against_all_and_not_against_what_one_fund_pays(ask: Talk, printed: Printed) -> None:
    assert printed(ask("바람골 나눔 지원 2019년 집행률은?")) == ["95%"]

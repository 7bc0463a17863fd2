"""The account that the last word names is the whole of its kind, and a line item in it is not; who pays may be told by what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = """2031년도 본예산 일반회계 세출예산사업명세서

부서: 하천과
정책: 맑은 물
단위: 둑 돌보기

보리시\t(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도 예산액\t비교증감

하천과\t9,000\t8,000\t1,000

맑은 물\t5,000\t4,000\t1,000

둑 돌보기\t2,000\t1,000\t1,000

둑길지킴이 운영\t900\t300\t600
국 200
도 300
시 400

101 인건비\t600\t200\t400
04 기간제근로자등보수\t600\t200\t400
○둑길지킴이 인건비 100,000원*2명*2일\t400
○부담금\t200

201 일반운영비\t300\t100\t200
01 사무관리비\t300\t100\t200
○둑길 표지판 100,000원*3개\t300
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2031_하천과.txt": BOOK})


@pytest.mark.parametrize(
    ("questions", "amount"),
    [
        (("둑길지킴이 운영 예산은?", "그중에 인건비만"), "600천원"),
        (("둑길지킴이 운영 예산은?", "그중에 인건비만", "2030년엔 얼마였고?"), "200천원"),
        (("둑길지킴이 운영 인건비는 얼마야?",), "600천원"),
        (("둑길지킴이 운영에 도에서 주는 돈은 얼마야?",), "300천원"),
        (("둑길지킴이 운영에 나라에서 대주는 예산은?",), "200천원"),
    ],
)
def test_the_answer_is_of_what_the_last_word_names(
    ask: Talk, printed: Printed, questions: tuple[str, ...], amount: str
) -> None:
    assert printed(ask(*questions))[:1] == [amount]
